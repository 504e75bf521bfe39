package patch

import (
	"strconv"
)

// Between finds the edits that turn one content into another. Children are
// matched in their order, by their kind: what is the same row of a table is not
// looked for, it is given what the other row says.
func Between(from, to *Tree) Edits {
	if from.html == to.html {
		return Edits{}
	}
	c := comparison{from: from, to: to}
	c.content(-1, -1)
	return Edits{Walk: c.String(), Replaces: c.replaces, Loses: c.loses}
}

type comparison struct {
	from, to *Tree
	walker
	replaces bool
	loses    bool
	children []int // a stack of the children that are being compared
}

// node turns one node into another of the same kind.
func (c *comparison) node(a, b int) {
	switch {
	case c.from.whole(a) == c.to.whole(b):
	case c.from.name(a) == "":
		c.edit(setText, unescape(c.to.whole(b)))
	default:
		c.attributes(c.from.attributes(a), c.to.attributes(b))
		c.content(a, b)
	}
}

func (c *comparison) attributes(a, b string) {
	// Mostly they are the same attributes in the same order.
	for a != b && a != "" && b != "" {
		name, value, rest := nextAttribute(b)
		oldName, old, oldRest := nextAttribute(a)
		if name != oldName {
			break
		}
		if value != old {
			c.edit(setValue, name, unescape(value))
		}
		a, b = oldRest, rest
	}
	if a == b {
		return
	}
	for rest := b; rest != ""; {
		var name, value string
		name, value, rest = nextAttribute(rest)
		if old, given := attribute(a, name); !given || old != value {
			c.edit(setValue, name, unescape(value))
		}
	}
	for rest := a; rest != ""; {
		var name string
		name, _, rest = nextAttribute(rest)
		if _, given := attribute(b, name); !given {
			c.edit(dropValue, name)
		}
	}
}

// content turns the children of one element into those of another.
func (c *comparison) content(a, b int) {
	begin := len(c.children)
	c.children = c.from.children(c.children, a)
	middle := len(c.children)
	c.children = c.to.children(c.children, b)
	old, fresh := c.children[begin:middle:middle], c.children[middle:len(c.children):len(c.children)]
	gone, done := 0, 0 // how many of the old and of the new ones are behind
	c.match(old, fresh, func(i, j int) {
		c.replace(old[gone:i], fresh[done:j], done)
		c.at = append(c.at, j)
		c.node(old[i], fresh[j])
		c.at = c.at[:len(c.at)-1]
		gone, done = i+1, j+1
	})
	c.replace(old[gone:], fresh[done:], done)
	c.children = c.children[:begin]
}

// replace puts new children in the place of old ones, behind those that stay.
func (c *comparison) replace(old, fresh []int, behind int) {
	if len(old) == 0 && len(fresh) == 0 {
		return
	}
	c.replaces = true
	for _, i := range old {
		c.loses = c.loses || c.from.keeps(i)
	}
	var html string
	if len(fresh) > 0 {
		html = c.to.html[c.to.nodes[fresh[0]].from:c.to.nodes[fresh[len(fresh)-1]].to]
	}
	c.edit(setContent, strconv.Itoa(behind), strconv.Itoa(len(old)), html)
}

// match calls f for the numbers of children that are of the same kind, in order.
// It begins at both ends.
func (c *comparison) match(old, fresh []int, f func(i, j int)) {
	head := 0
	for head < min(len(old), len(fresh)) && c.alike(old[head], fresh[head]) {
		head++
	}
	tail := 0
	for tail < min(len(old), len(fresh))-head && c.alike(old[len(old)-1-tail], fresh[len(fresh)-1-tail]) {
		tail++
	}
	for i := range head {
		f(i, i)
	}
	c.matchMost(old[head:len(old)-tail], fresh[head:len(fresh)-tail], func(i, j int) { f(head+i, head+j) })
	for i := tail; i > 0; i-- {
		f(len(old)-i, len(fresh)-i)
	}
}

// mostPairs is up to how many pairs are compared for the longest sequence that
// two lists have in common.
const mostPairs = 2500

// matchMost matches the longest sequence that is alike in both lists.
func (c *comparison) matchMost(old, fresh []int, f func(i, j int)) {
	if len(old) == 0 || len(fresh) == 0 || len(old)*len(fresh) > mostPairs {
		return
	}
	width := len(fresh) + 1
	// most[i*width+j] is how many can be matched of old[i:] and fresh[j:].
	most := make([]int, (len(old)+1)*width)
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(fresh) - 1; j >= 0; j-- {
			at := i*width + j
			if c.alike(old[i], fresh[j]) {
				most[at] = 1 + most[at+width+1]
			} else {
				most[at] = max(most[at+width], most[at+1])
			}
		}
	}
	for i, j := 0, 0; i < len(old) && j < len(fresh); {
		switch at := i*width + j; {
		case c.alike(old[i], fresh[j]):
			f(i, j)
			i, j = i+1, j+1
		case most[at+width] >= most[at+1]:
			i++
		default:
			j++
		}
	}
}

// alike tells whether an element can become another: what stands for something
// of its own only becomes what stands for the same.
func (c *comparison) alike(a, b int) bool {
	return c.from.name(a) == c.to.name(b) && c.from.identity(a) == c.to.identity(b)
}

// identity is what an element stands for: its id, or what its summary says.
// Buttons may stand for anything, since they keep nothing but the focus, and
// whoever has that is led on.
func (t *Tree) identity(i int) string {
	switch t.name(i) {
	case "", "button":
		return ""
	case "details":
		if summary := i + 1; summary < int(t.nodes[i].after) {
			if id, ok := attribute(t.attributes(summary), "id"); ok {
				return id
			}
			return t.whole(summary)
		}
	}
	id, _ := attribute(t.attributes(i), "id")
	return id
}

// keeps tells whether a node or something in it can be unfolded or scrolled.
func (t *Tree) keeps(i int) bool {
	for end := int(t.nodes[i].after); i < end; i++ {
		switch t.name(i) {
		case "", "button":
		case "details":
			return true
		default:
			if _, ok := attribute(t.attributes(i), "tabindex"); ok {
				return true
			}
		}
	}
	return false
}
