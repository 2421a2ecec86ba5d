// Behavior runs functions that the analyzer fixes, with a fake procedure, and
// prints each that returns something other than it should.
package main

import (
	"errors"
	"fmt"
	"os"
)

// call runs a function while RAS functions return that code.
func call(f func() error, code uintptr) error {
	setReturn(code)
	return f()
}

// codeOf returns the code of an error, 0 for nil, and -1 for another error.
func codeOf(err error) int {
	if err == nil {
		return 0
	}
	var code interface{ Symbol() string }
	if errors.As(err, &code) && code.Symbol() != "" {
		return numbers[code.Symbol()]
	}
	return -1
}

var numbers = map[string]int{"ERROR_AUTHENTICATION_FAILURE": 691, "ERROR_BUFFER_TOO_SMALL": 603, "ERROR_ACCESS_DENIED": 5}

// want is what a function returns when RAS functions return 0, 603 and 691: a
// code, 0 for nil, or -1 for another error.
type want [3]int

func main() {
	if err := fakeRasdial(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	failed := false
	for name, test := range tests {
		for i, code := range []uintptr{0, 603, 691} {
			if err := call(test.f, code); codeOf(err) != test.want[i] {
				failed = true
				fmt.Printf("%s: with %d it returns %v, want %d\n", name, code, err, test.want[i])
			}
		}
	}
	if failed {
		os.Exit(1)
	}
}
