package main

import (
	"path"
	"strings"
)

// mediaType says how a kind of file is sent.
type mediaType struct {
	header       string // value of Content-Type
	compressible bool   // false for formats that are compressed already
}

// mediaTypes are the kinds of files a build may hold, by the ending of their names (IANA media types registry). The
// table is our own because the one of the operating system differs between machines.
var mediaTypes = map[string]mediaType{
	".css":         {"text/css; charset=utf-8", true},
	".csv":         {"text/csv; charset=utf-8", true},
	".geojson":     {"application/geo+json", true},
	".html":        {"text/html; charset=utf-8", true},
	".ico":         {"image/vnd.microsoft.icon", false},
	".jpg":         {"image/jpeg", false},
	".js":          {"text/javascript; charset=utf-8", true},
	".json":        {"application/json", true},
	".pdf":         {"application/pdf", false},
	".png":         {"image/png", false},
	".svg":         {"image/svg+xml", true},
	".txt":         {"text/plain; charset=utf-8", true},
	".wasm":        {"application/wasm", true},
	".webmanifest": {"application/manifest+json", true},
	".webp":        {"image/webp", false},
	".woff2":       {"font/woff2", false},
	".xml":         {"application/xml", true},
	".zip":         {"application/zip", false},
}

// mediaTypeOf goes by the ending of the name. An unknown kind is sent as plain bytes, which a browser saves and never
// interprets.
func mediaTypeOf(name string) mediaType {
	if known, ok := mediaTypes[strings.ToLower(path.Ext(name))]; ok {
		return known
	}
	return mediaType{header: "application/octet-stream"}
}
