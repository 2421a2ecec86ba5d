// # Rule inverted
//
// RAS functions return 0 for success. A test for 0 that leads to the error is right for
// functions that return a BOOL, and the wrong way round here.
//
//	r, _, err := procRasDial.Call(...)
//	if r == 0 {
//		return err
//	}
//	return nil
//
// There is no fix, since something other than the test may be wrong.
package rascheck

import (
	"fmt"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

func (c *checker) checkInverted() {
	for _, use := range c.lastErrorUses() {
		if use.kind == useTested || !c.isInverted(use) {
			continue
		}
		c.report(use.at, "inverted", fmt.Sprintf("%s returns 0 for success: this is reached if it succeeds, so the test before it is the wrong way round", use.origin.name()), noFix("something other than the test may be wrong"))
	}
}

// isInverted reports whether a test of the first result leads straight to the use if
// the call succeeds, and to something other than an error if it fails.
func (c *checker) isInverted(use lastErrorUse) bool {
	block := c.value(use.ident()).block
	return slices.ContainsFunc(c.prog.testsOfCalls(use.origin), func(t test) bool {
		return t.zero() == block && isInteger(t.value.Type()) && len(block.Preds) == 1 && !endsInError(t.nonZero())
	})
}

// endsInError reports whether a block ends in a return of an error, or in a panic.
func endsInError(block *ssa.BasicBlock) bool {
	if len(block.Succs) > 0 {
		return false
	}
	ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return)
	return !ok || slices.ContainsFunc(ret.Results, func(result ssa.Value) bool {
		c, ok := result.(*ssa.Const)
		return types.Identical(result.Type(), errorType) && !(ok && c.IsNil())
	})
}
