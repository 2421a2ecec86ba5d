package main

import (
	"fmt"
	"strconv"

	"example.com/ras/raserr"
)

// decimal, hex and signed return a code's number as text. The last is for HRESULTs,
// which event logs have as negative numbers.
func decimal(c raserr.Code) string { return strconv.FormatUint(uint64(c), 10) }
func hex(c raserr.Code) string     { return fmt.Sprintf("0x%X", uint32(c)) }
func signed(c raserr.Code) string  { return strconv.Itoa(int(int32(c))) }

// otherForms returns all forms of the number but the shortest.
func otherForms(c raserr.Code) string {
	if isFailure(c) {
		return signed(c) + ", " + decimal(c)
	}
	return hex(c)
}

// isFailure reports whether a number has the bit that makes an HRESULT an error.
func isFailure(c raserr.Code) bool { return c>>31 != 0 }

// wrapped returns the HRESULT in which components of Windows return a Win32 or RAS
// code, or "" for a number that has no place in one.
func wrapped(c raserr.Code) string {
	const failed, most = 0x8000_0000, 0xFFFF
	if c > most {
		return ""
	}
	c |= failed | facilityWin32<<16
	return hex(c) + ", " + signed(c)
}

// unknown returns what a number that is not a known code shows by itself.
func unknown(c raserr.Code) string {
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
	case isStatus(c):
		return fmt.Sprintf("Not known, and not a RAS code. It has the form of an NTSTATUS, facility %d, code %d.", facility(c), heldCode(c))
	case facility(c) == facilityWin32:
		return fmt.Sprintf("Not known. It is an HRESULT with the Win32 code %d in it, which net helpmsg %[1]d describes.", heldCode(c))
	}
	return fmt.Sprintf("Not known, and not a RAS code. It is an HRESULT, facility %d%s, code %d.", facility(c), facilityName(c), heldCode(c))
}

// isHexMeant reports whether a number, as it is written in decimal, has the digits of a
// known HRESULT.
func isHexMeant(c raserr.Code) bool {
	number := "0x" + decimal(c)
	code, err := raserr.Parse(number)
	return err == nil && code.Known() && isHRESULT(number)
}

// isStatus reports whether a number has the bits of an NTSTATUS that is an error.
func isStatus(c raserr.Code) bool { return c>>30 == 3 }

// facility and heldCode return the parts of an HRESULT or NTSTATUS: whose code it
// is, and the code.
func facility(c raserr.Code) uint32 { return uint32(c) >> 16 & 0x7FF }
func heldCode(c raserr.Code) uint32 { return uint32(c) & 0xFFFF }

// facilityWin32 is the facility of HRESULTs with a Win32 or RAS code in them.
const facilityWin32 = 7

// facilityNames are what winerror.h and EapHostError.h call the facilities whose errors
// reach programs that use RAS: those of COM, of logons and certificates, and of EAP.
var facilityNames = map[uint32]string{
	1: "RPC", 4: "ITF", 8: "Windows", 9: "security", 11: "certificates", 12: "Internet", 16: "smart card", 66: "EAP",
}

// facilityName returns the name of a facility that is known, in parentheses.
func facilityName(c raserr.Code) string {
	if name, ok := facilityNames[facility(c)]; ok {
		return " (" + name + ")"
	}
	return ""
}

// shortest returns the one form of the number that people know it by: decimal, or
// hex from 0x80000000 on.
func shortest(c raserr.Code) string {
	if isFailure(c) {
		return hex(c)
	}
	return decimal(c)
}
