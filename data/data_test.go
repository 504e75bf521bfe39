package data

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheEmbeddedDataAreWithoutFault(t *testing.T) {
	_, err := Load()
	require.NoError(t, err)
}
