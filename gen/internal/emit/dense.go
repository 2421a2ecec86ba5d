package emit

import "example.com/ras/gen/internal/catalog"

// denseRange is a range of entries: those from first to before end.
type denseRange struct{ first, end int }

func (b denseRange) size() int { return b.end - b.first }

// The rows of a block are found by the number of the code, without a search, and
// its numbers that are no codes have an empty row each. For a whole list, these
// may be as many as the codes. A part of a list is such a block if at most one
// number in eight is none and it has codes enough to be worth the difference.
const (
	holesInPart = 8
	leastInPart = 8
)

// denseBlock returns the largest block of the entries, which are in numeric
// order, whose rows are found by number: all, a part, or an empty block.
func denseBlock(entries []*catalog.Entry) denseRange {
	n := len(entries)
	if span := uint64(entries[n-1].Code-entries[0].Code) + 1; span <= 2*uint64(n) {
		return denseRange{0, n}
	}
	if b := densePart(entries); b.size() >= leastInPart {
		return b
	}
	return denseRange{}
}

// densePart returns the largest block in which at most one number in holesInPart
// is no code. Such a block from i to j has
//
//	(code[j]-code[i]+1) * (holesInPart-1) <= (j-i+1) * holesInPart
//
// which is weight(j) <= weight(i)+1 for a weight that depends on one entry. So
// the candidates for i are those whose weight is above all before them, and for
// each j, from the last on, those candidates that no later j can do better with
// are dropped: each entry is looked at twice.
func densePart(entries []*catalog.Entry) denseRange {
	weight := func(i int) int64 {
		return int64(entries[i].Code)*(holesInPart-1) - int64(i)*holesInPart
	}
	var starts []int
	for i := range entries {
		if len(starts) == 0 || weight(i) > weight(starts[len(starts)-1]) {
			starts = append(starts, i)
		}
	}
	var best denseRange
	for j := len(entries) - 1; j >= 0 && len(starts) > 0; j-- {
		for len(starts) > 0 && weight(j) <= weight(starts[len(starts)-1])+1 {
			i := starts[len(starts)-1]
			starts = starts[:len(starts)-1]
			if j+1-i > best.size() {
				best = denseRange{i, j + 1}
			}
		}
	}
	return best
}
