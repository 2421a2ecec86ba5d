package catalog

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

// catalogOf makes a catalogue of lists, each a name and its content. Lists whose names
// end in .h are headers, the others are tables, with commas for tabs.
func catalogOf(o Options, lists ...string) (*Catalog, string) {
	var problems problem.Problems
	var reader cheader.Reader
	var read []*source.List
	var names []string
	for i := 0; i < len(lists); i += 2 {
		name, text := lists[i], lists[i+1]
		names = append(names, name)
		if strings.HasSuffix(name, ".h") {
			read = append(read, reader.Read(name, strings.NewReader(text), &problems))
		} else {
			read = append(read, source.Read(name, source.Table, strings.NewReader(strings.ReplaceAll(text, ",", "\t")), &problems))
		}
	}
	c := o.New(read, &problems)
	return c, problems.Text(names, 100)
}

// TestAliases shows which symbol a code goes by, and which are its aliases.
func TestAliases(t *testing.T) {
	const header = "#define LAMP_OUT 1 /* The lamp is out. */\n#define ERROR_DARK LAMP_OUT\n#define E_NIGHT LAMP_OUT /* It is night. */\n" +
		"#define MOON 2 /* The moon is up. */\n"
	cases := []struct {
		name     string
		lists    []string
		want     []string
		problems string
	}{
		{
			name:  "the first symbol",
			lists: []string{"x.h", header},
			want:  []string{"1 ErrLampOut LAMP_OUT, ErrDark ERROR_DARK, ErrENight E_NIGHT", "2 ErrMoon MOON"},
		},
		{
			name:  "one that a table names",
			lists: []string{"x.h", header, "x.tsv", "code,symbol\n1,E_NIGHT\n"},
			want:  []string{"1 ErrENight E_NIGHT, ErrDark ERROR_DARK, ErrLampOut LAMP_OUT", "2 ErrMoon MOON"},
		},
		{
			name:  "one that a table before the header names",
			lists: []string{"x.tsv", "code,symbol,message\n1,ERROR_DARK,The lamp is out.\n", "x.h", header},
			want:  []string{"1 ErrDark ERROR_DARK, ErrENight E_NIGHT, ErrLampOut LAMP_OUT", "2 ErrMoon MOON"},
		},
		{
			name:  "the one that a table confirms",
			lists: []string{"x.h", header, "x.tsv", "code,symbol\n1,LAMP_OUT\n"},
			want:  []string{"1 ErrLampOut LAMP_OUT, ErrDark ERROR_DARK, ErrENight E_NIGHT", "2 ErrMoon MOON"},
		},
		{
			name:     "a third one of a table",
			lists:    []string{"x.h", header, "x.tsv", "code,symbol\n1,SUN\n2,MOON\n"},
			want:     []string{"1 ErrLampOut LAMP_OUT, ErrDark ERROR_DARK, ErrENight E_NIGHT", "2 ErrMoon MOON"},
			problems: "x.tsv:2: 1: second symbol SUN; it is LAMP_OUT at x.h:1\n",
		},
		{
			name:  "a third one that a table gives a reason for",
			lists: []string{"x.h", header, "x.tsv", "code,symbol,why\n1,SUN,The header errs.\n"},
			want:  []string{"1 ErrSun SUN, ErrDark ERROR_DARK, ErrENight E_NIGHT", "2 ErrMoon MOON"},
		},
		{
			name:     "the code in another header",
			lists:    []string{"x.h", header, "y.h", "#define ERROR_DARK 1\n"},
			want:     []string{"1 ErrLampOut LAMP_OUT, ErrDark ERROR_DARK, ErrENight E_NIGHT", "2 ErrMoon MOON"},
			problems: "y.h:1: 1: header differs from x.h:1; only a row with a why may override it\n",
		},
		{
			name:  "another symbol of another header",
			lists: []string{"x.h", header, "y.h", "#define SUN 1\n"},
			want:  []string{"1 ErrLampOut LAMP_OUT, ErrDark ERROR_DARK, ErrENight E_NIGHT", "2 ErrMoon MOON"},
			problems: "y.h:1: 1: second symbol SUN; it is LAMP_OUT at x.h:1\n" +
				"y.h:1: 1: header differs from x.h:1; only a row with a why may override it\n",
		},
		{
			name:     "an alias that is another code's symbol",
			lists:    []string{"x.h", header, "x.tsv", "code,symbol,message\n3,ERROR_DARK,Dark.\n"},
			want:     []string{"1 ErrLampOut LAMP_OUT, ErrDark ERROR_DARK, ErrENight E_NIGHT", "2 ErrMoon MOON", "3  ERROR_DARK"},
			problems: "x.tsv:2: 3: symbol ERROR_DARK is 1 at x.h:2\n",
		},
		{
			name:     "an alias that makes another code's name",
			lists:    []string{"x.h", "#define DARK 1 /* Dark. */\n#define LAMP_OUT 2 /* Out. */\n#define ERROR_DARK LAMP_OUT\n"},
			want:     []string{"1 ErrDark DARK", "2 ErrLampOut LAMP_OUT"},
			problems: "x.h:3: 2: symbol ERROR_DARK has the Go name ErrDark of symbol DARK at x.h:1\n",
		},
		{
			name:  "an alias that makes the code's own name",
			lists: []string{"x.h", "#define DARK 1 /* Dark. */\n#define ERROR_DARK DARK\n"},
			want:  []string{"1 ErrDark DARK"},
		},
		{
			name:     "a code twice in a table",
			lists:    []string{"x.tsv", "code,symbol,message\n1,A,One.\n1,B,One.\n"},
			want:     []string{"1 ErrA A"},
			problems: "x.tsv:3: 1: second symbol B; it is A at x.tsv:2\n",
		},
		{
			name:     "a code twice in a table, the second time without a symbol",
			lists:    []string{"x.tsv", "code,symbol,message\n1,A,One.\n1,,One.\n"},
			want:     []string{"1 ErrA A"},
			problems: "x.tsv:3: 1: duplicate code; first at x.tsv:2\n",
		},
		{
			name:     "a code twice in a table, the first time without a symbol",
			lists:    []string{"x.tsv", "code,symbol,message\n1,,One.\n1,A,One.\n", "y.tsv", "code,symbol\n1,B\n"},
			want:     []string{"1 ErrB B"},
			problems: "x.tsv:3: 1: duplicate code; first at x.tsv:2\n",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			catalog, problems := catalogOf(Options{}, c.lists...)
			if problems != c.problems {
				t.Errorf("problems:\n%swant:\n%s", problems, c.problems)
			}
			var got []string
			for _, e := range catalog.Entries {
				line := fmt.Sprintf("%d %s %s", e.Code, e.Name, e.Symbol)
				for _, a := range e.Aliases {
					line += fmt.Sprintf(", %s %s", a.Name, a.Symbol)
				}
				got = append(got, line)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestWords shows the messages that codes without one get of their symbols.
func TestWords(t *testing.T) {
	const words = "word,go\nPPP,PPP\nDIALIN,DialIn\nIPSEC,IPsec\nNETBIOS,NetBIOS\nTHE,-\n"
	for symbol, want := range map[string]string{
		"ERROR_BUFFER_TOO_SMALL":   "Buffer too small.",
		"WARNING_MSG_NOT_ADDED":    "Msg not added.",
		"PENDING":                  "Pending.",
		"NERR_NetNotStarted":       "Nerr net not started.",
		"JET_errDBSize64":          "Jet err dbsize64.",
		"ERROR_PPP_TIMEOUT":        "PPP timeout.",
		"ERROR_NO_IPSEC":           "No IPsec.",
		"ERROR_IPSEC_NETBIOS":      "IPsec NetBIOS.",
		"ERROR_NO_DIALIN_RIGHT":    "No dial in right.",
		"ERROR_DIALIN":             "Dial in.",
		"ERROR_LEAVES_THE_NETWORK": "Leaves network.",
		"E_5":                      "E 5.",
	} {
		c, problems := catalogOf(Options{Words: true}, "w.tsv", words, "x.h", "#define "+symbol+" 7\n")
		if problems != "" {
			t.Errorf("%s: %s", symbol, problems)
			continue
		}
		e := c.Entries[0]
		if e.Message != want || !e.FromSymbol || e.MessageFrom.File != "x.h" {
			t.Errorf("%s gets %q from %s, want %q", symbol, e.Message, e.MessageFrom, want)
		}
	}
}

// TestWordsFillIn shows that only codes without a message get words.
func TestWordsFillIn(t *testing.T) {
	c, problems := catalogOf(Options{Words: true}, "x.h", "#define A_B 1\n#define C_D 2 /* Two. */\n#define E_F 3\n", "x.tsv", "code,message\n3,Three.\n")
	if problems != "" {
		t.Fatal(problems)
	}
	for i, want := range []string{"A b.", "Two.", "Three."} {
		if e := c.Entries[i]; e.Message != want || e.FromSymbol != (i == 0) {
			t.Errorf("message %q, of the symbol: %t, want %q", e.Message, e.FromSymbol, want)
		}
	}
}

// TestWithoutMessages shows when one problem is about all codes without a message.
func TestWithoutMessages(t *testing.T) {
	const two, three = "#define A 1\n#define B 2\n", "#define C 3 // Three.\n#define D 4 // Four.\n"
	hint := func(codes string) string {
		return "x.h: no list has a message for " + codes + "; -words makes messages of the symbols, " +
			"or a table can have them in its column \"message\"\n"
	}
	missing := func(place, symbol string) string {
		return place + ": no list has a message for " + symbol + "; -words makes one of the symbol\n"
	}
	cases := []struct {
		name  string
		lists []string
		want  string
	}{
		{"all codes", []string{"x.h", two}, hint("any of the 2 codes")},
		{"the only code", []string{"x.h", "#define A 1\n"}, hint("its only code")},
		{"half of them", []string{"x.h", two + three}, missing("x.h:1: 1", "A") + missing("x.h:2: 2", "B")},
		{"more than half", []string{"x.h", "#define Z 5\n" + two + three}, hint("3 of the 5 codes")},
		{"a table fills in one of two", []string{"x.h", two, "x.tsv", "code,message\n1,One.\n"}, missing("x.h:2: 2", "B")},
		{"a table of codes", []string{"x.tsv", "code,symbol\n1,A\n2,B\n"}, missing("x.tsv:2: 1", "A") + missing("x.tsv:3: 2", "B")},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, problems := catalogOf(Options{}, c.lists...); problems != c.want {
				t.Errorf("problems:\n%swant:\n%s", problems, c.want)
			}
		})
	}
}

// TestSymbolFromMessage shows the symbols and names that codes without one get of their
// messages.
func TestSymbolFromMessage(t *testing.T) {
	for message, want := range map[string]string{
		"Not Found":                  "NOT_FOUND ErrNotFound",
		"HTTP Version Not Supported": "HTTP_VERSION_NOT_SUPPORTED ErrHTTPVersionNotSupported",
		"I'm a Teapot":               "IM_A_TEAPOT ErrImATeapot",
		"The line is busy.":          "THE_LINE_IS_BUSY ErrTheLineIsBusy",
		"A b c d e f g h.":           "A_B_C_D_E_F_G_H ErrABCDEFGH",
	} {
		c, problems := catalogOf(Options{Words: true}, "x.tsv", "code,message\n7,"+message+"\n")
		if problems != "" {
			t.Errorf("%s: %s", message, problems)
		} else if got := c.Entries[0].Symbol + " " + c.Entries[0].Name; got != want {
			t.Errorf("%s makes %s, want %s", message, got, want)
		}
	}
	for _, c := range []struct {
		options Options
		message string
		want    string
	}{
		{Options{}, "Not Found", "x.tsv:2: 7: no list has a symbol for this code\n"},
		{Options{Words: true}, "One two three four five six seven eight nine", "x.tsv:2: 7: no list has a symbol for this code, and its message is too long for a name\n"},
		{Options{Words: true}, "?", "x.tsv:2: 7: message \"?\" has no word in it\n"},
	} {
		if _, problems := catalogOf(c.options, "x.tsv", "code,message\n7,"+c.message+"\n"); problems != c.want {
			t.Errorf("%s: problems %q, want %q", c.message, problems, c.want)
		}
	}
}

// TestCorrectedSymbolWithWords shows that a correction of a symbol keeps its reason if the
// message is made of the symbol's words.
func TestCorrectedSymbolWithWords(t *testing.T) {
	c, problems := catalogOf(Options{Words: true}, "x.h", "#define PAPER_JAMM 7\n", "fix.tsv", "code,symbol,why\n7,PAPER_JAM,Misspelled.\n")
	if problems != "" {
		t.Fatal(problems)
	}
	if e := c.Entries[0]; e.Symbol != "PAPER_JAM" || e.Why != "Misspelled." {
		t.Errorf("symbol %q because %q, want PAPER_JAM because of the misspelling", e.Symbol, e.Why)
	}
}
