package toastererr

import (
	"errors"
	"io/fs"
)

// Is reports whether errors.Is takes the code for target: for the code's
// [Category], and [fs.ErrPermission], [fs.ErrNotExist], [fs.ErrExist] and
// [errors.ErrUnsupported] where it means that.
//
// A code of the list is never taken for a syscall.Errno, not even for one of
// the same number, which means something else. A code that is not in the list
// but is an error of the operating system is taken for what that one is.
func (c Code) Is(target error) bool {
	i := indexOf(c)
	if i == noRow {
		err := outside(c)
		return err != nil && errors.Is(err, target)
	}
	//gen:if traits
	traits := classes[i].traits
	switch target {
	case fs.ErrPermission:
		return traits&permission != 0
	case fs.ErrNotExist:
		return traits&notExist != 0
	case fs.ErrExist:
		return traits&exist != 0
	case errors.ErrUnsupported:
		return traits&unsupported != 0
	}
	//gen:end
	//gen:if categories
	if category, ok := target.(Category); ok {
		return category == classes[i].category
	}
	//gen:end
	return false
}

// outside returns the error that speaks for a code that is not in the list, or
// nil. It comes from the optional method system, written by hand beside this
// file.
func outside(c Code) error {
	if s, ok := any(c).(interface{ system() error }); ok {
		return s.system()
	}
	return nil
}
