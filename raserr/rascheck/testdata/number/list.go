package number

import (
	"context"
	"slices"
)

var texts = map[int]string{
	691: "password", // want `691 is ERROR_AUTHENTICATION_FAILURE`
	5:   "denied",
}

var permanent = []uintptr{errorInvalidSize, 623} // want `errorInvalidSize repeats` `623 is`

var widths = []uintptr{640, 800}

func list() bool {
	r, _, _ := dial.Call()
	_ = texts[int(r)]
	return slices.Contains(permanent, r) || slices.Contains([]uintptr{629, 12345}, r) // want `629 is`
}

func otherLists(width uintptr) bool {
	return slices.Contains(widths, width)
}

// Ways on which a code is followed that may be one.

type Error struct {
	Op   string
	Code uint32
}

func (e *Error) Error() string { return e.Op }

func dialed() error {
	if r, _, _ := dial.Call(); r != 0 {
		return &Error{"dial", uint32(r)}
	}
	return nil
}

func ownType() bool {
	err, ok := dialed().(*Error)
	return ok && err.Code == 691 // want `691 is`
}

func sentinel(entry string) int {
	if entry == "" {
		return -1
	}
	r, _, _ := dial.Call()
	return int(r)
}

func sentinelUsed() bool {
	switch sentinel("a") {
	case -1:
		return false
	case 691: // want `691 is`
		return true
	}
	return sentinel("b") == 629 // want `629 is`
}

func selected(ctx context.Context, attempts chan<- int) bool {
	codes := make(chan uint32, 1)
	go func() {
		r, _, _ := dial.Call()
		codes <- uint32(r)
	}()
	select {
	case attempts <- 1:
	case code := <-codes:
		return code == 691 // want `691 is`
	case <-ctx.Done():
	}
	return false
}

func kept() bool {
	byName := make(map[string]uintptr)
	byName["a"], _, _ = dial.Call()
	return byName["a"] == 691 // want `691 is`
}
