//go:build !js

// Approdi draws an interactive map of migration across the Mediterranean.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "This program runs in a web page. Use: make run")
	os.Exit(2)
}
