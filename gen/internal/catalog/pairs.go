package catalog

import (
	"regexp"
	"strings"

	"example.com/ras/gen/internal/source"
)

// readPairs reads the tables that are not about codes: the words, titles, categories,
// parts and the subject of all lists.
func (b *builder) readPairs(lists []*source.List) {
	b.setDefaultWords()
	type key struct{ kind, name string }
	seen := map[key]*source.Pair{}
	isNew := func(p *source.Pair, k key) bool {
		first := seen[k]
		if first != nil {
			b.problems.Add(p.Pos(), "", "duplicate %s %q; first at %s", k.kind, p.Key, first.Pos())
			return false
		}
		seen[k] = p
		return true
	}
	for _, list := range lists {
		for _, p := range list.Words {
			if isNew(p, key{"word", strings.ToUpper(p.Key)}) && b.checkWord(p) {
				b.setWord(p)
			}
		}
		for _, p := range list.Titles {
			if isNew(p, key{"source", p.Key}) && b.checkLink(p) {
				b.titles[p.Key] = Source{Title: p.Value, Link: p.Extra}
			}
		}
		for _, p := range list.Categories {
			if isNew(p, key{"category", p.Key}) {
				b.addCategory(p)
			}
		}
		for _, p := range list.Parts {
			if isNew(p, key{"header", p.Key}) {
				b.addToPart(p)
			}
		}
		for _, p := range list.Subjects {
			b.setSubject(p)
		}
	}
	for _, list := range lists {
		b.catalog.Sources = append(b.catalog.Sources, b.source(list))
	}
}

// linkPattern is a web address in the characters that RFC 3986 allows. None of them
// ends an address in Markdown or in a comment.
var linkPattern = regexp.MustCompile(`^https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+$`)

// checkLink reports whether a link is a web address. It adds a problem if not.
func (b *builder) checkLink(p *source.Pair) bool {
	if p.Extra == "" || linkPattern.MatchString(p.Extra) {
		return true
	}
	b.problems.Add(p.Pos(), "", "link %q is not an http:// or https:// address in the characters of RFC 3986", p.Extra)
	return false
}

func (b *builder) setSubject(p *source.Pair) {
	if first := b.catalog.Subject; first.Name != "" {
		b.problems.Add(p.Pos(), "", "second subject %q; the first is %q at %s", p.Key, first.Name, first.At)
		return
	}
	b.catalog.Subject = Subject{Name: p.Key, Scope: p.Value, Hint: p.Extra, At: p.Pos()}
}
