package rascheck

import (
	"go/ast"
	"go/token"
	"go/types"
	"regexp"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// program is the package under analysis in static single assignment form, with indexes.
type program struct {
	pass *analysis.Pass
	info *types.Info
	pkg  *ssa.Package

	uses    map[ast.Expr]use                        // what expressions evaluate to
	tests   tests                                   // all
	stored  map[any][]ssa.Value                     // by *ssa.Global, and by *types.Var of a field
	leaked  map[any]bool                            // those whose address is taken
	puts    []put                                   // into channels, arrays, slices and maps
	calls   map[*ssa.Function][]ssa.CallInstruction // static calls
	called  []*ssa.Call                             // all calls
	escaped map[*ssa.Function]bool                  // functions that are used as values
	invoked map[string]bool                         // names of methods called through interfaces

	codes      map[ssa.Value]*origin     // results of code
	lastErrors map[ssa.Value]*origin     // results of lastError
	held       map[ssa.Value][]ssa.Value // see contents
}

// use is the value of an expression, and the block that evaluates it.
type use struct {
	value ssa.Value
	block *ssa.BasicBlock
}

func newProgram(pass *analysis.Pass) *program {
	p := &program{
		pass:       pass,
		info:       pass.TypesInfo,
		pkg:        build(pass),
		uses:       make(map[ast.Expr]use),
		stored:     make(map[any][]ssa.Value),
		leaked:     make(map[any]bool),
		calls:      make(map[*ssa.Function][]ssa.CallInstruction),
		escaped:    make(map[*ssa.Function]bool),
		invoked:    make(map[string]bool),
		codes:      make(map[ssa.Value]*origin),
		lastErrors: make(map[ssa.Value]*origin),
	}
	for _, fn := range p.functions() {
		for _, block := range fn.Blocks {
			for _, instr := range block.Instrs {
				p.index(instr)
			}
		}
	}
	return p
}

// build makes the package's SSA form. Analyzer buildssa does not keep what expressions
// evaluate to, and would run for every package.
func build(pass *analysis.Pass) *ssa.Package {
	prog := ssa.NewProgram(pass.Fset, ssa.GlobalDebug)
	prog.SetNoReturn(func(fn *types.Func) bool { return noReturn.MatchString(fn.FullName()) })
	for _, imported := range pass.Pkg.Imports() {
		prog.CreatePackage(imported, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()
	return pkg
}

// noReturn matches the names of functions that end the goroutine or the program.
var noReturn = regexp.MustCompile(`^(os\.Exit|runtime\.Goexit|log\.(Fatal|Panic)(f|ln)?|` +
	`\(\*testing\.common\)\.(Fatalf?|FailNow))$`)

// functions returns the functions of the package, including those inside others.
func (p *program) functions() []*ssa.Function {
	all := []*ssa.Function{p.pkg.Func("init")} // gives package-level variables their values
	for _, file := range p.pass.Files {
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				if fn := p.pkg.Prog.FuncValue(p.info.Defs[decl.Name].(*types.Func)); fn != nil {
					all = append(all, fn)
				}
			}
		}
	}
	for i := 0; i < len(all); i++ {
		all = append(all, all[i].AnonFuncs...)
	}
	return all
}

func (p *program) index(instr ssa.Instruction) {
	switch instr := instr.(type) {
	case *ssa.DebugRef:
		p.indexUse(instr)
		return
	case *ssa.If:
		p.indexTest(instr)
	case *ssa.Send:
		p.puts = append(p.puts, put{instr.Chan, instr.X})
	case *ssa.MapUpdate:
		p.puts = append(p.puts, put{instr.Map, instr.Value})
	case *ssa.Store:
		if variable := variableAt(instr.Addr); variable != nil {
			p.stored[variable] = append(p.stored[variable], instr.Val)
		} else if element, ok := instr.Addr.(*ssa.IndexAddr); ok {
			p.puts = append(p.puts, put{element.X, instr.Val})
		}
	}
	var called *ssa.Value
	if call, ok := instr.(ssa.CallInstruction); ok {
		called = &call.Common().Value
		p.indexCall(call)
	}
	for _, operand := range instr.Operands(nil) {
		if operand != called {
			p.indexOperand(instr, *operand)
		}
	}
}

func (p *program) indexUse(ref *ssa.DebugRef) {
	// An element of a composite literal has a second reference, to the value of another
	// type that is stored in its place.
	if ref.IsAddr || !types.Identical(ref.X.Type(), p.info.TypeOf(ref.Expr)) {
		return
	}
	switch found, ok := p.uses[ref.Expr]; {
	case !ok:
		p.uses[ref.Expr] = use{ref.X, ref.Block()}
	case found.value != ref.X: // not known: several blocks evaluate it
		p.uses[ref.Expr] = use{}
	}
}

func (p *program) indexCall(call ssa.CallInstruction) {
	if common := call.Common(); common.IsInvoke() {
		p.invoked[common.Method.Name()] = true
	} else if fn := common.StaticCallee(); fn != nil {
		p.calls[fn] = append(p.calls[fn], call)
	}
	if call, ok := call.(*ssa.Call); ok {
		p.called = append(p.called, call)
	}
}

// indexOperand notes functions, and addresses of variables, that are used as values.
func (p *program) indexOperand(instr ssa.Instruction, operand ssa.Value) {
	switch v := operand.(type) {
	case *ssa.Function:
		_, isClosure := instr.(*ssa.MakeClosure)
		if method, ok := v.Object().(*types.Func); ok { // v may be made for a method value
			p.escaped[p.pkg.Prog.FuncValue(method)] = true
		} else if !isClosure {
			p.escaped[v] = true
		}
	case *ssa.MakeClosure:
		p.escaped[v.Fn.(*ssa.Function)] = true
	case *ssa.Global, *ssa.FieldAddr:
		if !readsOrWrites(instr, v) {
			p.leaked[variableAt(v)] = true
		}
	}
}

// variableAt returns the global variable or the field whose address a value is, or nil.
func variableAt(address ssa.Value) any {
	switch address := address.(type) {
	case *ssa.Global:
		return address
	case *ssa.FieldAddr:
		if pointer, ok := address.X.Type().Underlying().(*types.Pointer); ok {
			return fieldOf(pointer.Elem(), address.Field)
		}
	}
	return nil
}

// fieldOf returns the field i of a structure; nil for a type parameter.
func fieldOf(t types.Type, i int) any {
	if structure, ok := t.Underlying().(*types.Struct); ok {
		return structure.Field(i)
	}
	return nil
}

// readsOrWrites reports whether an instruction only reads or writes at an address.
func readsOrWrites(instr ssa.Instruction, address ssa.Value) bool {
	switch instr := instr.(type) {
	case *ssa.UnOp:
		return instr.Op == token.MUL
	case *ssa.Store:
		return instr.Addr == address && instr.Val != address
	case *ssa.DebugRef:
		return true
	}
	return false
}
