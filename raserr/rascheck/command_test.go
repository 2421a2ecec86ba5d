package rascheck_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// The command is built once for all tests, for the system that they run on.
var build = sync.OnceValues(func() (string, error) {
	file := filepath.Join(commandDir, "rascheck")
	cmd := exec.Command("go", "build", "-o", file, "./cmd/rascheck")
	cmd.Env = append(os.Environ(), "GOOS=", "GOARCH=")
	cmd.Stderr = os.Stderr
	return file, cmd.Run()
})

// command returns the file of the command. Short tests do not run it.
func command(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("runs the command")
	}
	file, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// run runs a program in a directory, and in the workspace that it is in, for
// Windows, and returns what it prints.
func run(dir, program string, args ...string) (string, error) {
	return runFor("windows", dir, program, args...)
}

// runFor does so for that system, or, if it is "", for the one of the test.
func runFor(system, dir, program string, args ...string) (string, error) {
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=", "GOOS="+system, "PWD="+dir)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// copyClients copies the module in testdata.
func copyClients(t *testing.T, dir string) {
	t.Helper()
	if err := os.CopyFS(dir, os.DirFS("testdata")); err != nil {
		t.Fatal(err)
	}
	writeWorkspace(t, dir)
}

// writeWorkspace makes a workspace of the module in a directory and of raserr.
func writeWorkspace(t *testing.T, dir string) {
	t.Helper()
	product, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "go.work"), fmt.Sprintf("go 1.26\n\nuse (\n\t.\n\t%[1]s\n)\n\nreplace example.com/ras/raserr v0.1.0 => %[1]s\n", strconv.Quote(product)))
}

// TestCommand fixes a client: one that enumerates entries, dials and hangs up, and
// uses the third result of calls as the error.
func TestCommand(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	copyClients(t, dir)

	out, err := run(dir, command(t), "./client/...")
	if n := strings.Count(out, "\n"); exitCode(err) != 3 || n != 14 {
		t.Errorf("%v, %d lines, want exit status 3 and 14:\n%s", err, n, out)
	}
	if out, err := run(dir, command(t), "-fix", "./client/..."); err != nil || out != "" {
		t.Fatalf("-fix: %v\n%s", err, out)
	}
	for _, file := range []string{"client/main.go", "client/ras/ras.go"} {
		got, want := read(t, filepath.Join(dir, file)), read(t, filepath.Join("testdata", file+".golden"))
		if got != want {
			t.Errorf("%s is not as in its golden file:\n%s", file, got)
		}
	}
	if out, err := run(dir, "go", "vet", "./client/..."); err != nil {
		t.Errorf("go vet: %v\n%s", err, out)
	}
	if out, err := run(dir, command(t), "./client/..."); err != nil || out != "" {
		t.Errorf("after -fix: %v\n%s", err, out)
	}
}

func TestVettool(t *testing.T) {
	t.Parallel()
	out, err := run("testdata", "go", "vet", "-vettool="+command(t), "-skip=format", "./client/...", "./facts/...")
	if exitCode(err) != 1 || strings.Contains(out, "says little as a number") {
		t.Errorf("%v, want exit status 1 and no report of rule format:\n%s", err, out)
	}
	// The second and the last need facts of other packages.
	for _, want := range []string{
		"client/ras/ras.go:127:5: this is always true",
		"client/main.go:39:14: 691 is ERROR_AUTHENTICATION_FAILURE",
		"facts/user/user.go:22:33: 632 is ERROR_INVALID_SIZE",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// TestFixtool lets go fix apply the fixes.
func TestFixtool(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	copyClients(t, dir)
	if out, err := run(dir, "go", "fix", "-fixtool="+command(t), "./imports"); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	if got, want := read(t, filepath.Join(dir, "imports", "grouped.go")), read(t, "testdata/imports/grouped.go.golden"); got != want {
		t.Errorf("grouped.go is not as in its golden file:\n%s", got)
	}
}

// TestQuiet vets code for Windows that calls no RAS function: the packages of the
// standard library and of large programs that the analyzer does not rule out at once.
func TestQuiet(t *testing.T) {
	if os.Getenv("RASERR_LONG") == "" {
		t.Skip("takes minutes; set RASERR_LONG to run it")
	}
	for _, module := range []string{
		"std",
		"golang.org/x/sys@v0.47.0",
		"golang.org/x/tools@v0.49.0",
		"github.com/Microsoft/hcsshim@v0.13.0",
		"golang.zx2c4.com/wireguard/windows@v1.1.1",
	} {
		dir, pattern := ".", module
		if module != "std" {
			out, err := run(".", "go", "mod", "download", "-json", module)
			var downloaded struct{ Dir string }
			if err != nil || json.Unmarshal([]byte(out[strings.IndexByte(out, '{'):]), &downloaded) != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			dir, pattern = downloaded.Dir, "./..."
		}
		goCommand := func(args ...string) *exec.Cmd {
			cmd := exec.Command("go", args...)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "GOWORK=off", "GOOS=windows", "CGO_ENABLED=0", "GOFLAGS=-mod=readonly", "PWD="+dir)
			return cmd
		}
		listed, _ := goCommand("list", "-e", "-f", `{{$p := .ImportPath}}{{range .Imports}}{{if or (eq . "syscall") (eq . "os/exec") (eq . "golang.org/x/sys/windows")}}{{$p}} {{end}}{{end}}`, pattern).Output()
		relevant := strings.Fields(string(listed))
		if len(relevant) == 0 {
			t.Errorf("%s has no packages to check", module)
		}
		out, _ := goCommand(append([]string{"vet", "-vettool=" + command(t)}, relevant...)...).CombinedOutput() // some packages have errors
		for _, line := range strings.Split(string(out), "\n") {
			if report.MatchString(line) {
				t.Errorf("%s: %s", module, line)
			}
		}
	}
}

// report matches what all reports of the analyzer say something about.
var report = regexp.MustCompile(`raserr|RAS|the (first|third) result|rasdial|returns 0 for success`)

func TestCommandUsage(t *testing.T) {
	t.Parallel()
	if out, err := run(".", command(t)); exitCode(err) != 2 || !strings.Contains(out, "Rascheck finds code") {
		t.Errorf("%v\n%s", err, out)
	}
	if out, err := run(".", command(t), "help", "errno"); err != nil || !strings.HasPrefix(out, "Rule errno\n\nA syscall.Errno explains") || strings.Contains(out, "Rule compare") {
		t.Errorf("%v\n%s", err, out)
	}
	if out, err := run(".", command(t), "help", "errnos"); exitCode(err) != 2 || out != "rascheck: unknown rule \"errnos\"\n" {
		t.Errorf("%v\n%s", err, out)
	}
	if out, err := run("testdata", command(t), "./nothing"); exitCode(err) != 1 {
		t.Errorf("%v\n%s", err, out)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// exitCode returns 0 for nil, and -1 if a program did not run.
func exitCode(err error) int {
	if err == nil {
		return 0
	}
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.ExitCode()
	}
	return -1
}
