package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	cases := []struct {
		name string
		text string
		want []string
	}{
		{"nothing", "", nil},
		{"LF", "a\nb\n", []string{"a", "b"}},
		{"CRLF", "a\r\nb\r\n", []string{"a", "b"}},
		{"CR", "a\rb\r", []string{"a", "b"}},
		{"no end at the end", "a\nb", []string{"a", "b"}},
		{"blank lines", "\n\na\n\n", []string{"", "", "a", ""}},
		{"blank CRLF lines", "\r\n\r\na", []string{"", "", "a"}},
		{"blank CR lines", "\r\ra\r\r", []string{"", "", "a", ""}},
		{"all kinds", "a\rb\nc\r\nd", []string{"a", "b", "c", "d"}},
		{"CR before CRLF", "a\r\r\nb", []string{"a", "", "b"}},
		{"LF before CR", "a\n\rb", []string{"a", "", "b"}},
		{"one LF", "\n", []string{""}},
		{"one CR", "\r", []string{""}},
		{"one CRLF", "\r\n", []string{""}},
		{"other white space ends no line", "a\vb\fc\u0085d\u2028e", []string{"a\vb\fc\u0085d\u2028e"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for n, line := range lines(lineEnds.Replace(c.text)) {
				got = append(got, line)
				if n != len(got) {
					t.Errorf("line %d has the number %d", len(got), n)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("lines %q, want %q", got, c.want)
			}
		})
	}
}

func TestClean(t *testing.T) {
	cases := map[string]string{
		"":                         "",
		" ":                        "",
		"\t\u00a0 ":                "",
		"a":                        "a",
		"a b c":                    "a b c",
		" a":                       "a",
		"a ":                       "a",
		"a  b":                     "a b",
		"a\tb":                     "a b",
		"\u00a0a\u00a0\u00a0b\t":   "a b",
		"\u2003a\u3000b\u202f":     "a b",
		"é  ü":                     "é ü",
		"zero\u200bwidth":          "zero\u200bwidth",
		"broken \xff  bytes\xc3 ":  "broken \xff bytes\xc3",
		"a message.  And another.": "a message. And another.",
	}
	for line, want := range cases {
		if got := Clean(line); got != want {
			t.Errorf("Clean(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestTextProblems(t *testing.T) {
	cases := []struct {
		name string
		text string
		want []string
	}{
		{"invalid UTF-8", "1\nOne.\n2\nTw\xffo.\n", []string{"in:4: invalid UTF-8"}},
		{"Latin-1", "1\nZeit\xfcberschreitung.\n", []string{"in:2: invalid UTF-8"}},
		{"half a character at the end", "1\nOne\xe2\x80", []string{"in:2: invalid UTF-8"}},
		{"NUL", "1\nO\x00ne.\n", []string{"in:2: control character U+0000"}},
		{"vertical tab", "1\nOne.\v\n", []string{"in:2: control character U+000B"}},
		{"form feed", "1\nOne.\n\f2\nTwo.\n", nil},
		{"escape", "1\n\x1b[1mOne.\n", []string{"in:2: control character U+001B"}},
		{"delete", "1\nOne\x7f.\n", []string{"in:2: control character U+007F"}},
		{"next line", "1\nOne.\u0085\n", []string{"in:2: control character U+0085"}},
		{"byte order mark inside", "1\nOne.\ufeffTwo.\n", []string{"in:2: control character U+FEFF"}},
		{"mark of writing direction", "1\nOne.\u202eTwo.\u200f\u061c\n", []string{"in:2: control character U+202E"}},
		{"Arabic letter mark", "1\nOne.\u061c\n", []string{"in:2: control character U+061C"}},
		{"dash and quotes, which begin with the same byte", "1\nOne \u2013 \u201etwo\u201c.\n", nil},
		{"end of file of DOS", "1\nOne.\n\x1a", []string{"in:3: control character U+001A"}},
		{"one problem a line and kind", "1\n\x00\x01\x02 \xff\xff\n", []string{
			"in:2: control character U+0000", "in:2: invalid UTF-8",
		}},
		{"lines that end in CR", "1\rOne\x00.\r2\rTwo\xff.", []string{
			"in:2: control character U+0000", "in:4: invalid UTF-8",
		}},
		{"tabs and line ends are fine", "1\r\n\tOne.\r2\nTwo.\n", nil},
		{"other languages are fine", "1\n端口已打开。\n2\n🔌 ½ “A” – B…\n", nil},
		{"UTF-16 of Windows", "\xff\xfe1\x00\n\x00", []string{"in: is UTF-16, save it as UTF-8"}},
		{"UTF-16, big end first", "\xfe\xff\x001\x00\n", []string{"in: is UTF-16, save it as UTF-8"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, problems := readString(Article, c.text)
			checkProblems(t, problems, c.want...)
		})
	}
}

// TestTextProblemsOfEachFormat shows that no reader is without these checks.
func TestTextProblemsOfEachFormat(t *testing.T) {
	texts := map[Format]string{
		Article: "1\nOne.?\n",
		Table:   "code\tmessage\n1\tOne.?\n",
	}
	wants := map[string][]string{
		"\x01":   {"in:2: control character U+0001"},
		"\x7f":   {"in:2: control character U+007F"},
		"\u0080": {"in:2: control character U+0080"},
		"\u009f": {"in:2: control character U+009F"},
		"\xff":   {"in:2: invalid UTF-8"},
		"\u00a0": nil,
		"\u00c2": nil,
	}
	for format, text := range texts {
		for bytes, want := range wants {
			_, problems := readString(format, strings.Replace(text, "?", bytes, 1))
			t.Run(fmt.Sprintf("%s %q", format, bytes), func(t *testing.T) {
				checkProblems(t, problems, want...)
			})
		}
	}
}
