package toastererr

import "errors"

// class is what codes can have in common.
type class struct {
	// gen:if categories
	category Category
	// gen:end
	// gen:if traits
	traits trait
	// gen:end
}

// Is reports whether the code matches target. errors.Is calls it.
// gen:if categories
// A code matches its [Category].
// gen:end
// gen:if traits
// It matches an error of package io/fs or errors that means the same, such as
// [fs.ErrNotExist].
// gen:end
// gen:if system
//
// A code that is known to this package does not match the syscall.Errno of its
// number, which means something else, unless both are the same error. Any other
// code matches what the operating system's error of its number matches.
// gen:end
func (c Code) Is(target error) bool {
	// gen:if system
	if other, ok := target.(Code); ok {
		return canonical(other) == canonical(c)
	}
	// gen:end
	i, known := index(c)
	// gen:if categories
	if category, ok := target.(Category); ok {
		return known && classes[i].category == category
	}
	// gen:end
	// gen:if traits
	if t := meaning(target); known && t != 0 {
		return classes[i].traits&t != 0
	}
	// gen:end
	// gen:if system
	if !known || classes[i].traits&system != 0 {
		err := systemError(c)
		return err != nil && errors.Is(err, target)
	}
	// gen:end
	return false
}
