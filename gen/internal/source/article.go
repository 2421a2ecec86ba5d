package source

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

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
	a := article{list: list, problems: problems, maxGap: -1}
	for n, line := range lines(text) {
		a.line(n, Clean(line))
	}
	a.finish()
}

// part is what a line is part of.
type part uint8

const (
	code part = iota
	skipped
	message
	note
)

type article struct {
	list     *List
	problems *problem.Problems

	last   part   // of the last line that is not blank
	blanks int    // blank lines since that
	above  string // the last text above the first code
	entry  *entry // the code being read, or nil
	maxGap int    // most blank lines between a code and its message so far, or -1
}

// entry is a code. Its message and note are lines that are joined at its end.
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
		a.blanks++
		return
	}
	if c, isNumber, wrong := parseCode(s); isNumber {
		a.begin(n, s, c, wrong)
	} else {
		a.last = a.text(n, s)
	}
	a.blanks = 0
}

func (a *article) begin(n int, s string, c int64, wrong string) {
	if a.entry != nil {
		a.end()
	} else if a.blanks == 0 && strings.HasSuffix(a.above, ".") {
		a.problems.Add(problem.Pos{File: a.list.Name, Line: n - 1}, "", "message before any code: %s", problem.Quote(a.above))
	}
	if wrong != "" {
		a.problems.Add(problem.Pos{File: a.list.Name, Line: n}, s, "%s", wrong)
	}
	a.last, a.entry = code, &entry{line: n, code: c, valid: wrong == ""}
}

// text takes a line that is not a code, and returns what it is part of.
func (a *article) text(n int, s string) part {
	e := a.entry
	switch {
	case e == nil:
		a.above = s
		return a.skip(n, s)
	case notePattern.MatchString(s):
		e.note = append(e.note, strings.TrimLeft(s[len("Note"):], ": "))
		return note
	case a.last == note && a.blanks == 0, len(e.note) > 0 && e.note[len(e.note)-1] == "":
		e.note = append(e.note, s)
		return note
	case a.last == message && a.blanks == 0:
		a.warnOfCode(n, s, "read as part of a message")
		e.message = append(e.message, s)
		return message
	case len(e.message) == 0 && len(e.note) == 0:
		e.message, e.messageAt, e.gap = []string{s}, n, a.blanks
		return message
	}
	return a.skip(n, s)
}

// notePattern is a line that begins with the word Note.
var notePattern = regexp.MustCompile(`^Note(?:[^\p{L}\p{Nd}]|$)`)

// codeLike is a line that begins with a number, or a word and a number: "Error 10".
// Other words in lower case are those of a sentence: "for 10 s".
var codeLike = regexp.MustCompile(`^(?:(?:\p{Lu}\p{L}*|error|code) )?(?:[0-9]+|0[xX][0-9a-fA-F]+)(?:[^\p{L}0-9]|$)`)

func (a *article) warnOfCode(n int, s, what string) {
	if codeLike.MatchString(s) {
		a.list.Warn(n, "line %s: %s; a code must be a number alone on its line", what, problem.Quote(s))
	}
}

func (a *article) skip(n int, s string) part {
	a.warnOfCode(n, s, "skipped")
	if spans := a.list.Skipped; a.last == skipped {
		spans[len(spans)-1].Last = n
	} else {
		a.list.Skipped = append(spans, Span{n, n})
	}
	return skipped
}

func (a *article) end() {
	e := a.entry
	if len(e.message) > 0 {
		a.maxGap = max(a.maxGap, e.gap)
	}
	if e.valid {
		message, note := strings.Join(e.message, " "), Clean(strings.Join(e.note, " "))
		a.list.Add(e.line, e.code, Field{Message, message}, Field{Note, note})
	}
}

// finish ends the last entry. A text that is farther from its code than any other
// message of the list belongs to the page around the list, so the code has no message.
// Skipped text between codes is not the page around the list, so there is a warning.
func (a *article) finish() {
	e, list := a.entry, a.list
	if e == nil {
		a.problems.Add(problem.Pos{File: list.Name}, "", "no codes found: no line is just a number")
		return
	}
	if a.maxGap >= 0 && e.gap > a.maxGap {
		list.Warn(e.messageAt, "text skipped: it is farther below its code than any other message of the list: %s", problem.Quote(e.message[0]))
		list.Skipped = append(list.Skipped, Span{e.messageAt, e.messageAt + len(e.message) - 1})
		slices.SortFunc(list.Skipped, func(a, b Span) int { return cmp.Compare(a.First, b.First) })
		e.message = nil
	}
	a.end()
	records := list.Records
	for _, s := range list.Skipped {
		if n := len(records); n > 0 && s.First > records[0].Line && s.Last < records[n-1].Line {
			list.Warn(s.First, "text between codes skipped: it is neither a message nor a note")
		}
	}
}
