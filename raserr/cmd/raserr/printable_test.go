package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "",
		"Büro 远程 📞":         "Büro 远程 📞",
		"\x1b[31mred":       `\x1b[31mred`,
		"two\nlines\tand":   `two\nlines\tand`,
		"\u009b31m":         `\u009b31m`, // CSI of C1
		"a\u202eb":          `a\u202eb`,  // right to left
		"\ufeffa":           `\ufeffa`,
		"\U000e0041":        `\U000e0041`,
		"\xffa\xc3":         `\xffa\xc3`,
		"\u00a0 and \u2028": `\u00a0 and \u2028`,
	} {
		if got := printable(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestTyped(t *testing.T) {
	for arg, want := range map[string]string{
		"vpn.log":     "vpn.log",
		"my vpn.log":  `"my vpn.log"`,
		"":            `""`,
		"a\x1b[31m b": `"a\x1b[31m b"`,
		"a\u202eb":    `"a\u202eb"`,
	} {
		if got := typed(arg); got != want {
			t.Errorf("%q becomes %s, want %s", arg, got, want)
		}
	}
}

// TestHostile gives names, arguments and logs with escape sequences, marks for the
// direction of text and line ends. Only copies of logs have them in the output.
func TestHostile(t *testing.T) {
	const hostile = "a\x1b[2Jb\u009bc\u202ed\U000e0041e\x7f"
	event := "<Event xmlns='x'><System><Provider Name='RasClient'/><EventID>20227</EventID><Computer>" + hostile +
		"</Computer></System><EventData><Data>{0}</Data><Data>" + hostile + "</Data><Data>" + hostile +
		"</Data><Data>691</Data></EventData></Event>\n"
	for _, args := range [][]string{
		{hostile},
		{"-json", hostile},
		{"-list", hostile},
		{"-" + hostile},
		{"-color", hostile},
		{"-encoding", hostile, "-log", "-all"},
		{"-log", "-all", hostile},
		{"-log", "-all", "nosuch\nraserr: forged"},
		{"-log", "-all", "-count"},
		{"-log", "-all", "-count", "-json"},
		{"-log", "-all", "-json"},
	} {
		stdout, stderr, _ := runOn(event, args...)
		for _, line := range strings.Split(stdout+stderr, "\n") {
			if printable(line) != line || strings.HasPrefix(line, "raserr: forged") {
				t.Errorf("%q prints %q", args, line)
			}
		}
	}
	stdout, _, _ := runOn(event, "-log", "-all", "-json")
	if want := `"user":"a\u001b[2Jb\u009bc\u202ed\udb40\udc41e\u007f"`; !strings.Contains(stdout, want) {
		t.Errorf("%s is not in %s", want, stdout)
	}
}

// TestHostileFile reads a log that has such a name.
func TestHostileFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such names")
	}
	name := filepath.Join(t.TempDir(), "vpn\x1b[2J.log")
	if err := os.WriteFile(name, []byte("error 691\xff\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, stderr, _ := runOn("", "-log", "-all", name)
	if want := `vpn\x1b[2J.log" is not all UTF-8`; !strings.Contains(stderr, want) {
		t.Errorf("errors %q, want %s", stderr, want)
	}
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		text string
		most int
		want string
	}{
		{"", 4, ""},
		{"abcd", 4, "abcd"},
		{"abcde", 4, "a…"},
		{"aéde", 5, "aéde"},
		{"aéde", 4, "a…"},
		{"éééé", 7, "éé…"},
		{"éééé", 6, "é…"},
	} {
		if got := cut(test.text, test.most); got != test.want {
			t.Errorf("cut(%q, %d) = %q, want %q", test.text, test.most, got, test.want)
		}
	}
}
