package scene

import (
	"math"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var number = regexp.MustCompile(`-?[0-9.]+`)

func TestEveryAreaOfWorkHasAShapeAndAPathOfItsOwn(t *testing.T) {
	b := newBuilder(t, "en")
	shapes, paths := map[Shape]string{}, map[string]string{}
	for _, area := range b.Atlas.Data.Office.Areas {
		shape := AreaShape(area.ID)
		require.NotEqual(t, NoShape, shape, area.ID)
		require.NotContains(t, shapes, shape, area.ID)
		path := AreaPath(shape, 8)
		require.NotContains(t, paths, path, area.ID)
		shapes[shape], paths[path] = area.ID, area.ID
	}
	assert.Len(t, shapes, int(Shapes)-1, "no shape is left over")
}

func TestPathsStayInTheirRadiusAndAreClosed(t *testing.T) {
	for shape := NoShape + 1; shape < Shapes; shape++ {
		for _, radius := range []float64{1, 6, 7.5, 100} {
			path := AreaPath(shape, radius)
			require.Equal(t, byte('M'), path[0], "shape %d", shape)
			require.Equal(t, byte('Z'), path[len(path)-1], "shape %d", shape)
			for _, text := range number.FindAllString(path, -1) {
				x, err := strconv.ParseFloat(text, 64)
				require.NoError(t, err)
				require.LessOrEqual(t, math.Abs(x), radius+0.005, "shape %d: %s", shape, path)
			}
		}
	}
}

func TestPathsScaleWithTheirRadius(t *testing.T) {
	for shape := NoShape + 1; shape < Shapes; shape++ {
		small := number.FindAllString(AreaPath(shape, 10), -1)
		large := number.FindAllString(AreaPath(shape, 1000), -1)
		require.Len(t, large, len(small))
		for i := range small {
			a, _ := strconv.ParseFloat(small[i], 64)
			b, _ := strconv.ParseFloat(large[i], 64)
			if math.Abs(b) > 1 { // not one of the flags of an arc
				assert.InDelta(t, a, b/100, 0.006, "shape %d", shape)
			}
		}
	}
}

func TestPathsOfShapes(t *testing.T) {
	cases := []struct {
		name   string
		shape  Shape
		radius float64
		want   string
	}{
		{"what has no shape has no path", NoShape, 10, ""},
		{"a diamond reaches its radius on all sides", Diamond, 10, "M-10 0L0 -10L10 0L0 10Z"},
		{"a square lies inside its radius", Square, 10, "M-7.8 -7.8L7.8 -7.8L7.8 7.8L-7.8 7.8Z"},
		{"a triangle stands on its base", TriangleUp, 10, "M-10 6.2L0 -10L10 6.2Z"},
		{"the other one stands on its tip", TriangleDown, 10, "M-10 -6.2L10 -6.2L0 10Z"},
		{"a disc is two arcs", Disc, 10, "M-8.8 0A8.8 8.8 0 0 1 8.8 0A8.8 8.8 0 0 1 -8.8 0Z"},
		{"a half disc is one", HalfDisc, 10, "M-4.5 -10A10 10 0 0 1 -4.5 10Z"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, AreaPath(c.shape, c.radius)) })
	}
	assert.Equal(t, NoShape, AreaShape("liaison"), "what is no area of work has no shape")
}
