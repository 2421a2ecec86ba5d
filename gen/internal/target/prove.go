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
	"regexp"
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
	p := prover{dir: filepath.Clean(dir), codes: codes, problems: problems, fset: token.NewFileSet()}
	byHand := p.handWritten(files)
	if len(byHand) == 0 {
		return nil
	}
	code := files[slices.IndexFunc(files, func(f emit.File) bool { return f.Name == emit.GoFile })].Data
	file, err := parser.ParseFile(p.fset, emit.GoFile, code, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	p.output, p.names = file, namesOf(file)
	for _, name := range byHand {
		p.against(name)
	}
	return nil
}

type prover struct {
	dir      string
	codes    *catalog.Catalog
	problems *problem.Problems
	fset     *token.FileSet

	output *ast.File
	names  map[string]name
}

// place returns where the inputs state what became a name, and for which code. It returns
// the zero Pos for a name that does not come from the inputs.
func (p *prover) place(name string) (at problem.Pos, code string) {
	for _, e := range p.codes.Entries {
		if e.Name == name {
			return e.SymbolAt, problem.CodeText(e.Code)
		}
		for _, a := range p.codes.Aliases[e] {
			if a.Name == name {
				return a.At, problem.CodeText(e.Code)
			}
		}
	}
	for _, c := range p.codes.Categories {
		if c.GoName == name {
			return c.At, ""
		}
	}
	return problem.Pos{}, ""
}

// handWritten lists the Go files of the directory that are not outputs.
func (p *prover) handWritten(files []emit.File) []string {
	entries, _ := os.ReadDir(p.dir) // a directory to be made has none
	var names []string
	for _, e := range entries {
		isOutput := slices.ContainsFunc(files, func(f emit.File) bool { return f.Name == e.Name() })
		isIgnored := strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_")
		if filepath.Ext(e.Name()) == ".go" && !isOutput && !isIgnored && !e.IsDir() {
			names = append(names, filepath.Join(p.dir, e.Name()))
		}
	}
	return names
}

// against compares with a hand-written file, as far as its syntax is correct.
func (p *prover) against(fileName string) {
	data, err := os.ReadFile(fileName)
	if err != nil {
		p.problems.Unreadable(filepath.ToSlash(fileName), err)
		return
	}
	file, _ := parser.ParseFile(p.fset, fileName, data, parser.SkipObjectResolution)
	pkg, want := file.Name.Name, p.output.Name.Name
	isTest := strings.HasSuffix(fileName, "_test.go") && pkg == want+"_test"
	switch {
	case pkg == "" || isTest || ignorePattern.Match(data[:p.fset.Position(file.Package).Offset]):
	case pkg != want:
		p.problems.Add(p.position(file.Name.Pos()), "", "package %s, but the output is package %s", pkg, want)
	default:
		p.compare(namesOf(file))
	}
}

// compare reports which names of a hand-written file collide with those of the output.
func (p *prover) compare(names map[string]name) {
	for _, text := range slices.Sorted(maps.Keys(names)) {
		byHand, at := names[text], p.position(names[text].at)
		ours, both := p.names[text]
		from, code := p.place(text)
		switch {
		case both && byHand.isImport && ours.isImport:
		case both && byHand.isImport:
			from.File = cmp.Or(from.File, filepath.ToSlash(filepath.Join(p.dir, emit.GoFile)))
			p.problems.Add(from, code, "%s is an import of %s as well", text, at.File)
		case both && ours.isImport:
			p.problems.Add(at, "", "%s is also a package that the output imports", text)
		case both && from.File != "":
			p.problems.Add(from, code, "%s is declared at %s as well", text, at)
		case both:
			p.problems.Add(at, "", "%s is declared by the output as well", text)
		case !byHand.isImport && doc.IsPredeclared(text) && uses(p.output, text):
			p.problems.Add(at, "", "%s hides the predeclared one, which the output uses", text)
		}
	}
}

// ignorePattern is a constraint that no build satisfies. Such a file may have another
// package's name.
var ignorePattern = regexp.MustCompile(`(?m)^//go:build ignore\s*$`)

func (p *prover) position(pos token.Pos) problem.Pos {
	at := p.fset.Position(pos)
	return problem.Pos{File: filepath.ToSlash(at.Filename), Line: at.Line}
}

// name is a name of a file that can collide with one of another file of its package.
type name struct {
	at       token.Pos
	isImport bool
}

// namesOf returns the names of a file, which may have syntax errors: its imports and what
// it declares at package level, methods as Type.Name.
func namesOf(file *ast.File) map[string]name {
	names := map[string]name{}
	declare := func(prefix string, id *ast.Ident) { names[prefix+id.Name] = name{at: id.Pos()} }
	for _, spec := range file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		imported = path.Base(imported)
		if spec.Name != nil {
			imported = spec.Name.Name
		}
		names[imported] = name{spec.Pos(), true}
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			declare(receiver(d), d.Name)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					declare("", spec.Name)
				case *ast.ValueSpec:
					for _, id := range spec.Names {
						declare("", id)
					}
				}
			}
		}
	}
	return names
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

// uses reports whether a name is anywhere in a file.
func uses(file *ast.File, name string) bool {
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Name == name
		return !found
	})
	return found
}
