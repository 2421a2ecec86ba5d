package rascheck

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"example.com/ras/raserr"
	"golang.org/x/tools/go/ssa"
)

const windowsPath = "golang.org/x/sys/windows"

// origin is where a code or a last error comes from.
type origin struct {
	procs []proc      // the functions, as far as they are known
	calls []*ssa.Call // their calls in this package
	mixed bool        // with nil, 0 or a constant, on some ways
}

func (o *origin) add(procs []proc, call *ssa.Call) {
	for _, p := range procs {
		if !slices.Contains(o.procs, p) {
			o.procs = append(o.procs, p)
		}
	}
	o.calls = append(o.calls, call)
}

// name returns what to call the function, or functions, in messages.
func (o *origin) name() string {
	if len(o.procs) == 1 {
		return o.procs[0].name
	}
	return "a RAS function"
}

// code returns the origin of a value that is certainly a RAS function's return
// value or a number made of it, and otherwise nil. Where it may also be a known
// code or 0, it still counts.
func (p *program) code(v ssa.Value) *origin {
	if o, ok := p.codes[v]; ok {
		return o
	}
	o := p.origin(v, asNumber, p.codeProcs)
	p.codes[v] = o
	return o
}

// lastError returns the origin of a value that is certainly the third result of
// the call of a RAS function, or nil. Where it may also be a nil error, it still
// counts.
func (p *program) lastError(v ssa.Value) *origin {
	return p.origin(v, asLastError, p.lastErrorProcs)
}

// A resultReader returns the functions whose return value, or last error, the
// result of that index of a call is; nil if it is none.
type resultReader func(call *ssa.Call, i int) []proc

func (p *program) origin(v ssa.Value, how through, read resultReader) *origin {
	if v == nil {
		return nil
	}
	return p.originOfAll([]ssa.Value{v}, how, read)
}

func (p *program) originOfAll(values []ssa.Value, how through, read resultReader) *origin {
	o := new(origin)
	for source := range p.sources(how, values...) {
		if c, ok := source.(*ssa.Const); ok && isNeutral(c) {
			o.mixed = true
			continue
		}
		call, i := resultOf(source)
		if call == nil {
			return nil
		}
		procs := read(call, i)
		if procs == nil {
			return nil
		}
		o.add(procs, call)
	}
	if len(o.calls) == 0 {
		return nil
	}
	return o
}

// isNeutral reports whether a constant may stand for no error or for a code.
func isNeutral(c *ssa.Const) bool {
	if c.Value == nil {
		return true // nil, or a zero value
	}
	n, ok := dword(c.Value)
	return ok && (n == 0 || raserr.Code(n).Known())
}

// dword returns the number of 32 bits that a constant is, as a signed or an
// unsigned one.
func dword(value constant.Value) (n uint32, ok bool) {
	if value.Kind() != constant.Int {
		return 0, false
	}
	wide, ok := constant.Int64Val(value)
	return uint32(wide), ok && wide >= -1<<31 && wide < 1<<32
}

// resultOf returns the call, and the index of its result, that a value is, or
// nil.
func resultOf(v ssa.Value) (*ssa.Call, int) {
	switch v := v.(type) {
	case *ssa.Call:
		return v, 0
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return call, v.Index
		}
	}
	return nil, 0
}

// codeProcs returns the functions whose return value the result of a call is,
// nil if it is none.
func (p *program) codeProcs(call *ssa.Call, i int) []proc {
	if procs := p.called(call); procs != nil && i == 0 {
		return onlyRAS(procs, false)
	}
	return p.imported(call, i, meansCode)
}

// lastErrorProcs does so for the last error after their call.
func (p *program) lastErrorProcs(call *ssa.Call, i int) []proc {
	if procs := p.called(call); procs != nil && i == 2 {
		return onlyRAS(procs, true)
	}
	return p.imported(call, i, meansLastError)
}

// onlyRAS returns the functions if all are of RAS and return a code, or with
// bools a BOOL.
func onlyRAS(procs []proc, bools bool) []proc {
	for _, f := range procs {
		if r := f.returns(); r != returnsCode && !(bools && r == returnsBool) {
			return nil
		}
	}
	return procs
}

// imported returns what stands for a function of another package in the list of
// functions, if its result has that meaning.
func (p *program) imported(call *ssa.Call, i int, want meaning) []proc {
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Object() == nil || fn.Pkg == p.pkg {
		return nil
	}
	var fact returnsFact
	if !p.pass.ImportObjectFact(fn.Object(), &fact) || fact.at(i) != want {
		return nil
	}
	return []proc{{name: fn.Pkg.Pkg.Name() + "." + fn.Name()}}
}

// resultMeaning returns what the result of that index of a function of this
// package holds.
func (p *program) resultMeaning(fn *ssa.Function, i int) meaning {
	if o := p.originOfAll(returned(fn, i, asNumber), asNumber, p.codeProcs); o != nil {
		return meansCode
	}
	o := p.originOfAll(returned(fn, i, asLastError), asLastError, p.lastErrorProcs)
	if o != nil && onlyRAS(o.procs, false) != nil {
		return meansLastError
	}
	return meansOther
}

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

// procs returns the functions of DLLs that a *Proc, a *LazyProc or an address
// stands for; nil if any is not known.
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
// a *LazyDLL or a handle stands for; nil if any is not known.
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
			names[i] = libraryName(file)
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

// texts returns the texts that a string may be, or nil if one is not known. Of a
// sum, only what is behind its last separator of paths is known.
func (p *program) texts(v ssa.Value) []string {
	var texts []string
	for source := range p.sources(asHandle, v) {
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
