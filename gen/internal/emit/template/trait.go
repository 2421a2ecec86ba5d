package toastererr

import (
	"errors"
	"io/fs"
)

// trait is a property of codes, or a set of them.
type trait uint16

const (
	timeout trait = 1 << iota
	temporary
	permanent
	permission
	notExist
	exist
	unsupported
	system
)

// meaning returns the trait of codes that match an error of the standard
// library, or 0 for any other error.
func meaning(target error) trait {
	switch target {
	case fs.ErrPermission:
		return permission
	case fs.ErrNotExist:
		return notExist
	case fs.ErrExist:
		return exist
	case errors.ErrUnsupported:
		return unsupported
	}
	return 0
}

// Timeout reports whether the code means that an answer did not come in time.
// os.IsTimeout and net.Error ask for it.
// gen:if system
// For a code that is not known to this package, it reports what the operating
// system's error of its number does.
// gen:end
func (c Code) Timeout() bool {
	i, known := index(c)
	// gen:if system
	if !known {
		err, ok := systemError(c).(interface{ Timeout() bool })
		return ok && err.Timeout()
	}
	// gen:end
	return known && classes[i].traits&timeout != 0
}

// Temporary reports whether the same call often succeeds some time later without
// anybody changing anything, so that it is worth another try.
// gen:if system
// For a code that is not known to this package, it reports what the operating
// system's error of its number does.
// gen:end
func (c Code) Temporary() bool {
	i, known := index(c)
	// gen:if system
	if !known {
		err, ok := systemError(c).(interface{ Temporary() bool })
		return ok && err.Temporary()
	}
	// gen:end
	return known && classes[i].traits&temporary != 0
}

// Permanent reports whether only a person can help: enter, change, install,
// repair or correct something. Until then, another try is pointless. Permanent
// and Temporary are never both true. If both are false, it is not known whether
// another try helps.
func (c Code) Permanent() bool {
	i, known := index(c)
	return known && classes[i].traits&permanent != 0
}
