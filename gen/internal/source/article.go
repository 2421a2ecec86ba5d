package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/problem"
)

// readArticle reads a page saved as text: a code alone on a line, in decimal or in hex
// after 0x, and the code's message after it, until the next code. Blank lines between
// them do not matter.
//
// The message is the paragraph after the code. A paragraph, or a line where blank lines
// are missing, that begins with the word Note is a note on the code. Other text is not
// part of the list: the page around it, or an explanation after a message. It is
// skipped, and List.Skipped says where. There is a warning if it is between codes, or
// has a line that may have been meant as a code.
func readArticle(list *List, text string, problems *problem.Problems) {
	a := article{list: list, problems: problems, maxGap: noGap}
	for n, line := range lines(text) {
		a.line(n, Clean(line))
	}
	a.finish()
}

// part is what the line before was part of.
type part uint8

const (
	blank part = iota
	skipped
	code
	message
	note
)

type article struct {
	list     *List
	problems *problem.Problems

	last     part   // of the last line
	lastText part   // of the last line that is not blank
	blanks   int    // blank lines since the last text
	above    string // the last line above the first code, and its number
	aboveAt  int

	inEntry bool // a code has been seen
	entry   entry
	maxGap  int // most blank lines between a code and its message so far, or noGap
}

// noGap is the maxGap of a list without a message so far.
const noGap = -1

// entry is the code being read. Its message and note are lines that are joined at its end.
type entry struct {
	line          int
	code          int64
	valid         bool
	message, note []string
	messageAt     int // line of the message's first line
	gap           int // blank lines between code and message
}

func (a *article) line(n int, s string) {
	if s == "" {
		a.last = blank
		a.blanks++
		return
	}
	if c, isNumber, wrong := parseCode(s); isNumber {
		a.begin(n, s, c, wrong)
	} else {
		a.last = a.text(n, s)
	}
	a.lastText = a.last
	a.blanks = 0
}

func (a *article) begin(n int, s string, c int64, wrong string) {
	if a.inEntry {
		a.end()
	} else if a.blanks == 0 && strings.HasSuffix(a.above, ".") {
		a.problems.Add(problem.Pos{File: a.list.Name, Line: a.aboveAt}, "", "message before any code: %s", problem.Quote(a.above))
	}
	if wrong != "" {
		a.problems.Add(problem.Pos{File: a.list.Name, Line: n}, s, "%s", wrong)
	}
	a.inEntry = true
	a.entry = entry{line: n, code: c, valid: wrong == ""}
	a.last = code
}

// text takes a line that is not a code, and returns what it is part of.
func (a *article) text(n int, s string) part {
	e := &a.entry
	switch {
	case !a.inEntry:
		a.above, a.aboveAt = s, n
		return a.skip(n, s)
	case isNote(s):
		e.note = append(e.note, strings.TrimLeft(s[len("Note"):], ": "))
		return note
	case a.last == note, e.isNoteHeading():
		e.note = append(e.note, s)
		return note
	case a.last == message:
		a.warnOfCode(n, s, "read as part of a message")
		e.message = append(e.message, s)
		return message
	case a.last != skipped && len(e.message) == 0 && len(e.note) == 0:
		e.message = append(e.message, s)
		e.messageAt = n
		e.gap = a.blanks
		return message
	}
	return a.skip(n, s)
}

// codeLike is a line that begins with a number, or a word and a number: "Error 10".
// Other words in lower case are those of a sentence: "for 10 s".
var codeLike = regexp.MustCompile(`^(?:(?:\p{Lu}\p{L}*|error|code) )?(?:[0-9]+|0[xX][0-9a-fA-F]+)(?:[^\p{L}0-9]|$)`)

func (a *article) warnOfCode(n int, s, what string) {
	if codeLike.MatchString(s) {
		a.list.Warn(n, "line %s: %s; a code must be a number alone on its line", what, problem.Quote(s))
	}
}

// isNoteHeading reports whether the last line was the word Note only, so that
// the note is still to come.
func (e *entry) isNoteHeading() bool {
	return len(e.note) > 0 && e.note[len(e.note)-1] == ""
}

func (a *article) skip(n int, s string) part {
	a.warnOfCode(n, s, "skipped")
	if spans := a.list.Skipped; a.lastText == skipped {
		spans[len(spans)-1].Last = n
	} else {
		a.list.Skipped = append(spans, Span{n, n})
	}
	return skipped
}

func (a *article) end() {
	e := &a.entry
	if len(e.message) > 0 {
		a.maxGap = max(a.maxGap, e.gap)
	}
	if e.valid {
		a.list.Add(e.line, e.code, Field{Message, join(e.message)}, Field{Note, join(e.note)})
	}
}

// finish ends the last entry. A text that is farther from its code than any other
// message of the list belongs to the page around the list, so the code has no message.
func (a *article) finish() {
	if !a.inEntry {
		a.problems.Add(problem.Pos{File: a.list.Name}, "", "no codes found: no line is just a number")
		return
	}
	if a.maxGap != noGap && a.entry.gap > a.maxGap {
		a.dropMessage()
	}
	a.end()
	a.warnOfSkipped()
}

// warnOfSkipped warns of skipped text between codes: it is not the page around the list,
// and may have been meant to be read.
func (a *article) warnOfSkipped() {
	records := a.list.Records
	for _, s := range a.list.Skipped {
		if n := len(records); n > 0 && s.First > records[0].Line && s.Last < records[n-1].Line {
			a.list.Warn(s.First, "text between codes skipped: it is neither a message nor a note")
		}
	}
}

// dropMessage turns the message of the entry into skipped text.
func (a *article) dropMessage() {
	e := &a.entry
	a.list.Warn(e.messageAt, "text skipped: it is farther below its code than any other message of the list: %s", problem.Quote(e.message[0]))
	span := Span{e.messageAt, e.messageAt + len(e.message) - 1}
	after := slices.IndexFunc(a.list.Skipped, func(s Span) bool { return s.First > span.First })
	if after < 0 {
		after = len(a.list.Skipped)
	}
	a.list.Skipped = slices.Insert(a.list.Skipped, after, span)
	e.message = nil
}

// isNote reports whether a line begins with the word Note.
func isNote(s string) bool {
	rest, ok := strings.CutPrefix(s, "Note")
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// join makes one line of clean lines. Some may be empty.
func join(lines []string) string {
	return Clean(strings.Join(lines, " "))
}
