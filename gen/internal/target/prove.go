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
	byHand := handWritten(dir)
	if len(byHand) == 0 {
		return nil
	}
	code := files[slices.IndexFunc(files, func(f emit.File) bool { return f.Name == emit.GoFile })].Data
	fset := token.NewFileSet()
	output, err := parser.ParseFile(fset, emit.GoFile, code, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	p := prover{codes, problems, fset, output, namesOf(output)}
	for _, name := range byHand {
		p.against(name)
	}
	return nil
}

// handWritten lists the Go files of a directory except for the output.
func handWritten(dir string) []string {
	entries, _ := os.ReadDir(dir) // a directory to be made has none
	var names []string
	for _, e := range entries {
		isIgnored := strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_") || e.Name() == emit.GoFile
		if filepath.Ext(e.Name()) == ".go" && !isIgnored && !e.IsDir() {
			names = append(names, filepath.Join(dir, e.Name()))
		}
	}
	return names
}

type prover struct {
	codes    *catalog.Catalog
	problems *problem.Problems
	fset     *token.FileSet
	output   *ast.File
	names    map[string]ast.Node // of the output
}

// ignorePattern is a constraint that no build satisfies. Such a file may have another
// package's name.
var ignorePattern = regexp.MustCompile(`(?m)^//go:build ignore\s*$`)

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
		p.problems.Add(p.position(file.Name), "", "package %s, but the output is package %s", pkg, want)
	default:
		p.compare(namesOf(file))
	}
}

// compare reports which names of a hand-written file collide with those of the output.
func (p *prover) compare(byHand map[string]ast.Node) {
	for _, text := range slices.Sorted(maps.Keys(byHand)) {
		ours := p.names[text]
		_, isImport := byHand[text].(*ast.ImportSpec)
		_, oursIsImport := ours.(*ast.ImportSpec)
		at, owner := p.position(byHand[text]), p.codes.Owners[text]
		switch {
		case ours == nil && !isImport && doc.IsPredeclared(text) && p.uses(text):
			p.problems.Add(at, "", "%s hides the predeclared one, which the output uses", text)
		case ours == nil || isImport && oursIsImport:
		case owner.Entry != nil:
			p.problems.Add(owner.At, problem.CodeText(owner.Entry.Code), "%s is declared at %s as well", text, at)
		case owner.At.File != "": // a category
			p.problems.Add(owner.At, "", "%s is declared at %s as well", text, at)
		case oursIsImport:
			p.problems.Add(at, "", "%s is also a package that the output imports", text)
		default:
			p.problems.Add(at, "", "%s is declared by the output as well", text)
		}
	}
}

// uses reports whether a name is anywhere in the output.
func (p *prover) uses(name string) bool {
	for n := range ast.Preorder(p.output) {
		if id, ok := n.(*ast.Ident); ok && id.Name == name {
			return true
		}
	}
	return false
}

func (p *prover) position(n ast.Node) problem.Pos {
	at := p.fset.Position(n.Pos())
	return problem.Pos{File: filepath.ToSlash(at.Filename), Line: at.Line}
}

// namesOf returns the names of a file, which may have syntax errors: its imports and what
// it declares at package level, methods as Type.Name.
func namesOf(file *ast.File) map[string]ast.Node {
	names := map[string]ast.Node{}
	for _, spec := range file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		imported = path.Base(imported)
		if spec.Name != nil {
			imported = spec.Name.Name
		}
		names[imported] = spec
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			names[receiver(d)+d.Name.Name] = d.Name
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					names[spec.Name.Name] = spec.Name
				case *ast.ValueSpec:
					for _, id := range spec.Names {
						names[id.Name] = id
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
	typ := "" // if there is a syntax error
	for _, r := range d.Recv.List {
		typ, _, _ = strings.Cut(gotypes.ExprString(r.Type), "[") // without type parameters
	}
	return strings.Trim(typ, "*()") + "."
}
