package catalog

import (
	"regexp"
	"strings"

	"example.com/ras/gen/internal/source"
)

// readPairs reads the tables that are not about codes.
func (b *builder) readPairs(lists []*source.List) {
	b.readDefaultWords()
	type key struct {
		kind source.PairKind
		name string
	}
	seen := map[key]*source.Pair{}
	for _, list := range lists {
		for _, p := range list.Pairs {
			k := key{list.Kind, p.Key}
			if list.Kind == source.Words {
				k.name = strings.ToUpper(p.Key)
			}
			if first := seen[k]; first != nil {
				b.problems.Add(p.Pos(), "", "duplicate %s %q; first at %s", list.Kind, p.Key, first.Pos())
				continue
			}
			seen[k] = p
			b.pairs[list.Kind] = append(b.pairs[list.Kind], p)
		}
	}
	for _, of := range []struct {
		kind source.PairKind
		add  func(*source.Pair)
	}{
		{source.Words, b.addWord},
		{source.Titles, b.addTitle},
		{source.Categories, b.addCategory}, // after the words of their names
		{source.Parts, b.addToPart},
		{source.Subjects, b.setSubject},
	} {
		for _, p := range b.pairs[of.kind] {
			of.add(p)
		}
	}
	for _, list := range lists {
		b.catalog.Sources = append(b.catalog.Sources, b.source(list))
	}
}

// linkPattern is a web address in the characters that RFC 3986 allows. None of them
// ends an address in Markdown or in a comment.
var linkPattern = regexp.MustCompile(`^https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+$`)

func (b *builder) addTitle(p *source.Pair) {
	if p.Extra != "" && !linkPattern.MatchString(p.Extra) {
		b.problems.Add(p.Pos(), "", "link %q is not an http:// or https:// address in the characters of RFC 3986", p.Extra)
	}
	b.titles[p.Key] = Source{Title: p.Value, Link: p.Extra}
}

func (b *builder) setSubject(p *source.Pair) {
	if first := b.pairs[source.Subjects][0]; p != first {
		b.problems.Add(p.Pos(), "", "second subject %q; the first is %q at %s", p.Key, first.Key, first.Pos())
		return
	}
	b.catalog.Subject = Subject{Name: p.Key, Scope: p.Value, Hint: p.Extra}
}
