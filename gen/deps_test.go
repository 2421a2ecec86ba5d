package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// Package raserr needs the standard library only, and little of it, on every
// system. What it has of package reflect and its users, encoding/json among them,
// comes with log/slog, which the method LogValue needs.
func TestDependencies(t *testing.T) {
	if testing.Short() {
		t.Skip("asks the go command about eight systems")
	}
	unwanted := []string{"net", "os/exec", "text/template", "go/ast", "regexp"}
	for _, system := range []string{
		"linux/amd64", "linux/arm64", "windows/amd64", "windows/386", "windows/arm64", "darwin/arm64", "js/wasm", "plan9/amd64",
	} {
		t.Run(system, func(t *testing.T) {
			goos, goarch, _ := strings.Cut(system, "/")
			cmd := exec.Command("go", "list", "-deps", "-f", "{{.ImportPath}} {{.Standard}}", "../raserr")
			cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch)
			out, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			own := 0
			for line := range strings.Lines(string(out)) {
				path, standard, _ := strings.Cut(strings.TrimSpace(line), " ")
				switch {
				case path == "example.com/ras/raserr":
					own++
				case standard != "true":
					t.Errorf("%s is not of the standard library", path)
				case slices.Contains(unwanted, path):
					t.Errorf("%s comes in", path)
				}
			}
			if own != 1 {
				t.Errorf("the list of dependencies has package raserr %d times:\n%s", own, out)
			}
		})
	}
}
