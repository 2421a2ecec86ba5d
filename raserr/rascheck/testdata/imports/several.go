package imports

import "errors"
import "fmt"

func several() error {
	r, _, err := dial.Call()
	if r != 0 {
		return fmt.Errorf("dial: %w", err) // want `the last error`
	}
	if r == 603 { // want `603 is`
		return errors.ErrUnsupported
	}
	return nil
}
