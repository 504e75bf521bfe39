package e2e

import (
	_ "embed"
	"encoding/json"
	"strings"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// axeSource is axe-core 4.14.1 of npm, unchanged, under the Mozilla Public License 2.0 that lies beside it. Only tests
// use it.
//
//go:embed testdata/axe-core/axe.min.js
var axeSource string

// acceptedFaults are rules of axe that the site breaks on purpose, none of which axe calls serious or critical.
var acceptedFaults = map[string]string{
	"aria-allowed-role": "a group of a list of choices is a list item, which ARIA in HTML does not foresee; the groups are told",
	"heading-order":     "a chart by months has the heading that it has on a card, a level below that of the dialog",
}

// fault is a rule of axe that an element breaks.
type fault struct{ ID, Impact, Element, Why string }

// faults are what axe finds wrong with the page as it is now, by its rules but those that are left out.
func (p *page) faults(without ...string) []fault {
	p.t.Helper()
	if !p.is("window.axe !== undefined") {
		p.eval(axeSource+";void 0", nil)
	}
	rules := map[string]map[string]bool{}
	for _, rule := range without {
		rules[rule] = map[string]bool{"enabled": false}
	}
	choice, err := json.Marshal(map[string]any{"resultTypes": []string{"violations"}, "rules": rules})
	require.NoError(p.t, err)
	var found []fault
	p.evalWithin(readyPatience, `axe.run(document, `+string(choice)+`).then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) =>
		({ id: v.id, impact: v.impact, element: n.html.slice(0, 160), why: n.failureSummary }))))`, &found)
	return found
}

// assertAccessible fails for every fault that is not accepted.
func (p *page) assertAccessible(where string, without ...string) {
	p.t.Helper()
	for _, f := range p.faults(without...) {
		_, accepted := acceptedFaults[f.ID]
		grave := f.Impact == "serious" || f.Impact == "critical"
		assert.True(p.t, accepted && !grave, "%s: %s (%s)\n%s\n%s", where, f.ID, f.Impact, f.Element, strings.TrimSpace(f.Why))
	}
}
