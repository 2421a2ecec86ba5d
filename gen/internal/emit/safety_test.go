package emit

import (
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
)

// TestCommentIsText shows what is done so that a comment is nothing but text.
func TestCommentIsText(t *testing.T) {
	long := strings.Repeat("x", 74)
	cases := []struct{ name, paragraph, want string }{
		{"build constraint at the end of a line", long + " +build ignore", "// " + long + " +build\n// ignore"},
		{"slashes at the end of a line", long + " /// go", "// " + long + " ///\n// go"},
		{"deprecation at the end of a line", long + " Deprecated: gone.", "// " + long + " Deprecated:\n// gone."},
		{"note at the end of a line", long + " BUG(me): bad", "// " + long + " BUG(me):\n// bad"},
		{"directive at the end of a line", long + " go:build ignore", "// " + long + " go:build\n// ignore"},
		{"quotes", "a ``b'' `c' ```d`````", "// a “b” `c' “`d““`"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := comment("", c.paragraph); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestBlock shows what is done so that a line of Markdown is nothing but text.
func TestBlock(t *testing.T) {
	for text, want := range map[string]string{
		"plain text":  "plain text",
		"1. one":      `1\. one`,
		"23) one":     `23\) one`,
		"2.5 are few": `2\.5 are few`,
		"- item":      `\- item`,
		"--- ":        `\---`,
		"+ item":      `\+ item`,
		"===":         `\===`,
		"* item":      `\* item`,
		"# heading":   `\# heading`,
		"> quote":     "&gt; quote",
		"a - b":       "a - b",
	} {
		if got := block(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestMadeFrom shows that names of files, which may have anything in them, are text
// in a comment of short lines.
func TestMadeFrom(t *testing.T) {
	const long = "a very long name of a list, as nobody would write it, but who knows what they do.tsv"
	for _, c := range []struct {
		sources []catalog.Source
		want    string
	}{
		{[]catalog.Source{{File: "a.tsv"}}, "// It is made from a.tsv."},
		{[]catalog.Source{{File: "a.tsv", Title: "the list"}, {File: "b.h"}, {File: "c.txt"}}, "// It is made from a.tsv, b.h and c.txt."},
		{[]catalog.Source{{File: long}}, "// It is made from a very long name of a list, as nobody would write it, but who\n// knows what they do.tsv."},
		{[]catalog.Source{{File: "a\n+build x"}}, "// It is made from a +build x."},
		{[]catalog.Source{{File: "a */ --> b"}}, "// It is made from a */ --> b."},
	} {
		if got := comment("", madeFrom(&catalog.Catalog{Sources: c.sources})); got != c.want {
			t.Errorf("%q become\n%s\nwant\n%s", c.sources, got, c.want)
		}
	}
}
