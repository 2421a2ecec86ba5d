package main

import (
	"bytes"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

// These tests compile and run what the command makes.

// goCommand runs the go command in a directory and returns its standard output
// and standard error. Nothing can be fetched: what a test needs is there. What was
// compiled in one directory is not compiled again in another.
func goCommand(t *testing.T, dir string, env []string, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "GOPROXY=off", "GOFLAGS=-trimpath", "GOWORK=off", "PWD="+dir), env...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	return out.String(), errs.String(), err
}

// mustGo is goCommand for what must succeed.
func mustGo(t *testing.T, dir string, env []string, args ...string) string {
	t.Helper()
	stdout, stderr, err := goCommand(t, dir, env, args...)
	if err != nil {
		t.Fatalf("go %s: %v\n%s%s", strings.Join(args, " "), err, stdout, stderr)
	}
	return stdout
}

// repository returns the directory of the module that this test is in.
func repository(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// checkPackage holds packages of a module to gofmt, go vet, and compilers for 32
// bits and for Windows.
func checkPackage(t *testing.T, module string, packages ...string) {
	t.Helper()
	for _, pkg := range packages {
		code, err := os.ReadFile(filepath.Join(module, pkg, "zcodes.go"))
		if err != nil {
			t.Fatal(err)
		}
		formatted, err := format.Source(code)
		if err != nil || !bytes.Equal(formatted, code) {
			t.Errorf("%s/zcodes.go is not as gofmt writes it: %v", pkg, err)
		}
	}
	mustGo(t, module, nil, "vet", "./...")
	for _, env := range [][]string{
		{"GOOS=linux", "GOARCH=386"},
		{"GOOS=windows", "GOARCH=386"},
		{"GOOS=windows", "GOARCH=amd64"},
	} {
		mustGo(t, module, append(env, "CGO_ENABLED=0"), "build", "./...")
	}
}

func compareText(t *testing.T, got, want string) {
	t.Helper()
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(strings.TrimPrefix(want, "\n"), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(gotLines) {
			g = gotLines[i]
		}
		if i < len(wantLines) {
			w = wantLines[i]
		}
		if g != w {
			t.Errorf("line %d:\n got %s\nwant %s", i+1, g, w)
		}
	}
}

const rasProgram = `package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"example.com/ras/raserr"
)

func main() {
	err := fmt.Errorf("dialing: %w", raserr.FromReturn(718))
	fmt.Println(err)
	fmt.Println(errors.Is(err, raserr.ErrPPPTimeout), errors.Is(err, raserr.ErrLineBusy),
		errors.Is(err, raserr.CategoryPPP), errors.Is(err, raserr.CategoryTunnel))
	var code raserr.Code
	fmt.Println(errors.As(err, &code), uint32(code), os.IsTimeout(code), code.Temporary())
	fmt.Println(errors.Is(raserr.ErrAuthenticationFailure, fs.ErrPermission), errors.Is(err, fs.ErrPermission))
	fmt.Println(raserr.FromReturn(0), raserr.FromReturn(0x800702CE))

	fmt.Printf("%v %d %#v\n", raserr.ErrX25Diagnostic, raserr.ErrX25Diagnostic, raserr.ErrX25Diagnostic)
	fmt.Printf("%#v %#v\n", raserr.Code(947), raserr.Code(0x80040001))
	fmt.Println(raserr.ErrSharingHostAddressConflict.Message())
	fmt.Println(raserr.ErrSharingHostAddressConflict)
	fmt.Println(raserr.ErrVPNTimeout.Symbol(), raserr.ErrVPNTimeout.Category().String(), raserr.CategoryPhonebook)

	fmt.Printf("%q %q %v %v\n", raserr.Code(947).Message(), raserr.Code(947).Symbol(), raserr.Code(947), raserr.Code(947).Known())
	fmt.Println(raserr.ErrRemoteAccessNotConfigured.Known(), raserr.Code(957).Known(), raserr.Code(599).Known())
	for c := range raserr.All() {
		fmt.Println(c)
		break
	}
	fmt.Println(raserr.Parse("ERROR_PPP_TIMEOUT"))
}
`

const rasOutput = `
dialing: ras error 718: PPP timeout
true false true false
true 718 true true
true false
<nil> ras error 718: PPP timeout
ras error 707: X.25 diagnostic indication 707 raserr.ErrX25Diagnostic
raserr.Code(947) raserr.Code(0x80040001)
Internet Connection Sharing (ICS) cannot be enabled due to an IP address conflict on the network. ICS requires the host be configured to use 192.168.137.1 (before Windows 7: 192.168.0.1). Please ensure that no other client on the network is configured to use that address.
ras error 799: Internet Connection Sharing (ICS) cannot be enabled due to an IP address conflict on the network
ERROR_VPN_TIMEOUT tunnel ras error: phonebook
"" "" ras error 947 false
true false false
ras error 5: The caller is not allowed to do this
ras error 718: PPP timeout <nil>
`

// TestEndToEndRAS makes package raserr again, puts the hand-written files
// next to it, and runs a program with both.
func TestEndToEndRAS(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles packages")
	}
	dir := t.TempDir()
	files := []txtar.File{
		{Name: "go.mod", Data: []byte("module example.com/ras\n\ngo 1.26\n")},
		{Name: "main.go", Data: []byte(rasProgram)},
	}
	hand, err := filepath.Glob("../raserr/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range hand {
		base := filepath.Base(name)
		if strings.HasPrefix(base, "z") || strings.HasSuffix(base, "_test.go") {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, txtar.File{Name: "raserr/" + base, Data: data})
	}
	writeFiles(t, dir, files)
	runWell(t, "-o", filepath.Join(dir, "raserr"))
	checkPackage(t, dir, "raserr")
	compareText(t, mustGo(t, dir, nil, "run", "."), rasOutput)
}

