package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestCompletion prints the script for each shell, with all flags and words in it.
func TestCompletion(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		stdout, stderr, status := runOn("", "-completion", shell)
		if stderr != "" || status != exitFound {
			t.Errorf("%s: exit status %d, errors %q", shell, status, stderr)
		}
		words := strings.FieldsFunc(stdout, func(r rune) bool { return strings.ContainsRune(" \n';", r) })
		for _, word := range []string{"raserr", "-h", "-json", "-events", "-since", "credentials", "ERROR_PPP_TIMEOUT", "raserror.h", "CERT_E_EXPIRED", "always"} {
			if !slices.Contains(words, word) {
				t.Errorf("%s: %s is missing", shell, word)
			}
		}
		for _, word := range []string{"@FLAGS@", "@GROUPS@", "@WORDS@"} {
			if strings.Contains(stdout, word) {
				t.Errorf("%s: %s is left", shell, word)
			}
		}
	}
}

// completed returns what a shell completes arguments to. The last of them is completed.
var completed = map[string]string{
	"ERROR_PPP_T":        "ERROR_PPP_TIMEOUT",
	"-comp":              "-completion",
	"-color al":          "always",
	"-completion po":     "powershell",
	"691 cred":           "credentials",
	"-encoding E":        "",
	"-log E":             "", // the shell completes files
	"-json -log -o":      "-only",
	"-log vpn.log -onl":  "-only",
	"nosuchword":         "",
	"-list -json encryp": "encryption",
	"-list mpr":          "mprerror.h",
	"-list ERROR_PPP_T":  "",
	"mpr":                "mprerror.h",
}

func TestBash(t *testing.T) {
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip(err)
	}
	script, _, _ := runOn("", "-completion", "bash")
	for args, want := range completed {
		cmd := exec.Command(shell)
		cmd.Stdin = strings.NewReader(script + "\nCOMP_WORDS=(raserr " + args + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_raserr\necho \"${COMPREPLY[@]}\"\n")
		output, err := cmd.CombinedOutput()
		if got := strings.TrimSpace(string(output)); got != want || err != nil {
			t.Errorf("%s is completed to %.200q, %v, want %q", args, got, err, want)
		}
	}
}

func TestFish(t *testing.T) {
	shell, err := exec.LookPath("fish")
	if err != nil {
		t.Skip(err)
	}
	script, _, _ := runOn("", "-completion", "fish")
	for args, want := range completed {
		cmd := exec.Command(shell, "--no-config", "-c", script+"\ncomplete -C 'raserr "+args+"'")
		cmd.Dir = t.TempDir() // without files
		output, err := cmd.CombinedOutput()
		if got := strings.TrimSpace(string(output)); got != want || err != nil {
			t.Errorf("%s is completed to %.200q, %v, want %q", args, got, err, want)
		}
	}
}

// TestZsh checks the script, since zsh completes only what a person types.
func TestZsh(t *testing.T) {
	shell, err := exec.LookPath("zsh")
	if err != nil {
		t.Skip(err)
	}
	script, _, _ := runOn("", "-completion", "zsh")
	const load = "autoload -U compinit; compinit -D\n"
	cmd := exec.Command(shell, "-f")
	cmd.Stdin = strings.NewReader(load + script + "\necho $_comps[raserr]\n")
	if output, err := cmd.CombinedOutput(); string(output) != "_raserr\n" || err != nil {
		t.Errorf("%q, %v", output, err)
	}
}
