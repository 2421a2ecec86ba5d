//go:build !windows

package main

import "example.com/client/fake"

func setReturn(code uintptr) { fake.Return = code }
