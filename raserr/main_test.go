package raserr_test

import (
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"testing"
)

// exitVariable makes the test binary exit at once with the code that it holds,
// as rasdial.exe does.
const exitVariable = "RASERR_TEST_EXIT"

func TestMain(m *testing.M) {
	if text := os.Getenv(exitVariable); text != "" {
		code, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			panic(err)
		}
		os.Exit(int(code))
	}
	if runChild() {
		return
	}
	os.Exit(m.Run())
}

// processError returns the error of a process that exited with a code.
func processError(t *testing.T, code int64) error {
	t.Helper()
	if runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("this system starts no processes")
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), exitVariable+"="+strconv.FormatInt(code, 10))
	err := cmd.Run()
	if _, ok := err.(*exec.ExitError); !ok {
		t.Fatalf("process that exits with %d: %v, want an *exec.ExitError", code, err)
	}
	return err
}
