package emit

import (
	"flag"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/scope"
	"example.com/ras/gen/internal/source"
)

var update = flag.Bool("update", false, "rewrite the data of the toaster in runtime/zdata.go")

const toasterData = "runtime/zdata.go"

// readToaster reads the lists that the logic has as its sample.
func readToaster(t *testing.T) (*catalog.Catalog, Options) {
	t.Helper()
	var lists []*source.List
	var problems problem.Problems
	for _, name := range []string{"codes.tsv", "categories.tsv"} {
		f, err := os.Open(filepath.Join("runtime", name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lists = append(lists, source.Read(name, source.Table, f, &problems))
	}
	c := catalog.Options{}.New(lists, &problems)
	if problems.Len() > 0 {
		t.Fatal(problems.Text(nil, 10))
	}
	return c, Options{Package: "toastererr", Prefix: "toaster error"}
}

// TestToaster holds the package in runtime against what the generator makes of
// its lists: each declaration is the same, with its comments, so that the logic
// that is tested there is the logic that is generated. With -update it writes
// the data; a difference in the logic is to be mended by hand.
func TestToaster(t *testing.T) {
	c, o := readToaster(t)
	code, names, err := goCode(c, o)
	if err != nil {
		t.Fatal(err)
	}
	checkNames(t, string(code), names)
	made := declarations(t, string(code))
	logic := map[string]string{}
	for _, name := range logicFiles {
		data, err := runtime.ReadFile("runtime/" + name)
		if err != nil {
			t.Fatal(err)
		}
		maps.Copy(logic, declarations(t, withFeatures(string(data), newGoFile(c, o).features())))
	}
	for name, want := range logic {
		if made[name] != want {
			t.Errorf("%s is\n%s\nbut the generator makes\n%s", name, want, made[name])
		}
	}
	if *update {
		writeToasterData(t, string(code), logic)
	}
	data, err := os.ReadFile(toasterData)
	if err != nil {
		t.Fatal(err)
	}
	maps.Copy(logic, declarations(t, string(data)))
	for name, text := range made {
		if logic[name] != text {
			t.Errorf("%s is\n%s\nbut the generator makes\n%s", name, logic[name], text)
		}
	}
	for name := range logic {
		if made[name] == "" {
			t.Errorf("the generator does not make %s", name)
		}
	}
}

// declarations returns the text of each declaration of a Go file but its
// imports, with its doc comment, by the name that it declares first.
func declarations(t *testing.T, text string) map[string]string {
	t.Helper()
	all := map[string]string{}
	eachDeclaration(t, text, func(name, text string) { all[name] = text })
	return all
}

// checkNames shows that the names that come with a Go file are those that are in it.
func checkNames(t *testing.T, code string, names scope.Names) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "", code, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	want := scope.Of(file)
	set := func(names []string) []string {
		sorted := slices.Sorted(slices.Values(names))
		return slices.Compact(sorted)
	}
	if names.Package != want.Package || !slices.Equal(set(names.Declared), set(want.Declared)) ||
		!slices.Equal(set(names.Imported), want.Imported) || !slices.Equal(set(names.Predeclared), want.Predeclared) {
		t.Errorf("the names of the file are\n%+v\nwant\n%+v", names, want)
	}
}

func eachDeclaration(t *testing.T, text string, do func(name, text string)) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		name, begin := "", d.Pos()
		switch d := d.(type) {
		case *ast.FuncDecl:
			name = d.Name.Name
			if d.Recv != nil {
				name = types.ExprString(d.Recv.List[0].Type) + "." + name
			}
			if d.Doc != nil {
				begin = d.Doc.Pos()
			}
		case *ast.GenDecl:
			switch spec := d.Specs[0].(type) {
			case *ast.ImportSpec:
				continue
			case *ast.TypeSpec:
				name = spec.Name.Name
			case *ast.ValueSpec:
				name = spec.Names[0].Name
			}
			if d.Doc != nil {
				begin = d.Doc.Pos()
			}
		}
		declaration, err := format.Source([]byte(text[fset.Position(begin).Offset:fset.Position(d.End()).Offset]))
		if err != nil {
			t.Fatal(err)
		}
		do(name, string(declaration))
	}
}

// writeToasterData writes the declarations that are not logic.
func writeToasterData(t *testing.T, code string, logic map[string]string) {
	t.Helper()
	head, _, _ := strings.Cut(code, "\n\n")
	data := head + "\n\npackage toastererr\n"
	eachDeclaration(t, code, func(name, text string) {
		if logic[name] == "" {
			data += "\n" + text + "\n"
		}
	})
	if err := os.WriteFile(toasterData, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestWithFeatures shows which lines of the logic are left for lists that have a use
// for something, and for those that have none.
func TestWithFeatures(t *testing.T) {
	const text = "a\n\n//gen:if x\n\nb {\n\t//gen:if y\n\tc\n\t//gen:else d // e\n\t//gen:end\n}\n\n//gen:end\n\nf\n"
	for _, c := range []struct {
		features []string
		want     string
	}{
		{[]string{"x", "y"}, "a\n\nb {\n\tc\n}\n\nf\n"},
		{[]string{"x"}, "a\n\nb {\n\td // e\n}\n\nf\n"},
		{[]string{"y"}, "a\n\nf\n"},
		{nil, "a\n\nf\n"},
	} {
		features := map[string]bool{}
		for _, f := range c.features {
			features[f] = true
		}
		if got := withFeatures(text, features); got != c.want {
			t.Errorf("with %q it is\n%s\nwant\n%s", c.features, got, c.want)
		}
	}
}

// TestToasterWords shows that each word that is to be replaced is in the logic,
// that it is what the toaster's lists make, and that none is left in another
// package.
func TestToasterWords(t *testing.T) {
	c, o := readToaster(t)
	g := newGoFile(c, o)
	if words := g.words(); !slices.Equal(words, toaster) {
		t.Errorf("the toaster's words are\n%q\nbut its lists make\n%q", toaster, words)
	}
	logic, err := g.logic()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(strings.ReplaceAll(string(logic.text), "\n//", " ")), " ")
	for _, word := range toaster {
		if !strings.Contains(text, word) {
			t.Errorf("the logic does not say %s", word)
		}
	}
	for _, rows := range []string{
		"code,symbol,message\n1,A,One.",
		"code,symbol,message,timeout\n1,A,One.,yes\n70,B,Two.,no",
	} {
		code, _ := render(t, catalogOf(t, rows))
		for _, word := range []string{"toast", "bread", "Bread", "BREAD", "illing", "gen:"} {
			if strings.Contains(code, word) {
				t.Errorf("the code of a list without bread says %q:\n%s", word, code)
			}
		}
	}
}
