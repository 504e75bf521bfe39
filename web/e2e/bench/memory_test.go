package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFootprintIsWhatTheProcessHoldsForItself(t *testing.T) {
	const status = "Name:\tchromium\nVmRSS:\t  90000 kB\nRssAnon:\t   1000 kB\nRssFile:\t  70000 kB\nVmSwap:\t     24 kB\nThreads:\t12\n"
	assert.Equal(t, 1024.0*1024, footprint(status))
	assert.Zero(t, footprint(""))
}
