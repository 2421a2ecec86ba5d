package main

import (
	"example.com/ras/raserr"
	"example.com/ras/raserr/rastext"
)

// passage is a part of a log that is looked at by itself: a line, or an event of
// several lines.
type passage struct {
	text    []byte // without its end; of a long one, only the beginning
	line    int    // the number of its first line, from 1
	end     int    // the index in the block where its last line ends
	lineEnd string // of that line
	code    raserr.Code
}

// mostText is how many bytes of a passage JSON shows.
const mostText = 4096

func (p passage) hasCode() bool { return p.code != 0 }

// look finds the code that the passage names. rastext.Find sees the strings of JSON
// only as they are written there, so those are read, too.
func (p *passage) look() {
	code, ok := rastext.Find(string(p.text))
	if !ok && len(p.text) > 0 && p.text[0] == '{' {
		code, ok = findInJSON(p.text)
	}
	if ok {
		p.code = code
	}
}
