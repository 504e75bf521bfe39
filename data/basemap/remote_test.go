package basemap

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readAll reads to the end, or to the first fault.
func readAll[T any](r *Reader[T]) ([]T, error) {
	var all []T
	for {
		v, err := r.Next()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return all, err
		}
		all = append(all, v)
	}
}

func TestReadersGiveWhatDecodingAtOnceGives(t *testing.T) {
	for _, file := range Remote() {
		data, err := ReadRemote(file)
		require.NoError(t, err)
		name := Name(file)
		for level := range Levels {
			if name == LandName(level) {
				want, err := Land(level)
				require.NoError(t, err)
				got, err := readAll(LandReader(name, data))
				require.NoError(t, err)
				assert.Equal(t, want, got, name)
			}
			if name == BordersName(level) {
				want, err := Borders(level)
				require.NoError(t, err)
				got, err := readAll(BorderReader(name, data))
				require.NoError(t, err)
				assert.Equal(t, want, got, name)
			}
		}
	}
	data, err := ReadRemote("osm/lakes-fine.geojson")
	require.NoError(t, err)
	want, err := FineLakes()
	require.NoError(t, err)
	got, err := readAll(LakeReader("lakes-fine", data))
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

func TestEveryLevelIsMadeOfFilesThatAreCarriedOrRemote(t *testing.T) {
	remote := map[string]bool{}
	for _, file := range Remote() {
		remote[Name(file)] = true
	}
	used := map[string]bool{}
	for level := range Levels {
		for _, name := range []string{LandName(level), BordersName(level), LakesName(level)} {
			used[name] = true
			if level == 0 {
				assert.False(t, remote[name], "the opening view waits for nothing: %s", name)
			}
		}
	}
	for name := range remote {
		assert.True(t, used[name], "%s is drawn at some level", name)
	}
}

func TestReadersReportFilesThatAreCutOffOrDamaged(t *testing.T) {
	const good = opening + "\n" + cellHead + goodLand + "\n]}\n"
	got, err := readAll(LandReader("x", []byte(good)))
	require.NoError(t, err)
	require.Len(t, got, 1)
	for n := range len(good) - len("\n]}\n") {
		_, err := readAll(LandReader("x", []byte(good[:n])))
		assert.ErrorContains(t, err, "basemap/x", "after %d bytes", n)
	}
	for name, text := range map[string]string{
		"a page that says that nothing is there": "<!doctype html>",
		"a feature of another kind":              strings.Replace(good, "MultiPolygon", "Polygon", 1),
		"an unknown key":                         strings.Replace(good, `"cell"`, `"call"`, 1),
		"a ring that is not closed":              opening + "\n" + cellHead + openLand + "\n]}\n",
		"a collection without an end":            strings.TrimSuffix(good, "]}\n"),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := readAll(LandReader("x", []byte(text)))
			assert.ErrorContains(t, err, "basemap/x")
		})
	}
}

func FuzzReader(f *testing.F) {
	f.Add([]byte(opening + "\n" + cellHead + goodLand + ",\n" + cellHead + goodLand + "\n]}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		cells, err := readAll(LandReader("x", data))
		for _, c := range cells {
			for _, p := range c.Land {
				require.NoError(t, checkPolygon(p, c.Bound), err)
			}
		}
	})
}
