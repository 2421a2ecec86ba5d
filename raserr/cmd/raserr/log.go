package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"example.com/ras/raserr"
)

// log is a log while it is read, line by line.
type log struct {
	*command
	name      string
	number    int    // how many lines have ended
	lineEnd   string // of the last of them
	isMidLine bool   // what was copied last did not end a line

	record    record   // an event that has not ended yet
	long      *passage // the beginning of a line that is longer than mostLine
	columns   []string // of a table
	separator rune

	notes map[raserr.Code][]string // the lines of those that were written
}

// passage is a part of a log that is looked at by itself: a line, or an event.
type passage struct {
	format format
	text   []byte // with its end; of a long one, only the beginning
	line   int    // the number of its first line, from 1
}

// readLog reads one log, and reports what is wrong with it.
func (c *command) readLog(name string, r io.Reader) {
	l := &log{command: c, name: name, lineEnd: "\n", notes: map[raserr.Code][]string{}}
	decoder := newDecoder(r, c.encoding)
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

// read reads the log and writes what is asked for. What it has read is written before
// it waits for more, so that the output keeps up with a log that grows.
func (l *log) read(r io.Reader) error {
	lines := bufio.NewScanner(flusher{r, l.out})
	lines.Buffer(make([]byte, mostLine), mostLine)
	lines.Split(splitLog)
	for lines.Scan() {
		l.take(lines.Bytes())
	}
	l.finish()
	if err := lines.Err(); !errors.Is(err, errOutput) { // which end reports
		return err
	}
	return nil
}

// flusher is a reader that flushes the output before it reads.
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

// take copies a line, or the part of one that splitLog returns, and looks at it if it is
// not a part of an event that goes on.
func (l *log) take(line []byte) {
	if l.record.isOpen() && l.record.endsBefore(line) {
		l.report(l.record.take())
	}
	l.copy(line)
	number := l.number + 1
	isEnd := line[len(line)-1] == '\n'
	if isEnd {
		l.number++
		l.lineEnd = endOf(line)
	}
	isLong := !isEnd && len(line) >= mostLine
	switch {
	case l.long != nil:
		if !isLong {
			l.report(*l.long)
			l.long = nil
		}
	case isLong:
		l.beginLong(line)
	case l.record.isOpen():
		l.addToRecord(line)
	case l.beginsRecord(line):
		l.record.line = number
		l.addToRecord(line)
	default:
		l.report(passage{l.formatOf(line), line, number})
	}
}

func (l *log) addToRecord(line []byte) {
	l.record.add(line)
	if l.record.endsWith(line) {
		l.report(l.record.take())
	}
}

// beginsRecord reports whether an event of several lines begins with a line.
func (l *log) beginsRecord(line []byte) bool {
	if l.number <= 2 && l.columns == nil { // the first line may be #TYPE
		l.columns, l.separator = columnsIn(line)
	}
	if l.columns != nil && bytes.Count(line, []byte(`"`))%2 != 0 {
		l.record.format = inTable
		return true
	}
	return l.record.begins(line)
}

// formatOf returns the format of an event on one line.
func (l *log) formatOf(line []byte) format {
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
func (l *log) beginLong(line []byte) {
	const mostWord = 64 // bytes; no number and no symbol has more
	text := line
	if i := bytes.LastIndexByte(line, ' '); i >= len(line)-mostWord {
		text = line[:i]
	}
	if l.record.isOpen() {
		l.record.add(text)
		long := l.record.take()
		l.long = &long
		return
	}
	l.long = &passage{l.formatOf(line), bytes.Clone(text), l.number + 1}
}

// finish looks at a last event that has no end.
func (l *log) finish() {
	if l.long != nil {
		l.report(*l.long)
	}
	if l.record.isOpen() {
		l.report(l.record.take())
	}
}

// copies reports whether lines of the log are written as they are.
func (l *log) copies() bool { return !l.json && !l.count }

// copy copies a line, unless something else is asked for.
func (l *log) copy(line []byte) {
	if !l.copies() || l.only {
		return
	}
	l.out.Write(line)
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
			l.out.Write(p.text)
			l.isMidLine = p.text[len(p.text)-1] != '\n'
		}
		l.writeNote(code)
	}
}

// mostText is how many bytes of a passage JSON shows.
const mostText = 4096

func (l *log) writeObject(code raserr.Code, p passage) {
	o := objectOf(code)
	o.File, o.Line, o.Text = l.name, p.line, cut(string(withoutEnd(p.text)), mostText)
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

// withoutEnd returns lines without the end of the last one, and without empty lines there.
func withoutEnd(text []byte) []byte { return bytes.TrimRight(text, "\r\n") }

// endOf returns the end that a line has.
func endOf(line []byte) string {
	if bytes.HasSuffix(line, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}
