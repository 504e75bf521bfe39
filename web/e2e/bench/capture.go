package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	cdpio "github.com/chromedp/cdproto/io"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// traced are the categories of events that tell what the main thread does: its tasks, what JavaScript runs in them, its
// frames, and how much rubbish was collected.
var traced = []string{"devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"}

// capture has the browser write a trace while something happens in the tab.
func (t *tab) capture(during func() error) ([]byte, error) {
	ctx, cancel := context.WithTimeout(t.ctx, 10*patience)
	defer cancel()
	complete := make(chan *tracing.EventTracingComplete, 1)
	listening, stop := context.WithCancel(ctx)
	defer stop()
	if err := chromedp.Listen(listening, func(event any) {
		if e, ok := event.(*tracing.EventTracingComplete); ok {
			complete <- e
		}
	}); err != nil {
		return nil, err
	}
	if err := call(ctx, tracing.Start, tracing.StartParams{
		TransferMode: tracing.StartTransferModeReturnAsStream,
		TraceConfig:  &tracing.TraceConfig{IncludedCategories: traced, ExcludedCategories: []string{"*"}},
	}); err != nil {
		return nil, err
	}
	happened := during()
	if err := errors.Join(happened, call(ctx, tracing.End, cdp.Empty{})); err != nil {
		return nil, err
	}
	select {
	case e := <-complete:
		return readStream(ctx, e.Stream)
	case <-ctx.Done():
		return nil, fmt.Errorf("the trace does not come: %w", ctx.Err())
	}
}

// readStream reads all of a stream of the browser and closes it.
func readStream(ctx context.Context, handle cdpio.StreamHandle) ([]byte, error) {
	var out []byte
	for {
		part, err := chromedp.Call(ctx, cdpio.Read, cdpio.ReadParams{Handle: handle, Size: 1 << 20})
		if err != nil {
			return nil, err
		}
		out = append(out, part.Data...)
		if part.EOF {
			return out, call(ctx, cdpio.Close, cdpio.CloseParams{Handle: handle})
		}
	}
}
