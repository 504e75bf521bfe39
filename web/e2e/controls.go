package e2e

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// control is an element as assistive technology sees it.
type control struct {
	page       *page
	Role, Name string
	Properties map[string]string // "value", "description", "expanded", "checked", "pressed", "disabled" … as text
	node       cdp.BackendNodeID
}

// controls returns every element with the role that is not hidden from assistive technology, in the order of the page.
func (p *page) controls(role string) []control {
	p.t.Helper()
	var out []control
	p.do(patience, func(ctx context.Context) error {
		document, err := chromedp.Call(ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: "document"})
		if err != nil {
			return err
		}
		tree, err := chromedp.Call(ctx, accessibility.QueryAXTree, accessibility.QueryAXTreeParams{ObjectID: document.Result.ObjectID, Role: role})
		if err != nil {
			return err
		}
		for _, node := range tree.Nodes {
			if node.Ignored {
				continue
			}
			c := control{page: p, Role: role, Name: axText(node.Name), Properties: map[string]string{}, node: node.BackendDOMNodeID}
			c.Properties["value"], c.Properties["description"] = axText(node.Value), axText(node.Description)
			for _, property := range node.Properties {
				c.Properties[string(property.Name)] = axText(property.Value)
			}
			out = append(out, c)
		}
		return nil
	})
	return out
}

// axText is a value of the accessibility tree as text, whatever its type.
func axText(value *accessibility.Value) string {
	if value == nil || len(value.Value) == 0 {
		return ""
	}
	var text string
	if json.Unmarshal(value.Value, &text) == nil {
		return text
	}
	return string(value.Value)
}

// control waits for the one element with the role and the accessible name.
func (p *page) control(role, name string) control {
	p.t.Helper()
	return p.findControl(role, name, func(found string) bool { return found == name })
}

// controlBeginning is the one element with the role whose accessible name begins so.
func (p *page) controlBeginning(role, name string) control {
	p.t.Helper()
	return p.findControl(role, name, func(found string) bool { return strings.HasPrefix(found, name) })
}

func (p *page) findControl(role, name string, is func(found string) bool) control {
	p.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		var named []control
		var others []string
		for _, c := range p.controls(role) {
			if is(c.Name) {
				named = append(named, c)
			}
			others = append(others, c.Name)
		}
		if len(named) == 1 {
			return named[0]
		}
		if time.Now().After(deadline) {
			require.FailNow(p.t, "no control to be found", "looked for one %s named %q, found %d; there are: %s", role, name, len(named), strings.Join(others, " | "))
		}
		time.Sleep(pollEvery)
	}
}

// has reports whether there is an element with the role and the accessible name now.
func (p *page) has(role, name string) bool {
	p.t.Helper()
	for _, c := range p.controls(role) {
		if c.Name == name {
			return true
		}
	}
	return false
}

// call runs a JavaScript function with the element as this and decodes its result into the pointer.
func (c control) call(function string, into any) {
	c.page.t.Helper()
	c.page.do(patience, func(ctx context.Context) error {
		node, err := chromedp.Call(ctx, dom.ResolveNode, dom.ResolveNodeParams{BackendNodeID: c.node})
		if err != nil {
			return err
		}
		answer, err := chromedp.Call(ctx, runtime.CallFunctionOn, runtime.CallFunctionOnParams{
			FunctionDeclaration: function, ObjectID: node.Object.ObjectID, ReturnByValue: new(true), AwaitPromise: new(true), UserGesture: new(true),
		})
		if err != nil {
			return err
		}
		return decode(answer.Result, answer.ExceptionDetails, into)
	})
}

// text is what the element says.
func (c control) text() string {
	c.page.t.Helper()
	var out string
	c.call("function(){return this.innerText ?? this.textContent}", &out)
	return strings.TrimSpace(out)
}

// attribute is an attribute of the element, or "".
func (c control) attribute(name string) string {
	c.page.t.Helper()
	var out string
	c.call("function(){return this.getAttribute("+quote(name)+") ?? ''}", &out)
	return out
}

// focus moves the keyboard's focus to the element.
func (c control) focus() {
	c.page.t.Helper()
	c.call("function(){this.focus()}", nil)
}

// hasFocus reports whether the keyboard's focus is on the element.
func (c control) hasFocus() bool {
	c.page.t.Helper()
	var out bool
	c.call("function(){return document.activeElement===this}", &out)
	return out
}

// box is where the element is in the window, in CSS px, after scrolling it into view.
func (c control) box() (x, y, width, height float64) {
	c.page.t.Helper()
	var out [4]float64
	c.call("function(){this.scrollIntoView({block:'nearest',inline:'nearest',behavior:'instant'});const r=this.getBoundingClientRect();return[r.x,r.y,r.width,r.height]}", &out)
	return out[0], out[1], out[2], out[3]
}

// click presses the mouse in the middle of the element.
func (c control) click() {
	c.page.t.Helper()
	x, y, width, height := c.box()
	require.Positive(c.page.t, width*height, "%s %q has a size", c.Role, c.Name)
	c.page.click(x+width/2, y+height/2)
}

// set gives a field or a slider a value as a reader does, with the events that follow.
func (c control) set(value string) {
	c.page.t.Helper()
	c.call("function(){this.value="+quote(value)+";this.dispatchEvent(new Event('input',{bubbles:true}));this.dispatchEvent(new Event('change',{bubbles:true}))}", nil)
}

// quote writes a text as JavaScript.
func quote(text string) string {
	quoted, _ := json.Marshal(text) // a string always has a JSON form
	return string(quoted)
}
