package search

import (
	"strings"
	"syscall"

	"example.com/ras/raserr"
)

// otherMessage returns the message of Windows for a number that is another error in winerror.h, or
// "" if it is not or this Windows has no message for it.
func otherMessage(c raserr.Code) string {
	if c.WinerrorSymbol() == "" {
		return ""
	}
	text := syscall.Errno(c).Error()
	if strings.HasPrefix(text, "winapi error #") { // package syscall's own words
		return ""
	}
	return text
}
