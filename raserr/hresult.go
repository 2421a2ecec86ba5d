package raserr

// The numbers that raserror.h and mprerror.h reserve for their codes. In this
// range, a number that this package does not know is still a RAS code, never one
// of winerror.h.
const (
	firstRAS     = 600
	firstRouting = 900 // of mprerror.h
	lastRAS      = 957
)

// IsRAS reports whether the code is one of RAS or routing itself, known or not: a
// number from 600 to 957, or an HRESULT of facility Win32 with such a number. What
// winerror.h says about that number is about a different error. All other codes
// are those of Windows and its components, which RAS functions return too.
func (c Code) IsRAS() bool {
	c = canonical(c)
	return c >= firstRAS && c <= lastRAS
}

// facilityWin32 is the upper half of an HRESULT that has a Win32 error code in its
// lower half.
const facilityWin32 = 0x8007_0000

// canonical returns the code in an HRESULT of facility Win32, if that code is
// known or of RAS. It returns all other codes as they are.
func canonical(c Code) Code {
	inner := c - facilityWin32
	if inner <= 0xFFFF && (inner >= firstRAS && inner <= lastRAS || inner.Known()) {
		return inner
	}
	return c
}
