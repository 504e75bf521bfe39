package paint

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/scene"
)

func TestEveryShaderCompiles(t *testing.T) {
	for _, source := range [][]byte{lineSource, bandSource, markSource} {
		_, err := ebiten.NewShader(source)
		require.NoError(t, err)
	}
}

// TestEveryMarkReachesTheShaderAsItself packs each kind with every set of
// doubts, as vertices carry them, and takes them apart as the shader does.
func TestEveryMarkReachesTheShaderAsItself(t *testing.T) {
	var every scene.Doubt
	for _, d := range scene.Doubts() {
		every |= d
	}
	check := func(s *scene.Symbol) {
		for doubt := scene.Doubt(0); doubt <= every; doubt++ {
			packed := kindOf(s) + doubtFactor*float32(doubt)
			require.Equal(t, int(doubt), int(packed)/doubtFactor)
			require.Equal(t, int(kindOf(s)), int(packed)%doubtFactor)
		}
	}
	for kind := scene.Circle; kind <= scene.EventOther; kind++ {
		check(&scene.Symbol{Kind: kind})
	}
	numbers := map[float32]bool{selectedRing: true, pointedRing: true}
	for shape := scene.NoShape + 1; shape < scene.Shapes; shape++ {
		badge := &scene.Symbol{Kind: scene.Badge, Shape: shape}
		check(badge)
		assert.False(t, numbers[kindOf(badge)], "two shapes have one number")
		numbers[kindOf(badge)] = true
	}
	for _, kind := range kinds {
		assert.False(t, numbers[kind] && kind != 9, "kind %v has the number of a shape", kind)
	}
	assert.Less(t, max(selectedRing, pointedRing), doubtFactor)
}

// TestTheShaderOfMarksKnowsTheSameNumbers looks for each constant in its source.
func TestTheShaderOfMarksKnowsTheSameNumbers(t *testing.T) {
	want := map[string]any{
		"minimum": scene.Minimum, "partYear": scene.PartYear, "provisional": scene.Provisional, "estimated": scene.Estimated,
		"revised": scene.Revised, "approximate": scene.Approximate,
		"selectedRing": selectedRing, "pointedRing": pointedRing, "writtenLabel": writtenLabel, "sharpLayer": sharpLayer,
		"magnifiedLayer": magnifiedLayer, "doubtFactor": doubtFactor,
	}
	shapes, err := os.ReadFile(filepath.Join("..", "scene", "shape.go"))
	require.NoError(t, err)
	measures := regexp.MustCompile(`(?m)^\t(\w+Share)\s+= ([\d.]+)`).FindAllStringSubmatch(string(shapes), -1)
	require.Len(t, measures, 9)
	for _, m := range measures {
		want[m[1]] = m[2]
	}
	for name, value := range want {
		assert.Contains(t, string(markSource), fmt.Sprintf("\nconst %s = %v\n", name, value))
	}
}

func TestMoneyAndPeopleAndRoutesHaveDifferentDashes(t *testing.T) {
	cases := []struct {
		name string
		band scene.Band
		want float64
	}{
		{"a route with a figure has none", scene.Band{HasValue: true}, 0},
		{"a route without one has short dashes", scene.Band{}, dashPx},
		{"a flow of people has none", scene.Band{Kind: scene.PeopleBand}, 0},
		{"a flow of money has long dashes", scene.Band{Kind: scene.FundsBand}, fundsDashPx},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, dashOf(&c.band)) })
	}
}
