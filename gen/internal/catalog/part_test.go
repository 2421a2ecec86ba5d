package catalog

import (
	"strings"
	"testing"
)

func TestParts(t *testing.T) {
	c := buildWell(t, table("list.tsv", "code,symbol,message,header\n1,A,One.,a.h\n2,B,Two.,b.h\n3,C,Three.,c.h\n4,D,Four.,a.h")+
		table("parts.tsv", "header,part\nb.h,The rest\na.h,Errors\nc.h,The rest"))
	want := []struct{ name, headers string }{
		{"The rest", "b.h, c.h"},
		{"Errors", "a.h"},
	}
	if len(c.Parts) != len(want) {
		t.Fatalf("%d parts, want %d", len(c.Parts), len(want))
	}
	for i, part := range c.Parts {
		if got := strings.Join(part.Headers, ", "); part.Name != want[i].name || got != want[i].headers {
			t.Errorf("part %d is %q of %s, want %q of %s", i, part.Name, got, want[i].name, want[i].headers)
		}
	}
	for code, i := range map[int64]int{1: 1, 2: 0, 3: 0, 4: 1} {
		if entry(t, c, code).Part != c.Parts[i] {
			t.Errorf("code %d is in %v, want %s", code, entry(t, c, code).Part, want[i].name)
		}
	}
}

// TestPartsOfHeaders shows that the parts of codes from headers go by the names of
// their files, and by the name that a later table corrects.
func TestPartsOfHeaders(t *testing.T) {
	c := buildWell(t, "-- lists/modem.h --\n#define MODEM_OFF 1 // It is off.\n#define FAX_OFF 2 // It is off.\n"+
		table("facts.tsv", "code,header,why\n2,fax.h,The header is a copy.")+
		table("a.tsv", "header,part\nmodem.h,Modem")+table("b.tsv", "header,part\nfax.h,Fax"))
	for code, want := range map[int64]string{1: "Modem", 2: "Fax"} {
		if got := entry(t, c, code).Part.Name; got != want {
			t.Errorf("code %d is in the part %q, want %q", code, got, want)
		}
	}
}

func TestNoParts(t *testing.T) {
	c := buildWell(t, table("list.tsv", "code,symbol,message,header\n1,A,One.,a.h\n2,B,Two.,"))
	if len(c.Parts) != 0 || entry(t, c, 1).Part != nil {
		t.Errorf("parts %v and %v, want none", c.Parts, entry(t, c, 1).Part)
	}
}

// TestPartProblems has what testdata/bad does not show.
func TestPartProblems(t *testing.T) {
	cases := []struct{ name, files, problems string }{
		{"a header in two lists", table("list.tsv", "code,symbol,message,header\n1,A,One.,a.h") +
			table("a.tsv", "header,part\na.h,X") + table("b.tsv", "header,part\na.h,X"), `
b.tsv:2: duplicate header "a.h"; first at a.tsv:2
`},
		{"each header once", table("list.tsv", "code,symbol,message,header\n1,A,One.,a.h\n2,B,Two.,winerror.h\n3,C,Three.,winerror.h\n4,D,Four.,c.h") +
			table("parts.tsv", "header,part\na.h,X\nWinError.h,X"), `
list.tsv:3: 2: header "winerror.h" is not in a part, did you mean "WinError.h"?
list.tsv:5: 4: header "c.h" is not in a part, did you mean "a.h"?
parts.tsv:3: no code has the header "WinError.h"
`},
		{"only what is there if a list is empty", table("list.tsv", "code,symbol,message,header\n1,A,One.,a.h") +
			table("parts.tsv", "header,part\nb.h,X") + table("empty.tsv", "code,symbol"), `
empty.tsv: no rows found after the column names
`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, problems := build(c.files); problems != strings.TrimPrefix(c.problems, "\n") {
				t.Errorf("problems:\n%swant:%s", problems, c.problems)
			}
		})
	}
}
