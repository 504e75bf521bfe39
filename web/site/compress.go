package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/andybalholm/brotli"
)

// smallestPressed is the size in bytes from which a file gets compressed copies: below it they save no packet.
const smallestPressed = 1024

// brotliWindow is the base-two logarithm of Brotli's window in bytes: 16 MB, the largest of RFC 7932, section 9.1, which
// every decoder accepts. It spans the program, and saves 1 % of it over 4 MB. Of a small file no more than its size is used.
const brotliWindow = 24

// keepUnused is how long a compressed copy that no build has used stays in the cache.
const keepUnused = 30 * 24 * time.Hour

// coding is one way to compress: the content coding of RFC 9110, section 8.4.1, the ending of the copy's name, how hard
// to try, and the work itself.
type coding struct {
	name   string
	ending string
	level  int
	encode func(ctx context.Context, content []byte, level int) ([]byte, error)
}

// press writes compressed copies beside files, and remembers them by content.
type press struct {
	codings []coding
	cache   string // folder of remembered copies
}

// newPress compresses as well as the codings can, or quickly for a server on the same machine.
func newPress(quick bool) press {
	brotliLevel, gzipLevel := brotli.BestCompression, gzip.BestCompression
	if quick {
		brotliLevel, gzipLevel = 5, gzip.DefaultCompression
	}
	return press{
		codings: []coding{
			{"br", ".br", brotliLevel, encodeBrotli},
			{"gzip", ".gz", gzipLevel, encodeGzip},
		},
		cache: filepath.Join(cacheDir(), "compressed"),
	}
}

// pressTree writes compressed copies of every file below dir that profits from one, on all cores, largest first.
func (p press) pressTree(ctx context.Context, dir string) error {
	type task struct {
		path string
		size int64
		coding
	}
	var tasks []task
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || !mediaTypeOf(path).compressible {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if info.Size() < smallestPressed {
			return nil
		}
		for _, coding := range p.codings {
			tasks = append(tasks, task{path, info.Size(), coding})
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(tasks, func(a, b task) int { return cmp.Compare(b.size, a.size) })
	if err := os.MkdirAll(p.cache, 0o755); err != nil {
		return err
	}

	queue := make(chan task)
	results := make([]error, runtime.GOMAXPROCS(0))
	var workers sync.WaitGroup
	for i := range results {
		workers.Go(func() {
			for task := range queue {
				// After the first error the queue is emptied without further work.
				if results[i] == nil && ctx.Err() == nil {
					results[i] = p.pressFile(ctx, task.path, task.coding)
				}
			}
		})
	}
	for _, task := range tasks {
		queue <- task
	}
	close(queue)
	workers.Wait()
	return errors.Join(append(results, ctx.Err(), p.forget(time.Now().Add(-keepUnused)))...)
}

// pressFile writes one compressed copy. A copy that is not smaller is not written.
func (p press) pressFile(ctx context.Context, path string, c coding) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	remembered := filepath.Join(p.cache, contentHash(content)+c.ending+strconv.Itoa(c.level))
	pressed, err := os.ReadFile(remembered)
	if err == nil {
		now := time.Now()
		err = os.Chtimes(remembered, now, now)
	} else if pressed, err = c.encode(ctx, content, c.level); err == nil {
		err = writeWhole(remembered, pressed)
	}
	if err != nil || len(pressed) >= len(content) {
		return err
	}
	return os.WriteFile(path+c.ending, pressed, 0o644)
}

// forget removes remembered copies last used before the time.
func (p press) forget(before time.Time) error {
	entries, err := os.ReadDir(p.cache)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		// A file that another build has just removed is no fault.
		if info, err := entry.Info(); err == nil && info.ModTime().Before(before) {
			_ = os.Remove(filepath.Join(p.cache, entry.Name()))
		}
	}
	return nil
}

// writeWhole writes a file so that a reader sees all of it or nothing, also when two builds run at once.
func writeWhole(path string, content []byte) error {
	file, err := os.CreateTemp(filepath.Dir(path), "new-*")
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Close()); err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(file.Name())
	}
	return err
}

func encodeBrotli(ctx context.Context, content []byte, level int) ([]byte, error) {
	var out bytes.Buffer
	err := writeAndClose(ctx, brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: level, LGWin: brotliWindow}), content)
	return out.Bytes(), err
}

func encodeGzip(ctx context.Context, content []byte, level int) ([]byte, error) {
	var out bytes.Buffer
	writer, err := gzip.NewWriterLevel(&out, level)
	if err != nil {
		return nil, err
	}
	err = writeAndClose(ctx, writer, content)
	return out.Bytes(), err
}

// writeAndClose writes in pieces, so that Ctrl-C need not wait for the best compression of a large file.
func writeAndClose(ctx context.Context, writer io.WriteCloser, content []byte) error {
	for piece := range slices.Chunk(content, 256<<10) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if _, err := writer.Write(piece); err != nil {
			return err
		}
	}
	return writer.Close()
}
