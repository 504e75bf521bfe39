package e2e

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// eval evaluates JavaScript in the page, waits for a promise, and decodes the result into the pointer. A nil pointer
// drops the result.
func (p *page) eval(expression string, into any) {
	p.t.Helper()
	p.evalWithin(patience, expression, into)
}

// evalWithin does the same for what may take longer.
func (p *page) evalWithin(limit time.Duration, expression string, into any) {
	p.t.Helper()
	p.do(limit, func(ctx context.Context) error {
		answer, err := chromedp.Call(ctx, runtime.Evaluate, runtime.EvaluateParams{
			Expression: expression, AwaitPromise: new(true), ReturnByValue: new(into != nil), UserGesture: new(true),
		})
		if err != nil {
			return err
		}
		return decode(answer.Result, answer.ExceptionDetails, into)
	})
}

// decode stores what JavaScript returned, or says what it threw.
func decode(result *runtime.RemoteObject, thrown *runtime.ExceptionDetails, into any) error {
	switch {
	case thrown != nil:
		return errors.New(exceptionText(thrown))
	case into == nil || len(result.Value) == 0:
		return nil
	}
	return json.Unmarshal(result.Value, into)
}

// exceptionText is what a console shows of an exception.
func exceptionText(e *runtime.ExceptionDetails) string {
	if e.Exception == nil {
		return e.Text
	}
	return e.Text + " " + e.Exception.Description
}

// text evaluates JavaScript to a text.
func (p *page) text(expression string) string {
	p.t.Helper()
	var out string
	p.eval("String("+expression+")", &out)
	return out
}

// number evaluates JavaScript to a number.
func (p *page) number(expression string) float64 {
	p.t.Helper()
	var out float64
	p.eval("Number("+expression+")", &out)
	return out
}

// is evaluates JavaScript to a truth.
func (p *page) is(expression string) bool {
	p.t.Helper()
	var out bool
	p.eval("Boolean("+expression+")", &out)
	return out
}

// address is where the tab is now, with the fragment.
func (p *page) address() string {
	p.t.Helper()
	return p.text("location.href")
}

// waitReady waits until the program says that the map is there: <html data-state="ready">. A program that says it has
// failed is not waited for.
func (p *page) waitReady() {
	p.t.Helper()
	state := ""
	p.poll(readyPatience, func() string { return "the page is ready, its state is " + state }, func() bool {
		state = p.text("document.documentElement.dataset.state")
		if state == "failed" {
			require.FailNow(p.t, "the program has failed", "console: %s", strings.Join(p.said(), "\n"))
		}
		return state == "ready"
	})
}

// waitFor waits until a JavaScript expression is true.
func (p *page) waitFor(expression string) {
	p.t.Helper()
	p.poll(patience, func() string { return expression }, func() bool { return p.is(expression) })
}

// waitUntil waits until the condition holds; what it is stands in the failure.
func (p *page) waitUntil(what string, condition func() bool) {
	p.t.Helper()
	p.poll(patience, func() string { return what }, condition)
}

func (p *page) poll(limit time.Duration, what func() string, condition func() bool) {
	p.t.Helper()
	for deadline := time.Now().Add(limit); !condition(); time.Sleep(pollEvery) {
		if time.Now().After(deadline) {
			require.FailNow(p.t, fmt.Sprintf("waited %s in vain until %s", limit, what()), "console: %s", strings.Join(p.said(), "\n"))
		}
	}
}

// quietly evaluates JavaScript to a truth while the tab may be on its way to another document, where an answer that does
// not come means no.
func (p *page) quietly(expression string) bool {
	ctx, cancel := context.WithTimeout(p.ctx, time.Second)
	defer cancel()
	answer, err := chromedp.Call(ctx, runtime.Evaluate, runtime.EvaluateParams{
		Expression: "Boolean(" + expression + ")", ReturnByValue: new(true),
	})
	var out bool
	return err == nil && decode(answer.Result, answer.ExceptionDetails, &out) == nil && out
}
