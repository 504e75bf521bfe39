package paint

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/scene"
)

func TestEveryShaderCompiles(t *testing.T) {
	for _, source := range [][]byte{lineSource, bandSource, symbolSource} {
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
	for kind := scene.Circle; kind <= scene.BorderDot; kind++ {
		for doubt := scene.Doubt(0); doubt <= every; doubt++ {
			packed := kinds[kind] + doubtFactor*float32(doubt)
			assert.Equal(t, int(doubt), int(packed)/doubtFactor)
			assert.Equal(t, int(kinds[kind]), int(packed)%doubtFactor)
		}
	}
	assert.Less(t, selectionKind, doubtFactor)
}
