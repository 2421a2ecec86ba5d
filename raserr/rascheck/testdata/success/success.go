// Package success makes errors of codes that may be 0.
package success

import (
	"errors"
	"fmt"
	"syscall"

	"example.com/ras/raserr"
)

var dial = syscall.NewLazyDLL("rasapi32.dll").NewProc("RasDialW")

func returned() error {
	r, _, _ := dial.Call()
	return raserr.Code(r) // want `a raserr.Code of 0 is success, but as an error it is not nil: use its method Err, or raserr.FromReturn`
}

func anyNumber(dword uint32) error {
	return raserr.Code(dword) // want `not nil`
}

func variable(n int) error {
	code := raserr.Code(n)
	return code // want `not nil`
}

func assigned(n uint32) (err error) {
	err = raserr.Code(n) // want `not nil`
	return err
}

func declared(n uint32) error {
	var err error = raserr.Code(n) // want `not nil`
	return err
}

func second(n uint32) (uint32, error) {
	return n, raserr.Code(n) // want `not nil`
}

type status struct {
	code uint32
	err  error
}

func (s status) Unwrap() error { return raserr.Code(s.code) } // want `not nil`

func stored(n uint32) status {
	return status{n, raserr.Code(n)} // want `not nil`
}

func storedByName(n uint32) *status {
	return &status{err: raserr.Code(n)} // want `not nil`
}

func sent(n uint32, errs chan<- error) {
	errs <- (raserr.Code(n)) // want `not nil`
}

func listed(n uint32) []error {
	return []error{raserr.Code(n)} // want `not nil`
}

func tested(n uint32) error {
	if n == 5 {
		return nil
	}
	return raserr.Code(n) // want `not nil`
}

func oneOfCalls(n uint32) error { return raserr.Code(n) } // want `not nil`

var _ = oneOfCalls(3)

func untestedCall(n uint32) error { return oneOfCalls(n) }

// Not found.

func testedFor0(n uint32) error {
	if n != 0 {
		return raserr.Code(n)
	}
	return nil
}

func testedBefore(n uint32) error {
	if n == 0 {
		return nil
	}
	return fmt.Errorf("dial: %w", raserr.Code(n))
}

func testedCode(r uintptr) error {
	code := raserr.Code(r)
	if code == 0 {
		return nil
	}
	return code
}

func caseOf(r uintptr) error {
	switch code := raserr.Code(r); code {
	case 0:
		return nil
	case raserr.ErrLineBusy:
		return code
	default:
		return code
	}
}

func constant() error { return raserr.Code(691) }

func named() error { return raserr.ErrLineBusy }

func withErr(n uint32) error { return raserr.Code(n).Err() }

func fromReturn(r uintptr) error { return raserr.FromReturn(r) }

func code(n uint32) raserr.Code { return raserr.Code(n) }

func found(err error) error {
	var code raserr.Code
	if errors.As(err, &code) {
		return code
	}
	return err
}

func parsed(s string) error {
	code, err := raserr.Parse(s)
	if err != nil {
		return err
	}
	return code
}

func compared(err error, n uint32) bool { return errors.Is(err, raserr.Code(n)) }

func printed(n uint32) { fmt.Println(raserr.Code(n)) }

func kept(n uint32) any {
	var code any = raserr.Code(n)
	return code
}

func testedByCaller(n uint32) error { return raserr.Code(n) }

func caller(n uint32) error {
	if n != 0 {
		return testedByCaller(n)
	}
	return testedByCaller(600)
}

func is(n uint32) bool { return errors.Is(raserr.Code(n), raserr.CategoryAuthentication) }

func asked(n uint32) error {
	code := raserr.Code(n)
	if code.Err() == nil {
		return nil
	}
	return code
}

func askedOfNumber(r uintptr) error {
	if raserr.FromReturn(r) == nil {
		return nil
	}
	return raserr.Code(r)
}

func testedRange(n uint32) error {
	if n < 600 {
		return nil
	}
	return raserr.Code(n)
}
