package errno

import "syscall"

func ignored() error {
	r, _, _ := dial.Call()
	if r == 87 { // want `87 is`
		return syscall.Errno(r) //lint:ignore rascheck the parameters are of Windows
	}
	if r == 5 { // want `5 is`
		//lint:ignore SA1000,rascheck so is this
		return syscall.Errno(r)
	}
	//lint:ignore rascheck
	return syscall.Errno(r) // want `that RasDialW returned`
}

func ignoredByOthers() error {
	r, _, _ := dial.Call()
	//lint:ignore rascheck2 this is another analyzer
	return syscall.Errno(r) // want `that RasDialW returned`
}
