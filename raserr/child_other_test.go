//go:build !windows

package raserr_test

// runChild is for tests on Windows.
func runChild() bool { return false }
