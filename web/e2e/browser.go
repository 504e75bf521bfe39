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

// shared holds what all tests use together. It is started by the first test that needs it, while the others wait.
var shared struct {
	sync.Mutex
	chromium string
	browser  *browser
	server   *server
}

// browserFor returns the shared browser, or one of its own for a page that needs other arguments.
func browserFor(t testing.TB, arguments []string) *browser {
	t.Helper()
	if len(arguments) > 0 {
		b, err := startBrowser(shared.chromium, arguments)
		require.NoError(t, err)
		t.Cleanup(b.stop)
		return b
	}
	shared.Lock()
	defer shared.Unlock()
	if shared.browser == nil {
		b, err := startBrowser(shared.chromium, nil)
		require.NoError(t, err)
		shared.browser = b
	}
	return shared.browser
}
