// Command build makes the embedded files of the basemap out of pinned npm and
// Debian packages: land and lakes from OpenStreetMap (geo-maps), borders from
// Natural Earth with neutral labels, a tint of the sea from NASA's Blue
// Marble, country names from Unicode CLDR and label points of our own.
//
// Its output depends on nothing but the inputs, whose checksums it verifies:
// run twice, it writes the same bytes. It needs npm, apt-get and dpkg-deb and
// is run by `make basemap` only.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/paulmach/orb"

	"approdi/data/basemap/grid"
)

func main() {
	cache, out, names := "", "", ""
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	flag.StringVar(&cache, "cache", filepath.Join(base, "approdi-basemap"), "folder that downloads are kept in")
	flag.StringVar(&out, "out", "data/basemap", "folder to write the basemap to")
	flag.StringVar(&names, "names", "data/i18n", "folder of the catalogs; writes LANGUAGE/geography.json below it")
	flag.Parse()
	if err := run(cache, out, names); err != nil {
		fmt.Fprintln(os.Stderr, "basemap:", err)
		os.Exit(1)
	}
}

// run builds every output, then writes them all: a failure half way leaves
// the old files as they were.
func run(cache, out, names string) error {
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	for _, in := range inputs {
		if err := in.fetch(cache); err != nil {
			return err
		}
	}
	files := map[string][]byte{} // by path below out
	land, err := buildLand(cache, files)
	if err != nil {
		return err
	}
	if err := buildBorders(cache, land, files); err != nil {
		return err
	}
	if err := buildLakes(cache, land[2], files); err != nil {
		return err
	}
	if err := buildTint(cache, files); err != nil {
		return err
	}
	catalogs, err := buildNames(cache)
	if err != nil {
		return err
	}
	files["labels.geojson"] = labelFile()
	if err := addSources(files, catalogs); err != nil {
		return err
	}
	if err := write(out, files); err != nil {
		return err
	}
	return write(names, catalogs)
}

// buildLand adds the land files and returns the simplified rings of each
// level, which the borders are cut to.
func buildLand(cache string, files map[string][]byte) ([grid.Levels][]orb.Ring, error) {
	var land [grid.Levels][]orb.Ring
	data, err := coastInput.member(cache, "package/map.geo.json")
	if err != nil {
		return land, err
	}
	areas, err := readAreas(data)
	if err != nil {
		return land, fmt.Errorf("%s: %w", coastInput.Name, err)
	}
	coast := coastRings(areas)
	if err := checkIslands(coast); err != nil {
		return land, fmt.Errorf("%s: %w", coastInput.Name, err)
	}
	for level, spec := range landLevels {
		rings, left := simplifyLand(coast, level)
		land[level] = rings
		var features []feature
		vertices := 0
		for _, cell := range grid.Cells(level) {
			polygons := cut(rings, cell, spec.decimals)
			if len(polygons) == 0 {
				continue
			}
			for _, p := range polygons {
				vertices += len(p[0]) - 1
			}
			features = append(features, feature{
				fmt.Sprintf(`{"cell":[%g,%g,%g,%g]}`, cell.Min[0], cell.Min[1], cell.Max[0], cell.Max[1]), polygons,
			})
		}
		name := fmt.Sprintf("osm/land-%d.geojson", level)
		// Named islands too small for three decimals keep four, so the file
		// is written with four; everything else was rounded before.
		files[name] = featureCollection(features, 4)
		fmt.Printf("%s: %d cells, %d vertices, %d conflicts of the source left\n", name, len(features), vertices, left)
	}
	return land, nil
}

// write writes files below a folder, making folders as needed.
func write(folder string, files map[string][]byte) error {
	for name, data := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
