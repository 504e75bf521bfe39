package paint

import "approdi/wasm/scene"

// uniforms are what the shader of the symbols is told beside its vertices. The
// other shaders ask for none of them. The storage is the engine's to read and
// ours to keep.
type uniforms struct {
	all             map[string]any
	ring, ink, dark []float32
	scale           []float32
	palette         *scene.Palette
}

func newUniforms() uniforms {
	u := uniforms{ring: make([]float32, 4), ink: make([]float32, 4), dark: make([]float32, 4), scale: make([]float32, 1)}
	u.all = map[string]any{"Ring": u.ring, "Ink": u.ink, "Dark": u.dark, "Scale": u.scale}
	return u
}

func (u *uniforms) set(p *scene.Palette, scale float64) {
	u.scale[0] = float32(scale)
	if u.palette == p {
		return
	}
	u.palette = p
	tintOf(p.Ring, 1).copyTo(u.ring)
	tintOf(p.DotRing, 1).copyTo(u.ink)
	tintOf(p.Landing, 1).copyTo(u.dark)
}
