package target

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"example.com/ras/gen/internal/emit"
)

// Write puts the files into a directory, which it makes if need be. All of them
// change or none does: each is written in full beside the old one before the
// first takes its name, and if one cannot, those before it get their old
// contents back. A file that is the same is not touched. Permissions are kept,
// and a symbolic link stays one.
//
// Only one Write at a time works on a directory, others wait. If one is killed,
// every file has either its old or its new contents, whole. Between two renames
// that is the new contents for some files and the old for others; the next Write
// makes them one again, and removes what the killed one had begun.
func Write(dir string, files []emit.File) error {
	dir = filepath.Clean(dir)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	defer lock(dir)()
	w := writer{link: os.Link, rename: os.Rename}
	return w.write(dir, files)
}

func (w *writer) write(dir string, files []emit.File) error {
	defer w.cleanUp()
	for _, f := range files {
		if err := w.stage(filepath.Join(dir, f.Name), f.Data); err != nil {
			return err
		}
	}
	return w.commit()
}

type writer struct {
	staged []staged
	link   func(from, to string) error
	rename func(from, to string) error
}

// staged is a file that is written in full but does not have its name yet.
type staged struct {
	existing
	temporary string
	backup    string // a second name of the old contents, or "" if there are none
}

// stage writes the new contents of a file beside it, if they are new.
func (w *writer) stage(name string, data []byte) error {
	old, err := look(name)
	if err != nil {
		return err
	}
	removeLeftovers(old.path)
	if old.data != nil && bytes.Equal(old.data, data) {
		return nil
	}
	temporary := temporaryName(old.path)
	w.staged = append(w.staged, staged{existing: old, temporary: temporary})
	return writeFile(temporary, data, old)
}

// writeFile makes a file with the permissions of the one that it will replace,
// and sees it to the disk.
func writeFile(name string, data []byte, old existing) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && old.data != nil {
		err = f.Chmod(old.mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// commit gives the staged files their names.
func (w *writer) commit() error {
	for i := range w.staged {
		s := &w.staged[i]
		err := w.keepOld(s)
		if err == nil {
			err = w.rename(s.temporary, s.path)
		}
		if err != nil {
			return w.undo(i, err)
		}
	}
	return nil
}

// keepOld gives the old contents a second name, to go back to.
func (w *writer) keepOld(s *staged) error {
	if s.data == nil {
		return nil
	}
	s.backup = temporaryName(s.path)
	if w.link(s.path, s.backup) == nil {
		return nil
	}
	if err := writeFile(s.backup, s.data, s.existing); err != nil { // a file system without links
		return err
	}
	return os.Chtimes(s.backup, s.time, s.time)
}

// undo gives the first n files their old contents back. Where that fails, the
// backup is all that is left of them, and stays.
func (w *writer) undo(n int, cause error) error {
	for i := n - 1; i >= 0; i-- {
		s := &w.staged[i]
		if s.backup == "" {
			if err := os.Remove(s.path); err != nil {
				cause = fmt.Errorf("%w; and %s could not be removed again: %v", cause, s.path, err)
			}
			continue
		}
		if err := w.rename(s.backup, s.path); err != nil {
			cause = fmt.Errorf("%w; and %s could not be put back, its old contents are in %s: %v", cause, s.path, s.backup, err)
			s.backup = ""
		}
	}
	return cause
}

// cleanUp removes what has no use any more. Names that are gone do not matter.
func (w *writer) cleanUp() {
	for _, s := range w.staged {
		os.Remove(s.temporary)
		if s.backup != "" {
			os.Remove(s.backup)
		}
	}
}

// temporaryMark is in the names of temporaries, which stand beside the file that
// they are for. The go command ignores names that begin with a dot.
const temporaryMark = ".gen-tmp-"

func temporaryName(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+temporaryMark+rand.Text())
}

// removeLeftovers removes the temporaries of a file that an earlier run, killed
// before its end, left behind.
func removeLeftovers(path string) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return
	}
	for _, e := range entries {
		if e.Type()&fs.ModeType == 0 && strings.HasPrefix(e.Name(), "."+filepath.Base(path)+temporaryMark) {
			os.Remove(filepath.Join(filepath.Dir(path), e.Name()))
		}
	}
}
