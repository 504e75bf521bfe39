package main

import (
	"fmt"

	"github.com/paulmach/orb"
)

// label is a point for a name. Names themselves are in the catalogs, under
// "country.ID" and "sea.ID".
type label struct {
	id      string
	point   orb.Point
	rank    int     // 1 gives way last, 4 first
	minZoom float64 // world = 512·2^zoom px wide
	angle   float64 // degrees clockwise on the screen, seas only
	bend    float64 // degrees that its end points further clockwise than its start
}

// countryLabels are set by hand: well inside the country, and away from the
// coasts where the figures are. Identifiers are ISO 3166-1 alpha-2, and XK.
var countryLabels = []label{
	// around the Mediterranean
	{"IT", orb.Point{11.3, 44.55}, 1, 2.6, 0, 0},
	{"ES", orb.Point{-3.8, 39.9}, 1, 2.6, 0, 0},
	{"FR", orb.Point{2.4, 46.3}, 1, 2.6, 0, 0},
	{"GR", orb.Point{21.7, 39.6}, 1, 3.2, 0, 0},
	{"TR", orb.Point{33.6, 39.6}, 1, 2.6, 0, 0},
	{"TN", orb.Point{9.3, 35.0}, 1, 3.4, 0, 0},
	{"LY", orb.Point{17.0, 27.6}, 1, 2.6, 0, 0},
	{"EG", orb.Point{29.0, 27.2}, 1, 2.6, 0, 0},
	{"DZ", orb.Point{2.8, 29.0}, 1, 2.6, 0, 0},
	{"MA", orb.Point{-6.2, 32.2}, 1, 2.8, 0, 0},
	{"MT", orb.Point{14.40, 35.88}, 2, 6, 0, 0},
	{"CY", orb.Point{33.05, 34.95}, 2, 5, 0, 0},
	{"SY", orb.Point{38.5, 35.2}, 2, 3.2, 0, 0},
	{"LB", orb.Point{36.1, 34.0}, 3, 5, 0, 0},
	{"IL", orb.Point{34.8, 30.8}, 3, 5, 0, 0},
	{"PS", orb.Point{35.25, 32.05}, 3, 5.5, 0, 0},
	{"PT", orb.Point{-7.9, 39.7}, 2, 3.4, 0, 0},
	{"AL", orb.Point{20.1, 41.1}, 3, 4.6, 0, 0},
	{"HR", orb.Point{15.9, 45.55}, 3, 4.4, 0, 0},
	{"SI", orb.Point{14.8, 46.1}, 4, 5, 0, 0},
	{"BA", orb.Point{17.7, 44.2}, 3, 4.4, 0, 0},
	{"ME", orb.Point{19.2, 42.85}, 4, 5.2, 0, 0},
	// further along the routes
	{"EH", orb.Point{-12.8, 25.0}, 2, 3.6, 0, 0},
	{"MR", orb.Point{-10.6, 20.0}, 2, 3, 0, 0},
	{"SN", orb.Point{-14.5, 14.7}, 3, 4, 0, 0},
	{"GM", orb.Point{-14.9, 13.6}, 4, 6, 0, 0},
	{"GW", orb.Point{-14.9, 12.1}, 4, 5.2, 0, 0},
	{"GN", orb.Point{-11.2, 10.9}, 3, 4.4, 0, 0},
	{"ML", orb.Point{-2.8, 18.3}, 2, 3, 0, 0},
	{"BF", orb.Point{-1.6, 12.4}, 3, 4, 0, 0},
	{"NE", orb.Point{9.5, 17.4}, 2, 3, 0, 0},
	{"NG", orb.Point{8.2, 11.6}, 2, 3.6, 0, 0},
	{"GH", orb.Point{-1.1, 10.55}, 4, 5.2, 0, 0},
	{"TG", orb.Point{0.72, 10.4}, 4, 6, 0, 0},
	{"BJ", orb.Point{2.5, 11.0}, 4, 5, 0, 0},
	{"CM", orb.Point{14.3, 10.6}, 4, 5, 0, 0},
	{"TD", orb.Point{18.5, 15.4}, 2, 3, 0, 0},
	{"CF", orb.Point{22.3, 10.3}, 4, 5.2, 0, 0},
	{"SD", orb.Point{29.8, 15.8}, 1, 3, 0, 0},
	{"SS", orb.Point{32.75, 11.2}, 4, 5, 0, 0},
	{"ER", orb.Point{38.2, 15.9}, 3, 4, 0, 0},
	{"ET", orb.Point{38.6, 11.2}, 2, 3.4, 0, 0},
	{"DJ", orb.Point{42.4, 11.7}, 4, 5.6, 0, 0},
	{"JO", orb.Point{36.6, 31.0}, 2, 4, 0, 0},
	{"IQ", orb.Point{41.3, 33.3}, 2, 3.4, 0, 0},
	{"SA", orb.Point{40.6, 25.6}, 2, 2.8, 0, 0},
	// Europe north of the sea
	{"CH", orb.Point{8.2, 46.8}, 3, 4.4, 0, 0},
	{"AT", orb.Point{14.0, 47.4}, 3, 4.4, 0, 0},
	{"HU", orb.Point{19.4, 47.1}, 3, 4, 0, 0},
	{"RO", orb.Point{24.7, 45.9}, 2, 3.4, 0, 0},
	{"MD", orb.Point{28.6, 47.1}, 4, 5, 0, 0},
	{"UA", orb.Point{32.4, 47.5}, 2, 3.6, 0, 0},
	{"RU", orb.Point{40.4, 46.3}, 3, 3.6, 0, 0},
	{"GE", orb.Point{42.3, 42.1}, 4, 5, 0, 0},
	{"BG", orb.Point{25.2, 42.7}, 2, 3.8, 0, 0},
	{"RS", orb.Point{20.8, 44.1}, 3, 4.2, 0, 0},
	{"XK", orb.Point{20.95, 42.55}, 4, 5.2, 0, 0},
	{"MK", orb.Point{21.7, 41.6}, 4, 5, 0, 0},
	{"AD", orb.Point{1.57, 42.54}, 4, 7, 0, 0},
	{"SM", orb.Point{12.46, 43.94}, 4, 8, 0, 0},
}

