package emit

import (
	"strings"
	"testing"
)

func TestComment(t *testing.T) {
	cases := []struct {
		name, text, want string
	}{
		{"one line", "Short.", "// Short."},
		{"white space between words does not matter", " a  b\n c ", "// a b c"},
		{"a line of 80 bytes is not broken", strings.Repeat("x", 38) + " " + strings.Repeat("y", 38),
			"// " + strings.Repeat("x", 38) + " " + strings.Repeat("y", 38)},
		{"one of 81 bytes is", strings.Repeat("x", 38) + " " + strings.Repeat("y", 39),
			"// " + strings.Repeat("x", 38) + "\n// " + strings.Repeat("y", 39)},
		{"a first word longer than a line", strings.Repeat("x", 100) + " b", "// " + strings.Repeat("x", 100) + "\n// b"},
		{"a word longer than a line has a line of its own", "a " + strings.Repeat("x", 100) + " b",
			"// a\n// " + strings.Repeat("x", 100) + "\n// b"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := comment("", c.text); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestInWords(t *testing.T) {
	for _, c := range []struct {
		things []string
		want   string
	}{
		{nil, ""},
		{[]string{"a"}, "a"},
		{[]string{"a", "b"}, "a and b"},
		{[]string{"a", "b", "c"}, "a, b and c"},
	} {
		if got := inWords(c.things); got != c.want {
			t.Errorf("inWords(%q) is %q, want %q", c.things, got, c.want)
		}
	}
}
