package raserr

// The numbers that raserror.h and mprerror.h reserve for their codes. A number in this
// range is a RAS code, never one of winerror.h, even if this package does not know it.
const (
	firstRAS     = 600
	firstRouting = 900 // of mprerror.h
	lastRAS      = 957
)

// IsRAS reports whether the code is one of RAS or routing itself, known or not: a
// number from 600 to 957, or an HRESULT of facility Win32 with such a number. In
// winerror.h, that number is a different error. All other codes are those of Windows
// and its components, which RAS functions return too.
func (c Code) IsRAS() bool {
	c = canonical(c)
	return c >= firstRAS && c <= lastRAS
}

// facilityWin32 is the upper half of an HRESULT that has a Win32 error code in its
// lower half.
const facilityWin32 = 0x8007_0000

// canonical returns the code in an HRESULT of facility Win32 if that code is known or
// of RAS, and any other code as it is.
func canonical(c Code) Code {
	inner := c - facilityWin32
	if inner <= 0xFFFF && (inner >= firstRAS && inner <= lastRAS || inner.Known()) {
		return inner
	}
	return c
}
