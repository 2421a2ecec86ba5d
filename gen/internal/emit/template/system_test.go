package toastererr

import (
	"errors"
	"io/fs"
	"testing"
)

// TestSystem shows where the operating system's error decides: in all methods of a code
// that is not known to the package, in errors.Is of a known one that is also the operating
// system's, and nowhere for other codes.
func TestSystem(t *testing.T) {
	for _, test := range []struct {
		code      Code
		text      string
		temporary bool
		targets   []error
	}{
		{5, "toaster error 5: The mains voltage is low", true, []error{kitchenError(5), fs.ErrClosed}},
		{6, "toaster error 6: The kitchen says so", true, []error{kitchenError(6), fs.ErrClosed}},
		{42, "toaster error 42", false, []error{kitchenError(42), fs.ErrClosed}},
		{1042, "toaster error 42", false, []error{kitchenError(42), fs.ErrClosed}},
		{7, "toaster error 7", false, nil},
		{100, "toaster error 100: There is no bread in the toaster", false, nil},
	} {
		if got := test.code.Error(); got != test.text {
			t.Errorf("Code(%d).Error() = %q, want %q", test.code, got, test.text)
		}
		if got := test.code.Temporary(); got != test.temporary {
			t.Errorf("Code(%d).Temporary() = %t", test.code, got)
		}
		for _, target := range []error{kitchenError(5), kitchenError(6), kitchenError(42), kitchenError(100), fs.ErrClosed} {
			want := false
			for _, is := range test.targets {
				want = want || is == target
			}
			if got := errors.Is(test.code, target); got != want {
				t.Errorf("errors.Is(Code(%d), %#v) = %t", test.code, target, got)
			}
		}
	}
}

// TestCanonical shows that a number that means a code has all that the code
// has, found by its number or by a search, known or not.
func TestCanonical(t *testing.T) {
	for number, code := range map[Code]Code{1100: 100, 1005: 5, 1020: 20, 1108: 108, 1042: 42} {
		if number.Error() != code.Error() || number.Message() != code.Message() || number.GoString() != code.GoString() ||
			number.Known() != code.Known() || number.Category() != code.Category() || number.Permanent() != code.Permanent() {
			t.Errorf("Code(%d) differs from Code(%d)", number, code)
		}
		if err := number.Err(); err != error(code) {
			t.Errorf("Code(%d).Err() is %#v, want %#v", number, err, code)
		}
		if !errors.Is(number, code) || !errors.Is(code, number) || errors.Is(number, code+1) || errors.Is(code+1, number) {
			t.Errorf("Code(%d) and Code(%d) are not equal, or equal to others", number, code)
		}
	}
	for _, c := range []Code{1103, 1999, 2100} {
		if err := c.Err(); err != error(c) || c.Known() {
			t.Errorf("Code(%d).Err() is %#v", c, err)
		}
	}
}
