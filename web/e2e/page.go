package e2e

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	cdbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"approdi/web/e2e/internal/chromium"
)

// How long things may take on a slow machine that draws with its processor.
const (
	readyPatience = 90 * time.Second
	patience      = 20 * time.Second
	pollEvery     = 50 * time.Millisecond
)

// options describe the reader's browser. The zero value is a laptop with a light theme, English and a mouse.
type options struct {
	width, height int     // CSS px; 0 means 1000 and 640
	dpr           float64 // device px in a CSS px; 0 means 1
	dark          bool
	reducedMotion bool
	forcedColors  bool
	moreContrast  bool
	touch         bool
	noScript      bool
	seen          bool     // somebody looks at the pictures of the map: without it WebGL takes all commands and fills nothing
	languages     string   // the reader's, best first: "it-IT,it"; "" means British English
	before        string   // JavaScript that runs before any of the page's own
	args          []string // arguments of Chromium; a page with some gets a browser of its own
}

// page is one tab, with everything it has said and asked for since it was opened.
type page struct {
	t   testing.TB
	ctx context.Context

	pace  time.Duration // between events of pointers, see paced
	clock time.Time     // of the last of them

	mu       sync.Mutex
	console  []string // "error: message", exceptions as "exception: message"
	requests []request
	failures []string // requests without an answer or with an error
}

// request is one thing the page asked the network for.
type request struct {
	url, kind string
	status    int64
	mediaType string
	headers   network.Headers
}

// open opens a path of the site, or a whole address, in a new tab, and waits until it has loaded. The tab is closed when
// the test ends. The site stores nothing beyond a tab, so what was done in one is not known to the next.
func open(t testing.TB, path string, o options) *page {
	t.Helper()
	if strings.HasPrefix(path, "/") {
		path = site(t).url + path
	}
	ctx, closeTab := chromedp.NewContext(browserFor(t, o.args).ctx)
	t.Cleanup(closeTab)
	p := &page{t: t, ctx: ctx}
	// The context of the first call is the life of the tab, so this call has no time limit.
	require.NoError(t, chromedp.Listen(ctx, p.record))
	p.do(patience, o.apply)
	p.goTo(path)
	return p
}

// within has a part of a test use the tab and fail for it.
func (p *page) within(t testing.TB) {
	whole := p.t
	p.t = t
	t.Cleanup(func() { p.t = whole })
}

// goTo leads the tab to another address and waits until that has loaded.
func (p *page) goTo(address string) {
	p.t.Helper()
	p.do(readyPatience, func(ctx context.Context) error { return chromedp.Do(ctx, chromedp.Navigate(address)) })
}

// reload loads the address of the tab again.
func (p *page) reload() {
	p.t.Helper()
	p.do(readyPatience, func(ctx context.Context) error { return chromedp.Do(ctx, chromedp.Reload()) })
}

// back does what the browser's Back button does.
func (p *page) back() {
	p.t.Helper()
	p.eval("history.back()", nil)
}

// apply sets up the tab before it opens anything.
func (o options) apply(ctx context.Context) error {
	choose := func(condition bool, yes, no string) string {
		if condition {
			return yes
		}
		return no
	}
	agent, err := chromedp.CallBrowser(ctx, cdbrowser.GetVersion, cdp.Empty{})
	if err != nil {
		return err
	}
	return errors.Join(
		call(ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: int64(cmp.Or(o.width, 1000)), Height: int64(cmp.Or(o.height, 640)), DeviceScaleFactor: cmp.Or(o.dpr, 1), Mobile: o.touch,
		}),
		call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: choose(o.dark, "dark", "light")},
			{Name: "prefers-reduced-motion", Value: choose(o.reducedMotion, "reduce", "no-preference")},
			{Name: "prefers-contrast", Value: choose(o.moreContrast, "more", "no-preference")},
			{Name: "forced-colors", Value: choose(o.forcedColors, "active", "none")},
		}}),
		call(ctx, emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{
			UserAgent: agent.UserAgent, AcceptLanguage: cmp.Or(o.languages, "en-GB,en"),
		}),
		call(ctx, emulation.SetTouchEmulationEnabled, touchParams(o.touch)),
		// Two tabs at once, and each is the one that the reader looks at.
		call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}),
		o.prepare(ctx),
		call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: o.noScript}),
	)
}

