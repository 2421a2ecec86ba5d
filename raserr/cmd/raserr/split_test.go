package main

import (
	"slices"
	"strings"
	"testing"
)

// TestPieces shows the pieces of lines.
func TestPieces(t *testing.T) {
	const event = "<Event xmlns='x'><Data>a</Data></Event>"
	for _, test := range []struct {
		name, log string
		want      []string
	}{
		{"lines", "a\n\nb\r\nc", []string{"a\n", "\n", "b\r\n", "c"}},
		{"events on a line", event + event + "\n" + event, []string{event, event + "\n", event}},
		{"events in a list", "<Events>" + event + event + "</Events>\n", []string{"<Events>", event, event + "</Events>\n"}},
		{"an event of the Event Viewer", "- <Event xmlns='x'>\n", []string{"- <Event xmlns='x'>\n"}},
		{"tags that are not an event", "<EventData><Event2>\n", []string{"<EventData><Event2>\n"}},
		{"events in a line of text", "a <Event>b</Event><Event>c</Event>\n", []string{"a <Event>b</Event><Event>c</Event>\n"}},
		{"objects on a line", `{"a":1},{"b":2}` + "\n" + `{"c":3}`, []string{`{"a":1},`, `{"b":2}` + "\n", `{"c":3}`}},
		{"an array", `[{"a":{"b":[{}]}}, {"c":"}\"},{"},{}]`, []string{`[{"a":{"b":[{}]}}, `, `{"c":"}\"},{"},`, `{}]`}},
		{"an array in an object", `{"a":[{},{}]}`, []string{`{"a":[{},{}]}`}},
		{"a broken object", `{"a":{` + "\n" + `{"b":"` + "\n", []string{`{"a":{` + "\n", `{"b":"` + "\n"}},
		{"braces in a line of text", `a {"a":1},{"b":2}`, []string{`a {"a":1},{"b":2}`}},
		{"a long line", strings.Repeat("x", mostLine+1) + "\n", []string{strings.Repeat("x", mostLine), "x\n"}},
	} {
		var got []string
		for text := test.log; text != ""; text = text[len(got[len(got)-1]):] {
			got = append(got, text[:endOfPiece(text, true)])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %.300q", test.name, got)
		}
	}
}
