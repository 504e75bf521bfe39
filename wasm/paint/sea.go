package paint

import (
	"fmt"
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/scene"
)

// sea is the tint of the water: an indication of depth, not a sounding.
type sea struct {
	grey    *image.Gray
	bound   camera.Bound
	palette *scene.Palette // that the picture was coloured with
	picture *ebiten.Image
}

func newSea() (*sea, error) {
	grey, err := basemap.SeaTint()
	if err != nil {
		return nil, fmt.Errorf("paint: sea tint: %w", err)
	}
	b := basemap.SeaTintBound
	return &sea{grey: grey, bound: camera.BoundFromLonLat(
		geo.LonLat{Lon: b.Min[0], Lat: b.Min[1]}, geo.LonLat{Lon: b.Max[0], Lat: b.Max[1]})}, nil
}

// colour mixes the picture for a palette: black is deep, white is shelf.
func (s *sea) colour(p *scene.Palette) {
	if s.palette == p {
		return
	}
	size := s.grey.Bounds().Size()
	pixels := make([]byte, 4*size.X*size.Y)
	var tints [256][4]byte
	for g := range tints {
		t := uint8(g)
		tints[g] = [4]byte{mix(p.SeaDeep.R, p.SeaShelf.R, t), mix(p.SeaDeep.G, p.SeaShelf.G, t), mix(p.SeaDeep.B, p.SeaShelf.B, t), 255}
	}
	for i, g := range s.grey.Pix {
		*(*[4]byte)(pixels[4*i:]) = tints[g]
	}
	if s.picture == nil {
		s.picture = ebiten.NewImage(size.X, size.Y)
	}
	s.picture.WritePixels(pixels)
	s.palette = p
}

func mix(a, b, t uint8) uint8 {
	return uint8((int(a)*(255-int(t)) + int(b)*int(t) + 127) / 255)
}

func (p *Painter) paintSea(dst *ebiten.Image, t transform) {
	g := &p.ground
	g.sea.colour(g.palette)
	dst.Fill(g.palette.Sea)
	size := g.sea.picture.Bounds().Size()
	x0, y0 := t.at(g.sea.bound.Min)
	x1, y1 := t.at(g.sea.bound.Max)
	w, h := float32(size.X), float32(size.Y)
	b := &p.lines
	b.reset()
	for _, c := range [4][4]float32{{x0, y0, 0, 0}, {x1, y0, w, 0}, {x0, y1, 0, h}, {x1, y1, w, h}} {
		b.vertices = append(b.vertices, ebiten.Vertex{
			DstX: c[0], DstY: c[1], SrcX: c[2], SrcY: c[3], ColorR: 1, ColorG: 1, ColorB: 1, ColorA: 1,
		})
	}
	b.quad()
	dst.DrawTriangles32(b.vertices, b.indices, g.sea.picture, &ebiten.DrawTrianglesOptions{
		ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha, Filter: ebiten.FilterLinear,
	})
	p.count(b)
}
