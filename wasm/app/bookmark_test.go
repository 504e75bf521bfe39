package app

import (
	"math"
	"math/rand/v2"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// keysInOrder are the keys of the public contract.
var keysInOrder = []string{
	"map", "year", "indicator", "place", "route", "layers", "compare", "story", "step", "mode", "theme", "motion", "letters",
}

// randomBookmark is any bookmark that a link can carry.
func randomBookmark(r *rand.Rand, a *atlas.Atlas) Bookmark {
	maybe := func() bool { return r.IntN(2) == 0 }
	indicator := &a.Data.Indicators[r.IntN(len(a.Data.Indicators))]
	first, last := indicator.Years()
	b := Bookmark{Indicator: indicator.ID, Year: DefaultYear(indicator), Mode: Explore}
	if maybe() {
		b.Year = first + r.IntN(last-first+1)
	}
	if maybe() {
		b.Map = &Position{Zoom: 24 * r.Float64(), Lat: geo.MaxLat * (2*r.Float64() - 1), Lon: 180 * (2*r.Float64() - 1)}
	}
	if maybe() {
		b.Place = a.Places[r.IntN(len(a.Places))].ID
	}
	if maybe() {
		b.Route = a.Routes[r.IntN(len(a.Routes))].ID
	}
	for _, name := range []string{"names", "corridors", "2016-law", "x"} {
		if maybe() {
			b.Layers = append(b.Layers, name)
		}
	}
	if maybe() {
		b.Compare.Year = first + r.IntN(last-first+1)
	} else if maybe() {
		if subjects := Comparable(indicator); len(subjects) > 0 {
			b.Compare.Subject = subjects[r.IntN(len(subjects))].Subject
		}
	}
	if maybe() {
		b.Story, b.Step = "one-year-at-sea", r.IntN(1000)
	}
	if maybe() {
		b.Mode = []Mode{Explore, Present, Teach, Kiosk, Embed}[r.IntN(5)]
	}
	if maybe() {
		b.Theme = append(Themes(), SystemTheme)[r.IntN(len(Themes())+1)]
	}
	if maybe() {
		b.Motion = MotionOff
	}
	b.NoLetters = maybe()
	return b
}

func TestALinkMeansTheBookmarkItWasWrittenFrom(t *testing.T) {
	a, r := theAtlas(t), rand.New(rand.NewPCG(11, 12))
	for range 5000 {
		b := randomBookmark(r, a)
		require.Equal(t, b, ParseFragment(a, b.Fragment(a)), b.Fragment(a))
		require.Equal(t, b, ParseFragment(a, "#"+b.Fragment(a)), "with the # as without")
	}
}

func TestKeysHaveTheOrderOfThePublicContract(t *testing.T) {
	a, r := theAtlas(t), rand.New(rand.NewPCG(13, 14))
	all := Bookmark{
		Map: &Position{Zoom: 5.5, Lat: 36.25, Lon: -12}, Year: 2016, Indicator: "detections", Place: "lampedusa",
		Route: "central-mediterranean", Layers: []string{"a", "b"}, Compare: Comparison{Year: 2015}, Story: "one-year", Step: 3,
		Mode: Kiosk, Theme: Dark, Motion: MotionOff, NoLetters: true,
	}
	assert.Equal(t, "map=5.5/36.25/-12&year=2016&indicator=detections&place=lampedusa&route=central-mediterranean"+
		"&layers=a,b&compare=2015&story=one-year&step=3&mode=kiosk&theme=dark&motion=off&letters=off", all.Fragment(a))
	for range 500 {
		next := 0
		for _, key := range keysOf(randomBookmark(r, a).Fragment(a)) {
			for next < len(keysInOrder) && keysInOrder[next] != key {
				next++
			}
			require.Less(t, next, len(keysInOrder), key)
		}
	}
}

func keysOf(fragment string) []string {
	var keys []string
	if fragment == "" {
		return nil
	}
	for pair := range strings.SplitSeq(fragment, "&") {
		key, _, _ := strings.Cut(pair, "=")
		keys = append(keys, key)
	}
	return keys
}

func TestDefaultsAreLeftOut(t *testing.T) {
	a := theAtlas(t)
	assert.Empty(t, DefaultBookmark(a).Fragment(a))
	for i := range a.Data.Indicators {
		b := DefaultBookmark(a)
		b.Indicator, b.Year = a.Data.Indicators[i].ID, DefaultYear(&a.Data.Indicators[i])
		assert.NotContains(t, keysOf(b.Fragment(a)), "year", "the year that the indicator opens on")
	}
	b := DefaultBookmark(a)
	b.Step = 4
	assert.Empty(t, b.Fragment(a), "a step belongs to a story")
}

func TestParseFragment(t *testing.T) {
	a := theAtlas(t)
	for _, c := range []struct {
		name, fragment string
		want           string // as it is written again
	}{
		{"an empty link means the defaults", "", ""},
		{"a # alone means the defaults", "#", ""},
		{"keys that are not known are ignored", "colour=red&year=2016&x=&=&&", "year=2016"},
		{"keys in any order are understood", "theme=dark&year=2016&place=lampedusa", "year=2016&place=lampedusa&theme=dark"},
		{"keys are lower case", "YEAR=2016", ""},
		{"the first of two values counts", "year=2016&year=2017", "year=2016"},
		{"a first value that is not possible is not replaced by the second", "year=x&year=2017", ""},
		{"a pair that is not well formed is left out and the others are kept", "year=%zz&place=lampedusa", "place=lampedusa"},
		{"values may be escaped", "place=%6campedusa&layers=a%2Cb", "place=lampedusa&layers=a,b"},
		{"defaults that are written out mean themselves", "indicator=sea-arrivals&mode=explore", ""},

		{"a year before the first is the default", "year=2001", ""},
		{"the first year is possible", "year=2002", "year=2002"},
		{"the last year is possible", "year=2026", "year=2026"},
		{"a year after the last is the default", "year=2027", ""},
		{"a year that is no number is the default", "year=MMXVI", ""},
		{"a year in parts is the default", "year=2016.5", ""},
		{"a year beyond all numbers is the default", "year=99999999999999999999", ""},
		{"a year must be one that the indicator has", "indicator=dead-and-missing&year=2010", "indicator=dead-and-missing"},
		{"a year that only another indicator has is possible with that one", "indicator=detections&year=2009", "year=2009&indicator=detections"},
		{"an indicator that is not known is the default", "indicator=rain&year=2016", "year=2016"},
		{"a place that is not known is none", "place=atlantis", ""},
		{"a route is not a place", "place=central-mediterranean", ""},
		{"a route that is not known is none", "route=lampedusa", ""},
		{"a place and a route are both kept", "route=central-mediterranean&place=lampedusa", "place=lampedusa&route=central-mediterranean"},
		{"a year to compare with must be one that the indicator has", "compare=1999", ""},
		{"a year to compare with is kept", "compare=2015", "compare=2015"},
		{"layers without names and repeats are left out", "layers=a,,B,a,b c,<i>,c-1", "layers=a,c-1"},
		{"a story that is no name is none, and its step too", "story=../x&step=2", ""},
		{"a step without a story is none", "step=2", ""},
		{"a step before the first is the first", "story=sea&step=-1", "story=sea"},
		{"a step beyond all stories is the first", "story=sea&step=1000", "story=sea"},
		{"a step is kept", "story=sea&step=3", "story=sea&step=3"},
		{"a name of 64 letters is a name", "story=" + strings.Repeat("a", 64), "story=" + strings.Repeat("a", 64)},
		{"a name of 65 letters is none", "story=" + strings.Repeat("a", 65), ""},
		{"a mode that is not known is the default", "mode=admin", ""},
		{"a theme that is not known follows the system", "theme=pink", ""},

		{"a position is kept to the last digit", "map=5.25/35.503/12.606", "map=5.25/35.503/12.606"},
		{"a position south and west is kept", "map=5/-3.5/-12", "map=5/-3.5/-12"},
		{"a position of two numbers is none", "map=5/35", ""},
		{"a position of four numbers is none", "map=5/35/12/0", ""},
		{"a position with a word is none", "map=5/north/12", ""},
		{"a position that is not a number is none", "map=NaN/35/12", ""},
		{"a position without end is none", "map=5/35/Inf", ""},
		{"a position past the pole is none", "map=5/90/12", ""},
		{"a position past the date line is none", "map=5/35/180.5", ""},
		{"a position below zoom 0 is none", "map=-0.1/35/12", ""},
		{"a position above zoom 24 is none", "map=24.1/35/12", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, ParseFragment(a, c.fragment).Fragment(a))
		})
	}
}

