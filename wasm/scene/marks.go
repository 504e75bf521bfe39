// Package scene turns the state into marks: what is drawn, in World and CSS
// pixels, whoever draws it. Painting, pointing, the legend and the poster all
// read the same marks.
package scene

import (
	"image/color"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// Emphasis is how much a mark stands out.
type Emphasis uint8

const (
	Plain Emphasis = iota
	Pointed
	Selected
	Faded // another feature is selected
)

// BandKind is what a band stands for.
type BandKind uint8

const (
	RouteBand  BandKind = iota
	PeopleBand          // a flow of the office, of people
	FundsBand           // a flow of the office, of money or projects
	BandKinds           // how many there are
)

// Band is a corridor as it is drawn for a year.
type Band struct {
	Feature  atlas.Feature
	Corridor *atlas.Corridor
	Kind     BandKind
	Color    color.NRGBA
	WidthPx  float64
	HasValue bool // its width says a number; otherwise it only shows the way
	Emphasis Emphasis
}

// broadWorld is how broad a corridor is at the least, in World: about 6 km at
// 38°N. From close by it is still a corridor and not the track of a boat.
const broadWorld = 0.0002

// ScreenWidthPx is the width of the band at a scale of the world, in CSS px.
func (b *Band) ScreenWidthPx(worldPx float64) float64 { return max(b.WidthPx, broadWorld*worldPx) }

// SymbolKind is what a symbol stands for.
type SymbolKind uint8

const (
	Circle    SymbolKind = iota // area in proportion to a value
	Whole                       // a ring, unfilled: a value that includes those of circles inside or near it
	Then                        // a dashed ring, unfilled: the value of the year that is compared
	ZeroValue                   // the value is 0
	NoValue                     // there is no data for the year
	Listed                      // there are values, but only of parts: they are listed beside the map
	LandingDot
	DepartureDot
	BorderDot
	Badge     // an area of work of the office
	OfficeDot // where badges or bands of the office belong
	ExitMark  // where bands of the office leave the map
	EventLoss // an event in which people died or went missing
	EventRing // a rescue or an arrival
	EventOther
	SymbolKinds // how many there are
)

// Symbol is a mark at a place.
type Symbol struct {
	Feature  atlas.Feature
	At       geo.World
	ShiftPx  geo.Screen // from there, in CSS px
	Kind     SymbolKind
	Shape    Shape // of a badge
	Doubt    Doubt
	Family   atlas.Family
	Color    color.NRGBA
	RadiusPx float64
	Emphasis Emphasis
	MinZoom  float64 // from which it is shown: of the camera, or of a dot that of [atlas.RoomZoom]
}

// IsOfView tells whether the symbol belongs to the view of the office or of
// events, rather than to the figures.
func (s *Symbol) IsOfView() bool { return s.Kind >= Badge }

// ScreenAt is where the symbol stands, and whether it is shown at that zoom.
func (s *Symbol) ScreenAt(c camera.Camera, v camera.Viewport) (at geo.Screen, shown bool) {
	return s.SeenAt(c.Over(v)), s.shownAt(c.Zoom, atlas.RoomZoom(c, v))
}

// shownAt tells whether the symbol is shown at a zoom. Dots wait for room.
func (s *Symbol) shownAt(zoom, room float64) bool {
	if s.IsDot() {
		zoom = room
	}
	return zoom >= s.MinZoom
}

// SeenAt is where the symbol stands in what a camera sees, shown or not.
func (s *Symbol) SeenAt(sight camera.Sight) geo.Screen {
	at := sight.ScreenFromWorld(s.At)
	return geo.Screen{X: at.X + s.ShiftPx.X, Y: at.Y + s.ShiftPx.Y}
}

// IsDot tells whether the symbol is the dot of a place.
func (s *Symbol) IsDot() bool { return s.Kind >= LandingDot && s.Kind <= BorderDot }

// IsFigure tells whether the symbol stands for figures rather than a place.
func (s *Symbol) IsFigure() bool { return s.Kind <= Listed }

// IsSized tells whether the area of the symbol says a number.
func (s *Symbol) IsSized() bool { return s.Kind <= Then }

// TextStyle is a way to write on the map.
type TextStyle uint8

const (
	FigureText TextStyle = iota
	PlaceText
	CountryText
	SeaText
	OceanText  // of the widest seas
	RouteText  // along a corridor
	DegreeText // of the graticule, at the edge of the map
	TextStyles // how many there are
)

// Block is the box around the badges of a place, in CSS px from the place. The
// zero Block is none.
type Block struct {
	Middle, Half geo.Screen
	Above        bool // the place, rather than below it
}

// Text is something that wants to be written on the map if there is room.
type Text struct {
	Feature  atlas.Feature // what it names, if that can be selected
	ID       string        // stable from one frame to the next
	Content  string
	Style    TextStyle
	At       geo.World
	ShiftPx  geo.Screen // of the symbol that it belongs to, in CSS px
	RadiusPx float64    // of that symbol, or half the width of the band along which it is written
	Block    Block      // of badges that the text names, or zero
	// AngleDeg and BendDeg turn and bend it, as those of a label.Arc.
	AngleDeg, BendDeg float64
	// Along is the corridor that it is written along instead of at a position,
	// or nil; Share says where on it, and Times how many times as long as the
	// text it must be.
	Along        *atlas.Corridor
	Share, Times float64
	// Toward is 1 for a text that names the last point of Along, and -1 for one
	// that names the first: it stands where the line leaves the view.
	Toward   int
	Ink      color.NRGBA // or zero for that of the style
	Priority int         // lower goes first
	MinZoom  float64     // of the camera, from which it is shown
}

// Drawn is what is drawn over the ground, in drawing order.
type Drawn struct {
	Bands   []Band
	Symbols []Symbol
	Texts   []Text
	Degrees *Degrees // or nil for a map without
}

// Marks are all marks of a state, wherever the camera looks: [Marks.In] are those
// that it sees.
type Marks struct {
	Drawn

	dots       dots
	changes    []change
	otherOrder []Band // of the bands, while what is pointed at lies on top, or storage for that
	reordered  bool

	// Storage.
	inView inView
	fewer  []Band
	found  []int32
	seen   []Seen
}

func (m *Marks) reset() {
	m.Bands, m.Symbols, m.Texts = m.Bands[:0], m.Symbols[:0], m.Texts[:0]
	m.dots.symbols, m.dots.texts = span{}, span{}
}
