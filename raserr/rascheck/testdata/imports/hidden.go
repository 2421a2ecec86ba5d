package imports

import (
	"fmt"
	"syscall"

	"example.com/ras/raserr"
)

// Names that a fix needs mean something else here: none is offered.
func hidden(raserr string) error {
	r, _, err := dial.Call()
	if r == 603 { // want `603 is`
		return fmt.Errorf("dial %s: %w", raserr, err) // want `the last error`
	}
	return nil
}

func hiddenType() bool {
	type uintptr int
	r, _, _ := dial.Call()
	return r == 603 // want `603 is`
}

func hiddenResult() error {
	r, _, err := dial.Call()
	if r := r; r != 691 { // want `691 is`
		return err // want `the last error`
	}
	return nil
}

var _ = raserr.ErrLineBusy

const busy = syscall.Errno(676)
