package main

import (
	"fmt"

	"example.com/ras/raserr"
)

// forms returns the form of a number that people know it by, decimal or, from 0x80000000 on,
// hexadecimal, and its other forms. Event logs have HRESULTs as negative numbers.
func forms(c raserr.Code) (best, others string) {
	if isFailure(c) {
		return hex(c), fmt.Sprintf("%d, %d", int32(c), uint32(c))
	}
	return fmt.Sprintf("%d", c), hex(c)
}

func hex(c raserr.Code) string { return fmt.Sprintf("0x%X", uint32(c)) }

// isFailure reports whether a number has the bit that makes an HRESULT an error.
func isFailure(c raserr.Code) bool { return c>>31 != 0 }

// wrapped returns the HRESULT in which components of Windows return a Win32 or RAS code, or "" for
// a number that does not fit into one.
func wrapped(c raserr.Code) string {
	if c > 0xFFFF {
		return ""
	}
	c |= 0x8000_0000 | facilityWin32<<16
	return fmt.Sprintf("%s, %d", hex(c), int32(c))
}

// unknown returns what a number that is not a known code shows by itself.
func unknown(c raserr.Code) string {
	facility, held := uint32(c)>>16&0x7FF, uint32(c)&0xFFFF
	const status = 3 // the highest two bits of an NTSTATUS that is an error
	switch {
	case c == 0:
		return "Zero means success: RAS functions return it when all went well."
	case c.IsRAS():
		return "Not known. It is in the range of RAS and routing codes, 600 to 957."
	case isHexMeant(c):
		return fmt.Sprintf("Not known. Did you mean 0x%d, in hex?", c)
	case !isFailure(c):
		return fmt.Sprintf("Not known, and not in the range of RAS and routing codes, 600 to 957. "+
			"If it is a code of Windows itself, net helpmsg %d describes it.", c)
	case c>>30 == status:
		return fmt.Sprintf("Not known, and not a RAS code. It has the form of an NTSTATUS, facility %d, code %d.", facility, held)
	case facility == facilityWin32:
		return fmt.Sprintf("Not known. It is an HRESULT with the Win32 code %d in it, which net helpmsg %[1]d describes.", held)
	}
	return fmt.Sprintf("Not known, and not a RAS code. It is an HRESULT, facility %d%s, code %d.", facility, facilityNames[facility], held)
}

// isHexMeant reports whether a number, as it is written in decimal, has the digits of a known
// HRESULT.
func isHexMeant(c raserr.Code) bool {
	number := fmt.Sprintf("0x%d", c)
	code, err := raserr.Parse(number)
	return err == nil && code.Known() && isHRESULT(number)
}

// facilityWin32 is the facility of HRESULTs that contain a Win32 or RAS code.
const facilityWin32 = 7

// facilityNames are what winerror.h and EapHostError.h call the facilities whose errors reach
// programs that use RAS: those of COM, of logons and certificates, and of EAP.
var facilityNames = map[uint32]string{
	1: " (RPC)", 4: " (ITF)", 8: " (Windows)", 9: " (security)", 11: " (certificates)", 12: " (Internet)", 16: " (smart card)", 66: " (EAP)",
}
