package catalog

import (
	"regexp"
	"strings"

	"example.com/ras/gen/internal/source"
)

// readPairs takes what the tables that are not about codes say: the words, titles,
// categories, parts and the subject of all lists.
func (b *builder) readPairs(lists []*source.List) {
	b.setDefaultWords()
	words, titles, categories, headers := pairs{}, pairs{}, pairs{}, pairs{}
	for _, list := range lists {
		for _, p := range list.Words {
			if words.isNew(b, p, "word", strings.ToUpper(p.Key)) && b.checkWord(p) {
				b.setWord(p)
			}
		}
		for _, p := range list.Titles {
			if titles.isNew(b, p, "source", p.Key) && b.checkLink(p) {
				b.titles[p.Key] = Source{Title: p.Value, Link: p.Extra}
			}
		}
		for _, p := range list.Categories {
			if categories.isNew(b, p, "category", p.Key) {
				b.addCategory(p)
			}
		}
		for _, p := range list.Parts {
			if headers.isNew(b, p, "header", p.Key) {
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

// pairs has the first row with each key of a kind of pairs.
type pairs map[string]*source.Pair

func (ps pairs) isNew(b *builder, p *source.Pair, kind, key string) bool {
	first := ps[key]
	if first == nil {
		ps[key] = p
		return true
	}
	b.problems.Add(p.Pos(), "", "duplicate %s %q; first at %s", kind, p.Key, first.Pos())
	return false
}

// linkPattern is a web address in the characters that RFC 3986 allows. None of them
// ends an address in Markdown or in a comment.
var linkPattern = regexp.MustCompile(`^https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+$`)

// checkLink reports whether a link is a web address, and a problem if not.
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
