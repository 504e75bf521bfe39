package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// collection is GeoJSON as far as the pages of the peers need it.
type collection struct {
	Type     string    `json:"type"`
	Largest  float64   `json:"largest,omitempty"` // of all values of all years
	Features []feature `json:"features"`
}

type feature struct {
	Type       string          `json:"type"`
	ID         int             `json:"id,omitempty"`
	Properties map[string]any  `json:"properties"`
	Geometry   json.RawMessage `json:"geometry"`
}

// peerData makes what the pages of the peers draw from the data of the checkout at root: the same land, lakes, borders,
// corridors and places, the arrivals by sea of every year, and the English names.
func peerData(root string) (map[string][]byte, error) {
	data := filepath.Join(root, "data")
	out := map[string][]byte{}
	for name, path := range map[string]string{
		"land":   "basemap/osm/land-3.geojson", // MapLibre simplifies by itself
		"land-0": "basemap/osm/land-0.geojson", "land-1": "basemap/osm/land-1.geojson",
		"land-2": "basemap/osm/land-2.geojson", "land-3": "basemap/osm/land-3.geojson",
		"lakes": "basemap/osm/lakes-fine.geojson", "borders": "basemap/natural-earth/borders-2.geojson",
		"routes": "geography/routes.geojson",
	} {
		content, err := os.ReadFile(filepath.Join(data, filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		out[name] = content
	}
	names := map[string]string{}
	for _, catalog := range []string{"places", "geography"} {
		if err := readJSON(filepath.Join(data, "i18n", "en", catalog+".json"), &names); err != nil {
			return nil, err
		}
	}
	var places, labels collection
	if err := readJSON(filepath.Join(data, "geography", "places.geojson"), &places); err != nil {
		return nil, err
	}
	if err := readJSON(filepath.Join(data, "basemap", "labels.geojson"), &labels); err != nil {
		return nil, err
	}
	var indicator struct {
		Series []struct {
			Subject      string
			Detail       string
			Total        bool
			Observations []struct {
				Year  int
				Value any
			}
		}
	}
	if err := readJSON(filepath.Join(data, "figures", "sea-arrivals.json"), &indicator); err != nil {
		return nil, err
	}

	figures := collection{Type: places.Type}
	at := map[string]json.RawMessage{}
	for i := range places.Features {
		f := &places.Features[i]
		id := fmt.Sprint(f.Properties["id"])
		at[id] = f.Geometry
		f.Properties = map[string]any{"name": names["place."+id+".name"], "rank": f.Properties["rank"]}
	}
	for i := range labels.Features {
		f := &labels.Features[i]
		f.Properties = map[string]any{"name": names[fmt.Sprintf("%v.%v", f.Properties["kind"], f.Properties["id"])]}
	}
	for i, s := range indicator.Series {
		if s.Total || s.Detail != "" || at[s.Subject] == nil {
			continue
		}
		values := map[string]any{}
		for _, o := range s.Observations {
			if value, ok := o.Value.(float64); ok {
				values[fmt.Sprint(o.Year)] = value
				figures.Largest = max(figures.Largest, value)
			}
		}
		figures.Features = append(figures.Features, feature{Type: "Feature", ID: i + 1, Properties: values, Geometry: at[s.Subject]})
	}
	for name, made := range map[string]collection{"places": places, "names": labels, "figures": figures} {
		content, err := json.Marshal(made)
		if err != nil {
			return nil, err
		}
		out[name] = content
	}
	return out, nil
}

// readJSON decodes a file into what the pointer leads to. Keys that are there already stay.
func readJSON(path string, into any) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(content, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
