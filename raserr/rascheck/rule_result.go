// # Rule result
//
// The code is the first result of Call. It is reported if the second is used as a code, or
// if all results are dropped, unless the function only cleans up, as RasHangUp does. It has
// no fix.
//
//	procRasSetEntryProperties.Call(...)
//	_, r, _ := procRasDial.Call(...)
//	return raserr.FromReturn(r)
package rascheck

import (
	"go/ast"
	"regexp"

	"golang.org/x/tools/go/ssa"
)

// cleanUp matches the names of functions whose result programs may drop.
var cleanUp = regexp.MustCompile(`HangUp|Free|Close|Disconnect|Release|Clear`)

func (c *checker) checkResults() {
	for at := range c.root.Preorder((*ast.ExprStmt)(nil)) {
		call, ok := c.value(at.Node().(*ast.ExprStmt).X).value.(*ssa.Call)
		if !ok {
			continue
		}
		if procs := onlyRAS(c.procsOf(call), returnsCode); len(procs) == 1 && !cleanUp.MatchString(procs[0].name) {
			c.report(at, "result", noFix("only you know what to do with it"),
				"%s returns its error as the first result, which is dropped", procs[0].name)
		}
	}
	for at := range c.root.Preorder((*ast.CallExpr)(nil)) {
		call := at.Node().(*ast.CallExpr)
		name := c.callee(call)
		isMade := name == raserrPath+".FromReturn" || name == raserrPath+".FromDWORD"
		if !isMade && !(c.isConversion(call) && isCode(c.info.TypeOf(call))) {
			continue
		}
		for source := range c.sources(asNumber, c.value(call.Args[0]).value) {
			called, i := resultOf(source)
			if called != nil && i == 1 && onlyRAS(c.procsOf(called), returnsCode) != nil {
				c.report(at, "result", noFix("the first result may have no variable"),
					"the code is the first result of the call; this is the second")
				break
			}
		}
	}
}
