package data

import (
	"io/fs"
	"testing"
)

// fuzz feeds a decoder its own file and damaged copies of it. A decoder may
// refuse a document but must never panic.
func fuzz[T any](f *testing.F, path string, decode func([]byte) (T, error)) {
	document, err := fs.ReadFile(files, path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(document)
	f.Add(document[:len(document)/2])
	for _, seed := range []string{"", "null", "{}", "[]", `[{}]`, `{"features": [{}]}`, `{"type": "FeatureCollection", "features": [null]}`, `{"series": [{"observations": [null]}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(_ *testing.T, document []byte) { _, _ = decode(document) })
}

func FuzzPlaces(f *testing.F)    { fuzz(f, placesPath, decodePlaces) }
func FuzzRoutes(f *testing.F)    { fuzz(f, routesPath, decodeRoutes) }
func FuzzCorridors(f *testing.F) { fuzz(f, corridorsPath, decodeCorridors) }
func FuzzSources(f *testing.F)   { fuzz(f, sourcesPath, decodeSources) }
func FuzzEvents(f *testing.F)    { fuzz(f, eventsPath, decodeEvents) }
func FuzzIndicator(f *testing.F) { fuzz(f, arrivals, decodeIndicator) }

func FuzzDates(f *testing.F) {
	for _, seed := range []string{"2026-08-16", "2026-08", "2026", "", "2026-13", "0000-00-00"} {
		f.Add(seed, seed, 2026)
	}
	f.Fuzz(func(_ *testing.T, from, to string, year int) { _ = Period{From: from, To: to}.check(year) })
}
