package scene

import (
	"math"

	"approdi/geo/camera"
	"approdi/wasm/app"
)

// giveWay sets the zoom from which the badges of each place are drawn: where
// they no longer touch those of a place before it in the list. From closer by
// the distances only grow, so that what is shown stays.
func (v *view) giveWay(groups []workplace) {
	for i := range groups {
		for k := range i {
			groups[i].minZoom = max(groups[i].minZoom, v.apartFrom(&groups[k], &groups[i]))
		}
		// Everything is shown as close as the map goes.
		groups[i].minZoom = min(groups[i].minZoom, app.MaxZoom-0.5)
	}
}

// apartFrom is the zoom from which two places have room beside each other, 0
// where they always have.
func (v *view) apartFrom(a, b *workplace) float64 {
	middleA, halfA := v.block(a)
	middleB, halfB := v.block(b)
	scale := min(
		scaleApart(b.place.At.X-a.place.At.X, middleB.X-middleA.X, halfA.X+halfB.X+badgeGapPx),
		scaleApart(b.place.At.Y-a.place.At.Y, middleB.Y-middleA.Y, halfA.Y+halfB.Y+badgeGapPx),
	)
	if scale <= 0 {
		return 0
	}
	return math.Log2(scale / camera.WorldPx)
}

// scaleApart is how many px the world must be wide so that two boxes whose
// places are a distance apart in World, and whose middles are moved from there
// by another in px, are apart along one axis: |distance·scale + shift| ≥ room
// there and from there on. It is +Inf where they never are.
func scaleApart(distance, shift, room float64) float64 {
	if distance < 0 || distance == 0 && shift < 0 {
		distance, shift = -distance, -shift
	}
	if shift >= room {
		return 0
	}
	if distance == 0 {
		return math.Inf(1)
	}
	return (room - shift) / distance
}
