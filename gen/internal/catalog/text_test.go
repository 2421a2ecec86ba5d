package catalog

import "testing"

func TestByteOrderMarks(t *testing.T) {
	_, problems := build(table("list.tsv", "code,symbol,message,note\n1,A,One.\ufeffTwo.,\n2,B,Two.,\ufeffThree.") +
		"-- list.txt --\n2\n\nTwo.\n\n3\n\n\ufeffThree.\n" +
		table("names.tsv", "\ufeffcode,symbol\n3,C") +
		table("sources.tsv", "source,title\nlist.tsv,\ufeffthe manual"))
	want := `
list.tsv:2: 1: byte order mark (U+FEFF) inside the message
list.tsv:3: 2: byte order mark (U+FEFF) inside the note
list.txt:5: 3: byte order mark (U+FEFF) inside the message
sources.tsv:2: byte order mark (U+FEFF) inside the row
`[1:]
	if problems != want {
		t.Errorf("problems:\n%swant:\n%s", problems, want)
	}
}
