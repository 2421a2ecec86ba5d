package main

import (
	"encoding/json"
	"strings"

	"example.com/ras/raserr"
	"example.com/ras/raserr/rastext"
)

// codeIn returns the code in a line or an event.
func (l *log) codeIn(text string) (raserr.Code, bool) {
	first := firstByte(text)
	if first == '<' && isProgress(text) {
		return 0, false
	}
	find := rastext.FindInLog
	if l.all {
		find = rastext.Find
	}
	code, ok := find(text)
	if !ok && (first == '{' || first == '[') && strings.Contains(text, `\`) {
		code, ok = findInJSON(text, find)
	}
	return code, ok
}

// isProgress reports whether an event in XML is one with which RasClient reports that a connection
// is being made or was made. Its numbers are parts of names.
func isProgress(event string) bool {
	system, _, ok := strings.Cut(event, "</EventID>")
	id := system[max(len(system)-len("20220"), 0):]
	return ok && "20220" <= id && id <= "20225" && strings.Contains(system, "RasClient")
}

// findInJSON returns the code in the strings of a JSON object, whose escapes it reads. It skips
// strings without a space, which are identifiers or any numbers.
func findInJSON(text string, find func(string) (raserr.Code, bool)) (raserr.Code, bool) {
	decoder := json.NewDecoder(strings.NewReader(strings.TrimLeft(text, " \t[")))
	for {
		token, err := decoder.Token()
		if err != nil {
			return 0, false
		}
		if s, ok := token.(string); ok && strings.Contains(s, " ") {
			if code, ok := find(s); ok {
				return code, true
			}
		}
	}
}
