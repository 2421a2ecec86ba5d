package toastererr

//gen:if headers

// Header returns the name of the header that defines the code's symbol, such as
// "mains.h", or "" if the list names none or the code is not in the list.
func (c Code) Header() string {
	return line(headers[headerAt[indexOf(c)]:])
}

//gen:end

//gen:if winerror

// WinerrorSymbol returns what winerror.h calls the same number where it means
// something else by it, such as "ERROR_TOO_MANY_SEMAPHORES", or "" if it does
// not. FormatMessage, net helpmsg and syscall.Errno describe that one.
func (c Code) WinerrorSymbol() string {
	return line(winerrors[winerrorAt[indexOf(c)]:])
}

//gen:end
