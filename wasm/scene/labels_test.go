package scene

import (
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/app"
)

// fixedMeasure is a font whose letters are all 7 px wide and 14 px high.
func fixedMeasure(content string, _ TextStyle) (width, height float64) {
	return 7 * float64(utf8.RuneCountInString(content)), 14
}

// covered is a map with panels to the left and below.
var covered = camera.Viewport{Width: 1440, Height: 900, Insets: camera.Insets{Top: 16, Right: 16, Bottom: 150, Left: 400}}

// boxesOf are where a label stands: one box of a level one, and several along a
// slanted one.
func boxesOf(l Label) []label.Box {
	_, h := fixedMeasure(l.Content, l.Style)
	if l.Arc.AngleDeg == 0 && l.Arc.BendDeg == 0 {
		w := l.Arc.LengthPx
		return []label.Box{{MinX: l.At.X - w/2, MinY: l.At.Y - h/2, MaxX: l.At.X + w/2, MaxY: l.At.Y + h/2}}
	}
	parts := l.Arc.Parts(nil, h)
	for i, b := range parts {
		parts[i] = label.Box{MinX: b.MinX + l.At.X, MinY: b.MinY + l.At.Y, MaxX: b.MaxX + l.At.X, MaxY: b.MaxY + l.At.Y}
	}
	return parts
}

// boxOf is the box around all of a label.
func boxOf(l Label) label.Box {
	boxes := boxesOf(l)
	all := boxes[0]
	for _, b := range boxes {
		all = label.Box{MinX: min(all.MinX, b.MinX), MinY: min(all.MinY, b.MinY), MaxX: max(all.MaxX, b.MaxX), MaxY: max(all.MaxY, b.MaxY)}
	}
	return all
}

// overlapping tells whether two labels share any of their room.
func overlapping(a, b []label.Box) bool {
	return slices.ContainsFunc(a, func(x label.Box) bool { return slices.ContainsFunc(b, x.Overlaps) })
}

// requireApart checks that no two labels overlap, that none lies under an
// obstacle and that none hides the dot of another place.
func requireApart(t *testing.T, m *Marks, c camera.Camera, v camera.Viewport, labels []Label, obstacles []label.Box) {
	t.Helper()
	boxes := make([][]label.Box, len(labels))
	ids := map[string]bool{}
	for i, l := range labels {
		boxes[i] = boxesOf(l)
		require.False(t, ids[l.ID], "%s twice at zoom %v", l.ID, c.Zoom)
		ids[l.ID] = true
		require.GreaterOrEqual(t, c.Zoom, l.MinZoom, l.ID)
		for k := range i {
			if overlapping(boxes[i], boxes[k]) {
				require.Failf(t, "labels overlap", "%s and %s at zoom %v", l.ID, labels[k].ID, c.Zoom)
			}
		}
		for _, o := range obstacles {
			require.False(t, overlapping(boxes[i], []label.Box{o}), "%s lies under an obstacle at zoom %v", l.ID, c.Zoom)
		}
		for k := range m.Texts {
			text := &m.Texts[k]
			if text.Style != PlaceText || text.Feature == l.Feature || c.Zoom < text.MinZoom || text.Toward != 0 {
				continue
			}
			p, r := c.ScreenFromWorld(v, text.At), text.RadiusPx
			dot := label.Box{MinX: p.X - r, MinY: p.Y - r, MaxX: p.X + r, MaxY: p.Y + r}
			if overlapping(boxes[i], []label.Box{dot}) {
				require.Failf(t, "a dot is hidden", "%s hides %s at zoom %v", l.ID, text.ID, c.Zoom)
			}
		}
	}
}

func TestLabelsNeverOverlapAtAnyZoom(t *testing.T) {
	b := newBuilder(t, "en")
	obstacles := []label.Box{{MinX: 1300, MinY: 600, MaxX: 1424, MaxY: 750}}
	centres := []geo.LonLat{{Lon: 15, Lat: 38}, {Lon: 12.6, Lat: 35.5}, {Lon: 26.5, Lat: 38}, {Lon: -14, Lat: 28}, {Lon: -3, Lat: 36}, {Lon: 13.5, Lat: 45.8}}
	for _, indicator := range []string{"sea-arrivals", "place-arrivals", "nationality-shares", "detections", "dead-and-missing"} {
		m := b.Build(stateOf(indicator, 2021))
		for _, centre := range centres {
			going := Labeler{Still: true} // remembers, as while a reader zooms in
			for zoom := 2.5; zoom <= app.MaxZoom; zoom += 0.2 {
				c := camera.Camera{Centre: geo.WorldFromLonLat(centre), Zoom: zoom}
				requireApart(t, m, c, covered, going.Place(&m.Drawn, c, covered, obstacles, fixedMeasure), obstacles)
				fresh := Labeler{Still: true}
				labels := fresh.Place(&m.Drawn, c, covered, obstacles, fixedMeasure)
				requireApart(t, m, c, covered, labels, obstacles)
				for _, l := range labels {
					box := boxOf(l)
					require.True(t, box.MinX >= 400-1e-6 && box.MaxX <= 1424+1e-6 && box.MinY >= 16-1e-6 && box.MaxY <= 750+1e-6,
						"%s is cut off at zoom %v: %+v", l.ID, zoom, box)
				}
			}
		}
	}
}

