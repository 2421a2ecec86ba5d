package search

import (
	"strings"
	"syscall"

	"example.com/ras/raserr"
)

// otherMessage returns what Windows says of a number that RAS means something else by,
// or "" for all other numbers, and for those that this Windows has no text for.
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