func TestAPositionIsShortAndLeadsBackToWithinAPixel(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 2000 {
		c := limits.Clamp(camera.Camera{
			Centre: geo.World{X: 0.44 + 0.2*r.Float64(), Y: 0.35 + 0.12*r.Float64()}, Zoom: 3 + 8*r.Float64(),
		}, desktop)
		p := PositionOf(c)
		assert.LessOrEqual(t, len(p.String()), len("11.21/35.12345/-12.12345"))
		back := p.Camera()
		assert.InDelta(t, c.Zoom, back.Zoom, 0.005+1e-9)
		assert.InDelta(t, c.Centre.X, back.Centre.X, 1/c.ScalePx())
		assert.InDelta(t, c.Centre.Y, back.Centre.Y, 1.5/c.ScalePx(), "a degree of latitude is longer in the north")
		assert.Equal(t, p, PositionOf(back), "a position that was read is written the same")
	}
}

// FuzzParseFragment reads links that anyone may have made.
func FuzzParseFragment(f *testing.F) {
	f.Add("map=5.25/35.503/12.606&year=2016&indicator=detections&place=lampedusa&route=central-mediterranean&layers=a,b" +
		"&compare=2015&story=sea&step=3&mode=kiosk&theme=dark&motion=off")
	f.Add("indicator=detections&compare=western-african&route=central-mediterranean")
	f.Add("compare=malta&compare=2015&year=2016")
	f.Add("compare=%2B02015&indicator=nationality-shares")
	f.Add("#map=1e-300/-0/0x1p-2&year=%2B2016&layers=,,a,a&story=<script>&step=03")
	f.Add("year=2016;place=lampedusa&%&=&a=b=c&place=%00")
	a, err := loadAtlas()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, fragment string) {
		b := ParseFragment(a, fragment)
		written := b.Fragment(a)
		again := ParseFragment(a, written)
		require.Equal(t, b, again, "what is written means the same")
		require.Equal(t, written, again.Fragment(a), "and is written the same again")
		for pair := range strings.SplitSeq(written, "&") {
			if pair == "" {
				continue
			}
			key, value, ok := strings.Cut(pair, "=")
			require.True(t, ok)
			require.Contains(t, keysInOrder, key)
			requireHarmless(t, key, value)
		}
		unescaped, err := url.PathUnescape(written)
		require.NoError(t, err)
		require.Equal(t, written, unescaped, "nothing is escaped, since nothing has to be")
	})
}

// requireHarmless fails if a value is more than names and numbers.
func requireHarmless(t *testing.T, key, value string) {
	t.Helper()
	parts := []string{value}
	switch key {
	case "map":
		parts = strings.Split(value, "/")
		require.Len(t, parts, 3)
		for _, part := range parts {
			n, err := strconv.ParseFloat(part, 64)
			require.NoError(t, err)
			require.False(t, math.IsNaN(n) || math.IsInf(n, 0))
			require.Empty(t, strings.Trim(part, "-.0123456789"), part)
		}
		return
	case "layers":
		parts = strings.Split(value, ",")
	}
	for _, part := range parts {
		require.NotEmpty(t, part)
		require.Empty(t, strings.Trim(part, "-0123456789abcdefghijklmnopqrstuvwxyz"), part)
	}
}
