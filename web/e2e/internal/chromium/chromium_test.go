package chromium

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestChromiumIsFound(t *testing.T) {
	t.Run("the one that is named is used", func(t *testing.T) {
		installed, err := Find()
		require.NoError(t, err)
		t.Setenv("CHROMIUM", installed)
		path, err := Find()
		require.NoError(t, err)
		assert.Equal(t, installed, path)
	})
	t.Run("one that is named and not there is an error", func(t *testing.T) {
		t.Setenv("CHROMIUM", filepath.Join(t.TempDir(), "chromium"))
		_, err := Find()
		assert.ErrorContains(t, err, "cannot be started")
	})
	t.Run("something that is no browser is passed over", func(t *testing.T) {
		_, ok := firstStartable([]string{filepath.Join(t.TempDir(), "chromium")})
		assert.False(t, ok)
	})
}
