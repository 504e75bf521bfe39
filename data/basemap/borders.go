package basemap

import (
	"fmt"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
)

// BorderClass tells how a border is drawn. Neither class is a statement about
// the legal status of a territory.
type BorderClass uint8

const (
	// International borders are drawn solid.
	International BorderClass = iota
	// Undetermined borders, not settled or not agreed by all parties, are
	// drawn dashed.
	Undetermined
)

// borderClasses are the classes by their name in the files.
var borderClasses = map[string]BorderClass{
	"intl":         International,
	"undetermined": Undetermined,
}

// Border is a line between two countries. It does not say which.
type Border struct {
	Class BorderClass
	Line  orb.LineString
}

// lastBorders is the last level with borders of its own.
const lastBorders = 2

// Borders decodes the borders that go with a level of land, 0 to Levels-1;
// another level is an error. The two finest levels share one file: borders
// have no more detail to show.
func Borders(level int) ([]Border, error) {
	if level < 0 || level >= Levels {
		return nil, fmt.Errorf("basemap: no borders of level %d, levels are 0 to %d", level, Levels-1)
	}
	return load("natural-earth/"+BordersName(level)+".geojson", "LineString", borderFrom)
}

type borderProperties struct {
	Class string `json:"class"`
}

func borderFrom(properties borderProperties, line orb.LineString) (Border, error) {
	class, ok := borderClasses[properties.Class]
	if !ok {
		return Border{}, fmt.Errorf("unknown class %q", properties.Class)
	}
	if len(line) < 2 {
		return Border{}, fmt.Errorf("line has %d points, at least 2 are wanted", len(line))
	}
	return Border{Class: class, Line: line}, checkInside(line, grid.Padded)
}
