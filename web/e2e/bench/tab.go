package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"approdi/web/e2e/internal/chromium"
)

// The window, in CSS px.
const windowWidth, windowHeight = 1440, 900

//go:embed watch.js
var watchScript string

// browser is a Chromium with a profile of its own. It ends with its context.
type browser struct {
	ctx  context.Context
	stop func()
}

func startBrowser(ctx context.Context, path string) (*browser, error) {
	profile, err := os.MkdirTemp("", "approdi-bench-profile-")
	if err != nil {
		return nil, err
	}
	allocator, release := chromedp.NewExecAllocator(ctx, chromium.Options(path, profile, []string{"--enable-precise-memory-info"})...)
	tabs, cancel := chromedp.NewContext(allocator)
	b := &browser{ctx: tabs, stop: func() {
		// Asked to close first: a browser that is only killed leaves helpers behind.
		_ = chromedp.Cancel(tabs)
		cancel()
		release()
		_ = os.RemoveAll(profile)
	}}
	if err := chromedp.Do(tabs); err != nil {
		b.stop()
		return nil, fmt.Errorf("%s does not start: %w", path, err)
	}
	return b, nil
}

// tab is one page, watched by watch.js.
type tab struct {
	ctx   context.Context
	close func()
	ready chan struct{} // gets a value when the page says that its map is there
}

// machine is how the pages find the machine to be.
type machine struct {
	cpu      float64 // how many times slower its processor is than it is
	unfilled bool    // whether WebGL discards its triangles before it fills them
}

// drawsInSoftware tells whether the processor draws what WebGL asks for, by the name that the renderer gives itself.
func (b *browser) drawsInSoftware() (bool, error) {
	t, err := b.newTab(machine{cpu: 1})
	if err != nil {
		return false, err
	}
	defer t.close()
	var software bool
	return software, t.eval(`(()=>{const context=document.createElement("canvas").getContext("webgl2");
		const named=context.getExtension("WEBGL_debug_renderer_info");
		return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(context.getParameter(named?named.UNMASKED_RENDERER_WEBGL:context.RENDERER))})()`, &software)
}

// newTab opens an empty tab at the size of the window.
func (b *browser) newTab(m machine) (*tab, error) {
	ctx, cancel := chromedp.NewContext(b.ctx)
	t := &tab{ctx: ctx, close: cancel, ready: make(chan struct{}, 1)}
	err := chromedp.Listen(ctx, func(event any) {
		if called, ok := event.(*runtime.EventBindingCalled); ok && called.Name == "benchReady" {
			select {
			case t.ready <- struct{}{}:
			default:
			}
		}
	})
	if err == nil {
		err = t.setUp(m)
	}
	if err != nil {
		cancel()
		return nil, err
	}
	return t, nil
}

// setUp readies the tab. What the driver of the browser watches of every page by itself would count as the page's: all
// that was downloaded would be kept, and every change of an element told of.
func (t *tab) setUp(m machine) error {
	script := fmt.Sprintf("window.benchUnfilled = %t;\n%s", m.unfilled, watchScript)
	if m.unfilled {
		script = chromium.Unfilled + script
	}
	_, err := chromedp.Call(t.ctx, cdpage.AddScriptToEvaluateOnNewDocument, cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	return errors.Join(err,
		call(t.ctx, network.Disable, cdp.Empty{}), call(t.ctx, css.Disable, cdp.Empty{}), call(t.ctx, dom.Disable, cdp.Empty{}),
		call(t.ctx, runtime.AddBinding, runtime.AddBindingParams{Name: "benchReady"}),
		call(t.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: windowWidth, Height: windowHeight, DeviceScaleFactor: 1,
		}),
		call(t.ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: m.cpu}),
	)
}

// patience is how long a page may take to load, draw or answer.
const patience = 2 * time.Minute

// open goes to an address and waits until the map is there.
func (t *tab) open(address string) error {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	if _, err := chromedp.Call(ctx, cdpage.Navigate, cdpage.NavigateParams{URL: address}); err != nil {
		return err
	}
	select {
	case <-t.ready:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("%s has no map after %s", address, patience)
	}
}

// call gives the tab a command of the DevTools protocol whose answer says nothing.
func call[P any](ctx context.Context, command cdp.Command[P, cdp.Empty], params P) error {
	_, err := chromedp.Call(ctx, command, params)
	return err
}

// eval evaluates JavaScript, waits for a promise and decodes the result into the pointer. A nil pointer drops it.
func (t *tab) eval(expression string, into any) error {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	answer, err := chromedp.Call(ctx, runtime.Evaluate, runtime.EvaluateParams{
		Expression: expression, AwaitPromise: new(true), ReturnByValue: new(into != nil), UserGesture: new(true),
	})
	switch {
	case err != nil:
		return err
	case answer.ExceptionDetails != nil:
		thrown := answer.ExceptionDetails
		if thrown.Exception != nil {
			return fmt.Errorf("%s: %s", expression, thrown.Exception.Description)
		}
		return fmt.Errorf("%s: %s", expression, thrown.Text)
	case into == nil || len(answer.Result.Value) == 0:
		return nil
	}
	return json.Unmarshal(answer.Result.Value, into)
}

// mouse sends one event of the mouse, with the left button held or not. It returns when the page has handled the event,
// which for a move is in its next frame.
func (t *tab) mouse(kind input.DispatchMouseEventType, x, y float64, held bool) error {
	event := input.DispatchMouseEventParams{Type: kind, X: x, Y: y}
	if held || kind == chromedp.MouseReleased {
		event.Button, event.ClickCount = input.MouseButtonLeft, 1
	}
	if held && kind == chromedp.MouseMoved {
		event.Buttons = 1
	}
	return call(t.ctx, input.DispatchMouseEvent, event)
}

// click presses and releases the left button.
func (t *tab) click(x, y float64) error {
	return errors.Join(t.mouse(chromedp.MouseMoved, x, y, false), t.mouse(chromedp.MousePressed, x, y, true), t.mouse(chromedp.MouseReleased, x, y, false))
}

// wheelEvent is input.DispatchMouseEvent, whose own parameters leave out a deltaX of 0 that the browser insists on.
var wheelEvent = cdp.Command[map[string]any, cdp.Empty]{Method: input.CommandDispatchMouseEvent}

// wheel turns the mouse wheel; positive is towards the reader.
func (t *tab) wheel(x, y, deltaY float64) error {
	return call(t.ctx, wheelEvent, map[string]any{"type": chromedp.MouseWheel, "x": x, "y": y, "deltaX": 0, "deltaY": deltaY})
}

// press presses and releases a key, such as kb.ArrowRight.
func (t *tab) press(key string) error { return chromedp.Do(t.ctx, chromedp.KeyEvent(key)) }
