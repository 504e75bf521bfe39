package panel

import "approdi/wasm/app"

// MotionNote says why the corridors do not move by themselves, or nothing if
// they do or the reader has switched them off.
func (w Writer) MotionNote(s app.State) string {
	switch {
	case s.Motion != app.MotionOfSystem:
		return ""
	case s.ReducedMotion:
		return w.Catalog.Text("motion.reduced")
	case s.SoftwareDrawn:
		return w.Catalog.Text("motion.software")
	case s.SlowDevice:
		return w.Catalog.Text("motion.slow")
	}
	return ""
}
