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
	isUsed := kind == useTaken || kind == useWrapped
	if !isUsed || c.originOf(asNumber, c.rasdialProcs, err) == nil || isExamined(err) || c.isConverted(err) {
		return
	}
	fix := c.newPatch(e, "use raserr.FromError")
	fix.wrap(e, fix.raserr("FromError", e.Pos())+"(", ")")
	c.report(at, "rasdial", fix,
		"rasdial exits with the RAS code, which its error shows as a number: use raserr.FromError")
}

// isExamined reports whether something looks into an error.
func isExamined(err ssa.Value) bool {
	return isAskedOfRASErr(err) || slices.ContainsFunc(*err.Referrers(), func(user ssa.Instruction) bool {
		_, isAssert := user.(*ssa.TypeAssert)
		call, ok := user.(*ssa.Call)
		return isAssert || ok && calleeName(call) == "errors.As"
	})
}

// checkOutput reports a search for a number in what rasdial prints.
func (c *checker) checkOutput(at inspector.Cursor, call *ast.CallExpr) {
	text, code := c.searchOf(call)
	if text == nil {
		return
	}
	if err := errorOf(text); err != nil && c.originOf(asNumber, c.rasdialProcs, c.value(err).value) != nil {
		fix := c.isFix(at, err, code, token.EQL)
		c.report(at, "rasdial", fix, "rasdial exits with the RAS code: compare with %s", code.GoString())
	} else if c.isOutput(c.value(text).value) {
		c.report(at, "rasdial", noFix("the code needs a variable"),
			"%d may be part of another number, and what rasdial prints depends on the language: "+
				"use rastext.Find, or the exit code with raserr.FromError", code)
	}
}

// rasdialProcs returns rasdial if a value is the error of a run of it.
func (p *program) rasdialProcs(source ssa.Value) []proc {
	call, _ := resultOf(source)
	if call == nil || !types.Identical(source.Type(), errorType) {
		return nil
	}
	switch calleeName(call) {
	case "(*os/exec.Cmd).Run", "(*os/exec.Cmd).Wait", "(*os/exec.Cmd).Output", "(*os/exec.Cmd).CombinedOutput":
		if p.isRasdial(call.Call.Args[0]) {
			return []proc{{name: rasdial}}
		}
	}
	return nil
}

// isRasdial reports whether a *exec.Cmd certainly runs rasdial.
func (p *program) isRasdial(cmd ssa.Value) bool {
	return p.always(func(source ssa.Value) string {
		switch name, args := callOf(source); name {
		case "os/exec.CommandContext":
			return fileName(p.text(args[1]))
		case "os/exec.Command":
			return fileName(p.text(args[0]))
		}
		return ""
	}, cmd) == rasdial
}

// isExitCode reports whether a value is an exit code in a package that runs rasdial.
func (p *program) isExitCode(v ssa.Value) bool {
	name, _ := callOf(v)
	isExit := name == "(*os.ProcessState).ExitCode" || name == "(syscall.WaitStatus).ExitStatus"
	return isExit && namesFile(p.info, rasdial)
}

// isOutput reports whether a string may be part of what rasdial prints.
func (p *program) isOutput(text ssa.Value) bool {
	if text == nil {
		return false
	}
	for source := range p.sources(asMay, text) {
		name, args := callOf(source)
		isRun := name == "(*os/exec.Cmd).Output" || name == "(*os/exec.Cmd).CombinedOutput"
		isPart := strings.HasPrefix(name, "strings.") || strings.HasPrefix(name, "bytes.")
		if isRun && p.isRasdial(args[0]) || isPart && p.isOutput(args[0]) {
			return true
		}
	}
	return false
}
