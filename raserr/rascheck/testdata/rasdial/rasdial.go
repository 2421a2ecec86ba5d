// Package rasdial runs rasdial.
package rasdial

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"example.com/ras/raserr"
)

const program = "rasdial.exe"

func returned(entry string) error {
	return exec.Command("rasdial", entry).Run() // want `rasdial exits with the RAS code, which its error shows as a number: use raserr.FromError`
}

func returnedVariable(entry string) error {
	cmd := exec.Command(program, entry)
	if err := cmd.Run(); err != nil {
		return err // want `use raserr.FromError`
	}
	return nil
}

func wrapped(ctx context.Context, entry string) error {
	out, err := exec.CommandContext(ctx, `C:\Windows\System32\RASDIAL.EXE`, entry).CombinedOutput()
	if err != nil {
		return fmt.Errorf("rasdial: %w: %s", err, out) // want `use raserr.FromError`
	}
	return nil
}

func printed(entry string) {
	path := filepath.Join(os.Getenv("SystemRoot"), "System32", "rasdial.exe")
	cmd := exec.Command(path, entry)
	if err := cmd.Start(); err != nil {
		log.Fatal(err) // it could not be started
	}
	if err := cmd.Wait(); err != nil {
		log.Println(err)                     // want `use raserr.FromError`
		log.Println("failed: ", err.Error()) // want `use raserr.FromError`
	}
}

func found(entry string) error {
	path, err := exec.LookPath("rasdial")
	if err != nil {
		return err
	}
	return exec.Command(path, entry).Run() // want `use raserr.FromError`
}

func exitCode(entry string) string {
	cmd := exec.Command("rasdial", entry)
	err := cmd.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		if exit.ExitCode() == 691 { // want `691 is ERROR_AUTHENTICATION_FAILURE: compare with raserr.ErrAuthenticationFailure`
			return "password"
		}
		switch exit.ExitCode() {
		case 1:
			return "killed"
		case 623, 868: // want `623 is ERROR_CANNOT_FIND_PHONEBOOK_ENTRY` `868 is`
			return "name"
		}
	}
	if cmd.ProcessState.ExitCode() == 5 { // other programs exit with 5 too
		return "denied"
	}
	return fmt.Sprint(err)
}

func output(entry string) string {
	out, err := exec.Command("rasdial", entry).CombinedOutput()
	if strings.Contains(string(out), "691") { // want `691 may be part of another number, and what rasdial prints depends on the language: use rastext.Find, or the exit code with raserr.FromError`
		return "password"
	} else if bytes.Contains(out, []byte("error 629")) { // want `629 may be part`
		return "hung up"
	}
	if err != nil && strings.Contains(err.Error(), "691") { // want `rasdial exits with the RAS code: compare with raserr.ErrAuthenticationFailure`
		return "password"
	}
	text := strings.ToLower(strings.TrimSpace(string(out)))
	if !strings.Contains(text, "651") { // want `651 may be part`
		return "device"
	}
	return ""
}

// Not found.

func fromError(entry string) error {
	return raserr.FromError(exec.Command("rasdial", entry).Run())
}

func wrapper(entry string) error { return exec.Command("rasdial", entry).Run() }

func useWrapper() error {
	if err := wrapper("a"); err != nil {
		return raserr.FromError(err)
	}
	return nil
}

func looked(entry string) error {
	err := exec.Command("rasdial", entry).Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return raserr.FromExitCode(exit.ExitCode())
	}
	return err
}

func otherProgram(name string) error {
	if err := exec.Command("ping", name).Run(); err != nil {
		return err
	}
	return exec.Command(name, "rasdial").Run()
}

func otherOutput() bool {
	out, _ := exec.Command("ping").Output()
	return strings.Contains(string(out), "691")
}

func otherText(entry string) bool {
	out, _ := exec.Command("rasdial").Output()
	return strings.Contains(string(out), "Connected") || strings.Contains(entry, "691")
}
