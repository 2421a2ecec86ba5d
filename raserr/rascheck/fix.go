package rascheck

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// patch collects the edits of a fix to one file.
type patch struct {
	*checker
	message string
	file    *ast.File
	edits   []analysis.TextEdit
	imports bool // package raserr is not imported yet
	failed  bool // there is no safe fix
}

func (c *checker) newPatch(at ast.Node, message string) *patch {
	for _, file := range c.pass.Files {
		if file.FileStart <= at.Pos() && at.Pos() < file.FileEnd {
			return &patch{checker: c, message: message, file: file}
		}
	}
	return &patch{checker: c, failed: true}
}

func (p *patch) replace(pos, end token.Pos, text string) {
	p.edits = append(p.edits, analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)})
}

// wrap writes texts before and after a node.
func (p *patch) wrap(node ast.Node, before, after string) {
	p.replace(node.Pos(), node.Pos(), before)
	p.replace(node.End(), node.End(), after)
}

// raserr returns how to name a member of package raserr at the position.
func (p *patch) raserr(member string, pos token.Pos) string {
	scope := p.scope(pos)
	for _, spec := range p.file.Imports {
		name := p.info.PkgNameOf(spec)
		if name == nil || name.Imported().Path() != raserrPath || name.Name() == "_" {
			continue
		}
		if _, visible := scope.LookupParent(name.Name(), pos); visible == name {
			return name.Name() + "." + member
		}
		p.failed = true // hidden, or imported with a dot
		return member
	}
	const name = "raserr"
	if _, taken := scope.LookupParent(name, pos); taken != nil {
		p.failed = true
	}
	p.imports = true
	return name + "." + member
}

func (p *patch) scope(pos token.Pos) *types.Scope {
	return p.info.Scopes[p.file].Innermost(pos)
}

// fromReturn makes raserr.FromReturn(number) of a number, in place of a
// conversion if it is one.
func (p *patch) fromReturn(number ast.Expr) {
	fromReturn := p.raserr("FromReturn", number.Pos())
	if call, ok := ast.Unparen(number).(*ast.CallExpr); ok && p.isConversion(call) && isUintptr(p.info.TypeOf(call.Args[0])) {
		p.replace(call.Fun.Pos(), call.Fun.End(), fromReturn)
		return
	}
	if isUintptr(p.info.TypeOf(number)) {
		p.wrap(number, fromReturn+"(", ")")
		return
	}
	p.wrap(number, fromReturn+"("+p.basic("uintptr", number.Pos())+"(", "))")
}

func isUintptr(t types.Type) bool {
	return types.Identical(types.Unalias(t), types.Typ[types.Uintptr])
}

// basic returns the name of a predeclared type, which must not be hidden.
func (p *patch) basic(name string, pos token.Pos) string {
	if scope, _ := p.scope(pos).LookupParent(name, pos); scope != types.Universe {
		p.failed = true
	}
	return name
}

// typeName returns how to name a type at the position.
func (p *patch) typeName(t types.Type, pos token.Pos) string {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return p.basic(t.Name(), pos)
	case *types.Named:
		if _, visible := p.scope(pos).LookupParent(t.Obj().Name(), pos); visible == t.Obj() && t.TypeArgs() == nil {
			return t.Obj().Name()
		}
	}
	p.failed = true
	return ""
}

// fixes returns the fix, or none if there is no safe one. Imports that it leaves
// without a use are not its business: drivers remove them.
func (p *patch) fixes() []analysis.SuggestedFix {
	if p.failed || len(p.edits) == 0 {
		return nil
	}
	if p.imports {
		p.addImport()
	}
	slices.SortStableFunc(p.edits, func(a, b analysis.TextEdit) int { return cmp.Compare(a.Pos, b.Pos) })
	return []analysis.SuggestedFix{{Message: p.message, TextEdits: slices.Clip(p.edits)}}
}

// addImport imports package raserr: at the end of the last group of imports, or
// before the last import. Fixes of the same file do so with the same edit, so
// that a driver that applies several of them makes one of it.
func (p *patch) addImport() {
	quoted := strconv.Quote(raserrPath)
	var last *ast.GenDecl
	for _, decl := range p.file.Decls {
		if decl, ok := decl.(*ast.GenDecl); ok && decl.Tok == token.IMPORT {
			if last == nil || decl.Lparen.IsValid() || !last.Lparen.IsValid() {
				last = decl
			}
		}
	}
	switch {
	case last == nil:
		p.replace(p.file.Name.End(), p.file.Name.End(), "\n\nimport "+quoted)
	case !last.Lparen.IsValid() || len(last.Specs) == 0:
		pos := last.Pos()
		if last.Doc != nil {
			pos = last.Doc.Pos()
		}
		p.replace(pos, pos, "import "+quoted+"\n")
	default:
		text := "\t" + quoted + "\n"
		if spec := last.Specs[len(last.Specs)-1].(*ast.ImportSpec); isStandard(spec) {
			text = "\n" + text
		}
		if p.onOneLine(last.Specs[len(last.Specs)-1].End(), last.Rparen) {
			text = "\n" + text
		}
		p.replace(last.Rparen, last.Rparen, text)
	}
}

func (p *patch) onOneLine(a, b token.Pos) bool {
	file := p.pass.Fset.File(p.file.FileStart)
	return lineOf(file, a) == lineOf(file, b)
}

// lineOf returns the line of a position in the file itself, whatever comments such
// as those of cgo say.
func lineOf(file *token.File, pos token.Pos) int { return file.PositionFor(pos, false).Line }

// isStandard reports whether an import is of the standard library.
func isStandard(spec *ast.ImportSpec) bool {
	first, _, _ := strings.Cut(strings.Trim(spec.Path.Value, "`\""), "/")
	return !strings.Contains(first, ".")
}
