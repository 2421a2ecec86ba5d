package raserr

// FromReturn returns the error that a RAS or routing function's return value
// stands for: the first result of syscall's LazyProc.Call or SyscallN. It is nil
// for 0, and otherwise a [Code].
//
// Only the low 32 bits of r count, since these functions return a DWORD and
// leave the other half of a 64-bit register as it was. An HRESULT of facility
// Win32 with a RAS code in it, such as 0x800702CE, is taken as that code. For a
// code that the package knows, FromReturn allocates nothing.
//
// The third result of LazyProc.Call is no RAS error: RAS functions do not set
// the thread's last error, which that result shows.
func FromReturn(r uintptr) error {
	return fromDWORD(uint32(r)).Err()
}

// The numbers that RAS and routing codes are taken from. Codes of this range
// that the package does not know are RAS codes all the same, never those of
// winerror.h.
const (
	firstRAS = 600
	lastRAS  = 999
)

func (c Code) inRange() bool { return c >= firstRAS && c <= lastRAS }

// facilityWin32 is the upper half of HRESULTs that hold a Win32 error code.
const facilityWin32 = 0x8007_0000

// fromDWORD returns the code that a DWORD is or, as an HRESULT, holds.
func fromDWORD(n uint32) Code {
	if c := Code(n - facilityWin32); c.inRange() {
		return c
	}
	return Code(n)
}
