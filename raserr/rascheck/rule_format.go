// # Rule format
//
// A code that is formatted into an error as a number says little, and errors.Is does not
// find it. In what is logged, printed or passed to panic, it is reported if it is certainly
// not 0.
//
//	if r != 0 {
//		return fmt.Errorf("dial: error %d", r)
//	}
//
// The fix:
//
//	if r != 0 {
//		return fmt.Errorf("dial: %w", raserr.FromReturn(r))
//	}
//
// A number next to an error, or next to a text that a function makes of it, is not
// reported.
package rascheck

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// purpose is what a formatted text is for.
type purpose int

const (
	forText  purpose = iota // not known
	forLog                  // to be logged, printed or panicked with
	forError                // to be the text of an error
)

// printer is a function that formats its arguments.
type printer struct {
	purpose  purpose
	first    int  // argument that is formatted, or the format
	isFormat bool // the first argument is a format
}

var printers = map[string]printer{
	"fmt.Errorf":   {forError, 0, true},
	"fmt.Printf":   {forLog, 0, true},
	"fmt.Fprintf":  {forLog, 1, true},
	"fmt.Sprintf":  {forText, 0, true},
	"fmt.Print":    {forLog, 0, false},
	"fmt.Println":  {forLog, 0, false},
	"fmt.Fprint":   {forLog, 1, false},
	"fmt.Fprintln": {forLog, 1, false},
	"fmt.Sprint":   {forText, 0, false},
	"fmt.Sprintln": {forText, 0, false},

	"strconv.Itoa":       {forText, 0, false},
	"strconv.FormatInt":  {forText, 0, false},
	"strconv.FormatUint": {forText, 0, false},

	"errors.New": {forError, 0, false},
	"panic":      {forLog, 0, false},
}

// logging matches the functions of packages log and testing that print.
var logging = regexp.MustCompile(`^(?:log\.|\(\*log\.Logger\)\.)(?:Print|Fatal|Panic)(f|ln)?$|^\(\*testing\.common\)\.(?:Error|Fatal|Log)(f)?$`)

// printerOf returns how the function of that name prints, nil if it does not.
func printerOf(name string) *printer {
	if how, ok := printers[name]; ok {
		return &how
	}
	if m := logging.FindStringSubmatch(name); m != nil {
		return &printer{forLog, 0, m[1] == "f" || m[2] == "f"}
	}
	return nil
}

func (c *checker) checkFormats() {
	for at := range c.root.Preorder((*ast.CallExpr)(nil)) {
		call := at.Node().(*ast.CallExpr)
		how := printerOf(c.printerName(call))
		if how == nil || c.explained[call] || slices.ContainsFunc(call.Args, c.explains) {
			continue
		}
		if how.purpose == forText {
			how.purpose = c.purpose(at)
		}
		for i := how.first; i < len(call.Args) && how.purpose != forText; i++ {
			if c.checkFormatted(at, *how, i) {
				break // the number may well be there too
			}
		}
	}
}

func (c *checker) printerName(call *ast.CallExpr) string {
	if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok {
		if builtin, ok := c.info.Uses[id].(*types.Builtin); ok {
			return builtin.Name()
		}
	}
	return c.callee(call)
}

// explains reports whether an argument is an error, or a text that a call makes of
// a code: then the number next to it needs no explanation.
func (c *checker) explains(arg ast.Expr) bool {
	t := c.info.TypeOf(arg)
	if t == nil || isNumber(t) {
		return false
	}
	if types.Implements(t, errorInterface) {
		return true
	}
	found := false
	ast.Inspect(arg, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && printerOf(c.printerName(call)) == nil && !isNumber(c.info.TypeOf(call)) {
			found = found || slices.ContainsFunc(call.Args, func(e ast.Expr) bool { return c.code(e) != nil })
		}
		return !found
	})
	return found
}

func isNumber(t types.Type) bool { return t != nil && isInteger(t) && !isCode(t) }

// purpose returns what the text that a call makes is for, by the call that it is an
// argument of, or part of one.
func (c *checker) purpose(at inspector.Cursor) purpose {
	at = outer(at)
	for at.ParentEdgeKind() == edge.BinaryExpr_X || at.ParentEdgeKind() == edge.BinaryExpr_Y {
		at = outer(at.Parent())
	}
	if at.ParentEdgeKind() != edge.CallExpr_Args {
		return forText
	}
	if how := printerOf(c.printerName(at.Parent().Node().(*ast.CallExpr))); how != nil {
		return how.purpose
	}
	return forText
}

// checkFormatted reports an argument of a printer that is a code.
func (c *checker) checkFormatted(at inspector.Cursor, how printer, i int) bool {
	call := at.Node().(*ast.CallExpr)
	arg := call.Args[i]
	number := c.value(arg)
	if number.value == nil || !isInteger(number.value.Type()) || isCode(number.value.Type()) {
		return false
	}
	o := c.code(arg)
	if o == nil || how.purpose == forLog && !c.prog.isNonZero(number) {
		return false
	}
	var v *verb
	if how.isFormat {
		if v = c.verbOf(call.Args[how.first], i-how.first-1); v == nil || !strings.ContainsRune("dvxXob", rune(v.letter)) {
			return false
		}
	}
	to := "the error that raserr.FromReturn makes of it"
	if how.purpose == forError {
		to += ", with %w"
	}
	argAt, _ := at.FindNode(arg)
	c.report(argAt, "format", fmt.Sprintf("the code that %s returned says little as a number: format %s", o.name(), to), c.formatFix(at, how, arg, v))
	return true
}

func (c *checker) formatFix(at inspector.Cursor, how printer, arg ast.Expr, v *verb) *patch {
	call := at.Node().(*ast.CallExpr)
	switch {
	case !c.prog.isNonZero(c.value(arg)):
		return noFix("the code may be 0, and its error nil")
	case how.isFormat && v.pos == token.NoPos:
		return noFix("the format is not written here")
	case strings.HasPrefix(c.callee(call), "strconv."):
		return noFix("the text is put together by hand")
	}
	fix := c.newPatch(call, "format the error of raserr.FromReturn")
	fix.fromReturn(arg)
	letter := "v"
	if how.purpose == forError {
		if !fix.isErrorf(at) {
			return noFix("the text is put together by hand")
		}
		letter = "w"
	}
	if how.isFormat {
		fix.replace(v.pos, v.end, "%"+letter)
	}
	return fix
}

// isErrorf reports whether a call is one of fmt.Errorf, or makes it one of
// errors.New(fmt.Sprintf(…)).
func (f *patch) isErrorf(at inspector.Cursor) bool {
	call := at.Node().(*ast.CallExpr)
	name := f.c.callee(call)
	if name == "fmt.Errorf" {
		return true
	}
	around, ok := at.Parent().Node().(*ast.CallExpr)
	selector, isSelector := call.Fun.(*ast.SelectorExpr)
	if name != "fmt.Sprintf" || !ok || !isSelector || f.c.callee(around) != "errors.New" {
		return false
	}
	f.replace(around.Pos(), call.Pos(), "")
	f.replace(selector.Sel.Pos(), selector.Sel.End(), "Errorf")
	f.replace(call.End(), around.End(), "")
	return true
}
