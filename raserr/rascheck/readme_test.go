package rascheck_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// readmeBlock matches a block of a language.
var readmeBlock = regexp.MustCompile("(?ms)^```([a-z]*)\n(.*?)^```$")

// TestREADME runs the commands of the README, in its order, on the program that it has.
func TestREADME(t *testing.T) {
	t.Parallel()
	dir, path := t.TempDir(), filepath.Dir(command(t))+string(filepath.ListSeparator)+os.Getenv("PATH")
	writeFiles(t, dir, 0)
	blocks := map[string][]string{}
	for _, m := range readmeBlock.FindAllStringSubmatch(read(t, "README.md"), -1) {
		blocks[m[1]] = append(blocks[m[1]], m[2])
	}
	program, fixed, suppressed := blocks["go"][0], blocks["go"][1], blocks["go"][2]
	write(t, filepath.Join(dir, "dial.go"), program)
	write(t, filepath.Join(dir, "ignored.go"), "package office\n\nimport \"syscall\"\n\nfunc hangUp(connection uintptr) error {\n\tr, _, _ := rasDial.Call(connection)\n"+suppressed+"}\n")
	var out []string
	for line := range strings.Lines(strings.Join(blocks["sh"], "")) {
		if strings.HasPrefix(line, "go install ") {
			continue // needs a published version
		}
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOWORK=", "GOOS=", "PATH="+path)
		text, err := cmd.CombinedOutput()
		if code := exitCode(err); code != 0 && code != 3 {
			t.Errorf("%s%v\n%s", line, err, text)
		}
		out = append(out, strings.ReplaceAll(string(text), dir+string(filepath.Separator), ""))
	}
	if want, _, _ := strings.Cut(blocks[""][0], "…"); len(out) != 6 || !strings.HasPrefix(out[0], want) || strings.Count(out[0], "\n") != 1 {
		t.Errorf("%d commands, the first prints\n%s\nwant\n%s", len(out), out[0], want)
	}
	if got := read(t, filepath.Join(dir, "dial.go")); !strings.Contains(got, fixed) {
		t.Errorf("rascheck -fix makes\n%s", got)
	}
}

// TestREADMERules checks the example of each rule, and that JSON has what editors need.
func TestREADMERules(t *testing.T) {
	t.Parallel()
	dir, program := t.TempDir(), command(t)
	writeFiles(t, dir, 0)
	write(t, filepath.Join(dir, "dial.go"), "package client\n\nimport \"syscall\"\n\nvar dial = syscall.NewLazyDLL(\"rasapi32.dll\").NewProc(\"RasDialW\")\n")
	_, table, _ := strings.Cut(read(t, "README.md"), "## What it reports")
	table, _, _ = strings.Cut(table, "\n## ")
	rules := []struct{ rule, example, imports, function string }{
		{"lasterror", "`return err` after `r, _, err := dial.Call()`", "", "() error {\n\tr, _, err := dial.Call()\n\tif r != 0 {\n\t\treturn err\n\t}\n\treturn nil\n}"},
		{"always", "`err != nil`, where `err` is the third result", "", "() bool {\n\t_, _, err := dial.Call()\n\treturn err != nil\n}"},
		{"inverted", "`if r == 0 { return err }`", "", "() error {\n\tr, _, err := dial.Call()\n\tif r == 0 { return err }\n\treturn nil\n}"},
		{"errno", "`return syscall.Errno(r)`", `"syscall"`, "() error {\n\tif r, _, _ := dial.Call(); r != 0 {\n\t\treturn syscall.Errno(r)\n\t}\n\treturn nil\n}"},
		{"compare", "`errors.Is(err, syscall.Errno(691))`", `"errors"; "syscall"; "example.com/ras/raserr"`, "(r uintptr) bool {\n\terr := raserr.FromReturn(r)\n\treturn errors.Is(err, syscall.Errno(691))\n}"},
		{"rasdial", "`return exec.Command(\"rasdial\").Run()`", `"os/exec"`, "() error {\n\treturn exec.Command(\"rasdial\").Run()\n}"},
		{"number", "`if r == 691`", "", "() bool {\n\tr, _, _ := dial.Call()\n\tif r == 691 { return true }\n\treturn false\n}"},
		{"format", "`fmt.Errorf(\"error %d\", r)`", `"fmt"`, "() error {\n\tr, _, _ := dial.Call()\n\treturn fmt.Errorf(\"error %d\", r)\n}"},
		{"success", "`return raserr.Code(n)`, where n may be 0", `"example.com/ras/raserr"`, "(n uint32) error {\n\treturn raserr.Code(n)\n}"},
		{"result", "`dial.Call()` as a statement", "", "() {\n\tdial.Call()\n}"},
	}
	for _, rule := range rules {
		if !strings.Contains(table, "\n| `"+rule.rule+"` | "+rule.example+" |\n") {
			t.Errorf("README.md does not have the example %s of rule %s", rule.example, rule.rule)
		}
		write(t, filepath.Join(dir, rule.rule+".go"), "package client\n\nimport ("+rule.imports+")\n\nfunc _"+rule.rule+rule.function+"\n")
	}
	if rows := strings.Count(table, "\n| `"); rows != len(rules) {
		t.Errorf("README.md has %d rules, want %d", rows, len(rules))
	}
	out, err := run(dir, program, "-json", ".")
	var reports map[string]map[string][]struct {
		Category, Message, Posn string
		SuggestedFixes          []any `json:"suggested_fixes"`
	}
	if err != nil || json.Unmarshal([]byte(out), &reports) != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	got := map[string]string{}
	for _, report := range reports["example.com/client"]["rascheck"] {
		file, _, _ := strings.Cut(filepath.Base(report.Posn), ".")
		got[file] += report.Category
		if report.Message == "" || report.Category == "errno" && len(report.SuggestedFixes) != 1 {
			t.Errorf("report %+v has no message or not one fix", report)
		}
	}
	for _, rule := range rules {
		if got[rule.rule] != rule.rule {
			t.Errorf("the example of rule %s is reported by %q", rule.rule, got[rule.rule])
		}
	}
}
