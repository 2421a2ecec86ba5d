package source

import (
	"regexp"
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
// first. Each is a list of comparisons that all hold.
type conditions [][]comparison

func (cs *conditions) directive(name, text string) {
	last := len(*cs) - 1
	switch name {
	case "if", "ifdef", "ifndef":
		*cs = append(*cs, comparisons(text))
	case "elif":
		if last >= 0 {
			(*cs)[last] = comparisons(text)
		}
	case "else":
		if last >= 0 {
			(*cs)[last] = negate((*cs)[last])
		}
	case "endif":
		if last >= 0 {
			*cs = (*cs)[:last]
		}
	}
}

var comparisonPattern = regexp.MustCompile(`\bWINVER\s*(>=|<=|>|<)\s*(0[xX][0-9a-fA-F]+)`)

// comparisons reads a condition. One that holds on either of two grounds says
// nothing for sure, so it counts as none.
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

// negate returns what holds in the other branch of a condition, as far as one
// comparison tells it.
func negate(cs []comparison) []comparison {
	if len(cs) != 1 {
		return nil
	}
	opposite := map[string]string{">=": "<", "<": ">=", ">": "<=", "<=": ">"}
	return []comparison{{opposite[cs[0].operator], cs[0].version}}
}

// availability says in words since when and until when the conditions hold, or
// returns "" where they set no known limit.
func (cs conditions) availability() string {
	var limits []string
	for _, condition := range cs {
		for _, c := range condition {
			name, ok := windows[c.version]
			if !ok {
				continue
			}
			words := map[string]string{">=": "since", ">": "after", "<": "removed in", "<=": "removed after"}
			limits = append(limits, words[c.operator]+" "+name)
		}
	}
	return strings.Join(limits, ", ")
}