// seaLabels are set by hand where the water is open; the angle follows the
// longer axis of narrow basins, and the bend the coast of round ones.
var seaLabels = []label{
	{"mediterranean-sea", orb.Point{21.2, 33.75}, 1, 2, 6, 14},
	{"atlantic-ocean", orb.Point{-15.2, 37.0}, 1, 2, 0, 0},
	{"black-sea", orb.Point{34.0, 43.25}, 1, 2.8, 0, 18},
	{"red-sea", orb.Point{38.2, 20.2}, 1, 3, 57, 0},
	{"tyrrhenian-sea", orb.Point{12.1, 39.95}, 2, 3.6, 26, 12},
	{"ionian-sea", orb.Point{19.1, 37.95}, 2, 3.8, 36, 0},
	{"adriatic-sea", orb.Point{15.7, 43.0}, 2, 3.8, 42, 8},
	{"aegean-sea", orb.Point{25.1, 38.9}, 2, 3.8, 0, 0},
	{"levantine-sea", orb.Point{31.2, 33.35}, 2, 4, 0, 14},
	{"bay-of-biscay", orb.Point{-4.2, 44.7}, 2, 3.6, 0, -12},
	{"gulf-of-sirte", orb.Point{18.4, 31.6}, 2, 4.2, 0, -28},
	{"sicilian-channel", orb.Point{11.5, 37.35}, 2, 4.6, 30, 0},
	{"strait-of-gibraltar", orb.Point{-5.65, 35.93}, 2, 6, -12, 0},
	{"alboran-sea", orb.Point{-3.7, 36.2}, 3, 4.6, 0, 0},
	{"balearic-sea", orb.Point{1.9, 40.45}, 3, 4.4, -42, 14},
	{"sea-of-sardinia", orb.Point{6.9, 40.2}, 3, 4.6, 0, 0},
	{"ligurian-sea", orb.Point{8.7, 43.6}, 3, 4.6, 0, 24},
	{"libyan-sea", orb.Point{23.4, 33.9}, 3, 4.8, 0, 0},
	{"sea-of-crete", orb.Point{24.9, 35.85}, 3, 5, 0, 10},
	{"sea-of-marmara", orb.Point{28.15, 40.72}, 3, 6.6, 0, 0},
	{"sea-of-azov", orb.Point{36.6, 46.1}, 3, 4.4, 0, 0},
	{"gulf-of-lion", orb.Point{4.2, 42.75}, 3, 4.8, 0, 22},
	{"gulf-of-gabes", orb.Point{10.65, 34.1}, 3, 5.2, 0, 0},
	{"strait-of-otranto", orb.Point{18.95, 40.15}, 3, 5.8, 65, 0},
	{"gulf-of-cadiz", orb.Point{-7.2, 36.45}, 4, 5, 0, 0},
	{"gulf-of-hammamet", orb.Point{11.2, 36.2}, 4, 6.4, 0, 0},
	{"malta-channel", orb.Point{14.55, 36.4}, 4, 6.4, 0, 0},
	{"gulf-of-taranto", orb.Point{17.25, 39.95}, 4, 5.8, 40, 0},
	{"gulf-of-venice", orb.Point{13.0, 45.2}, 4, 6, 0, 0},
	{"strait-of-bonifacio", orb.Point{9.2, 41.31}, 4, 7.4, 0, 0},
	{"strait-of-messina", orb.Point{15.57, 38.02}, 4, 7.6, 70, 0},
	{"myrtoan-sea", orb.Point{23.6, 36.85}, 4, 6, 0, 0},
	{"icarian-sea", orb.Point{26.3, 37.48}, 4, 6.6, 0, 0},
	{"thracian-sea", orb.Point{24.9, 40.4}, 4, 5.6, 0, 10},
	{"gulf-of-corinth", orb.Point{22.45, 38.24}, 4, 7, 18, 0},
	{"dardanelles", orb.Point{26.53, 40.27}, 4, 7.4, -42, 0},
	{"gulf-of-antalya", orb.Point{30.95, 36.5}, 4, 5.6, 0, 16},
	{"gulf-of-suez", orb.Point{33.1, 28.85}, 4, 5.6, 55, 0},
	{"gulf-of-aqaba", orb.Point{34.68, 28.75}, 4, 6, -72, 0},
}

// labelFile writes all label points, countries first.
func labelFile() []byte {
	var features []feature
	for _, l := range countryLabels {
		features = append(features, feature{fmt.Sprintf(
			`{"kind":"country","id":%q,"rank":%d,"minZoom":%g}`, l.id, l.rank, l.minZoom), l.point})
	}
	for _, l := range seaLabels {
		turn := ""
		if l.angle != 0 {
			turn = fmt.Sprintf(`,"angle":%g`, l.angle)
		}
		if l.bend != 0 {
			turn += fmt.Sprintf(`,"bend":%g`, l.bend)
		}
		features = append(features, feature{fmt.Sprintf(
			`{"kind":"sea","id":%q,"rank":%d,"minZoom":%g%s}`, l.id, l.rank, l.minZoom, turn), l.point})
	}
	return featureCollection(features, 4)
}
