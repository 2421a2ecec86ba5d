package main

import "strings"

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
	text   strings.Builder
	line   int // number of the first line, from 1
	lines  int
}

// mostRecord is how many bytes of an event are looked at. If an event has no end, the
// lines after those bytes count by themselves again.
const mostRecord = 64 << 10

func (r *record) isOpen() bool { return r.text.Len() > 0 }

func (r *record) add(line string) {
	r.text.WriteString(line[:min(len(line), mostRecord-r.text.Len())])
	r.lines++
}

// take returns what was gathered, and empties the record.
func (r *record) take() passage {
	p := passage{r.format, r.text.String(), r.line}
	*r = record{}
	return p
}

// begins reports whether a line is the first of an event of several lines, and in which
// format the event is.
func (r *record) begins(line string) bool {
	switch first := firstByte(line); {
	case first == '<' && isEventTag(line):
		r.format = inXML
		return strings.LastIndex(line, eventEnd) < 0 // which looks at the end first
	case (first == '{' || first == '[') && isBrace(line):
		r.format = inJSON
	case line[0] >= 'A' && (fieldName(line) != "" || isHeading(line)):
		r.format = inList
	default:
		return false
	}
	return true
}

// endsBefore reports whether the event ended before a line.
func (r *record) endsBefore(line string) bool {
	switch r.format {
	case inXML:
		return isEventTag(line)
	case inJSON:
		return r.lines == 1 && !strings.HasPrefix(strings.TrimLeft(line, " \t"), `"`)
	case inList:
		if isHeading(r.text.String()) {
			return isHeading(line)
		}
		if name := fieldName(line); name != "" {
			return hasField(r.text.String(), name)
		}
		return !isIndented(line)
	}
	return false
}

// endsWith reports whether the event ends with a line, which is its last so far.
func (r *record) endsWith(line string) bool {
	switch r.format {
	case inXML:
		if strings.Contains(line, eventEnd) {
			return true
		}
	case inJSON:
		if r.lines > 1 && indent(line) == indent(r.text.String()) && strings.HasPrefix(strings.TrimLeft(line, " \t"), "}") {
			return true
		}
	case inTable:
		if strings.Count(r.text.String(), `"`)%2 == 0 {
			return true
		}
	}
	return r.text.Len() == mostRecord
}

// isEventTag reports whether an event in XML begins with a line, after a minus sign in
// what the Event Viewer shows.
func isEventTag(line string) bool {
	tag := strings.TrimLeft(line, "- \t")
	return strings.HasPrefix(tag, "<Event>") || strings.HasPrefix(tag, "<Event xmlns")
}

// isBrace reports whether a line only opens a JSON object.
func isBrace(line string) bool {
	text := strings.TrimSpace(line)
	return text == "{" || text == "[{"
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t[")) }

func isIndented(line string) bool {
	return len(line) > 0 && (line[0] == ' ' || line[0] == '\t') && len(strings.TrimSpace(line)) > 0
}

// isHeading reports whether an event in wevtutil's text begins with a line: Event[0]:
func isHeading(text string) bool {
	number, ok := strings.CutPrefix(text, "Event[")
	if !ok {
		return false
	}
	rest := strings.TrimLeft(number, "0123456789")
	return rest != number && strings.HasPrefix(rest, "]")
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
func fieldName(line string) string {
	name, _, ok := strings.Cut(line, ":")
	if name = strings.TrimRight(name, " "); ok && fieldNames[name] {
		return name
	}
	return ""
}

// hasField reports whether a list has a field of that name already.
func hasField(list, name string) bool {
	for line := range strings.Lines(list) {
		if fieldName(line) == name {
			return true
		}
	}
	return false
}
