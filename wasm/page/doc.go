// Package page is the program's side of the HTML page: it turns DOM events
// into values, and values into text and controls. It is the only room that
// knows the browser, and is empty on other systems.
package page
