package rascheck

import (
	"fmt"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// returnsFact describes what the results of a function hold of what RAS functions
// returned.
type returnsFact struct {
	Results []meaning
}

// meaning is what a value holds.
type meaning int

const (
	meansOther meaning = iota
	meansCode          // a RAS function's return value
	meansErrno         // it may be an error that holds a RAS code as a syscall.Errno
	meansError         // it may be an error of package raserr
)

func (m meaning) String() string {
	return [...]string{"other", "code", "errno", "error"}[m]
}

// AFact marks the type as a fact.
func (*returnsFact) AFact() {}

func (f *returnsFact) String() string { return fmt.Sprintf("returns%v", f.Results) }

// at returns what the result of that index holds.
func (f *returnsFact) at(i int) meaning {
	if i >= len(f.Results) {
		return meansOther
	}
	return f.Results[i]
}

// exportFacts notes facts about the package's functions for the packages that import
// it.
func (p *program) exportFacts() {
	for _, file := range p.pass.Files {
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				p.exportReturns(p.pass.TypesInfo.Defs[decl.Name].(*types.Func))
			}
		}
	}
}

func (p *program) exportReturns(object *types.Func) {
	fn := p.pkg.Prog.FuncValue(object)
	if fn == nil || !object.Exported() {
		return
	}
	fact := &returnsFact{Results: make([]meaning, object.Signature().Results().Len())}
	found := false
	for i := range fact.Results {
		fact.Results[i] = p.meaning(fn, i)
		found = found || fact.Results[i] != meansOther
	}
	if found {
		p.pass.ExportObjectFact(object, fact)
	}
}

// meaning returns what the result of that index of a function of this package
// holds.
func (p *program) meaning(fn *ssa.Function, i int) meaning {
	if p.origin(asNumber, p.codeProcs, returned(fn, i)...) != nil {
		return meansCode
	}
	if types.IsInterface(fn.Signature.Results().At(i).Type()) {
		var s errorSources
		for _, v := range returned(fn, i) {
			of := p.errorSources(v)
			s.errnos, s.imported, s.raserr = append(s.errnos, of.errnos...), s.imported || of.imported, s.raserr || of.raserr
		}
		switch {
		case len(s.errnos) > 0 || s.imported:
			return meansErrno
		case s.raserr:
			return meansError
		}
	}
	return meansOther
}
