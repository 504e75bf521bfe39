package main

import (
	"net/http"
	"strings"
)

// contentPolicy allows a page what it needs and nothing else: files of this site, the program (WebAssembly needs
// 'wasm-unsafe-eval'), and pictures the program makes itself. It may be framed by anyone, because the map is made to be
// embedded; it has nothing a framing page could take.
var contentPolicy = strings.Join([]string{
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors *",
}, "; ")

// permissionsPolicy turns off what the map never asks for, also for whatever it might be embedded with.
const permissionsPolicy = "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()"

// setSafety sets the headers that every answer carries.
func setSafety(h http.Header) {
	h.Set("Content-Security-Policy", contentPolicy)
	h.Set("Permissions-Policy", permissionsPolicy)
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}
