package cheader

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// branch is a branch of a condition that a line of a header is in.
type branch struct {
	outer *branch // the branch around it, or nil
	line  int     // of the directive that begins it
	text  string  // the condition
	name  string  // of #ifndef NAME, or ""

	open   bool // it is not known whether compilers read it
	dead   bool // they do not
	taken  bool // compilers certainly read it or one before it
	unsure bool // one before it may be read
	isElse bool

	comparisons []comparison // those that hold in it
	start       *definition  // the last member of the enum at the #if, or nil
}

// hint says what a value in a branch depends on, to end a problem with.
func (b *branch) hint() string {
	for ; b != nil; b = b.outer {
		if b.open {
			return fmt.Sprintf("; -D or -U of the names in the condition on line %d decides", b.line)
		}
	}
	return ""
}

// isOpen reports whether it is not known that compilers read a branch and those around it.
func (b *branch) isOpen() bool { return b != nil && (b.open || b.outer.isOpen()) }

func (b *branch) isDead() bool { return b != nil && b.dead }

// conditional takes in the directive that lines of code begin with, if it is about
// conditions.
func (h *header) conditional(name, text string, lines []codeLine) {
	b := branch{line: lines[0].first, text: text, start: h.previous}
	switch name {
	case "if":
	case "ifdef":
		b.text = "defined " + firstName(text)
	case "ifndef":
		b.name = firstName(text)
		b.text = "!defined " + b.name
	case "elif", "else", "endif":
		before := h.endBranch(name, b.line)
		if before == nil || name == "endif" {
			return
		}
		b.start, b.taken, b.unsure = before.start, before.taken, before.unsure || before.open
		if name == "else" {
			b.text, b.isElse = before.text, true
		}
	default:
		return
	}
	holds := truth(true)
	if !b.isElse {
		holds = h.holds(b.text, lines[1:])
	}
	b.outer, b.comparisons = h.branch, comparisons(b.text, b.isElse)
	b.dead = b.outer.isDead() || b.taken || !holds.unknown && holds.n == 0
	b.open = !b.dead && (b.unsure || holds.unknown)
	b.taken = b.taken || !b.dead && !b.open
	h.branch = &b
}

// endBranch ends the branch at a directive and returns it. Outside of branches it reports
// a problem and returns nil.
func (h *header) endBranch(directive string, line int) *branch {
	b := h.branch
	if b == nil || b.isElse && directive != "endif" {
		h.problems.Add(h.at(line), "", "#%s without #if", directive)
		return nil
	}
	h.branch = b.outer
	if b.open && h.previous != b.start {
		h.previous = unsureMember
	}
	return b
}

// holds returns what is known about a condition: the value of its expression. One that
// asks whether the header was read before holds: that a name is not defined, which the
// next line of code defines, perhaps with a value if the name is such as NAME_H.
func (h *header) holds(text string, next []codeLine) value {
	if m := guardPattern.FindStringSubmatch(text); m != nil && len(next) > 0 {
		directive, rest := next[0].directive()
		if directive == "define" && firstName(rest) == m[1] && (rest == m[1] || guardNamePattern.MatchString(rest[:len(m[1])])) {
			return truth(true)
		}
	}
	if len(text) > maxBytes {
		return value{unknown: true}
	}
	p := parser{header: h, rest: tokenize(text), isCondition: true}
	v, err := p.value()
	if err != nil {
		return value{unknown: true}
	}
	return v
}

// isDefined reports whether a name is a macro where the reader is, and whether that is
// known.
func (h *header) isDefined(name string) (defined, known bool) {
	if defined, known = h.given.macros[name]; known {
		return defined, known
	}
	for _, s := range h.scopes {
		if sure, ok := s.macros[name]; ok {
			return true, sure
		}
	}
	return false, false
}

// firstName returns the name that text begins with.
func firstName(text string) string { return text[:nameLength(text)] }

// guardPattern is a condition that a name is not defined.
var guardPattern = regexp.MustCompile(`^! ?defined ?\(? ?(\w+) ?\)?$`)

// windows names the versions that WINVER may have in headers.
var windows = map[int64]string{
	0x0500: "Windows 2000",
	0x0501: "Windows XP",
	0x0502: "Windows Server 2003",
	0x0600: "Windows Vista",
	0x0601: "Windows 7",
	0x0602: "Windows 8",
	0x0603: "Windows 8.1",
	0x0A00: "Windows 10",
}

// comparison is one comparison with WINVER, such as WINVER >= 0x600.
type comparison struct {
	operator string
	version  int64
}

// comparisonPattern is a comparison with WINVER, or _WIN32_WINNT, which has the
// same values.
var comparisonPattern = regexp.MustCompile(`\b(?:WINVER|_WIN32_WINNT)\s*(>=|<=|>|<)\s*(0[xX][0-9a-fA-F]+)`)

// comparisons returns the comparisons in a condition that all hold in its branch, or in
// the other one. In one with "or" or "not", it is not known which do.
func comparisons(text string, isElse bool) []comparison {
	if strings.Contains(text, "||") || strings.Contains(text, "!(") {
		return nil
	}
	var found []comparison
	for _, m := range comparisonPattern.FindAllStringSubmatch(text, -1) {
		if isElse {
			m[1] = map[string]string{">=": "<", "<": ">=", ">": "<=", "<=": ">"}[m[1]]
		}
		if v, err := strconv.ParseInt(m[2], 0, 64); err == nil {
			found = append(found, comparison{m[1], v})
		}
	}
	if isElse && len(found) > 1 { // of which one does not hold
		return nil
	}
	return found
}

var limitWords = map[string]string{">=": "since", ">": "after", "<": "removed in", "<=": "removed after"}

// availability says in words since when and until when compilers read a branch: the
// closest known limits that the conditions around it set to WINVER.
func (b *branch) availability() string {
	var lower, upper comparison
	for ; b != nil; b = b.outer {
		for _, c := range b.comparisons {
			switch {
			case windows[c.version] == "":
			case c.operator[0] == '>' && c.version > lower.version:
				lower = c
			case c.operator[0] == '<' && (upper.version == 0 || c.version < upper.version):
				upper = c
			}
		}
	}
	var parts []string
	for _, c := range []comparison{lower, upper} {
		if c.version != 0 {
			parts = append(parts, limitWords[c.operator]+" "+windows[c.version])
		}
	}
	return strings.Join(parts, ", ")
}