// prepare has scripts run first in every document: the reader's own, and what spares pixels that nobody sees.
func (o options) prepare(ctx context.Context) error {
	source := o.before
	if !o.seen {
		source = chromium.Unfilled + source
	}
	_, err := chromedp.Call(ctx, cdpage.AddScriptToEvaluateOnNewDocument, cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: source})
	return err
}

// touchParams are the fingers of a touch screen; the protocol refuses a number of fingers where there is none.
func touchParams(on bool) emulation.SetTouchEmulationEnabledParams {
	if !on {
		return emulation.SetTouchEmulationEnabledParams{}
	}
	return emulation.SetTouchEmulationEnabledParams{Enabled: true, MaxTouchPoints: 5}
}

// record keeps what the browser reports about the tab.
func (p *page) record(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		var words []string
		for _, argument := range e.Args {
			words = append(words, cmp.Or(strings.Trim(string(argument.Value), `"`), argument.Description))
		}
		p.console = append(p.console, fmt.Sprintf("%s: %s", e.Type, strings.Join(words, " ")))
	case *runtime.EventExceptionThrown:
		p.console = append(p.console, "exception: "+exceptionText(e.ExceptionDetails))
	case *log.EventEntryAdded:
		p.console = append(p.console, fmt.Sprintf("%s: %s %s", e.Entry.Level, e.Entry.Text, e.Entry.URL))
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, request{url: e.Request.URL, kind: string(e.Type)})
	case *network.EventResponseReceived:
		for i := len(p.requests) - 1; i >= 0; i-- {
			if p.requests[i].url == e.Response.URL {
				p.requests[i].status, p.requests[i].mediaType = e.Response.Status, e.Response.MimeType
				p.requests[i].headers = e.Response.Headers
				break
			}
		}
		if e.Response.Status >= 400 {
			p.failures = append(p.failures, fmt.Sprintf("%s: status %d", e.Response.URL, e.Response.Status))
		}
	case *network.EventLoadingFailed:
		// A request that the page itself gave up is not a failure.
		if !e.Canceled {
			p.failures = append(p.failures, fmt.Sprintf("%s: %s %s", e.Type, e.ErrorText, e.BlockedReason))
		}
	}
}

// said returns what the page wrote to the console so far.
func (p *page) said() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.console)
}

// failed returns the requests that failed so far.
func (p *page) failed() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.failures)
}

// asked returns every request so far.
func (p *page) asked() []request {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.requests)
}

// foreign returns the addresses of other hosts that the page asked for.
func (p *page) foreign() []string {
	own, err := url.Parse(p.address())
	require.NoError(p.t, err)
	var out []string
	for _, r := range p.asked() {
		asked, err := url.Parse(r.url)
		if err != nil || (asked.Host != own.Host && asked.Scheme != "data" && asked.Scheme != "blob") {
			out = append(out, r.url)
		}
	}
	return out
}

// do performs something in the tab and fails the test when it fails or takes longer than the limit.
func (p *page) do(limit time.Duration, action func(ctx context.Context) error) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, limit)
	defer cancel()
	require.NoError(p.t, action(ctx), "console: %s", strings.Join(p.said(), "\n"))
}

// call gives the tab a command of the DevTools protocol whose answer says nothing.
func call[P any](ctx context.Context, command cdp.Command[P, cdp.Empty], params P) error {
	_, err := chromedp.Call(ctx, command, params)
	return err
}

// screenshot saves what the tab shows to screenshots/name.png, to be looked at by a person, and returns it. The map is on it
// in a tab that is seen.
func (p *page) screenshot(name string) []byte {
	p.t.Helper()
	var picture []byte
	p.do(patience, func(ctx context.Context) error {
		result, err := chromedp.Call(ctx, cdpage.CaptureScreenshot, cdpage.CaptureScreenshotParams{})
		picture = result.Data
		return err
	})
	require.NoError(p.t, os.MkdirAll("screenshots", 0o755))
	require.NoError(p.t, os.WriteFile(filepath.Join("screenshots", name+".png"), picture, 0o644))
	return picture
}
