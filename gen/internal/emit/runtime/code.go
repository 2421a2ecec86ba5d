package toastererr

import "unsafe"

// Code is an error code: one of the constants below, or any other number of 32
// bits. It is an error, and the constants are what to compare with:
// errors.Is(err, toastererr.ErrBreadMissing).
//
// A Code of 0 stands for success in most interfaces, but as an error value it
// is not nil. [Code.Err] makes the difference.
type Code uint32

// Error returns the code and the first sentence of its message, without the
// full stop, or the headline that the list has in its place: "toaster error
// 100: There is no bread in the toaster" for ErrBreadMissing.
//
// A code that is not in the list reads as its number, such as "toaster error
// 103", in decimal or, from 0x80000000 on, in hex. If it is an error of the
// operating system instead, that one's text follows.
func (c Code) Error() string {
	//gen:if dense
	if i := uint(c - denseFirst); i < denseSize { // as indexOf, without its checks of bounds
		if begin, end := int(textAt[i]), int(textAt[i+1])-stop; begin < end {
			return texts[begin:end]
		}
	}
	//gen:end
	//gen:if search
	return searchText(c)
	//gen:else return unknownText(c)
	//gen:end
}

//gen:if search

// searchText is what Error returns for a code that its number alone does not
// find.
//
//go:noinline
func searchText(c Code) string {
	if i := min(search(c), noRow); isRow(i) {
		return texts[textAt[i] : textAt[i+1]-stop]
	}
	return unknownText(c)
}

//gen:end

// stop is how many bytes stand behind each Error text in texts: a full stop,
// and the end of the line.
const stop = 2

// unknownText is what Error returns for a code that is not in the list.
func unknownText(c Code) string {
	//gen:if system
	c = canonical(c)
	text := prefix + " " + number(c)
	if err := outside(c); err != nil && err.Error() != "" {
		text += ": " + err.Error()
	}
	return text
	//gen:else return prefix + " " + number(c)
	//gen:end
}

// number returns the code in decimal, or in hex from 0x80000000 on. Package
// strconv would do it too, but then be part of every program with a Code.
//
//go:noinline
func number(c Code) string {
	base, digits := Code(10), [10]byte{}
	if c >= 0x80000000 {
		base = 16
	}
	i := len(digits)
	for {
		i--
		digits[i] = "0123456789ABCDEF"[c%base]
		if c /= base; c == 0 {
			break
		}
	}
	text := string(digits[i:])
	if base == 16 {
		text = "0x" + text
	}
	return text
}

// Message returns the whole message of the code as the list has it, on one
// line, or "" if the code is not in the list.
func (c Code) Message() string {
	i := indexOf(c)
	if !isRow(i) {
		return ""
	}
	rest := line(rests[restAt[i]:])
	if rest != "" && rest[0] != ' ' {
		return rest // the whole message: the text does not begin it
	}
	// The text is prefix, space, number, colon, space, and the message.
	begin := int(textAt[i]) + len(prefix)
	for texts[begin] != ':' {
		begin++
	}
	first := line(texts[begin+len(": "):])
	if rest == "" {
		return first
	}
	return first + rest
}

// Symbol returns the vendor's name of the code, such as "ERROR_BREAD_MISSING",
// or "" if the code is not in the list.
func (c Code) Symbol() string {
	i := indexOf(c)
	if !isRow(i) {
		return ""
	}
	return line(symbols[symbolAt[i]:])
}

// GoString returns the code as Go source: "toastererr.ErrBreadMissing", or
// "toastererr.Code(103)" for a number that is not in the list.
func (c Code) GoString() string {
	i := indexOf(c)
	if !isRow(i) {
		//gen:if system
		return packageName + ".Code(" + number(canonical(c)) + ")"
		//gen:else return packageName + ".Code(" + number(c) + ")"
		//gen:end
	}
	rest := names[nameAt[i/nameStep]:]
	for i %= nameStep; ; i-- {
		name := line(rest)
		if i == 0 {
			return packageName + ".Err" + name
		}
		rest = rest[len(name)+1:]
	}
}

// line returns the first line of s, without its end.
func line(s string) string {
	end := 0
	for s[end] != '\n' {
		end++
	}
	return s[:end]
}

// Known reports whether the code is in the list.
func (c Code) Known() bool { return isRow(indexOf(c)) }

// Err returns the code as an error, or nil for a code of 0, which stands for
// success. For a code of the list it allocates nothing.
func (c Code) Err() error {
	if c == 0 {
		return nil
	}
	if i := indexOf(c); isRow(i) {
		return shared(&codes[i])
	}
	//gen:if system
	return canonical(c)
	//gen:else return c
	//gen:end
}

// shared returns a code as an error that refers to it where it stands. A plain
// conversion allocates a copy of the code, and a table of errors in place of
// that of codes would be five times as large.
//
// To the compiler of the Go project, an error is a type and a pointer to the
// value. To one that keeps small values in place of the pointer, a 0 is no
// pointer, and the conversion is a plain one.
func shared(c *Code) error {
	var err error = Code(0)
	words := (*[2]unsafe.Pointer)(unsafe.Pointer(&err))
	if words[1] == nil {
		return *c
	}
	words[1] = unsafe.Pointer(c)
	return err
}
