package catalog

import (
	"strings"

	"example.com/ras/gen/internal/source"
)

// byteOrderMark begins some files. Inside a text, where files pasted together
// have it, nobody sees it, and Go source cannot hold it.
const byteOrderMark = "\ufeff"

// checkTexts reports byte order marks.
func (b *builder) checkTexts(lists []*source.List) {
	for _, list := range lists {
		for _, r := range list.Records {
			for _, f := range r.Fields {
				b.checkText(r.Pos(), source.CodeText(r.Code), f.Column.String(), f.Text)
			}
		}
		for _, pairs := range [][]*source.Pair{list.Words, list.Categories, list.Titles} {
			for _, p := range pairs {
				b.checkText(p.Pos(), "", "row", p.Key+p.Value)
			}
		}
	}
}

func (b *builder) checkText(at source.Pos, code, what, text string) {
	if strings.Contains(text, byteOrderMark) {
		b.problems.Add(at, code, "byte order mark (U+FEFF) inside the %s", what)
	}
}
