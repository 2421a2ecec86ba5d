package toastererr

// Header returns the name of the header that defines the code's symbol, such as
// "mains.h", or "" if that is not known.
func (c Code) Header() string {
	if i, ok := index(c); ok {
		return origins[i].header
	}
	return ""
}
