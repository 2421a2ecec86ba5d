package rascheck

import (
	"fmt"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// returnsFact describes what the results of a function mean.
type returnsFact struct {
	Results []meaning
}

// meaning is what a value means.
type meaning string

const (
	meansOther meaning = "other"
	meansCode  meaning = "code"  // a RAS function's return value
	meansErrno meaning = "errno" // it may be an error that holds a RAS code as a syscall.Errno
	meansError meaning = "error" // it may be an error of package raserr
)

// AFact marks the type as a fact.
func (*returnsFact) AFact() {}

func (f *returnsFact) String() string { return fmt.Sprintf("returns%v", f.Results) }

// exportFacts exports facts about functions for packages that import this one.
func (p *program) exportFacts() {
	for _, fn := range p.functions() {
		object, ok := fn.Object().(*types.Func)
		if !ok || !object.Exported() {
			continue
		}
		fact := new(returnsFact)
		for i := range object.Signature().Results().Len() {
			fact.Results = append(fact.Results, p.meaning(fn, i))
		}
		if slices.ContainsFunc(fact.Results, func(m meaning) bool { return m != meansOther }) {
			p.pass.ExportObjectFact(object, fact)
		}
	}
}

// meaning returns what the result i of a function of this package means.
func (p *program) meaning(fn *ssa.Function, i int) meaning {
	if p.originOf(asNumber, p.codeProcs, returned(fn, i)...) != nil {
		return meansCode
	}
	switch s := p.errorSourcesOf(returned(fn, i)...); {
	case len(s.errnos) > 0 || s.imported:
		return meansErrno
	case s.raserr:
		return meansError
	}
	return meansOther
}

// imported returns the function that a call calls if it is of another package and its
// result i has a meaning, and otherwise nil.
func (p *program) imported(call *ssa.Call, i int, want meaning) []proc {
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Object() == nil || fn.Pkg == p.pkg {
		return nil
	}
	var fact returnsFact
	if !p.pass.ImportObjectFact(fn.Object(), &fact) || fact.Results[i] != want {
		return nil
	}
	return []proc{{name: fn.Pkg.Pkg.Name() + "." + fn.Name()}}
}
