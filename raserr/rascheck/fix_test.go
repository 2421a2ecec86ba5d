package rascheck_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"example.com/ras/raserr/rascheck"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// load loads the packages in testdata, and what their fixes import.
var load = sync.OnceValues(func() ([]*packages.Package, error) {
	config := &packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, Dir: "testdata", Env: append(os.Environ(), "GOWORK=")}
	return packages.Load(config, "./...", "example.com/ras/raserr", "example.com/ras/raserr/rastext")
})

// TestEachFixAlone applies every fix by itself, as an editor does, and compiles
// what comes out, apart from imports that are left over: drivers remove them.
func TestEachFixAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks a program for each fix")
	}
	t.Parallel()
	loaded, err := load()
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{rascheck.Analyzer}, loaded, nil)
	if err != nil {
		t.Fatal(err)
	}
	applied := 0
	for _, action := range graph.Roots {
		for _, diagnostic := range action.Diagnostics {
			for _, fix := range diagnostic.SuggestedFixes {
				applied++
				if err := compileFixed(action.Package, fix); err != nil {
					t.Errorf("%s: %s: %v", action.Package.Fset.Position(diagnostic.Pos), fix.Message, err)
				}
			}
		}
	}
	if applied < 80 {
		t.Errorf("%d fixes applied, want 80 at least", applied)
	}
}

type importer map[string]*types.Package

func (i importer) Import(path string) (*types.Package, error) {
	if pkg := i[path]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("%s is not loaded", path)
}

// imports has all packages that are loaded.
var imports = sync.OnceValue(func() importer {
	all := importer{"unsafe": types.Unsafe}
	loaded, _ := load()
	packages.Visit(loaded, nil, func(pkg *packages.Package) { all[pkg.PkgPath] = pkg.Types })
	return all
})

// compileFixed type-checks the package with the fix, which also finds variables
// that are not used.
func compileFixed(pkg *packages.Package, fix analysis.SuggestedFix) error {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range pkg.CompiledGoFiles {
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(fset, name, withEdits(pkg.Fset, name, content, fix), parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	var first error
	config := types.Config{Importer: imports(), Sizes: pkg.TypesSizes, Error: func(err error) {
		if first == nil && !strings.HasSuffix(err.Error(), " imported and not used") {
			first = err
		}
	}}
	config.Check(pkg.PkgPath, fset, files, nil)
	return first
}

func withEdits(fset *token.FileSet, name string, content []byte, fix analysis.SuggestedFix) []byte {
	var out []byte
	done := 0
	for _, edit := range fix.TextEdits { // in order, see analysis.ValidateFixes
		file := fset.File(edit.Pos)
		if file.Name() != name {
			continue
		}
		out = append(out, content[done:file.Offset(edit.Pos)]...)
		out = append(out, edit.NewText...)
		done = file.Offset(edit.End)
	}
	return append(out, content[done:]...)
}

// TestGoldenFilesAreFinal runs the analyzer on the golden files: what is fixed
// has no more fixes, and compiles with all of them.
func TestGoldenFilesAreFinal(t *testing.T) {
	t.Parallel()
	dir, program := t.TempDir(), command(t)
	copyClients(t, dir)
	golden, err := filepath.Glob("testdata/*/*.golden")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("testdata/*/*/*.golden")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(golden, more...) {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		relative, err := filepath.Rel("testdata", strings.TrimSuffix(file, ".golden"))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, relative), content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.RemoveAll(filepath.Join(dir, "behavior")); err != nil { // see TestBehavior
		t.Fatal(err)
	}
	// Generated files keep their reports, but drivers do not change them.
	if out, err := run(dir, program, "-fix", "-diff", "./..."); exitCode(err) != 3 || strings.Contains(out, "@@") {
		t.Errorf("rascheck -fix -diff: %v\n%s", err, out)
	}
}
