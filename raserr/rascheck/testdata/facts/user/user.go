// Package user calls RAS functions by way of another package.
package user

import (
	"fmt"

	"example.com/client/facts/ras"
)

func found() error {
	if code := ras.HangUp(0); code == 703 { // want `703 is ERROR_INTERACTIVE_MODE`
		return nil
	} else if code != 0 {
		return fmt.Errorf("hang up: %d", code) // want `the code that ras.HangUp returned says little as a number`
	}
	if _, code := ras.Enumerate(3); code == 603 { // want `603 is`
		return nil
	}
	if code := (ras.Client{}).Status(); code == 668 { // want `668 is`
		return nil
	}
	if r, _, _ := ras.Call(); r == 632 { // want `632 is`
		return nil
	}
	return nil
}

// Not found.

func notFound() {
	if code := ras.Mixed(); code == 691 {
		return
	}
	if code := ras.Sound(); code == 691 {
		return
	}
	if r, _, _ := ras.Beep.Call(); r == 691 {
		return
	}
	if r, _, _ := ras.Dial.Call(); r == 691 { // procs of other packages are not followed
		return
	}
	if names, _ := ras.Enumerate(1); len(names) == 691 {
		return
	}
}
