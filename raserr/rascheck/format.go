package rascheck

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// purpose is what a formatted text is for.
type purpose int

const (
	forText  purpose = iota // whatever its caller does with it
	forLog                  // to be logged, printed or panicked with
	forError                // to be an error's
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

func init() {
	for _, prefix := range []string{"log.", "(*log.Logger)."} {
		for _, name := range []string{"Print", "Fatal", "Panic"} {
			printers[prefix+name] = printer{forLog, 0, false}
			printers[prefix+name+"ln"] = printer{forLog, 0, false}
			printers[prefix+name+"f"] = printer{forLog, 0, true}
		}
	}
	for _, name := range []string{"Error", "Fatal", "Log"} {
		printers["(*testing.common)."+name] = printer{forLog, 0, false}
		printers["(*testing.common)."+name+"f"] = printer{forLog, 0, true}
	}
}

// checkFormats reports RAS codes that are formatted into errors, and, where they
// are certainly not 0, into logs, as mere numbers.
func (c *checker) checkFormats() {
	for at := range c.root.Preorder((*ast.CallExpr)(nil)) {
		call := at.Node().(*ast.CallExpr)
		how, ok := printers[c.printerName(call)]
		if !ok || c.reported[call] || c.hasError(call) {
			continue
		}
		if how.purpose == forText {
			if how.purpose = c.purpose(at); how.purpose == forText {
				continue
			}
		}
		for i := how.first; i < len(call.Args); i++ {
			c.checkFormatted(at, how, i)
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

// hasError reports whether an error is among the arguments: then the number
// stands beside what explains it.
func (c *checker) hasError(call *ast.CallExpr) bool {
	for _, arg := range call.Args {
		if t := c.info.TypeOf(arg); types.Implements(t, errorType.Underlying().(*types.Interface)) {
			return true
		}
	}
	return false
}

// purpose returns what a call that makes a text is for, by the call that the text
// is, or is part of, an argument of.
func (c *checker) purpose(at inspector.Cursor) purpose {
	at = outer(at)
	for at.ParentEdgeKind() == edge.BinaryExpr_X || at.ParentEdgeKind() == edge.BinaryExpr_Y {
		at = outer(at.Parent())
	}
	if at.ParentEdgeKind() != edge.CallExpr_Args {
		return forText
	}
	return printers[c.printerName(at.Parent().Node().(*ast.CallExpr))].purpose
}

// checkFormatted reports an argument of a printer that is a RAS code.
func (c *checker) checkFormatted(at inspector.Cursor, how printer, i int) {
	call := at.Node().(*ast.CallExpr)
	arg := call.Args[i]
	number := c.value(arg)
	if number.value == nil || !isInteger(number.value.Type()) || isCode(number.value.Type()) {
		return
	}
	o := c.code(number.value)
	if o == nil || how.purpose == forLog && !c.isNonZero(number) {
		return
	}
	var v *verb
	if how.isFormat {
		if v = c.verbOf(call.Args[how.first], i-how.first-1); v == nil || !strings.ContainsRune("dvxXob", rune(v.letter)) {
			return
		}
	}
	to := "the error that raserr.FromReturn makes of it"
	if how.purpose == forError {
		to += ", with %w"
	}
	argAt, _ := at.FindNode(arg)
	c.report(argAt, "format", fmt.Sprintf("the code that %s returned says little as a number: format %s", o.name(), to), c.formatFix(at, how, arg, v))
}

func (c *checker) formatFix(at inspector.Cursor, how printer, arg ast.Expr, v *verb) *patch {
	call := at.Node().(*ast.CallExpr)
	if !c.isNonZero(c.value(arg)) || how.isFormat && v.pos == token.NoPos || strings.HasPrefix(c.callee(call), "strconv.") {
		return nil
	}
	fix := c.newPatch(call, "format the error of raserr.FromReturn")
	fix.fromReturn(arg)
	letter := "v"
	if how.purpose == forError {
		if !fix.isErrorf(at, how) {
			return nil
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
func (f *patch) isErrorf(at inspector.Cursor, how printer) bool {
	call := at.Node().(*ast.CallExpr)
	name := f.callee(call)
	if name == "fmt.Errorf" {
		return true
	}
	around, ok := at.Parent().Node().(*ast.CallExpr)
	selector, isSelector := call.Fun.(*ast.SelectorExpr)
	if name != "fmt.Sprintf" || !ok || !isSelector || f.callee(around) != "errors.New" {
		return false
	}
	f.replace(around.Pos(), call.Pos(), "")
	f.replace(selector.Sel.Pos(), selector.Sel.End(), "Errorf")
	f.replace(call.End(), around.End(), "")
	return true
}

// verb is a verb of a format, such as %-4d.
type verb struct {
	letter   byte
	pos, end token.Pos // not known if the format is no literal
}

// verbOf returns the verb that formats that argument; nil if it is not known.
func (c *checker) verbOf(format ast.Expr, i int) *verb {
	value := c.constant(format)
	if value == nil || value.Kind() != constant.String || i < 0 {
		return nil
	}
	text := constant.StringVal(value)
	verbs, ok := parseVerbs(text)
	if !ok || i >= len(verbs) {
		return nil
	}
	found := &verb{letter: text[verbs[i].end-1]}
	literal, ok := ast.Unparen(format).(*ast.BasicLit)
	if !ok {
		return found
	}
	// Escapes make offsets in the source different, but not the order of verbs.
	if inSource, ok := parseVerbs(literal.Value); ok && len(inSource) == len(verbs) {
		found.pos = literal.Pos() + token.Pos(inSource[i].start)
		found.end = literal.Pos() + token.Pos(inSource[i].end)
	}
	return found
}

type span struct{ start, end int }

// parseVerbs returns where the verbs of a format are, in the order of their
// arguments; false if the format numbers them or takes widths from them.
func parseVerbs(format string) ([]span, bool) {
	var verbs []span
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		start := i
		for i++; i < len(format) && strings.IndexByte("+-# 0123456789.", format[i]) >= 0; i++ {
		}
		switch {
		case i >= len(format), format[i] == '[', format[i] == '*':
			return nil, false
		case format[i] != '%':
			verbs = append(verbs, span{start, i + 1})
		}
	}
	return verbs, true
}
