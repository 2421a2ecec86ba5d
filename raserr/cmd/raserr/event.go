package main

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// event is what an event says of itself in addition to its code. A field that it does
// not say is "".
type event struct {
	Time       string `json:"time,omitempty"`
	Computer   string `json:"computer,omitempty"`
	User       string `json:"user,omitempty"`
	Connection string `json:"connection,omitempty"`
}

// eventOf reads an event, or a line, which may have a time.
func (l *log) eventOf(text string) event {
	switch l.formatOf(text) {
	case inXML:
		return readXML(text)
	case inJSON:
		return eventWith(readJSON(text))
	case inList, inText:
		return eventWith(readList(text))
	case inTable:
		return eventWith(l.readTable(text))
	}
	return event{Time: timeIn(text)}
}

// eventWith returns the event that has values, by their names in lower case, and data:
// the strings that the message has at its %1, %2 and so on.
func eventWith(values map[string]string, data []string) event {
	e := event{Computer: cmp.Or(values["machinename"], values["computer"], values["computername"], values["computer_name"], values["hostname"])}
	for _, name := range []string{"systemtime", "timecreated", "timegenerated", "@timestamp", "date", "date and time", "time"} {
		if e.Time = timeIn(values[name]); e.Time != "" {
			break
		}
	}
	e.User, e.Connection = userIn(data, cmp.Or(values["message"], values["description"]))
	return e
}

// readXML reads an event in XML. It looks for the few elements that matter, since the
// end of a long event may be missing.
func readXML(text string) event {
	system, rest, _ := strings.Cut(text, "<EventData")
	var data []string
	for _, rest, ok := strings.Cut(rest, "<Data"); ok; _, rest, ok = strings.Cut(rest, "<Data") {
		data = append(data, html.UnescapeString(between(rest, ">", "<")))
	}
	e := event{
		Time:     timeIn(strings.Trim(between(system, "SystemTime=", ">"), `"'/ `)),
		Computer: html.UnescapeString(between(system, "<Computer>", "<")),
	}
	e.User, e.Connection = userIn(data, "")
	return e
}

// between returns what is between two strings, or "".
func between(text, before, after string) string {
	_, text, _ = strings.Cut(text, before)
	return text[:max(0, strings.Index(text, after))]
}

// readJSON reads an event in JSON: all strings of it, by their names in lower case.
func readJSON(text string) (values map[string]string, data []string) {
	values = map[string]string{}
	var object any
	decoder := json.NewDecoder(strings.NewReader(strings.TrimLeft(text, " \t\r\n[")))
	if decoder.Decode(&object) == nil {
		data = collect("", object, values, nil)
	}
	return values, data
}

// collect adds the strings in a JSON value to values, and those of arrays, of objects that are
// named param1, param2 and so on, and of PowerShell's Properties to data.
func collect(name string, value any, values map[string]string, data []string) []string {
	switch value := value.(type) {
	case string:
		values[name] = cmp.Or(values[name], value)
		if strings.HasPrefix(name, "param") || name == "value" {
			data = append(data, value)
		}
	case []any:
		for _, element := range value {
			data = collect("param", element, values, data)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			data = collect(strings.ToLower(key), value[key], values, data)
		}
	}
	return data
}

// readList reads an event that has a name and a value a line, which goes on in lines
// that are indented.
func readList(text string) (values map[string]string, data []string) {
	values = map[string]string{}
	last := ""
	for line := range strings.Lines(text) {
		name, value, ok := strings.Cut(line, ":")
		if ok && len(name) < 20 && !strings.HasPrefix(line, "   ") && last != "description" {
			last = strings.ToLower(strings.TrimSpace(name))
			values[last] = strings.TrimSpace(value)
		} else if last != "" {
			values[last] = strings.TrimSpace(values[last] + " " + strings.TrimSpace(line))
		}
	}
	if list := strings.Trim(values["replacementstrings"], "{}"); list != "" {
		data = strings.Split(list, ", ")
	}
	return values, data
}

// readTable reads a row of the table that the log is.
func (l *log) readTable(text string) (values map[string]string, data []string) {
	values = map[string]string{}
	row := readRow(text, l.separator)
	for i, value := range row[:min(len(row), len(l.columns))] {
		values[strings.ToLower(l.columns[i])] = value
	}
	return values, nil
}

// readRow returns the fields of a row of a table.
func readRow(text string, separator rune) []string {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = separator, true, -1
	row, _ := r.Read() // what could be read of a broken one
	return row
}

// message finds the user and the connection in the English messages of RasClient and
// RemoteAccess.
var message = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?s)The user (.+?) (?:dialed a connection named (.+?) which|(?:has )?connected|has started|has successfully|on port)`)
})

// userIn returns the user and the connection of an event. RasClient and RemoteAccess
// have an identifier of the connection first, then the user; RasClient has the name of
// the connection after that.
func userIn(data []string, text string) (user, connection string) {
	i := slices.IndexFunc(data, func(s string) bool { return strings.HasPrefix(s, "{") })
	switch {
	case i >= 0 && i+3 < len(data):
		return data[i+1], data[i+2]
	case i >= 0 && i+1 < len(data):
		return data[i+1], ""
	}
	if found := message().FindStringSubmatch(text); found != nil {
		return found[1], found[2]
	}
	if len(data) > 0 && strings.ContainsAny(data[0], `\@`) {
		return data[0], ""
	}
	return "", ""
}

// columnsIn returns the names of the columns, and what separates them, if a line is the
// first of a table of events.
func columnsIn(line string) (columns []string, separator rune) {
	for _, separator := range ",;\t" {
		columns, known := readRow(line, separator), 0
		for _, name := range columns {
			if fieldNames[strings.ReplaceAll(name, " ", "")] { // the Event Viewer writes Event ID
				known++
			}
		}
		if known >= 3 {
			return append(columns, "Message"), separator // the Event Viewer gives that column no name
		}
	}
	return nil, 0
}
