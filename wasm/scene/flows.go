package scene

import (
	"slices"

	"approdi/data"
	"approdi/wasm/atlas"
)

// shownFlows are the flows of the shown areas, and those of other sections
// while all areas are shown. What is selected comes first: an end that several
// share is named for it.
func (v *view) shownFlows(areas []string) []*atlas.Flow {
	all := len(areas) == len(v.Atlas.Data.Office.Areas)
	var shown []*atlas.Flow
	for i := range v.Atlas.Flows {
		f := &v.Atlas.Flows[i]
		if all || slices.Contains(areas, f.Section) || f.ID == v.state.Flow {
			shown = append(shown, f)
		}
	}
	slices.SortStableFunc(shown, func(a, b *atlas.Flow) int {
		switch v.state.Flow {
		case a.ID:
			return -1
		case b.ID:
			return 1
		}
		return 0
	})
	return shown
}

func flowFeature(f *atlas.Flow) atlas.Feature {
	return atlas.Feature{Kind: atlas.FlowFeature, ID: f.ID}
}

// joins tells whether a feature is a flow with an end at a place, or that place.
func (v *view) joins(f atlas.Feature, place string) bool {
	if f.Kind != atlas.FlowFeature {
		return f.ID == place
	}
	flow, ok := v.Atlas.Flow(f.ID)
	return ok && (slices.Contains(flow.From, place) || slices.Contains(flow.To, place))
}

// flowBands draws every line of the flows in one quiet width.
func (v *view) flowBands(flows []*atlas.Flow) {
	for _, f := range flows {
		feature, kind := flowFeature(f), PeopleBand
		if f.Kind == data.FlowFunds || f.Kind == data.FlowProjects {
			kind = FundsBand
		}
		related := v.selected.Kind == atlas.NoFeature ||
			v.selected.Kind == atlas.PlaceFeature && v.joins(feature, v.selected.ID)
		for i := range f.Lines {
			v.marks.Bands = append(v.marks.Bands, Band{
				Feature: feature, Corridor: &f.Lines[i].Corridor, Kind: kind, Color: v.palette.Office, WidthPx: flowWidthPx,
				Emphasis: v.emphasis(feature, related),
			})
		}
	}
	slices.SortStableFunc(v.marks.Bands, func(x, y Band) int { return order(x.Emphasis) - order(y.Emphasis) })
}

// flowEnds marks and names the ends of the flows that have no badges: those on
// the map with a dot, and those outside it where the bands leave it.
func (v *view) flowEnds(flows []*atlas.Flow, named map[string]bool) {
	done := map[string]bool{}
	for _, f := range flows {
		for i := range f.Lines {
			line := &f.Lines[i]
			v.farEnd(f, line, &line.Begin, -1)
			v.farEnd(f, line, &line.End, 1)
			for _, end := range []*atlas.FlowEnd{&line.Begin, &line.End} {
				if !done[end.ID] && !named[end.ID] {
					v.flowEnd(f, end)
				}
				done[end.ID] = true
			}
		}
	}
}

func (v *view) flowEnd(f *atlas.Flow, end *atlas.FlowEnd) {
	text := Text{
		ID: "end/" + end.ID, Content: v.officeName(end.ID), Style: PlaceText, At: end.At, RadiusPx: exitRadiusPx,
	}
	if end.Exit {
		text.Feature = flowFeature(f)
		v.marks.Symbols = append(v.marks.Symbols, Symbol{
			Feature: text.Feature, At: end.At, Kind: ExitMark, Color: v.palette.Office, RadiusPx: exitRadiusPx,
			Emphasis: v.endEmphasis(text.Feature, end.ID),
		})
	} else if p, ok := v.Atlas.Place(end.ID); ok {
		text.Feature = atlas.Feature{Kind: atlas.PlaceFeature, ID: end.ID}
		v.officeDot(text.Feature, p, 0, v.endEmphasis(text.Feature, end.ID))
	}
	if v.namesEnd(f) {
		text.Priority = v.raise(text.Feature, exitName)
		v.marks.Texts = append(v.marks.Texts, text)
	}
}

// namesEnd tells whether the ends of a flow are named: beside one that is
// selected the others are not.
func (v *view) namesEnd(f *atlas.Flow) bool {
	return v.selected.Kind != atlas.FlowFeature || v.selected.ID == f.ID
}

// endEmphasis is that of an end of flows. One that several flows share keeps
// its strength with each of them.
func (v *view) endEmphasis(f atlas.Feature, id string) Emphasis {
	return v.emphasis(f, v.selected.Kind == atlas.NoFeature || v.joins(v.selected, id))
}

// farEnd names an end of a line where the line leaves the view, while that end is
// out of it. The lines to one end share its name: it is written once.
func (v *view) farEnd(f *atlas.Flow, line *atlas.FlowLine, end *atlas.FlowEnd, toward int) {
	if !v.namesEnd(f) {
		return
	}
	feature, near := flowFeature(f), line.Begin.At
	if toward < 0 {
		near = line.End.At
	}
	v.marks.Texts = append(v.marks.Texts, Text{
		Feature: feature, ID: "far/" + end.ID, Style: PlaceText,
		Content: v.Catalog.Text("mark.beyond."+wayTo(near, end.At), "name", v.officeName(end.ID)),
		At:      end.At, Along: &line.Corridor, Toward: toward, Priority: v.raise(feature, farEndName),
	})
}
