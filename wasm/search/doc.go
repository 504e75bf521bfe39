// Package search finds what the map shows by a few typed letters: countries,
// places, routes, events, indicators, and what the office does and calls
// things. It forgives accents, spellings of another language or alphabet and
// slips of typing, and it answers while a reader types. It is pure: it knows
// the facts and the words, and nothing of the page.
package search
