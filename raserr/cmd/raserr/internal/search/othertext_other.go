//go:build !windows

package search

import "example.com/ras/raserr"

// otherText returns what Windows says of a number that RAS means something else by.
// Other systems do not know.
func otherText(raserr.Code) string { return "" }
