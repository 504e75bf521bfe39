package paint

import (
	"image/color"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/scene"
)

// blocks is a rasteriser whose texts are all of one size in CSS px. It counts
// what it is asked for.
type blocks struct{ width, height, asked int }

func (b *blocks) Rasterise(_ string, _ scene.TextStyle, _, _ color.NRGBA, scale float64) scene.Glyphs {
	b.asked++
	w, h := int(float64(b.width)*scale), int(float64(b.height)*scale)
	return scene.Glyphs{Width: w, Height: h, Pixels: make([]byte, 4*w*h)}
}

// frameOf is a frame with so many labels.
func frameOf(count int, scale float64, palette *scene.Palette) *Frame {
	f := &Frame{Scale: scale, Palette: palette}
	for i := range count {
		f.Labels = append(f.Labels, scene.Label{Text: &scene.Text{Content: strconv.Itoa(i), Style: scene.PlaceText}, Opacity: 1})
	}
	return f
}

// prepareAll goes through as many frames as it takes to write all labels of one.
func prepareAll(s *sheet, f *Frame) (frames int) {
	for s.behind = true; s.behind; frames++ {
		s.prepare(f, mostWritten, nothing)
	}
	return frames
}

func TestLabelsAreWrittenAFewInAFrame(t *testing.T) {
	r := &blocks{width: 100, height: 20}
	s := newSheet(r)
	f := frameOf(3*mostWritten, 1, &scene.LightPalette)
	s.prepare(f, mostWritten, nothing)
	assert.Equal(t, mostWritten, r.asked)
	assert.True(t, s.behind)
	_, ok := s.find(spriteKeyOf(&f.Labels[0], f))
	assert.True(t, ok)
	_, ok = s.find(spriteKeyOf(&f.Labels[mostWritten], f))
	assert.False(t, ok, "its turn has not come")
	assert.Equal(t, 2, prepareAll(s, f))
	assert.Equal(t, 3*mostWritten, r.asked)
}

func TestSheet(t *testing.T) {
	t.Run("a label is written once", func(t *testing.T) {
		r := &blocks{width: 100, height: 20}
		s := newSheet(r)
		for range 3 {
			prepareAll(s, frameOf(50, 1, &scene.LightPalette))
		}
		assert.Equal(t, 50, r.asked)
	})
	t.Run("and anew for another density and another theme", func(t *testing.T) {
		r := &blocks{width: 100, height: 20}
		s := newSheet(r)
		prepareAll(s, frameOf(50, 1, &scene.LightPalette))
		prepareAll(s, frameOf(50, 1.5, &scene.LightPalette))
		assert.Equal(t, 100, r.asked)
		prepareAll(s, frameOf(50, 1.5, &scene.DarkPalette))
		assert.Equal(t, 150, r.asked)
	})
	t.Run("a full sheet starts anew with all labels of the frame", func(t *testing.T) {
		r := &blocks{width: 250, height: 50} // 4 by 20 fit
		s := newSheet(r)
		prepareAll(s, frameOf(60, 1, &scene.LightPalette))
		before := s.emptied
		dark := frameOf(60, 1, &scene.DarkPalette)
		prepareAll(s, dark)
		require.Equal(t, before+1, s.emptied)
		asked := r.asked
		used := map[sprite]bool{}
		for i := range dark.Labels {
			at, ok := s.find(spriteKeyOf(&dark.Labels[i], dark))
			require.True(t, ok)
			require.False(t, used[at], "two labels in one place")
			used[at] = true
		}
		assert.Equal(t, asked, r.asked, "all of them are there")
	})
	t.Run("more labels than fit do not go on for ever", func(t *testing.T) {
		r := &blocks{width: 1000, height: 500}
		s := newSheet(r)
		prepareAll(s, frameOf(5, 1, &scene.LightPalette))
		assert.LessOrEqual(t, r.asked, 10)
	})
	t.Run("and none of them shows the picture of another", func(t *testing.T) {
		s := newSheet(&blocks{width: 250, height: 50})
		for frame := range 40 {
			f := frameOf(85, 1, &scene.LightPalette)
			s.prepare(f, mostWritten, nothing)
			var b batch
			b.addLabels(f, s)
			shown := map[[2]float32]bool{}
			for i := 0; i < len(b.vertices); i += 4 {
				corner := [2]float32{b.vertices[i].SrcX, b.vertices[i].SrcY}
				require.False(t, shown[corner], "two labels with one picture in frame %d", frame)
				shown[corner] = true
			}
			require.NotEmpty(t, shown)
		}
	})
	t.Run("a screen of another density has a sheet of another size", func(t *testing.T) {
		s := newSheet(&blocks{width: 100, height: 20})
		for scale, size := range map[float64]int{1: 1024, 1.25: 1024, 1.5: 2048, 3: 2048} {
			prepareAll(s, frameOf(80, scale, &scene.LightPalette))
			assert.Equal(t, size, s.image.Bounds().Dx(), "%v", scale)
			assert.Len(t, s.sprites, 80, "none of another size")
		}
	})
	t.Run("a label that is larger than the sheet is left out and not tried again", func(t *testing.T) {
		r := &blocks{width: 1025, height: 10}
		s := newSheet(r)
		for range 5 {
			prepareAll(s, frameOf(1, 1, &scene.LightPalette))
		}
		assert.Equal(t, 1, r.asked)
	})
}

func TestShelvesNeverOverlap(t *testing.T) {
	s := shelves{size: 100}
	taken := map[[2]int]bool{}
	for i := range 200 {
		w, h := 3+i%17, 4+i%5
		x, y, ok := s.put(w, h)
		if !ok {
			assert.Greater(t, i, 60, "most of the square is used")
			return
		}
		require.True(t, x+w <= 100 && y+h <= 100)
		for dx := range w {
			for dy := range h {
				at := [2]int{x + dx, y + dy}
				require.False(t, taken[at], "%v twice", at)
				taken[at] = true
			}
		}
	}
	assert.Fail(t, "a square has an end")
}

func TestFindingLabelsDoesNotAllocateOnceWarm(t *testing.T) {
	s := newSheet(&blocks{width: 80, height: 18})
	f := frameOf(60, 2, &scene.LightPalette)
	prepareAll(s, f)
	assert.Zero(t, testing.AllocsPerRun(50, func() { prepareAll(s, f) }))
}
