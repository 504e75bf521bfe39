package scene

import "image/color"

// Glyphs is a text as a picture: premultiplied RGBA rows, with room around
// the text for its halo.
type Glyphs struct {
	Pixels        []byte
	Width, Height int // device pixels
}

// Rasteriser writes texts with the fonts of the system, which shape every
// script and need no download. The scale is in device pixels per CSS px.
type Rasteriser interface {
	Rasterise(content string, style TextStyle, ink, halo color.NRGBA, scale float64) Glyphs
}
