package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// wide is a map on which marks have their full size.
var wide = camera.Viewport{Width: 1440, Height: 900}

// newBuilder builds marks of the embedded facts in a language.
func newBuilder(t testing.TB, lang string) *Builder {
	t.Helper()
	d, err := data.Load()
	require.NoError(t, err)
	a, err := atlas.New(d)
	require.NoError(t, err)
	c, err := i18n.Load(lang)
	require.NoError(t, err)
	return &Builder{Atlas: a, Catalog: c}
}

// stateOf shows an indicator in a year on a wide map.
func stateOf(indicator string, year int) app.State {
	s := app.New(app.Bookmark{Indicator: indicator, Year: year, Mode: app.Explore})
	s.Viewport = wide
	return s
}

// everyYear calls a function for each indicator and each of its years.
func everyYear(b *Builder, f func(i *data.Indicator, year int, m *Marks)) {
	for k := range b.Atlas.Data.Indicators {
		i := &b.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for year := first; year <= last; year++ {
			f(i, year, b.Build(stateOf(i.ID, year)))
		}
	}
}

// figuresOf are the symbols that stand for numbers, by subject.
func figuresOf(t *testing.T, m *Marks) map[string]Symbol {
	t.Helper()
	figures := map[string]Symbol{}
	for _, s := range m.Symbols {
		if s.IsFigure() && s.Kind != Then {
			require.NotContains(t, figures, s.Feature.ID, "one figure a subject")
			figures[s.Feature.ID] = s
		}
	}
	return figures
}

func TestMarksOfEveryYearAreSoundAndUnique(t *testing.T) {
	b := newBuilder(t, "en")
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		dots := map[atlas.Feature]bool{}
		for _, s := range m.Symbols {
			sum := s.At.X + s.At.Y + s.RadiusPx
			require.False(t, math.IsNaN(sum) || math.IsInf(sum, 0) || s.RadiusPx <= 0, "%s %d: %+v", i.ID, year, s)
			require.NotZero(t, s.Color.A, "%s %d: %+v", i.ID, year, s)
			if !s.IsFigure() {
				require.False(t, dots[s.Feature], "%s has two dots", s.Feature.ID)
				dots[s.Feature] = true
			}
		}
		for _, band := range m.Bands {
			require.False(t, math.IsNaN(band.WidthPx) || math.IsInf(band.WidthPx, 0) || band.WidthPx <= 0, "%s %d: %s", i.ID, year, band.Corridor.ID)
			require.NotZero(t, band.Color.A)
		}
		texts := map[string]bool{}
		for _, text := range m.Texts {
			require.False(t, texts[text.ID], "%s %d: %s twice", i.ID, year, text.ID)
			texts[text.ID] = true
			require.NotContains(t, text.Content, "⟦", "%s %d", i.ID, year)
			require.NotEmpty(t, text.Content, text.ID)
		}
	})
}

func TestFiguresSayWhatTheDataSay(t *testing.T) {
	b := newBuilder(t, "en")
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		figures := figuresOf(t, m)
		for k := range i.Series {
			s := &i.Series[k]
			symbol, drawn := figures[s.Subject]
			if !drawn || s.Detail != "" {
				continue
			}
			o, known := s.At(year)
			switch {
			case !known:
				require.Contains(t, []SymbolKind{NoValue, Listed}, symbol.Kind, "%s, %s, %d", i.ID, s.Subject, year)
			case o.Value.IsZero():
				require.Equal(t, ZeroValue, symbol.Kind, "%s, %s, %d", i.ID, s.Subject, year)
			default:
				require.Contains(t, []SymbolKind{Circle, Whole}, symbol.Kind, "%s, %s, %d", i.ID, s.Subject, year)
				require.Equal(t, DoubtOf(i, o), symbol.Doubt&^Approximate, "%s, %s, %d", i.ID, s.Subject, year)
			}
		}
	})
}

