package raserr

// The numbers that RAS and routing codes are taken from. Codes of this range
// that the package does not know are RAS codes all the same, never those of
// winerror.h.
const (
	firstRAS = 600
	lastRAS  = 999
)

// IsRAS reports whether the code is one of RAS and routing themselves, known or
// not: a number from 600 to 999, or an HRESULT of facility Win32 that holds one.
// What winerror.h says about that number is about something else. All other
// codes are those of Windows and its components, which RAS functions return too.
func (c Code) IsRAS() bool {
	c = canonical(c)
	return c >= firstRAS && c <= lastRAS
}

// facilityWin32 is the upper half of HRESULTs that hold a Win32 error code.
const facilityWin32 = 0x8007_0000

// canonical extends the generated code, which takes an HRESULT of facility Win32
// for the code in it.
func (extension) canonical(c Code) Code {
	if held := c - facilityWin32; held <= 0xFFFF && (held >= firstRAS && held <= lastRAS || isRow(indexOf(held))) {
		return held
	}
	return c
}
