package target

import (
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
	"example.com/ras/gen/internal/source"
)

// Prove holds the Go file to be written against itself and against the Go files
// written by hand that stand in the directory, for whatever system they are, and
// reports names that would collide. The compiler would find these only later.
func Prove(dir string, files []emit.File, codes *catalog.Catalog, problems *source.Problems) {
	p := prover{dir: filepath.Clean(dir), problems: problems, places: places(codes), extension: map[string]source.Pos{}}
	for _, f := range files {
		if filepath.Ext(f.Name) == ".go" && !p.output(f) {
			return
		}
	}
	for _, name := range p.handWritten(files) {
		p.against(name)
	}
	p.checkExtension()
}

type prover struct {
	dir      string
	problems *source.Problems
	places   map[string]place // of the names that come from the inputs

	pkg       string
	names     map[string]bool       // declared by the output, methods as Type.Name
	imports   map[string]bool       // names of the output's imports
	extension map[string]source.Pos // where hand-written methods of emit.Extension are
	used      map[string]bool       // predeclared names that the output uses
}

// place is where the inputs state what became a name.
type place struct {
	at   source.Pos
	code string
}

func places(codes *catalog.Catalog) map[string]place {
	m := map[string]place{}
	for _, e := range codes.Entries {
		m[e.Name] = place{e.SymbolAt, source.CodeText(e.Code)}
		for _, a := range codes.Aliases[e] {
			m[a.Name] = place{a.At, source.CodeText(e.Code)}
		}
	}
	for _, c := range codes.Categories {
		m[c.GoName] = place{c.At, ""}
	}
	return m
}

// output takes in what the file to be written declares and uses. It returns
// false if it cannot.
func (p *prover) output(f emit.File) bool {
	file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Data, parser.SkipObjectResolution)
	if err != nil {
		p.problems.Add(source.Pos{File: f.Name}, "", "the output is no Go source: %v", err)
		return false
	}
	p.pkg = file.Name.Name
	p.names, p.imports, p.used = map[string]bool{}, importNames(file), map[string]bool{}
	for _, d := range declarations(file) {
		p.names[d.name] = true
		switch {
		case p.imports[d.name]:
			p.report(d.name, "%s is also a package that the output imports", d.name)
		case doc.IsPredeclared(d.name):
			p.report(d.name, "%s is predeclared", d.name)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && doc.IsPredeclared(id.Name) {
			p.used[id.Name] = true
		}
		return true
	})
	return true
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
		source.Unreadable(filepath.ToSlash(name), err, p.problems)
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
	for _, imported := range slices.Sorted(maps.Keys(importNames(file))) {
		if p.names[imported] {
			p.report(imported, "%s is an import of %s as well", imported, filepath.ToSlash(name))
		}
	}
	for _, d := range declarations(file) {
		at := position(fset, d.node)
		switch {
		case p.names[d.name] && p.places[d.name] != place{}:
			p.report(d.name, "%s is declared at %s as well", d.name, at)
		case p.names[d.name]:
			p.problems.Add(at, "", "%s is declared by the output as well", d.name)
		case p.imports[d.name]:
			p.problems.Add(at, "", "%s is also a package that the output imports", d.name)
		case p.used[d.name]:
			p.problems.Add(at, "", "%s hides the predeclared one, which the output uses", d.name)
		default:
			p.extends(d, at)
		}
	}
}

// extends takes note of a method that extends the type Code, and reports one of
// the wrong type.
func (p *prover) extends(d declaration, at source.Pos) {
	method, _ := strings.CutPrefix(d.name, "Code.")
	want, ok := emit.Extension[method]
	if !ok {
		return
	}
	p.extension[method] = at
	if f, ok := d.node.(*ast.FuncDecl); !ok || typeText(f.Type) != want {
		p.problems.Add(at, "", "%s must be %s, or the output does not call it", d.name, want)
	}
}

// checkExtension reports methods that extend the type Code without the others.
func (p *prover) checkExtension() {
	for _, missing := range slices.Sorted(maps.Keys(emit.Extension)) {
		if _, ok := p.extension[missing]; ok {
			continue
		}
		for _, has := range slices.Sorted(maps.Keys(p.extension)) {
			p.problems.Add(p.extension[has], "", "Code.%s needs Code.%s beside it, or the output calls neither", has, missing)
		}
	}
}

// typeText writes the type of a function without the names of its parameters.
func typeText(t *ast.FuncType) string {
	list := func(fields *ast.FieldList) []string {
		var types []string
		for _, f := range fields.List {
			for range max(1, len(f.Names)) {
				types = append(types, gotypes.ExprString(f.Type))
			}
		}
		return types
	}
	text := "func(" + strings.Join(list(t.Params), ", ") + ")"
	if t.Results != nil {
		text += " " + strings.Join(list(t.Results), ", ")
	}
	return text
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

func position(fset *token.FileSet, n ast.Node) source.Pos {
	if d, ok := n.(*ast.FuncDecl); ok {
		n = d.Name
	}
	at := fset.Position(n.Pos())
	return source.Pos{File: filepath.ToSlash(at.Filename), Line: at.Line}
}

// importNames returns the names that a file's imports have in it.
func importNames(file *ast.File) map[string]bool {
	names := map[string]bool{}
	for _, spec := range file.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		name = path.Base(name)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if name != "_" && name != "." {
			names[name] = true
		}
	}
	return names
}

// declaration is a name that a file declares at package level. A method's is
// Type.Name.
type declaration struct {
	name string
	node ast.Node
}

func declarations(file *ast.File) []declaration {
	var ds []declaration
	add := func(name string, node ast.Node) {
		if name != "_" && name != "init" {
			ds = append(ds, declaration{name, node})
		}
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			add(receiver(d)+d.Name.Name, d)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					add(spec.Name.Name, spec.Name)
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						add(name.Name, name)
					}
				}
			}
		}
	}
	return ds
}

// receiver returns a method's type and a point, or "" for a function. The type
// is unknown, "?", in errors of syntax.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	var t ast.Expr
	if len(d.Recv.List) > 0 {
		t = d.Recv.List[0].Type
	}
	for {
		switch of := t.(type) {
		case *ast.ParenExpr:
			t = of.X
		case *ast.StarExpr:
			t = of.X
		case *ast.IndexExpr: // of a generic type
			t = of.X
		case *ast.IndexListExpr:
			t = of.X
		case *ast.Ident:
			return of.Name + "."
		default:
			return "?."
		}
	}
}
