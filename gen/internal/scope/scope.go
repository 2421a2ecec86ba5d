// Package scope finds the names that a Go file declares, imports and uses, which are
// what can collide with the other files of its package.
package scope

import (
	"go/ast"
	"go/doc"
	"path"
	"slices"
	"strconv"
)

// Names are the names of a file, or of several that become one.
type Names struct {
	Package     string   // what the package clause says
	Declared    []string // at package level, methods as Type.Name
	Imported    []string // those of the imports
	Predeclared []string // predeclared ones that are used, such as len
}

// Of returns the names of a file. None but those that it declares are listed twice.
func Of(file *ast.File) Names {
	names := Names{Package: file.Name.Name, Imported: Imported(file), Predeclared: predeclared(file)}
	for _, d := range Declarations(file) {
		names.Declared = append(names.Declared, d.Name)
	}
	return names
}

// predeclared returns the predeclared names in a file, in the order of the alphabet.
func predeclared(file *ast.File) []string {
	var names []string
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && doc.IsPredeclared(id.Name) {
			names = append(names, id.Name)
		}
		return true
	})
	slices.Sort(names)
	return slices.Compact(names)
}

// Imported returns the names that a file's imports have in it, in the order of the
// alphabet.
func Imported(file *ast.File) []string {
	var names []string
	for _, spec := range file.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		name = path.Base(name)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if name != "_" && name != "." {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Declaration is a name that a file declares at package level. A method's is
// Type.Name.
type Declaration struct {
	Name string
	Node ast.Node
}

// Declarations returns what a file declares, in its order, but for _ and init, which
// any number of files may declare. The file may have errors of syntax.
func Declarations(file *ast.File) []Declaration {
	var ds []Declaration
	add := func(name string, node ast.Node) {
		if name != "_" && name != "init" {
			ds = append(ds, Declaration{name, node})
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
