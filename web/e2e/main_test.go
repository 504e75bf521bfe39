package e2e

import (
	"fmt"
	"os"
	"testing"

	"approdi/web/e2e/internal/chromium"
)

func TestMain(m *testing.M) { os.Exit(runTests(m)) }

// runTests finds the browser before anything is built. Without a browser the tests fail; they are never skipped.
func runTests(m *testing.M) int {
	var err error
	if shared.chromium, err = chromium.Find(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	code := m.Run()
	for _, b := range shared.idle {
		b.stop()
	}
	if shared.server != nil {
		shared.server.stop()
	}
	return code
}
