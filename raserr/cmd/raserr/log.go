package main

import (
	"bytes"
	"io"
	"os"
	"slices"
	"unicode/utf8"
)

// copyLogs copies all logs, one behind the other.
func (c *command) copyLogs(stdin io.Reader) {
	names := c.rest
	if len(names) == 0 {
		names = []string{"-"}
	}
	for _, name := range names {
		if c.out.Flush() != nil {
			return
		}
		if name == "-" {
			c.copyLog(name, stdin)
			continue
		}
		file, err := os.Open(name)
		if err != nil {
			c.problem("%v", err)
			continue
		}
		c.copyLog(name, file)
		file.Close()
	}
}

// copyLog copies one log, and reports what is wrong with it.
func (c *command) copyLog(name string, r io.Reader) {
	l := &log{command: c, name: name, lineEnd: "\n",
		block:    make([]byte, blockBytes),
		passages: make([]passage, 0, mostPassages+2), // a line may end two
	}
	decoder := newDecoder(r, nil)
	if err := l.copy(decoder); err != nil {
		c.problem("%v", err)
	}
	if decoder.replaced {
		c.problem("%s: broken UTF-16, copied with U+FFFD for what is no character", l.shownName())
	}
}

// blockBytes is the size of the blocks in which logs are read, and of the part of
// a line that is looked at. mostPassages is how many are looked at together.
const (
	blockBytes   = 256 << 10
	mostPassages = 4096
)

// log is a log while it is copied.
type log struct {
	*command
	name    string
	block   []byte
	begin   int    // of the line in block that has not ended yet
	end     int    // of what was read into block
	copied  int    // of what was copied of it
	number  int    // how many lines have ended
	lineEnd string // of the last of them
	binary  bool   // a NUL byte was there

	event    event     // that has not ended yet
	long     *passage  // the beginning of a line that is longer than the block
	passages []passage // that have ended, but are not copied yet
}

// copy reads the log and writes it with its notes. What one Read gives is written
// before the next, whether it ends with a line or not, so that the output keeps
// up with a log that grows. Only the few bytes wait that are undecided.
func (l *log) copy(r io.Reader) error {
	for {
		n, err := r.Read(l.room())
		l.take(n)
		switch {
		case err == io.EOF:
			l.finish()
			return nil
		case err != nil:
			l.finish()
			return err
		case l.out.Flush() != nil:
			return nil // end tells why
		}
	}
}

// room moves the line that has not ended to the beginning of the block, and returns
// the free part behind it. A line that fills the block is looked at now, as far as it
// goes; its rest is copied only.
func (l *log) room() []byte {
	if l.begin > 0 {
		l.end = copy(l.block, l.block[l.begin:l.end])
		l.copied -= l.begin
		l.begin = 0
	}
	if len(l.block)-l.end < utf8.UTFMax { // what the decoder needs
		l.copyTo(l.block, l.end)
		l.beginLong()
		l.end, l.copied = 0, 0
	}
	return l.block[l.end:]
}

// beginLong looks at the beginning of a line that is too long for the block, up to its
// last space, so that no number is looked at that goes on behind it. An event that has
// not ended ends with the line.
func (l *log) beginLong() {
	if l.long != nil {
		return
	}
	line := l.block[:l.end]
	text := line
	if i := bytes.LastIndexByte(text, ' '); i >= 0 {
		text = text[:i]
	}
	long := passage{text: text, line: l.number + 1}
	if l.event.isOpen() {
		l.event.add(text)
		long = l.event.take()
		line = long.text
	}
	long.look()
	long.text = bytes.Clone(line[:min(len(line), mostText+1)])
	l.long = &long
}

// take copies the n bytes that were read, with a note below each line that names a
// code and ends in them.
func (l *log) take(n int) {
	read := l.block[:l.end+n]
	l.checkBinary(read[l.end:])
	for at := l.end; at < len(read); {
		at = l.cut(read, at)
		l.write(read)
	}
	l.copyTo(read, len(read)-undecided(read))
	l.end = len(read)
}

// undecided returns how many bytes at the end of what was read may begin an event, and
// by that a line, behind the end of another.
func undecided(read []byte) int {
	for n := len(betweenEvents) - 1; n > len(eventEnd); n-- {
		if bytes.HasSuffix(read, []byte(betweenEvents[:n])) {
			return n - len(eventEnd)
		}
	}
	return 0
}

