package main

import "strings"

// format is how an event is written.
type format uint8

const (
	plain   format = iota // a line that is not an event, or not known to be one
	inXML                 // as wevtutil qe /f:xml and the Event Viewer write events
	inJSON                // as ConvertTo-Json and collectors of events write them
	inList                // as PowerShell's Format-List does: a name and a value a line
	inText                // as wevtutil qe /f:text does: after a heading
	inTable               // as Export-Csv and the Event Viewer do: a name a column
)

// formatOf returns the format of an event by its beginning.
func (l *log) formatOf(text string) format {
	switch first := firstByte(text); {
	case l.columns != nil:
		return inTable
	case first == '<':
		return inXML
	case first == '{' || first == '[':
		return inJSON
	case isHeading(text):
		return inText
	case fieldName(text) != "":
		return inList
	}
	return plain
}

// begins reports whether a line is the first of an event of several lines.
func (f format) begins(line string) bool {
	isFirst := f == inList || f == inText || f == inTable || f == inXML && isEventTag(line) || f == inJSON && isBrace(line)
	return isFirst && !f.ends(line, line)
}

// endsBefore reports whether an event ended before a line.
func (f format) endsBefore(event, line string) bool {
	switch f {
	case inXML:
		return isEventTag(line)
	case inJSON:
		return isBrace(event) && !strings.HasPrefix(strings.TrimLeft(line, " \t"), `"`)
	case inText:
		return isHeading(line)
	case inList:
		if name := fieldName(line); name != "" {
			return strings.Contains("\n"+event, "\n"+name+" ")
		}
		return strings.TrimSpace(line) == "" || line[0] != ' ' && line[0] != '\t'
	}
	return false
}

// ends reports whether an event ends with a line, which is its last so far.
func (f format) ends(event, line string) bool {
	switch f {
	case inXML:
		return strings.LastIndex(line, eventEnd) >= 0 // which looks at the end first
	case inJSON:
		return indent(line) == indent(event) && strings.HasPrefix(strings.TrimLeft(line, " \t"), "}")
	case inTable:
		return strings.Count(event, `"`)%2 == 0
	}
	return false
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

// isHeading reports whether an event in wevtutil's text begins with a line: Event[0]:
func isHeading(text string) bool {
	number, ok := strings.CutPrefix(text, "Event[")
	return ok && number != "" && isDigit(number[0])
}

// fieldNames are those that PowerShell's lists and tables of events have.
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
	if line == "" || line[0] < 'A' {
		return ""
	}
	name, _, ok := strings.Cut(line, ":")
	if name = strings.TrimRight(name, " "); ok && fieldNames[name] {
		return name
	}
	return ""
}
