package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/chromedp/chromedp"
)

// start tells when a page was of use, in milliseconds after its address was opened, and how long it was deaf until then.
type start struct {
	Text    float64 `json:"text"`    // the first words or figures
	Picture float64 `json:"picture"` // the map as a picture, or with its land
	Ready   float64 `json:"ready"`   // all of the map
	Answer  float64 `json:"answer"`  // the map has moved under the pointer
	Bytes   int     `json:"bytes"`   // that came over the line until then
	// Longest is the longest task until then, 0 if all were shorter than 50 ms, and Blocked what tasks took beyond 50 ms.
	Longest float64 `json:"longest"`
	Blocked float64 `json:"blocked"`
	Tasks   []task  `json:"tasks"` // of 50 ms and more
}

// task is one of the browser's for a page, in milliseconds after its address was opened.
type task struct {
	At   float64 `json:"at"`
	Took float64 `json:"took"`
}

// starts are those of one page, one for each run, with a browser that has never seen it and again with the same one.
type starts struct {
	Page   string  `json:"page"`
	First  []start `json:"first"`
	Second []start `json:"second"`
}

// measureStarts opens every page several times over the line, in turn, each time in a new browser.
func measureStarts(ctx context.Context, chromium, address string, runs int, on machine, log io.Writer) ([]starts, error) {
	l, err := openLine(address)
	if err != nil {
		return nil, err
	}
	defer l.close()
	out := make([]starts, len(subjects))
	for run := range runs {
		for i, s := range subjects {
			first, second, err := twoVisits(ctx, chromium, l, s, on)
			if err != nil {
				return nil, fmt.Errorf("%s, start %d: %w", s.name, run+1, err)
			}
			fmt.Fprintf(log, "%s, start %d: answers after %.0f ms, the second time after %.0f ms\n", s.name, run+1, first.Answer, second.Answer)
			out[i].Page = s.name
			out[i].First, out[i].Second = append(out[i].First, first), append(out[i].Second, second)
		}
	}
	return out, nil
}

// twoVisits opens a page in a browser with an empty profile, closes it and opens it again.
func twoVisits(ctx context.Context, chromium string, l *line, s subject, on machine) (first, second start, err error) {
	b, err := startBrowser(ctx, chromium)
	if err != nil {
		return first, second, err
	}
	defer b.stop()
	if first, err = b.visit(l, s, on); err != nil {
		return first, second, err
	}
	// The browser keeps compiled code of what it has run, a while after that.
	time.Sleep(cacheTime)
	second, err = b.visit(l, s, on)
	return first, second, err
}

// cacheTime is how long a page stays open before it is closed, so that what the browser keeps of it is written.
const cacheTime = 5 * time.Second

// visit opens a page and drags on its map as soon as that is there.
func (b *browser) visit(l *line, s subject, on machine) (start, error) {
	var out start
	t, err := b.newTab(on)
	if err != nil {
		return out, err
	}
	defer t.close()
	before := l.sent()
	if err := t.open(l.URL + s.path); err != nil {
		return out, err
	}
	if err := t.dragUntilAnswered(); err != nil {
		return out, err
	}
	if err := t.eval("({picture: bench.times.ready, ...bench.times})", &out); err != nil {
		return out, err
	}
	for _, long := range out.Tasks {
		out.Longest, out.Blocked = max(out.Longest, long.Took), out.Blocked+long.Took-50
	}
	out.Bytes = l.sent() - before
	time.Sleep(cacheTime)
	return out, nil
}

// dragUntilAnswered drags on the map until something moves.
func (t *tab) dragUntilAnswered() error {
	x, y := float64(mapX), float64(mapY)
	if err := t.mouse(chromedp.MouseMoved, x, y, false); err != nil {
		return err
	}
	if err := t.mouse(chromedp.MousePressed, x, y, true); err != nil {
		return err
	}
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		x--
		if err := t.mouse(chromedp.MouseMoved, x, y, true); err != nil {
			return err
		}
		answered := false
		if err := t.eval("!!bench.times.answer", &answered); err != nil {
			return err
		}
		if answered {
			return t.mouse(chromedp.MouseReleased, x, y, false)
		}
	}
	return fmt.Errorf("the map does not answer: %w", context.DeadlineExceeded)
}
