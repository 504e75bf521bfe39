package basemap

import (
	"fmt"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
)

// LabelKind is what a label names.
type LabelKind uint8

const (
	// Country labels have an ISO 3166-1 alpha-2 code, or XK, as their ID and
	// the key "country.ID" in the catalogs.
	Country LabelKind = iota
	// Sea labels stand for seas, gulfs and straits; key "sea.ID".
	Sea
)

// labelKinds are the kinds by their name in the file.
var labelKinds = map[string]LabelKind{"country": Country, "sea": Sea}

// Label is a point for the name of a country or a sea. Names are in the
// catalogs: the point is the same in every language.
type Label struct {
	Kind  LabelKind
	ID    string
	Point orb.Point // the middle of the name
	// Rank is 1 to 4. Where names compete for room, 4 gives way first.
	Rank int
	// MinZoom is the zoom from which the name is worth its room, where the
	// world is 512·2^zoom CSS pixels wide.
	MinZoom float64
	// AngleDeg turns the name clockwise on the screen, in degrees from -90
	// to 90, so that it follows a narrow sea.
	AngleDeg float64
	// BendDeg is how much further clockwise the end of the name points than its
	// start, in degrees from -60 to 60: above 0 it is an arch.
	BendDeg float64
}

// Labels decodes all label points, countries first.
func Labels() ([]Label, error) {
	return load("labels.geojson", "Point", labelFrom)
}

type labelProperties struct {
	Kind    string  `json:"kind"`
	ID      string  `json:"id"`
	Rank    int     `json:"rank"`
	MinZoom float64 `json:"minZoom"`
	Angle   float64 `json:"angle"`
	Bend    float64 `json:"bend"`
}

func labelFrom(p labelProperties, point orb.Point) (Label, error) {
	kind, ok := labelKinds[p.Kind]
	switch {
	case !ok:
		return Label{}, fmt.Errorf("unknown kind %q", p.Kind)
	case p.ID == "":
		return Label{}, fmt.Errorf("no id")
	case p.Rank < 1 || p.Rank > 4:
		return Label{}, fmt.Errorf("%s: rank %d is not 1 to 4", p.ID, p.Rank)
	case p.MinZoom < 0 || p.MinZoom > 24:
		return Label{}, fmt.Errorf("%s: minZoom %g is not 0 to 24", p.ID, p.MinZoom)
	case p.Angle < -90 || p.Angle > 90:
		return Label{}, fmt.Errorf("%s: angle %g is not -90 to 90", p.ID, p.Angle)
	case p.Bend < -60 || p.Bend > 60:
		return Label{}, fmt.Errorf("%s: bend %g is not -60 to 60", p.ID, p.Bend)
	}
	label := Label{Kind: kind, ID: p.ID, Point: point, Rank: p.Rank, MinZoom: p.MinZoom, AngleDeg: p.Angle, BendDeg: p.Bend}
	return label, checkInside(orb.LineString{point}, grid.Frame)
}
