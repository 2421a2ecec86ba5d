package rascheck_test

import (
	"fmt"
	"os"
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
	os.Setenv("GOGC", "400") // of the programs that the tests run, which live for a second
	if out, err := run("testdata", "go", "list", "golang.org/x/sys/windows"); err != nil {
		fmt.Fprint(os.Stderr, out)
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

// TestRules runs the analyzer on the packages in testdata, most of which are about
// one rule each, and compares what the fixes make of them with the golden files
// next to them.
func TestRules(t *testing.T) {
	t.Parallel()
	results := analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), rascheck.Analyzer,
		"./lasterror", "./always", "./inverted", "./errno", "./number", "./format", "./success", "./imports", "./origin", "./facts/...", "./compare/...", "./rasdial", "./result")
	isFixed := make(map[string]bool)
	for _, result := range results {
		for _, d := range result.Diagnostics {
			name := result.Pass.Fset.Position(d.Pos).Filename
			isFixed[name] = isFixed[name] || len(d.SuggestedFixes) > 0
		}
	}
	for name, fixed := range isFixed { // a golden file is not looked at if nothing is fixed
		if _, err := os.Stat(name + ".golden"); err == nil && !fixed {
			t.Errorf("%s has a golden file and no fixes", name)
		}
	}
}
