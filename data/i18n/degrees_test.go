package i18n

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDegrees(t *testing.T) {
	cases := map[string]struct{ north, south, east, west, zero string }{
		"ar": {"38° شمالًا", "5° جنوبًا", "15° شرقًا", "5° غربًا", "0°"},
		"en": {"38° N", "5° S", "15° E", "5° W", "0°"},
		"it": {"38° N", "5° S", "15° E", "5° O", "0°"},
	}
	for lang, want := range cases {
		t.Run("in "+lang, func(t *testing.T) {
			c, err := Load(lang)
			require.NoError(t, err)
			assert.Equal(t, want.north, c.Latitude(38))
			assert.Equal(t, want.south, c.Latitude(-5))
			assert.Equal(t, want.east, c.Longitude(15))
			assert.Equal(t, want.west, c.Longitude(-5))
			assert.Equal(t, want.zero, c.Longitude(0))
		})
	}
}
