package paint

import "approdi/wasm/scene"

// uniforms are what a shader is told beside its vertices. The storage is kept
// from frame to frame: the engine reads it while a frame is sent.
type uniforms struct {
	all              map[string]any
	ring, ink, dark  []float32
	scale            []float32
	strength, offset []float32
	edge             []float32
	palette          *scene.Palette
}

// noUniforms are those of a shader that needs none.
var noUniforms uniforms

func newMarkUniforms() uniforms {
	u := uniforms{ring: make([]float32, 4), ink: make([]float32, 4), dark: make([]float32, 4), scale: make([]float32, 1)}
	u.all = map[string]any{"Ring": u.ring, "Ink": u.ink, "Dark": u.dark, "Scale": u.scale}
	return u
}

func newBandUniforms() uniforms {
	u := uniforms{strength: make([]float32, 1), offset: make([]float32, 1), scale: []float32{1}, edge: make([]float32, 4)}
	u.all = map[string]any{"Strength": u.strength, "Offset": u.offset, "Scale": u.scale, "Edge": u.edge}
	return u
}

func (u *uniforms) setMarks(p *scene.Palette, scale float64) {
	u.scale[0] = float32(scale)
	if u.palette == p {
		return
	}
	u.palette = p
	tintOf(p.Ring, 1).copyTo(u.ring)
	tintOf(p.DotRing, 1).copyTo(u.ink)
	tintOf(p.Landing, 1).copyTo(u.dark)
}

func (u *uniforms) setBands(d Drift, scale float64, p *scene.Palette) {
	tintOf(p.Paper, 1).copyTo(u.edge)
	u.scale[0], u.strength[0], u.offset[0] = float32(scale), float32(d.Strength), float32(d.AlongPx*scale)
}
