package main

import (
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

var update = flag.Bool("update", false, "write the golden files anew")

// mostPosterBytes keeps the golden file, and what a reader loads first, small.
const mostPosterBytes = 180_000

// posterMarks are the marks of the default view at the size of the poster.
func posterMarks(t *testing.T, lang string) *scene.Marks {
	t.Helper()
	facts, err := data.Load()
	require.NoError(t, err)
	a, err := atlas.New(facts)
	require.NoError(t, err)
	c, err := i18n.Load(lang)
	require.NoError(t, err)
	state := app.New(app.DefaultBookmark(a))
	state.Viewport = camera.Viewport{Width: posterWidth, Height: posterHeight}
	builder := scene.Builder{Atlas: a, Catalog: c}
	return builder.Build(state)
}

// posterElements reads a poster as XML.
func posterElements(t *testing.T, poster string) (elements []xml.StartElement, text string) {
	t.Helper()
	for decoder := xml.NewDecoder(strings.NewReader(poster)); ; {
		token, err := decoder.Token()
		if err == io.EOF {
			return elements, text
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			elements = append(elements, token)
		case xml.CharData:
			text += string(token) + "\n"
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestPostersShowEveryFigureOfTheDefaultYear(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, writePages(dir, testAssets, false))
	view, c := posterView, posterCamera
	for _, lang := range i18n.Languages() {
		marks := posterMarks(t, lang)
		for _, name := range []string{"poster.svg", "poster-dark.svg"} {
			poster := readText(t, dir, lang, name)
			assert.LessOrEqual(t, len(poster), mostPosterBytes)
			elements, text := posterElements(t, poster)
			require.Equal(t, "http://www.w3.org/2000/svg", elements[0].Name.Space)
			circles := map[[3]string]int{}
			for _, e := range elements {
				for _, a := range e.Attr {
					require.NotContains(t, a.Value, "NaN", e.Name.Local)
					require.NotContains(t, a.Value, "Inf", e.Name.Local)
					require.NotEqual(t, "style", a.Name.Local, "the content security policy would refuse it")
				}
				require.NotEqual(t, "style", e.Name.Local)
				if e.Name.Local == "circle" {
					circles[[3]string{attribute(e, "cx"), attribute(e, "cy"), attribute(e, "r")}]++
				}
			}
			figures := 0
			for _, s := range marks.In(c, view).Symbols {
				at := c.ScreenFromWorld(view, s.At)
				key := [3]string{tenth(at.X), tenth(at.Y), tenth(s.Doubt.FillRadiusPx(s.RadiusPx))}
				assert.Positive(t, circles[key], "%s %s: no circle for %s", lang, name, s.Feature.ID)
				if s.IsFigure() {
					figures++
				}
			}
			assert.Positive(t, figures)
			for _, x := range marks.Texts {
				at := c.ScreenFromWorld(view, x.At)
				inside := at.X > 0 && at.X < view.Width && at.Y > 0 && at.Y < view.Height
				if x.Style == scene.FigureText && inside && x.Priority < 20 {
					assert.Contains(t, text, x.Content+"\n", "%s %s", lang, name)
				}
			}
			assert.NotContains(t, text, "⟦")
		}
	}
}

func TestPosterReachesAsFarAsTheMap(t *testing.T) {
	shown := posterCamera.Bound(posterView)
	assert.LessOrEqual(t, shown.Min.X, app.Frame.Min.X)
	assert.LessOrEqual(t, shown.Min.Y, app.Frame.Min.Y)
	assert.GreaterOrEqual(t, shown.Max.X, app.Frame.Max.X)
	assert.GreaterOrEqual(t, shown.Max.Y, app.Frame.Max.Y)
	west := posterCamera.ScreenFromWorld(posterView, app.Basin.Min).X
	assert.InDelta(t, posterInsets.Left, west, 1e-6, "the basin fills the width of its part")
	assert.InDelta(t, posterInsets.Left+posterWidth, posterCamera.ScreenFromWorld(posterView, app.Basin.Max).X, 1e-6)
}

func TestStyleSheetShowsThePartOfThePosterThatFitsTheBasin(t *testing.T) {
	style := styleSheet(t)
	for _, rule := range []string{
		fmt.Sprintf("aspect-ratio: %d / %d;", posterWidth, posterHeight),
		fmt.Sprintf("width: calc(100%% * %v / %d);", posterView.Width, posterWidth),
		fmt.Sprintf("translate(calc(-100%% * %v / %v), 0)", posterInsets.Left, posterView.Width),
	} {
		assert.Contains(t, style, rule)
	}
}

func TestPostersDifferOnlyInTheirColours(t *testing.T) {
	marks := posterMarks(t, "en")
	light, err := drawPoster(marks, &scene.LightPalette)
	require.NoError(t, err)
	again, err := drawPoster(marks, &scene.LightPalette)
	require.NoError(t, err)
	assert.True(t, string(light) == string(again), "a poster is the same every time")
	dark, err := drawPoster(marks, &scene.DarkPalette)
	require.NoError(t, err)
	assert.False(t, string(light) == string(dark))
	one, _ := posterElements(t, string(light))
	two, _ := posterElements(t, string(dark))
	require.Len(t, two, len(one))
	for k := range one {
		for _, name := range []string{"d", "cx", "cy", "r", "x", "y", "stroke-width", "stroke-dasharray"} {
			require.Equal(t, attribute(one[k], name), attribute(two[k], name))
		}
	}
}

// TestPosterGolden compares the English poster with a picture that someone has
// looked at. After a change that is meant: look at the new picture, then run
// the tests of this package with -update.
func TestPosterGolden(t *testing.T) {
	poster, err := drawPoster(posterMarks(t, "en"), &scene.LightPalette)
	require.NoError(t, err)
	golden := filepath.Join("testdata", "poster-en.svg")
	if *update {
		require.NoError(t, os.WriteFile(golden, poster, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.LessOrEqual(t, len(want), mostPosterBytes)
	if string(want) == string(poster) {
		return
	}
	file, err := os.CreateTemp("", "poster-en-*.svg")
	require.NoError(t, err)
	defer file.Close()
	_, err = file.Write(poster)
	require.NoError(t, err)
	t.Errorf("the poster has changed: compare %s with %s, then run with -update if it is right", file.Name(), golden)
}
