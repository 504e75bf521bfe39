package data

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	arrivals   = "figures/sea-arrivals.json"
	deaths     = "figures/dead-and-missing.json"
	detections = "figures/detections.json"

	italy2016 = `{"year": 2016, "value": 181436, "status": "verified", "sources": ["S04", "S02", "S03", "S15"]`
	spain2021 = `"period": {"from": "2021-01-01", "to": "2021-12-28"}`
	lampedusa = `"properties": {"id": "lampedusa", "roles": ["landing", "hotspot"], "country": "IT", "precision": "exact", "rank": 1,`
)

func TestEveryKindOfDamageIsReportedWithFilePlaceAndReason(t *testing.T) {
	for _, c := range []struct {
		name     string
		path     string
		from, to string
		want     string
	}{
		{"an unknown field of an observation", arrivals, `{"year": 2016,`, `{"yaer": 1, "year": 2016,`, `figures/sea-arrivals.json: json: unknown field "yaer"`},
		{"an unknown field of a place", placesPath, `{"id": "lampedusa",`, `{"id": "lampedusa", "height": 3,`, `geography/places.geojson: json: unknown field "height"`},
		{"an unknown field of a source", sourcesPath, `{"id": "S01",`, `{"id": "S01", "isbn": "",`, `sources.json: json: unknown field "isbn"`},
		{"a text where a number belongs", arrivals, `"value": 181436`, `"value": "181436"`, `is not a number like 4574 or 65.2`},
		{"a number with a fraction", arrivals, `"value": 181436`, `"value": 181436.5`, `figures/sea-arrivals.json: italy 2016: 181436.5 is not a whole number`},
		{"a value left out", arrivals, `"value": 181436, `, ``, `figures/sea-arrivals.json: italy: 2016: has no value`},
		{"a value of null", arrivals, `"value": 181436`, `"value": null`, `figures/sea-arrivals.json: italy: 2016: has no value`},
		{"a year left out", arrivals, `"year": 2016, `, ``, `figures/sea-arrivals.json: italy: an observation has no year`},
		{"a negative value", arrivals, `"value": 181436`, `"value": -3`, `figures/sea-arrivals.json: italy 2016: -3 is below 0`},
		{"a year twice", arrivals, `{"year": 2017, "value": 119369`, `{"year": 2016, "value": 119369`, `figures/sea-arrivals.json: italy 2016: year occurs twice`},
		{"years out of order", arrivals, `{"year": 2017, "value": 119369`, `{"year": 2012, "value": 119369`, `figures/sea-arrivals.json: italy 2012: comes after 2016`},
		{"competing years out of order", arrivals, `{"year": 2011, "value": 64261`, `{"year": 2019, "value": 64261`, `figures/sea-arrivals.json: italy: competing: 2017 comes after 2019`},
		{"a year nobody meant", arrivals, `{"year": 2016, "value": 181436`, `{"year": 20160, "value": 181436`, `figures/sea-arrivals.json: italy 20160: year is not 1950 to 2100`},
		{"a source that does not exist", arrivals, `["S04", "S02", "S03", "S15"]`, `["S02", "S99"]`, `figures/sea-arrivals.json: italy 2016: source "S99" does not exist`},
		{"an observation without a source", arrivals, `["S04", "S02", "S03", "S15"]`, `[]`, `figures/sea-arrivals.json: italy 2016: has no source`},
		{"a status that does not exist", arrivals, italy2016, `{"year": 2016, "value": 181436, "status": "sure", "sources": ["S02"]`, `figures/sea-arrivals.json: italy 2016: "sure" is not a status`},
		{"one source called verified", arrivals, `["S04", "S02", "S03", "S15"]`, `["S02"]`, `figures/sea-arrivals.json: italy 2016: verified needs two sources`},
		{"a derived value without a note", arrivals, `"status": "derived", "sources": ["S52", "S54"], "asOf": "2024", "note": "note.greece-2022"`, `"status": "derived", "sources": ["S52", "S54"]`, `figures/sea-arrivals.json: greece 2022: derived needs a note`},
		{"a period on a day that does not exist", arrivals, spain2021, `"period": {"from": "2021-02-30", "to": "2021-12-28"}`, `spain-mainland-balearics 2021: period: "2021-02-30" is not a date`},
		{"a period that ends before it begins", arrivals, spain2021, `"period": {"from": "2021-12-28", "to": "2021-01-01"}`, `spain-mainland-balearics 2021: period ends on 2021-01-01, before it begins`},
		{"a period in another year", arrivals, spain2021, `"period": {"from": "2020-01-01", "to": "2021-12-28"}`, `spain-mainland-balearics 2021: period: 2020-01-01 is in another year`},
		{"a period without an end", arrivals, spain2021, `"period": {"from": "2021-01-01", "to": ""}`, `spain-mainland-balearics 2021: period: "" is not a date`},
		{"a period of a whole year", arrivals, spain2021, `"period": {"from": "2021", "to": "2021"}`, `spain-mainland-balearics 2021: period: "2021" is a whole year`},
		{"a state of knowledge that is no date", arrivals, `"asOf": "2021-12-28"`, `"asOf": "last week"`, `spain-mainland-balearics 2021: as of: "last week" is not a date`},
		{"a series about a place that does not exist", arrivals, `"subject": "malta"`, `"subject": "atlantis"`, `figures/sea-arrivals.json: place "atlantis" does not exist`},
		{"a series about a harbour", arrivals, `"subject": "malta"`, `"subject": "valletta"`, `figures/sea-arrivals.json: place "valletta" is neither a country nor a region`},
		{"a series about a route that does not exist", deaths, `"subject": "western-african"`, `"subject": "northern"`, `figures/dead-and-missing.json: route "northern" does not exist`},
		{"two series about one subject", arrivals, `"subject": "malta"`, `"subject": "cyprus"`, `figures/sea-arrivals.json: cyprus: has two series`},
		{"a part of a whole without series", arrivals, `"whole": "spain"`, `"whole": "austria"`, `figures/sea-arrivals.json: canary-islands: whole "austria" has no series`},
		{"two wholes that are parts of each other", arrivals, `"subject": "spain",`, `"subject": "spain", "whole": "canary-islands",`, `figures/sea-arrivals.json: canary-islands: is a part of itself, by way of "spain"`},
		{"another value for a year of which nothing else is said", arrivals, `{"year": 2025, "note": "note.gap-greece-2025"}`, ``, `greece: competing: 2025: nothing says why it is not the value of the year`},
		{"months of which none is known", arrivals, `[2171, 3335, 5459, 15679, 14599, 22641, 24031, 24774, 26107, 15277, 9295, 6732]`,
			`[null, null, null, null, null, null, null, null, null, null, null, null]`, `figures/sea-arrivals.json: italy: months: 2014 has no value`},
		{"a band of a route that does not exist", arrivals, `"western-african": [`, `"northern": [`, `figures/sea-arrivals.json: bands: route "northern" does not exist`},
		{"a band after a series that does not exist", arrivals, `["italy"]`, `["austria"]`, `figures/sea-arrivals.json: bands: central-mediterranean: "austria" has no series`},
		{"bands where the routes have series", detections, `"unit"`, `"bands": {"western-african": ["western-african"]}, "unit"`, `figures/detections.json: bands: every route has its own series`},
		{"a unit that does not exist", arrivals, `"unit": "people"`, `"unit": "boats"`, `figures/sea-arrivals.json: "boats" is not a unit`},
		{"a kind of subject that does not exist", arrivals, `"subject": "country"`, `"subject": "port"`, `figures/sea-arrivals.json: "port" is not a kind of subject`},
		{"an indicator under another file's name", arrivals, `"id": "sea-arrivals"`, `"id": "boats"`, `"boats" is not in the order of display`},

		{"a place twice", placesPath, `{"id": "linosa"`, `{"id": "lampedusa"`, `geography/places.geojson: lampedusa: id occurs twice`},
		{"an id that is no address", placesPath, `{"id": "linosa"`, `{"id": "Linosa island"`, `geography/places.geojson: "Linosa island" is not an id`},
		{"a place west of the map", placesPath, `[12.6096, 35.5014]`, `[-20.5, 35.5014]`, `geography/places.geojson: lampedusa: longitude -20.5, latitude 35.5014 is outside the map`},
		{"a place east of the map", placesPath, `[12.6096, 35.5014]`, `[43.5, 35.5014]`, `lampedusa: longitude 43.5`},
		{"a place south of the map", placesPath, `[12.6096, 35.5014]`, `[12.6096, 9.9]`, `lampedusa: longitude 12.6096, latitude 9.9 is outside the map`},
		{"a place north of the map", placesPath, `[12.6096, 35.5014]`, `[12.6096, 48.5]`, `lampedusa: longitude 12.6096, latitude 48.5 is outside the map`},
		{"a position of one number", placesPath, `[12.6096, 35.5014]`, `[12.6096]`, `geography/places.geojson: lampedusa: a position has 1 numbers`},
		{"a position with a height", placesPath, `[12.6096, 35.5014]`, `[12.6096, 35.5014, 2]`, `geography/places.geojson: lampedusa: a position has 3 numbers`},
		{"a place without a role", placesPath, lampedusa, `"properties": {"id": "lampedusa", "roles": [], "country": "IT", "precision": "exact", "rank": 1,`, `lampedusa: has no role`},
		{"a role that does not exist", placesPath, lampedusa, `"properties": {"id": "lampedusa", "roles": ["beach"], "country": "IT", "precision": "exact", "rank": 1,`, `lampedusa: "beach" is not a role`},
		{"a country by name", placesPath, lampedusa, `"properties": {"id": "lampedusa", "roles": ["landing"], "country": "Italy", "precision": "exact", "rank": 1,`, `lampedusa: "Italy" is not a country code`},
		{"a precision that does not exist", placesPath, lampedusa, `"properties": {"id": "lampedusa", "roles": ["landing"], "country": "IT", "precision": "good", "rank": 1,`, `lampedusa: "good" is not a precision`},
		{"a rank beyond five", placesPath, lampedusa, `"properties": {"id": "lampedusa", "roles": ["landing"], "country": "IT", "precision": "exact", "rank": 6,`, `lampedusa: rank 6 is not 1 to 5`},
		{"a line among the places", placesPath, `"geometry": {"type": "Point"`, `"geometry": {"type": "LineString"`, `geography/places.geojson: feature 0`},
		{"a collection of another type", placesPath, `"FeatureCollection"`, `"GeometryCollection"`, `type is "GeometryCollection", not FeatureCollection`},

		{"a route twice", routesPath, `"id": "calabrian"`, `"id": "adriatic"`, `geography/routes.json: adriatic: id occurs twice`},
		{"a kind of route that does not exist", routesPath, `"kind": "sea"`, `"kind": "air"`, `geography/routes.json: western-african: "air" is not a kind of route`},
		{"a parent that does not exist", routesPath, `"parent": "central-mediterranean"`, `"parent": "northern"`, `tunisia-lampedusa: parent "northern" does not exist`},
		{"a parent with a parent", routesPath, `"parent": "central-mediterranean"`, `"parent": "calabrian"`, `tunisia-lampedusa: parent "calabrian" has a parent itself`},
		{"a corridor twice", corridorsPath, `{"id": "zawiya-lampedusa"`, `{"id": "zuwara-lampedusa"`, `geography/routes.geojson: zuwara-lampedusa: id occurs twice`},
		{"a corridor of a route that does not exist", corridorsPath, `"route": "calabrian"`, `"route": "northern"`, `geography/routes.geojson: bodrum-roccella-jonica: route "northern" does not exist`},
		{"a corridor that starts nowhere", corridorsPath, `"from": "zuwara"`, `"from": "atlantis"`, `geography/routes.geojson: zuwara-lampedusa: place "atlantis" does not exist`},
		{"a corridor that ends nowhere", corridorsPath, `"to": "pozzallo"`, `"to": "atlantis"`, `geography/routes.geojson: garabulli-pozzallo: place "atlantis" does not exist`},
		{"a corridor off the map", corridorsPath, `"coordinates": [[`, `"coordinates": [[99, 10], [`, `longitude 99, latitude 10 is outside the map`},

		{"an unknown field of an event", eventsPath, `{"id": "lampedusa-2013",`, `{"id": "lampedusa-2013", "toll": 3,`, `events.json: json: unknown field "toll"`},
		{"an event twice", eventsPath, `"id": "khoms-20201112"`, `"id": "khoms-20190725"`, `events.json: khoms-20190725: id occurs twice`},
		{"an event whose id is no address", eventsPath, `"id": "khoms-20201112"`, `"id": "khoms_20201112"`, `events.json: "khoms_20201112" is not an id`},
		{"a kind of event that does not exist", eventsPath, `"kind": "border"`, `"kind": "storm"`, `events.json: melilla-2022: "storm" is not a kind of event`},
		{"an event on a day that does not exist", eventsPath, `"2013-10-03"`, `"2013-02-30"`, `events.json: lampedusa-2013: "2013-02-30" is not a date`},
		{"an event without a date", eventsPath, `"2013-10-03"`, `""`, `events.json: lampedusa-2013: "" is not a date`},
		{"an event in a year nobody meant", eventsPath, `"2007"`, `"1007"`, `events.json: malta-trafficking-2007: year 1007 is not 1950 to 2100`},
		{"events out of order", eventsPath, `"2013-10-11"`, `"2013-10-01"`, `events.json: lampedusa-20131011: 2013-10-01 comes after 2013-10-03`},
		{"an event at a place that does not exist", eventsPath, `"place": "tajoura"`, `"place": "atlantis"`, `events.json: tajoura-2019: place "atlantis" does not exist`},
		{"an event on a route that does not exist", eventsPath, `"route": "levant-cyprus"`, `"route": "northern"`, `events.json: arwad-2022: route "northern" does not exist`},
		{"an event off the map", eventsPath, `[12.552, 35.503]`, `[12.552, 48.5]`, `events.json: lampedusa-2013: longitude 12.552, latitude 48.5 is outside the map`},
		{"an event whose position is one number", eventsPath, `[12.552, 35.503]`, `[12.552]`, `events.json: lampedusa-2013: a position has 1 numbers`},
		{"an event whose position is empty", eventsPath, `[12.552, 35.503]`, `[]`, `events.json: lampedusa-2013: a position has 0 numbers`},
		{"a figure of something that is not counted", eventsPath, `"what": "injured"`, `"what": "houses"`, `events.json: tajoura-2019: "houses" is nothing that is counted`},
		{"a figure twice", eventsPath, `"what": "injured"`, `"what": "dead"`, `events.json: tajoura-2019: dead occurs twice`},
		{"a figure below nobody", eventsPath, `"value": 368`, `"value": -368`, `events.json: lampedusa-2013: dead: -368 is below 0`},
		{"a figure without a value", eventsPath, `"what": "dead", "value": 368`, `"what": "dead"`, `events.json: lampedusa-2013: dead: has no value`},
		{"a figure with a fraction", eventsPath, `"value": 368`, `"value": 368.5`, `events.json: json: cannot unmarshal number`},
		{"an event without a source", eventsPath, `["E01", "E04", "E05"]`, `[]`, `events.json: lampedusa-2013: has no source`},
		{"an event after a source that does not exist", eventsPath, `["E01", "E04", "E05"]`, `["S99"]`, `events.json: lampedusa-2013: source "S99" does not exist`},
		{"a note that belongs to another event", eventsPath, `"note.event.cutro-2023"`, `"note.event.arwad-2022"`, `events.json: cutro-2023: note "note.event.arwad-2022" is not "note.event.cutro-2023"`},

		{"a source twice", sourcesPath, `"id": "S02"`, `"id": "S01"`, `sources.json: S01: id occurs twice`},
		{"a source without a title", sourcesPath, `"title": "2020 activity factsheet"`, `"title": ""`, `sources.json: S01: needs id, publisher and title`},
		{"a source with a date in words", sourcesPath, `"date": "2023-01"`, `"date": "January"`, `sources.json: S02: "January" is not a date`},
		{"a second value in a file", sourcesPath, "\n]\n", "\n]\n[]\n", `sources.json: more than one JSON value in the file`},
		{"a file cut short", sourcesPath, "\n]\n", "", `sources.json: `},
	} {
		t.Run(c.name, func(t *testing.T) { assertReported(t, c.path, c.from, c.to, c.want) })
	}
}

