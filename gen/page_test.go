package main

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// checkPage renders a page as code hosts do, which also link addresses in text. It
// shows that all elements are the page's own, that each link leads somewhere, and
// that texts read as they are.
func checkPage(t *testing.T, c *catalog.Catalog, page []byte) {
	t.Helper()
	renderer := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(htmlrenderer.WithUnsafe()))
	var b bytes.Buffer
	if err := renderer.Convert(page, &b); err != nil {
		t.Fatal(err)
	}
	rendered := b.String()
	checkBlocks(t, c, rendered)
	checkElements(t, rendered)
	checkLinks(t, c, rendered)

	rows := rowPattern.FindAllStringSubmatch(rendered, -1)
	if want := len(c.Categories) + len(c.Entries); len(rows) != want {
		t.Fatalf("%d rows, want %d", len(rows), want)
	}
	checkCategoryRows(t, c, rows[:len(c.Categories)])
	checkCodeRows(t, c, rows[len(c.Categories):])
	checkSources(t, c, rendered)
}

var (
	blockPattern   = regexp.MustCompile(`<(h[1-6]|p|ul|ol|table|pre|blockquote|hr)\b`)
	headingPattern = regexp.MustCompile(`<h[1-6]>(.*)</h[1-6]>`)
	rowPattern     = regexp.MustCompile(`<tr>\n<td[^>]*>(.*)</td>\n<td[^>]*>(.*)</td>\n</tr>`)
	tagPattern     = regexp.MustCompile(`<[^>]*>`)
	ownTag         = regexp.MustCompile(`^<(/?(h[123]|p|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|small|sup|code|br|wbr|a)|t[hd] style="text-align:right"|a id="[\w-]+"|a href="[^"]+"|!-- (Code .*)?--)>$`)
	linkPattern    = regexp.MustCompile(`<a (id|href)="([^"]+)">`)
	itemPattern    = regexp.MustCompile(`<li>(.*)</li>`)
	countPattern   = regexp.MustCompile(`>(\d+) (?:codes?|more)</a>`)
)

// textOf returns what a reader sees of a rendered element.
func textOf(rendered string) string {
	return html.UnescapeString(tagPattern.ReplaceAllString(strings.ReplaceAll(rendered, "<br>", "\n"), ""))
}

// checkBlocks compares the blocks of a page, by their elements, and its headings.
func checkBlocks(t *testing.T, c *catalog.Catalog, rendered string) {
	t.Helper()
	want := "h1 p p"
	if len(c.Categories) > 0 {
		want += " h2"
		if len(c.Parts) > 0 {
			want += " p"
		}
		want += " table"
	}
	want += " h2 ul h2( p)+"
	headings := []string{"By number"}
	forTables(c, func(isPart bool, name string) {
		switch {
		case isPart:
			want += " h2 p"
		case len(c.Categories) > 0:
			want += " h[23] p table p"
		case len(c.Parts) == 0:
			want += " h2 table p"
		default:
			want += " table p"
			return
		}
		headings = append(headings, name)
	})
	if slices.ContainsFunc(c.Entries, func(e *catalog.Entry) bool { return e.Why != "" }) {
		want += " h2 p ul p"
		headings = append(headings, "Corrections")
	}
	want += " h2 ol"
	headings = append(headings, "Sources")

	var blocks, got []string
	for _, m := range blockPattern.FindAllStringSubmatch(rendered, -1) {
		blocks = append(blocks, m[1])
	}
	if got := strings.Join(blocks, " "); !regexp.MustCompile("^" + want + "$").MatchString(got) {
		t.Errorf("the blocks of the page are\n%s, want\n%s", got, want)
	}
	for _, m := range headingPattern.FindAllStringSubmatch(rendered, -1) {
		got = append(got, textOf(m[1]))
	}
	if got, want := strings.Join(got, "\n"), strings.Join(headings, "\n"); !strings.HasSuffix(got, want) {
		t.Errorf("the headings of the page are\n%s\nwant at the end\n%s", got, want)
	}
}

// forTables calls f with the name of each part, and of each category that has codes
// in it, or with Codes if there are no categories.
func forTables(c *catalog.Catalog, f func(isPart bool, name string)) {
	parts := c.Parts
	if parts == nil {
		parts = []*catalog.Part{nil}
	}
	for _, part := range parts {
		if part != nil {
			f(true, part.Name)
		}
		if len(c.Categories) == 0 {
			f(false, "Codes")
		}
		for _, category := range c.Categories {
			if slices.ContainsFunc(c.Entries, func(e *catalog.Entry) bool { return e.Part == part && e.Category == category }) {
				f(false, category.Name)
			}
		}
	}
}

