// Package breath gives the browser its turn while the program starts. It imports hardly
// anything, so Go makes it ready among the first: the first pause is in the middle of
// Go's own beginning, which would be one long task otherwise.
package breath
