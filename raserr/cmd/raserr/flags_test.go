package main

import (
	"slices"
	"strings"
	"testing"
)

// TestFlags shows which arguments are flags, and which are codes and words.
func TestFlags(t *testing.T) {
	for _, test := range []struct {
		args string
		rest string
		json bool
	}{
		{"691", "691", false},
		{"-json 691", "691", true},
		{"691 -json", "691", true},
		{"691 --json 718", "691 718", true},
		{"-json=false 691", "691", false},
		{"-691", "-691", false},
		{"-json -691 718", "-691 718", true},
		{"-691 -json", "-691", true},
		{"-691 718 -json -809", "-691 718 -809", true},
		{"-", "-", false},
		{"-- -json", "-json", false},
		{"-json -- -log help", "-log help", true},
		{"-- help", "help", false},
		{"help 691", "help 691", false},
	} {
		o, err := parseFlags(strings.Fields(test.args))
		if rest := strings.Fields(test.rest); err != nil || !slices.Equal(o.rest, rest) || o.json != test.json || o.help {
			t.Errorf("%s: %q, json %t, help %t, %v", test.args, o.rest, o.json, o.help, err)
		}
	}
}

// TestWords shows which words alone print the usage or the version.
func TestWords(t *testing.T) {
	help, _, _ := runOn("", "-h")
	for _, arg := range []string{"-help", "--help", "--h", "help", "/?"} {
		if stdout, stderr, status := runOn("", arg); stdout != help || stderr != "" || status != exitFound {
			t.Errorf("%s: exit status %d, errors %q, output %q", arg, status, stderr, stdout)
		}
	}
	for _, arg := range []string{"-version", "--version", "version"} {
		if stdout, stderr, status := runOn("", arg); !strings.HasPrefix(stdout, "raserr ") || stderr != "" || status != exitFound {
			t.Errorf("%s: exit status %d, errors %q, output %q", arg, status, stderr, stdout)
		}
	}
}

// TestWrongUsage shows what is wrong usage. A name that is not printable is quoted.
func TestWrongUsage(t *testing.T) {
	for args, want := range map[string]string{
		"-nosuch\x1b[31m":   `unknown flag -nosuch\x1b[31m`,
		"-l 691":            "unknown flag -l, did you mean -list or -log?",
		"--logs":            "unknown flag -logs, did you mean -log?",
		"-al":               "unknown flag -al, did you mean -all?",
		"-x":                "unknown flag -x",
		"-since":            "-since needs an argument: a time such as 7d",
		"-completion":       "-completion needs an argument: one of bash, zsh, fish, powershell",
		"-completion ksh":   `invalid value "ksh" for flag -completion: want one of bash, zsh, fish, powershell`,
		"-log -list":        "-log, -events and -list exclude one another",
		"-events -list":     "-log, -events and -list exclude one another",
		"-only x":           "-count and -only need -log or -events",
		"-count x":          "-count and -only need -log or -events",
		"-log -count -only": "-count and -only exclude each other",
		"-since 7d -log":    "-since needs -events",
		"-events x":         "-events reads this computer's logs and takes no arguments; use -log for files",
		"-encoding gbk 691": "-encoding and -all need -log",
		"-all 691":          "-encoding and -all need -log",
	} {
		stdout, stderr, status := runOn("", strings.Fields(args)...)
		if want := "raserr: " + want + "\nRun raserr -h for its usage.\n"; stdout != "" || stderr != want || status != exitUsage {
			t.Errorf("%q: exit status %d, output %q, errors %q, want %q", args, status, stdout, stderr, want)
		}
	}
}
