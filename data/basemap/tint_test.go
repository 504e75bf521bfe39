package basemap

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGreysAreReadAsTheyWereWritten(t *testing.T) {
	grey, err := decodeGreys([]byte("P5\n3 2\n255\n\x00\x01\x02\n\xfe\xff"))
	require.NoError(t, err)
	assert.Equal(t, 3, grey.Bounds().Dx())
	assert.Equal(t, 2, grey.Bounds().Dy())
	assert.Equal(t, uint8(2), grey.GrayAt(2, 0).Y)
	assert.Equal(t, uint8('\n'), grey.GrayAt(0, 1).Y, "a grey that looks like the end of a line")
	assert.Equal(t, uint8(255), grey.GrayAt(2, 1).Y)
}

func TestDamagedGreysAreRefused(t *testing.T) {
	for name, file := range map[string]string{
		"nothing": "", "another kind": "P2\n1 1\n255\n0", "more greys": "P5\n1 1\n65535\n00", "no size": "P5\n1\n255\n0",
		"a size below 0": "P5\n-1 -1\n255\n0", "a size that overflows": "P5\n9223372036854775807 2\n255\n00",
		"too few": "P5\n2 1\n255\n0", "too many": "P5\n1 1\n255\n00",
	} {
		_, err := decodeGreys([]byte(file))
		assert.Error(t, err, name)
	}
}

func FuzzGreys(f *testing.F) {
	f.Add([]byte("P5\n1 1\n255\n0"))
	f.Fuzz(func(t *testing.T, file []byte) {
		grey, err := decodeGreys(file)
		if err == nil && len(grey.Pix) != grey.Bounds().Dx()*grey.Bounds().Dy() {
			t.Errorf("accepted %d pixels in %v", len(grey.Pix), grey.Bounds())
		}
	})
}
