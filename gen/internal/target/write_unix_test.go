//go:build unix && !aix && !solaris

package target

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"syscall"
	"testing"

	"example.com/ras/gen/internal/problem"
)

func TestWriteKeepsPermissions(t *testing.T) {
	// The mask would take all but the owner's away, if it were asked.
	defer syscall.Umask(syscall.Umask(0o077))
	for _, mode := range []fs.FileMode{0o600, 0o664, 0o444, 0o755, 0o640} {
		for name, link := range map[string]func(from, to string) error{"replaced": os.Link, "put back": noLink} {
			t.Run(fmt.Sprintf("%v %s", mode, name), func(t *testing.T) {
				dir := t.TempDir()
				plant(t, dir, tree{"zcodes.go": oldCode, "CODES.md": oldPage})
				chmod(t, mode, dir, "zcodes.go", "CODES.md")
				w := writer{link: link, rename: os.Rename}
				if name == "put back" {
					w.rename = func(from, to string) error {
						if filepath.Base(to) == "CODES.md" {
							return errBroken
						}
						return os.Rename(from, to)
					}
				}
				if err := w.write(dir, newFiles); (err != nil) != (name == "put back") {
					t.Fatal(err)
				}
				expectModes(t, mode, dir, "zcodes.go", "CODES.md")
			})
		}
	}
}

func TestWriteObeysUmask(t *testing.T) {
	tests := map[string]struct {
		umask         int
		file, dirMode fs.FileMode
	}{
		"nothing masked":      {0o000, 0o666, 0o777},
		"the usual":           {0o022, 0o644, 0o755},
		"others masked":       {0o027, 0o640, 0o750},
		"all but the owner's": {0o077, 0o600, 0o700},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			defer syscall.Umask(syscall.Umask(test.umask))
			if err := Write(filepath.Join(parent, "new"), newFiles); err != nil {
				t.Fatal(err)
			}
			expectModes(t, test.file, parent, "new/zcodes.go", "new/CODES.md")
			expectModes(t, test.dirMode, parent, "new")
		})
	}
}

func chmod(t *testing.T, mode fs.FileMode, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		if err := os.Chmod(filepath.Join(dir, name), mode); err != nil {
			t.Fatal(err)
		}
	}
}

func expectModes(t *testing.T, mode fs.FileMode, dir string, names ...string) {
	t.Helper()
	for i, info := range stat(t, dir, names) {
		if info.Mode().Perm() != mode {
			t.Errorf("%s has the permissions %v, want %v", names[i], info.Mode().Perm(), mode)
		}
	}
}

func TestWriteThroughSymbolicLinks(t *testing.T) {
	tests := map[string]struct {
		dir          string
		before, want tree
	}{
		"in the same directory": {
			"a",
			tree{"a": "/", "a/zcodes.go": "-> real.go", "a/real.go": oldCode, "a/CODES.md": oldPage},
			tree{"a": "/", "a/zcodes.go": "-> real.go", "a/real.go": newCode, "a/CODES.md": newPage},
		},
		"to another directory": {
			"a",
			tree{"a": "/", "b": "/", "a/zcodes.go": "-> ../b/real.go", "b/real.go": oldCode, "a/CODES.md": oldPage},
			tree{"a": "/", "b": "/", "a/zcodes.go": "-> ../b/real.go", "b/real.go": newCode, "a/CODES.md": newPage},
		},
		"by an absolute path": {
			"a",
			tree{"a": "/", "b": "/", "a/CODES.md": "-> DIR/b/real.md", "b/real.md": oldPage},
			tree{"a": "/", "b": "/", "a/CODES.md": "-> DIR/b/real.md", "b/real.md": newPage, "a/zcodes.go": newCode},
		},
		"of which one leads to the next": {
			"a",
			tree{"a": "/", "b": "/", "c": "/", "a/zcodes.go": "-> ../b/next.go", "b/next.go": "-> ../c/real.go", "c/real.go": oldCode},
			tree{"a": "/", "b": "/", "c": "/", "a/zcodes.go": "-> ../b/next.go", "b/next.go": "-> ../c/real.go", "c/real.go": newCode, "a/CODES.md": newPage},
		},
		"to nothing yet": {
			"a",
			tree{"a": "/", "a/zcodes.go": "-> real.go", "a/CODES.md": "-> DIR/real.md"},
			tree{"a": "/", "a/zcodes.go": "-> real.go", "a/CODES.md": "-> DIR/real.md", "a/real.go": newCode, "real.md": newPage},
		},
		"that are the output directory": {
			"link",
			tree{"a": "/", "link": "-> a", "a/zcodes.go": oldCode},
			tree{"a": "/", "link": "-> a", "a/zcodes.go": newCode, "a/CODES.md": newPage},
		},
		// "../b" is a/b here, beside where the link leads, not b, beside the link.
		"in an output directory that is a link": {
			"link",
			tree{"a": "/", "a/out": "/", "a/b": "/", "b": "/", "link": "-> a/out", "a/out/zcodes.go": "-> ../b/real.go", "a/b/real.go": oldCode, "b/real.go": oldCode},
			tree{"a": "/", "a/out": "/", "a/b": "/", "b": "/", "link": "-> a/out", "a/out/zcodes.go": "-> ../b/real.go", "a/b/real.go": newCode, "b/real.go": oldCode, "a/out/CODES.md": newPage},
		},
		"through another link and back up": {
			"a",
			tree{"a": "/", "b": "/", "b/deep": "/", "a/link": "-> ../b/deep", "a/zcodes.go": "-> link/../real.go", "b/real.go": oldCode, "a/real.go": oldCode},
			tree{"a": "/", "b": "/", "b/deep": "/", "a/link": "-> ../b/deep", "a/zcodes.go": "-> link/../real.go", "b/real.go": newCode, "a/real.go": oldCode, "a/CODES.md": newPage},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			plant(t, root, test.before.in(root))
			if err := Write(filepath.Join(root, test.dir), newFiles); err != nil {
				t.Fatal(err)
			}
			expect(t, root, test.want.in(root))
		})
	}
}

