package main

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// timeIn returns the first time in the beginning of a line, as RFC 3339 has it, but
// without a zone where the line gives none. A time of syslog, which has no year, stays
// as it is. For a line without a time, timeIn returns "".
func timeIn(text string) string {
	const most = 200 // bytes before the last time that is looked for
	for i := range min(len(text), most) {
		if i > 0 && isWordByte(text[i-1]) {
			continue
		}
		if t := timeAt(text[i:]); t != "" {
			return t
		}
	}
	return ""
}

// timeAt returns the time that a string begins with, or "".
func timeAt(text string) string {
	const iso = "2006-01-02T15:04:05"
	switch {
	case strings.HasPrefix(text, "Date("): // of JSON in Windows PowerShell
		n, err := strconv.ParseInt(between(text, "(", ")"), 10, 64)
		if err != nil {
			return ""
		}
		return time.UnixMilli(n).UTC().Format(iso) + "Z"
	case len(text) >= len(iso) && isDigit(text[3]) && (text[4] == '-' || text[4] == '/'):
		t := text[:4] + "-" + text[5:7] + "-" + text[8:10] + "T" + text[11:len(iso)]
		if _, err := time.Parse(iso, t); err != nil || text[4] != text[7] || text[10] != 'T' && text[10] != ' ' {
			return ""
		}
		return t + zoneAt(text[len(iso):])
	case len(text) >= len(time.Stamp) && text[0] >= 'A' && text[3] == ' ':
		if _, err := time.Parse(time.Stamp, text[:len(time.Stamp)]); err == nil {
			return text[:len(time.Stamp)]
		}
	case text != "" && isDigit(text[0]):
		for _, layout := range []string{"1/2/2006 3:04:05 PM", "2.1.2006 15:04:05"} {
			if t, err := time.Parse(layout, firstWords(text, strings.Count(layout, " ")+1)); err == nil {
				return t.Format(iso)
			}
		}
	}
	return ""
}

// zoneAt returns the zone that follows a time, after a fraction of a second.
func zoneAt(text string) string {
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, ",") {
		text = strings.TrimLeft(text[1:], "0123456789")
	}
	if strings.HasPrefix(text, "Z") {
		return "Z"
	}
	const zone = "+01:00"
	if len(text) >= len(zone) {
		if _, err := time.Parse("-07:00", text[:len(zone)]); err == nil {
			return text[:len(zone)]
		}
	}
	return ""
}

// firstWords returns the first n words of a string, with a space between them and without
// a comma at their ends.
func firstWords(text string, n int) string {
	const most = 40 // bytes of a time
	words := strings.FieldsFunc(text[:min(len(text), most)], func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == '"'
	})
	return strings.Join(words[:min(n, len(words))], " ")
}

func isWordByte(c byte) bool {
	return isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
}
