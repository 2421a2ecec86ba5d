package main

import (
	"errors"
	"os/exec"
	"slices"
	"strings"
	"syscall"

	"example.com/ras/raserr"
)

func dialed() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return syscall.Errno(r)
	}
	return nil
}

func compared() error {
	err := dialed()
	if errors.Is(err, syscall.Errno(603)) {
		return errOther
	}
	return err
}

func comparedSystem() error {
	err := dialed()
	if err == syscall.Errno(5) {
		return errOther
	}
	return err
}

func listed() error {
	r, _, _ := dial.Call()
	if slices.Contains([]uintptr{629, 691}, r) {
		return errOther
	}
	return raserr.FromReturn(r)
}

var refused = map[int]bool{691: true}

func mapped() error {
	r, _, _ := dial.Call()
	if refused[int(r)] {
		return errOther
	}
	return raserr.FromReturn(r)
}

func rasdial() error {
	return exec.Command("rasdial", "entry", "denied").Run()
}

// The number is part of another one first.
func rasdialOutput() error {
	for _, text := range []string{"port 169123", "Remote Access error 691 - refused"} {
		out, _ := exec.Command("rasdial", "entry", text).Output()
		if strings.Contains(string(out), "691") {
			if strings.Contains(text, "port") {
				return errOther
			}
			return raserr.ErrAuthenticationFailure
		}
	}
	return nil
}
