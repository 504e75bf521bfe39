package scene

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data/i18n"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// officeState shows the work of the office in some areas, or in all.
func officeState(areas ...string) app.State {
	s := stateOf("sea-arrivals", 2020)
	s.Layers = append([]string{string(app.OfficeView)}, areas...)
	return s
}

func badgesOf(m *Marks) []Symbol {
	return slices.DeleteFunc(slices.Clone(m.Symbols), func(s Symbol) bool { return s.Kind != Badge })
}

// TestEveryFigureOfAnAreaIsReachedByABadge looks at each place on the map with a
// figure of an area, from close by, and points at its badge.
func TestEveryFigureOfAnAreaIsReachedByABadge(t *testing.T) {
	b := newBuilder(t, "en")
	reached := 0
	for _, area := range b.Atlas.Data.Office.Areas {
		m := b.Build(officeState(area.ID))
		badges := badgesOf(m)
		for _, figure := range b.Atlas.Data.OfficeFiguresOf(area.ID) {
			for _, id := range figure.At {
				p, ok := b.Atlas.Place(id)
				require.True(t, ok, id)
				if !atlas.OnMap(p.At) {
					continue
				}
				i := slices.IndexFunc(badges, func(s Symbol) bool { return s.Feature.ID == id && s.Shape == AreaShape(area.ID) })
				require.GreaterOrEqual(t, i, 0, "%s at %s has no badge", figure.ID, id)
				c := camera.Camera{Centre: p.At, Zoom: app.MaxZoom}
				at, shown := badges[i].ScreenAt(c, wide)
				require.True(t, shown, "%s at %s", figure.ID, id)
				require.Equal(t, place(id), m.Pick(c, wide, at, PointerTolerancePx, atlas.Feature{}), "%s at %s", figure.ID, id)
				reached++
			}
		}
	}
	assert.Greater(t, reached, 80)
}

func TestEveryBadgeStandsForAFigure(t *testing.T) {
	b := newBuilder(t, "en")
	for _, badge := range badgesOf(b.Build(officeState())) {
		found := false
		for _, figure := range b.Atlas.Data.OfficeFiguresAt(badge.Feature.ID) {
			found = found || AreaShape(figure.Section) == badge.Shape
		}
		assert.True(t, found, badge.Feature.ID)
	}
}

func TestOnlyTheShownAreasHaveBadges(t *testing.T) {
	b := newBuilder(t, "en")
	shown := map[Shape]bool{}
	for _, badge := range badgesOf(b.Build(officeState("research", "migration-and-health"))) {
		shown[badge.Shape] = true
	}
	assert.Equal(t, map[Shape]bool{AreaShape("research"): true, AreaShape("migration-and-health"): true}, shown)
}

// TestBadgesNeverTouchEachOther compares all that are shown at each zoom up to
// the one that fills the screen with a region.
func TestBadgesNeverTouchEachOther(t *testing.T) {
	b := newBuilder(t, "en")
	for _, width := range []float64{390, 1440} {
		s := officeState()
		s.Viewport = camera.Viewport{Width: width, Height: 844}
		badges := badgesOf(b.Build(s))
		for zoom := 2.5; zoom <= app.MaxZoom; zoom += 0.1 {
			c := camera.Camera{Centre: geo.World{X: 0.53, Y: 0.39}, Zoom: zoom}
			for i := range badges {
				p, shown := badges[i].ScreenAt(c, s.Viewport)
				for k := range badges[:i] {
					q, also := badges[k].ScreenAt(c, s.Viewport)
					if shown && also {
						require.GreaterOrEqual(t, max(math.Abs(p.X-q.X), math.Abs(p.Y-q.Y))+1e-6, 2*badges[i].RadiusPx,
							"%s and %s at zoom %.1f", badges[i].Feature.ID, badges[k].Feature.ID, zoom)
					}
				}
			}
		}
	}
}

func TestTheOfficeHasNoFiguresAndNoRoutes(t *testing.T) {
	m := newBuilder(t, "en").Build(officeState())
	for _, s := range m.Symbols {
		assert.True(t, s.IsOfView(), s.Feature.ID)
	}
	for _, band := range m.Bands {
		assert.NotEqual(t, RouteBand, band.Kind)
		assert.False(t, band.HasValue, "no document shares a number out")
		assert.Equal(t, float64(flowWidthPx), band.WidthPx)
	}
}

