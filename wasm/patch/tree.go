// Package patch finds what has to change in an element of the page when its
// content is written anew, so that the rest of it stays: laid out as it is,
// unfolded, scrolled and focused as a reader left it.
package patch

import (
	"fmt"
	"slices"
	"strings"
)

// Tree is the content of an element: HTML as package panel writes it, with
// every element closed, every attribute in double quotes and nothing escaped
// but what [html.EscapeString] escapes. Its zero value has no content.
type Tree struct {
	html  string
	nodes []node // in document order
}

// node is an element or a text, by where it is in the HTML.
type node struct {
	from, to int32 // all of it, both tags included
	name     int32 // end of its name, or 0 if it is a text
	inside   int32 // where its content begins
	after    int32 // number of the first node behind it
}

// void are the elements that have no content and are not closed.
var void = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

// Parse reads the content of an element. What is not written as [Tree] asks for
// is an error.
func Parse(html string) (Tree, error) { return ParseOver(Tree{}, html) }

// ParseOver is [Parse] in the room that a tree took which is not needed any more.
func ParseOver(old Tree, html string) (Tree, error) {
	if at := strings.IndexByte(html, separator[0]); at >= 0 {
		return Tree{}, fmt.Errorf("byte %d separates edits", at)
	}
	t := Tree{html: html, nodes: slices.Grow(old.nodes[:0], strings.Count(html, "<"))}
	var open []int
	for at := 0; at < len(html); {
		rest := html[at:]
		if rest[0] != '<' {
			length := strings.IndexByte(rest, '<')
			if length < 0 {
				length = len(rest)
			}
			t.nodes = append(t.nodes, node{from: int32(at), to: int32(at + length), after: int32(len(t.nodes) + 1)})
			at += length
			continue
		}
		end := strings.IndexByte(rest, '>')
		if end < 0 {
			return Tree{}, fmt.Errorf("byte %d: a tag without an end", at)
		}
		tag := rest[1:end]
		if strings.HasPrefix(tag, "/") {
			if len(open) == 0 || t.name(open[len(open)-1]) != tag[1:] {
				return Tree{}, fmt.Errorf("byte %d: <%s> closes nothing", at, tag)
			}
			n := &t.nodes[open[len(open)-1]]
			at += end + 1
			n.to, n.after = int32(at), int32(len(t.nodes))
			open = open[:len(open)-1]
			continue
		}
		name, _, _ := strings.Cut(tag, " ")
		n := node{from: int32(at), name: int32(at + 1 + len(name))}
		at += end + 1
		n.inside, n.to, n.after = int32(at), int32(at), int32(len(t.nodes)+1)
		if !slices.Contains(void, name) {
			open = append(open, len(t.nodes))
		}
		t.nodes = append(t.nodes, n)
	}
	if len(open) > 0 {
		return Tree{}, fmt.Errorf("<%s> is not closed", t.name(open[len(open)-1]))
	}
	return t, nil
}

// whole is the HTML of a node.
func (t *Tree) whole(i int) string { return t.html[t.nodes[i].from:t.nodes[i].to] }

// name is that of an element, or "" if the node is a text.
func (t *Tree) name(i int) string {
	n := t.nodes[i]
	if n.name == 0 {
		return ""
	}
	return t.html[n.from+1 : n.name]
}

// attributes are those of an element as they are written, each after a space.
func (t *Tree) attributes(i int) string {
	n := t.nodes[i]
	if n.name == 0 {
		return ""
	}
	return t.html[n.name : n.inside-1]
}

// children appends the children of a node, or with -1 the outermost nodes.
func (t *Tree) children(into []int, i int) []int {
	next, end := 0, len(t.nodes)
	if i >= 0 {
		next, end = i+1, int(t.nodes[i].after)
	}
	for ; next < end; next = int(t.nodes[next].after) {
		into = append(into, next)
	}
	return into
}

// nextAttribute splits the first attribute from attributes as they are written.
// Its value is still escaped.
func nextAttribute(attributes string) (name, value, rest string) {
	name, rest, _ = strings.Cut(attributes[1:], `="`)
	value, rest, _ = strings.Cut(rest, `"`)
	return name, value, rest
}

// attribute is the value of an attribute, still escaped, if it is given.
func attribute(attributes, wanted string) (value string, given bool) {
	for attributes != "" {
		var name string
		name, value, attributes = nextAttribute(attributes)
		if name == wanted {
			return value, true
		}
	}
	return "", false
}
