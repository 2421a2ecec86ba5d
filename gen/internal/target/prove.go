package target

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/scope"
)

// Prove compares the names in the Go file to be written with those of the Go files
// written by hand in the directory, for whatever system they are, and reports names
// that collide. The compiler would find these only later.
func Prove(dir string, files []emit.File, codes *catalog.Catalog, problems *problem.Problems) error {
	p := prover{dir: filepath.Clean(dir), problems: problems, places: places(codes)}
	byHand := p.handWritten(files)
	if len(byHand) == 0 {
		return nil
	}
	for _, f := range files {
		if f.Name == emit.GoFile {
			if err := p.output(f.Data); err != nil {
				return err
			}
		}
	}
	for _, name := range byHand {
		p.against(name)
	}
	return nil
}

type prover struct {
	dir      string
	problems *problem.Problems
	places   map[string]place // of the names that come from the inputs

	pkg     string
	names   map[string]bool // declared by the output, methods as Type.Name
	imports map[string]bool // names of the output's imports
	used    map[string]bool // predeclared names that the output uses
}

// place is where the inputs state what became a name.
type place struct {
	at   problem.Pos
	code string
}

func places(codes *catalog.Catalog) map[string]place {
	m := map[string]place{}
	for _, e := range codes.Entries {
		m[e.Name] = place{e.SymbolAt, problem.CodeText(e.Code)}
		for _, a := range codes.Aliases[e] {
			m[a.Name] = place{a.At, problem.CodeText(e.Code)}
		}
	}
	for _, c := range codes.Categories {
		m[c.GoName] = place{c.At, ""}
	}
	return m
}

// output takes in what the file to be written declares and uses.
func (p *prover) output(code []byte) error {
	file, err := parser.ParseFile(token.NewFileSet(), emit.GoFile, code, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	names := scope.Of(file)
	p.pkg = names.Package
	p.names, p.imports, p.used = setOf(names.Declared), setOf(names.Imported), setOf(names.Predeclared)
	return nil
}

func setOf(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, name := range names {
		set[name] = true
	}
	return set
}

// report adds a problem at the place that a name comes from.
func (p *prover) report(name, format string, args ...any) {
	at := p.places[name]
	if at.at.File == "" {
		at.at.File = filepath.ToSlash(filepath.Join(p.dir, emit.GoFile))
	}
	p.problems.Add(at.at, at.code, format, args...)
}

// handWritten lists the Go files of the directory that are not outputs.
func (p *prover) handWritten(files []emit.File) []string {
	entries, _ := os.ReadDir(p.dir) // a directory to be made has none
	var names []string
	for _, e := range entries {
		isOutput := slices.ContainsFunc(files, func(f emit.File) bool { return f.Name == e.Name() })
		ignored := strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_")
		name := filepath.Join(p.dir, e.Name())
		if filepath.Ext(name) == ".go" && !isOutput && !ignored && mayBeFile(name) {
			names = append(names, name)
		}
	}
	return names
}

// mayBeFile reports whether there is something to read at a name, or something
// wrong with it. To read from a named pipe would wait forever.
func mayBeFile(name string) bool {
	info, err := os.Stat(name)
	return err != nil || info.Mode().IsRegular()
}

// against compares with a file written by hand. One with an error of syntax is
// compared as far as it can be read.
func (p *prover) against(name string) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution|parser.ParseComments)
	if file == nil {
		p.problems.Unreadable(filepath.ToSlash(name), err)
		return
	}
	noPackage := file.Name.Name == "" // nothing that could be read, such as an empty file
	if noPackage || isOtherPackage(file, name, p.pkg) {
		return
	}
	if file.Name.Name != p.pkg {
		p.problems.Add(position(fset, file.Name), "", "package %s, but the output is package %s", file.Name.Name, p.pkg)
		return
	}
	for _, imported := range scope.Imported(file) {
		if p.names[imported] {
			p.report(imported, "%s is an import of %s as well", imported, filepath.ToSlash(name))
		}
	}
	for _, d := range scope.Declarations(file) {
		at := position(fset, d.Node)
		switch {
		case p.names[d.Name] && p.places[d.Name] != place{}:
			p.report(d.Name, "%s is declared at %s as well", d.Name, at)
		case p.names[d.Name]:
			p.problems.Add(at, "", "%s is declared by the output as well", d.Name)
		case p.imports[d.Name]:
			p.problems.Add(at, "", "%s is also a package that the output imports", d.Name)
		case p.used[d.Name]:
			p.problems.Add(at, "", "%s hides the predeclared one, which the output uses", d.Name)
		}
	}
}

// isOtherPackage reports whether a file may have another package's name: an
// external test, or one that no build takes.
func isOtherPackage(file *ast.File, name, pkg string) bool {
	if strings.HasSuffix(name, "_test.go") && file.Name.Name == pkg+"_test" {
		return true
	}
	for _, group := range file.Comments {
		for _, c := range group.List {
			if c.Pos() < file.Package && strings.TrimSpace(c.Text) == "//go:build ignore" {
				return true
			}
		}
	}
	return false
}

func position(fset *token.FileSet, n ast.Node) problem.Pos {
	if d, ok := n.(*ast.FuncDecl); ok {
		n = d.Name
	}
	at := fset.Position(n.Pos())
	return problem.Pos{File: filepath.ToSlash(at.Filename), Line: at.Line}
}
