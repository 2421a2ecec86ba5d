// # Rule format
//
// A code that is formatted into an error as a number says little, and errors.Is does not
// find it. A code that is logged, printed or passed to panic is reported if it is certainly
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
// A number next to an error, or next to a string that a function makes of it, is not
// reported.
package rascheck

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

// printers matches the names of functions that print, log or panic, and of fmt.Errorf.
var printers = regexp.MustCompile(`^(fmt\.F?[Pp]rint(f|ln)?|fmt\.Errorf|panic|` +
	`(log|\(\*log\.Logger\))\.(Print|Fatal|Panic)(f|ln)?|\(\*testing\.common\)\.(Error|Fatal|Log)f?)$`)

// printer is a function that formats its arguments.
type printer struct {
	first    int  // argument that is formatted, or the format
	isFormat bool // the first argument is a format
	isError  bool // it makes the message of an error
}

// printerOf returns how a called function prints, or nil if it does not.
func (c *checker) printerOf(call *ast.CallExpr) *printer {
	name := c.callee(call)
	if !printers.MatchString(name) {
		return nil
	}
	how := &printer{isFormat: strings.HasSuffix(name, "f"), isError: name == "fmt.Errorf"}
	if strings.HasPrefix(name, "fmt.F") {
		how.first = 1
	}
	return how
}

func (c *checker) checkFormats() {
	for at := range c.root.Preorder((*ast.CallExpr)(nil)) {
		call := at.Node().(*ast.CallExpr)
		how := c.printerOf(call)
		if how == nil || c.explained[call] || slices.ContainsFunc(call.Args, c.explains) {
			continue
		}
		for i := how.first; i < len(call.Args); i++ {
			if c.checkFormatted(at, how, i) {
				break // the number may well be there too
			}
		}
	}
}

// explains reports whether an argument is an error, or a string that a call makes of a
// code. It explains the number next to it.
func (c *checker) explains(arg ast.Expr) bool {
	t := c.info.TypeOf(arg)
	if t == nil || isNumber(t) {
		return false
	}
	found := types.Implements(t, errorInterface)
	ast.Inspect(arg, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && !isNumber(c.info.TypeOf(call)) {
			found = found || slices.ContainsFunc(call.Args, func(e ast.Expr) bool { return c.codeOf(e) != nil })
		}
		return !found
	})
	return found
}

func isNumber(t types.Type) bool { return t != nil && isInteger(t) && !isCode(t) }

// checkFormatted reports an argument of a printer that is a code.
func (c *checker) checkFormatted(at inspector.Cursor, how *printer, i int) bool {
	call := at.Node().(*ast.CallExpr)
	arg := call.Args[i]
	o := c.codeOf(arg)
	isNonZero := c.isNonZero(c.value(arg))
	if o == nil || !isNumber(c.info.TypeOf(arg)) || !how.isError && !isNonZero {
		return false
	}
	v := c.verbOf(call, how, i)
	if v == nil || strings.IndexByte("dvxXob", v.letter) < 0 {
		return false
	}
	to, letter := "the error that raserr.FromReturn makes of it", "%v"
	if how.isError {
		to, letter = to+", with %w", "%w"
	}
	fix := c.newPatch(call, "format the error of raserr.FromReturn")
	fix.fromReturn(arg)
	if !isNonZero {
		fix.fail("the code may be 0, and its error nil")
	}
	if how.isFormat && v.pos == token.NoPos {
		fix.fail("the format is not written here")
	} else if how.isFormat {
		fix.replace(v.pos, v.end, letter)
	}
	argAt, _ := at.FindNode(arg)
	c.report(argAt, "format", fix, "the code that %s returned says little as a number: format %s", o.name(), to)
	return true
}

// verb is a verb of a format, such as %-4d.
type verb struct {
	letter   byte
	pos, end token.Pos // with repeated words before it; NoPos if the format is not a literal
}

// verbOf returns the verb for the argument i of a printer; nil if it is not known.
func (c *checker) verbOf(call *ast.CallExpr, how *printer, i int) *verb {
	if !how.isFormat {
		return &verb{letter: 'v'}
	}
	format := call.Args[how.first]
	value := c.constant(format)
	if value == nil || value.Kind() != constant.String {
		return nil
	}
	i -= how.first + 1
	text := constant.StringVal(value)
	verbs := verbsIn(text)
	if i < 0 || i >= len(verbs) {
		return nil
	}
	found := &verb{letter: text[verbs[i][1]-1]}
	if literal, ok := ast.Unparen(format).(*ast.BasicLit); ok {
		// Escapes make offsets in the source different, but not the order of verbs.
		if inSource := verbsIn(literal.Value); len(inSource) == len(verbs) {
			found.pos = literal.Pos() + token.Pos(len(repeated.ReplaceAllString(literal.Value[:inSource[i][0]], "$1")))
			found.end = literal.Pos() + token.Pos(inSource[i][1])
		}
	}
	return found
}

// repeated matches words before a number with which its error begins too, and 0x.
var repeated = regexp.MustCompile(`(?i)(^.|[ (:,])` +
	`(?:(?:ras )?(?:error|err|code|errno)(?: code| number| no\.)?[ :=#]*)?(?:0x|#)?$`)

var verbPattern = regexp.MustCompile(`%[-+# 0-9.]*.`)

// verbsIn returns where the verbs of a format are, in the order of their arguments; nil
// if the format numbers them or takes widths from them.
func verbsIn(format string) [][]int {
	var verbs [][]int
	for _, at := range verbPattern.FindAllStringIndex(format, -1) {
		switch format[at[1]-1] {
		case '[', '*':
			return nil
		case '%':
		default:
			verbs = append(verbs, at)
		}
	}
	return verbs
}
