package rascheck

import (
	"fmt"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// returnsFact describes what the results of a function mean.
type returnsFact struct {
	Results []meaning
}

// meaning is what a value means.
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

// at returns what the result of that index means.
func (f *returnsFact) at(i int) meaning {
	if i >= len(f.Results) {
		return meansOther
	}
	return f.Results[i]
}

// exportFacts notes facts about the package's functions for packages that import it.
func (p *program) exportFacts() {
	for _, fn := range p.functions() {
		if object, ok := fn.Object().(*types.Func); ok && object.Exported() {
			p.exportReturns(fn, object)
		}
	}
}

func (p *program) exportReturns(fn *ssa.Function, object *types.Func) {
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

// meaning returns what the result of that index of a function of this package means.
func (p *program) meaning(fn *ssa.Function, i int) meaning {
	if p.originOf(asNumber, p.codeProcs, returned(fn, i)...) != nil {
		return meansCode
	}
	if types.IsInterface(fn.Signature.Results().At(i).Type()) {
		switch s := p.errorSourcesOf(returned(fn, i)...); {
		case len(s.errnos) > 0 || s.imported:
			return meansErrno
		case s.raserr:
			return meansError
		}
	}
	return meansOther
}
