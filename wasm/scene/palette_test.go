package scene

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// contrast is that of WCAG 2.2, section 1.4.3, between two opaque colours.
func contrast(a, b color.NRGBA) float64 {
	lighter, darker := luminance(a), luminance(b)
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

func luminance(c color.NRGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// linear undoes the gamma of sRGB (IEC 61966-2-1).
func linear(x uint8) float64 {
	s := float64(x) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// laid is a colour of an opacity over an opaque ground.
func laid(c color.NRGBA, opacity float64, ground color.NRGBA) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8(opacity*float64(x) + (1-opacity)*float64(y) + 0.5) }
	return color.NRGBA{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}

func TestContrastOfBlackAndWhite(t *testing.T) {
	assert.InDelta(t, 21, contrast(rgb(0xffffff), rgb(0)), 1e-9)
	assert.InDelta(t, 1, contrast(rgb(0x123456), rgb(0x123456)), 1e-9)
}

// TestMarksStandOutOnEveryGround checks the part of each mark that stands out
// most against the ground: 3:1, as WCAG 2.2 wants for graphics (1.4.11). The
// opacities are those of the shader.
func TestMarksStandOutOnEveryGround(t *testing.T) {
	const least = 3.0
	for _, theme := range app.Themes() {
		p := PaletteFor(theme)
		for name, ground := range map[string]color.NRGBA{"sea": p.Sea, "deep sea": p.SeaDeep, "shelf": p.SeaShelf, "land": p.Land} {
			against := func(colors ...color.NRGBA) float64 {
				best := 0.0
				for _, c := range colors {
					best = max(best, contrast(c, ground))
				}
				return best
			}
			paper := laid(p.Ring, 0.6, ground)
			marks := map[string]float64{
				"the outline of a circle":                     against(p.Ring, laid(p.Landing, 0.7, ground)),
				"the ring of the compared year":               against(p.Ring, laid(p.Landing, 0.8, ground)),
				"the ring of what is selected or pointed at":  against(p.Ring, laid(p.Landing, 0.75, ground)),
				"the two parts of that ring":                  contrast(p.Ring, laid(p.Landing, 0.75, ground)),
				"the dot of a landing place":                  against(p.Ring, p.Landing),
				"the dot of a place of departure":             against(p.Departure, p.DotRing),
				"the soft dot of a landing place":             against(p.Landing, laid(p.Ring, 0.75, ground)),
				"the soft dot of a place of departure":        against(p.Departure, laid(p.DotRing, 0.75, ground)),
				"the dots of no data on their paper":          contrast(p.NoValue, paper),
				"the disc of what is listed, with its border": against(p.Ring, p.Landing),
				"the lines of what is listed":                 contrast(p.Landing, p.Ring),
				"the outline of a badge":                      against(p.Ring, laid(p.Landing, 0.7, ground)),
				"a badge in its outline":                      contrast(p.Office, p.Ring),
				"where a band leaves the map":                 against(p.Ring, laid(p.Landing, 0.7, ground)),
				"a line of the office's work with its edges":  against(p.Office, p.Paper),
				"the mark of an event":                        against(p.Ring, laid(p.Landing, 0.75, ground)),
			}
			for f := atlas.NoFamily; f < atlas.Families; f++ {
				if f != atlas.Land || name == "land" { // whose figures stand on land
					marks[fmt.Sprintf("the ring of a value of 0 in the colour of family %d", f)] = against(p.Family[f], laid(p.Landing, 0.7, ground))
				}
			}
			for mark, got := range marks {
				assert.GreaterOrEqual(t, got, least, "%s on the %s, %s", mark, name, theme)
			}
		}
	}
}

// TestMapsNamesCanBeRead wants of text on its halo 4.5:1 (WCAG 2.2, 1.4.3),
// and 7:1 (1.4.6) of the theme that is there for its contrast.
func TestMapsNamesCanBeRead(t *testing.T) {
	for _, theme := range app.Themes() {
		p, least := PaletteFor(theme), 4.5
		if theme == app.Contrast {
			least = 7
		}
		halo := laid(p.SeaHalo, float64(p.SeaHalo.A)/255, p.SeaShelf)
		written := map[string][2]color.NRGBA{
			"a number or a place": {p.Ink, p.Paper},
			"a sea":               {p.SeaInk, halo},
			"a country":           {p.CountryInk, p.Land},
			"a degree":            {p.CountryInk, p.Paper},
			"a route to deaths":   {p.Lives, p.RouteHalo(p.Lives)},
		}
		for f := atlas.NoFamily; f < atlas.Families; f++ {
			written[fmt.Sprintf("a route of family %d", f)] = [2]color.NRGBA{p.Family[f], p.RouteHalo(p.Family[f])}
		}
		for what, pair := range written {
			assert.GreaterOrEqual(t, contrast(pair[0], pair[1]), least, "%s, %s", what, theme)
		}
	}
}

// TestLandAndSeaAreTold by 3:1 between them or, where both are dark or both
// pale, by a coast line of 3:1 against each.
func TestLandAndSeaAreTold(t *testing.T) {
	for _, theme := range app.Themes() {
		p := PaletteFor(theme)
		for _, sea := range []color.NRGBA{p.Sea, p.SeaDeep, p.SeaShelf} {
			line := min(contrast(p.Coast, sea), contrast(p.Coast, p.Land))
			assert.GreaterOrEqual(t, max(contrast(p.Land, sea), line), 3.0, theme)
		}
	}
}

// TestCorridorsStandOut at the strength of their core in the shader. On land
// lie the corridors of the land, on the sea the others.
func TestCorridorsStandOut(t *testing.T) {
	for _, theme := range app.Themes() {
		p := PaletteFor(theme)
		for f := atlas.NoFamily; f < atlas.Families; f++ {
			grounds := []color.NRGBA{p.Sea, p.SeaDeep, p.SeaShelf}
			if f == atlas.Land {
				grounds = []color.NRGBA{p.Land}
			}
			for _, ground := range grounds {
				assert.GreaterOrEqual(t, contrast(laid(p.Family[f], 0.85, ground), ground), 3.0, "family %d, %s", f, theme)
			}
		}
	}
}
