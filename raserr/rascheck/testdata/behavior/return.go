//go:build !windows

package main

import (
	"os"
	"path/filepath"

	"example.com/client/fake"
)

func setReturn(code uintptr) { fake.Return = code }

// fakeRasdial, in the directory of the run, makes a program rasdial that fails with access denied, since exit
// codes have 8 bits here.
func fakeRasdial() error {
	dir, err := filepath.Abs("bin")
	if err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	os.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	script := "#!/bin/sh\necho \"$2\"\nexit 5\n"
	return os.WriteFile(filepath.Join(dir, "rasdial"), []byte(script), 0o777)
}
