package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What README.md has: files, whose names are before them, and commands with their outputs, in
// blocks or in the text.
var (
	readmeFile    = regexp.MustCompile("(?ms)`([a-z]+\\.[a-z]+)`:\n\n```[a-z]*\n(.*?)^```$")
	readmeSession = regexp.MustCompile("(?ms)^```\n(\\$ .*?)^```$")
	readmeCommand = regexp.MustCompile("(?m)(?:^|`|\\| |\\()raserr ([^`|)\n]+)")
)

// TestREADME runs the commands of README.md on the files that it shows, on a terminal of 61
// columns. A line with "…" at its end shows only the beginning of the output's line.
func TestREADME(t *testing.T) {
	readme := readText(t, "README.md")
	putWevtutil(t)
	back, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "raserr")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir) // which Wine cannot; TempDir would report that as a failure
	if err := os.Chdir(dir); err != nil {
		t.Fatal(err)
	}
	defer os.Chdir(back)
	files := readmeFile.FindAllStringSubmatch(readme, -1)
	for _, m := range files {
		write(t, m[1], m[2])
	}
	sessions := readmeSession.FindAllStringSubmatch(readme, -1)
	if len(files) != 3 || len(sessions) != 7 {
		t.Fatalf("%d files and %d sessions, want 3 and 7", len(files), len(sessions))
	}
	for _, m := range sessions {
		got := elided(strings.TrimPrefix(replay(t, "# 61 columns\n"+m[1]), "# 61 columns\n"), m[1])
		if *update {
			readme = strings.Replace(readme, m[1], got, 1)
			continue
		}
		compare(t, got, m[1])
	}
	if *update {
		write(t, filepath.Join(back, "README.md"), readme)
	}
	commands := readmeCommand.FindAllStringSubmatch(readme, -1)
	if len(commands) != 13 {
		t.Errorf("%d commands in the text, want 13: %q", len(commands), commands)
	}
	for _, m := range commands {
		if _, stderr, status := runOn("RAS error 691\n", arguments(t, m[1])...); status == exitUsage || strings.Contains(stderr, "no code") {
			t.Errorf("raserr %s: exit status %d, errors %q", m[1], status, stderr)
		}
	}
}

// elided returns an output with "…" where the wanted one has it.
func elided(got, want string) string {
	lines, wanted := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(lines), len(wanted)) {
		if begin, ok := strings.CutSuffix(wanted[i], "…"); ok && strings.HasPrefix(lines[i], begin) {
			lines[i] = wanted[i]
		}
	}
	return strings.Join(lines, "\n")
}

// TestREADMECompletion compares the lines for shells with those that the scripts have in their
// first comments.
func TestREADMECompletion(t *testing.T) {
	readme := readText(t, "README.md")
	for shell, line := range map[string]string{
		"bash":       "source <(raserr -completion bash)",
		"zsh":        "source <(raserr -completion zsh)",
		"fish":       "raserr -completion fish | source",
		"powershell": "raserr -completion powershell | Out-String | Invoke-Expression",
	} {
		if script, _, _ := runOn("", "-completion", shell); !strings.Contains(script, line) || !strings.Contains(readme, "\n"+line+"\n") {
			t.Errorf("%s: the script or README.md lacks %s", shell, line)
		}
	}
}

// TestREADMEInstall installs the command as README.md says.
func TestREADMEInstall(t *testing.T) {
	if os.Getenv("RASERR_LONG") == "" {
		t.Skip("builds the command; set RASERR_LONG to run it")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip(err) // as under Wine
	}
	const command = "go install ./raserr/cmd/raserr"
	if !strings.Contains(readText(t, "README.md"), "```sh\n"+command+"\n```") {
		t.Errorf("README.md lacks %s", command)
	}
	bin := t.TempDir()
	words := strings.Fields(command)
	install := exec.Command(words[0], words[1:]...)
	install.Dir = "../../.."
	install.Env = append(os.Environ(), "GOBIN="+bin)
	if output, err := install.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	if installed, _ := filepath.Glob(filepath.Join(bin, "raserr*")); len(installed) != 1 {
		t.Errorf("it installs %q", installed)
	}
}
