package catalog

import "testing"

func TestSubject(t *testing.T) {
	const list = "code,symbol,message\n1,A,One."
	if s := buildWell(t, table("list.tsv", list)).Subject; s != (Subject{}) {
		t.Errorf("the subject is %+v, want none", s)
	}
	s := buildWell(t, table("list.tsv", list)+table("subject.tsv", "subject,scope,hint\nModems,of all kinds,Look twice.")).Subject
	if s != (Subject{"Modems", "of all kinds", "Look twice."}) {
		t.Errorf("the subject is %+v", s)
	}
}

// TestLinks shows which addresses of sources are taken.
func TestLinks(t *testing.T) {
	for link, ok := range map[string]bool{
		"":                                  true,
		"https://example.com":               true,
		"http://example.com/a_(b)/?c=[d]&e": true,
		"https://example.com/%C3%BC#1":      true,
		"https://":                          false,
		"HTTPS://example.com":               false,
		"ftp://example.com":                 false,
		"example.com":                       false,
		"javascript:alert(1)":               false,
		"https://example.com/a b":           false,
		"https://example.com/ü":             false,
		"https://example.com/>":             false,
		"https://example.com/<b>":           false,
		"https://example.com/`":             false,
		"https://example.com/\\":            false,
		"https://example.com/|":             false,
		"https://example.com/\"":            false,
		" https://example.com ":             true, // cells are trimmed
	} {
		c, problems := build(table("list.tsv", "code,symbol,message\n1,A,One.") +
			table("titles.tsv", "source,title,link\nlist.tsv,The list,"+link))
		if (problems == "") != ok {
			t.Errorf("%q: problems %q", link, problems)
		}
		if got := c.Sources[0]; ok && (got.Title != "The list" || link != "" && link[0] != ' ' && got.Link != link) {
			t.Errorf("%q: the source is %+v", link, got)
		}
	}
}
