package main

import (
	"fmt"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// TestFeatures shows that the output compiles and is formatted whatever a list says of
// its codes: each kind of fact alone, and all but it.
func TestFeatures(t *testing.T) {
	facts := []struct{ column, value, method string }{
		{"header", "a.h", "Header"},
		{"winerror_symbol", "ERROR_OTHER", "WinerrorSymbol"},
		{"remedy", "Do it.", "Remedy"},
		{"keywords", "other words", "Keywords"},
		{"category", "line", "Category"},
		{"timeout", "yes", "Timeout"},
		{"exist", "yes", "Is"},
		{"system", "yes", "Is"},
	}
	for without := range 2 {
		for i := range facts {
			columns, cells := "code\tsymbol\tmessage", "0\tE_A\tOne."
			methods := map[string]bool{}
			for j, f := range facts {
				if (i == j) == (without == 0) {
					columns += "\t" + f.column
					cells += "\t" + f.value
					methods[f.method] = true
					methods["Is"] = methods["Is"] || f.column == "category" || f.column == "timeout"
					methods["Timeout"] = methods["Timeout"] || f.value == "yes"
				}
			}
			t.Run(fmt.Sprintf("%s/%d", facts[i].column, without), func(t *testing.T) {
				code := outputOf(t, columns+"\n"+cells, methods["Category"])
				for _, f := range facts {
					if got := strings.Contains(code, "\nfunc (c Code) "+f.method+"("); got != methods[f.method] {
						t.Errorf("there is a method %s: %t, want %t", f.method, got, methods[f.method])
					}
				}
			})
		}
	}
}

// TestWordsOfWindows shows that the package of a list without HRESULTs and symbols of
// winerror.h does not speak of them.
func TestWordsOfWindows(t *testing.T) {
	words := []string{"HRESULT", "event log", "winerror", "from 0x80000000 are in hex"}
	plain := outputOf(t, "code\tsymbol\tmessage\theader\n404\tNOT_FOUND\tNot found.\thttp.h", false)
	windows := outputOf(t, "code\tsymbol\tmessage\twinerror_symbol\n0x80070005\tDENIED\tNot allowed.\tDENIED", false)
	for _, word := range words {
		if strings.Contains(plain, word) || !strings.Contains(windows, word) {
			t.Errorf("%q should be in the output for Windows alone", word)
		}
	}
}

// outputOf returns the Go file of a table, once it is checked.
func outputOf(t *testing.T, table string, hasCategory bool) string {
	t.Helper()
	var problems problem.Problems
	lists := []*source.List{source.Read("list.tsv", source.Table, strings.NewReader(table), &problems)}
	if hasCategory {
		lists = append(lists, source.Read("categories.tsv", source.Table, strings.NewReader("category\tdescription\nline\tThe line."), &problems))
	}
	c := catalog.Options{}.New(lists, &problems)
	if problems.Len() > 0 {
		t.Fatal(problems.Text(nil, 10))
	}
	files, err := emit.Files(c, emit.Options{Package: "someerr", Prefix: "some error"})
	if err != nil {
		t.Fatal(err)
	}
	checkGoFile(t, c, files[0].Data)
	return string(files[0].Data)
}
