// # Rule always
//
// The third result of Call is never nil, so a test for nil always has the same outcome.
//
//	if _, _, err := procRasHangUp.Call(connection); err != nil {
//
// The fix tests the first result:
//
//	if r, _, _ := procRasHangUp.Call(connection); r != 0 {
package rascheck

import (
	"fmt"
	"go/ast"
	"go/token"
)

func (c *checker) checkAlways() {
	for _, use := range c.lastErrorUses() {
		if use.kind != useTested {
			continue
		}
		comparison := outer(use.at).Parent()
		outcome := "always true"
		if comparison.Node().(*ast.BinaryExpr).Op == token.EQL {
			outcome = "never true"
		}
		c.report(comparison, "always", fmt.Sprintf("this is %s: the third result of Call is never nil, it is the last error; the RAS error is the first result", outcome), c.useFirst(use))
	}
}