// TestEndToEndOther makes packages of other vendors' lists: one with codes that
// are close to each other, one with codes that are not, two with the codes at the
// ends of the range, and one with a code of the operating system and its two
// hand-written functions.
func TestEndToEndOther(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles packages")
	}
	dir := t.TempDir()
	writeFiles(t, dir, txtar.Parse([]byte(`-- go.mod --
module example.org/other

go 1.26
-- list.txt --
Scanner codes

1001

The lid is open. Close it.

1002

No page was found, e.g. on the glass. Put one there.

1004

The lamp is cold
-- names.tsv --
code	symbol
1001	SCAN_LID_OPEN
1002	SCAN_NO_PAGE
1004	SCAN_LAMP_COLD
-- far.tsv --
code	symbol	message	category	not_exist
3	E_PATH	There is no such path. See `+"`help`"+`.	files	yes
0x80040200	E_BUSY	Busy.	device	no
0xFFFFFFFF	E_LAST	Übrig: “nichts” <|> \n.	device	no
-- categories.tsv --
category	description
device	The device is at fault: look at it.
files	A file is at fault: look for it.
-- zero.tsv --
code	symbol	message
0	NOTHING	Nothing.
-- top.tsv --
code	symbol	message
0xFFFFFFFE	LAST_BUT_ONE	One. More.
0xFFFFFFFF	LAST	Two. Less.
-- disk.tsv --
code	symbol	message	system
2	SHUT	The file is shut.	yes
3	WORN_OUT	The disk is worn out.	no
-- diskerr/hand.go --
package diskerr

import "io/fs"

func canonical(c Code) Code { return c % 1000 }

func systemError(c Code) error {
	if c = canonical(c); c == 2 || c == 4 {
		return fs.ErrClosed
	}
	return nil
}
-- main.go --
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"example.org/other/diskerr"
	"example.org/other/farerr"
	"example.org/other/othererr"
	"example.org/other/toperr"
	"example.org/other/zeroerr"
)

func main() {
	err := fmt.Errorf("scanning: %w", othererr.Code(1002).Err())
	fmt.Println(err)
	fmt.Println(errors.Is(err, othererr.ErrScanNoPage), errors.Is(err, othererr.ErrScanLidOpen), othererr.Code(0).Err())
	fmt.Printf("%v %#v %#v\n", othererr.ErrScanLampCold, othererr.ErrScanLampCold, othererr.Code(1003))
	fmt.Printf("%q %q %q\n", othererr.ErrScanLidOpen.Message(), othererr.ErrScanLampCold.Message(), othererr.Code(1003).Message())
	fmt.Println(othererr.ErrScanLidOpen.Known(), othererr.Code(1003).Known(), othererr.Code(1003), othererr.Code(0x80000000))
	fmt.Println(len(slices.Collect(othererr.All())), othererr.ErrScanNoPage.Symbol())

	for c := range farerr.All() {
		fmt.Printf("%d %v %#v %q %v\n", c, c, c, c.Message(), c.Category().String())
	}
	fmt.Println(errors.Is(farerr.Code(3).Err(), fs.ErrNotExist), errors.Is(farerr.ErrEBusy, fs.ErrNotExist), errors.Is(farerr.ErrEBusy, farerr.CategoryDevice))
	fmt.Printf("%v %v %v %q\n", farerr.Code(4), farerr.Code(4).Known(), farerr.Code(4).Category(), farerr.Code(4).Category().Description())
	for range farerr.All() {
		break
	}

	for c := range toperr.All() {
		fmt.Println(c, c.Message(), c.Err())
		break
	}
	fmt.Println(toperr.ErrLast, toperr.Code(0).Known(), toperr.Code(0), toperr.Code(0xFFFFFFFD).Known())
	fmt.Println(zeroerr.ErrNothing.Known(), zeroerr.ErrNothing.Err(), zeroerr.ErrNothing.Error(), zeroerr.Code(0xFFFFFFFF).Known())
	fmt.Printf("%#v %#v\n", zeroerr.Code(0), zeroerr.Code(1))

	for _, c := range []diskerr.Code{2, 3, 4, 1003, 1004, 5} {
		fmt.Println(c, errors.Is(c, fs.ErrClosed), c.Known())
	}
	fmt.Printf("%#v %#v\n", diskerr.Code(1003), diskerr.Code(1005))
	fmt.Println(errors.Is(diskerr.Code(1003), diskerr.ErrWornOut), diskerr.Code(1004).Err())
}
`)).Files)
	t.Chdir(dir)
	runWell(t, "-source", "list.txt", "-source", "names.tsv", "-package", "othererr", "-o", "othererr")
	runWell(t, "-source", "far.tsv", "-source", "categories.tsv", "-o", "farerr", "-prefix", "far")
	runWell(t, "-source", "top.tsv", "-o", "toperr")
	runWell(t, "-source", "zero.tsv", "-o", "zeroerr")
	runWell(t, "-source", "disk.tsv", "-o", "diskerr")
	checkPackage(t, dir, "othererr", "farerr", "toperr", "zeroerr", "diskerr")
	compareText(t, mustGo(t, dir, nil, "run", "."), `
scanning: other error 1002: No page was found, e.g. on the glass
true false <nil>
other error 1004: The lamp is cold othererr.ErrScanLampCold othererr.Code(1003)
"The lid is open. Close it." "The lamp is cold" ""
true false other error 1003 other error 0x80000000
3 SCAN_NO_PAGE
`+"3 far 3: There is no such path farerr.ErrEPath \"There is no such path. See `help`.\" files"+`
2147746304 far 0x80040200: Busy farerr.ErrEBusy "Busy." device
4294967295 far 0xFFFFFFFF: Übrig: “nichts” <|> \n farerr.ErrELast "Übrig: “nichts” <|> \\n." device
true false true
far 4 false far: unknown ""
top error 0xFFFFFFFE: One One. More. top error 0xFFFFFFFE: One
top error 0xFFFFFFFF: Two false top error 0 false
true zero error 0: Nothing zero error 0: Nothing false
zeroerr.ErrNothing zeroerr.Code(1)
disk error 2: The file is shut true true
disk error 3: The disk is worn out false true
disk error 4: file already closed true false
disk error 3: The disk is worn out false true
disk error 4: file already closed true false
disk error 5 false false
diskerr.ErrWornOut diskerr.Code(5)
true disk error 4: file already closed
`)
}

