//go:build !windows

package raserr

// runChild is for tests on Windows.
func runChild() bool { return false }
