package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/wasm/app"
)

func TestMotionNoteSaysWhyNothingMovesByItself(t *testing.T) {
	for _, c := range []struct {
		name  string
		state app.State
		want  string
	}{
		{"nothing where it moves", app.State{}, ""},
		{"the wish of the system comes first", app.State{ReducedMotion: true, SoftwareDrawn: true, SlowDevice: true}, "motion.reduced"},
		{"a browser that draws by itself", app.State{SoftwareDrawn: true, SlowDevice: true}, "motion.software"},
		{"a device that is slow", app.State{SlowDevice: true}, "motion.slow"},
		{"nothing where the reader has chosen", app.State{Bookmark: app.Bookmark{Motion: app.MotionOff}, ReducedMotion: true}, ""},
		{"nor where the reader wants it all the same", app.State{Bookmark: app.Bookmark{Motion: app.MotionOn}, SoftwareDrawn: true}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := english(t)
			want := c.want
			if want != "" {
				want = w.Catalog.Text(want)
			}
			assert.Equal(t, want, w.MotionNote(c.state))
			assert.Equal(t, want == "" && c.state.Motion != app.MotionOff, c.state.Drifts(), "the note and the movement agree")
		})
	}
}
