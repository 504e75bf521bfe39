package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestLineTakesItsTime(t *testing.T) {
	noon := time.Date(2016, 1, 1, 12, 0, 0, 0, time.UTC)
	const second = lineBytes
	var q queue
	begin := noon.Add(-lineSlack)
	assert.Equal(t, begin.Add(time.Second), q.through(noon, second), "an empty line begins at once")
	assert.Equal(t, begin.Add(3*time.Second), q.through(noon, 2*second), "what comes meanwhile waits")
	assert.Equal(t, begin.Add(11*time.Second), q.through(noon.Add(10*time.Second), second), "a line that was free owes little")
	assert.Equal(t, begin.Add(12*time.Second), q.through(noon.Add(11*time.Second), second), "what was missed a moment ago is caught up on")
	assert.Equal(t, 5*int(second), q.sent)
}
