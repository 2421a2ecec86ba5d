package toastererr

// origin is what headers say about a code.
type origin struct {
	// gen:if headers
	header string
	// gen:end
	// gen:if winerror
	winerror string
	// gen:end
}

// gen:if headers

// Header returns the name of the header that defines the code's symbol, such as
// "mains.h", or "" if that is not known.
func (c Code) Header() string {
	if i, ok := index(c); ok {
		return origins[i].header
	}
	return ""
}

// gen:end
// gen:if winerror

// WinerrorSymbol returns the name that winerror.h gives to the same number, such
// as "ERROR_TOO_MANY_SEMAPHORES", or "" if no such name is known. FormatMessage,
// net helpmsg and syscall.Errno describe that error instead.
func (c Code) WinerrorSymbol() string {
	if i, ok := index(c); ok {
		return origins[i].winerror
	}
	return ""
}

// gen:end
