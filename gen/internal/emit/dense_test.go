package emit

import (
	"fmt"
	"strings"
	"testing"
)

// TestDenseBlock shows which codes are found by their number: all of a list with
// few holes, or the largest part of it that has hardly any.
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
		{"less than half", "10 12 14 18", denseRange{}},
		{"a part too small", join([]string{"1"}, span(100, 106)), denseRange{}},
		{"a part large enough", join([]string{"1"}, span(100, 107)), denseRange{1, 9}},
		{"a part in the middle", join([]string{"1"}, span(100, 109), []string{"4000000000"}), denseRange{1, 11}},
		{"a part at the end of all numbers", join([]string{"1"}, span(4294967286, 4294967295)), denseRange{1, 11}},
		{"a part with a hole", join([]string{"1"}, span(100, 105), span(107, 110)), denseRange{1, 11}},
		{"the larger of two", join(span(0, 8), span(100, 109), []string{"9999"}), denseRange{9, 19}},
		{"one in eight is a hole", join([]string{"1"}, span(1000, 1006), span(1008, 1014)), denseRange{1, 15}},
		{"the part without a piece that would make more than one in eight", join([]string{"1"}, span(1000, 1005), span(1007, 1010), span(1013, 1022), []string{"9999"}), denseRange{7, 21}},
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
