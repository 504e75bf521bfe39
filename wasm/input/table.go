package input

import "approdi/wasm/app"

// Where is the part of the page that must have the focus for a key to work.
type Where uint8

const (
	OnPage  Where = iota // anywhere, except where text is written
	OnMap                // the map itself
	OnMarks              // one of the marks on it
)

// Parts lists every part in the order of the help.
func Parts() []Where { return []Where{OnPage, OnMap, OnMarks} }

// Command is what a key asks for, other than to push the map.
type Command uint8

const (
	NoCommand Command = iota
	StepBack
	ShowKeys
	GoToSearch
	GoToMap
	GoToFigures
	GoToComparison
	FoldLegend
	ShowSources
	PlayOrPause
	YearBefore
	YearAfter
	ShowAll
	ChooseNearest
	MarkEast
	MarkWest
	MarkNorth
	MarkSouth
	FirstMark
	LastMark
	OpenMark
)

// Stroke is what one key does: it pushes the map or is a command.
type Stroke struct {
	Name    string // as in the browser's KeyboardEvent.key
	Push    app.Push
	Command Command
	// Same is set for another name of a key that is listed: with Shift or
	// without.
	Same bool
}

// IsCharacter tells whether the key writes a letter or a sign. One that works
// anywhere on the page can be switched off (WCAG 2.1.4).
func (s Stroke) IsCharacter() bool { return len(s.Name) == 1 && s.Name != " " }

// Entry is a line of the help: keys that belong together, and what they do as
// a key of the catalog.
type Entry struct {
	Where   Where
	Text    string
	Strokes []Stroke
}

// table is all there is: what keys do and what the help says of them.
var table = []Entry{
	{OnPage, "keys.search", []Stroke{{Name: "/", Command: GoToSearch}}},
	{OnPage, "page.skip-to-map", []Stroke{{Name: "m", Command: GoToMap}}},
	{OnPage, "page.skip-to-figures", []Stroke{{Name: "f", Command: GoToFigures}}},
	{OnPage, "keys.play", []Stroke{{Name: "k", Command: PlayOrPause}}},
	{OnPage, "keys.year", []Stroke{{Name: ",", Command: YearBefore}, {Name: ".", Command: YearAfter}}},
	{OnPage, "keys.compare", []Stroke{{Name: "c", Command: GoToComparison}}},
	{OnPage, "keys.sources", []Stroke{{Name: "s", Command: ShowSources}}},
	{OnPage, "keys.legend", []Stroke{{Name: "l", Command: FoldLegend}}},
	{OnPage, "keys.help", []Stroke{{Name: "?", Command: ShowKeys}}},
	{OnPage, "keys.back", []Stroke{{Name: "Escape", Command: StepBack}}},

	{OnMap, "keys.move", []Stroke{
		{Name: "ArrowLeft", Push: app.Push{X: -1}}, {Name: "ArrowRight", Push: app.Push{X: 1}},
		{Name: "ArrowUp", Push: app.Push{Y: -1}}, {Name: "ArrowDown", Push: app.Push{Y: 1}},
	}},
	{OnMap, "keys.zoom", []Stroke{
		{Name: "+", Push: app.Push{Zoom: 1}}, {Name: "=", Push: app.Push{Zoom: 1}, Same: true},
		{Name: "-", Push: app.Push{Zoom: -1}}, {Name: "_", Push: app.Push{Zoom: -1}, Same: true},
	}},
	{OnMap, "map.show-all", []Stroke{{Name: "0", Command: ShowAll}, {Name: "Home", Command: ShowAll}}},
	{OnMap, "keys.nearest", []Stroke{{Name: "Enter", Command: ChooseNearest}}},
	{OnMap, "keys.play", []Stroke{{Name: " ", Command: PlayOrPause}}},

	{OnMarks, "keys.next-mark", []Stroke{
		{Name: "ArrowLeft", Command: MarkWest}, {Name: "ArrowRight", Command: MarkEast},
		{Name: "ArrowUp", Command: MarkNorth}, {Name: "ArrowDown", Command: MarkSouth},
	}},
	{OnMarks, "keys.ends", []Stroke{{Name: "Home", Command: FirstMark}, {Name: "End", Command: LastMark}}},
	{OnMarks, "keys.open-mark", []Stroke{{Name: "Enter", Command: OpenMark}, {Name: " ", Command: OpenMark}}},
	{OnMarks, "keys.zoom", []Stroke{
		{Name: "+", Push: app.Push{Zoom: 1}}, {Name: "=", Push: app.Push{Zoom: 1}, Same: true},
		{Name: "-", Push: app.Push{Zoom: -1}}, {Name: "_", Push: app.Push{Zoom: -1}, Same: true},
	}},
}

// Entries are the lines of the help for a part of the page.
func Entries(in Where) []Entry {
	var found []Entry
	for _, e := range table {
		if e.Where == in {
			found = append(found, e)
		}
	}
	return found
}

// strokesIn are those of a part of the page by the name of their key.
var strokesIn = func() (by [OnMarks + 1]map[string]Stroke) {
	for _, where := range Parts() {
		by[where] = map[string]Stroke{}
		for _, e := range Entries(where) {
			for _, s := range e.Strokes {
				by[where][s.Name] = s
			}
		}
	}
	return by
}()

// On is what a key does in a part of the page. Everything that is not in the
// table, Tab and the browser's own shortcuts among it, is left alone.
func (k Key) On(part Where) (Stroke, bool) {
	s, ok := strokesIn[part][k.Name]
	if !ok {
		s, ok = strokesIn[part][k.latin()]
	}
	return s, ok
}
