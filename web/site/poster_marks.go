package main

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"approdi/geo"
	"approdi/wasm/scene"
)

func (p *posterPen) symbols(marks *scene.Drawn) {
	for k := range marks.Symbols {
		s := &marks.Symbols[k]
		at := p.camera.ScreenFromWorld(p.viewport, s.At)
		switch {
		case s.IsSized():
			p.figure(s, at)
		case s.Kind == scene.Listed:
			p.circle(at, s.RadiusPx, fmt.Sprintf(`fill="%s" stroke="%s"`, hex(s.Color), hex(p.palette.Landing)))
			fmt.Fprintf(&p.out, `<path stroke="%s" stroke-width="1.4" d="M%[2]s %[3]sh9m-9 3.5h9m-9 3.5h9"/>`,
				hex(p.palette.Landing), tenth(at.X-4.5), tenth(at.Y-3.5))
		case s.Doubt.Has(scene.Approximate):
			p.softDot(s, at)
		default:
			p.circle(at, s.RadiusPx, p.look(s))
		}
	}
}

func (p *posterPen) circle(at geo.Screen, radiusPx float64, look string) {
	fmt.Fprintf(&p.out, `<circle cx="%s" cy="%s" r="%s" %s/>`, tenth(at.X), tenth(at.Y), tenth(radiusPx), look)
}

// look is how a mark that says no number is filled and outlined.
func (p *posterPen) look(s *scene.Symbol) string {
	switch s.Kind {
	case scene.ZeroValue:
		return fmt.Sprintf(`fill="none" stroke="%s" stroke-width="1.5"`, hex(s.Color))
	case scene.NoValue:
		return fmt.Sprintf(`fill="%s" fill-opacity=".6" stroke="%s" stroke-width="1.5" stroke-dasharray="2 3"`, hex(p.palette.Ring), hex(s.Color))
	case scene.DepartureDot:
		return fmt.Sprintf(`fill="%s" stroke="%s"`, hex(s.Color), hex(p.palette.DotRing))
	}
	return fmt.Sprintf(`fill="%s" stroke="%s"`, hex(s.Color), hex(p.palette.Ring))
}

// figure writes a circle or an unfilled ring with its marks of doubt.
func (p *posterPen) figure(s *scene.Symbol, at geo.Screen) {
	p.circle(at, s.Doubt.FillRadiusPx(s.RadiusPx), p.fill(s))
	outline, width := p.palette.Ring, 1.5
	if s.Kind == scene.Whole {
		outline, width = s.Color, 2.5
	}
	dashes := dashArray(s.Doubt.Dashes())
	if s.Kind == scene.Then {
		width, dashes = 2, ` stroke-dasharray="9 7"`
	}
	// A dark line around it shows the ring on pale land.
	fmt.Fprintf(&p.out, `<path fill="none" stroke="%s" stroke-opacity=".6" stroke-width="%s"%s d="%s"/>`,
		hex(p.palette.Landing), tenth(width+2), dashes, s.Doubt.OutlinePath(at, s.RadiusPx))
	fmt.Fprintf(&p.out, `<path fill="none" stroke="%s" stroke-width="%s"%s d="%s"/>`,
		hex(outline), tenth(width), dashes, s.Doubt.OutlinePath(at, s.RadiusPx))
	if s.Doubt.Has(scene.Revised) {
		p.circle(at, max(s.RadiusPx-5, s.RadiusPx/2), fmt.Sprintf(`fill="none" stroke="%s" stroke-opacity=".7"`, hex(p.palette.Landing)))
	}
}

// fill is how the inside of a sized symbol is filled.
func (p *posterPen) fill(s *scene.Symbol) string {
	opacity := 0.62
	if s.Doubt.Has(scene.Estimated) {
		opacity *= 0.55
	}
	switch {
	case s.Kind == scene.Then, s.Kind == scene.Whole && !s.Doubt.Has(scene.PartYear):
		return `fill="none"`
	case s.Kind == scene.Whole:
		return fmt.Sprintf(`fill="%s" fill-opacity=".35"`, p.paint("hatch", "whole", p.palette.Ring))
	case s.Doubt.Has(scene.PartYear):
		return fmt.Sprintf(`fill="%s" fill-opacity="%s"`, p.paint("hatch", familyOf(s), s.Color), hundredth(opacity))
	case s.Doubt.Has(scene.Approximate):
		return fmt.Sprintf(`fill="%s" fill-opacity="%s"`, p.paint("soft", familyOf(s), s.Color), hundredth(opacity))
	}
	return fmt.Sprintf(`fill="%s" fill-opacity="%s"`, hex(s.Color), hundredth(opacity))
}

// softDot writes the dot of a place that is known roughly: blurred, in a glow
// that keeps it visible on any ground.
func (p *posterPen) softDot(s *scene.Symbol, at geo.Screen) {
	glow, purpose := p.palette.Ring, "dot"+strconv.Itoa(int(s.Kind))
	if s.Kind == scene.DepartureDot {
		glow = p.palette.DotRing
	}
	p.circle(at, 1.9*s.RadiusPx, fmt.Sprintf(`fill="%s"`, p.paint("soft", purpose+"-glow", glow)))
	p.circle(at, s.RadiusPx, fmt.Sprintf(`fill="%s"`, p.paint("soft", purpose, s.Color)))
}

func familyOf(s *scene.Symbol) string { return "family" + strconv.Itoa(int(s.Family)) }

// paint is a reference to a way of filling, which is written where it is first
// needed. What it is for tells it apart from others: two may have one colour
// in one palette and not in the other.
func (p *posterPen) paint(way, purpose string, c color.NRGBA) string {
	id := way + "-" + purpose
	if !p.paints[id] {
		p.paints[id] = true
		definition := `<defs><pattern id="%s" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M2.5 0V5" stroke="%s" stroke-width="3"/></pattern></defs>`
		if way == "soft" {
			definition = `<defs><radialGradient id="%[1]s"><stop offset=".4" stop-color="%[2]s"/><stop offset="1" stop-color="%[2]s" stop-opacity="0"/></radialGradient></defs>`
		}
		fmt.Fprintf(&p.out, definition, id, hex(c))
	}
	return "url(#" + id + ")"
}

func dashArray(lengths []float64) string {
	if len(lengths) == 0 {
		return ""
	}
	written := make([]string, len(lengths))
	for k, length := range lengths {
		written[k] = tenth(length)
	}
	return fmt.Sprintf(` stroke-dasharray="%s"`, strings.Join(written, " "))
}
