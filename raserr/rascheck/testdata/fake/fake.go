// Package fake replaces package syscall in the programs of package behavior: the
// functions of its DLLs return what the test wants.
package fake

import "fmt"

var (
	Return uintptr     // what functions return
	Last   Errno   = 2 // the last error of the thread
	Calls  int
)

type Errno uintptr

func (e Errno) Error() string { return fmt.Sprintf("winerror %d", uintptr(e)) }

type (
	LazyDLL  struct{}
	LazyProc struct{}
)

func NewLazyDLL(string) *LazyDLL          { return nil }
func (*LazyDLL) NewProc(string) *LazyProc { return nil }
func (*LazyProc) Call(...uintptr) (r1, r2 uintptr, lastErr error) {
	Calls++
	return Return, 0, Last
}
