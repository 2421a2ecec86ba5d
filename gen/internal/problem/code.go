package problem

import (
	"fmt"
	"strconv"
)

// CodeText writes a code as people do: in decimal, or in hex from 0x80000000
// on, where HRESULT and NTSTATUS values begin.
func CodeText(code uint32) string {
	if code >= 0x80000000 {
		return fmt.Sprintf("0x%08X", code)
	}
	return strconv.FormatUint(uint64(code), 10)
}
