//go:build !js

package data

// checked tells whether [Load] checks the facts against one another.
const checked = true
