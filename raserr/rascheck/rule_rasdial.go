package rascheck

import (
	"golang.org/x/tools/go/ssa"
)

// isExitCode reports whether a value is the exit code of a program, in a package
// that runs rasdial.
func (p *program) isExitCode(v ssa.Value) bool {
	call, _ := resultOf(v)
	if call == nil {
		return false
	}
	switch calleeName(call) {
	case "(*os.ProcessState).ExitCode", "(syscall.WaitStatus).ExitStatus":
		return p.runsRasdial()
	}
	return false
}

func (p *program) runsRasdial() bool { return false }