func TestAllFaultsAreReportedAtOnce(t *testing.T) {
	fsys := mirror(t)
	damage(t, fsys, arrivals, `"value": 181436`, `"value": -3`)
	damage(t, fsys, arrivals, `"value": 119369`, `"value": -4`)
	damage(t, fsys, placesPath, `[12.6096, 35.5014]`, `[120, 35.5014]`)
	damage(t, fsys, eventsPath, `"value": 368`, `"value": -368`)
	damage(t, fsys, eventsPath, `"kind": "border"`, `"kind": "storm"`)
	damage(t, fsys, routesPath, `"parent": "eastern-mediterranean"`, `"parent": "northern"`)
	_, err := load(fsys)
	for _, want := range []string{
		"italy 2016: -3 is below 0",
		"italy 2017: -4 is below 0",
		"lampedusa: longitude 120",
		"lampedusa-2013: dead: -368 is below 0",
		`melilla-2022: "storm" is not a kind of event`,
		`libya-crete: parent "northern" does not exist`,
	} {
		assert.ErrorContains(t, err, want)
	}
}

// TestFaultsComeInTheSameOrder: a list of faults that changes from run to run
// cannot be compared with that of yesterday.
func TestFaultsComeInTheSameOrder(t *testing.T) {
	fsys := mirror(t)
	damage(t, fsys, detections, `"competing": [`, `"competing": [{"year": 2011, "value": 1, "status": "sure", "sources": ["F1"]},`)
	damage(t, fsys, detections, `"listed": [`, `"listed": [{"year": 2011, "value": 1, "status": "sure", "sources": ["F1"]},`)
	_, first := load(fsys)
	require.Error(t, first)
	for range 20 {
		_, again := load(fsys)
		require.Equal(t, first.Error(), again.Error())
	}
}

func TestAFileThatIsNotThereIsReported(t *testing.T) {
	for path := range mirror(t) {
		t.Run(path, func(t *testing.T) {
			fsys := mirror(t)
			delete(fsys, path)
			_, err := load(fsys)
			assert.ErrorContains(t, err, path)
		})
	}
}

func TestAFigureFileThatWouldNeverBeShownIsReported(t *testing.T) {
	fsys := mirror(t)
	fsys["figures/boats.json"] = &fstest.MapFile{Data: []byte("{}")}
	_, err := load(fsys)
	require.Error(t, err)
	assert.ErrorContains(t, err, "figures/boats.json: is not in the order of display")
}

// assertReported damages one file, and wants no data and the fault named.
func assertReported(t *testing.T, path, from, to, want string) {
	t.Helper()
	fsys := mirror(t)
	damage(t, fsys, path, from, to)
	d, err := load(fsys)
	assert.Nil(t, d)
	assert.ErrorContains(t, err, want)
}
