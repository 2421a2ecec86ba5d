// # Rule rasdial
//
// The program rasdial exits with the RAS code. As an error it reads "exit status 691", and
// what rasdial prints depends on the language of Windows.
//
//	if err := exec.Command("rasdial", entry).Run(); err != nil {
//		return err
//	}
//	if strings.Contains(string(output), "691") {
//
// The fix:
//
//	if err := exec.Command("rasdial", entry).Run(); err != nil {
//		return raserr.FromError(err)
//	}
//
// A search in the output has no fix. An error is not reported if the program looks into it,
// with errors.As for example. Rule number reports exit codes that are compared with numbers.
package rascheck

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

func (c *checker) checkRasdial() {
	for at := range c.root.Preorder((*ast.Ident)(nil), (*ast.CallExpr)(nil)) {
		if call, ok := at.Node().(*ast.CallExpr); ok {
			c.checkOutput(at, call)
		}
		c.checkExitError(at)
	}
}

// checkExitError reports an error of rasdial whose exit code nothing looks at.
func (c *checker) checkExitError(at inspector.Cursor) {
	e := at.Node().(ast.Expr)
	err := c.value(e).value
	if err == nil || !types.Identical(c.info.TypeOf(e), errorType) || at.ParentEdgeKind() == edge.AssignStmt_Lhs {
		return
	}
	for call := range at.Enclosing((*ast.CallExpr)(nil)) {
		if c.explained[call.Node().(*ast.CallExpr)] {
			return
		}
	}
	kind := c.useKind(at)
	if kind != useTaken && kind != useWrapped || c.originOf(asNumber, c.rasdialProcs, err) == nil || isExamined(err) || c.isConverted(err) {
		return
	}
	fix := c.newPatch(e, "use raserr.FromError")
	fix.wrap(e, fix.raserr("FromError", e.Pos())+"(", ")")
	c.report(at, "rasdial", "rasdial exits with the RAS code, which its error shows as a number: use raserr.FromError", fix)
}

// isExamined reports whether something looks into an error.
func isExamined(err ssa.Value) bool {
	return slices.ContainsFunc(*err.Referrers(), func(user ssa.Instruction) bool {
		if call, ok := user.(*ssa.Call); ok {
			name := calleeName(call)
			return name == "errors.As" || strings.HasPrefix(name, raserrPath+".")
		}
		_, ok := user.(*ssa.TypeAssert)
		return ok
	})
}

// checkOutput reports a search for a number in what rasdial prints.
func (c *checker) checkOutput(at inspector.Cursor, call *ast.CallExpr) {
	text, code := c.searchOf(call)
	if text == nil {
		return
	}
	if err := errorOf(text); err != nil && c.originOf(asNumber, c.rasdialProcs, c.value(err).value) != nil {
		c.report(at, "rasdial", fmt.Sprintf("rasdial exits with the RAS code: compare with %s", code.GoString()), c.isFix(at, err, code, token.EQL))
	} else if c.isOutput(c.value(text).value) {
		c.report(at, "rasdial", fmt.Sprintf("%d may be part of another number, and what rasdial prints depends on the language: use rastext.Find, or the exit code with raserr.FromError", code), noFix("the code needs a variable"))
	}
}

// rasdialProcs returns rasdial if a value is the error of a run of it.
func (p *program) rasdialProcs(source ssa.Value) []proc {
	call, i := resultOf(source)
	if call == nil {
		return nil
	}
	switch name := calleeName(call); {
	case i == 0 && (name == "(*os/exec.Cmd).Run" || name == "(*os/exec.Cmd).Wait"),
		i == 1 && (name == "(*os/exec.Cmd).Output" || name == "(*os/exec.Cmd).CombinedOutput"):
		if p.isRasdial(call.Call.Args[0]) {
			return []proc{{name: rasdial}}
		}
	}
	return nil
}

// isRasdial reports whether a *exec.Cmd certainly runs rasdial.
func (p *program) isRasdial(cmd ssa.Value) bool {
	return fromAll(p, cmd, func(call *ssa.Call) []bool {
		args := call.Call.Args
		switch calleeName(call) {
		case "os/exec.CommandContext":
			args = args[1:]
		case "os/exec.Command":
		default:
			return nil
		}
		if names := p.texts(args[0]); len(names) == 1 && fileName(names[0]) == rasdial {
			return []bool{true}
		}
		return nil
	}) != nil
}

// isExitCode reports whether a value is an exit code in a package that runs rasdial.
func (p *program) isExitCode(v ssa.Value) bool {
	call, _ := resultOf(v)
	if call == nil {
		return false
	}
	switch calleeName(call) {
	case "(*os.ProcessState).ExitCode", "(syscall.WaitStatus).ExitStatus":
		return namesFile(p.info, rasdial)
	}
	return false
}

// isOutput reports whether a string may be part of what rasdial prints.
func (p *program) isOutput(text ssa.Value) bool {
	if text == nil {
		return false
	}
	for source := range p.sources(asMay, text) {
		call, i := resultOf(source)
		if call == nil || i != 0 {
			continue
		}
		switch name := calleeName(call); {
		case name == "(*os/exec.Cmd).Output", name == "(*os/exec.Cmd).CombinedOutput":
			if p.isRasdial(call.Call.Args[0]) {
				return true
			}
		case strings.HasPrefix(name, "strings.") || strings.HasPrefix(name, "bytes."):
			if p.isOutput(call.Call.Args[0]) {
				return true
			}
		}
	}
	return false
}
