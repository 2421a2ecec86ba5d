package rascheck

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

// checker applies the rules to the syntax of a package.
type checker struct {
	pass *analysis.Pass
	info *types.Info
	prog *program
	root inspector.Cursor

	callSites   map[*ssa.Call]*ast.AssignStmt // r, _, err := call
	assigned    map[types.Object][]ast.Node   // what writes to a local variable, or takes its address
	idents      map[types.Object][]inspector.Cursor
	lastFixes   map[fixKey]*lastErrorFix
	readers     []*errnoReader         // see errnoReaders
	explained   map[*ast.CallExpr]bool // calls with a report about an argument
	diagnostics []analysis.Diagnostic
}

func newChecker(p *program) *checker {
	c := &checker{
		pass:      p.pass,
		info:      p.pass.TypesInfo,
		prog:      p,
		root:      inspector.New(p.pass.Files).Root(),
		callSites: make(map[*ssa.Call]*ast.AssignStmt),
		assigned:  make(map[types.Object][]ast.Node),
		idents:    make(map[types.Object][]inspector.Cursor),
		lastFixes: make(map[fixKey]*lastErrorFix),
		explained: make(map[*ast.CallExpr]bool),
	}
	c.indexAssignments()
	return c
}

// report notes what a rule has found about an expression or a statement, for the
// call too that it is an argument of. If there is no fix, a patch says why, if
// it is not nil.
func (c *checker) report(at inspector.Cursor, rule, message string, fix *patch) {
	for around := range at.Enclosing((*ast.CallExpr)(nil), (*ast.FuncLit)(nil)) {
		call, ok := around.Node().(*ast.CallExpr)
		if !ok {
			break
		}
		c.explained[call] = true
	}
	node := at.Node()
	d := analysis.Diagnostic{Pos: node.Pos(), End: node.End(), Category: rule, Message: message}
	if fix != nil {
		d.SuggestedFixes = fix.fixes()
		if fix.why != "" {
			d.Related = []analysis.RelatedInformation{{Pos: node.Pos(), End: node.End(), Message: "no fix: " + fix.why}}
		}
	}
	c.diagnostics = append(c.diagnostics, d)
}

// value returns what an expression evaluates to; the value is nil if that is not
// known.
func (c *checker) value(e ast.Expr) use { return c.prog.uses[ast.Unparen(e)] }

// code returns the origin of an expression that is certainly what a RAS function
// returned, or nil.
func (c *checker) code(e ast.Expr) *origin { return c.prog.code(c.value(e).value) }

// constant returns the value of a constant expression, or nil.
func (c *checker) constant(e ast.Expr) constant.Value { return c.info.Types[e].Value }

// callee returns the full name of the function that a call calls, or "".
func (c *checker) callee(call *ast.CallExpr) string {
	var id *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	}
	if fn, ok := c.info.Uses[id].(*types.Func); ok {
		return fn.FullName()
	}
	return ""
}

// isConversion reports whether a call is a conversion to another type.
func (c *checker) isConversion(call *ast.CallExpr) bool { return c.info.Types[call.Fun].IsType() }

// outer returns the expression with the parentheses around it.
func outer(at inspector.Cursor) inspector.Cursor {
	for at.ParentEdgeKind() == edge.ParenExpr_X {
		at = at.Parent()
	}
	return at
}

