package imports

import (
	"errors"
	"fmt"
	"syscall"
)

var dial = syscall.NewLazyDLL("rasapi32.dll").NewProc("RasDialW")

// The last use of errors goes.
func grouped() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return errors.New(fmt.Sprintf("dial: %d", r)) // want `says little`
	}
	return nil
}
