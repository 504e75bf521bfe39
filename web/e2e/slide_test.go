package e2e

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A pan moves the picture, which goes on beyond the map, and draws it anew only where it ends.

func TestPictureThatIsMovedIsTheOneThatIsDrawnThere(t *testing.T) {
	t.Parallel()
	for _, dpr := range []float64{1, 1.5} {
		t.Run(fmt.Sprintf("density %g", dpr), func(t *testing.T) {
			e := explore(t, "/en/#map=7/38.2/20.5&layers=events&motion=off", options{seen: true})
			e.resize(1200, 800, dpr)
			const x, y = 40, -24 // device pixels
			e.eval(fmt.Sprintf("void stage.slide(%d, %d)", x, y), nil)
			moved := e.uncovered("slide-moved", dpr)
			e.eval("void stage.slide(0, 0)", nil)
			e.drag(800, 400, 800+x/dpr, 400+y/dpr, 4)
			e.settle()
			drawn := e.uncovered("slide-drawn", dpr)
			// Names find other places, coasts do not.
			assert.Less(t, float64(differences(moved, drawn))/float64(moved.Bounds().Dx()*moved.Bounds().Dy()), 0.04)
			assert.Greater(t, differences(moved, shifted{drawn, 1}), 2*differences(moved, drawn)+200, "a shift by one pixel would be seen")
		})
	}
}

// shifted is a picture moved to the left.
type shifted struct {
	image.Image
	by int
}

func (s shifted) At(x, y int) color.Color { return s.Image.At(x+s.by, y) }

// uncovered is a part of the map that no panel covers, as it is on screen.
func (e explorer) uncovered(name string, dpr float64) image.Image {
	e.t.Helper()
	return e.part(name, image.Pt(int(560*dpr), int(200*dpr)), image.Pt(int(500*dpr), int(320*dpr)))
}

// part is what is on screen from a corner on, in device pixels.
func (e explorer) part(name string, corner, size image.Point) image.Image {
	e.t.Helper()
	picture, err := png.Decode(bytes.NewReader(e.screenshot(name)))
	require.NoError(e.t, err)
	part := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(part, part.Bounds(), picture, corner, draw.Src)
	return part
}

func TestFewFramesOfAPanAreDrawn(t *testing.T) {
	e := explore(t, "/en/#map=7/36/16", options{})
	const moves = 60
	var counted struct{ Drawn, Moved float64 }
	e.eval(fmt.Sprintf(`new Promise((done) => {
		const map = document.getElementById("map"), canvas = map.querySelector("canvas"), before = approdi.stats.frames;
		const send = (kind, x, buttons) => map.dispatchEvent(new PointerEvent(kind, {
			pointerId: 1, pointerType: "mouse", isPrimary: true, clientX: x, clientY: 400, button: 0, buttons, bubbles: true,
		}));
		let n = 0, moved = 0;
		send("pointerdown", 900, 1);
		(function next() {
			if (!getComputedStyle(canvas).transform.endsWith(", 0, 0)")) moved++;
			if (n++ < %d) {
				send("pointermove", 900 - 2 * n, 1);
				requestAnimationFrame(next);
			} else {
				send("pointercancel", 900 - 2 * n, 0);
				done({ Drawn: approdi.stats.frames - before, Moved: moved });
			}
		})();
	})`, moves), &counted)
	assert.Greater(t, counted.Moved, moves/2.0, "the picture is moved")
	assert.Less(t, counted.Drawn, moves/2.0, "and drawn from time to time")
	e.settle()
	assert.Equal(t, "matrix(1, 0, 0, 1, 0, 0)", e.text(`getComputedStyle(document.querySelector("#map canvas")).transform`), "at rest it is where it was drawn for")
}

// A zoom shows the picture larger than it was drawn, and the picture may begin anew anywhere in it once the map was dragged.
func TestAZoomLeavesNoGaps(t *testing.T) {
	t.Parallel()
	for dpr, turn := range map[float64]int{1: 12, 1.5: -12} {
		t.Run(fmt.Sprintf("density %g, wheel %d", dpr, turn), func(t *testing.T) {
			e := explore(t, "/en/#map=7/36/16&motion=off", options{seen: true})
			e.resize(1200, 800, dpr)
			for range 3 {
				e.drag(1000, 560, 790, 425, 10)
				e.settle()
			}
			var gaps []int
			e.eval(fmt.Sprintf(`new Promise((done) => {
					const canvas = document.querySelector("#map canvas"), gl = canvas.getContext("webgl2"), draw = stage.draw, gaps = [];
					const margin = Math.round(parseFloat(getComputedStyle(document.getElementById("map")).getPropertyValue("--canvas-margin")) * devicePixelRatio);
					const [width, height] = [canvas.width - 2 * margin, canvas.height - 2 * margin], pixels = new Uint8Array(4 * width * height);
					stage.draw = () => {
						const drawn = draw();
						gl.bindFramebuffer(gl.FRAMEBUFFER, null);
						gl.readPixels(margin, margin, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
						gaps.push(pixels.filter((part, i) => i %% 4 === 3 && part < 255).length);
						return drawn;
					};
					let n = 0;
					(function next() {
						if (n++ === 12) {
							stage.draw = draw;
							done(gaps);
							return;
						}
						canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: %d, clientX: 700, clientY: 400, bubbles: true, cancelable: true }));
						requestAnimationFrame(next);
					})();
				})`, turn), &gaps)
			assert.Greater(t, len(gaps), 6, "the zoom is drawn")
			for frame, n := range gaps {
				assert.Zero(t, n, "pixels that show through in frame %d", frame)
			}
			e.settle()
		})
	}
}
