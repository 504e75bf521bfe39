package main

import (
	"io"
	"net"
	"strings"
	"sync"
	"time"
)

// The line that a start is measured over: 9 Mbit/s, and 85 ms from a request to the first byte of its answer.
const (
	lineBytes     = 9e6 / 8 // a second
	lineRoundTrip = 85 * time.Millisecond
)

// queue is one direction of a line: what is sent waits until what was sent before is through.
type queue struct {
	mu   sync.Mutex
	free time.Time // when the line has sent all that it was given
	sent int       // bytes since the beginning
}

// lineSlack is how far the line may catch up on what a busy machine has made it miss.
const lineSlack = 20 * time.Millisecond

// through tells when the last of some bytes, given to the line at a time, have left it.
func (q *queue) through(now time.Time, bytes int) time.Time {
	q.mu.Lock()
	defer q.mu.Unlock()
	if earliest := now.Add(-lineSlack); q.free.Before(earliest) {
		q.free = earliest
	}
	q.sent += bytes
	q.free = q.free.Add(time.Duration(float64(bytes) / lineBytes * float64(time.Second)))
	return q.free
}

// line is a listener on this machine that leads to a server as over a slow line. It shapes what all connections together
// send, so the browser's workers and caches cannot go round it, as they can round the conditions that DevTools emulates.
// A new connection costs a round trip of its own.
type line struct {
	URL      string
	listener net.Listener
	server   string // host:port
	down     queue  // requests are small
}

// openLine leads to a server, "http://host:port".
func openLine(server string) (*line, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	l := &line{URL: "http://" + listener.Addr().String(), listener: listener, server: strings.TrimPrefix(server, "http://")}
	go l.accept()
	return l, nil
}

func (l *line) accept() {
	for {
		client, err := l.listener.Accept()
		if err != nil {
			return
		}
		go l.connect(client)
	}
}

// connect carries one connection until either side ends it.
func (l *line) connect(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", l.server)
	if err != nil {
		return
	}
	defer server.Close()
	time.Sleep(lineRoundTrip)
	go func() {
		_, _ = io.Copy(server, client)
		_ = server.(*net.TCPConn).CloseWrite()
	}()
	l.carry(client, server)
}

// parcel is a part of an answer, and when it arrives.
type parcel struct {
	bytes   []byte
	arrives time.Time
}

// carry hands on what the server sends when it arrives at the end of the line. A connection has one parcel at a time
// waiting for the line, so that all have an equal share of it.
func (l *line) carry(client io.Writer, server io.Reader) {
	parcels, gone := make(chan parcel, 256), make(chan struct{})
	defer close(gone)
	go func() {
		defer close(parcels)
		for {
			part := make([]byte, 2800) // two packets
			n, err := server.Read(part)
			if n > 0 {
				sent := l.down.through(time.Now(), n)
				time.Sleep(time.Until(sent))
				select {
				case parcels <- parcel{part[:n], sent.Add(lineRoundTrip)}:
				case <-gone:
					return
				}
			}
			if err != nil {
				return
			}
		}
	}()
	for p := range parcels {
		time.Sleep(time.Until(p.arrives))
		if _, err := client.Write(p.bytes); err != nil {
			return // the client has gone away
		}
	}
}

// sent is how many bytes have come from the server so far, headers included.
func (l *line) sent() int {
	l.down.mu.Lock()
	defer l.down.mu.Unlock()
	return l.down.sent
}

func (l *line) close() error { return l.listener.Close() }