// in returns the tree with DIR in links replaced by where the tree stands.
func (want tree) in(dir string) tree {
	got := tree{}
	for name, contents := range want {
		got[name] = regexp.MustCompile(`^-> DIR`).ReplaceAllLiteralString(contents, "-> "+dir)
	}
	return got
}

// The temporary of what a link leads to stands beside that, not beside the link:
// the two may be on different file systems.
func TestWriteStagesBehindTheLink(t *testing.T) {
	root := t.TempDir()
	plant(t, root, tree{"a": "/", "b": "/", "a/zcodes.go": "-> ../b/real.go", "b/real.go": oldCode})
	var from []string
	w := writer{link: os.Link, rename: func(old, to string) error {
		from = append(from, filepath.Dir(old))
		return os.Rename(old, to)
	}}
	if err := w.write(filepath.Join(root, "a"), newFiles); err != nil {
		t.Fatal(err)
	}
	real, err := filepath.EvalSymlinks(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(from) != 2 || from[0] != filepath.Join(real, "b") || from[1] != filepath.Join(root, "a") {
		t.Errorf("temporaries stood in %q", from)
	}
}

// An output directory is taken as its text says, behind a link too, as the go
// command takes it.
func TestWriteCleansThePath(t *testing.T) {
	root := t.TempDir()
	plant(t, root, tree{"a": "/", "a/b": "/", "link": "-> a/b"})
	if err := Write(root+"/link/../out", newFiles); err != nil {
		t.Fatal(err)
	}
	expect(t, root, tree{"a": "/", "a/b": "/", "link": "-> a/b", "out": "/", "out/zcodes.go": newCode, "out/CODES.md": newPage})
}

func TestProveCleansThePath(t *testing.T) {
	codes, files := smallCatalog(t)
	t.Chdir(t.TempDir())
	plant(t, ".", tree{
		"a": "/", "a/b": "/", "link": "-> a/b",
		"out": "/", "out/hand.go": "package oneerr\n\nconst ErrOne = 1\n",
	})
	var problems problem.Problems
	Prove("link/../out", files, codes, &problems)
	expectProblems(t, &problems, "codes.tsv:2: 1: ErrOne is declared at out/hand.go:3 as well")
}

func TestWriteRefusesBadLinks(t *testing.T) {
	tests := map[string]struct {
		before tree
		want   string
	}{
		"to itself": {
			tree{"zcodes.go": oldCode, "CODES.md": "-> CODES.md"},
			"DIR/CODES.md: too many symbolic links",
		},
		"in a ring": {
			tree{"zcodes.go": oldCode, "CODES.md": "-> b.md", "b.md": "-> CODES.md"},
			"DIR/CODES.md: too many symbolic links",
		},
		"to a missing directory": {
			tree{"zcodes.go": oldCode, "CODES.md": "-> missing/CODES.md"},
			"DIR/CODES.md: symbolic link to missing/CODES.md: lstat DIR/missing: no such file or directory",
		},
		"to a missing directory, absolute": {
			tree{"zcodes.go": oldCode, "CODES.md": "-> DIR/missing/CODES.md"},
			"DIR/CODES.md: symbolic link to DIR/missing/CODES.md: lstat DIR/missing: no such file or directory",
		},
		"to a directory": {
			tree{"zcodes.go": oldCode, "CODES.md": "-> sub", "sub": "/"},
			"DIR/CODES.md: not a regular file, left as it is",
		},
		"to a file by hand": {
			tree{"zcodes.go": oldCode, "CODES.md": "-> hand.go", "hand.go": byHand},
			`DIR/CODES.md: not a generated file (no "Code generated … DO NOT EDIT." on its first line), left as it is`,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir, err := filepath.EvalSymlinks(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			before := test.before.in(dir)
			plant(t, dir, before)
			expectError(t, dir, Write(dir, newFiles), test.want)
			expect(t, dir, before)
			expectUntouched(t, dir, "zcodes.go")
		})
	}
}

// To open a named pipe would wait for its other end, forever.
func TestWriteRefusesNamedPipes(t *testing.T) {
	for _, pipe := range []string{"zcodes.go", "CODES.md"} {
		dir := t.TempDir()
		want := tree{"zcodes.go": oldCode, "CODES.md": oldPage}
		delete(want, pipe)
		plant(t, dir, want)
		if err := syscall.Mkfifo(filepath.Join(dir, pipe), 0o666); err != nil {
			t.Fatal(err)
		}
		want[pipe] = "|"
		expectError(t, dir, Write(dir, newFiles), "DIR/"+pipe+": not a regular file, left as it is")
		expect(t, dir, want)
	}
}

// Nor may a named pipe hold up the comparison with files by hand.
func TestProveSkipsNamedPipes(t *testing.T) {
	codes, files := smallCatalog(t)
	t.Chdir(t.TempDir())
	if err := syscall.Mkfifo("hand.go", 0o666); err != nil {
		t.Fatal(err)
	}
	var problems problem.Problems
	Prove(".", files, codes, &problems)
	expectProblems(t, &problems)
}

// An unreadable file cannot be known to be generated.
func TestWriteRefusesUnreadable(t *testing.T) {
	if isChild(t) {
		dropRoot(t)
		fmt.Printf("error: %v\n", Write(".", newFiles))
		return
	}
	dir := t.TempDir()
	before := tree{"zcodes.go": oldCode, "CODES.md": oldPage}
	plant(t, dir, before)
	chmod(t, 0o777, dir, ".")
	chmod(t, 0o000, dir, "CODES.md")
	runChild(t, dir, `error: open CODES\.md: permission denied`)
	chmod(t, 0o644, dir, "CODES.md")
	expect(t, dir, before)
	expectUntouched(t, dir, "zcodes.go", "CODES.md")
}

func TestWriteToReadOnlyDirectory(t *testing.T) {
	if isChild(t) {
		dropRoot(t)
		fmt.Printf("probe: %v\n", os.WriteFile("out/probe", nil, 0o666))
		fmt.Printf("error: %v\n", Write("out", newFiles))
		return
	}
	for name, before := range map[string]tree{
		"with old files": {"zcodes.go": oldCode, "CODES.md": oldPage},
		"without":        {},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			plant(t, dir, tree{"out": "/"})
			out := filepath.Join(dir, "out")
			plant(t, out, before)
			for file := range before {
				chmod(t, 0o666, out, file) // so that the directory alone is in the way
			}
			chmod(t, 0o755, dir, ".")
			chmod(t, 0o555, out, ".")
			defer chmod(t, 0o755, out, ".") // or it could not be removed
			runChild(t, dir,
				`probe: open out/probe: permission denied`,
				`error: open out/\.zcodes\.go\.gen-tmp-[A-Z2-7]{26}: permission denied`)
			expect(t, out, before)
			for file := range before {
				expectUntouched(t, out, file)
			}
		})
	}
}

