package target

import (
	"errors"
	"io/fs"
	"os/exec"
	"strings"
	"testing"

	"example.com/ras/gen/internal/emit"
)

// A page with a change near its beginning and one near its end.
const (
	longPage    = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n"
	longPageNew = "1\ntwo\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n12b\n13\n14\n"
)

func TestDiff(t *testing.T) {
	tests := map[string]struct {
		before         tree
		newCode, newMD string
		want           string
	}{
		"the same": {
			tree{"zcodes.go": "a\n", "CODES.md": "b\n"}, "a\n", "b\n",
			"",
		},
		"both missing": {
			tree{}, "a\n", "b\nc\n",
			"one/zcodes.go: missing\none/CODES.md: missing\n",
		},
		"one missing": {
			tree{"zcodes.go": "a\n"}, "a\n", "b\n",
			"one/CODES.md: missing\n",
		},
		"one missing, the other empty": {
			tree{"CODES.md": ""}, "a\n", "b\nc\n",
			"one/zcodes.go: missing\n" +
				"--- one/CODES.md\n" +
				"+++ one/CODES.md (as generated)\n" +
				"@@ -0,0 +1,2 @@\n" +
				"+b\n" +
				"+c\n",
		},
		"the first differs": {
			tree{"zcodes.go": "a\n", "CODES.md": "b\n"}, "A\n", "b\n",
			"--- one/zcodes.go\n" +
				"+++ one/zcodes.go (as generated)\n" +
				"@@ -1 +1 @@\n" +
				"-a\n" +
				"+A\n",
		},
		"changes far apart, each with three lines of context": {
			tree{"zcodes.go": "a\n", "CODES.md": longPage}, "a\n", longPageNew,
			"--- one/CODES.md\n" +
				"+++ one/CODES.md (as generated)\n" +
				"@@ -1,5 +1,5 @@\n" +
				" 1\n" +
				"-2\n" +
				"+two\n" +
				" 3\n" +
				" 4\n" +
				" 5\n" +
				"@@ -10,5 +10,6 @@\n" +
				" 10\n" +
				" 11\n" +
				" 12\n" +
				"+12b\n" +
				" 13\n" +
				" 14\n",
		},
		"other line ends": {
			tree{"zcodes.go": "a\r\n", "CODES.md": "b\n"}, "a\n", "b\n",
			"--- one/zcodes.go\n" +
				"+++ one/zcodes.go (as generated)\n" +
				"@@ -1 +1 @@\n" +
				"-a\r\n" +
				"+a\n",
		},
		"no newline at the end": {
			tree{"zcodes.go": "a\nb", "CODES.md": "b\n"}, "a\nb\n", "b\n",
			"--- one/zcodes.go\n" +
				"+++ one/zcodes.go (as generated)\n" +
				"@@ -1,2 +1,2 @@\n" +
				" a\n" +
				"-b\n" +
				"\\ No newline at end of file\n" +
				"+b\n",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			plant(t, ".", tree{"one": "/"})
			plant(t, "one", test.before)
			files := []emit.File{{Name: "zcodes.go", Data: []byte(test.newCode)}, {Name: "CODES.md", Data: []byte(test.newMD)}}
			got, err := Diff("one", files)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("diff:\n%swant:\n%s", got, test.want)
			}
			expect(t, "one", test.before)
			if test.want != "" && len(test.before) == len(files) {
				patch(t, got)
				expect(t, "one", tree{"zcodes.go": test.newCode, "CODES.md": test.newMD})
			}
		})
	}
}

// patch gives the diff to a program that applies diffs.
func patch(t *testing.T, diff string) {
	t.Helper()
	name, err := exec.LookPath("patch")
	if err != nil {
		t.Skip("there is no program patch")
	}
	cmd := exec.Command(name, "-p0", "--binary")
	cmd.Stdin = strings.NewReader(diff)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("patch: %v\n%s", err, out)
	}
}

func TestDiffNamesPlaces(t *testing.T) {
	t.Chdir(t.TempDir())
	plant(t, ".", tree{"one": "/", "zcodes.go": "a\n"})
	for dir, want := range map[string]string{
		".":        "--- zcodes.go\n+++ zcodes.go (as generated)\n@@ -1 +1 @@\n-a\n+b\n",
		"./one/..": "--- zcodes.go\n+++ zcodes.go (as generated)\n@@ -1 +1 @@\n-a\n+b\n",
		"new/":     "new/zcodes.go: missing\n",
	} {
		got, err := Diff(dir, []emit.File{{Name: "zcodes.go", Data: []byte("b\n")}})
		if err != nil || got != want {
			t.Errorf("Diff in %s:\n%s%v, want:\n%s", dir, got, err, want)
		}
	}
	expect(t, ".", tree{"one": "/", "zcodes.go": "a\n"})
}

// What cannot be read cannot be compared, which is not the same as missing.
func TestDiffUnreadable(t *testing.T) {
	t.Chdir(t.TempDir())
	plant(t, ".", tree{"CODES.md": "/", "zcodes.go": "a\n"})
	diff, err := Diff(".", newFiles)
	if path, ok := errors.AsType[*fs.PathError](err); !ok || path.Path != "CODES.md" || diff != "" {
		t.Errorf("Diff = %q, %v, want only an error that names CODES.md", diff, err)
	}
}