func checkElements(t *testing.T, rendered string) {
	t.Helper()
	for _, tag := range tagPattern.FindAllString(rendered, -1) {
		if !ownTag.MatchString(tag) {
			t.Errorf("the page has the element %s", tag)
		}
	}
}

// checkLinks shows that anchors differ, that links lead to them or to sources, and
// that each code is linked.
func checkLinks(t *testing.T, c *catalog.Catalog, rendered string) {
	t.Helper()
	anchors, linked := map[string]bool{}, map[string]bool{}
	for _, m := range linkPattern.FindAllStringSubmatch(rendered, -1) {
		switch address := html.UnescapeString(m[2]); {
		case m[1] == "href":
			linked[address] = true
		case anchors["#"+address]:
			t.Errorf("two anchors %s", address)
		default:
			anchors["#"+address] = true
		}
	}
	for address := range linked {
		isLink := func(s catalog.Source) bool { return unescapeURL(s.Link) == unescapeURL(address) }
		if !anchors[address] && !slices.ContainsFunc(c.Sources, isLink) {
			t.Errorf("a link to %s, which is not there", address)
		}
	}
	for _, e := range c.Entries {
		if !linked["#"+problem.CodeText(e.Code)] {
			t.Errorf("no link to %#x", e.Code)
		}
	}
}

// unescapeURL makes addresses equal that differ in escapes only.
func unescapeURL(address string) string {
	return regexp.MustCompile(`%[0-9A-Fa-f]{2}`).ReplaceAllStringFunc(address, func(s string) string {
		n, _ := strconv.ParseUint(s[1:], 16, 8)
		return string(rune(n))
	})
}

// checkCategoryRows shows that the index has a row for each category, with counts
// that are all codes together.
func checkCategoryRows(t *testing.T, c *catalog.Catalog, rows [][]string) {
	t.Helper()
	codes := 0
	for i, category := range c.Categories {
		if got := textOf(rows[i][1]); got != category.Name {
			t.Errorf("a row of the index is about %q, want %q", got, category.Name)
		}
		if got := textOf(rows[i][2]); !strings.HasPrefix(got, category.Description+"\n") {
			t.Errorf("category %q reads %q, want %q", category.Name, got, category.Description)
		}
		for _, m := range countPattern.FindAllStringSubmatch(rows[i][2], -1) {
			n, _ := strconv.Atoi(m[1])
			codes += n
		}
	}
	if len(c.Categories) > 0 && codes != len(c.Entries) {
		t.Errorf("the index counts %d codes, want %d", codes, len(c.Entries))
	}
}

// checkCodeRows compares the rows of all tables with the codes.
func checkCodeRows(t *testing.T, c *catalog.Catalog, rows [][]string) {
	t.Helper()
	entries := map[string]*catalog.Entry{}
	for _, e := range c.Entries {
		number := problem.CodeText(e.Code)
		if e.Code >= 1<<31 {
			number += fmt.Sprint("\n", int32(e.Code))
		}
		entries[number] = e
	}
	for _, row := range rows {
		e, text := entries[textOf(row[1])], textOf(row[2])
		if e == nil {
			t.Errorf("a row for %q, which is not a code", textOf(row[1]))
			continue
		}
		if !strings.HasPrefix(text, e.Message) {
			t.Errorf("the message of %d reads\n%q, want\n%q", e.Code, text, e.Message)
		}
		for _, want := range []string{e.Remedy, sentenceEnd(e.Availability), e.WinerrorSymbol, e.Note, e.Name, e.Symbol, e.DefinedIn} {
			if !strings.Contains(text, want) {
				t.Errorf("%q is not in the row of %d:\n%q", want, e.Code, text)
			}
		}
	}
}

// sentenceEnd is what must be there of an availability, whose first letter may have
// become a capital and which may have got a full stop.
func sentenceEnd(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.TrimSuffix(s[size:], ".")
}

// checkSources shows that the lists of corrections and of sources have an item of
// one line for each, which reads as it is.
func checkSources(t *testing.T, c *catalog.Catalog, rendered string) {
	t.Helper()
	var want []string
	for _, e := range c.Entries {
		if e.Why != "" {
			want = append(want, problem.CodeText(e.Code)+": "+e.Why)
		}
	}
	for _, s := range c.Sources {
		item := ""
		if s.Title != "" {
			item += ": " + s.Title
		}
		if s.Link != "" {
			item += ", " + s.Link
		}
		want = append(want, item)
	}
	items := itemPattern.FindAllStringSubmatch(rendered, -1)
	if len(items) < len(want) {
		t.Fatalf("%d items of lists, want %d at the end", len(items), len(want))
	}
	for i, item := range items[len(items)-len(want):] {
		if got := textOf(item[1]); !strings.HasSuffix(got, want[i]) {
			t.Errorf("an item reads %q, want %q at the end", got, want[i])
		}
	}
}
