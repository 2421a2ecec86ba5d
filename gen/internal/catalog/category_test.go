package catalog

import (
	"fmt"
	"strings"
	"testing"
)

func TestCategories(t *testing.T) {
	c := buildWell(t, table("list.tsv", "code,symbol,message,category\n1,A,One.,phone book\n2,B,Two.,ppp\n3,C,Three.,wide_area-net\n4,D,Four.,phone book")+
		table("categories.tsv", "category,description,action\nppp,The protocol.,Check it.\nphone book,The book.,\nwide_area-net,The net.,Draw it.")+
		table("words.tsv", "word,go\nPPP,PPP\nNET,NET"))
	want := []struct {
		name, goName, description, action string
	}{
		{"ppp", "CategoryPPP", "The protocol.", "Check it."},
		{"phone book", "CategoryPhoneBook", "The book.", ""},
		{"wide_area-net", "CategoryWideAreaNET", "The net.", "Draw it."},
	}
	if len(c.Categories) != len(want) {
		t.Fatalf("%d categories, want %d", len(c.Categories), len(want))
	}
	for i, got := range c.Categories {
		w := want[i]
		if got.Name != w.name || got.GoName != w.goName || got.Description != w.description || got.Action != w.action {
			t.Errorf("category %d: got %+v, want %+v", i, *got, w)
		}
	}
	for code, i := range map[int64]int{1: 1, 2: 0, 3: 2, 4: 1} {
		if entry(t, c, code).Category != c.Categories[i] {
			t.Errorf("code %d is in %v, want %s", code, entry(t, c, code).Category, want[i].name)
		}
	}
}

// TestCategoriesFromTwoLists shows that a list may add categories to another's.
func TestCategoriesFromTwoLists(t *testing.T) {
	c := buildWell(t, table("list.tsv", "code,symbol,message,category\n1,A,One.,x\n2,B,Two.,y")+
		table("a.tsv", "category,description\ny,Why.")+table("b.tsv", "category,description\nx,Ex."))
	if got := c.Categories[0].Name + c.Categories[1].Name; got != "yx" {
		t.Errorf("the categories are in the order %s, want yx", got)
	}
}

// TestUnknownCategoryOnce shows that a wrong name is one problem however many codes have it.
func TestUnknownCategoryOnce(t *testing.T) {
	_, problems := build(table("list.tsv", "code,symbol,message,category\n1,A,One.,lime\n2,B,Two.,lime\n3,C,Three.,line") +
		table("categories.tsv", "category,description\nline,The line."))
	if want := "list.tsv:2: 1: unknown category \"lime\", did you mean \"line\"?\n"; problems != want {
		t.Errorf("problems:\n%swant:\n%s", problems, want)
	}
}

func TestNoCategories(t *testing.T) {
	c := buildWell(t, table("list.tsv", "code,symbol,message\n1,A,One."))
	if len(c.Categories) != 0 || entry(t, c, 1).Category != nil {
		t.Errorf("categories %v and %v, want none", c.Categories, entry(t, c, 1).Category)
	}
}

// TestCategoryProblems has what testdata/bad does not show.
func TestCategoryProblems(t *testing.T) {
	manyCodes, many := "code,symbol,message,category\n", "category,description\n"
	for i := range 256 {
		manyCodes += fmt.Sprintf("%d,S%d,M.,c%d\n", i, i, i)
		many += fmt.Sprintf("c%d,D.\n", i)
	}
	cases := []struct{ name, files, problems string }{
		{"more than a byte can count", table("list.tsv", manyCodes) + table("categories.tsv", many), `
categories.tsv:257: 256 categories, more than 255
`},
		{"only the first of codes whose categories no list has",
			table("list.tsv", "code,symbol,message,category\n1,A,One.,\n2,B,Two.,x\n3,C,Three.,y"), `
list.tsv:3: 2: category "x", but no list has a table of categories
`},
		{"the category of a code whose other problems are many", table("list.tsv", "code,symbol,message,category\n1,,,z") +
			table("categories.tsv", "category,description\nx,X."), `
list.tsv:2: 1: no list has a message for this code
list.tsv:2: 1: no list has a symbol for this code
list.tsv:2: 1: unknown category "z"
categories.tsv:2: category "x" has no code
`},
		{"names of the category of unknown codes", table("list.tsv", "code,symbol,message,category\n1,A,One.,Unknown\n2,B,Two.,unknown") +
			table("categories.tsv", "category,description\nUnknown,X.\nunknown,Y.") + table("words.tsv", "word,go\nUNKNOWN,X"), `
categories.tsv:3: category "unknown" is the category of unknown codes
`},
		{"one in capitals", table("list.tsv", "code,symbol,message,category\n1,A,One.,UNKNOWN") +
			table("categories.tsv", "category,description\nUNKNOWN,X."), `
categories.tsv:2: category "UNKNOWN" is the category of unknown codes
`},
		{"names without a word, or with more", table("list.tsv", "code,symbol,message,category\n1,A,One.,--\n2,B,Two.,a.b") +
			table("categories.tsv", "category,description\n--,X.\na.b,Y."), `
categories.tsv:2: cannot derive a Go name from category "--"
categories.tsv:3: cannot derive a Go name from category "a.b"
`},
		{"a category twice in two lists", table("list.tsv", "code,symbol,message,category\n1,A,One.,x") +
			table("a.tsv", "category,description\nx,X.") + table("b.tsv", "category,description\nx,X."), `
b.tsv:2: duplicate category "x"; first at a.tsv:2
`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, problems := build(c.files); problems != strings.TrimPrefix(c.problems, "\n") {
				t.Errorf("problems:\n%swant:%s", problems, c.problems)
			}
		})
	}
}
