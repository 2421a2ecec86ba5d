package cheader

import (
	"strconv"
	"strings"
)

// windows names the versions that WINVER stands for in headers.
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

// conditions are the nested conditions around a line of a header, outermost
// first.
type conditions []condition

type condition struct {
	comparisons []comparison // they all hold
	limits      limits       // what they say together with the conditions around
	taken       truth        // whether this branch or one before it of the same #if is taken
	dead        bool         // neither this branch nor all around it can be taken
}

// directive takes in a directive. Known says of some macros whether the compiler
// defines them.
func (cs *conditions) directive(name, text string, known map[string]bool) {
	switch name {
	case "if":
		cs.push(comparisons(text), isTrue(text, known), condition{taken: isFalse})
	case "ifdef":
		cs.push(nil, isDefined(text, known), condition{taken: isFalse})
	case "ifndef":
		cs.push(nil, isDefined(text, known).not(), condition{taken: isFalse})
	case "elif":
		if c, ok := cs.pop(); ok {
			cs.push(comparisons(text), isTrue(text, known), c)
		}
	case "else":
		if c, ok := cs.pop(); ok {
			cs.push(negate(c.comparisons), isSure, c)
		}
	case "endif":
		cs.pop()
	}
}

// push begins a branch, given the one before it of the same #if.
func (cs *conditions) push(comparisons []comparison, holds truth, before condition) {
	*cs = append(*cs, condition{
		comparisons: comparisons,
		limits:      cs.limits().with(comparisons),
		taken:       before.taken.or(holds),
		dead:        cs.dead() || holds == isFalse || before.taken == isSure,
	})
}

// dead reports whether no compiler that is known gets to the line.
func (cs conditions) dead() bool { return len(cs) > 0 && cs[len(cs)-1].dead }

func (cs *conditions) pop() (top condition, ok bool) {
	last := len(*cs) - 1
	if last < 0 {
		return condition{}, false
	}
	top = (*cs)[last]
	*cs = (*cs)[:last]
	return top, true
}

func (cs conditions) limits() limits {
	if len(cs) == 0 {
		return limits{}
	}
	return cs[len(cs)-1].limits
}

// comparisonPattern is a comparison with WINVER, or _WIN32_WINNT, which has the
// same values.
var comparisonPattern = lazily(`\b(?:WINVER|_WIN32_WINNT)\s*(>=|<=|>|<)\s*(0[xX][0-9a-fA-F]+)`)

// comparisons reads a condition. One that holds on either of two grounds says
// nothing for sure, so it counts as none.
func comparisons(text string) []comparison {
	if strings.Contains(text, "||") || strings.Contains(text, "!(") {
		return nil
	}
	var found []comparison
	for _, m := range comparisonPattern().FindAllStringSubmatch(text, -1) {
		if v, err := strconv.ParseInt(m[2], 0, 64); err == nil {
			found = append(found, comparison{m[1], v})
		}
	}
	return found
}

// negate returns what holds in the other branch of a condition, as far as one
// comparison tells it.
func negate(cs []comparison) []comparison {
	if len(cs) != 1 {
		return nil
	}
	opposite := map[string]string{">=": "<", "<": ">=", ">": "<=", "<=": ">"}
	return []comparison{{opposite[cs[0].operator], cs[0].version}}
}

// limits are the closest known limits that conditions set to WINVER. One without
// an operator is none.
type limits struct{ lower, upper comparison }

func (l limits) with(cs []comparison) limits {
	for _, c := range cs {
		if windows[c.version] == "" {
			continue
		}
		lower := strings.HasPrefix(c.operator, ">")
		if lower && (l.lower.operator == "" || c.version > l.lower.version) {
			l.lower = c
		}
		if !lower && (l.upper.operator == "" || c.version < l.upper.version) {
			l.upper = c
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
