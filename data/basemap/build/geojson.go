package main

import (
	"strconv"

	"github.com/paulmach/orb"
)

// feature is one GeoJSON feature: its properties as a JSON object and its
// geometry.
type feature struct {
	properties string
	geometry   orb.Geometry
}

// featureCollection writes features one a line, coordinates with at most the
// given number of decimals and no zeros behind, so that the files are small,
// the same on every run, and readable in a diff.
func featureCollection(features []feature, decimals int) []byte {
	b := []byte(`{"type":"FeatureCollection","features":[`)
	for i, f := range features {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, "\n"+`{"type":"Feature","properties":`...)
		b = append(b, f.properties...)
		b = append(b, `,"geometry":{"type":"`...)
		b = append(b, f.geometry.GeoJSONType()...)
		b = append(b, `","coordinates":`...)
		b = appendGeometry(b, f.geometry, decimals)
		b = append(b, "}}"...)
	}
	return append(b, "\n]}\n"...)
}

func appendGeometry(b []byte, g orb.Geometry, decimals int) []byte {
	switch g := g.(type) {
	case orb.Point:
		return appendPoint(b, g, decimals)
	case orb.LineString:
		return appendList(b, g, func(b []byte, p orb.Point) []byte { return appendPoint(b, p, decimals) })
	case orb.Ring:
		return appendGeometry(b, orb.LineString(g), decimals)
	case orb.Polygon:
		return appendList(b, g, func(b []byte, r orb.Ring) []byte { return appendGeometry(b, r, decimals) })
	case orb.MultiPolygon:
		return appendList(b, g, func(b []byte, p orb.Polygon) []byte { return appendGeometry(b, p, decimals) })
	}
	panic("no GeoJSON writer for " + g.GeoJSONType())
}

func appendList[T any](b []byte, list []T, item func([]byte, T) []byte) []byte {
	b = append(b, '[')
	for i, v := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(b, v)
	}
	return append(b, ']')
}

func appendPoint(b []byte, p orb.Point, decimals int) []byte {
	b = append(b, '[')
	b = appendNumber(b, p[0], decimals)
	b = append(b, ',')
	b = appendNumber(b, p[1], decimals)
	return append(b, ']')
}

// appendNumber writes v without needless zeros and without a negative zero.
func appendNumber(b []byte, v float64, decimals int) []byte {
	start := len(b)
	b = strconv.AppendFloat(b, v, 'f', decimals, 64)
	if decimals > 0 {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	if string(b[start:]) == "-0" {
		b = append(b[:start], '0')
	}
	return b
}
