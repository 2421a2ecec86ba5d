package emit

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

func TestComment(t *testing.T) {
	cases := []struct {
		name       string
		paragraphs []string
		want       string
	}{
		{"one line", []string{"Short."}, "// Short."},
		{"two paragraphs", []string{"One.", "Two."}, "// One.\n//\n// Two."},
		{"white space between words does not matter", []string{" a  b\n c "}, "// a b c"},
		{"a line of 80 bytes is not broken", []string{strings.Repeat("x", 38) + " " + strings.Repeat("y", 38)},
			"// " + strings.Repeat("x", 38) + " " + strings.Repeat("y", 38)},
		{"one of 81 bytes is", []string{strings.Repeat("x", 38) + " " + strings.Repeat("y", 39)},
			"// " + strings.Repeat("x", 38) + "\n// " + strings.Repeat("y", 39)},
		{"a word longer than a line stands alone", []string{"a " + strings.Repeat("x", 100) + " b"},
			"// a\n// " + strings.Repeat("x", 100) + "\n// b"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := comment(c.paragraphs...); got != c.want {
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

func TestTable(t *testing.T) {
	var plain table
	var shared sharedTable
	for _, text := range []string{"", "four", "", "four", "x"} {
		plain.add(text)
		shared.add(text)
	}
	plain.skip()
	if want := []int{0, 1, 6, 7, 12, 14}; !slices.Equal(plain.offsets, want) {
		t.Errorf("offsets in a table are %d, want %d", plain.offsets, want)
	}
	if want := []int{0, 1, 0, 1, 6}; !slices.Equal(shared.offsets, want) {
		t.Errorf("offsets in a shared table are %d, want %d", shared.offsets, want)
	}
	if plain.len() != 14 || shared.len() != 8 {
		t.Errorf("the tables have %d and %d bytes, want 14 and 8", plain.len(), shared.len())
	}
}

// TestLiteral shows that a table's literal stands for its lines, whatever they
// have in them.
func TestLiteral(t *testing.T) {
	for _, text := range []string{"", "plain", `back\slash`, `"quoted"`, "back`quote", "```", "%s \t tab", "Übel “so”",
		"a byte order mark\ufeff", strings.Repeat("`x", maxBackquotes+1)} {
		var lines table
		lines.add(text)
		lines.add("end")
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\n\nconst c = "+lines.literal()+"\n", 0)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if got := stringValue(file.Decls[0].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values[0]); got != text+"\nend\n" {
			t.Errorf("%q: the literal stands for %q", text, got)
		}
	}
}

// stringValue is the value of string literals, added or alone.
func stringValue(x ast.Expr) string {
	if sum, ok := x.(*ast.BinaryExpr); ok {
		return stringValue(sum.X) + stringValue(sum.Y)
	}
	return constant.StringVal(constant.MakeFromLiteral(x.(*ast.BasicLit).Value, token.STRING, 0))
}

func TestOffsetType(t *testing.T) {
	for length, want := range map[int]string{0: "uint16", 1<<16 - 1: "uint16", 1 << 16: "uint32", 1 << 20: "uint32"} {
		if got := offsetType(length); got != want {
			t.Errorf("for %d bytes, offsets are %s, want %s", length, got, want)
		}
	}
}
