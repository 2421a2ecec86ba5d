package main

import (
	"runtime"
	"sync"
	"unsafe"

	"example.com/ras/raserr"
)

// passage is a part of a log that is looked at by itself: a line, or an event of
// several lines.
type passage struct {
	text    []byte // without its end; of a long one, only the beginning
	line    int    // the number of its first line, from 1
	end     int    // the index in the block where its last line ends
	lineEnd string // of that line
	seen    bool   // it was looked at
	code    raserr.Code
}

// mostText is how many bytes of a passage JSON shows.
const mostText = 4096

func (p passage) hasCode() bool { return p.code != 0 }

// look looks at passages, on all processors if there is enough to do for them.
func look(passages []passage) {
	const fewest = 64 // passages for a processor
	var others sync.WaitGroup
	size := max(len(passages)/runtime.GOMAXPROCS(0)+1, fewest)
	for len(passages) > size {
		part := passages[:size]
		passages = passages[size:]
		others.Add(1)
		go func() {
			defer others.Done()
			lookAtEach(part)
		}()
	}
	lookAtEach(passages)
	others.Wait()
}

func lookAtEach(passages []passage) {
	for i := range passages {
		passages[i].look()
	}
}

// look finds the code that the passage names. raserr.Find sees the strings of JSON
// only as they are written there, so those are read, too.
func (p *passage) look() {
	if p.seen {
		return
	}
	p.seen = true
	code, ok := raserr.Find(viewed(p.text))
	if !ok && len(p.text) > 0 && p.text[0] == '{' {
		code, ok = findInJSON(p.text)
	}
	if ok {
		p.code = code
	}
}

// viewed returns bytes as a string without copying them. They must not change as
// long as it is used.
func viewed(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
