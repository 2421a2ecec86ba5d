package main

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestEncodingNamed(t *testing.T) {
	for name, want := range map[string]encoding.Encoding{
		"cp1252":       charmap.Windows1252,
		"1252":         charmap.Windows1252,
		"windows-1252": charmap.Windows1252,
		"850":          charmap.CodePage850,
		"CP850":        charmap.CodePage850,
		"ibm850":       charmap.CodePage850,
		"cp866":        charmap.CodePage866,
		"koi8-r":       charmap.KOI8R,
		"latin1":       charmap.ISO8859_1,
		"GBK":          simplifiedchinese.GBK,
		"936":          simplifiedchinese.GBK,
		"cp932":        japanese.ShiftJIS,
		"shift_jis":    japanese.ShiftJIS,
		"utf-8":        nil,
		"cp65001":      nil,
		"UTF-16LE":     nil,
	} {
		if got, err := encodingNamed(name); got != want || err != nil {
			t.Errorf("%s is %v, %v, want %v", name, got, err, want)
		}
	}
	for _, name := range []string{"", "cp", "nosuch", "1", "cp0"} {
		if got, err := encodingNamed(name); err == nil {
			t.Errorf("%q is %v", name, got)
		}
	}
}

// TestNotUTF8 shows when a hint about encodings is printed: once a log.
func TestNotUTF8(t *testing.T) {
	for log, want := range map[string]int{
		"B\xfcro\n":                 1,
		"B\xfcro\nB\xfcro\nB\xfcro": 1,
		"x\nB\xfcro\n":              1,
		"Büro\n":                    0,
		"x" + strings.Repeat("é", mostRaw) + "\n":    0, // of which parts are cut in the middle of a character
		"x\n" + strings.Repeat("é", mostRaw/2) + "ü": 0,
		"x\nno end: \xfc":             1,
		"\xff\xfeB\x00\xfc\x00\n\x00": 0,
	} {
		_, stderr, status := runOn(log, "-log")
		if got := strings.Count(stderr, "raserr: standard input is not all UTF-8; "); got != want || status != exitFound {
			t.Errorf("%.30q: exit status %d, errors %q", log, status, stderr)
		}
	}
}

// TestEncoding copies logs in code pages, with lines in other encodings between.
func TestEncoding(t *testing.T) {
	long := strings.Repeat("\xd4\xb6\xb3\xcc", mostRaw/4) // 远程, of which one is cut
	for _, test := range []struct{ name, log, want string }{
		{"850", "B\x81ro, Fehler 691\r\n", "Büro, Fehler 691\r\n" + note691 + "\r\n"},
		{"1252", "B\xfcro\nno end: \xfc", "Büro\nno end: ü"},
		{"gbk", "\xd4\xb6\xb3\xcc\xb7\xc3\xce\xca\xb4\xed\xce\xf3 691\n", "远程访问错误 691\n" + note691 + "\n"},
		{"gbk", "x" + long + "\n", "x" + strings.Repeat("远程", mostRaw/4) + "\n"},
		{"1252", "B\xfcro\r\n" + "\xff\xfeB\x00\xfc\x00r\x00o\x00\r\x00\n\x00" + "B\xfcro\r\n", "Büro\r\nBüro\r\nBüro\r\n"},
		{"1252", "\ufeffBüro\n", "Büro\n"},
	} {
		stdout, stderr, status := runOn(test.log, "-log", "-all", "-encoding", test.name)
		if stdout != test.want || stderr != "" || status != exitFound {
			t.Errorf("%s: %q is copied as %.100q, errors %q, exit status %d", test.name, cut(test.log, 100), stdout, stderr, status)
		}
	}
}
