package main

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"sync"

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
		code, ok = find(jsonEscape().ReplaceAllStringFunc(text, unescaped))
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

// jsonEscape matches what JSON has in strings for other characters.
var jsonEscape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\\(u[0-9A-Fa-f]{4}|.)`) })

// unescaped returns the character of an escape.
func unescaped(escape string) string {
	text, _ := strconv.Unquote(`"` + escape + `"`) // "" if it is not one of Go as well
	return cmp.Or(text, escape)
}
