package scene

import (
	"slices"
	"strconv"
	"strings"

	"approdi/data"
	"approdi/geo"
	"approdi/wasm/atlas"
)

// Sizes of the marks of events, in CSS px. None says a number.
const (
	lossRadiusPx  = 8
	ringRadiusPx  = 6
	otherRadiusPx = 5
	eventPitchPx  = 2*lossRadiusPx + 4
)

// eventName is the rank of the dates on the map.
const eventName = 5

// events draws what happened in the year, as far as it has a position. Events
// at one place stand side by side.
func (v *view) events() {
	shown := v.shownEvents()
	beside := map[geo.World]int{} // how many there are at a position
	for _, e := range shown {
		at, _ := v.Atlas.EventAt(e.ID)
		beside[at]++
	}
	drawn, start := map[geo.World]int{}, len(v.marks.Symbols)
	for _, e := range shown {
		at, _ := v.Atlas.EventAt(e.ID)
		i := drawn[at]
		drawn[at]++
		feature := atlas.Feature{Kind: atlas.EventFeature, ID: e.ID}
		symbol := Symbol{
			Feature: feature, At: at, Kind: EventOther, Color: v.palette.Ring, RadiusPx: otherRadiusPx,
			ShiftPx:  geo.Screen{X: (float64(i) - float64(beside[at]-1)/2) * eventPitchPx},
			Emphasis: v.emphasis(feature, true),
		}
		switch {
		case e.IsLoss():
			symbol.Kind, symbol.RadiusPx = EventLoss, lossRadiusPx
		case e.Kind == data.EventRescue || e.Kind == data.EventArrivals:
			symbol.Kind, symbol.RadiusPx = EventRing, ringRadiusPx
		}
		v.marks.Symbols = append(v.marks.Symbols, symbol)
		v.marks.Texts = append(v.marks.Texts, Text{
			Feature: feature, ID: "event/" + e.ID, Content: v.shortDate(e.Date), Style: FigureText, At: at, ShiftPx: symbol.ShiftPx,
			RadiusPx: v.reach(symbol), Priority: v.raise(feature, eventName),
		})
	}
	slices.SortStableFunc(v.marks.Symbols[start:], func(x, y Symbol) int { return order(x.Emphasis) - order(y.Emphasis) })
}

// shownEvents are the events of the year and of the shown kinds that have a
// position, in the order of their dates.
func (v *view) shownEvents() []*data.Event {
	kinds := v.state.Kinds()
	var shown []*data.Event
	for i := range v.Atlas.Data.Events {
		e := &v.Atlas.Data.Events[i]
		if e.Year() != v.state.Year || !slices.Contains(kinds, string(e.Kind)) && e.ID != v.state.Event {
			continue
		}
		if _, ok := v.Atlas.EventAt(e.ID); ok {
			shown = append(shown, e)
		}
	}
	return shown
}

// shortDate is a date within its year: "3 Oct", "Oct", or the year where no
// more is known.
func (v *view) shortDate(iso string) string {
	parts := strings.Split(iso, "-")
	if len(parts) == 1 {
		return iso
	}
	number, err := strconv.Atoi(parts[1])
	if err != nil {
		return iso
	}
	month := v.Catalog.Text("mark.month." + strconv.Itoa(number))
	if len(parts) == 2 {
		return month
	}
	day := strings.TrimPrefix(parts[2], "0")
	if day == "1" && v.Catalog.Has("format.first") {
		day = v.Catalog.Text("format.first")
	}
	return v.Catalog.Text("mark.day", "day", day, "month", month)
}
