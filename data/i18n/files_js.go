package i18n

import "embed"

// The program in the browser carries no words: the page hands it those of its
// own language, and [Decode] reads them.
var files embed.FS
