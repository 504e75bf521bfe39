package e2e

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"approdi/web/e2e/internal/chromium"
)

// browser is one running Chromium.
type browser struct {
	ctx  context.Context
	stop func()
}

// startBrowser starts a Chromium with a fresh profile. The arguments come after the usual ones, and win.
func startBrowser(path string, arguments []string) (*browser, error) {
	profile, err := os.MkdirTemp("", "approdi-profile-")
	if err != nil {
		return nil, err
	}
	allocator, release := chromedp.NewExecAllocator(context.Background(), chromium.Options(path, profile, arguments)...)
	ctx, cancel := chromedp.NewContext(allocator)
	b := &browser{ctx: ctx, stop: func() {
		// Asked to close first: a browser that is only killed leaves helpers behind.
		_ = chromedp.Cancel(ctx)
		cancel()
		release()
		_ = os.RemoveAll(profile)
	}}
	if err := chromedp.Do(ctx); err != nil {
		b.stop()
		return nil, fmt.Errorf("%s does not start: %w", path, err)
	}
	return b, nil
}

// shared holds what all tests use together. Each is started by the first test that needs it, while the others wait.
var shared struct {
	sync.Mutex
	chromium string
	idle     []*browser // that no page is open in
	server   *server
}

// rasterOnProcessor has the browser draw its pages without the renderer of WebGL. Where that is the processor too, it is
// the long way round: a page of the map is there with a fifth less work.
const rasterOnProcessor = "disable-gpu-rasterization"

// browserFor returns a browser that is the page's alone until its test ends: one that was used before, which has kept the
// compiled program and loads it with half the work, or else a new one. What needs other arguments gets one of its own.
func browserFor(t testing.TB, arguments []string) *browser {
	t.Helper()
	usual := len(arguments) == 0
	if usual {
		if b := takeIdle(); b != nil {
			t.Cleanup(b.giveBack)
			return b
		}
	}
	b, err := startBrowser(shared.chromium, append([]string{rasterOnProcessor}, arguments...))
	require.NoError(t, err)
	if usual {
		t.Cleanup(b.giveBack)
	} else {
		t.Cleanup(b.stop)
	}
	return b
}

// takeIdle takes the browser that was used last, or nil.
func takeIdle() *browser {
	shared.Lock()
	defer shared.Unlock()
	last := len(shared.idle) - 1
	if last < 0 {
		return nil
	}
	b := shared.idle[last]
	shared.idle = shared.idle[:last]
	return b
}

// giveBack lets the next page have the browser.
func (b *browser) giveBack() {
	shared.Lock()
	defer shared.Unlock()
	shared.idle = append(shared.idle, b)
}
