package rascheck

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

const windowsPath = "golang.org/x/sys/windows"

// called returns the functions of DLLs that a call calls, if it is known that
// there are no others.
func (p *program) called(call *ssa.Call) []proc {
	name := calleeName(call)
	switch {
	case isMethodOf(name, "Proc", "Call"), isMethodOf(name, "LazyProc", "Call"), isSyscall(name):
		return p.procs(call.Call.Args[0])
	}
	return nil
}

func isSyscall(name string) bool {
	switch name {
	case "syscall.SyscallN", "syscall.Syscall", "syscall.Syscall6", "syscall.Syscall9",
		"syscall.Syscall12", "syscall.Syscall15", "syscall.Syscall18":
		return true
	}
	return false
}

// procs returns the functions of DLLs that a *Proc, a *LazyProc or an address may
// be of; nil if any is not known.
func (p *program) procs(v ssa.Value) []proc {
	var procs []proc
	for source := range p.sources(asHandle, v) {
		if c, ok := source.(*ssa.Const); ok && isNeutral(c) {
			continue
		}
		found := p.procsOf(source)
		if found == nil {
			return nil
		}
		procs = append(procs, found...)
	}
	return procs
}

func (p *program) procsOf(source ssa.Value) []proc {
	if fact := p.variableFactOf(source); fact != nil && fact.Proc != "" {
		return []proc{{fact.Library, fact.Proc}}
	}
	call, i := resultOf(source)
	if call == nil || i != 0 {
		return nil
	}
	name, args := calleeName(call), call.Call.Args
	switch {
	case isMethodOf(name, "Proc", "Addr"), isMethodOf(name, "LazyProc", "Addr"):
		return p.procs(args[0])
	case isMethodOf(name, "LazyDLL", "NewProc"), isMethodOf(name, "DLL", "FindProc"), isMethodOf(name, "DLL", "MustFindProc"),
		isFunction(name, "GetProcAddress"):
		return combine(p.dlls(args[0]), p.texts(args[1]))
	}
	return nil
}

// combine returns the function, if one name and one library are known.
func combine(libraries, names []string) []proc {
	if len(libraries) != 1 || len(names) != 1 {
		return nil
	}
	return []proc{{libraries[0], names[0]}}
}

// dlls returns the names, as libraryName returns them, of the DLLs that a *DLL,
// a *LazyDLL or a handle may be of; nil if any is not known.
func (p *program) dlls(v ssa.Value) []string {
	var names []string
	for source := range p.sources(asHandle, v) {
		if c, ok := source.(*ssa.Const); ok && isNeutral(c) {
			continue
		}
		found := p.dllsOf(source)
		if found == nil {
			return nil
		}
		names = append(names, found...)
	}
	return distinct(names)
}

func (p *program) dllsOf(source ssa.Value) []string {
	if fact := p.variableFactOf(source); fact != nil && fact.Proc == "" {
		return []string{fact.Library}
	}
	call, i := resultOf(source)
	if call == nil || i != 0 {
		return nil
	}
	name, args := calleeName(call), call.Call.Args
	switch {
	case isMethodOf(name, "LazyDLL", "Handle"):
		return p.dlls(args[0])
	case isFunction(name, "NewLazyDLL"), isFunction(name, "NewLazySystemDLL"), isFunction(name, "LoadDLL"),
		isFunction(name, "MustLoadDLL"), isFunction(name, "LoadLibrary"), isFunction(name, "LoadLibraryEx"):
		names := p.texts(args[0])
		for i, file := range names {
			names[i] = fileName(file)
		}
		return distinct(names)
	}
	return nil
}

// variableFactOf returns the fact about the variable of another package that a
// value is read from, or nil.
func (p *program) variableFactOf(source ssa.Value) *dllFact {
	load, ok := source.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	variable, ok := load.X.(*ssa.Global)
	if !ok || variable.Object() == nil || variable.Pkg == p.pkg {
		return nil
	}
	fact := new(dllFact)
	if !p.pass.ImportObjectFact(variable.Object(), fact) {
		return nil
	}
	return fact
}

// texts returns what a string may be, or nil if any of it is not known. Of a sum
// only what follows its last path separator is known, and of filepath.Join the
// last element.
func (p *program) texts(v ssa.Value) []string {
	var texts []string
	for source := range p.sources(asHandle, v) {
		if call, i := resultOf(source); call != nil && i == 0 {
			found := p.textsOfPath(call)
			if found == nil {
				return nil
			}
			texts = append(texts, found...)
			continue
		}
		if sum, ok := source.(*ssa.BinOp); ok && sum.Op == token.ADD {
			source = sum.Y
			if c, ok := source.(*ssa.Const); !ok || !strings.ContainsAny(constant.StringVal(c.Value), `\/`) {
				return nil
			}
		}
		c, ok := source.(*ssa.Const)
		if !ok || c.Value == nil || c.Value.Kind() != constant.String {
			return nil
		}
		texts = append(texts, constant.StringVal(c.Value))
	}
	return distinct(texts)
}

// textsOfPath returns the texts of the last element of the path that a call makes.
func (p *program) textsOfPath(call *ssa.Call) []string {
	switch calleeName(call) {
	case "path/filepath.Join", "path.Join":
		if elements := variadic(call); len(elements) > 0 {
			return p.texts(elements[len(elements)-1])
		}
	case "os/exec.LookPath":
		return p.texts(call.Call.Args[0])
	}
	return nil
}

// variadic returns the arguments of a call of a variadic function that are listed
// in it: those after the fixed ones.
func variadic(call ssa.CallInstruction) []ssa.Value {
	args := call.Common().Args
	if len(args) == 0 {
		return nil
	}
	slice, ok := args[len(args)-1].(*ssa.Slice)
	if !ok {
		return nil
	}
	array, ok := slice.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var values []ssa.Value
	for _, user := range *array.Referrers() {
		if element, ok := user.(*ssa.IndexAddr); ok {
			for _, writer := range *element.Referrers() {
				if store, ok := writer.(*ssa.Store); ok {
					values = append(values, store.Val)
				}
			}
		}
	}
	return values
}

func distinct(texts []string) []string {
	slices.Sort(texts)
	return slices.Compact(texts)
}

// calleeName returns the full name of the function that is called for certain.
func calleeName(call *ssa.Call) string {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return ""
	}
	object, ok := fn.Object().(*types.Func)
	if !ok {
		return ""
	}
	return object.FullName()
}

func isFunction(name, function string) bool {
	return name == "syscall."+function || name == windowsPath+"."+function
}

func isMethodOf(name, receiver, method string) bool {
	return name == "(*syscall."+receiver+")."+method || name == "(*"+windowsPath+"."+receiver+")."+method
}
