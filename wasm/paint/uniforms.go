package paint

import "approdi/wasm/scene"

// uniforms are what a shader is told beside its vertices, by their names in it. The
// storage is kept from frame to frame: the engine reads it while a frame is sent.
type uniforms map[string]any

// markUniforms are those of mark.kage.
type markUniforms struct {
	uniforms
	ring, ink, dark, scale []float32
	palette                *scene.Palette
}

func newMarkUniforms() markUniforms {
	u := markUniforms{ring: make([]float32, 4), ink: make([]float32, 4), dark: make([]float32, 4), scale: make([]float32, 1)}
	u.uniforms = uniforms{"Ring": u.ring, "Ink": u.ink, "Dark": u.dark, "Scale": u.scale}
	return u
}

func (u *markUniforms) set(p *scene.Palette, scale float64) {
	u.scale[0] = float32(scale)
	if u.palette == p {
		return
	}
	u.palette = p
	tintOf(p.Ring, 1).copyTo(u.ring)
	tintOf(p.DotRing, 1).copyTo(u.ink)
	tintOf(p.Landing, 1).copyTo(u.dark)
}

// bandUniforms are those of band.kage.
type bandUniforms struct {
	uniforms
	strength, offset, scale, edge []float32
}

func newBandUniforms() bandUniforms {
	u := bandUniforms{strength: make([]float32, 1), offset: make([]float32, 1), scale: make([]float32, 1), edge: make([]float32, 4)}
	u.uniforms = uniforms{"Strength": u.strength, "Offset": u.offset, "Scale": u.scale, "Edge": u.edge}
	return u
}

func (u *bandUniforms) set(d Drift, scale float64, p *scene.Palette) {
	tintOf(p.Paper, 1).copyTo(u.edge)
	u.scale[0], u.strength[0], u.offset[0] = float32(scale), float32(d.Strength), float32(d.AlongPx*scale)
}
