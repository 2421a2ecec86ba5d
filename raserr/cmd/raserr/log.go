package main

import (
	"errors"
	"io"
	"strings"

	"example.com/ras/raserr"
)

// log is a log while it is read, line by line.
type log struct {
	*command
	name      string
	line      int    // the number of the current line, from 1
	lineEnd   string // of the line before, or of the current one if all of it was read
	isMidLine bool   // what was copied last did not end a line

	record    record   // an event or a long line that has not ended yet
	isLong    bool     // the record ends in a line that is longer than mostLine
	columns   []string // of a table
	separator rune

	notes map[raserr.Code][]string // the lines of those that were written
}

// passage is a part of a log that is looked at by itself: a line, or an event.
type passage struct {
	format format
	text   string // with its end; of a long one, only the beginning
	line   int    // the number of its first line, from 1
}

// readLog reads one log, and reports what is wrong with it.
func (c *command) readLog(name string, r io.Reader) {
	l := &log{command: c, name: name, line: 1, lineEnd: "\n", notes: map[raserr.Code][]string{}}
	decoder := newDecoder(flusher{r, c.out}, c.encoding)
	switch {
	case decoder.isEventLog():
		c.problem("%s is a binary event log; to read it on Windows, run: wevtutil qe %s /lf:true /f:xml | raserr -log", l.shownName(), typed(fileName(name)))
		return
	case l.copies() && c.out.isTerminal() && !decoder.isText():
		c.problem("%s is not text, and is not copied to a terminal; -count and -json show its codes", l.shownName())
		return
	}
	if err := l.read(decoder); err != nil {
		c.problem("%v", err)
	}
	switch {
	case decoder.hasNUL:
		c.problem("%s is not text: it has NUL bytes", l.shownName())
	case decoder.replaced:
		c.problem("%s has bytes that are not valid in its encoding; they are copied as U+FFFD", l.shownName())
	case decoder.notUTF8:
		c.hint("%s is not all UTF-8; for a code page, add for instance -encoding cp1252", l.shownName())
	}
}

// read reads the log and writes what is asked for.
func (l *log) read(d *decoder) error {
	text := ""
	for d.err == nil {
		text += d.next()
		for n := endOfPiece(text, d.err != nil); n > 0; n = endOfPiece(text, d.err != nil) {
			l.take(text[:n])
			text = text[n:]
		}
	}
	if l.record.isOpen() {
		l.report(l.record.take())
	}
	if d.err == io.EOF || d.err == errOutput { // which end reports
		return nil
	}
	return d.err
}

// flusher is a reader that flushes the output before it reads, so that the output keeps
// up with a log that grows.
type flusher struct {
	io.Reader
	out *output
}

var errOutput = errors.New("cannot write")

func (f flusher) Read(p []byte) (int, error) {
	if f.out.Flush() != nil {
		return 0, errOutput
	}
	return f.Reader.Read(p)
}

// take copies a piece of the log, and looks at it if it is not a part of an event that
// goes on.
func (l *log) take(piece string) {
	if l.record.isOpen() && !l.isLong && l.record.endsBefore(piece) {
		l.report(l.record.take())
	}
	l.copy(piece)
	isEnd := strings.HasSuffix(piece, "\n")
	switch {
	case strings.HasSuffix(piece, "\r\n"):
		l.lineEnd = "\r\n"
	case isEnd:
		l.lineEnd = "\n"
	}
	l.look(piece, !isEnd && len(piece) >= mostLine)
	if isEnd {
		l.line++
	}
}

// look looks at a piece, or keeps it until it has the whole event or line. Of a line of
// several pieces, it looks at the first.
func (l *log) look(piece string, goesOn bool) {
	switch {
	case l.isLong:
		l.isLong = goesOn
		if !goesOn {
			l.report(l.record.take())
		}
	case goesOn:
		l.beginLong(piece)
	case l.record.isOpen() || l.beginsRecord(piece):
		l.record.add(piece)
		if l.record.endsWith(piece) {
			l.report(l.record.take())
		}
	default:
		l.report(passage{l.formatOf(piece), piece, l.line})
	}
}

// beginsRecord reports whether an event of several lines begins with a line.
func (l *log) beginsRecord(line string) bool {
	if l.line <= 2 && l.columns == nil { // the first line may be #TYPE
		l.columns, l.separator = columnsIn(line)
	}
	l.record.line = l.line
	if l.columns != nil && strings.Count(line, `"`)%2 != 0 {
		l.record.format = inTable
		return true
	}
	return l.record.begins(line)
}

// formatOf returns the format of an event on one line.
func (l *log) formatOf(line string) format {
	if l.columns != nil {
		return inTable
	}
	switch firstByte(line) {
	case '<':
		return inXML
	case '{', '[':
		return inJSON
	}
	return plain
}

// beginLong keeps the beginning of a line that is too long, up to the last word, which
// may be a number that is cut. An event that has not ended ends here.
func (l *log) beginLong(line string) {
	const mostWord = 64 // bytes; no number and no symbol has more
	if i := strings.LastIndexByte(line, ' '); i >= len(line)-mostWord {
		line = line[:i]
	}
	l.isLong = true
	if l.record.isOpen() {
		l.record.add(line)
		return
	}
	l.record.format, l.record.line = l.formatOf(line), l.line
	l.record.text.WriteString(line)
}

// copies reports whether lines of the log are written as they are.
func (l *log) copies() bool { return !l.json && !l.count }

// copy copies a line, unless something else is asked for.
func (l *log) copy(line string) {
	if !l.copies() || l.only {
		return
	}
	l.out.WriteString(line)
	l.isMidLine = line[len(line)-1] != '\n'
}

// report writes what is asked for about a passage that names a code.
func (l *log) report(p passage) {
	code, ok := l.codeIn(p)
	if !ok {
		return
	}
	l.found = true
	switch {
	case l.count:
		l.counts.add(code, l.eventOf(p))
	case l.json:
		l.writeObject(code, p)
	default:
		if l.only {
			l.out.WriteString(p.text)
			l.isMidLine = p.text[len(p.text)-1] != '\n'
		}
		l.writeNote(code)
	}
}

// mostText is how many bytes of a passage JSON shows.
const mostText = 4096

func (l *log) writeObject(code raserr.Code, p passage) {
	o := objectOf(code)
	o.File, o.Line, o.Text = l.name, p.line, cut(strings.TrimRight(p.text, "\r\n"), mostText)
	o.event = l.eventOf(p)
	l.out.writeJSON(o)
}

// writeNote writes what there is to say about a code, in lines that end as the line
// above does.
func (l *log) writeNote(code raserr.Code) {
	if l.isMidLine {
		l.out.WriteString(l.lineEnd)
		l.isMidLine = false
	}
	const indent = "    "
	if l.notes[code] == nil {
		l.notes[code] = l.out.wrap(summary(code), len(indent))
	}
	for _, line := range l.notes[code] {
		l.out.WriteString(l.out.paint(cyan, indent+line))
		l.out.WriteString(l.lineEnd)
	}
}

func (l *log) shownName() string {
	if l.name == "-" {
		return "standard input"
	}
	return typed(l.name)
}

// fileName returns a name for a file in a command line.
func fileName(name string) string {
	if name == "-" {
		return "FILE"
	}
	return name
}
