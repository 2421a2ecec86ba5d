package toastererr

import (
	"iter"
	"slices"
	"strconv"
	"strings"
)

// Code is an error: one of the constants of this package, or any other number.
// Compare errors with the constants, as in
// errors.Is(err, toastererr.ErrToastingTimeout).
//
// gen:if success
// A Code of 0 means success in most interfaces, but it is not nil as an error:
// use [Code.Err] to get nil for it.
// gen:end
// gen:if zero
// 0 is one of the constants, and an error like the others.
// gen:end
type Code uint32

// Error returns the code and its headline: for ErrToastingTimeout it is
// "toaster error 105: The toast was not done in time".
//
// A code that is not known to this package reads as its number, such as
// "toaster error 103".
// gen:if hresult
// Numbers from 0x80000000 are in hex.
// gen:end
// gen:if system
// The operating system's text for that number follows, if it has one.
// gen:end
func (c Code) Error() string {
	if i, ok := index(c); ok {
		return texts[i]
	}
	return unknownText(c)
}

// unknownText is what Error returns for a code that is not known to this package.
func unknownText(c Code) string {
	// gen:if system
	c = canonical(c)
	if err := systemError(c); err != nil && err.Error() != "" {
		return prefix + " " + number(c) + ": " + err.Error()
	}
	// gen:end
	return prefix + " " + number(c)
}

// number returns the code as people write it.
func number(c Code) string {
	isHex := uint64(c)>>31 == 1 // from 0x80000000 to 0xFFFFFFFF
	if isHex {
		return "0x" + strings.ToUpper(strconv.FormatUint(uint64(c), 16))
	}
	return strconv.FormatInt(int64(c), 10)
}

// Headline returns what is wrong in a few words: "The toast was not done in time" for
// ErrToastingTimeout. It is what Error returns after the number, or "" if the code
// is not known to this package.
func (c Code) Headline() string {
	if i, ok := index(c); ok {
		_, headline, _ := strings.Cut(texts[i][len(prefix):], ": ")
		return headline
	}
	return ""
}

// Message returns the whole message of the code on one line, or "" if the code
// is not known to this package.
func (c Code) Message() string {
	if i, ok := index(c); ok {
		return messages[i]
	}
	return ""
}

// Symbol returns the vendor's name of the code, such as "ERROR_TOASTING_TIMEOUT",
// or "" if the code is not known to this package.
func (c Code) Symbol() string {
	if i, ok := index(c); ok {
		return symbols[i]
	}
	return ""
}

// GoString returns the code as Go source: "toastererr.ErrToastingTimeout", or
// "toastererr.Code(103)" for a code that is not known to this package.
func (c Code) GoString() string {
	if i, ok := index(c); ok {
		return packageName + "." + names[i]
	}
	// gen:if system
	c = canonical(c)
	// gen:end
	return packageName + ".Code(" + number(c) + ")"
}

// Known reports whether the code is known to this package.
func (c Code) Known() bool {
	_, ok := index(c)
	return ok
}

// Err returns the code as an error.
// gen:if success
// It returns nil for 0, which means success.
// gen:end
func (c Code) Err() error {
	// gen:if success
	if c == 0 {
		return nil
	}
	// gen:end
	if i, ok := index(c); ok {
		return errs[i]
	}
	// gen:if system
	c = canonical(c)
	// gen:end
	return c
}

// All returns the codes that are known to this package in numeric order.
func All() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for i, c := range codes {
			if errs[i] != nil && !yield(c) {
				return
			}
		}
	}
}

// index returns the row of the code in the columns, and whether the code is
// known to this package. Most codes are in one block of numbers, where the
// number gives the row.
func index(c Code) (row int, known bool) {
	if i := uint64(int64(c) - int64(denseFirst)); i < denseSize {
		row = denseAt + int(i)
		return row, texts[row] != ""
	}
	return search(c)
}

// search is index for codes outside of the block.
func search(c Code) (row int, known bool) {
	first, outside := 0, codes[:denseAt]
	if c > denseFirst {
		first = denseAt + denseSize
		outside = codes[first:]
	}
	if i, ok := slices.BinarySearch(outside, c); ok {
		return first + i, true
	}
	// gen:if system
	if same := canonical(c); same != c {
		return index(same)
	}
	// gen:end
	return 0, false
}

// quote quotes a string for an error, shortened if it is long.
func quote(s string) string {
	const most = 64 // bytes
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strconv.Quote(s)
}
