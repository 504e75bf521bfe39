package page

import (
	"strings"
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
	old  patch.Tree // that was there before, for the room that it takes
}

// change is what becomes of the content of an element.
type change struct {
	Piece
	edits   patch.Edits
	patched bool // or else written anew
	restore func()
}

// SetHTML gives elements their content, and changes only what differs from what
// they have: what was unfolded or scrolled inside them stays so, and what had
// the focus keeps it, or has it again, or what comes nearest to it. What has to
// be read from the page is read before anything is written: a page that is read
// after a write must be laid out anew. It tells whether anything has come or
// gone, or only become something else.
func (p *Page) SetHTML(pieces ...Piece) (replaced bool) {
	changes := make([]change, 0, len(pieces))
	for _, piece := range pieces {
		if p.shown[piece.ID] == piece.HTML {
			continue
		}
		c := change{Piece: piece}
		c.edits, c.patched = p.editsOf(piece)
		replaced = replaced || !c.patched || c.edits.Replaces
		changes = append(changes, c)
	}
	if len(changes) == 0 {
		return false
	}
	p.keepAll(changes)
	walks := make([]any, 0, 2*len(changes))
	for _, c := range changes {
		p.shown[c.ID] = c.HTML
		if !c.patched {
			p.element(c.ID).Set("innerHTML", c.HTML)
		} else if c.edits.Walk != "" {
			walks = append(walks, p.element(c.ID), c.edits.Walk)
		}
	}
	if len(walks) > 0 {
		approdi("patch", walks...)
	}
	for _, c := range changes {
		if c.restore != nil {
			c.restore()
		}
	}
	return replaced
}

// keepAll remembers what a reader has done inside elements that will change.
func (p *Page) keepAll(changes []change) {
	ids := make([]string, len(changes))
	for i, c := range changes {
		ids[i] = "#" + c.ID
	}
	focused := ""
	if active := p.document.Get("activeElement"); active.Truthy() {
		if around := active.Call("closest", strings.Join(ids, ",")); around.Truthy() && !around.Equal(active) {
			focused = around.Get("id").String()
		}
	}
	for i := range changes {
		if c := &changes[i]; c.ID == focused || c.loses() {
			c.restore = p.keep(c.ID, p.element(c.ID), c.loses())
		}
	}
}

// loses tells whether something goes that a reader may have unfolded or scrolled.
func (c *change) loses() bool { return !c.patched || c.edits.Loses }

// editsOf finds what has to change in an element. There is no telling where the
// program has not written all of it, or not as it is read.
func (p *Page) editsOf(piece Piece) (edits patch.Edits, ok bool) {
	before := p.contents[piece.ID]
	tree, err := patch.ParseOver(before.old, piece.HTML)
	p.contents[piece.ID] = content{tree, err == nil, before.tree}
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
