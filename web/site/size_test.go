package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// weighed is a site of one page with files of known sizes.
func weighed(sizes map[string]int) *tree {
	s := &tree{files: map[string]*siteFile{}}
	for path, size := range sizes {
		s.files[path] = &siteFile{
			plain:   newVariant("", make([]byte, 4*size)),
			pressed: []variant{newVariant("br", make([]byte, size)), newVariant("gzip", make([]byte, 2*size))},
		}
	}
	return s
}

const weighedPage = `<link rel="stylesheet" href="../style.css"><link rel="alternate" href="../it/">
<script src="../boot.js" data-exec="wasm_exec.js" data-wasm="approdi.wasm" data-words="words/en.json"></script>
<a href="figures.html"><img id="poster" src="poster.svg" width="1200">`

func TestFirstVisit(t *testing.T) {
	s := weighed(map[string]int{
		"/style.css": 10, "/boot.js": 20, "/wasm_exec.js": 40, "/approdi.wasm": 80, "/words/en.json": 320, "/en/poster.svg": 160,
		"/en/figures.html": 1000, "/it/index.html": 1000,
	})
	s.files["/wasm_exec.0.js"] = s.files["/wasm_exec.js"]
	page := strings.Replace(weighedPage, "wasm_exec.js", "wasm_exec.0.js", 1)
	s.files["/en/index.html"] = &siteFile{plain: newVariant("", []byte(page))}

	v, err := firstVisit(s, "/en/index.html")
	require.NoError(t, err)
	figures := sum(v.figures)
	assert.Equal(t, len(page)+10+20+160, figures.brotli, "the page, which is not compressed, its style, its script and its picture")
	assert.Equal(t, len(page)+20+40+320, figures.gzip)
	assert.Equal(t, len(page)+40+80+640, figures.plain)
	assert.Equal(t, 40+80+320, sum(v.program).brotli)
	assert.Equal(t, figures.brotli+440, sum(v.figures, v.program).brotli)

	var out strings.Builder
	require.NoError(t, v.print(&out))
	assert.Contains(t, out.String(), "/en/poster.svg")

	delete(s.files, "/approdi.wasm")
	_, err = firstVisit(s, "/en/index.html")
	assert.EqualError(t, err, "/en/index.html asks for /approdi.wasm, which is not there.")
	_, err = firstVisit(s, "/fr/index.html")
	assert.EqualError(t, err, "There is no /fr/index.html to weigh.")
}

func TestVisitsAreJudged(t *testing.T) {
	cases := []struct {
		name             string
		figures, program int
		tolerance        float64
		want             []string
	}{
		{"as much as is allowed is allowed", figuresBudget, mapBudget - figuresBudget, 1, nil},
		{"figures that weigh too much", figuresBudget + 1, 0, 1, []string{"figures"}},
		{"a map that weighs too much", 0, mapBudget + 1, 1, []string{"map"}},
		{"both", figuresBudget + 1, mapBudget, 1, []string{"figures", "map"}},
		{"quick compression may leave more", figuresBudget + 1, mapBudget, quickly, nil},
		{"but not any amount", 0, 2 * mapBudget, quickly, []string{"map"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := visit{figures: []weight{{brotli: c.figures}}, program: []weight{{brotli: c.program}}}.judge(c.tolerance)
			if c.want == nil {
				require.NoError(t, err)
			}
			for _, what := range c.want {
				assert.ErrorContains(t, err, what)
			}
		})
	}
}
