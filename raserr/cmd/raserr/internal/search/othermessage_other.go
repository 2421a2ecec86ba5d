//go:build !windows

package search

import "example.com/ras/raserr"

// otherMessage returns "", since only Windows has messages of its own.
func otherMessage(raserr.Code) string { return "" }
