package e2e

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// event is what the download tells of something that happened.
type event struct {
	ID    string            `json:"id"`
	Kind  string            `json:"kind"`
	Date  string            `json:"date"`
	Title map[string]string `json:"title"`
}

// downloadedEvents reads /data/events.json from the server.
func downloadedEvents(t testing.TB) []event {
	t.Helper()
	answer, err := http.Get(site(t).url + "/data/events.json")
	require.NoError(t, err)
	defer answer.Body.Close()
	content, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	var out struct{ Events []event }
	require.NoError(t, json.Unmarshal(content, &out))
	require.NotEmpty(t, out.Events)
	return out.Events
}

// titlesOf are the titles of the events of a year in a language, of one kind or, with "", of all.
func titlesOf(events []event, year, kind, language string) []string {
	out := []string{}
	for _, e := range events {
		if strings.HasPrefix(e.Date, year) && (kind == "" || e.Kind == kind) {
			out = append(out, e.Title[language])
		}
	}
	return out
}

// listedEvents are the titles in the panel.
func (e explorer) listedEvents() []string {
	e.t.Helper()
	out := []string{}
	e.eval(`[...document.querySelectorAll("#content .events .choose")].map(b => b.textContent)`, &out)
	return out
}

// shownView is what the map and the panel are about.
func (e explorer) shownView() string {
	e.t.Helper()
	return e.text(`document.documentElement.dataset.view`)
}

// waitView waits until a view is shown and its choice is marked.
func (e explorer) waitView(view string) {
	e.t.Helper()
	e.waitUntil(view+" is shown", func() bool {
		return e.shownView() == view && e.text(`document.querySelector("#views :checked").value`) == view
	})
}

// radio is the choice of a view.
func (e explorer) radio(view string) control {
	e.t.Helper()
	return e.control("radio", e.words.text("view."+view))
}

// areas are the areas of work that the panel tells of, in their order.
func (e explorer) areas() []string {
	e.t.Helper()
	out := []string{}
	e.eval(`[...document.querySelectorAll("#content details.area > summary")].map(s => s.textContent)`, &out)
	return out
}
