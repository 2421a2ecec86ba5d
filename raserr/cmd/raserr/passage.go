package main

import (
	"runtime"
	"sync"
	"unsafe"

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
	seen    bool   // it was looked at
	code    raserr.Code
}

// mostText is how many bytes of a passage JSON shows.
const mostText = 4096

func (p passage) hasCode() bool { return p.code != 0 }

// looking looks at passages on all processors, while more of them come in.
type looking struct {
	parts   chan []passage
	given   int // how many passages were given to workers
	workers int
	all     sync.WaitGroup // of them
}

// give gives the last of all passages to workers, if they are enough. The passages must
// stay where they are.
func (l *looking) give(passages []passage) {
	const enough = 64
	if len(passages)-l.given < enough {
		return
	}
	if l.parts == nil {
		l.parts = make(chan []passage, mostPassages/enough+1)
	}
	l.parts <- passages[l.given:]
	l.given = len(passages)
	if l.workers < runtime.GOMAXPROCS(0)-1 {
		l.workers++
		l.all.Add(1)
		go l.work()
	}
}

// work looks at what it is given, until there is no more.
func (l *looking) work() {
	defer l.all.Done()
	for part := range l.parts {
		lookAtEach(part)
	}
}

// finish looks at the rest of all passages, and returns when all were looked at.
func (l *looking) finish(passages []passage) {
	lookAtEach(passages[l.given:])
	if l.parts != nil {
		close(l.parts)
		for part := range l.parts {
			lookAtEach(part)
		}
		l.all.Wait()
	}
}

func lookAtEach(passages []passage) {
	for i := range passages {
		passages[i].look()
	}
}

// look finds the code that the passage names. rastext.Find sees the strings of JSON
// only as they are written there, so those are read, too.
func (p *passage) look() {
	if p.seen {
		return
	}
	p.seen = true
	code, ok := rastext.Find(viewed(p.text))
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
