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

	event     strings.Builder // one that has not ended yet, or the beginning of a long line
	format    format          // of the event
	eventLine int             // the number of its first line
	isLong    bool            // the event ends in a line that is longer than mostLine
	columns   []string        // of a table
	separator rune

	notes map[raserr.Code][]string // the lines of those that were written
}

// readLog reads one log, and reports what is wrong with it.
func (c *command) readLog(name string, r io.Reader) {
	l := &log{command: c, name: name, line: 1, lineEnd: "\n", notes: map[raserr.Code][]string{}}
	decoder := newDecoder(flusher{r, c.out}, c.encoding)
	shown, file := typed(name), typed(name)
	if name == "-" {
		shown, file = "standard input", "FILE"
	}
	switch {
	case isSameFile(r, c.out.to): // which would never end
		c.problem("%s is also the output", shown)
		return
	case decoder.isEventLog():
		c.problem("%s is a binary event log; to read it on Windows, run: wevtutil qe %s /lf:true /f:xml | raserr -log",
			shown, file)
		return
	case l.copies() && c.out.isTerminal() && !decoder.isText():
		c.problem("%s is not text, and is not copied to a terminal; -count and -json show its codes", shown)
		return
	}
	if err := l.read(decoder); err != nil {
		c.problem("%v", err)
	}
	switch {
	case decoder.hasNUL:
		c.problem("%s is not text: it has NUL bytes", shown)
	case decoder.replaced:
		c.problem("%s has bytes that are not valid in its encoding; they are copied as U+FFFD", shown)
	case decoder.notUTF8:
		c.hint("%s is not all UTF-8; for a code page, add for instance -encoding cp1252", shown)
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
	l.endEvent()
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

// take copies a piece of the log, and looks at it when it has the whole event or line. Of
// a line of several pieces, it looks at the first.
func (l *log) take(piece string) {
	if l.event.Len() > 0 && !l.isLong && l.format.endsBefore(l.event.String(), piece) {
		l.endEvent()
	}
	if l.copies() && !l.only {
		l.write(piece)
	}
	line, isEnd := strings.CutSuffix(piece, "\n")
	if isEnd {
		l.lineEnd = piece[len(strings.TrimSuffix(line, "\r")):]
	}
	wasLong := l.isLong
	l.isLong = !isEnd && len(piece) >= mostLine
	switch {
	case wasLong:
	case l.isLong:
		l.add(withoutCutWord(piece))
	case l.event.Len() > 0 || l.begins(piece):
		l.add(piece)
	default:
		l.report(piece, l.line)
	}
	if !l.isLong && (wasLong || l.event.Len() >= mostEvent || l.format.ends(l.event.String(), piece)) {
		l.endEvent()
	}
	if isEnd {
		l.line++
	}
}

// begins reports whether an event of several lines begins with a line.
func (l *log) begins(line string) bool {
	if l.line <= 2 && l.columns == nil { // the first line may be #TYPE
		l.columns, l.separator = columnsIn(line)
	}
	return l.formatOf(line).begins(line)
}

// mostEvent is how many bytes of an event of several lines are looked at. If it has no end,
// the lines after those bytes count by themselves again.
const mostEvent = 64 << 10

// add adds a line to the event. The first one may be longer than mostEvent.
func (l *log) add(line string) {
	if l.event.Len() == 0 {
		l.format, l.eventLine = l.formatOf(line), l.line
	} else {
		line = line[:min(len(line), max(0, mostEvent-l.event.Len()))]
	}
	l.event.WriteString(line)
}

// endEvent looks at the event, if there is one.
func (l *log) endEvent() {
	event := l.event.String()
	l.event.Reset()
	l.format = plain
	if event != "" {
		l.report(event, l.eventLine)
	}
}

// withoutCutWord returns the beginning of a long line up to the last word, which may be a
// number that is cut.
func withoutCutWord(line string) string {
	const mostWord = 64 // bytes; no number and no symbol has more
	if i := strings.LastIndexByte(line, ' '); i >= len(line)-mostWord {
		return line[:i]
	}
	return line
}

// copies reports whether lines of the log are written as they are.
func (l *log) copies() bool { return !l.json && !l.count }

func (l *log) write(text string) {
	l.out.WriteString(text)
	l.isMidLine = !strings.HasSuffix(text, "\n")
}

// report writes what is asked for about a line or an event that names a code.
func (l *log) report(text string, line int) {
	code, ok := l.codeIn(text)
	if !ok {
		return
	}
	l.found = true
	switch {
	case l.count:
		l.counts.add(code, l.eventOf(text))
	case l.json:
		l.writeObject(code, text, line)
	default:
		if l.only {
			l.write(text)
		}
		l.writeNote(code)
	}
}

// mostText is how many bytes of a line or event JSON shows.
const mostText = 4096

func (l *log) writeObject(code raserr.Code, text string, line int) {
	o := objectOf(code)
	o.File, o.Line, o.Text = l.name, line, cut(strings.TrimRight(text, "\r\n"), mostText)
	o.event = l.eventOf(text)
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
