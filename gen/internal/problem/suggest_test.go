package problem

import (
	"strings"
	"testing"
)

func TestSuggest(t *testing.T) {
	known := []string{"code", "symbol", "message", "not_exist", "exist", "why", "go"}
	cases := []struct {
		name, given, want string
	}{
		{"letter left out", "symbl", `, did you mean "symbol"?`},
		{"letter too many", "messsage", `, did you mean "message"?`},
		{"other letter", "code5", `, did you mean "code"?`},
		{"letters exchanged", "mesasge", `, did you mean "message"?`},
		{"capitals", "MESSAGE", `, did you mean "message"?`},
		{"underscore left out", "notexist", `, did you mean "not_exist"?`},
		{"beginning of a name", "mess", `, did you mean "message"?`},
		{"beginning of a name in capitals", "MESS", `, did you mean "message"?`},
		{"name with an ending", "symbolic_name", `, did you mean "symbol"?`},
		{"the closer of two", "exists", `, did you mean "exist"?`},
		{"nothing like it", "retries", ""},
		{"no name", "", ""},
		{"too short", "x", ""},
		{"short name all other", "ab", ""},
		{"very long", strings.Repeat("x", 1<<20), ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Suggest(c.given, known); got != c.want {
				t.Errorf("Suggest(%.20q) = %q, want %q", c.given, got, c.want)
			}
		})
	}
	if got := Suggest("symbl", nil); got != "" {
		t.Errorf("Suggest among no names = %q, want none", got)
	}
}
