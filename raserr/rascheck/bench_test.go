package rascheck_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"example.com/ras/raserr/rascheck"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/singlechecker"
)

// toolVariable makes the test's program one of these tools for go vet.
const toolVariable = "RASCHECK_TEST_TOOL"

var tools = map[string]*analysis.Analyzer{
	"rascheck": rascheck.Analyzer,
	"nothing": {Name: "nothing", Doc: "reports nothing",
		Run: func(*analysis.Pass) (any, error) { return nil, nil }},
}

// runTool runs the program as a tool if the environment says so.
func runTool() {
	if tool := tools[os.Getenv(toolVariable)]; tool != nil {
		singlechecker.Main(tool)
	}
}

// BenchmarkVet compares go vet of golang.org/x/sys/windows by the analyzer with
// that by an analyzer that does nothing, from the same program. Each run is of a
// tool that go vet does not know yet, so that it takes nothing from its cache:
// all that the package imports is vetted too.
func BenchmarkVet(b *testing.B) {
	took := make(map[string]time.Duration)
	for n := 0; b.Loop(); n++ {
		for name := range tools {
			took[name] += timeVet(b, name, n)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(took["rascheck"].Seconds()/float64(b.N), "s/rascheck")
	b.ReportMetric(took["nothing"].Seconds()/float64(b.N), "s/nothing")
	b.ReportMetric(took["rascheck"].Seconds()/took["nothing"].Seconds(), "ratio")
}

func timeVet(b *testing.B, name string, n int) time.Duration {
	cmd := exec.Command("go", "vet", "-vettool="+freshTool(b, name, n), "golang.org/x/sys/windows")
	cmd.Dir = "testdata"
	cmd.Env = append(os.Environ(), "GOWORK=", toolVariable+"="+name)
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return time.Since(start)
}

// freshTool copies the test's program and makes the copy differ from all others.
func freshTool(b *testing.B, name string, n int) string {
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	program, err := os.ReadFile(self)
	if err != nil {
		b.Fatal(err)
	}
	mark := fmt.Sprintf("%s %d %d", name, n, time.Now().UnixNano())
	file := filepath.Join(b.TempDir(), name)
	if err := os.WriteFile(file, append(program, mark...), 0o777); err != nil {
		b.Fatal(err)
	}
	return file
}
