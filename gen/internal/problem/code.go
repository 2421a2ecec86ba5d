package problem

import (
	"fmt"
	"strconv"
)

// CodeText writes a code as people do: in decimal, or in hex where HRESULT and
// NTSTATUS values are, from 0x80000000 to 0xFFFFFFFF.
func CodeText(code int64) string {
	if code >= 0x80000000 && code <= 0xFFFFFFFF {
		return fmt.Sprintf("0x%08X", code)
	}
	return strconv.FormatInt(code, 10)
}
