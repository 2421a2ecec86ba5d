package emit

import (
	"fmt"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/source"
)

// catalogOf makes a catalogue of a table. Commas stand for tabs.
func catalogOf(t *testing.T, rows string) *catalog.Catalog {
	t.Helper()
	var problems source.Problems
	list := source.Read("list.tsv", source.Table, strings.NewReader(strings.ReplaceAll(rows, ",", "\t")), &problems)
	c := catalog.New([]*source.List{list}, &problems)
	if problems.Len() > 0 {
		t.Fatal(problems.Text(nil, 10))
	}
	return c
}

func render(t *testing.T, c *catalog.Catalog) (code, page string) {
	t.Helper()
	files, err := Files(c, Options{Package: "modemerr", Prefix: "modem error"})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 2 || files[0].Name != "zcodes.go" || files[1].Name != "CODES.md" {
		t.Fatalf("unexpected files: %q", files)
	}
	return string(files[0].Data), string(files[1].Data)
}

func TestErrorText(t *testing.T) {
	for _, c := range []struct{ code, message, want string }{
		{"718", "PPP timeout.", "ras error 718: PPP timeout"},
		{"718", "PPP timeout. Try again.", "ras error 718: PPP timeout"},
		{"718", "PPP timeout", "ras error 718: PPP timeout"},
		{"718", "Timeout? Try again.", "ras error 718: Timeout?"},
		{"718", "Wait... Then try again.", "ras error 718: Wait..."},
		{"0", "None.", "ras error 0: None"},
		{"0x7FFFFFFF", "Large.", "ras error 2147483647: Large"},
		{"0x80000000", "Larger.", "ras error 0x80000000: Larger"},
	} {
		e := catalogOf(t, "code,symbol,message\n"+c.code+",A,"+c.message).Entries[0]
		if got := errorText(e, "ras error"); got != c.want {
			t.Errorf("the text of %q is %q, want %q", c.message, got, c.want)
		}
	}
}

// TestTableShape shows when a code's row is found by its number, and when by a
// search: the direct way must not cost more rows without a code than with one.
func TestTableShape(t *testing.T) {
	for _, c := range []struct {
		codes string
		dense bool
	}{
		{"7", true},
		{"7 8 9", true},
		{"10 11 13 15", true},           // 6 rows
		{"10 12 14 17", true},           // 8 rows
		{"10 12 14 18", false},          // 9 rows
		{"0 4294967295", false},         // all there are
		{"4294967294 4294967295", true}, // at the end
		{"1 1000", false},
	} {
		rows := "code,symbol,message"
		for code := range strings.FieldsSeq(c.codes) {
			rows += fmt.Sprintf("\n%s,S%s,M.", code, code)
		}
		code, _ := render(t, catalogOf(t, rows))
		if got := !strings.Contains(code, "sparse"); got != c.dense {
			t.Errorf("%s: found by number: %t, want %t", c.codes, got, c.dense)
		}
	}
}

// TestUnusedCode shows that the documentation's example of a number that is no
// code is none.
func TestUnusedCode(t *testing.T) {
	for codes, want := range map[string]uint32{
		"7": 8, "7 8 9": 10, "7 9": 8, "4294967295": 0, "0 4294967295": 1,
	} {
		rows := "code,symbol,message"
		for code := range strings.FieldsSeq(codes) {
			rows += fmt.Sprintf("\n%s,S%s,M.", code, code)
		}
		if got := unusedCode(catalogOf(t, rows).Entries); got != want {
			t.Errorf("%s: %d, want %d", codes, got, want)
		}
	}
}

// TestLeavesOut shows that the code has nothing for what the list does not say.
func TestLeavesOut(t *testing.T) {
	code, page := render(t, catalogOf(t, "code,symbol,message\n1,A,One.\n2,B,Two."))
	for _, word := range []string{
		"Category", "trait", "Timeout", "Temporary", "io/fs", "winerror", "FormatMessage", "slices",
		"search", "errors\"", "system", "syscall", "xtension", "defaults", "canonical", "outside",
	} {
		if strings.Contains(code, word) {
			t.Errorf("the code says %s", word)
		}
	}
	for _, word := range []string{"Category", "Timeout", "Temporary", "winerror", "fs."} {
		if strings.Contains(page, word) {
			t.Errorf("the page says %s", word)
		}
	}
}

// TestLeavesOutSystem shows that the code of a list has something for errors of the
// operating system only if one of its codes is one.
func TestLeavesOutSystem(t *testing.T) {
	words := []string{
		"operating system", "syscall", "type extension", "type defaults", "func canonical", "canonical(", "func outside", "outside(",
		"func outsideIs", "\tsystem\n",
	}
	for _, c := range []struct {
		rows string
		want bool
	}{
		{"1,A,One.,yes,yes\n2,B,Two.,no,no", true},
		{"1,A,One.,yes,no\n2,B,Two.,no,", false},
		{"1,A,One.,no,yes\n700,B,Two.,no,no", true},
		{"1,A,One.,yes,\n700,B,Two.,no,no", false},
	} {
		code, _ := render(t, catalogOf(t, "code,symbol,message,timeout,system\n"+c.rows))
		for _, word := range words {
			if strings.Contains(code, word) != c.want {
				t.Errorf("the code of the list\n%s\nsays %q: %t", c.rows, word, !c.want)
			}
		}
	}
}

// TestLongTables shows that the offsets into long tables are wide enough.
func TestLongTables(t *testing.T) {
	var rows strings.Builder
	rows.WriteString("code,symbol,message")
	for i := range 700 {
		fmt.Fprintf(&rows, "\n%d,S%d,%s.", i, i, strings.Repeat("x", 80))
	}
	short, _ := render(t, catalogOf(t, rows.String()[:20000]+"."))
	long, _ := render(t, catalogOf(t, rows.String()))
	for _, c := range []struct{ code, offset string }{{short, "uint16"}, {long, "uint32"}} {
		if !strings.Contains(c.code, "type offset "+c.offset+"\n") {
			t.Errorf("no offsets of type %s", c.offset)
		}
	}
}

func TestEscape(t *testing.T) {
	const text = "a\\b `c` *d* _e_ [f](g) <h> & i|j ~k~ #l"
	const want = "a\\\\b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) &lt;h&gt; &amp; i\\|j \\~k\\~ \\#l"
	if got := escape(text); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSentence(t *testing.T) {
	for words, want := range map[string]string{"": "", "since Windows 7": "Since Windows 7."} {
		if got := sentence(words); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
}
