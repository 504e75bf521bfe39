// Package e2e drives the built site in Chromium. It is a module of its own, so that what only tests need stays out of
// the program.
//
//	CHROMIUM  path of the browser; else it is looked for, and installed where that can be done without asking
//	DIST      folder of a built site to test; else the site is built once, into a temporary folder
//
// Pages are polled from here rather than by the page: the page holds its animation frames back while nothing changes, and
// whatever waits for a frame inside it would change what is tested. For the same reason the waiting actions of chromedp
// are not used.
package e2e
