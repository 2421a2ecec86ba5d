package rascheck_test

import (
	"fmt"
	"os"
	"os/exec"
	"testing"

	"example.com/ras/raserr/rascheck"
	"golang.org/x/tools/go/analysis/analysistest"
)

// TestMain makes Windows the system that packages are loaded for, and sees that
// what the clients in testdata import is there.
func TestMain(m *testing.M) {
	runTool()
	os.Exit(runTests(m))
}

// commandDir is where the command is built.
var commandDir string

func runTests(m *testing.M) int {
	os.Setenv("GOOS", "windows")
	os.Setenv("CGO_ENABLED", "0")
	download := exec.Command("go", "list", "golang.org/x/sys/windows")
	download.Dir = "testdata"
	download.Env = append(os.Environ(), "GOWORK=off")
	download.Stderr = os.Stderr
	if err := download.Run(); err != nil {
		return 1
	}
	var err error
	if commandDir, err = os.MkdirTemp("", "rascheck"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(commandDir)
	return m.Run()
}

// TestRules runs each package in testdata, one a rule, and compares what the
// fixes make of it with the golden files beside.
func TestRules(t *testing.T) {
	for _, rule := range []string{"lasterror", "always", "errno", "number", "format", "success", "imports"} {
		t.Run(rule, func(t *testing.T) {
			analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), rascheck.Analyzer, "./"+rule)
		})
	}
}

// TestOrigin shows which results of calls are those of RAS functions.
func TestOrigin(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), rascheck.Analyzer, "./origin")
}

// TestFacts shows what is known of other packages.
func TestFacts(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), rascheck.Analyzer, "./facts/...")
}
