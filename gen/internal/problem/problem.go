// Package problem collects what is wrong with the inputs of a run, each problem with
// its place, and writes it for people. Every stage of the generator reports with it.
package problem

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Pos is a place in an input. Line counts from 1; it is 0 for the whole input.
type Pos struct {
	File string
	Line int
}

func (p Pos) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}

// Problem is something wrong with the inputs.
type Problem struct {
	Pos
	Code string // as CodeText writes it, or "" if the problem is not about a code
	What string
}

// String returns the problem as one line: file:line: code: what is wrong.
func (p Problem) String() string {
	text := p.Pos.String() + ": "
	if p.Code != "" {
		text += p.Code + ": "
	}
	return Visible(text + p.What)
}

// Visible returns text with everything that does not print written as Go does in
// strings: control characters, marks of writing direction and invalid bytes, which names
// of files and symbols may have.
func Visible(text string) string {
	quoted := strconv.Quote(text)
	return strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(quoted[1 : len(quoted)-1])
}

// Problems collects what is wrong with the inputs of a run. The zero value is
// empty and ready to use.
type Problems struct{ all []Problem }

// Add notes a problem. Text from the inputs belongs in it quoted, unless it is a
// symbol or a name.
func (ps *Problems) Add(at Pos, code, format string, args ...any) {
	ps.all = append(ps.all, Problem{at, Shorten(code), fmt.Sprintf(format, args...)})
}

// Unreadable notes that a file cannot be read.
func (ps *Problems) Unreadable(file string, err error) {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		err = path.Err // without the name
	}
	ps.Add(Pos{File: file}, "", "cannot be read: %v", err)
}

// Len returns how many problems were added.
func (ps *Problems) Len() int { return len(ps.all) }

// Text returns the problems, one a line: first by file, in the order of files, then by
// line, without duplicates. After limit lines it says how many more there are.
func (ps *Problems) Text(files []string, limit int) string {
	rank := func(file string) uint { return uint(slices.Index(files, file)) } // others come last
	sorted := slices.Clone(ps.all)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(rank(a.File), rank(b.File)), cmp.Compare(a.Line, b.Line))
	})
	sorted = slices.Compact(sorted)
	var b strings.Builder
	for _, p := range sorted[:min(limit, len(sorted))] {
		fmt.Fprintln(&b, p)
	}
	if more := len(sorted) - limit; more > 0 {
		fmt.Fprintf(&b, "and %d more\n", more)
	}
	return b.String()
}

// Quote quotes text of an input for a problem, shortened to what fits in a line.
func Quote(s string) string { return strconv.Quote(Shorten(s)) }

// Shorten cuts text to 60 characters.
func Shorten(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// CodeText writes a code as people do: in decimal, or in hex where HRESULT and
// NTSTATUS values are, from 0x80000000 to 0xFFFFFFFF.
func CodeText(code int64) string {
	if code >= 0x80000000 && code <= 0xFFFFFFFF {
		return fmt.Sprintf("0x%08X", code)
	}
	return strconv.FormatInt(code, 10)
}

// Suggest returns the end of a problem about an unknown name: a question about the known
// name that was probably meant, or "" if none is similar.
func Suggest(name string, known []string) string {
	if len(name) > 64 { // which would take long to compare
		return ""
	}
	best, least := "", 3
	name = strings.ToLower(name)
	for _, k := range known {
		lower := strings.ToLower(k)
		d := levenshtein.ComputeDistance(name, lower)
		if len(name) >= 4 && (strings.HasPrefix(lower, name) || strings.HasPrefix(name, lower)) {
			d = min(d, 2)
		}
		if d < least && d < len(k) {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(", did you mean %q?", best)
}
