//go:build !windows

package search

import "example.com/ras/raserr"

// otherMessage returns what Windows says of a number that RAS means something else by.
// Other systems do not know.
func otherMessage(raserr.Code) string { return "" }
