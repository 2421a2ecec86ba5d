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
	c       *checker
	message string
	file    *ast.File
	edits   []analysis.TextEdit
	imports []string // that the file lacks
	why     string   // the fix is not safe; "" if it is
}

func (c *checker) newPatch(at ast.Node, message string) *patch {
	f := &patch{c: c, message: message, file: fileOf(c.pass, at.Pos())}
	if ast.IsGenerated(f.file) {
		f.fail("the file is generated")
	}
	return f
}

// noFix returns a patch without a fix, for a reason.
func noFix(why string) *patch { return &patch{why: why} }

// fail notes why the fix is not safe. The first reason counts.
func (f *patch) fail(why string) {
	if f.why == "" {
		f.why = why
	}
}

func (f *patch) replace(pos, end token.Pos, text string) {
	f.edits = append(f.edits, analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)})
}

// wrap writes text before and after a node.
func (f *patch) wrap(node ast.Node, before, after string) {
	f.replace(node.Pos(), node.Pos(), before)
	f.replace(node.End(), node.End(), after)
}

// raserr returns how to write a member of package raserr at a position.
func (f *patch) raserr(member string, pos token.Pos) string {
	return f.member(raserrPath, member, pos)
}

// member returns how to write a member of a package at a position, and imports the package.
func (f *patch) member(path, member string, pos token.Pos) string {
	for _, spec := range f.file.Imports {
		name := f.c.info.PkgNameOf(spec)
		if name == nil || name.Imported().Path() != path || name.Name() == "_" {
			continue
		}
		if f.visible(name.Name(), pos) != name {
			f.fail("package " + name.Name() + " is hidden here, or imported with a dot")
		}
		return name.Name() + "." + member
	}
	name := path[strings.LastIndexByte(path, '/')+1:]
	if f.visible(name, pos) != nil {
		f.fail("the name " + name + " is taken here")
	}
	if !slices.Contains(f.imports, path) {
		f.imports = append(f.imports, path)
		f.addImport(path)
	}
	return name + "." + member
}

// visible returns what a name means at a position, or nil.
func (f *patch) visible(name string, pos token.Pos) types.Object {
	_, object := f.c.info.Scopes[f.file].Innermost(pos).LookupParent(name, pos)
	return object
}

// fromReturn calls raserr.FromReturn with a number, or raserr.FromDWORD with a uint32.
func (f *patch) fromReturn(number ast.Expr) {
	pos := number.Pos()
	fromReturn := f.raserr("FromReturn", pos)
	call, ok := ast.Unparen(number).(*ast.CallExpr)
	if ok && f.c.isConversion(call) && isBasic(f.c.info.TypeOf(call.Args[0]), types.Uintptr) {
		f.replace(call.Fun.Pos(), call.Fun.End(), fromReturn)
		return
	}
	switch t := f.c.info.TypeOf(number); {
	case isBasic(t, types.Uintptr):
		f.wrap(number, fromReturn+"(", ")")
	case isBasic(t, types.Uint32):
		f.wrap(number, f.raserr("FromDWORD", pos)+"(", ")")
	default:
		f.wrap(number, fromReturn+"("+f.typeName(types.Typ[types.Uintptr], pos)+"(", "))")
	}
}

func isBasic(t types.Type, kind types.BasicKind) bool { return types.Identical(t, types.Typ[kind]) }

// typeName returns how to write a type at a position.
func (f *patch) typeName(t types.Type, pos token.Pos) string {
	name := types.TypeString(t, types.RelativeTo(f.c.pass.Pkg))
	if visible, ok := f.visible(name, pos).(*types.TypeName); !ok || !types.Identical(visible.Type(), t) {
		f.fail("the type " + name + " cannot be written here")
	}
	return name
}

// fix returns the edits in their order. Drivers remove unused imports.
func (f *patch) fix() analysis.SuggestedFix {
	slices.SortStableFunc(f.edits, func(a, b analysis.TextEdit) int { return cmp.Compare(a.Pos, b.Pos) })
	return analysis.SuggestedFix{Message: f.message, TextEdits: f.edits}
}

// addImport imports a package. All fixes of a file do so with the same edits, so that a
// driver can apply several of them.
func (f *patch) addImport(path string) {
	quoted := strconv.Quote(path)
	switch decl := f.importDecl(); {
	case decl == nil:
		f.replace(f.file.Name.End(), f.file.Name.End(), "\n\nimport "+quoted)
	case decl.Lparen.IsValid():
		f.addToGroup(decl, path)
	case isStandard(path):
		f.replace(decl.Pos(), decl.Pos(), "import "+quoted+"\n")
	default:
		f.wrap(decl.Specs[0], "(\n\t", "\n\n\t"+quoted+"\n)")
	}
}

// addToGroup adds a package to an import declaration with parentheses. Drivers sort those
// of a block.
func (f *patch) addToGroup(group *ast.GenDecl, path string) {
	quoted := strconv.Quote(path)
	last := group.Specs[len(group.Specs)-1].(*ast.ImportSpec)
	if isStandard(path) {
		f.replace(group.Lparen+1, group.Lparen+1, "\n\t"+quoted)
	} else if isStandard(strings.Trim(last.Path.Value, "`\"")) {
		f.replace(group.Rparen, group.Rparen, "\n\t"+quoted+"\n")
	} else {
		f.replace(last.Pos(), last.Pos(), quoted+"\n\t")
	}
}

// importDecl returns the last import declaration with parentheses, or else without, or nil.
func (f *patch) importDecl() (last *ast.GenDecl) {
	for _, decl := range f.file.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if ok && decl.Tok == token.IMPORT && len(decl.Specs) > 0 && (last == nil || decl.Lparen >= last.Lparen) {
			last = decl
		}
	}
	return last
}

// isStandard reports whether an import path is of the standard library.
func isStandard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}
