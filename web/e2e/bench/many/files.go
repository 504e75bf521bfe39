package many

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// How much is made up.
const (
	Places     = 100_000
	Corridors  = 5_000
	routesMade = 100
)

type feature struct {
	Type       string         `json:"type"`
	Properties map[string]any `json:"properties"`
	Geometry   struct {
		Type        string `json:"type"`
		Coordinates any    `json:"coordinates"`
	} `json:"geometry"`
}

func featureOf(kind string, coordinates any, properties map[string]any) feature {
	f := feature{Type: "Feature", Properties: properties}
	f.Geometry.Type, f.Geometry.Coordinates = kind, coordinates
	return f
}

type collection struct {
	Type     string    `json:"type"`
	Features []feature `json:"features"`
}

// Write writes the facts of the checkout at root with very many more places and corridors into a folder, and beside
// them overlay.json, with which the go command takes them for those of the checkout. It returns the path of that.
func Write(root, folder string) (overlay string, err error) {
	root, err = filepath.Abs(root)
	if err != nil {
		return "", err
	}
	w := facts{root: root, folder: folder, replace: map[string]string{}}
	if err := w.write(); err != nil {
		return "", err
	}
	overlay = filepath.Join(folder, "overlay.json")
	return overlay, writeJSON(overlay, map[string]any{"Replace": w.replace})
}

// facts are the files on their way from a checkout to a folder.
type facts struct {
	root, folder string
	replace      map[string]string // by the path in the checkout
}

func (w *facts) write() error {
	var places, lines collection
	var routes []map[string]any
	for path, into := range map[string]any{
		"geography/places.geojson": &places, "geography/routes.geojson": &lines, "geography/routes.json": &routes,
	} {
		if err := w.read(path, into); err != nil {
			return err
		}
	}
	made := crowd(sitesOf(places), Places)
	words := map[string]string{}
	for _, p := range made {
		places.Features = append(places.Features, featureOf("Point", p.at, map[string]any{
			"id": p.id, "roles": []string{p.role}, "country": p.country, "precision": "exact", "rank": p.rank, "sources": []string{"G1"},
		}))
		words["place."+p.id+".name"], words["place."+p.id+".about"] = p.name, "Made up."
	}
	parents := []string{"central-mediterranean", "eastern-mediterranean", "western-mediterranean", "western-african"}
	var ids []string
	for i := range routesMade {
		id := "made-up-route-" + strconv.Itoa(i+1)
		ids = append(ids, id)
		routes = append(routes, map[string]any{"id": id, "kind": "sea", "parent": parents[i%len(parents)], "sources": []string{"R1"}})
		for _, part := range []string{"name", "short", "about"} {
			words["route."+id+"."+part] = "Route " + strconv.Itoa(i+1)
		}
	}
	for _, c := range corridors(made, ids, Corridors) {
		lines.Features = append(lines.Features, featureOf("LineString", c.line, map[string]any{
			"id": c.id, "route": c.route, "from": c.from, "to": c.to,
		}))
	}
	for path, content := range map[string]any{
		"geography/places.geojson": places, "geography/routes.geojson": lines, "geography/routes.json": routes,
	} {
		if err := w.put(path, content); err != nil {
			return err
		}
	}
	return w.addWords(words)
}

// addWords adds texts to the catalog of each language.
func (w *facts) addWords(words map[string]string) error {
	catalogs, err := filepath.Glob(filepath.Join(w.root, "data", "i18n", "*", "places.json"))
	if err != nil || len(catalogs) == 0 {
		return fmt.Errorf("there are no catalogs in %s: %v", w.root, err)
	}
	for _, path := range catalogs {
		name := filepath.Join("i18n", filepath.Base(filepath.Dir(path)), "places.json")
		all := map[string]any{}
		if err := w.read(name, &all); err != nil {
			return err
		}
		for key, text := range words {
			all[key] = text
		}
		if err := w.put(name, all); err != nil {
			return err
		}
	}
	return nil
}

func (w *facts) read(name string, into any) error {
	content, err := os.ReadFile(filepath.Join(w.root, "data", name))
	if err != nil {
		return err
	}
	return json.Unmarshal(content, into)
}

func (w *facts) put(name string, content any) error {
	path := filepath.Join(w.folder, name)
	w.replace[filepath.Join(w.root, "data", name)] = path
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return writeJSON(path, content)
}

func writeJSON(path string, content any) error {
	text, err := json.Marshal(content)
	if err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o644)
}

// sitesOf are the places of a collection, areas left out.
func sitesOf(places collection) []site {
	var sites []site
	for _, f := range places.Features {
		at, _ := f.Geometry.Coordinates.([]any)
		country, _ := f.Properties["country"].(string)
		if len(at) == 2 && f.Properties["precision"] == "exact" {
			sites = append(sites, site{at: point{at[0].(float64), at[1].(float64)}, country: country})
		}
	}
	return sites
}
