package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math"

	"approdi/data/basemap/grid"
)

const (
	tintWidth = 400 // pixels; the source has 487 across the frame
	// tintErode is how many pixels of sea along every coast are not trusted:
	// there the source mixes sea with surf, sand and river mud, which would
	// show as a second coast.
	tintErode = 2
	// tintBlur is the standard deviation, in pixels, of the blur that takes
	// away the grain of the picture.
	tintBlur = 2.2
	// tintShelf is the share of trusted sea that is darker than a shallow
	// shelf, such as that of Gabès. The value found there is the lightest of
	// all, so that surf and mud leave no spots, and fills the basins that are
	// too small to have a trusted pixel near.
	tintShelf = 0.93
	// tintDeep is the share of trusted sea that is darkest of all: the deep
	// Atlantic, which would otherwise leave few greys to the Mediterranean.
	tintDeep = 0.12
	// tintReach is how far, in pixels, a trusted value spreads under land
	// and over untrusted sea.
	tintReach = 14
)

// buildTint adds the picture of the sea: grey, dark where Blue Marble shows
// deep water, light where it shows shelves, in Mercator over the padded frame.
func buildTint(cache string, files map[string][]byte) error {
	data, err := marbleInput.member(cache, "./usr/share/marble/data/maps/earth/bluemarble/bluemarble.jpg")
	if err != nil {
		return err
	}
	earth, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("%s: %w", marbleInput.Name, err)
	}
	t := warp(earth)
	t.erode(tintErode)
	t.fill()
	t.blur(tintBlur)
	out := fmt.Appendf(nil, "P5\n%d %d\n255\n", t.w, t.h)
	out = append(out, t.grey().Pix...)
	files["nasa/sea-tint.pgm"] = out
	fmt.Printf("nasa/sea-tint.pgm: %d x %d, %d bytes\n", t.w, t.h, len(out))
	return nil
}

// tint is a raster of sea brightness. Only pixels that are known count.
type tint struct {
	w, h  int
	value []float64
	known []bool
}

// mercatorY returns the ordinate of a latitude in degrees of longitude.
func mercatorY(lat float64) float64 {
	return math.Log(math.Tan(math.Pi/4+lat*math.Pi/360)) * 180 / math.Pi
}

// latitude is the inverse of mercatorY.
func latitude(y float64) float64 {
	return (2*math.Atan(math.Exp(y*math.Pi/180)) - math.Pi/2) * 180 / math.Pi
}

// warp samples a picture of the whole Earth in plate carrée onto the padded
// frame in Mercator. A pixel counts as sea if it is clearly more blue than
// red and no less blue than green.
func warp(earth image.Image) tint {
	b := grid.Padded
	top, bottom := mercatorY(b.Max[1]), mercatorY(b.Min[1])
	step := (b.Max[0] - b.Min[0]) / tintWidth
	t := tint{w: tintWidth, h: int(math.Round((top - bottom) / step))}
	t.value = make([]float64, t.w*t.h)
	t.known = make([]bool, t.w*t.h)
	size := earth.Bounds().Size()
	for j := range t.h {
		lat := latitude(top - (float64(j)+0.5)*(top-bottom)/float64(t.h))
		for i := range t.w {
			lon := b.Min[0] + (float64(i)+0.5)*step
			x := int((lon + 180) / 360 * float64(size.X))
			y := int((90 - lat) / 180 * float64(size.Y))
			c := color.NRGBAModel.Convert(earth.At(x, y)).(color.NRGBA)
			r, g, b := float64(c.R), float64(c.G), float64(c.B)
			t.known[j*t.w+i] = b > 1.35*r && b >= g
			t.value[j*t.w+i] = 0.1*r + 0.3*g + 0.6*b
		}
	}
	return t
}

// erode makes every known pixel unknown that lies within n pixels of an
// unknown one.
func (t tint) erode(n int) {
	for range n {
		was := append([]bool(nil), t.known...)
		for i := range was {
			t.eachNeighbour(i, func(k int) {
				if !was[k] {
					t.known[i] = false
				}
			})
		}
	}
}

// eachNeighbour calls f with the index of every pixel next to pixel i,
// diagonals included.
func (t tint) eachNeighbour(i int, f func(int)) {
	x, y := i%t.w, i/t.w
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if nx, ny := x+dx, y+dy; (dx != 0 || dy != 0) && nx >= 0 && ny >= 0 && nx < t.w && ny < t.h {
				f(ny*t.w + nx)
			}
		}
	}
}

// fill gives unknown pixels the mean of their known neighbours, ring by ring
// as far as tintReach, fading to the value of a shelf, which all the others
// get. Values below the deepest or above a shelf are
// limited to them.
func (t tint) fill() {
	deep, shelf := t.quantile(tintDeep), t.quantile(tintShelf)
	for i := range t.value {
		t.value[i] = min(max(t.value[i], deep), shelf)
	}
	for step := range tintReach {
		was := append([]bool(nil), t.known...)
		for i := range was {
			if was[i] {
				continue
			}
			sum, n := 0.0, 0.0
			t.eachNeighbour(i, func(k int) {
				if was[k] {
					sum += t.value[k]
					n++
				}
			})
			if n > 0 {
				fade := math.Pow(float64(step)/tintReach, 2)
				t.value[i] = sum/n*(1-fade) + shelf*fade
				t.known[i] = true
			}
		}
	}
	for i := range t.known {
		if !t.known[i] {
			t.value[i], t.known[i] = shelf, true
		}
	}
}

// quantile returns the value that the given share of known pixels is below,
// to a whole step of brightness.
func (t tint) quantile(share float64) float64 {
	var histogram [256]int
	n := 0
	for i, v := range t.value {
		if t.known[i] {
			histogram[int(min(v, 255))]++
			n++
		}
	}
	below := 0
	for v, count := range histogram {
		if below += count; float64(below) >= share*float64(n) {
			return float64(v)
		}
	}
	return 255
}

// blur applies a Gaussian blur of the given standard deviation in pixels.
func (t tint) blur(sigma float64) {
	reach := int(math.Ceil(3 * sigma))
	kernel := make([]float64, 2*reach+1)
	total := 0.0
	for k := range kernel {
		d := float64(k - reach)
		kernel[k] = math.Exp(-d * d / (2 * sigma * sigma))
		total += kernel[k]
	}
	pass := func(dx, dy int) {
		was := append([]float64(nil), t.value...)
		for i := range was {
			x, y := i%t.w, i/t.w
			v := 0.0
			for k, weight := range kernel {
				px := min(max(x+dx*(k-reach), 0), t.w-1)
				py := min(max(y+dy*(k-reach), 0), t.h-1)
				v += weight * was[py*t.w+px]
			}
			t.value[i] = v / total
		}
	}
	pass(1, 0)
	pass(0, 1)
}

// grey stretches the values to the whole range from black, the deepest, to
// white.
func (t tint) grey() *image.Gray {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range t.value {
		lo, hi = min(lo, v), max(hi, v)
	}
	out := image.NewGray(image.Rect(0, 0, t.w, t.h))
	for i, v := range t.value {
		out.Pix[i] = uint8(math.Round((v - lo) / max(hi-lo, 1) * 255))
	}
	return out
}
