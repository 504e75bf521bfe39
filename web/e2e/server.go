package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"approdi/web/e2e/internal/sitehost"
)

// root is the top folder of the checkout, as seen from this one.
var root = filepath.Join("..", "..")

// server is the site's own server, running as it does for a reader.
type server struct {
	url     string // "http://127.0.0.1:40123", without a slash at the end
	dist    string // folder of the built site
	binary  string // the site command, for tests that start it themselves
	folder  string // temporary, holds the binary and perhaps dist
	running *sitehost.Server
}

// startServer builds the site unless DIST names a built one, and serves it on a free port.
func startServer() (*server, error) {
	folder, err := os.MkdirTemp("", "approdi-site-")
	if err != nil {
		return nil, err
	}
	s := &server{folder: folder, dist: filepath.Join(folder, "dist"), binary: filepath.Join(folder, "site.exe")}
	if err := s.start(); err != nil {
		s.stop()
		return nil, err
	}
	return s, nil
}

func (s *server) start() error {
	if err := sitehost.Compile(root, s.binary); err != nil {
		return err
	}
	if built := os.Getenv("DIST"); built != "" {
		s.dist = built
	} else if err := sitehost.Run(root, s.binary, "build", "-quick", "-pseudo", "-dist", s.dist); err != nil {
		return err
	}
	var err error
	if s.running, err = sitehost.Serve(s.binary, s.dist); err != nil {
		return err
	}
	s.url = s.running.URL
	return nil
}

// stop ends the server and removes what was built.
func (s *server) stop() {
	if s.running != nil {
		if err := s.running.Stop(); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
	_ = os.RemoveAll(s.folder)
}

// site returns the shared server. When it could not be built, every test that needs it fails with the reason.
func site(t testing.TB) *server {
	t.Helper()
	shared.Lock()
	defer shared.Unlock()
	if shared.server == nil {
		s, err := startServer()
		if err != nil {
			t.Fatal(err)
		}
		shared.server = s
	}
	return shared.server
}
