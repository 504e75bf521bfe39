package main

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// moduleOf is a module with segments of data between two other sections.
func moduleOf(segments ...segment) []byte {
	out := appendVector(append([]byte(moduleHeader), 1), []byte("types"))
	out = appendVector(append(out, dataSection), writeSegments(segments))
	return appendVector(append(out, 0), []byte("\x04note of the compiler"))
}

// memoryOf is what the memory holds once a program has started with its segments.
func memoryOf(segments []segment) []byte {
	memory := make([]byte, 1<<16)
	for _, s := range segments {
		copy(memory[s.address:], s.content)
	}
	return memory
}

func TestJoinedSegmentsGiveTheSameMemory(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 200 {
		overlap := int64(round % 2) // in every other round some lie over others, by a byte
		var segments []segment
		for at := int64(random.IntN(100)); at < 60000 && len(segments) < 300; {
			s := segment{at, make([]byte, random.IntN(80))}
			for i := range s.content {
				s.content[i] = byte(random.IntN(256))
			}
			segments = append(segments, s)
			at = max(s.end()+int64(random.IntN(200))-overlap, 0)
		}
		random.Shuffle(len(segments), func(i, k int) { segments[i], segments[k] = segments[k], segments[i] })
		got, err := joinSegments(moduleOf(segments...))
		require.NoError(t, err)
		joined, err := segmentsOf(got)
		require.NoError(t, err)
		require.True(t, bytes.Equal(memoryOf(segments), memoryOf(joined)))
		if overlap == 0 {
			require.Less(t, len(joined), len(segments))
		}
		require.Equal(t, moduleOf(joined...), got, "the other sections stay as they are")
	}
}

func TestJoinSegments(t *testing.T) {
	a, b := []byte{1, 2}, []byte{3}
	for _, c := range []struct {
		name           string
		segments, want []segment
	}{
		{"none", nil, nil},
		{"one after the other", []segment{{64, a}, {66, b}}, []segment{{64, []byte{1, 2, 3}}}},
		{"with a small gap", []segment{{4096, a}, {4100, b}}, []segment{{4096, []byte{1, 2, 0, 0, 3}}}},
		{"with a large gap", []segment{{0, a}, {3 + joinedGap, b}}, []segment{{0, a}, {3 + joinedGap, b}}},
		{"one over the other: the later one holds", []segment{{9, b}, {8, a}, {10, b}}, []segment{{9, b}, {8, a}, {10, b}}},
		{"in another order", []segment{{70, a}, {800, b}, {64, a}}, []segment{{64, []byte{1, 2, 0, 0, 0, 0, 1, 2}}, {800, b}}},
		{"far up", []segment{{1 << 30, a}}, []segment{{1 << 30, a}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := joinSegments(moduleOf(c.segments...))
			require.NoError(t, err)
			assert.Equal(t, moduleOf(c.want...), got)
		})
	}
}

func TestADamagedModuleIsNotWrittenAnew(t *testing.T) {
	whole := moduleOf(segment{64, []byte{1, 2}}, segment{300, []byte{3}})
	ends := map[int]bool{len(moduleHeader): true, len(moduleHeader) + 7: true, len(whole) - 23: true}
	for size := range whole {
		_, err := joinSegments(whole[:size])
		assert.Equal(t, ends[size], err == nil, "cut after %d bytes: an end of a section cannot be told from that of the file", size)
	}
	other := moduleOf(segment{64, []byte{1, 2}})
	at := len(moduleHeader) + 7 + 3
	require.Equal(t, byte(inFirstMemory), other[at])
	other[at] = 1 // copied by the program itself
	_, err := joinSegments(other)
	assert.ErrorIs(t, err, errModule)
}

// segmentsOf are the segments of data of a module.
func segmentsOf(module []byte) ([]segment, error) {
	r := moduleReader{module}
	r.take(len(moduleHeader))
	for len(r.rest) > 0 {
		if kind, content := r.byte(), r.vector(); kind == dataSection {
			return readSegments(content)
		}
	}
	return nil, errModule
}
