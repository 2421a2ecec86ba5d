package target

import (
	"cmp"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	gotypes "go/types"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
)

// Prove compares the names in the Go file to be written with those of the hand-written
// Go files in the directory, for whatever system they are, and reports names that
// collide. The compiler would find these only later.
func Prove(dir string, files []emit.File, codes *catalog.Catalog, problems *problem.Problems) error {
	p := prover{dir: filepath.Clean(dir), problems: problems, fset: token.NewFileSet()}
	byHand := p.handWritten(files)
	if len(byHand) == 0 {
		return nil
	}
	code := files[slices.IndexFunc(files, func(f emit.File) bool { return f.Name == emit.GoFile })].Data
	file, err := parser.ParseFile(p.fset, emit.GoFile, code, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	p.output, p.names, p.used, p.places = file, namesOf(file), predeclared(file), places(codes)
	for _, name := range byHand {
		p.against(name)
	}
	return nil
}

type prover struct {
	dir      string
	problems *problem.Problems
	places   map[string]place // of the names that come from the inputs
	fset     *token.FileSet

	output *ast.File
	names  names
	used   map[string]bool // predeclared names that the output uses
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

// handWritten lists the Go files of the directory that are not outputs.
func (p *prover) handWritten(files []emit.File) []string {
	entries, _ := os.ReadDir(p.dir) // a directory to be made has none
	var names []string
	for _, e := range entries {
		isOutput := slices.ContainsFunc(files, func(f emit.File) bool { return f.Name == e.Name() })
		ignored := strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_")
		name := filepath.Join(p.dir, e.Name())
		if filepath.Ext(name) == ".go" && !isOutput && !ignored && !e.IsDir() {
			names = append(names, name)
		}
	}
	return names
}

// against compares with a hand-written file, as far as its syntax is correct.
func (p *prover) against(name string) {
	file, err := parser.ParseFile(p.fset, name, nil, parser.SkipObjectResolution|parser.ParseComments)
	if file == nil {
		p.problems.Unreadable(filepath.ToSlash(name), err)
		return
	}
	isEmpty := file.Name.Name == ""
	if isEmpty || isOtherPackage(file, name, p.output.Name.Name) {
		return
	}
	if file.Name.Name != p.output.Name.Name {
		p.problems.Add(p.position(file.Name.Pos()), "", "package %s, but the output is package %s", file.Name.Name, p.output.Name.Name)
		return
	}
	names := namesOf(file)
	for _, imported := range slices.Sorted(maps.Keys(names.imports)) {
		if _, ok := p.names.declared[imported]; ok {
			p.report(imported, "%s is an import of %s as well", imported, filepath.ToSlash(name))
		}
	}
	for _, declared := range slices.Sorted(maps.Keys(names.declared)) {
		at := p.position(names.declared[declared])
		_, isDeclared := p.names.declared[declared]
		switch {
		case isDeclared && p.places[declared] != place{}:
			p.report(declared, "%s is declared at %s as well", declared, at)
		case isDeclared:
			p.problems.Add(at, "", "%s is declared by the output as well", declared)
		case p.names.imports[declared]:
			p.problems.Add(at, "", "%s is also a package that the output imports", declared)
		case p.used[declared]:
			p.problems.Add(at, "", "%s hides the predeclared one, which the output uses", declared)
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

// report adds a problem at the place that a name of the output comes from.
func (p *prover) report(name, format string, args ...any) {
	at := p.places[name]
	at.at.File = cmp.Or(at.at.File, filepath.ToSlash(filepath.Join(p.dir, emit.GoFile)))
	p.problems.Add(at.at, at.code, format, args...)
}

func (p *prover) position(pos token.Pos) problem.Pos {
	at := p.fset.Position(pos)
	return problem.Pos{File: filepath.ToSlash(at.Filename), Line: at.Line}
}

// names are those of a file that can collide with names of other files of its package.
type names struct {
	declared map[string]token.Pos // at package level, methods as Type.Name
	imports  map[string]bool
}

// namesOf returns the names of a file, which may have syntax errors.
func namesOf(file *ast.File) names {
	ns := names{map[string]token.Pos{}, map[string]bool{}}
	for _, spec := range file.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		name = path.Base(name)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		ns.imports[name] = true
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			ns.declared[receiver(d)+d.Name.Name] = d.Name.Pos()
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					ns.declared[spec.Name.Name] = spec.Name.Pos()
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						ns.declared[name.Name] = name.Pos()
					}
				}
			}
		}
	}
	return ns
}

// receiver returns a method's type and a full stop, or "" for a function.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	if len(d.Recv.List) == 0 { // a syntax error
		return "?."
	}
	typ, _, _ := strings.Cut(gotypes.ExprString(d.Recv.List[0].Type), "[") // without type parameters
	return strings.Trim(typ, "*()") + "."
}

// predeclared returns the predeclared names in a file.
func predeclared(file *ast.File) map[string]bool {
	used := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && doc.IsPredeclared(id.Name) {
			used[id.Name] = true
		}
		return true
	})
	return used
}
