package app

import "slices"

// setTheme chooses the colours. It is no step of its own: Back leads to another
// view and not to other colours.
func setTheme(s State, t Theme) (State, []Effect) {
	if t == s.Theme || t != SystemTheme && !slices.Contains(Themes(), t) {
		return s, nil
	}
	s.Theme = t
	return s, linkSoon
}

// forReaderOf is a bookmark with the theme, the stillness and the keys of
// another where it names none itself, and whether it took any: what a reader
// needs to see and to work the map stays when Back, a story or a link within the
// page leads to another view.
func (b Bookmark) forReaderOf(other Bookmark) (Bookmark, bool) {
	before := b
	if b.Theme == SystemTheme {
		b.Theme = other.Theme
	}
	if b.Motion == MotionOfSystem {
		b.Motion = other.Motion
	}
	b.NoLetters = b.NoLetters || other.NoLetters
	return b, b.Theme != before.Theme || b.Motion != before.Motion || b.NoLetters != before.NoLetters
}
