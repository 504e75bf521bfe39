package app

import (
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// Mode is how the explorer is used.
type Mode string

// Explore is the mode of a visitor; the others belong to the stage, the
// classroom and other people's pages. Embed changes how the map is used; the
// rest are kept from link to link.
const (
	Explore Mode = "explore"
	Present Mode = "present"
	Teach   Mode = "teach"
	Kiosk   Mode = "kiosk"
	Embed   Mode = "embed"
)

// Theme is a set of colours; the empty one follows the system.
type Theme string

const (
	SystemTheme Theme = ""
	Light       Theme = "light"
	Dark        Theme = "dark"
	Contrast    Theme = "contrast"  // as strong as a screen can show
	Projector   Theme = "projector" // pale ground and large letters, for the back of a bright room
)

// Themes are those that a link can name.
func Themes() []Theme { return []Theme{Light, Dark, Contrast, Projector} }

// Position is the part of a link that says where the map looks.
type Position struct{ Zoom, Lat, Lon float64 }

// Bookmark is the part of the state that a link carries. A field with its
// default value is left out of the link; Map is nil when the whole basin is
// shown.
type Bookmark struct {
	Map       *Position
	Year      int
	Indicator string
	Place     string
	Route     string
	Event     string
	Flow      string
	Layers    []string
	Compare   Comparison
	Story     string
	Step      int
	Mode      Mode
	Theme     Theme
	// Motion is in a link only if it is off: a link that is passed on can still
	// the map, but not move it against what the next reader's system asks for.
	Motion Motion
	// NoLetters is set when keys of one letter or sign do nothing by themselves.
	NoLetters bool
}

// DefaultBookmark is what an empty link means.
func DefaultBookmark(a *atlas.Atlas) Bookmark {
	first := &a.Data.Indicators[0]
	return Bookmark{Indicator: first.ID, Year: DefaultYear(first), Mode: Explore}
}

// ParseFragment reads the part of a link after the #. Keys that are not known
// are ignored, and a value that is not possible is taken as its default, so
// that every link opens something.
func ParseFragment(a *atlas.Atlas, fragment string) Bookmark {
	// The first value of a key counts. A pair that is not well formed is left
	// out and the others are kept, so the error needs no answer.
	values, _ := url.ParseQuery(strings.TrimPrefix(fragment, "#"))
	b := DefaultBookmark(a)
	if _, ok := a.Data.Indicator(values.Get("indicator")); ok {
		b.Indicator = values.Get("indicator")
	}
	indicator, _ := a.Data.Indicator(b.Indicator)
	b.Year = DefaultYear(indicator)
	first, last := indicator.Years()
	if year, err := strconv.Atoi(values.Get("year")); err == nil && first <= year && year <= last {
		b.Year = year
	}
	b.Compare = ParseComparison(indicator, values.Get("compare"))
	if _, ok := a.Place(values.Get("place")); ok {
		b.Place = values.Get("place")
	}
	if _, ok := a.Route(values.Get("route")); ok {
		b.Route = values.Get("route")
	}
	b.Map = parsePosition(values.Get("map"))
	b.Layers = parseNames(values.Get("layers"))
	if event, ok := a.Data.Event(values.Get("event")); ok {
		b.Event = event.ID
		b = b.in(EventsView)
		if values.Get("year") == "" {
			b.Year = min(max(event.Year(), first), last)
		}
	}
	if _, ok := a.Data.Flow(values.Get("flow")); ok && b.Event == "" {
		b.Flow = values.Get("flow")
		b = b.in(OfficeView)
	}
	if story := values.Get("story"); isName(story) {
		b.Story = story
		if step, err := strconv.Atoi(values.Get("step")); err == nil && step > 0 && step < 1000 {
			b.Step = step
		}
	}
	if m := Mode(values.Get("mode")); slices.Contains([]Mode{Present, Teach, Kiosk, Embed}, m) {
		b.Mode = m
	}
	if t := Theme(values.Get("theme")); slices.Contains(Themes(), t) {
		b.Theme = t
	}
	if values.Get("motion") == "off" {
		b.Motion = MotionOff
	}
	b.NoLetters = values.Get("letters") == "off"
	return b
}

// Fragment writes the bookmark as the part of a link after the #, without
// defaults, keys in the order of the public contract. It is the inverse of
// [ParseFragment].
func (b Bookmark) Fragment(a *atlas.Atlas) string {
	var parts []string
	add := func(key, value string) { parts = append(parts, key+"="+value) }
	if b.Map != nil {
		add("map", b.Map.String())
	}
	indicator, _ := a.Data.Indicator(b.Indicator)
	if b.Year != DefaultYear(indicator) || b.Event != "" {
		add("year", strconv.Itoa(b.Year))
	}
	if b.Indicator != a.Data.Indicators[0].ID {
		add("indicator", b.Indicator)
	}
	if b.Place != "" {
		add("place", b.Place)
	}
	if b.Route != "" {
		add("route", b.Route)
	}
	if b.Event != "" {
		add("event", b.Event)
	}
	if b.Flow != "" {
		add("flow", b.Flow)
	}
	if len(b.Layers) > 0 {
		add("layers", strings.Join(b.Layers, ","))
	}
	if !b.Compare.None() {
		add("compare", b.Compare.String())
	}
	if b.Story != "" {
		add("story", b.Story)
		if b.Step != 0 {
			add("step", strconv.Itoa(b.Step))
		}
	}
	if b.Mode != Explore {
		add("mode", string(b.Mode))
	}
	if b.Theme != SystemTheme {
		add("theme", string(b.Theme))
	}
	if b.Motion == MotionOff {
		add("motion", "off")
	}
	if b.NoLetters {
		add("letters", "off")
	}
	return strings.Join(parts, "&")
}

// PositionOf describes a camera in degrees, rounded to what half a pixel at
// its zoom can tell apart (as MapLibre does), so that links stay short.
func PositionOf(c camera.Camera) Position {
	p := geo.LonLatFromWorld(c.Centre)
	decimals := math.Ceil((c.Zoom*math.Ln2 + math.Log(camera.WorldPx/360.0/0.5)) / math.Ln10)
	unit := math.Pow(10, max(decimals, 0))
	return Position{
		Zoom: math.Round(c.Zoom*100) / 100,
		Lat:  math.Round(p.Lat*unit) / unit,
		Lon:  math.Round(p.Lon*unit) / unit,
	}
}

// Camera is the camera at a position.
func (p Position) Camera() camera.Camera {
	return camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: p.Lon, Lat: p.Lat}), Zoom: p.Zoom}
}

// String writes zoom/lat/lon, as links do.
func (p Position) String() string {
	number := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	return number(p.Zoom) + "/" + number(p.Lat) + "/" + number(p.Lon)
}

func parsePosition(s string) *Position {
	parts := strings.Split(s, "/")
	if len(parts) != 3 {
		return nil
	}
	var n [3]float64
	for i, part := range parts {
		x, err := strconv.ParseFloat(part, 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
			return nil
		}
		n[i] = x
	}
	p := Position{Zoom: n[0], Lat: n[1], Lon: n[2]}
	if p.Zoom < 0 || p.Zoom > 24 || math.Abs(p.Lat) > geo.MaxLat || math.Abs(p.Lon) > 180 {
		return nil
	}
	return &p
}

// parseNames reads a list like "a,b", without what is not a name and without
// repeats.
func parseNames(s string) []string {
	var names []string
	for name := range strings.SplitSeq(s, ",") {
		if isName(name) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// isName tells whether s is a short identifier of lower-case letters, digits
// and hyphens. Nothing else from a link is ever repeated on the page.
func isName(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return true
}
