package toastererr

// WinerrorSymbol returns the name that winerror.h gives to the same number, such
// as "ERROR_TOO_MANY_SEMAPHORES", or "" if it is not known to give one.
// FormatMessage, net helpmsg and syscall.Errno describe that error instead.
func (c Code) WinerrorSymbol() string {
	if i, ok := index(c); ok {
		return origins[i].winerror
	}
	return ""
}