// TestNobodyIsDrawnTwiceOrLeftOut checks that for every series there is its
// own circle, or that of its whole, or those of all its parts, and never two
// of these. A published total over several routes has none, and a route
// without a line has no place on the map.
func TestNobodyIsDrawnTwiceOrLeftOut(t *testing.T) {
	b := newBuilder(t, "en")
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		figures := figuresOf(t, m)
		parts := map[string][]string{}
		total := map[string]bool{}
		if i.Subject == data.SubjectPlace {
			return // where wholes are drawn unfilled: see the test of places
		}
		for _, s := range i.Series {
			total[s.Subject] = s.Total || total[s.Subject]
			if s.Whole != "" {
				parts[s.Whole] = append(parts[s.Whole], s.Subject)
			}
		}
		for _, s := range i.Series {
			if s.Detail != "" {
				_, marked := figures[s.Subject]
				whole, ok := i.SeriesOf(s.Subject)
				assert.True(t, marked || ok && !Shown(i, whole, year), "%s %s %s, %d: what has details has a mark", i.ID, s.Subject, s.Detail, year)
				continue
			}
			name := i.ID + " " + s.Subject
			_, own := figures[s.Subject]
			if s.Total {
				assert.False(t, own, "%s is a published total, %d", name, year)
				continue
			}
			if r, ok := b.Atlas.Route(s.Subject); ok && i.Subject == data.SubjectRoute && len(r.Corridors) == 0 {
				assert.False(t, own, "%s, %d", name, year)
				continue
			}
			_, whole := figures[s.Whole]
			drawnParts := 0
			for _, p := range parts[s.Subject] {
				if f, ok := figures[p]; ok {
					drawnParts++
					assert.NotEqual(t, NoValue, f.Kind, "%s: parts stand for their whole only when all are known, %d", name, year)
				}
			}
			ways := 0
			for _, drawn := range []bool{own, whole, drawnParts > 0} {
				if drawn {
					ways++
				}
			}
			assert.Equal(t, 1, ways, "%s, %d", name, year)
			if drawnParts > 0 {
				assert.Equal(t, len(parts[s.Subject]), drawnParts, "%s, %d", name, year)
			}
		}
		for subject, f := range figures {
			_, ok := i.SeriesOf(subject)
			assert.True(t, ok || !f.IsSized(), "%s %d: %s has a circle but no series", i.ID, year, subject)
		}
	})
}

// TestAreasAreInProportionInAllYears checks circles of all years against one
// factor, which the largest sets.
func TestAreasAreInProportionInAllYears(t *testing.T) {
	b := newBuilder(t, "en")
	areaPerPerson := map[string]float64{}
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		for subject, s := range figuresOf(t, m) {
			if !s.IsSized() || s.RadiusPx == minRadiusPx {
				continue
			}
			series, _ := i.SeriesOf(subject)
			o, _ := series.At(year)
			got := s.RadiusPx * s.RadiusPx / o.Value.Float()
			if _, ok := areaPerPerson[i.ID]; !ok {
				areaPerPerson[i.ID] = got
			}
			require.InEpsilon(t, areaPerPerson[i.ID], got, 1e-9, "%s, %s, %d", i.ID, subject, year)
		}
	})
	assert.Greater(t, len(areaPerPerson), 3)
}

// TestTheSmallestCirclesAreThoseThatProportionWouldMakeSmaller bounds where
// the rule of areas is left.
func TestTheSmallestCirclesAreThoseThatProportionWouldMakeSmaller(t *testing.T) {
	b := newBuilder(t, "en")
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		scale := ScaleOf(i, wide.Width)
		for subject, s := range figuresOf(t, m) {
			if !s.IsSized() {
				continue
			}
			series, _ := i.SeriesOf(subject)
			if o, known := series.At(year); known && s.RadiusPx == minRadiusPx {
				assert.LessOrEqual(t, scale.radiusPx*math.Sqrt(o.Value.Float()/scale.max), minRadiusPx, "%s, %d", subject, year)
			}
		}
	})
}

func TestBandsHaveAValueOnlyWhereTheDataHaveOne(t *testing.T) {
	b := newBuilder(t, "en")
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		corridors := 0
		for _, r := range b.Atlas.Routes {
			corridors += len(r.Corridors)
		}
		require.Len(t, m.Bands, corridors, "every corridor is drawn, %s %d", i.ID, year)
		scale := ScaleOf(i, wide.Width)
		for _, band := range m.Bands {
			var o data.Observation
			known := false
			subjects := i.Bands[band.Feature.ID]
			if i.Subject == data.SubjectRoute {
				subjects = []string{band.Feature.ID}
			}
			for _, subject := range subjects {
				if s, ok := i.SeriesOf(subject); ok && !known {
					o, known = s.At(year)
				}
			}
			require.Equal(t, known, band.HasValue, "%s, %s, %d", i.ID, band.Corridor.ID, year)
			want := float64(plainBandPx)
			if known {
				want = scale.BandPx(o.Value.Float())
			}
			require.InDelta(t, want, band.WidthPx, 1e-9, "%s, %s, %d", i.ID, band.Corridor.ID, year)
		}
	})
}

func TestCountsDepartures(t *testing.T) {
	b := newBuilder(t, "en")
	for id, want := range map[string]bool{
		"departures": true, "sea-arrivals": false, "place-arrivals": false, "detections": false, "nationalities": false,
	} {
		i, ok := b.Atlas.Data.Indicator(id)
		require.True(t, ok, id)
		assert.Equal(t, want, CountsDepartures(b.Atlas, i), id)
		_, last := i.Years()
		for _, s := range figuresOf(t, b.Build(stateOf(id, last))) {
			if want {
				assert.Equal(t, atlas.NoFamily, s.Family, "%s: people left it for several coasts", s.Feature.ID)
			}
		}
	}
}
