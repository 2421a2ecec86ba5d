package target

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/gofrs/flock"
)

// lock waits until no other run works on the directory. The lock is on the
// directory itself, so that nothing is left behind; the system drops it if the
// process dies. Windows cannot lock a directory but refuses to remove a file in
// use, so there it is on a file that the last one to leave removes.
//
// Where the file system has no locks, runs are not kept apart.
func lock(dir string) (unlock func()) {
	name, flag := dir, os.O_RDONLY
	if runtime.GOOS == "windows" {
		name, flag = filepath.Join(dir, ".gen-lock"), os.O_RDWR|os.O_CREATE
	}
	l := flock.New(name, flock.SetFlag(flag))
	if l.Lock() != nil {
		return func() {}
	}
	return func() {
		l.Close()
		if name != dir {
			os.Remove(name)
		}
	}
}
