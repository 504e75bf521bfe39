package scene

import (
	"image/color"

	"approdi/wasm/atlas"
)

// Palette is one set of colours of the map. The colours of the page itself
// are in its style sheet; those that both need have the same names there.
type Palette struct {
	Sea, SeaDeep, SeaShelf      color.NRGBA
	Graticule                   color.NRGBA // over the sea
	Land, Coast, Border         color.NRGBA
	Ink, Paper                  color.NRGBA // text on the land and its halo
	SeaInk, SeaHalo             color.NRGBA // text on the sea and its halo
	CountryInk                  color.NRGBA
	Ring                        color.NRGBA // around symbols
	Landing, Departure, Passing color.NRGBA // small dots
	DotRing                     color.NRGBA // around a place of departure
	NoValue                     color.NRGBA // outline of what has no data
	Family                      [atlas.Families]color.NRGBA
	Lives                       color.NRGBA // deaths: paper, never a warning colour
	Office                      color.NRGBA // the work of the office and its flows
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

func alpha(c color.NRGBA, a uint8) color.NRGBA { c.A = a; return c }

// LightPalette has warm land in a deep sea.
var LightPalette = Palette{
	Sea: rgb(0x12304a), SeaDeep: rgb(0x0d2439), SeaShelf: rgb(0x24506f),
	Graticule: alpha(rgb(0xcfe0ea), 46),
	Land:      rgb(0xe9e3d5), Coast: rgb(0xf6f2e9), Border: rgb(0xbdb29c),
	Ink: rgb(0x13202c), Paper: rgb(0xfbfaf7),
	SeaInk: rgb(0xa9c4d8), SeaHalo: alpha(rgb(0x12304a), 170),
	CountryInk: rgb(0x675d4b),
	Ring:       rgb(0xffffff), Landing: rgb(0x13202c), Departure: rgb(0xe9e3d5), Passing: rgb(0x6d6353), DotRing: rgb(0x13202c),
	NoValue: rgb(0x13202c),
	Family: [atlas.Families]color.NRGBA{
		atlas.NoFamily: rgb(0xc9d6df), atlas.Western: rgb(0x5cc4bd), atlas.Central: rgb(0xf0b24b),
		atlas.Eastern: rgb(0xb9a2ee), atlas.Atlantic: rgb(0xa5cf76), atlas.Land: rgb(0x8a6b54),
	},
	Lives: rgb(0xfbfaf7), Office: rgb(0x1a8a80),
}

// DarkPalette is for dark rooms and dark pages.
var DarkPalette = Palette{
	Sea: rgb(0x0b2236), SeaDeep: rgb(0x081826), SeaShelf: rgb(0x163a54),
	Graticule: alpha(rgb(0xcfe0ea), 34),
	Land:      rgb(0x2a3138), Coast: rgb(0x56616b), Border: rgb(0x4a545e),
	Ink: rgb(0xeef2f5), Paper: rgb(0x182028),
	SeaInk: rgb(0x8fb0c8), SeaHalo: alpha(rgb(0x0b2236), 170),
	CountryInk: rgb(0x9aa5ae),
	Ring:       rgb(0xeef2f5), Landing: rgb(0x0b141c), Departure: rgb(0x2a3138), Passing: rgb(0xb9a795), DotRing: rgb(0xb9c4cd),
	NoValue: rgb(0x13202c),
	Family: [atlas.Families]color.NRGBA{
		atlas.NoFamily: rgb(0x8ea0ae), atlas.Western: rgb(0x5cc4bd), atlas.Central: rgb(0xf0b24b),
		atlas.Eastern: rgb(0xb9a2ee), atlas.Atlantic: rgb(0xa5cf76), atlas.Land: rgb(0xd9c7b8),
	},
	Lives: rgb(0xeef2f5), Office: rgb(0x2d958b),
}

// PaletteFor chooses the colours of a theme.
func PaletteFor(dark bool) *Palette {
	if dark {
		return &DarkPalette
	}
	return &LightPalette
}
