package e2e

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// root is the top folder of the checkout, as seen from this one.
var root = filepath.Join("..", "..")

// server is the site's own server, running as it does for a reader.
type server struct {
	url     string // "http://127.0.0.1:40123", without a slash at the end
	dist    string // folder of the built site
	binary  string // the site command, for tests that start it themselves
	folder  string // temporary, holds the binary and perhaps dist
	process *exec.Cmd
}

var announced = regexp.MustCompile(`http://\S+[^/\s]`)

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
	if err := inRoot("go", "build", "-o", s.binary, "./web/site"); err != nil {
		return err
	}
	if built := os.Getenv("DIST"); built != "" {
		s.dist = built
	} else if err := inRoot(s.binary, "build", "-quick", "-dist", s.dist); err != nil {
		return err
	}
	s.process = exec.Command(s.binary, "serve", "-built", "-dist", s.dist)
	s.process.Env = append(os.Environ(), "ADDR=127.0.0.1:0")
	s.process.Stderr = os.Stderr
	output, err := s.process.StdoutPipe()
	if err != nil {
		return err
	}
	if err := s.process.Start(); err != nil {
		return err
	}
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		return fmt.Errorf("the server ended before it said where it is: %w", err)
	}
	if s.url = announced.FindString(line); s.url == "" {
		return fmt.Errorf("the server said no address: %s", line)
	}
	// Nothing more is expected, but a full pipe must never stop the server.
	go func() { _, _ = io.Copy(io.Discard, output) }()
	return nil
}

// stop ends the server as Ctrl-C does, and removes what was built.
func (s *server) stop() {
	if s.process != nil && s.process.Process != nil {
		if err := endPolitely(s.process); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
	_ = os.RemoveAll(s.folder)
}

// endPolitely interrupts a process and waits for it. A process that does not end within ten seconds is killed, and one
// that ends with another exit code than 0 is an error.
func endPolitely(process *exec.Cmd) error {
	if err := process.Process.Signal(os.Interrupt); err != nil {
		return errors.Join(err, process.Process.Kill())
	}
	kill := time.AfterFunc(10*time.Second, func() { _ = process.Process.Kill() })
	defer kill.Stop()
	if err := process.Wait(); err != nil {
		return fmt.Errorf("the server did not end well when interrupted: %w", err)
	}
	return nil
}

func inRoot(name string, arguments ...string) error {
	var output bytes.Buffer
	command := exec.Command(name, arguments...)
	command.Dir, command.Stdout, command.Stderr = root, &output, &output
	if err := command.Run(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", filepath.Base(name), strings.Join(arguments, " "), err, output.String())
	}
	return nil
}

// site returns the shared server. When it could not be built, every test that needs it fails with the reason.
func site(t testing.TB) *server {
	t.Helper()
	if shared.server == nil {
		s, err := startServer()
		if err != nil {
			t.Fatal(err)
		}
		shared.server = s
	}
	return shared.server
}
