package basemap

import (
	"bytes"
	"fmt"
	"image"
	"strconv"

	"approdi/data/basemap/grid"
)

// SeaTintBound is what the sea tint covers, in degrees. Its pixels are square
// in Web Mercator: rows are evenly spaced there, not in latitude.
var SeaTintBound = grid.Padded

// SeaTint returns the sea tint: black where the water is deepest, white over
// shelves and everywhere on land. It suggests depths and is not a sounding. The
// caller owns the result.
//
// The file is a portable graymap, as greys are in memory. As a PNG it has 8 kB
// less once it is compressed with the program, which takes 35 kB more to read
// one, and a twentieth of its start.
func SeaTint() (*image.Gray, error) {
	const name = "nasa/sea-tint.pgm"
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	grey, err := decodeGreys(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return grey, nil
}

// mostGreys is how many pixels a picture may have.
const mostGreys = 1 << 24

// decodeGreys reads a binary portable graymap of 256 greys whose header has
// three lines, without comments, as buildTint writes it. The picture shares the
// bytes of the file.
func decodeGreys(file []byte) (*image.Gray, error) {
	kind, rest, _ := bytes.Cut(file, []byte("\n"))
	size, rest, _ := bytes.Cut(rest, []byte("\n"))
	most, pixels, _ := bytes.Cut(rest, []byte("\n"))
	if string(kind) != "P5" || string(most) != "255" {
		return nil, fmt.Errorf("is no graymap of 256 greys")
	}
	across, down, _ := bytes.Cut(size, []byte(" "))
	width, errWidth := strconv.Atoi(string(across))
	height, errHeight := strconv.Atoi(string(down))
	if errWidth != nil || errHeight != nil || width <= 0 || height <= 0 || width > mostGreys/height {
		return nil, fmt.Errorf("has no size: %q", size)
	}
	if len(pixels) != width*height {
		return nil, fmt.Errorf("has %d pixels, want %d by %d", len(pixels), width, height)
	}
	return &image.Gray{Pix: pixels, Stride: width, Rect: image.Rect(0, 0, width, height)}, nil
}
