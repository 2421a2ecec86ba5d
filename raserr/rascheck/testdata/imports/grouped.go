package imports

import (
	"fmt"
	"syscall"
)

var dial = syscall.NewLazyDLL("rasapi32.dll").NewProc("RasDialW")

func grouped() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf("dial: %d", r) // want `says little`
	}
	return nil
}
