package emit

import (
	"github.com/dave/jennifer/jen"

	"example.com/ras/gen/internal/catalog"
)

// denseRange is a range of entries: those from first to before end.
type denseRange struct{ first, end int }

func (d denseRange) size() int { return d.end - d.first }

// The rows of a dense block are found by the number of the code, without a search,
// and numbers that are not codes have empty rows. Two neighbours in it are at most
// maxStep apart, and at least half of its numbers are codes.
const maxStep = 32

// denseBlock returns the block with the most codes, the first one if several have as
// many. The entries are in numeric order. Without any such block it is the first code.
func denseBlock(entries []*catalog.Entry) denseRange {
	best := denseRange{0, 1}
	first := 0
	for end := 1; end <= len(entries); end++ {
		if end < len(entries) && distance(entries[end-1], entries[end]) <= maxStep {
			continue
		}
		d := denseRange{first, end}
		isDense := distance(entries[first], entries[end-1]) < 2*uint64(d.size())
		if isDense && d.size() > best.size() {
			best = d
		}
		first = end
	}
	return best
}

func distance(a, b *catalog.Entry) uint64 { return uint64(b.Code) - uint64(a.Code) }

// setRows sets the rows of the columns, in numeric order.
func (g *goFile) setRows() {
	g.rows = make([]*catalog.Entry, 0, 2*len(g.catalog.Entries))
	g.codes = make(jen.Statement, 0, 2*len(g.catalog.Entries))
	for i, e := range g.catalog.Entries {
		if i > g.dense.first && i < g.dense.end {
			for unused := g.catalog.Entries[i-1].Code + 1; unused < e.Code; unused++ {
				g.rows = append(g.rows, nil)
				g.codes.Add(number(unused))
			}
		}
		g.rows = append(g.rows, e)
		g.codes.Id(e.Name)
	}
}
