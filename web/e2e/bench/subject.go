package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/chromedp/chromedp/kb"
)

// view is where a map looks: Web Mercator in a world that is 512 CSS px wide at zoom 0.
type view struct {
	Zoom float64 `json:"zoom"`
	Lat  float64 `json:"lat"`
	Lon  float64 `json:"lon"`
}

// opening is the view that every script begins with, and openingFragment how addresses say it.
var (
	opening         = view{5, 36, 14}
	openingFragment = fmt.Sprintf("#map=%g/%g/%g&year=2016", opening.Zoom, opening.Lat, opening.Lon)
)

// subject is a page that is measured.
type subject struct {
	name string
	path string
	// wheelPx is how far the wheel turns in a frame, so that the script zooms in by about three levels on every page.
	wheelPx float64
	// fly begins a flight. Those of the site lead to a country, those of the others to the same view.
	fly func(t *tab, leg int, to view) error
	// where tells where the map looks.
	where func(t *tab) (view, error)
	// moving is JavaScript that is true while the map moves by itself.
	moving string
}

// countries are where the flights lead.
var countries = [...]string{"spain", "italy"}

var site = subject{
	name: "approdi", path: "/en/", wheelPx: 18,
	fly: func(t *tab, leg int, _ view) error {
		const card = `document.querySelector("#close-card")`
		var open bool
		if err := t.eval("!!"+card, &open); err != nil {
			return err
		}
		if open {
			if err := t.clickOn(card); err != nil {
				return err
			}
		}
		return t.clickOn(`document.querySelector("#choose-` + countries[leg] + `")`)
	},
	where: func(t *tab) (view, error) {
		var hash string
		if err := t.eval("location.hash", &hash); err != nil {
			return view{}, err
		}
		return viewOf(hash)
	},
	moving: "false",
}

func peerSubject(name string, wheelPx float64) subject {
	return subject{
		name: name, path: "/peers/" + name + "/", wheelPx: wheelPx,
		fly: func(t *tab, _ int, to view) error {
			return t.eval(fmt.Sprintf("void peer.fly(%g, %g, %g)", to.Zoom, to.Lat, to.Lon), nil)
		},
		where: func(t *tab) (view, error) {
			var v view
			return v, t.eval("peer.view()", &v)
		},
		moving: "peer.moving()",
	}
}

// subjects are measured in this order. The site comes first: it knows where its flights lead.
var subjects = []subject{site, peerSubject("maplibre", 7), peerSubject("leaflet", 7), peerSubject("deckgl", 7)}

// viewOf reads the view from the fragment of an address of the site.
func viewOf(hash string) (view, error) {
	values, err := url.ParseQuery(strings.TrimPrefix(hash, "#"))
	if err != nil {
		return view{}, err
	}
	parts := strings.Split(values.Get("map"), "/")
	if len(parts) != 3 {
		return view{}, fmt.Errorf("%q says no view", hash)
	}
	var n [3]float64
	for i, part := range parts {
		if n[i], err = strconv.ParseFloat(part, 64); err != nil {
			return view{}, err
		}
	}
	return view{n[0], n[1], n[2]}, nil
}

// clickOn clicks in the middle of the element that a JavaScript expression finds.
func (t *tab) clickOn(element string) error {
	var at [2]float64
	// A panel is written anew in the frame after a click.
	if err := t.eval(`(async()=>{for(let n=0;n<100&&!(`+element+`);n++)await new Promise((r)=>setTimeout(r,20));const e=`+element+`;e.scrollIntoView({block:"nearest"});const r=e.getBoundingClientRect();return[r.x+r.width/2,r.y+r.height/2]})()`, &at); err != nil {
		return err
	}
	return t.click(at[0], at[1])
}

// stepYear chooses the next year with the keyboard, on the slider that every page has.
func (t *tab) stepYear() error { return t.press(kb.ArrowRight) }

// settle waits until nothing has been drawn for a while and the map does not move.
func (t *tab) settle(s subject) error {
	const quiet = 700 * time.Millisecond
	last, since := "", time.Now()
	for deadline := time.Now().Add(patience); time.Since(since) < quiet; time.Sleep(50 * time.Millisecond) {
		var now json.RawMessage
		if err := t.eval("[bench.draws, bench.paths, "+s.moving+"]", &now); err != nil {
			return err
		}
		if string(now) != last || strings.Contains(last, "true") {
			last, since = string(now), time.Now()
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("%s does not come to rest", s.name)
		}
	}
	return nil
}
