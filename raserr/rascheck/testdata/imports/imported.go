package imports

import (
	ras "example.com/ras/raserr"
)

// The package has another name already.
func imported() bool {
	r, _, _ := dial.Call()
	return r == 603 || ras.Code(r).Known() // want `603 is`
}
