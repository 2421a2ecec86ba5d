//go:build !windows

package raserr_test

import (
	"errors"
	"fmt"

	"example.com/ras/raserr"
)

// A message for the user is in the user's language if Windows has it.
func ExampleCode_LocalMessage() {
	fmt.Println(raserr.ErrLineBusy.LocalMessage())
	// Output: The phone line is busy.
}

// SystemMessage and Message tell whose words they are.
func ExampleCode_SystemMessage() {
	text, err := raserr.ErrLineBusy.SystemMessage()
	if err != nil { // always, on other systems than Windows
		text = raserr.ErrLineBusy.Message()
	}
	fmt.Println(text)
	// Output: The phone line is busy.
}

// An error for the user reads in the user's language, and still compares.
func ExampleLocalize() {
	err := fmt.Errorf("dialing the office: %w", raserr.FromReturn(676))
	err = raserr.Localize(err)
	fmt.Println(err)
	fmt.Println(errors.Is(err, raserr.ErrLineBusy))
	// Output:
	// The phone line is busy.
	// true
}
