package rascheck

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"
)

// checker applies the rules to the syntax of a package.
type checker struct {
	*program
	root inspector.Cursor

	lastFixes   map[[2]types.Object]*lastErrorFix
	readers     []*errnoReader
	explained   map[*ast.CallExpr]bool // calls with a report on an argument
	diagnostics []analysis.Diagnostic
}

// report adds a diagnostic with its fix, or with the reason why the patch has none. The
// calls around an argument need no report of rule format any more.
func (c *checker) report(at inspector.Cursor, rule string, fix *patch, format string, args ...any) {
	for around := range at.Enclosing((*ast.CallExpr)(nil), (*ast.FuncLit)(nil)) {
		call, ok := around.Node().(*ast.CallExpr)
		if !ok {
			break
		}
		c.explained[call] = true
	}
	node := at.Node()
	d := analysis.Diagnostic{Pos: node.Pos(), End: node.End(), Category: rule, Message: fmt.Sprintf(format, args...)}
	if fix.why == "" {
		d.SuggestedFixes = []analysis.SuggestedFix{fix.fix()}
	} else {
		d.Related = []analysis.RelatedInformation{{Pos: node.Pos(), End: node.End(), Message: "no fix: " + fix.why}}
	}
	c.diagnostics = append(c.diagnostics, d)
}

// value returns what an expression evaluates to; the value is nil if it is not known.
func (c *checker) value(e ast.Expr) use { return c.uses[ast.Unparen(e)] }

// codeOf returns the origin of an expression that is certainly a code, or nil.
func (c *checker) codeOf(e ast.Expr) *origin { return c.code(c.value(e).value) }

// constant returns the value of a constant expression, or nil.
func (c *checker) constant(e ast.Expr) constant.Value { return c.info.Types[e].Value }

// callee returns the full name of the function or builtin that a call calls, or "".
func (c *checker) callee(call *ast.CallExpr) string {
	switch fn := typeutil.Callee(c.info, call).(type) {
	case *types.Func:
		return fn.FullName()
	case *types.Builtin:
		return fn.Name()
	}
	return ""
}

// isConversion reports whether a call is a conversion to another type.
func (c *checker) isConversion(call *ast.CallExpr) bool { return c.info.Types[call.Fun].IsType() }

// object returns the variable that an expression is the name of, or nil.
func (c *checker) object(e ast.Expr) types.Object {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || id.Name == "_" {
		return nil
	}
	return c.info.ObjectOf(id)
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// outer returns the expression with the parentheses around it.
func outer(at inspector.Cursor) inspector.Cursor {
	for at.ParentEdgeKind() == edge.ParenExpr_X {
		at = at.Parent()
	}
	return at
}

// isTaken reports whether an expression is passed, returned, or stored in an interface.
func (c *checker) isTaken(at inspector.Cursor) bool {
	at = outer(at)
	kind, i := at.ParentEdge()
	switch kind {
	case edge.CallExpr_Args, edge.ReturnStmt_Results, edge.SendStmt_Value,
		edge.KeyValueExpr_Value, edge.CompositeLit_Elts:
		return true
	case edge.AssignStmt_Rhs:
		to := at.Parent().Node().(*ast.AssignStmt).Lhs
		return i < len(to) && !isBlank(to[i]) && types.IsInterface(c.info.TypeOf(to[i]))
	case edge.ValueSpec_Values:
		return types.IsInterface(c.info.TypeOf(at.Parent().Node().(*ast.ValueSpec).Names[i]))
	}
	return false
}

// takesAnyError reports whether any error can replace the expression.
func (c *checker) takesAnyError(at inspector.Cursor) bool {
	e := at.Node().(ast.Expr)
	return c.isTaken(at) && c.isFormattedAsError(outer(at)) && (types.Identical(c.info.TypeOf(e), errorType) ||
		c.becomes(e, func(t types.Type) bool { return types.AssignableTo(errorType, t) }))
}

// becomes reports whether an expression is only converted to interfaces that accepts
// accepts, and compared.
func (c *checker) becomes(e ast.Expr, accepts func(types.Type) bool) bool {
	u := c.value(e)
	if u.value == nil || u.value.Referrers() == nil {
		return false
	}
	found := false
	for _, user := range *u.value.Referrers() {
		if user.Block() != u.block {
			continue
		}
		switch user := user.(type) {
		case *ssa.DebugRef, *ssa.BinOp:
		case *ssa.MakeInterface:
			if found = accepts(user.Type()); !found {
				return false
			}
		default:
			return false
		}
	}
	return found
}

// isFormattedAsError reports whether a verb for errors formats an expression, if any does.
func (c *checker) isFormattedAsError(at inspector.Cursor) bool {
	kind, i := at.ParentEdge()
	if kind != edge.CallExpr_Args {
		return true
	}
	call := at.Parent().Node().(*ast.CallExpr)
	how := c.printerOf(call)
	if how == nil || i <= how.first {
		return true
	}
	v := c.verbOf(call, how, i)
	return v != nil && strings.IndexByte("vswqxX", v.letter) >= 0
}

var (
	errorType      = types.Universe.Lookup("error").Type()
	errorInterface = errorType.Underlying().(*types.Interface)
)
