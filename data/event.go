package data

import (
	"fmt"
	"strconv"

	"github.com/paulmach/orb"

	"approdi/data/strict"
)

// EventKind says what sort of thing happened.
type EventKind string

const (
	EventShipwreck   EventKind = "shipwreck"
	EventRescue      EventKind = "rescue"
	EventDeparture   EventKind = "departure"   // a boat left that another event is about
	EventArrivals    EventKind = "arrivals"    // people arrived or were brought ashore
	EventBorder      EventKind = "border"      // at a fence or crossing point on land
	EventAttack      EventKind = "attack"      // on people or where they were held
	EventFire        EventKind = "fire"        // where people were living
	EventOperation   EventKind = "operation"   // a search and rescue operation began or ended
	EventPolicy      EventKind = "policy"      // states or organisations agreed or opened something
	EventProgramme   EventKind = "programme"   // a programme of assistance began
	EventStatement   EventKind = "statement"   // an organisation spoke in public
	EventPublication EventKind = "publication" // a report or page came out
)

// EventKinds lists every kind in the order of a legend.
func EventKinds() []EventKind {
	return []EventKind{
		EventShipwreck, EventRescue, EventDeparture, EventArrivals, EventBorder, EventAttack, EventFire,
		EventOperation, EventPolicy, EventProgramme, EventStatement, EventPublication,
	}
}

// Event is something that happened on a date and that sources tell of.
type Event struct {
	ID   string // stable, part of public files
	Kind EventKind
	// Date is an ISO 8601 day, month or year: it says no more than is known.
	Date string
	// Place is the id of the place most closely concerned: where it happened,
	// where the boat had left from or where people came ashore; or "".
	Place string
	// Point is about where it happened, in degrees, WGS 84, longitude first.
	// It is nil where no position was published or can be worked out from
	// published distances.
	Point   *orb.Point
	Route   string // id of a route, or ""
	Figures []EventFigure
	Sources []string // ids of sources, at least one
	Note    string   // key of a remark on dates or counts that differ, or ""
}

// Year is the year that the event happened in.
func (e *Event) Year() int {
	year, _ := strconv.Atoi(e.Date[:len("2013")]) // checked when the data are loaded
	return year
}

// IsLoss tells whether people are known to have died or gone missing.
func (e *Event) IsLoss() bool {
	for _, f := range e.Figures {
		switch f.What {
		case CountedDead, CountedMissing, CountedDeadAndMissing, CountedBodies:
			return f.Value > 0
		}
	}
	return e.Kind == EventShipwreck
}

// TitleKey is the catalog key of what happened, in a few words.
func (e *Event) TitleKey() string { return "event." + e.ID + ".title" }

func (e *Event) noteKey() string { return "note.event." + e.ID }

// EventFigure is one number that belongs to an event.
type EventFigure struct {
	What  Counted
	Value int
	// AtLeast is set where the source gives a minimum.
	AtLeast bool
}

// Counted says what a figure of an event counts.
type Counted string

const (
	CountedDead           Counted = "dead"
	CountedMissing        Counted = "missing"          // people who were not found
	CountedDeadAndMissing Counted = "dead-and-missing" // where no source tells them apart
	CountedBodies         Counted = "bodies-recovered"
	CountedWomenDead      Counted = "women-dead"    // included in the dead
	CountedChildrenDead   Counted = "children-dead" // included in the dead
	CountedSurvivors      Counted = "survivors"
	CountedRescued        Counted = "rescued"
	CountedInjured        Counted = "injured"
	CountedOnBoard        Counted = "on-board"
	CountedArrived        Counted = "arrived" // people who arrived or were brought ashore
	CountedDisplaced      Counted = "displaced"
	CountedInformed       Counted = "informed" // people given information or advice
	CountedBoats          Counted = "boats"
	CountedCapacity       Counted = "capacity" // people that a centre has room for
	CountedEuros          Counted = "euros"
)

// CountedKinds lists everything that a figure can count, people first.
func CountedKinds() []Counted {
	return []Counted{
		CountedDead, CountedMissing, CountedDeadAndMissing, CountedBodies, CountedWomenDead, CountedChildrenDead,
		CountedSurvivors, CountedRescued, CountedInjured, CountedOnBoard, CountedArrived, CountedDisplaced,
		CountedInformed, CountedBoats, CountedCapacity, CountedEuros,
	}
}

type eventJSON struct {
	ID      string            `json:"id"`
	Kind    EventKind         `json:"kind"`
	Date    string            `json:"date"`
	Place   string            `json:"place,omitempty"`
	Point   []float64         `json:"point,omitempty"`
	Route   string            `json:"route,omitempty"`
	Figures []eventFigureJSON `json:"figures,omitempty"`
	Sources []string          `json:"sources"`
	Note    string            `json:"note,omitempty"`
}

// eventFigureJSON has a pointer so that a number left out is an error and not
// a count of nobody.
type eventFigureJSON struct {
	What    Counted `json:"what"`
	Value   *int    `json:"value"`
	AtLeast bool    `json:"atLeast,omitempty"`
}

// decodeEvents reads events.json: an array of events.
func decodeEvents(document []byte) ([]Event, error) {
	var records []eventJSON
	if err := strict.Decode(document, &records); err != nil {
		return nil, err
	}
	events := make([]Event, len(records))
	for i, r := range records {
		events[i] = Event{
			ID: r.ID, Kind: r.Kind, Date: r.Date, Place: r.Place, Route: r.Route, Sources: r.Sources, Note: r.Note,
		}
		if r.Point != nil {
			point, err := pointFrom(r.Point)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", r.ID, err)
			}
			events[i].Point = &point
		}
		for _, f := range r.Figures {
			if f.Value == nil {
				return nil, fmt.Errorf("%s: %s: has no value", r.ID, f.What)
			}
			events[i].Figures = append(events[i].Figures, EventFigure{What: f.What, Value: *f.Value, AtLeast: f.AtLeast})
		}
	}
	return events, nil
}
