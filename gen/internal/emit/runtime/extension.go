package toastererr

// extension are methods of Code that a hand-written file beside this one may
// add, for what is not in the list. Both must be there, or neither. They are
// methods only so that they can be missing: the receiver is always 0.
type extension interface {
	// canonical returns the code that another one stands for, or the same.
	// What it returns stands for itself.
	canonical(Code) Code

	// system returns the error of the operating system that a code is, or nil.
	// Its text, if it has one, follows the number in that of the code.
	system(Code) error
}

// canonical returns the code that another one stands for, or the same. Copies
// of it in its callers would add 1 KB to every program.
//
//go:noinline
func canonical(c Code) Code {
	if e, ok := any(Code(0)).(extension); ok {
		return e.canonical(c)
	}
	return c
}

// outside returns the error of the operating system that a code is, or nil.
//
//go:noinline
func outside(c Code) error {
	if e, ok := any(Code(0)).(extension); ok {
		return e.system(canonical(c))
	}
	return nil
}
