package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// counts has a tally for each code that logs name.
type counts map[raserr.Code]*tally

// tally is how often logs name a code, and what its events say.
type tally struct {
	code                          raserr.Code
	count                         int
	first, last                   string // times
	users, connections, computers names
}

// names is how often there is each name.
type names map[string]int

// mostNames is how many different names are counted for a code. All others are counted
// together, so that a log of any length takes little memory.
const (
	mostNames  = 1000
	otherNames = "(others)"
)

func (n names) add(name string) {
	switch {
	case name == "":
		return
	case n[name] > 0:
	case len(n) >= mostNames:
		name = otherNames
	default:
		name = strings.Clone(name) // a part of the log would keep all of the log's piece in memory
	}
	n[name]++
}

// nameCount is a name in JSON.
type nameCount struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// sorted returns the names, most frequent first.
func (n names) sorted() []nameCount {
	var all []nameCount
	for name, count := range n {
		all = append(all, nameCount{name, count})
	}
	slices.SortFunc(all, func(a, b nameCount) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Name, b.Name))
	})
	return all
}

func (c counts) add(code raserr.Code, e event) {
	t := c[code]
	if t == nil {
		t = &tally{code: code, users: names{}, connections: names{}, computers: names{}}
		c[code] = t
	}
	t.count++
	t.addTime(e.Time)
	t.users.add(e.User)
	t.connections.add(e.Connection)
	t.computers.add(e.Computer)
}

// addTime takes a time into account. Logs may have the newest first, but times without
// a year can only be in order.
func (t *tally) addTime(time string) {
	if time == "" {
		return
	}
	time = strings.Clone(time) // as in names.add
	inOrder := !isDigit(time[0])
	if t.first == "" || !inOrder && time < t.first {
		t.first = time
	}
	if inOrder || time > t.last {
		t.last = time
	}
}

// writeCounts writes all tallies, the highest count first.
func (c *command) writeCounts() {
	tallies := slices.SortedFunc(maps.Values(c.counts), func(a, b *tally) int {
		return cmp.Or(b.count-a.count, cmp.Compare(a.code, b.code))
	})
	if c.json {
		for _, t := range tallies {
			c.out.writeJSON(t.object())
		}
		return
	}
	if len(tallies) == 0 {
		if c.status == exitFound {
			fmt.Fprintln(c.out, "No code was found.")
		}
		return
	}
	width := len(fmt.Sprint(tallies[0].count)) + 2
	for _, t := range tallies {
		begin := fmt.Sprintf("%*d  ", width-2, t.count)
		c.out.paragraph(begin, width, oneLine(t.code))
		of := []string{t.period(), listOf("users", t.users), listOf("connections", t.connections), listOf("computers", t.computers)}
		for _, text := range of {
			c.out.paragraph(strings.Repeat(" ", width), width, text)
		}
	}
}

// period returns the time of the first and of the last line.
func (t *tally) period() string {
	switch {
	case t.first == "":
		return ""
	case t.first == t.last:
		return "at " + t.first
	}
	return "from " + t.first + " to " + t.last
}

// listOf returns the most frequent names, and how often there is each.
func listOf(label string, n names) string {
	const most = 10
	if len(n) == 0 {
		return ""
	}
	var parts []string
	for _, name := range n.sorted()[:min(len(n), most)] {
		parts = append(parts, fmt.Sprintf("%s (%d)", printable(name.Name), name.Count))
	}
	if len(n) > most {
		parts = append(parts, fmt.Sprintf("and %d more", len(n)-most))
	}
	return label + ": " + strings.Join(parts, ", ")
}

func (t *tally) object() object {
	o := objectOf(t.code)
	o.Count, o.First, o.Last = t.count, t.first, t.last
	o.Users, o.Connections, o.Computers = t.users.sorted(), t.connections.sorted(), t.computers.sorted()
	return o
}