func TestASmallNudgeAndBackChangesNothing(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2016))
	l := Labeler{Still: true}
	c := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 15, Lat: 38}), Zoom: 5.3}
	ids := func(c camera.Camera) map[string]geo.Screen {
		at := map[string]geo.Screen{}
		for _, x := range l.Place(&m.Drawn, c, covered, nil, fixedMeasure) {
			at[x.ID] = x.At
		}
		return at
	}
	before := ids(c)
	ids(c.PanBy(1, 0))
	assert.Equal(t, before, ids(c))
	assert.Greater(t, len(before), 10)
}

func TestASelectedPlaceIsAlwaysNamed(t *testing.T) {
	b := newBuilder(t, "en")
	for _, id := range []string{"hay-wharf", "lampedusa", "zuwara", "brennero"} {
		s := stateOf("sea-arrivals", 2016)
		s.Place = id
		m := b.Build(s)
		p, _ := b.Atlas.Place(id)
		for zoom := 3.0; zoom <= 11; zoom++ {
			l := Labeler{Still: true}
			named := false
			for _, x := range l.Place(&m.Drawn, camera.Camera{Centre: p.At, Zoom: zoom}, covered, nil, fixedMeasure) {
				named = named || x.ID == "place/"+id
			}
			assert.True(t, named, "%s at zoom %v", id, zoom)
		}
	}
}

func TestEveryNumberFindsRoomOnTheOpeningView(t *testing.T) {
	b := newBuilder(t, "en")
	view := camera.Fit(app.Basin, covered)
	for _, i := range b.Atlas.Data.Indicators {
		s := stateOf(i.ID, app.DefaultYear(&i))
		m := b.Build(s)
		l := Labeler{Still: true}
		shown := map[string]bool{}
		for _, x := range l.Place(&m.Drawn, view, covered, nil, fixedMeasure) {
			shown[x.ID] = true
		}
		for _, text := range m.Texts {
			p := view.ScreenFromWorld(covered, text.At)
			inside := p.X > 400 && p.X < 1424 && p.Y > 16 && p.Y < 750
			if text.Style == FigureText && inside && text.Priority < 20 {
				assert.True(t, shown[text.ID], "%s: %s", i.ID, text.Content)
			}
		}
	}
}

func TestLabelerHidesNothingBehindAnObstacleThatComesLater(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2016))
	l := Labeler{Still: true}
	c := camera.Fit(app.Basin, covered)
	first := l.Place(&m.Drawn, c, covered, nil, fixedMeasure)
	require.NotEmpty(t, first)
	obstacle := []label.Box{boxOf(first[0])}
	requireApart(t, m, c, covered, l.Place(&m.Drawn, c, covered, obstacle, fixedMeasure), obstacle)
}

// wideMeasure is that of letters as wide and high as those of the page.
func wideMeasure(content string, style TextStyle) (width, height float64) {
	perLetter := 7.6
	if style == FigureText {
		perLetter = 8.9
	}
	return perLetter * float64(utf8.RuneCountInString(content)), 17
}

func TestLampedusaIsNamedWhereItCanBeToldFromItsNeighbours(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2024))
	lampedusa, _ := b.Atlas.Place("lampedusa")
	for zoom := 4.5; zoom < 8; zoom += 0.05 {
		l := Labeler{Still: true}
		var names []string
		for _, x := range l.Place(&m.Drawn, camera.Camera{Centre: lampedusa.At, Zoom: zoom}, covered, nil, wideMeasure) {
			names = append(names, x.ID)
		}
		assert.Contains(t, names, "place/lampedusa", "at zoom %.2f", zoom)
	}
}

// textWith is the text of an ID among those of the marks.
func textWith(t *testing.T, m *Marks, id string) Text {
	t.Helper()
	i := slices.IndexFunc(m.Texts, func(x Text) bool { return x.ID == id })
	require.GreaterOrEqual(t, i, 0, id)
	return m.Texts[i]
}
