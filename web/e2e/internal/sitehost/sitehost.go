// Package sitehost builds the site and runs its own server, as they run for a reader.
package sitehost

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
	"time"
)

// Run performs a command in a folder. Its output is part of the error.
func Run(folder, name string, arguments ...string) error {
	var output bytes.Buffer
	command := exec.Command(name, arguments...)
	command.Dir, command.Stdout, command.Stderr = folder, &output, &output
	if err := command.Run(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", filepath.Base(name), strings.Join(arguments, " "), err, output.String())
	}
	return nil
}

// Compile builds the site command of the checkout at root.
func Compile(root, binary string) error { return Run(root, "go", "build", "-o", binary, "./web/site") }

// Server is a running site command.
type Server struct {
	URL     string // "http://127.0.0.1:40123", without a slash at the end
	process *exec.Cmd
}

var announced = regexp.MustCompile(`http://\S+[^/\s]`)

// Serve has the site command serve a built folder on a free port, and waits until it says where.
func Serve(binary, dist string) (*Server, error) {
	process := exec.Command(binary, "serve", "-built", "-dist", dist)
	process.Env = append(os.Environ(), "ADDR=127.0.0.1:0")
	process.Stderr = os.Stderr
	output, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := process.Start(); err != nil {
		return nil, err
	}
	s := &Server{process: process}
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		return nil, errors.Join(fmt.Errorf("the server ended before it said where it is: %w", err), s.Stop())
	}
	if s.URL = announced.FindString(line); s.URL == "" {
		return nil, errors.Join(fmt.Errorf("the server said no address: %s", line), s.Stop())
	}
	// Nothing more is expected, but a full pipe must never stop the server.
	go func() { _, _ = io.Copy(io.Discard, output) }()
	return s, nil
}

// Stop ends the server as Ctrl-C does.
func (s *Server) Stop() error { return EndPolitely(s.process) }

// EndPolitely interrupts a process and waits for it. A process that does not end within ten seconds is killed, and one
// that ends with another exit code than 0 is an error.
func EndPolitely(process *exec.Cmd) error {
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
