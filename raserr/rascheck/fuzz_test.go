package rascheck_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/ras/raserr/rascheck"
	"golang.org/x/tools/go/analysis"
)

// FuzzAnalyzer changes programs: it replaces expressions by others of the program. The
// analyzer must not panic if the result still compiles, and each fix alone must compile too.
func FuzzAnalyzer(f *testing.F) {
	if testing.Short() {
		f.Skip("changes programs")
	}
	files, err := filepath.Glob("testdata/*/*.go")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if !strings.Contains(string(content), "\npackage main\n") {
			f.Add(string(content), []byte{})
			f.Add(string(content), []byte{17, 90, 3, 40, 8, 1})
		}
	}
	f.Fuzz(func(t *testing.T, source string, changes []byte) {
		analyze(t, change(source, changes))
	})
}

// change replaces expressions by others: each pair of bytes, scaled to the number of
// expressions, names two. Changes that do not compile are left out.
func change(source string, changes []byte) string {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, parser.SkipObjectResolution)
	if err != nil {
		return source
	}
	var nodes []ast.Node // expressions
	ast.Inspect(file, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			nodes = append(nodes, e)
		}
		return true
	})
	if len(nodes) == 0 {
		return source
	}
	text := func(n ast.Node) string { return source[n.Pos()-1 : n.End()-1] }
	for i := 0; i+1 < len(changes); i += 2 {
		to, from := nodes[int(changes[i])*len(nodes)/256], nodes[int(changes[i+1])*len(nodes)/256]
		if mutated := source[:to.Pos()-1] + text(from) + source[to.End()-1:]; typeCheck(mutated) != nil {
			return change(mutated, changes[i+2:])
		}
	}
	return source
}

// typeCheck returns nil if a program does not compile; imports may be left over.
func typeCheck(source string) *analysis.Pass {
	pass := &analysis.Pass{Analyzer: rascheck.Analyzer, Fset: token.NewFileSet(), TypesSizes: types.SizesFor("gc", "amd64")}
	file, err := parser.ParseFile(pass.Fset, "p.go", source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	pass.Files = []*ast.File{file}
	pass.TypesInfo = &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Implicits:  make(map[ast.Node]types.Object),
		Instances:  make(map[*ast.Ident]types.Instance),
		Scopes:     make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
	}
	failed := false
	config := types.Config{Importer: imports(), Sizes: pass.TypesSizes, Error: func(err error) {
		failed = failed || !strings.HasSuffix(err.Error(), " imported and not used")
	}}
	if pass.Pkg, _ = config.Check("p", pass.Fset, pass.Files, pass.TypesInfo); failed {
		return nil
	}
	return pass
}

func analyze(t *testing.T, source string) {
	pass := typeCheck(source)
	if pass == nil {
		return
	}
	pass.ImportObjectFact = func(types.Object, analysis.Fact) bool { return false }
	pass.ExportObjectFact = func(types.Object, analysis.Fact) {}
	pass.AllObjectFacts = func() []analysis.ObjectFact { return nil }
	pass.Report = func(d analysis.Diagnostic) {
		for _, fix := range d.SuggestedFixes {
			if fixed, ok := withFix(pass.Fset, source, fix); !ok || typeCheck(fixed) == nil {
				t.Errorf("%s: with the fix it does not compile: %s\n%s", pass.Fset.Position(d.Pos), fix.Message, fixed)
			}
		}
	}
	if _, err := rascheck.Analyzer.Run(pass); err != nil {
		t.Error(err)
	}
}

// withFix applies a fix; ok is false if its edits overlap or are not in order.
func withFix(fset *token.FileSet, source string, fix analysis.SuggestedFix) (fixed string, ok bool) {
	done := 0
	for _, edit := range fix.TextEdits {
		start, end := fset.Position(edit.Pos).Offset, fset.Position(edit.End).Offset
		if start < done || end < start {
			return fixed, false
		}
		fixed += source[done:start] + string(edit.NewText)
		done = end
	}
	return fixed + source[done:], true
}
