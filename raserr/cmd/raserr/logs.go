package main

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// readLogs reads all logs, one after the other.
func (c *command) readLogs(stdin io.Reader) {
	names := c.rest
	if len(names) == 0 {
		names = []string{"-"}
	}
	for _, name := range c.expand(names) {
		if c.out.Flush() != nil {
			return
		}
		if name == "-" {
			c.readLog(name, stdin)
		} else if file, err := os.Open(name); err != nil {
			c.cannotOpen(name, err)
		} else {
			c.readLog(name, file)
			file.Close()
		}
	}
	if !c.found && !c.all && c.status == exitFound {
		c.hint("no code of RAS was found; with -log -all, the number of any error is a code")
	}
}

// isSameFile reports whether two files are the same regular file.
func isSameFile(r io.Reader, w io.Writer) bool {
	in, ok := fileInfo(r)
	out, ok2 := fileInfo(w)
	return ok && ok2 && in.Mode().IsRegular() && os.SameFile(in, out)
}

func fileInfo(of any) (os.FileInfo, bool) {
	file, ok := of.(*os.File)
	if !ok {
		return nil, false
	}
	info, err := file.Stat()
	return info, err == nil
}

// cannotOpen reports a file that cannot be opened. A code is hardly meant as a file.
func (c *command) cannotOpen(name string, err error) {
	if isCode(name) && os.IsNotExist(err) {
		c.problem("there is no file %s; with -log all arguments are files, without it raserr explains codes", typed(name))
		return
	}
	c.problem("%v", err)
}

// expand returns the names of the files that patterns mean, which on Windows no shell
// has expanded.
func (c *command) expand(names []string) []string {
	if runtime.GOOS != "windows" {
		return names
	}
	var all []string
	for _, name := range names {
		if !strings.ContainsAny(name, "*?") {
			all = append(all, name)
			continue
		}
		found, err := filepath.Glob(name)
		if err != nil || len(found) == 0 {
			c.problem("no file matches %s", typed(name))
		}
		all = append(all, found...)
	}
	return all
}

// isPiped reports whether standard input is a file or the output of another program.
func isPiped(stdin io.Reader) bool {
	info, ok := fileInfo(stdin)
	return ok && (info.Mode().IsRegular() || info.Mode()&os.ModeNamedPipe != 0)
}
