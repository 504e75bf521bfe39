package scene

import (
	"image/color"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// Palette is one set of colours of the map. The colours of the page itself
// are in its style sheet; a test holds those that both need against each other.
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
	// Family are the colours of routes. Those of a theme are apart for readers
	// of every kind of colour vision, see the tests.
	Family [atlas.Families]color.NRGBA
	Lives  color.NRGBA // deaths: paper, never a warning colour
	Office color.NRGBA // the work of the office and its flows
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
		atlas.NoFamily: rgb(0xc9d6df), atlas.Western: rgb(0x53c7be), atlas.Central: rgb(0xf0a63b),
		atlas.Eastern: rgb(0xbba6f1), atlas.Atlantic: rgb(0xd0e39e), atlas.Land: rgb(0x775a46),
	},
	Lives: rgb(0xfbfaf7), Office: rgb(0x1a8a80),
}

// DarkPalette is for dark rooms and dark pages.
var DarkPalette = Palette{
	Sea: rgb(0x0b2236), SeaDeep: rgb(0x081826), SeaShelf: rgb(0x163a54),
	Graticule: alpha(rgb(0xcfe0ea), 34),
	Land:      rgb(0x2a3138), Coast: rgb(0x7a8792), Border: rgb(0x4a545e),
	Ink: rgb(0xeef2f5), Paper: rgb(0x182028),
	SeaInk: rgb(0x8fb0c8), SeaHalo: alpha(rgb(0x0b2236), 170),
	CountryInk: rgb(0x9aa5ae),
	Ring:       rgb(0xeef2f5), Landing: rgb(0x0b141c), Departure: rgb(0x2a3138), Passing: rgb(0xb9a795), DotRing: rgb(0xb9c4cd),
	NoValue: rgb(0x13202c),
	Family: [atlas.Families]color.NRGBA{
		atlas.NoFamily: rgb(0x8ea0ae), atlas.Western: rgb(0x57c4bf), atlas.Central: rgb(0xeda119),
		atlas.Eastern: rgb(0xbda6fa), atlas.Atlantic: rgb(0xcce492), atlas.Land: rgb(0xfcf0e9),
	},
	Lives: rgb(0xeef2f5), Office: rgb(0x2d958b),
}

// ContrastPalette is black and white, with bright colours where they tell
// something: land and sea are told apart by the coast line.
var ContrastPalette = Palette{
	Sea: rgb(0x000000), SeaDeep: rgb(0x000000), SeaShelf: rgb(0x071420),
	Graticule: alpha(rgb(0xffffff), 40),
	Land:      rgb(0x1c1c1c), Coast: rgb(0xffffff), Border: rgb(0x9a9a9a),
	Ink: rgb(0xffffff), Paper: rgb(0x000000),
	SeaInk: rgb(0xd6e6f2), SeaHalo: rgb(0x000000),
	CountryInk: rgb(0xe4e4e4),
	Ring:       rgb(0xffffff), Landing: rgb(0x000000), Departure: rgb(0x1c1c1c), Passing: rgb(0x8c8c8c), DotRing: rgb(0xffffff),
	NoValue: rgb(0x000000),
	Family: [atlas.Families]color.NRGBA{
		atlas.NoFamily: rgb(0xb4c2cc), atlas.Western: rgb(0x5dcbbc), atlas.Central: rgb(0xffa20a),
		atlas.Eastern: rgb(0xc8b0ff), atlas.Atlantic: rgb(0xf4f591), atlas.Land: rgb(0xf6ffff),
	},
	Lives: rgb(0xffffff), Office: rgb(0x2d958b),
}

// ProjectorPalette is for a bright room, where a projector turns black into
// grey: a pale ground, and all that counts in strong dark colours.
var ProjectorPalette = Palette{
	Sea: rgb(0xcfe0ea), SeaDeep: rgb(0xc3d8e4), SeaShelf: rgb(0xdbe8ef),
	Graticule: alpha(rgb(0x26323c), 60),
	Land:      rgb(0xfbfaf7), Coast: rgb(0x26323c), Border: rgb(0x77726a),
	Ink: rgb(0x000000), Paper: rgb(0xffffff),
	SeaInk: rgb(0x123a58), SeaHalo: rgb(0xcfe0ea),
	CountryInk: rgb(0x4a4438),
	Ring:       rgb(0xffffff), Landing: rgb(0x000000), Departure: rgb(0xffffff), Passing: rgb(0x6d6353), DotRing: rgb(0x000000),
	NoValue: rgb(0x13202c),
	Family: [atlas.Families]color.NRGBA{
		atlas.NoFamily: rgb(0x4f5b66), atlas.Western: rgb(0x05595d), atlas.Central: rgb(0x9e3d00),
		atlas.Eastern: rgb(0x6a3ace), atlas.Atlantic: rgb(0x4f5d42), atlas.Land: rgb(0x1c1e21),
	},
	Lives: rgb(0x13202c), Office: rgb(0x0c6b62),
}

// RouteHalo is what a name along a corridor is written on: the ground that its
// corridors lie on.
func (p *Palette) RouteHalo(ink color.NRGBA) color.NRGBA {
	if ink == p.Family[atlas.Land] {
		return p.Land
	}
	return p.Sea
}

// PaletteFor chooses the colours of a theme that is shown.
func PaletteFor(t app.Theme) *Palette {
	switch t {
	case app.Dark:
		return &DarkPalette
	case app.Contrast:
		return &ContrastPalette
	case app.Projector:
		return &ProjectorPalette
	}
	return &LightPalette
}
