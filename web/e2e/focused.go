package e2e

import (
	"context"
	"strings"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// focused is what has the keyboard's focus, as assistive technology sees it.
func (p *page) focused() control {
	p.t.Helper()
	var out control
	p.do(patience, func(ctx context.Context) error {
		active, err := chromedp.Call(ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: "document.activeElement"})
		if err != nil {
			return err
		}
		tree, err := chromedp.Call(ctx, accessibility.GetPartialAXTree, accessibility.GetPartialAXTreeParams{
			ObjectID: active.Result.ObjectID, FetchRelatives: new(false),
		})
		if err != nil || len(tree.Nodes) == 0 {
			return err
		}
		node := tree.Nodes[0]
		out = control{page: p, Role: axText(node.Role), Name: axText(node.Name), Properties: map[string]string{}, node: node.BackendDOMNodeID}
		out.Properties["value"] = axText(node.Value)
		for _, property := range node.Properties {
			out.Properties[string(property.Name)] = axText(property.Value)
		}
		return nil
	})
	return out
}

// waitFocus waits until the focus is on something with the role, whose name has a part.
func (p *page) waitFocus(role, part string) control {
	p.t.Helper()
	var now control
	p.poll(patience, func() string {
		return "the focus is on a " + role + " with " + part + ", not on the " + now.Role + " " + now.Name
	}, func() bool {
		now = p.focused()
		return now.Role == role && strings.Contains(now.Name, part)
	})
	return now
}

// tabToControl presses Tab until the focus is on something with the role, whose name has a part.
func (p *page) tabToControl(role, part string, modifiers ...chromedp.Modifier) control {
	p.t.Helper()
	var passed []string
	for range 200 {
		p.press("\t", modifiers...)
		now := p.focused()
		if now.Role == role && strings.Contains(now.Name, part) {
			return now
		}
		passed = append(passed, now.Role+" "+now.Name)
	}
	require.FailNow(p.t, "Tab does not lead there", "%s %s; it led to %s", role, part, strings.Join(passed, " | "))
	return control{}
}

// waitControl waits for something with the role, whose name has a part.
func (p *page) waitControl(role, part string) control {
	p.t.Helper()
	var names []string
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(pollEvery) {
		names = nil
		for _, c := range p.controls(role) {
			if strings.Contains(c.Name, part) {
				return c
			}
			names = append(names, c.Name)
		}
	}
	require.FailNow(p.t, "it is not there", "a %s with %q; there are: %s", role, part, strings.Join(names, " | "))
	return control{}
}

// landmarks are the roles that divide a page, and those of the controls that are always there.
var landmarks = map[string]bool{
	"RootWebArea": true, "banner": true, "navigation": true, "main": true, "region": true, "search": true, "application": true,
	"group": true, "radiogroup": true, "status": true, "combobox": true, "slider": true, "radio": true, "DisclosureTriangle": true,
}

// outline is the tree of those, a line each.
func (p *page) outline() string {
	p.t.Helper()
	var out strings.Builder
	p.do(patience, func(ctx context.Context) error {
		tree, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err != nil {
			return err
		}
		byID := map[accessibility.NodeID]*accessibility.Node{}
		for _, n := range tree.Nodes {
			byID[n.NodeID] = n
		}
		var walk func(n *accessibility.Node, depth int)
		walk = func(n *accessibility.Node, depth int) {
			role, name := axText(n.Role), axText(n.Name)
			if !n.Ignored && landmarks[role] && (name != "" || role != "group") {
				out.WriteString(strings.TrimRight(strings.Repeat("  ", depth)+role+" "+name, " ") + "\n")
				depth++
			}
			for _, id := range n.ChildIDs {
				if child := byID[id]; child != nil {
					walk(child, depth)
				}
			}
		}
		walk(tree.Nodes[0], 0)
		return nil
	})
	return out.String()
}
