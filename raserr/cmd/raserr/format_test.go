package main

import (
	"strings"
	"testing"
)

// TestFormats shows which lines belong to an event of several lines, by where the note
// of its code is. Each log names a code in the first line of the event, and the note is
// at N.
func TestFormats(t *testing.T) {
	for name, log := range map[string]string{
		"XML":                         "<Event xmlns='x'>error 691\n</Data>\n</Event>\nNx\n",
		"XML that another one ends":   "<Event>error 691\n<Data>\nN<Event>\n</Event>\nx\n",
		"JSON":                        "{\n  \"a\": \"error 691\",\n  \"b\": [\n    {\n    },\n  ]\n}\nNx\n",
		"JSON in an array":            "[\n    {\n        \"a\":  \"error 691\"\n    },\nN    {\n        \"a\":  1\n    }\n]\n",
		"a brace that is not of JSON": "{\nerror 691\nN}\n",
		"a list":                      "Message : error 691\nId      : 20227\nN\nx\n",
		"a list with a long value":    "Message : error 691\n          y\n  z\nNx\n",
		"a list and the next":         "Message : error 691\nId      : 1\nNMessage : y\n\n",
		"a list without names":        "Error : error 691\nNId2 : y\n",
		"wevtutil's text":             "Event[0]:\n  Id: error 691\n\n\nx\nNEvent[1]:\n  x\n",
		"a name with a number":        "Event[x]: error 691\nNEvent[0] \n",
		"a table":                     "Message,Id,TimeCreated\n\"error 691\n\n\"\"x\"\"\",1,2\nNx,1,2\n",
		"a table with semicolons":     "#TYPE x\n\"Message\";\"Id\";\"TimeCreated\"\n\"error 691\ny\";1;2\nNx\n",
		"a table of something else":   "Message,Id,c\n\"error 691\nNx\",1,2\n",
	} {
		stdout, _, _ := runOn(strings.ReplaceAll(log, "\nN", "\n"), "-log", "-all")
		want := strings.ReplaceAll(log, "\nN", "\n"+note691+"\n")
		if stdout != want {
			t.Errorf("%s: %q", name, strings.ReplaceAll(stdout, note691, "NOTE"))
		}
	}
}
