package e2e

import (
	"strconv"
	"strings"

	"github.com/stretchr/testify/require"
)

// figureName is what the page calls one value: indicator, place or route, part of its count and year.
func figureName(indicator string, of series, year int) string {
	return strings.Join([]string{indicator, of.subject, of.detail, strconv.Itoa(year)}, "/")
}

// rowOf is the id of what the page of the indicator says of a value.
func rowOf(of series, year int) string {
	id := "f-" + of.subject
	if of.detail != "" {
		id += "-" + of.detail
	}
	return id + "-" + strconv.Itoa(year)
}

// figureButton is the first button of the page that is called by a value and leads to where it comes from.
func (e explorer) figureButton(figure string, v value) control {
	e.t.Helper()
	for _, c := range e.controls("button") {
		if strings.Contains(c.Name, e.words.value(v)) && c.attribute("data-figure") == figure {
			return c
		}
	}
	require.FailNow(e.t, "no number to be found", "%s, %s", figure, e.words.value(v))
	return control{}
}

// focusedFigure is the value on which the keyboard's focus is, or "".
func (e explorer) focusedFigure() string {
	e.t.Helper()
	return e.text(`document.activeElement?.dataset.figure ?? ""`)
}

// sourcesOpen reports whether the dialog with the sources of a value is open.
func (e explorer) sourcesOpen() bool {
	e.t.Helper()
	return e.is(`document.querySelector("#provenance").open`)
}

// sources waits until the dialog is open and returns it as assistive technology sees it, by the name of the value.
func (e explorer) sources(indicator, subject string, year int) control {
	e.t.Helper()
	return e.control("dialog", e.words.text("card.figure", "name", e.words.nameOf(subject),
		"indicator", e.words.text("indicator."+indicator+".short"), "year", strconv.Itoa(year)))
}

// waitSourcesClosed waits until the dialog is gone, also for assistive technology.
func (e explorer) waitSourcesClosed() {
	e.t.Helper()
	e.waitUntil("the sources are closed", func() bool { return !e.sourcesOpen() && len(e.controls("dialog")) == 0 })
}

// tabTo presses Tab until the focus is on what a condition in JavaScript says, which may take as many presses as the page
// has controls.
func (e explorer) tabTo(condition string) {
	e.t.Helper()
	most := int(e.number(`document.querySelectorAll("a, button, select, input, summary, [tabindex]").length`))
	for range most {
		e.press("\t")
		if e.is("(e => " + condition + ")(document.activeElement)") {
			return
		}
	}
	require.FailNow(e.t, "Tab does not lead there", condition)
}
