package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestKeysOfOneLetterAreSwitchedOffAndTheLinkKeepsIt(t *testing.T) {
	s := opened(t, desktop, "")
	assert.False(t, s.NoLetters)
	off, effects := reduce(t, s, SetLetters{On: false})
	assert.Equal(t, "letters=off", off.Fragment(theAtlas(t)))
	assert.Equal(t, []Effect{WriteLink{}}, effects, "it is no step back")
	assert.True(t, opened(t, desktop, "letters=off").NoLetters)
	assert.False(t, opened(t, desktop, "letters=on").NoLetters)
	assert.Empty(t, do(t, off, SetLetters{On: true}).Fragment(theAtlas(t)))
}
