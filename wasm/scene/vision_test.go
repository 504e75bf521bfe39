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

// visions turn linear RGB into what a reader sees who lacks one kind of cones:
// Machado, Oliveira & Fernandes, A Physiologically-based Model for Simulation of
// Color Vision Deficiency (2009), for a severity of 1.
var visions = map[string][3][3]float64{
	"all cones": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia": {
		{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998},
	},
	"deuteranopia": {
		{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881},
	},
	"tritanopia": {
		{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900},
	},
}

// apartLeast is the least distance by CIEDE2000 between two colours that mean
// different things. The formula is made so that 1 is about what is just seen of
// two that touch; marks on a map do not.
const apartLeast = 12

func TestFamiliesAreToldApartByAllEyes(t *testing.T) {
	for _, theme := range app.Themes() {
		p := PaletteFor(theme)
		for name, vision := range visions {
			for a := atlas.Western; a < atlas.Families; a++ {
				for b := a + 1; b < atlas.Families; b++ {
					got := ciede2000(seen(p.Family[a], vision), seen(p.Family[b], vision))
					assert.GreaterOrEqual(t, got, float64(apartLeast), "families %d and %d, %s, %s", a, b, theme, name)
				}
			}
		}
	}
}

// lab is a colour of CIE 1976 L*a*b* under D65.
type lab struct{ l, a, b float64 }

// seen is a colour as a kind of vision sees it.
func seen(c color.NRGBA, vision [3][3]float64) lab {
	var rgb [3]float64
	for i, row := range vision {
		for k, x := range [3]uint8{c.R, c.G, c.B} {
			rgb[i] += row[k] * linear(x)
		}
		rgb[i] = min(max(rgb[i], 0), 1)
	}
	// To XYZ by IEC 61966-2-1, each divided by that of its white.
	f := func(x, y, z, white float64) float64 {
		t := (x*rgb[0] + y*rgb[1] + z*rgb[2]) / white
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x, y, z := f(0.4124564, 0.3575761, 0.1804375, 0.95047), f(0.2126729, 0.7151522, 0.0721750, 1), f(0.0193339, 0.1191920, 0.9503041, 1.08883)
	return lab{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// ciede2000 is the distance of two colours by CIE 142:2001, after Sharma, Wu &
// Dalal, The CIEDE2000 Color-Difference Formula (2005).
func ciede2000(p, q lab) float64 {
	sin, cos := func(deg float64) float64 { return math.Sin(deg * math.Pi / 180) }, func(deg float64) float64 { return math.Cos(deg * math.Pi / 180) }
	seventh := func(c float64) float64 { return math.Sqrt(math.Pow(c, 7) / (math.Pow(c, 7) + math.Pow(25, 7))) }
	g := 0.5 * (1 - seventh((math.Hypot(p.a, p.b)+math.Hypot(q.a, q.b))/2))
	polar := func(x lab) (chroma, hue float64) {
		a := (1 + g) * x.a
		return math.Hypot(a, x.b), math.Mod(math.Atan2(x.b, a)*180/math.Pi+360, 360)
	}
	c1, h1 := polar(p)
	c2, h2 := polar(q)
	turn, hue := h2-h1, h1+h2
	switch {
	case c1*c2 == 0:
		turn = 0
	case turn > 180:
		turn -= 360
	case turn < -180:
		turn += 360
	}
	if c1*c2 != 0 {
		switch {
		case math.Abs(h1-h2) <= 180:
			hue /= 2
		case hue < 360:
			hue = (hue + 360) / 2
		default:
			hue = (hue - 360) / 2
		}
	}
	l, c := (p.l+q.l)/2, (c1+c2)/2
	t := 1 - 0.17*cos(hue-30) + 0.24*cos(2*hue) + 0.32*cos(3*hue+6) - 0.20*cos(4*hue-63)
	dl := (q.l - p.l) / (1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50)))
	dc := (c2 - c1) / (1 + 0.045*c)
	dh := 2 * math.Sqrt(c1*c2) * sin(turn/2) / (1 + 0.015*c*t)
	bend := -sin(60*math.Exp(-math.Pow((hue-275)/25, 2))) * 2 * seventh(c)
	return math.Sqrt(dl*dl + dc*dc + dh*dh + bend*dc*dh)
}

// TestDistanceIsThatOfThePublishedPairs takes some of the pairs that Sharma, Wu
// and Dalal published to test implementations with.
func TestDistanceIsThatOfThePublishedPairs(t *testing.T) {
	for _, c := range []struct {
		p, q lab
		want float64
	}{
		{lab{50, 2.6772, -79.7751}, lab{50, 0, -82.7485}, 2.0425},
		{lab{50, 0, 0}, lab{50, -1, 2}, 2.3669},
		{lab{50, 2.49, -0.001}, lab{50, -2.49, 0.0011}, 7.2195},
		{lab{50, 2.5, 0}, lab{73, 25, -18}, 27.1492},
		{lab{50, 2.5, 0}, lab{50, 3.2592, 0.3350}, 1.0000},
		{lab{60.2574, -34.0099, 36.2677}, lab{60.4626, -34.1751, 39.4387}, 1.2644},
		{lab{2.0776, 0.0795, -1.1350}, lab{0.9033, -0.0636, -0.5514}, 0.9082},
	} {
		assert.InDelta(t, c.want, ciede2000(c.p, c.q), 5e-5, fmt.Sprint(c.p, c.q))
	}
}
