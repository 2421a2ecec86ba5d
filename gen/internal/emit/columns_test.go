package emit

import (
	"fmt"
	"strings"
	"testing"
)

// TestDenseBlock shows which codes are found by their number.
func TestDenseBlock(t *testing.T) {
	span := func(first, last int64) []string {
		var codes []string
		for n := first; n <= last; n++ {
			codes = append(codes, fmt.Sprint(n))
		}
		return codes
	}
	join := func(parts ...[]string) string {
		var all []string
		for _, p := range parts {
			all = append(all, p...)
		}
		return strings.Join(all, " ")
	}
	for _, c := range []struct {
		name, codes string
		want        denseRange
	}{
		{"one code", "7", denseRange{0, 1}},
		{"half of the numbers", "10 12 14 17", denseRange{0, 4}},
		{"less than half", "10 12 14 18", denseRange{0, 1}},
		{"a step of 32", join(span(100, 140), span(172, 180)), denseRange{0, 50}},
		{"a step of 33", join(span(100, 140), span(173, 180)), denseRange{0, 41}},
		{"a part in the middle", join([]string{"1"}, span(100, 109), []string{"4000000000"}), denseRange{1, 11}},
		{"a part at the end of all numbers", join([]string{"1"}, span(4294967286, 4294967295)), denseRange{1, 11}},
		{"the larger of two", join(span(0, 8), span(100, 109), []string{"9999"}), denseRange{9, 19}},
		{"the first of two", join(span(0, 8), span(100, 108)), denseRange{0, 9}},
	} {
		rows := "code,symbol,message"
		for code := range strings.FieldsSeq(c.codes) {
			rows += fmt.Sprintf("\n%s,S%s,M.", code, code)
		}
		if got := denseBlock(catalogOf(t, rows).Entries); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
