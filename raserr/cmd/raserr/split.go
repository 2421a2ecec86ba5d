package main

import "strings"

// mostLine is how many bytes of a line are looked at.
const mostLine = 256 << 10

// endOfPiece returns the index at which the first piece of a log ends: a line with its end,
// one event in XML or JSON of several on a line, what comes before or after them, or
// mostLine bytes of a longer line. It returns 0 if the piece may go on in what follows.
func endOfPiece(text string, isAll bool) int {
	line, isWhole := text, isAll
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		line, isWhole = text[:i+1], true
	}
	if len(line) >= mostLine {
		line, isWhole = line[:mostLine], true
	}
	n := 0
	switch firstByte(line) {
	case '<':
		n = endOfEvent(line)
	case '{', '[':
		n = endOfObject(line)
	}
	if n == 0 && isWhole {
		return len(line)
	}
	return n
}

// firstByte returns the first byte of a line after blanks, and after the minus signs with
// which the Event Viewer shows XML, or 0.
func firstByte(line string) byte {
	for i := range len(line) {
		if c := line[i]; c != ' ' && c != '\t' && c != '-' {
			return c
		}
	}
	return 0
}

const eventEnd = "</Event>"

// endOfEvent returns the index in a line of tags at which an event in XML ends and
// another begins, or at which the first begins after other tags. Otherwise, it returns 0.
func endOfEvent(line string) int {
	event, after, isClosed := strings.Cut(line, eventEnd)
	if !isEventTag(line) {
		if begin := max(strings.Index(event, "<Event>"), strings.Index(event, "<Event xmlns")); begin > 0 {
			return begin
		}
	}
	if isClosed && strings.HasPrefix(after, "<Event") {
		return len(event) + len(eventEnd)
	}
	return 0
}

// endOfObject returns the index in a line at which a JSON object begins after another,
// as in an array. If none does, it returns 0.
func endOfObject(line string) int {
	depth, inString := 0, false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{':
			depth++
		case c == '}' && depth == 1:
			if rest := strings.TrimLeft(line[i+1:], " ,"); strings.HasPrefix(rest, "{") {
				return len(line) - len(rest)
			}
			return 0
		case c == '}':
			depth--
		}
	}
	return 0
}