// cut cuts what was read into lines, from an index on, until there are enough
// passages. It returns where it has come to.
func (l *log) cut(read []byte, at int) int {
	for len(l.passages) < mostPassages {
		if l.begin < len(read) && l.event.endsBefore(read[l.begin]) {
			l.add(l.event.take(), l.begin)
		}
		end := endOfLine(read, l.begin, at)
		if end < 0 {
			return len(read)
		}
		at = end
		line := read[l.begin:at]
		isLine := line[len(line)-1] == '\n'
		if isLine {
			l.lineEnd = endOf(line)
		}
		l.endLine(line, at)
		if !isLine { // the next piece is of the same line
			l.number--
		}
		l.begin = at
	}
	return at
}

// endOfLine returns the index behind the end of the line that begins in what was
// read, if one is there from an index on, or -1. An event in XML is a line by itself
// if another follows it without a line end, as in what the Event Viewer saves.
func endOfLine(read []byte, begin, from int) int {
	end := bytes.IndexByte(read[from:], '\n')
	if end >= 0 {
		end += from + 1
	}
	start, stop := max(begin, from-len(betweenEvents)), len(read)
	if end >= 0 {
		stop = end
	}
	tag := bytes.IndexByte(read[start:stop], '<') // most lines have none, which is seen at once
	if tag < 0 {
		return end
	}
	start += tag
	if i := bytes.Index(read[start:stop], []byte(betweenEvents)); i >= 0 {
		return start + i + len(eventEnd)
	}
	return end
}

// endLine adds the passage, if there is one, that ends with a line, at an index of the
// block.
func (l *log) endLine(line []byte, end int) {
	l.number++
	if l.long != nil {
		l.add(*l.long, end)
		l.long = nil
		return
	}
	text, rest := cutEvent(line)
	switch {
	case l.event.isOpen():
		l.event.add(text)
		if l.event.endsWith(text) || len(rest) > 0 {
			l.add(l.event.take(), end)
		}
	case beginsMessage(line):
		rest = line
	case len(text) > 0:
		l.add(passage{text: withoutEnd(text), line: l.number}, end)
	}
	if len(rest) > 0 {
		l.event = event{line: l.number, isListed: rest[0] != '<'}
		l.event.add(rest)
	}
}

// add adds a passage, whose note stands at an index of the block and ends as the last
// line does.
func (l *log) add(p passage, at int) {
	p.end, p.lineEnd = at, l.lineEnd
	p.look()
	l.passages = append(l.passages, p)
}

// write copies what is up to the last passage that names a code, with the notes.
func (l *log) write(read []byte) {
	for i := range l.passages {
		if p := &l.passages[i]; p.code != 0 {
			l.copyTo(read, p.end)
			if !l.json && p.end > 0 && p.end < len(read) && read[p.end-1] != '\n' { // an event that is a line by itself
				l.out.WriteString(p.lineEnd)
			}
			l.writeNote(p)
		}
	}
	l.passages = l.passages[:0]
}

// finish writes the note of a last line, or of an event, that has no end.
func (l *log) finish() {
	read := l.block[:l.end]
	l.copyTo(read, l.end)
	isOpen := l.begin < l.end || l.long != nil
	if isOpen {
		l.endLine(read[l.begin:], l.end)
	}
	if l.event.isOpen() {
		l.add(l.event.take(), l.end)
	}
	if isOpen && !l.json && slices.ContainsFunc(l.passages, passage.hasCode) {
		l.out.WriteString(l.lineEnd)
	}
	l.write(read)
}

// copyTo copies what was read up to an index. With -json, there is no copy.
func (l *log) copyTo(read []byte, end int) {
	if !l.json {
		l.out.Write(read[l.copied:end])
	}
	l.copied = end
}

// writeNote writes what there is to say about a code: a line that ends as the line
// above does, or an object.
func (l *log) writeNote(p *passage) {
	if l.json {
		object := objectOf(p.code)
		object.File, object.Line, object.Text = l.name, p.line, cut(string(p.text), mostText)
		l.out.writeJSON(object)
		return
	}
	l.out.WriteString(l.out.paint(cyan, "    "+summary(p.code)))
	l.out.WriteString(p.lineEnd)
}

// checkBinary reports NUL bytes, once.
func (l *log) checkBinary(read []byte) {
	if l.binary || bytes.IndexByte(read, 0) < 0 {
		return
	}
	l.binary = true
	l.problem("%s: not text, there are NUL bytes in it (of an event log, wevtutil qe FILE /lf /f:xml makes text)", l.shownName())
}

func (l *log) shownName() string {
	if l.name == "-" {
		return "standard input"
	}
	return l.name
}

// withoutEnd returns a text without the end of its last line.
func withoutEnd(text []byte) []byte {
	end := len(text)
	for end > 0 && (text[end-1] == '\n' || text[end-1] == '\r') {
		end--
	}
	return text[:end]
}

// endOf returns the end that a line has.
func endOf(line []byte) string {
	if bytes.HasSuffix(line, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}
