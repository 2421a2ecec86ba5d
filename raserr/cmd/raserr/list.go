package main

import (
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// listCodes lists the codes of categories and headers, or all codes.
func (c *command) listCodes(names []string) {
	if len(names) == 0 {
		c.writeList(slices.Collect(raserr.All()))
	}
	for _, name := range names {
		codes := codesOf(name)
		if len(codes) == 0 {
			c.problem("%s is not a category or a header; these are: %s", quoted(name), strings.Join(groups(), ", "))
		}
		c.writeList(codes)
	}
}

// writeList writes a line for each code, or an item on a narrow terminal.
func (c *command) writeList(codes []raserr.Code) {
	for _, code := range codes {
		switch {
		case c.json:
			c.out.writeJSON(objectOf(code))
		case c.out.isNarrow():
			c.out.item(code)
		default:
			c.out.paragraph("", 4, oneLine(code))
		}
	}
}

// item writes the number and the symbol of a code, and its headline below them.
func (o *output) item(code raserr.Code) {
	number, _ := forms(code)
	o.title(number, "", code.Symbol())
	o.paragraph("    ", 4, code.Headline())
}

// codesOf returns the codes of a category, by its name or constant, or of a header.
func codesOf(group string) []raserr.Code {
	plain := strings.NewReplacer("raserr.", "", "category", "", "-", "")
	name := plain.Replace(strings.ToLower(group))
	var codes []raserr.Code
	for code := range raserr.All() {
		if plain.Replace(code.Category().String()) == name || strings.EqualFold(code.Header(), group) {
			codes = append(codes, code)
		}
	}
	return codes
}

// groups returns the names of all categories and headers.
func groups() []string {
	var names []string
	for category := range raserr.Categories() {
		names = append(names, category.String())
	}
	for code := range raserr.All() {
		if header := code.Header(); !slices.Contains(names, header) {
			names = append(names, header)
		}
	}
	return names
}
