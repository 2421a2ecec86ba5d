package main

import "bytes"

// mostLine is how many bytes of a line are looked at.
const mostLine = 256 << 10

// splitLog is a bufio.SplitFunc. It returns the next line of a log with its end, or a
// part of a line: one event in XML or JSON of several on a line, what comes before or
// after them, or mostLine bytes of a longer line.
func splitLog(data []byte, atEOF bool) (advance int, piece []byte, err error) {
	line, whole := data, atEOF || len(data) >= mostLine
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		line, whole = data[:i+1], true
	}
	n := 0
	switch firstByte(line) {
	case '<':
		n = endOfEvent(line)
	case '{', '[':
		n = endOfObject(line)
	}
	switch {
	case n > 0:
		return n, data[:n], nil
	case whole && len(line) > 0:
		return len(line), line, nil
	}
	return 0, nil, nil // read more
}

// firstByte returns the first byte of a line after blanks, and after the minus signs with
// which the Event Viewer shows XML. It is 0 if there is none.
func firstByte(line []byte) byte {
	for _, c := range line {
		if c != ' ' && c != '\t' && c != '-' {
			return c
		}
	}
	return 0
}

const eventEnd = "</Event>"

// endOfEvent returns the index in a line of tags at which an event in XML ends and
// another begins, or at which one begins after other tags; 0 if there is none.
func endOfEvent(line []byte) int {
	end := bytes.Index(line, []byte(eventEnd))
	if end >= 0 {
		end += len(eventEnd)
	} else {
		end = len(line)
	}
	if begin := beginOfEvent(line[:end]); begin > 0 {
		return begin
	}
	if bytes.HasPrefix(line[end:], []byte("<Event")) {
		return end
	}
	return 0
}

// beginOfEvent returns the index in a line of tags at which an event begins, -1 if there
// is none.
func beginOfEvent(line []byte) int {
	if isEventTag(line) {
		return 0
	}
	return max(bytes.Index(line, []byte("<Event>")), bytes.Index(line, []byte("<Event xmlns")))
}

// endOfObject returns the index in a line at which a JSON object begins after another,
// as in an array; 0 if there is none.
func endOfObject(line []byte) int {
	depth, inString := 0, false
	for i := max(bytes.IndexByte(line, '{'), 0); i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{':
			depth++
		case c == '}':
			depth--
			if depth == 0 {
				rest := bytes.TrimLeft(line[i+1:], " ,")
				if bytes.HasPrefix(rest, []byte("{")) {
					return len(line) - len(rest)
				}
				return 0
			}
		}
	}
	return 0
}
