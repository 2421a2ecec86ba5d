package main

import (
	"bytes"
	"strings"
)

// format is how an event is written.
type format uint8

const (
	plain   format = iota // a line that is not an event, or not known to be one
	inXML                 // as wevtutil qe /f:xml and the Event Viewer write events
	inJSON                // as ConvertTo-Json and collectors of events write them
	inList                // as PowerShell's Format-List and wevtutil qe /f:text do: a name and a value a line
	inTable               // as Export-Csv and the Event Viewer do: a name a column
)

// record gathers the lines of an event that has several.
type record struct {
	format format
	text   []byte
	line   int // number of the first line, from 1
	lines  int
}

// mostRecord is how many bytes of an event are looked at. If an event has no end, the
// lines after those bytes count by themselves again.
const mostRecord = 64 << 10

func (r *record) isOpen() bool { return len(r.text) > 0 }

func (r *record) add(line []byte) {
	r.text = append(r.text, line[:min(len(line), mostRecord-len(r.text))]...)
	r.lines++
}

// take returns what was gathered, and empties the record.
func (r *record) take() passage {
	p := passage{format: r.format, text: r.text, line: r.line}
	*r = record{}
	return p
}

// begins reports whether a line is the first of an event of several lines, and in which
// format the event is.
func (r *record) begins(line []byte) bool {
	switch first := firstByte(line); {
	case first == '<' && isEventTag(line):
		r.format = inXML
		return !bytes.HasSuffix(withoutEnd(line), []byte(eventEnd)) && !bytes.Contains(line, []byte(eventEnd))
	case (first == '{' || first == '[') && isBrace(line):
		r.format = inJSON
	case fieldName(line) != "" || isHeading(line):
		r.format = inList
	default:
		return false
	}
	return true
}

// endsBefore reports whether the event ended before a line.
func (r *record) endsBefore(line []byte) bool {
	switch r.format {
	case inXML:
		return isEventTag(line)
	case inJSON:
		return r.lines == 1 && !bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte(`"`))
	case inList:
		if isHeading(r.text) {
			return isHeading(line)
		}
		name := fieldName(line)
		isNext := name != "" && hasField(r.text, name)
		return isNext || name == "" && !isIndented(line)
	}
	return false
}

// endsWith reports whether the event ends with a line, which is its last so far.
func (r *record) endsWith(line []byte) bool {
	switch r.format {
	case inXML:
		if bytes.Contains(line, []byte(eventEnd)) {
			return true
		}
	case inJSON:
		if r.lines > 1 && indent(line) == indent(r.text) && bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("}")) {
			return true
		}
	case inTable:
		if bytes.Count(r.text, []byte(`"`))%2 == 0 {
			return true
		}
	}
	return len(r.text) == mostRecord
}

// isEventTag reports whether an event in XML begins with a line, after a minus sign in
// what the Event Viewer shows.
func isEventTag(line []byte) bool {
	tag := bytes.TrimLeft(line, "- \t")
	return bytes.HasPrefix(tag, []byte("<Event>")) || bytes.HasPrefix(tag, []byte("<Event xmlns"))
}

// isBrace reports whether a line only opens a JSON object.
func isBrace(line []byte) bool {
	text := string(bytes.TrimSpace(line))
	return text == "{" || text == "[{"
}

func indent(line []byte) int { return len(line) - len(bytes.TrimLeft(line, " \t[")) }

func isIndented(line []byte) bool {
	return len(line) > 0 && (line[0] == ' ' || line[0] == '\t') && len(bytes.TrimSpace(line)) > 0
}

// isHeading reports whether an event in wevtutil's text begins with a line: Event[0]:
func isHeading(text []byte) bool {
	number, ok := bytes.CutPrefix(text, []byte("Event["))
	if !ok {
		return false
	}
	digits := bytes.TrimLeft(number, "0123456789")
	return len(digits) < len(number) && bytes.HasPrefix(digits, []byte("]"))
}

// fieldNames are those that PowerShell's lists of events have.
var fieldNames = setOf("Message Id Version Qualifiers Level Task Opcode Keywords RecordId ProviderName " +
	"ProviderId LogName ProcessId ThreadId MachineName UserId TimeCreated ActivityId RelatedActivityId ContainerLog " +
	"MatchedQueryIds Bookmark LevelDisplayName OpcodeDisplayName TaskDisplayName KeywordsDisplayNames Properties " +
	"EventID Data Index Category CategoryNumber EntryType Source ReplacementStrings InstanceId TimeGenerated " +
	"TimeWritten UserName Site Container")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// fieldName returns the name with which a line of PowerShell's list begins, or "".
func fieldName(line []byte) string {
	end := 0
	for end < len(line) && ('A' <= line[end] && line[end] <= 'Z' || 'a' <= line[end] && line[end] <= 'z') {
		end++
	}
	if end == 0 || !bytes.HasPrefix(bytes.TrimLeft(line[end:], " "), []byte(":")) || !fieldNames[string(line[:end])] {
		return ""
	}
	return string(line[:end])
}

// hasField reports whether a list has a field of that name already.
func hasField(list []byte, name string) bool {
	for line := range bytes.Lines(list) {
		if fieldName(line) == name {
			return true
		}
	}
	return false
}
