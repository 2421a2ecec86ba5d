package toastererr

import (
	"errors"
	"io/fs"
)

//gen:if classes

// Is reports whether errors.Is takes the code for target: for the code's
// [Category], and [fs.ErrPermission], [fs.ErrNotExist], [fs.ErrExist] and
// [errors.ErrUnsupported] where it means that.
//
// A code of the list is not taken for a syscall.Errno of the same number, which
// means something else, unless the list says that it is that error. A code that
// is not in the list but is an error of the operating system is taken for what
// that one is.
func (c Code) Is(target error) bool {
	if other, ok := target.(Code); ok {
		//gen:if system
		return canonical(other) == canonical(c)
		//gen:else return other == c
		//gen:end
	}
	i := indexOf(c)
	if !isRow(i) {
		//gen:if system
		return outsideIs(c, target)
		//gen:else return false
		//gen:end
	}
	//gen:if categories
	if category, ok := target.(Category); ok {
		return category == classes[i].Category
	}
	//gen:end
	//gen:if traits
	traits := classes[i].trait
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
	//gen:if system
	if traits&system != 0 {
		return outsideIs(c, target)
	}
	//gen:end
	return false
}

//gen:end

//gen:if system

// outsideIs is what Is reports for a code that is not in the list, or that is
// the operating system's own.
func outsideIs(c Code, target error) bool {
	err := outside(c)
	return err != nil && errors.Is(err, target)
}

//gen:end