// TestEndToEndOtherModule imports the package as a user does, from a checkout.
// The user's module needs a requirement and a replacement, and neither a network
// nor go.sum nor any other module.
func TestEndToEndOtherModule(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles packages")
	}
	dir := t.TempDir()
	writeFiles(t, dir, []txtar.File{{Name: "main.go", Data: []byte(rasProgram)}})
	env := []string{"GOMODCACHE=" + filepath.Join(t.TempDir(), "empty")}
	mustGo(t, dir, env, "mod", "init", "example.org/user")
	mustGo(t, dir, env, "mod", "edit", "-require=example.com/ras/raserr@v0.0.0", "-replace=example.com/ras/raserr="+filepath.Join(repository(t), "raserr"))
	compareText(t, mustGo(t, dir, env, "run", "."), rasOutput)
	if _, err := os.Stat(filepath.Join(dir, "go.sum")); err == nil {
		t.Error("the user's module has got a go.sum")
	}
	imports := mustGo(t, dir, env, "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".")
	compareText(t, imports, "\nexample.com/ras/raserr\nexample.org/user\n")
}

// userMod and userSum are of a module for an older Go that uses an older
// golang.org/x/sys than the generator does.
const (
	userMod = `module example.org/user

go 1.23

require golang.org/x/sys v0.20.0
`
	userSum = `golang.org/x/sys v0.20.0 h1:Od9JTbYCk261bKm4M/mw7AklTlFYIa0bIp9BgSm1S8Y=
golang.org/x/sys v0.20.0/go.mod h1:/VUhepiaJMQUp4+oa/7Zr1D23ma6VTLIYjOOTFZPUcA=
`
	userProgram = `package main

import (
	"fmt"

	"example.com/ras/raserr"
	"golang.org/x/sys/cpu"
)

var _ cpu.CacheLinePad

func main() {
	fmt.Println(raserr.FromReturn(718))
}
`
)

