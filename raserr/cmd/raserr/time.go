package main

import (
	"errors"
	"strconv"
	"strings"
	"time"
)

// timeLayouts has the forms of times, and how they are shown: as RFC 3339 has it, but without a
// zone that is not given. Syslog's stays as it is, since it has no year.
var timeLayouts = []struct{ of, shown string }{
	{time.RFC3339, time.RFC3339},
	{"2006-01-02 15:04:05Z07:00", time.RFC3339},
	{"2006-01-02T15:04:05", localTime},
	{"2006-01-02 15:04:05", localTime},
	{"2006/01/02 15:04:05", localTime},
	{"1/2/2006 3:04:05 PM", localTime},
	{"1/2/2006, 3:04:05 PM", localTime},
	{"1/2/2006 3:04:05\u202fPM", localTime}, // as newer versions of Windows write it
	{"2.1.2006 15:04:05", localTime},
	{"2.1.2006, 15:04:05", localTime},
	{time.Stamp, time.Stamp},
}

const localTime = "2006-01-02T15:04:05"

// timeIn returns the first time in the beginning of a line as timeLayouts shows it, or "".
func timeIn(text string) string {
	const most = 200 // bytes before the last time that is looked for
	isInWord := false
	for i := range min(len(text), most) {
		c := text[i]
		wasInWord := isInWord
		isInWord = isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
		if !isInWord || wasInWord {
			continue
		}
		if t := timeAt(text[i:min(len(text), i+most)]); t != "" {
			return t
		}
	}
	return ""
}

// timeAt returns the time that a string begins with, or "".
func timeAt(text string) string {
	if strings.HasPrefix(text, "Date(") { // of JSON in Windows PowerShell
		if n, err := strconv.ParseInt(between(text, "(", ")"), 10, 64); err == nil {
			return time.UnixMilli(n).UTC().Format(time.RFC3339)
		}
	}
	for _, layout := range timeLayouts {
		t, err := time.Parse(layout.of, text)
		var failed *time.ParseError
		if errors.As(err, &failed) && failed.LayoutElem == "" { // the text goes on after the time
			t, err = time.Parse(layout.of, strings.TrimSuffix(text, failed.ValueElem))
		}
		if err == nil {
			return t.Format(layout.shown)
		}
	}
	return ""
}
