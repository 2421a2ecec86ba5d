package emit

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

var update = flag.Bool("update", false, "rewrite the data of the toaster in template/zdata.go")

const toasterData = "template/zdata.go"

// readToaster reads the lists that the logic has as its sample.
func readToaster(t *testing.T) (*catalog.Catalog, Options) {
	t.Helper()
	var lists []*source.List
	var problems problem.Problems
	for _, name := range []string{"codes.tsv", "categories.tsv"} {
		f, err := os.Open(filepath.Join("template", name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lists = append(lists, source.Read(name, source.Table, f, &problems))
	}
	c := catalog.Options{}.New(lists, &problems)
	if problems.Len() > 0 {
		t.Fatal(problems.Text(nil, 10))
	}
	return c, Options{Package: "toastererr", Prefix: "toaster error", Type: "uint32"}
}

// TestToaster compares the data of the package in template with what the generator
// makes of its lists. With -update it writes the data.
func TestToaster(t *testing.T) {
	c, o := readToaster(t)
	want, err := newGoFile(c, o).render(nil)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(toasterData, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(toasterData)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the generator makes; run the test with -update", toasterData)
	}
}

// TestWithFeatures shows which lines of the logic are left for lists that have a use
// for something, and for those that have none.
func TestWithFeatures(t *testing.T) {
	const text = "a\n// gen:if x\nb {\n}\n// gen:end\n\t// gen:if y\n\tc\n\t// gen:end\nd\n"
	for _, c := range []struct {
		features map[string]bool
		want     string
	}{
		{map[string]bool{"x": true, "y": true}, "a\nb {\n}\n\tc\nd\n"},
		{map[string]bool{"x": true}, "a\nb {\n}\nd\n"},
		{map[string]bool{"y": true}, "a\n\tc\nd\n"},
		{nil, "a\nd\n"},
	} {
		if got := withFeatures(text, c.features); got != c.want {
			t.Errorf("with %v it is\n%s\nwant\n%s", c.features, got, c.want)
		}
	}
}

// TestToasterWords shows that each word that is to be replaced is in the logic,
// that it is what the toaster's lists make, and that none is left in another
// package.
func TestToasterWords(t *testing.T) {
	c, o := readToaster(t)
	var logic strings.Builder
	for _, f := range logicFiles {
		data, err := logicFS.ReadFile("template/" + f.name)
		if err != nil {
			t.Fatal(err)
		}
		logic.Write(data)
	}
	for pair := range slices.Chunk(newGoFile(c, o).words(), 2) {
		if pair[0] != pair[1] {
			t.Errorf("the toaster's word is %s, but its lists make %s", pair[0], pair[1])
		}
		if !strings.Contains(logic.String(), pair[0]) {
			t.Errorf("the logic does not say %s", pair[0])
		}
	}
	for _, rows := range []string{
		"code,symbol,message\n1,A,One.",
		"code,symbol,message,timeout\n1,A,One.,yes\n70,B,Two.,no",
	} {
		code, _ := render(t, catalogOf(t, rows))
		for _, word := range []string{"toast", "bread", "Bread", "BREAD", "illing", "gen:"} {
			if strings.Contains(code, word) {
				t.Errorf("the code of a list without bread says %q:\n%s", word, code)
			}
		}
	}
}