// TestEndToEndTidy shows that a module which begins to import the package, as the
// README says, keeps its go line, its requirements and its go.sum. The module
// proxy has to have golang.org/x/sys.
func TestEndToEndTidy(t *testing.T) {
	if testing.Short() {
		t.Skip("may use the network")
	}
	dir, raserr := t.TempDir(), filepath.Join(repository(t), "raserr")
	writeFiles(t, dir, []txtar.File{
		{Name: "go.mod", Data: []byte(userMod)},
		{Name: "go.sum", Data: []byte(userSum)},
		{Name: "main.go", Data: []byte(userProgram)},
	})
	proxy := strings.TrimSpace(mustGo(t, dir, []string{"GOPROXY=" + os.Getenv("GOPROXY")}, "env", "GOPROXY"))
	env := []string{"GOPROXY=" + proxy, "GOFLAGS=-trimpath -mod=mod"}
	mustGo(t, dir, env, "mod", "edit", "-replace=example.com/ras/raserr="+raserr)
	mustGo(t, dir, env, "mod", "tidy")
	compareText(t, mustGo(t, dir, env, "run", "."), "\nras error 718: PPP timeout\n")
	for name, want := range map[string]string{
		"go.mod": `module example.org/user

go 1.23

require (
	example.com/ras/raserr v0.0.0-00010101000000-000000000000
	golang.org/x/sys v0.20.0
)

replace example.com/ras/raserr => ` + raserr + "\n",
		"go.sum": userSum,
	} {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s is now\n%swant\n%s", name, got, want)
		}
	}
}

// TestNoInitWork shows that nothing of the package runs when a program starts.
func TestNoInitWork(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles packages")
	}
	dir := t.TempDir()
	writeFiles(t, dir, []txtar.File{{Name: "main.go", Data: []byte(rasProgram)}})
	mustGo(t, dir, nil, "mod", "init", "example.org/user")
	mustGo(t, dir, nil, "mod", "edit", "-require=example.com/ras/raserr@v0.0.0", "-replace=example.com/ras/raserr="+filepath.Join(repository(t), "raserr"))
	program := filepath.Join(dir, "user.exe")
	mustGo(t, dir, nil, "build", "-o", program, ".")
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(trace.String(), "init runtime @") {
		t.Fatalf("the trace does not show package runtime, which has work to do:\n%s", trace.String())
	}
	if strings.Contains(trace.String(), "init example.com/ras/raserr @") {
		t.Errorf("the package does work at start-up:\n%s", trace.String())
	}
}

// TestCommittedFiles shows that the files in the repository are what the
// embedded lists make.
func TestCommittedFiles(t *testing.T) {
	if got := runGen("", "-check", "-o", "../raserr"); got != (result{}) {
		t.Errorf("run go generate ./...\n%s%s", got.stderr, got.stdout)
	}
}

// TestSecondRun shows that a file that is the same is not written again.
func TestSecondRun(t *testing.T) {
	t.Chdir(t.TempDir())
	long := time.Date(2006, 1, 2, 15, 4, 5, 0, time.UTC)
	files := []string{"raserr/zcodes.go", "raserr/CODES.md"}
	runWell(t, "-o", "raserr")
	before := tree(t, ".")
	for _, name := range files {
		if err := os.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
	}
	runWell(t, "-o", "raserr")
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if !info.ModTime().Equal(long) {
			t.Errorf("%s was written again", name)
		}
	}
	after := tree(t, ".")
	for name, text := range before {
		if after[name] != text {
			t.Errorf("%s has changed", name)
		}
	}
	if len(after) != len(before) {
		t.Errorf("%d files and directories, there were %d", len(after), len(before))
	}
}

// TestRunAsDocumented runs the command as its documentation says.
func TestRunAsDocumented(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the command")
	}
	stdout, stderr, err := goCommand(t, repository(t), nil, "run", "./gen", "-h")
	if err != nil || stderr != "" || !strings.HasPrefix(stdout, "Gen makes a Go package of error codes from lists of them.\n") {
		t.Errorf("go run ./gen -h: %v\nstandard error %q\nstandard output %q", err, stderr, stdout)
	}
	mustGo(t, repository(t), nil, "run", "./gen", "-check", "-o", "raserr")
}

// mustRun runs a program that must succeed, and returns what it prints.
func mustRun(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", program, strings.Join(args, " "), err, out)
	}
	return string(out)
}
