package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"
)

// shutdownGrace is how long open requests may take to end after the server was told to stop.
const shutdownGrace = 2 * time.Second

// serve claims the address, builds the site unless it is built, and serves it until the context ends. Being stopped is
// not an error.
func serve(ctx context.Context, j job, built bool, address string, out io.Writer) error {
	listener, err := listen(address)
	if err != nil {
		return err
	}
	defer listener.Close()
	if !built {
		if err := build(ctx, j, out); ctx.Err() != nil {
			return nil
		} else if err != nil {
			return err
		}
	}
	files, err := loadTree(j.Dist)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Approdi is at %s (Ctrl-C stops it).\n", siteURL(listener.Addr()))
	return serveUntil(ctx, listener, files)
}

// serveUntil answers requests until the context ends, then lets the open ones finish.
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		ErrorLog:          log.New(io.Discard, "", 0), // a client that goes away is nobody's concern
	}
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(listener) }()
	select {
	case err := <-stopped:
		return fmt.Errorf("The server has stopped: %w.", err)
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownGrace)
	defer cancel()
	if err := server.Shutdown(patience); errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	} else if err != nil {
		return err
	}
	return nil
}

// ServeHTTP answers with the file at the path, the index of a folder, a redirection to the reader's language or to the
// folder that was meant, or the page that says that nothing is there.
func (s *tree) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setSafety(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Only GET and HEAD are answered here.", http.StatusMethodNotAllowed)
		return
	}
	asked := r.URL.Path
	if asked == "/" && len(s.languages) > 0 {
		w.Header().Set("Vary", "Accept-Language")
		redirect(w, http.StatusFound, "/"+chooseLanguage(r.Header.Get("Accept-Language"), s.languages)+"/")
		return
	}
	if file, ok := s.files[asked]; ok {
		file.send(w, r)
		return
	}
	if strings.HasSuffix(asked, "/") {
		if file, ok := s.files[asked+"index.html"]; ok {
			file.send(w, r)
			return
		}
	} else if _, ok := s.files[asked+"/index.html"]; ok {
		// Relative, so that it holds under any prefix that a proxy may have cut off.
		redirect(w, http.StatusMovedPermanently, path.Base(asked)+"/")
		return
	}
	s.sendNotFound(w, r)
}

func redirect(w http.ResponseWriter, status int, location string) {
	w.Header().Set("Location", location)
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(status)
}

// send writes the file in the form that suits the client. Conditional and range requests are answered by net/http.
func (f *siteFile) send(w http.ResponseWriter, r *http.Request) {
	chosen := f.describe(w.Header(), r)
	w.Header().Set("ETag", chosen.etag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(chosen.body))
}

// describe sets the headers that say what the answer is, and returns the form to send.
func (f *siteFile) describe(h http.Header, r *http.Request) variant {
	h.Set("Content-Type", f.header)
	if f.forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
	if len(f.pressed) == 0 {
		return f.plain
	}
	h.Set("Vary", "Accept-Encoding")
	chosen := f.variantFor(r.Header.Get("Accept-Encoding"))
	if chosen.coding != "" {
		h.Set("Content-Encoding", chosen.coding)
		// A browser hands decoded bytes to the page, which needs to know how many there will be to show progress.
		h.Set("X-Uncompressed-Length", strconv.Itoa(len(f.plain.body)))
		// net/http leaves the length out of coded answers, in case the coding happens on the way.
		h.Set("Content-Length", strconv.Itoa(len(chosen.body)))
	}
	return chosen
}

// sendNotFound answers with the site's own page where there is one.
func (s *tree) sendNotFound(w http.ResponseWriter, r *http.Request) {
	page, ok := s.files["/404.html"]
	if !ok {
		http.Error(w, "There is nothing at this address.", http.StatusNotFound)
		return
	}
	chosen := page.describe(w.Header(), r)
	w.Header().Set("Content-Length", strconv.Itoa(len(chosen.body)))
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		_, _ = w.Write(chosen.body)
	}
}