func TestFlowsOfTheShownAreas(t *testing.T) {
	b := newBuilder(t, "en")
	cases := []struct {
		name  string
		areas []string
		flow  string
		want  []string
	}{
		{"all areas show all flows", nil, "", func() (all []string) {
			for _, f := range b.Atlas.Data.Office.Flows {
				all = append(all, f.ID)
			}
			return all
		}()},
		{"an area shows its own", []string{"voluntary-return"}, "", []string{"returns-from-malta"}},
		{"an area without flows shows none", []string{"research"}, "", nil},
		{"one that is selected is shown whatever the areas", []string{"research"}, "migration-fund", []string{"migration-fund"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := officeState(c.areas...)
			s.Flow = c.flow
			lines := map[string]int{}
			for _, band := range b.Build(s).Bands {
				lines[band.Feature.ID]++
			}
			require.Len(t, lines, len(c.want))
			for _, id := range c.want {
				flow, _ := b.Atlas.Data.Flow(id)
				assert.Equal(t, len(flow.From)*len(flow.To), lines[id], id)
			}
		})
	}
}

func TestASelectedFlowStandsOutAndNamesItsEnds(t *testing.T) {
	b := newBuilder(t, "en")
	s := officeState()
	s.Flow = "returns-from-malta"
	m := b.Build(s)
	for _, band := range m.Bands {
		want := Faded
		if band.Feature.ID == s.Flow {
			want = Selected
		}
		assert.Equal(t, want, band.Emphasis, band.Corridor.ID)
	}
	l := Labeler{Still: true}
	named := map[string]bool{}
	for _, x := range l.Place(&m.Drawn, camera.Fit(app.Basin, covered), covered, nil, fixedMeasure) {
		named[plainName(x)] = true
	}
	for _, want := range []string{"India", "Ukraine", "Tunisia", "Senegal", "Iraq", "Ghana", "Malta"} {
		assert.True(t, named[want], want)
	}
	assert.False(t, named["Finland"], "no return went there")
}

// TestExitsAreOnTheMapAndNamedAsItOpens shows each area alone, as it opens.
func TestExitsAreOnTheMapAndNamedAsItOpens(t *testing.T) {
	b := newBuilder(t, "en")
	view := camera.Fit(app.Basin, covered)
	for _, area := range b.Atlas.Data.Office.Areas {
		m := b.Build(officeState(area.ID))
		for _, s := range m.Symbols {
			if s.Kind == ExitMark {
				require.True(t, s.At.X > app.Frame.Min.X && s.At.X < app.Frame.Max.X && s.At.Y > app.Frame.Min.Y && s.At.Y < app.Frame.Max.Y, s.Feature.ID)
			}
		}
		l := Labeler{Still: true}
		named := map[string]bool{}
		for _, x := range l.Place(&m.Drawn, view, covered, nil, fixedMeasure) {
			named[plainName(x)] = true
		}
		for _, flow := range b.Atlas.Flows {
			if flow.Section != area.ID {
				continue
			}
			for _, id := range append(slices.Clone(flow.From), flow.To...) {
				_, key, _ := b.Atlas.Data.Locate(id)
				assert.True(t, named[b.Catalog.Text(key)], "%s: %s is not named", flow.ID, id)
			}
		}
	}
}

func TestEveryFlowCanBePicked(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(officeState())
	for _, band := range m.Bands {
		found := false
		for _, at := range band.Corridor.Line {
			c := camera.Camera{Centre: at, Zoom: 10}
			found = found || m.Pick(c, wide, wide.Focus(), PointerTolerancePx, atlas.Feature{}) == band.Feature
		}
		assert.True(t, found, band.Corridor.ID)
	}
}

func TestLabelsOfTheOfficeNeverOverlap(t *testing.T) {
	for _, language := range i18n.Languages() {
		b := newBuilder(t, language)
		m := b.Build(officeState())
		for zoom := 2.5; zoom <= app.MaxZoom; zoom += 0.3 {
			for _, centre := range []geo.LonLat{{Lon: 14, Lat: 38}, {Lon: 5, Lat: 20}, {Lon: 35, Lat: 35}} {
				l := Labeler{Still: true}
				c := camera.Camera{Centre: geo.WorldFromLonLat(centre), Zoom: zoom}
				requireApart(t, m, c, covered, l.Place(&m.Drawn, c, covered, nil, fixedMeasure), nil)
			}
		}
	}
}

func TestScaleApart(t *testing.T) {
	cases := []struct {
		name                  string
		distance, shift, room float64
		want                  float64
	}{
		{"what stands apart already needs no scale", 0.1, 20, 15, 0},
		{"what lies at one place needs its room over the distance", 0.1, 0, 15, 150},
		{"what is moved against the distance needs more", 0.1, -5, 15, 200},
		{"the other way round is the same", -0.1, 5, 15, 200},
		{"what lies at one place and is moved apart is apart", 0, -20, 15, 0},
		{"what lies at one place never comes apart", 0, 5, 15, math.Inf(1)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, math.Round(scaleApart(c.distance, c.shift, c.room)*1e6)/1e6)
		})
	}
}
