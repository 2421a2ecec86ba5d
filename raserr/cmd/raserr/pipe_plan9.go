package main

import "strings"

// isClosed reports whether an error of writing says that nobody reads any more.
// Plan 9 has only its text for that.
func isClosed(err error) bool { return strings.Contains(err.Error(), "closed pipe") }
