package main

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

// TestCountTimes takes the earliest and the latest time, or the first and the last of
// those that cannot be compared.
func TestCountTimes(t *testing.T) {
	for _, test := range []struct {
		times       []string
		first, last string
	}{
		{nil, "", ""},
		{[]string{"", "2026-11-24T06:09:01Z", ""}, "2026-11-24T06:09:01Z", "2026-11-24T06:09:01Z"},
		{[]string{"2026-11-24", "2026-11-25", "2026-11-23"}, "2026-11-23", "2026-11-25"},
		{[]string{"Dec 31 23:59:59", "Jan  1 00:00:01", "Feb  1 00:00:00"}, "Dec 31 23:59:59", "Feb  1 00:00:00"},
	} {
		var tally tally
		for _, time := range test.times {
			tally.addTime(time)
		}
		if tally.first != test.first || tally.last != test.last {
			t.Errorf("%q: from %q to %q", test.times, tally.first, tally.last)
		}
	}
}

// TestCountNames counts more names than are kept apart.
func TestCountNames(t *testing.T) {
	counts := counts{}
	for i := range mostNames + 500 {
		counts.add(raserr.ErrVPNTimeout, event{User: fmt.Sprintf("user%04d", i)})
	}
	counts.add(raserr.ErrVPNTimeout, event{User: "user0007"})
	users := counts[raserr.ErrVPNTimeout].users
	if len(users) != mostNames+1 || users["user0007"] != 2 || users[otherNames] != 500 {
		t.Errorf("%d names, %d and %d", len(users), users["user0007"], users[otherNames])
	}
	const want = "users: (others) (500), user0007 (2), user0000 (1), user0001 (1), user0002 (1), user0003 (1), " +
		"user0004 (1), user0005 (1), user0006 (1), user0008 (1), and 991 more"
	if got := listOf("users", users); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestCountsKeepNamesOnly shows that names and times do not keep the pieces of a log in memory
// that they come from.
func TestCountsKeepNamesOnly(t *testing.T) {
	heap := func() uint64 {
		runtime.GC()
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		return stats.HeapAlloc
	}
	c, before := counts{}, heap()
	for i := range mostNames {
		piece := fmt.Sprintf("user%d", i) + strings.Repeat(" ", 64<<10)
		name := piece[:8]
		c.add(raserr.ErrAuthenticationFailure, event{User: name, Connection: name, Computer: name, Time: name})
	}
	if kept := int64(heap()) - int64(before); kept > 8<<20 {
		t.Errorf("%d names keep %d bytes", mostNames, kept)
	}
	runtime.KeepAlive(c)
}
