package toastererr

//gen:if traits

// trait is a set of the following.
type trait uint8

const (
	timeout trait = 1 << iota
	temporary
	permanent
	permission
	notExist
	exist
	unsupported
	//gen:if system
	system
	//gen:end
)

// Timeout reports whether the code means that an answer did not come in time.
// os.IsTimeout and net.Error ask for it. For a code that is not in the list it
// is false, unless it is an error of the operating system that says otherwise.
func (c Code) Timeout() bool {
	//gen:if system
	if i := indexOf(c); isRow(i) {
		return classes[i].trait&timeout != 0
	}
	err, ok := outside(c).(interface{ Timeout() bool })
	return ok && err.Timeout()
	//gen:else return classes[indexOf(c)].trait&timeout != 0
	//gen:end
}

// Temporary reports whether the same call is known to succeed some time later
// without anybody changing anything, so that it is worth another try. For a
// code that is not in the list it is false, unless it is an error of the
// operating system that says otherwise.
func (c Code) Temporary() bool {
	//gen:if system
	if i := indexOf(c); isRow(i) {
		return classes[i].trait&temporary != 0
	}
	err, ok := outside(c).(interface{ Temporary() bool })
	return ok && err.Temporary()
	//gen:else return classes[indexOf(c)].trait&temporary != 0
	//gen:end
}

// Permanent reports whether only a person can help: enter, change, install,
// repair or correct something, so that the same call is not worth another try
// before. For a code that is not in the list it is false, and never is it true
// where Temporary is. Where both are false, nothing is known.
func (c Code) Permanent() bool {
	return classes[indexOf(c)].trait&permanent != 0
}

//gen:end
