package cheader

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"example.com/ras/gen/internal/problem"
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

	limits limits
	start  chain // where the enum was at the #if
	moved  bool  // a branch before it may have members
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

func (b *branch) limitsOf() limits {
	if b == nil {
		return limits{}
	}
	return b.limits
}

// conditional takes in a directive. It reports whether that is about conditions.
// IsGuard says that the directive asks whether the header was read before.
func (h *header) conditional(name, text string, line int, isGuard bool) bool {
	b := &branch{line: line, text: text, start: h.chain}
	switch name {
	case "if":
		holds := h.holds(text)
		if isGuard {
			holds = truth(true)
		}
		h.push(b, holds, comparisons(text))
	case "ifdef", "ifndef":
		defined, known := h.isDefined(firstName(text))
		holds := value{unknown: !known}
		if known {
			holds = truth(defined == (name == "ifdef"))
		}
		if name == "ifndef" {
			b.name = firstName(text)
		}
		if isGuard {
			holds = truth(true)
		}
		h.push(b, holds, nil)
	case "elif":
		if before := h.pop(name, line); before != nil {
			h.push(h.after(before, line, text), h.holds(text), comparisons(text))
		}
	case "else":
		if before := h.pop(name, line); before != nil {
			b := h.after(before, line, before.text)
			b.isElse = true
			h.push(b, truth(true), negate(comparisons(before.text)))
		}
	case "endif":
		if b := h.pop(name, line); b != nil && (b.moved || b.open && h.chain != b.start) {
			h.chain = chain{previous: h.chain.previous, unsure: true}
		}
	default:
		return false
	}
	return true
}

// after begins the branch after one of the same #if.
func (h *header) after(before *branch, line int, text string) *branch {
	b := &branch{line: line, text: text, taken: before.taken, unsure: before.unsure || before.open, start: before.start, moved: before.moved}
	if before.open {
		b.moved = b.moved || h.chain != b.start
		h.chain = b.start
	}
	return b
}

func (h *header) push(b *branch, holds value, comparisons []comparison) {
	b.outer = h.branch
	b.dead = b.outer.isDead() || b.taken || !holds.unknown && holds.n == 0
	b.open = !b.dead && (b.unsure || holds.unknown)
	b.taken = b.taken || !b.dead && !b.open
	b.limits = b.outer.limitsOf().with(comparisons)
	h.branch = b
}

// pop ends a branch at a directive, and returns it, or nil with a problem if there is none.
func (h *header) pop(directive string, line int) *branch {
	b := h.branch
	if b == nil || b.isElse && directive != "endif" {
		h.problems.Add(problem.Pos{File: h.list.Name, Line: line}, "", "#%s without #if", directive)
		return nil
	}
	h.branch = b.outer
	return b
}

// holds returns what is known about a condition: the value of its expression.
func (h *header) holds(text string) value {
	if len(text) > maxBytes {
		return value{unknown: true}
	}
	p := parser{evaluator: &h.evaluator, rest: tokenize(text, 0), known: h.isDefined}
	v, err := p.choice()
	if err != nil || len(p.rest) > 0 {
		return value{unknown: true}
	}
	return v
}

// isDefined reports whether a name is a macro where the reader is, and whether that is
// known.
func (h *header) isDefined(name string) (defined, known bool) {
	if defined, known = h.defined[name]; known {
		return defined, known
	}
	for _, s := range h.evaluator.scopes {
		if found := s.values[name]; found != nil && !found[0].isMember {
			return true, !found[0].condition.isOpen()
		}
		if sure, ok := s.others[name]; ok {
			return true, sure
		}
	}
	return false, false
}

// firstName returns the name that text begins with.
func firstName(text string) string { return text[:nameLength(text)] }

// guardPattern is a condition that a name is not defined.
var guardPattern = regexp.MustCompile(`^! ?defined ?\(? ?(\w+) ?\)?$`)

// isGuard reports whether a directive asks whether the header was read before, given the
// line of code after it: #ifndef NAME, then #define NAME, perhaps with a value if the name
// is such as NAME_H.
func isGuard(name, text string, next codeLine) bool {
	if name == "if" {
		m := guardPattern.FindStringSubmatch(text)
		if m == nil {
			return false
		}
		text = m[1]
	} else if name != "ifndef" {
		return false
	}
	directive, rest := next.directive()
	return directive == "define" && firstName(rest) == text && (rest == text || guardNamePattern.MatchString(text))
}

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

// comparisons returns the comparisons in a condition that all hold. In one with "or" or
// "not", it is not known which do.
func comparisons(text string) []comparison {
	if strings.Contains(text, "||") || strings.Contains(text, "!(") {
		return nil
	}
	var found []comparison
	for _, m := range comparisonPattern.FindAllStringSubmatch(text, -1) {
		if v, err := strconv.ParseInt(m[2], 0, 64); err == nil {
			found = append(found, comparison{m[1], v})
		}
	}
	return found
}

// negate returns what holds in the other branch of a condition, if that is one
// comparison.
func negate(cs []comparison) []comparison {
	if len(cs) != 1 {
		return nil
	}
	opposite := map[string]string{">=": "<", "<": ">=", ">": "<=", "<=": ">"}
	return []comparison{{opposite[cs[0].operator], cs[0].version}}
}

// limits are the closest known limits that conditions set to WINVER. One without an
// operator does not limit it.
type limits struct{ lower, upper comparison }

func (l limits) with(cs []comparison) limits {
	for _, c := range cs {
		if windows[c.version] == "" {
			continue
		}
		limit, isCloser := &l.upper, c.version < l.upper.version
		if c.operator[0] == '>' {
			limit, isCloser = &l.lower, c.version > l.lower.version
		}
		if limit.operator == "" || isCloser {
			*limit = c
		}
	}
	return l
}

// String says in words since when and until when the limits hold.
func (l limits) String() string {
	words := map[string]string{">=": "since", ">": "after", "<": "removed in", "<=": "removed after"}
	var parts []string
	for _, c := range []comparison{l.lower, l.upper} {
		if c.operator != "" {
			parts = append(parts, words[c.operator]+" "+windows[c.version])
		}
	}
	return strings.Join(parts, ", ")
}