// expected returns the type that the expression's value is assigned or passed as;
// nil if that is not known, or it is not.
func (c *checker) expected(at inspector.Cursor) types.Type {
	at = outer(at)
	kind, i := at.ParentEdge()
	switch kind {
	case edge.CallExpr_Args:
		return c.parameter(at.Parent().Node().(*ast.CallExpr), i)
	case edge.ReturnStmt_Results:
		return c.result(at, i)
	case edge.AssignStmt_Rhs:
		if assign := at.Parent().Node().(*ast.AssignStmt); len(assign.Lhs) == len(assign.Rhs) {
			return c.info.TypeOf(assign.Lhs[i])
		}
	case edge.ValueSpec_Values:
		if spec := at.Parent().Node().(*ast.ValueSpec); len(spec.Names) == len(spec.Values) {
			return c.info.TypeOf(spec.Names[i])
		}
	case edge.SendStmt_Value:
		if channel, ok := c.info.TypeOf(at.Parent().Node().(*ast.SendStmt).Chan).Underlying().(*types.Chan); ok {
			return channel.Elem()
		}
	case edge.KeyValueExpr_Value:
		return c.element(at.Parent().Parent().Node(), at.Parent().Node().(*ast.KeyValueExpr).Key, i)
	case edge.CompositeLit_Elts:
		return c.element(at.Parent().Node(), nil, i)
	}
	return nil
}

// parameter returns the type of the parameter for the argument of that index.
func (c *checker) parameter(call *ast.CallExpr, i int) types.Type {
	if c.isConversion(call) || c.info.TypeOf(call.Fun) == nil {
		return nil
	}
	fun, ok := c.info.TypeOf(call.Fun).Underlying().(*types.Signature)
	if !ok {
		return nil
	}
	params := fun.Params()
	switch last := params.Len() - 1; {
	case fun.Variadic() && i >= last && !call.Ellipsis.IsValid():
		return params.At(last).Type().(*types.Slice).Elem()
	case i <= last:
		return params.At(i).Type()
	}
	return nil
}

// result returns the type of that result of the function that a return statement
// is in.
func (c *checker) result(at inspector.Cursor, i int) types.Type {
	signature := c.enclosingSignature(at)
	if signature == nil || signature.Results().Len() != len(at.Parent().Node().(*ast.ReturnStmt).Results) {
		return nil
	}
	return signature.Results().At(i).Type()
}

func (c *checker) enclosingSignature(at inspector.Cursor) *types.Signature {
	for fn := range at.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		var t types.Type
		switch fn := fn.Node().(type) {
		case *ast.FuncDecl:
			t = c.info.Defs[fn.Name].Type()
		case *ast.FuncLit:
			t = c.info.TypeOf(fn)
		}
		return t.(*types.Signature)
	}
	return nil
}

// element returns the type of an element of a composite literal.
func (c *checker) element(literal ast.Node, key ast.Expr, i int) types.Type {
	composite, ok := literal.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	of := c.info.TypeOf(composite).Underlying()
	if pointer, ok := of.(*types.Pointer); ok { // in a literal of pointers, without &T
		of = pointer.Elem().Underlying()
	}
	switch t := of.(type) {
	case *types.Struct:
		if id, ok := key.(*ast.Ident); ok {
			return c.info.TypeOf(id)
		}
		if key == nil && i < t.NumFields() {
			return t.Field(i).Type()
		}
	case interface{ Elem() types.Type }: // an array, a slice or a map
		return t.Elem()
	}
	return nil
}

// takesAnyError reports whether a value of type error can replace the expression;
// in a format its verb must be one for errors.
func (c *checker) takesAnyError(at inspector.Cursor) bool {
	t := c.expected(at)
	return t != nil && types.IsInterface(t) && types.AssignableTo(errorType, t) && c.isFormattedAsError(outer(at))
}

// isFormattedAsError reports whether an expression is not an argument of a format,
// or is one whose verb is for errors.
func (c *checker) isFormattedAsError(at inspector.Cursor) bool {
	kind, i := at.ParentEdge()
	if kind != edge.CallExpr_Args {
		return true
	}
	call := at.Parent().Node().(*ast.CallExpr)
	how := printerOf(c.printerName(call))
	if how == nil || !how.isFormat || i <= how.first {
		return true
	}
	v := c.verbOf(call.Args[how.first], i-how.first-1)
	return v != nil && strings.IndexByte("vswqxX", v.letter) >= 0
}

var (
	errorType      = types.Universe.Lookup("error").Type()
	errorInterface = errorType.Underlying().(*types.Interface)
)