// A missing directory below a read-only one cannot be made.
func TestWriteBelowReadOnlyDirectory(t *testing.T) {
	if isChild(t) {
		dropRoot(t)
		fmt.Printf("error: %v\n", Write("out/new", newFiles))
		return
	}
	dir := t.TempDir()
	plant(t, dir, tree{"out": "/"})
	chmod(t, 0o755, dir, ".")
	chmod(t, 0o555, dir, "out")
	defer chmod(t, 0o755, dir, "out")
	runChild(t, dir, `error: mkdir out/new: permission denied`)
	expect(t, dir, tree{"out": "/"})
}

// dropRoot makes the process one of a user to whom permissions mean something.
// It may still work below the current directory.
func dropRoot(t *testing.T) {
	const nobody = 65534
	if os.Geteuid() != 0 {
		return
	}
	for _, err := range []error{syscall.Setgroups(nil), syscall.Setgid(nobody), syscall.Setuid(nobody)} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// runChild runs the test again in a process that works in dir, and compares the
// lines that it prints with patterns.
func runChild(t *testing.T, dir string, patterns ...string) {
	t.Helper()
	cmd := child(t)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("child: %v\n%s", err, out)
	}
	for _, pattern := range patterns {
		if !regexp.MustCompile(`(?m)^` + pattern + `$`).Match(out) {
			t.Errorf("the child has no line %s:\n%s", pattern, out)
		}
	}
}
