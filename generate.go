// Package ras is the front door of the module: it holds nothing but the line
// that makes package raserr, the error codes of Windows' Remote Access Service,
// from the lists in gen/data. See README.md.
package ras

//go:generate go run ./gen -o raserr
