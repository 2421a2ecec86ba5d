package main

import "bytes"

// event gathers the lines of an event that has more than one, as far as they are
// looked at: an event in XML, or its message where PowerShell lists its fields one
// a line, and breaks what is too long for one.
type event struct {
	text     []byte
	line     int // number of the first line, from 1
	isListed bool
}

// mostEvent is how many bytes of an event are looked at. If an event has no end, the
// lines that are so far behind its beginning count by themselves again.
const mostEvent = 64 << 10

func (e *event) isOpen() bool { return len(e.text) > 0 }
func (e *event) isFull() bool { return len(e.text) == mostEvent }

// add adds a line, or a part of one.
func (e *event) add(text []byte) {
	e.text = append(e.text, text[:min(len(text), mostEvent-len(e.text))]...)
}

// take returns what was gathered. The event is as if nothing had been.
func (e *event) take() passage {
	p := passage{text: withoutEnd(e.text), line: e.line}
	*e = event{}
	return p
}

// endsWith reports whether an event is all there with a line.
func (e *event) endsWith(line []byte) bool {
	return e.isFull() || !e.isListed && bytes.Contains(line, []byte(eventEnd))
}

// endsBefore reports whether an event was all there before a line that begins with
// this byte. A listed message goes on in lines that are indented.
func (e *event) endsBefore(first byte) bool {
	return e.isOpen() && e.isListed && first != ' '
}

// beginsMessage reports whether a message begins with a line that PowerShell lists.
func beginsMessage(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, []byte("Message"))
	return ok && bytes.HasPrefix(bytes.TrimLeft(rest, " "), []byte(": "))
}

const eventEnd = "</Event>"

// betweenEvents is what stands between two events in XML on one line.
const betweenEvents = eventEnd + "<Event"

// cutEvent cuts a line where an event in XML begins that has no end in it, and is not
// too long already. Events begin a line, behind a minus sign in what the Event Viewer
// shows, or behind other tags.
func cutEvent(line []byte) (text, rest []byte) {
	if !beginsWithTag(line) {
		return line, nil
	}
	ended := 0
	if i := bytes.LastIndex(line, []byte(eventEnd)); i >= 0 {
		ended = i + len(eventEnd)
	}
	begin := bytes.Index(line[ended:], []byte("<Event xmlns="))
	if begin < 0 {
		begin = bytes.Index(line[ended:], []byte("<Event>"))
	}
	if begin < 0 || len(line)-ended-begin >= mostEvent {
		return line, nil
	}
	return line[:ended+begin], line[ended+begin:]
}

func beginsWithTag(line []byte) bool {
	for _, c := range line {
		if c != '-' && c != ' ' && c != '\t' {
			return c == '<'
		}
	}
	return false
}
