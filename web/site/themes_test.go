package main

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

var (
	property  = regexp.MustCompile(`(--[a-z0-9-]+): ([^;]+);`)
	lightDark = regexp.MustCompile(`^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$`)
)

// block is what stands between the braces that follow a beginning.
func block(t *testing.T, css, beginning string) string {
	t.Helper()
	_, rest, ok := strings.Cut(css, beginning)
	require.True(t, ok, beginning)
	depth := 1
	for i, r := range rest {
		switch r {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return rest[:i]
			}
		}
	}
	require.Fail(t, "no end", beginning)
	return ""
}

// pageColors are the colours that the style sheet gives the page in a theme.
func pageColors(t *testing.T, theme app.Theme) map[string]color.NRGBA {
	t.Helper()
	css := styleSheet(t)
	values := map[string]string{}
	for _, p := range property.FindAllStringSubmatch(block(t, css, "\n:root {"), -1) {
		values[p[1]] = p[2]
	}
	if theme == app.Contrast || theme == app.Projector {
		for _, p := range property.FindAllStringSubmatch(block(t, css, fmt.Sprintf("\n:root[data-theme=%q] {", theme)), -1) {
			values[p[1]] = p[2]
		}
	}
	colors := map[string]color.NRGBA{}
	for name, value := range values {
		if pair := lightDark.FindStringSubmatch(value); pair != nil {
			value = pair[1]
			if theme == app.Dark {
				value = pair[2]
			}
		}
		if c := (color.NRGBA{A: 255}); len(value) == 7 {
			if n, _ := fmt.Sscanf(value, "#%02x%02x%02x", &c.R, &c.G, &c.B); n == 3 {
				colors[strings.TrimPrefix(name, "--")] = c
			}
		}
	}
	return colors
}

func TestPageAndMapHaveTheSameColours(t *testing.T) {
	for _, theme := range app.Themes() {
		page, p := pageColors(t, theme), scene.PaletteFor(theme)
		want := map[string]color.NRGBA{
			"sea": p.Sea, "land": p.Land, "office": p.Office, "ring": p.Ring, "dot": p.Landing, "dot-ring": p.DotRing, "passing": p.Passing,
		}
		for class, f := range map[int]atlas.Family{1: atlas.Western, 2: atlas.Central, 3: atlas.Eastern, 4: atlas.Atlantic, 5: atlas.Land} {
			want[fmt.Sprintf("family-%d", class)] = p.Family[f]
		}
		for name, c := range want {
			assert.Equal(t, c, page[name], "%s, %s", name, theme)
		}
	}
}

func TestContrastIsThatOfItsThemeForWhoseSystemAsksForIt(t *testing.T) {
	text := styleSheet(t)
	asked := block(t, block(t, text, "@media (prefers-contrast: more), (forced-colors: active) {"), ":root:not([data-theme]) {")
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	assert.Equal(t, words(block(t, text, `:root[data-theme="contrast"] {`)), words(asked))
}

// TestColoursOfThePageStandOut wants 4.5:1 of text (WCAG 2.2, 1.4.3), 7:1 in the
// theme that is there for its contrast (1.4.6), and 3:1 of what controls and
// charts are known by (1.4.11).
func TestColoursOfThePageStandOut(t *testing.T) {
	grounds := []string{"paper", "hover", "notice"}
	for _, theme := range app.Themes() {
		page, text := pageColors(t, theme), 4.5
		if theme == app.Contrast {
			text = 7
		}
		for _, c := range []struct {
			ink     string
			grounds []string
			least   float64
		}{
			{"ink", grounds, text},
			{"second", grounds, text},
			{"accent", grounds, 4.5}, // links, the bar of the year, and around what has the focus
			{"doubt", grounds, 4.5},
			{"accent-ink", []string{"accent"}, 4.5},
			{"strong-rule", []string{"paper"}, 3}, // around boxes and buttons
			{"quiet-bar", []string{"paper"}, 3},
			{"other", []string{"paper"}, 3},
			{"other-now", []string{"paper"}, 3},
			{"office", []string{"paper"}, 3},
			{"ring", []string{"dot"}, 3}, // around the map
		} {
			for _, ground := range c.grounds {
				require.Contains(t, page, c.ink)
				require.Contains(t, page, ground)
				assert.GreaterOrEqual(t, contrast(page[c.ink], page[ground]), c.least, "%s on %s, %s", c.ink, ground, theme)
			}
		}
	}
}

// contrast is that of WCAG 2.2 between two opaque colours.
func contrast(a, b color.NRGBA) float64 {
	luminance := func(c color.NRGBA) float64 {
		linear := func(x uint8) float64 {
			s := float64(x) / 255
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	lighter, darker := luminance(a), luminance(b)
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}
