package target

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"example.com/ras/gen/internal/emit"
)

// fullDisks are file systems that two old files fit on, but not two new ones
// beside them. An old file takes two pages, a new one too, and the root
// directory, each file and each second name of a file take one name. Once the
// first file is replaced, the second one needs no room any more.
var fullDisks = []struct {
	name         string
	pages, names int
	want         string
}{
	{"no room for the first", 4, 100, `^write DIR/\.zcodes\.go\.gen-tmp-\w+: no space left on device$`},
	{"half the room for the first", 5, 100, `^write DIR/\.zcodes\.go\.gen-tmp-\w+: no space left on device$`},
	{"no room for the second", 6, 100, `^write DIR/\.CODES\.md\.gen-tmp-\w+: no space left on device$`},
	{"half the room for the second", 7, 100, `^write DIR/\.CODES\.md\.gen-tmp-\w+: no space left on device$`},
	{"no name for the first", 100, 3, `^open DIR/\.zcodes\.go\.gen-tmp-\w+: no space left on device$`},
	{"no name for the second", 100, 4, `^open DIR/\.CODES\.md\.gen-tmp-\w+: no space left on device$`},
	{"no name for the first backup", 100, 5, `^open DIR/\.zcodes\.go\.gen-tmp-\w+: no space left on device$`},
}

// A full disk must be a real one, since only that shows where the kernel reports
// it. A child of this test mounts it where no other process sees it.
func TestWriteToFullDisk(t *testing.T) {
	if isChild(t) {
		mountFullDisks(t)
		return
	}
	dir := t.TempDir()
	root := syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	user := syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	var reasons []string
	for _, attributes := range []*syscall.SysProcAttr{&root, &user} {
		cmd := child(t)
		cmd.Dir, cmd.SysProcAttr = dir, attributes
		out, err := cmd.CombinedOutput()
		if err == nil && strings.Contains(string(out), mounted) {
			return
		}
		if strings.Contains(string(out), mounted) {
			t.Fatalf("child: %v\n%s", err, out)
		}
		reasons = append(reasons, fmt.Sprintf("%v %.200s", err, out))
	}
	t.Skipf("no file system may be mounted here: %s", strings.Join(reasons, "; "))
}

// mounted is what the child prints once it has a file system.
const mounted = "mounted a disk"

func mountFullDisks(t *testing.T) {
	if err := syscall.Mount("", "/", "", syscall.MS_PRIVATE|syscall.MS_REC, ""); err != nil {
		t.Fatal(err)
	}
	for i, disk := range fullDisks {
		dir, err := filepath.Abs(fmt.Sprint("disk", i))
		if err != nil {
			t.Fatal(err)
		}
		options := fmt.Sprintf("size=%d,nr_inodes=%d", disk.pages*os.Getpagesize(), disk.names)
		if err := errors.Join(os.Mkdir(dir, 0o777), syscall.Mount("none", dir, "tmpfs", 0, options)); err != nil {
			t.Fatal(err)
		}
		fmt.Println(mounted)
		t.Run(disk.name, func(t *testing.T) { writeToFullDisk(t, dir, disk.want) })
	}
}

func writeToFullDisk(t *testing.T, dir, want string) {
	more := os.Getpagesize() * 3 / 2
	before := tree{"zcodes.go": oldCode + strings.Repeat("o", more), "CODES.md": oldPage + strings.Repeat("o", more)}
	plant(t, dir, before)
	err := Write(dir, []emit.File{
		{Name: "zcodes.go", Data: []byte(newCode + strings.Repeat("n", more))},
		{Name: "CODES.md", Data: []byte(newPage + strings.Repeat("n", more))},
	})
	if got := strings.ReplaceAll(fmt.Sprint(err), dir, "DIR"); !regexp.MustCompile(want).MatchString(got) {
		t.Errorf("error %q, want %s", got, want)
	}
	expect(t, dir, before)
	expectUntouched(t, dir, "zcodes.go", "CODES.md")
}
