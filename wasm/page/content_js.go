package page

import (
	"syscall/js"

	"approdi/wasm/patch"
)

// Piece is the content of an element, by its id.
type Piece struct{ ID, HTML string }

// content is what an element was last given, as far as it was read to be
// changed.
type content struct {
	tree patch.Tree
	read bool
}

// SetHTML gives elements their content, and changes only what differs from what
// they have: what was unfolded or scrolled inside them stays so, and what had
// the focus keeps it, or has it again, or what comes nearest to it. What has to
// be read from the page is read before anything is written: a page that is read
// after a write must be laid out anew.
func (p *Page) SetHTML(pieces ...Piece) {
	type change struct {
		Piece
		edits   patch.Edits
		patched bool // or else written anew
		restore func()
	}
	var changes []change
	for _, piece := range pieces {
		if p.shown[piece.ID] == piece.HTML {
			continue
		}
		c := change{Piece: piece}
		c.edits, c.patched = p.editsOf(piece)
		c.restore = p.keep(piece.ID, p.element(piece.ID), !c.patched || c.edits.Loses)
		changes = append(changes, c)
	}
	for _, c := range changes {
		p.shown[c.ID] = c.HTML
		if c.patched {
			approdi("patch", p.element(c.ID), c.edits.Walk)
		} else {
			p.element(c.ID).Set("innerHTML", c.HTML)
		}
	}
	for _, c := range changes {
		c.restore()
	}
}

// editsOf finds what has to change in an element. There is no telling where the
// program has not written all of it, or not as it is read.
func (p *Page) editsOf(piece Piece) (edits patch.Edits, ok bool) {
	tree, err := patch.Parse(piece.HTML)
	before := p.contents[piece.ID]
	p.contents[piece.ID] = content{tree, err == nil}
	if err != nil || !before.read {
		return patch.Edits{}, false
	}
	return patch.Between(&before.tree, &tree), true
}

// forget has the content of an element written anew the next time.
func (p *Page) forget(id string) {
	delete(p.shown, id)
	delete(p.contents, id)
}

// each calls f for every element inside another that a selector finds.
func each(in js.Value, selector string, f func(element js.Value)) {
	all := in.Call("querySelectorAll", selector)
	for i := range all.Length() {
		f(all.Index(i))
	}
}
