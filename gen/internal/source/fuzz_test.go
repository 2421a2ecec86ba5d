package source

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/problem"
)

func FuzzArticle(f *testing.F) {
	for _, seed := range []string{
		"",
		"718\n\nPPP timeout.\n\n\n\n720\nNo protocol.\n",
		"Sign in\n\nAll codes:\n\n633\n\nThe port is in use.\n\nNote In this message is a word.\n\n635\n\nUnknown.\n\nNeed help?\n×",
		"\ufeff718\r\nPPP\r\n timeout.\r\nNote\r\nOld.\r\n",
		"0x2CE\rTimeout.\r-1\rNegative.\r4294967296\rLarge.\r",
		"The port is busy.\n1\n\u00a0One\t is\u2003busy.\n\n\n\n2\n\n\n\nPage",
		"1\nO\x00ne\xff.\n",
	} {
		f.Add(seed)
	}
	f.Add(articleText(f))
	f.Fuzz(func(t *testing.T, text string) {
		list := checkReading(t, Article, text)
		in := plainLines(text)
		for _, r := range list.Records {
			if code, _, wrong := parseCode(strings.Join(strings.Fields(in[r.Line-1]), " ")); wrong != "" || code != r.Code {
				t.Errorf("line %d holds no code %d: %q", r.Line, r.Code, in[r.Line-1])
			}
			checkWords(t, r.Get(Message), strings.Join(in[r.Line:], "\n"))
			checkWords(t, r.Get(Note), strings.Join(in[r.Line:], "\n"))
		}
		for i, s := range list.Skipped {
			if s.First < 1 || s.Last < s.First || s.Last > len(in) || i > 0 && s.First <= list.Skipped[i-1].Last {
				t.Errorf("skipped %v of %d lines", list.Skipped, len(in))
			}
		}
	})
}

func FuzzTable(f *testing.F) {
	for _, seed := range []string{
		"",
		"# Symbols.\ncode\tsymbol\tmessage\n718\tERROR_PPP_TIMEOUT\tPPP  timeout.\n\n0x2D0\t\tNo\u00a0protocol.\n",
		"\ufeffmessage\twhy\tcode\r\nTimeout.\tTypo.\t718\r\nGone.\t\t719\r\n",
		"code\ttimeout\texist\n1\tyes\tno\n2\tmaybe\t\n-3\tno\tno\nx\t\t\n4\n5\tno\tno\tno\n",
		"word\tgo\nIPSEC\tIPsec\n\tIP\n",
		"category\tdescription\ncall\tThe call failed.\n",
		"source\ttitle\na.txt\tThe manual\n",
		"Value\tName\tText\t\n-0x1\tA\tB\t\n08\tC\tD\n\tA\tE\n",
		"code\tmessage\n1\tO\x00ne\xff.\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := checkReading(t, Table, text)
		in := plainLines(text)
		for _, r := range list.Records {
			checkRow(t, r, strings.Split(in[r.Line-1], "\t"), in[r.Line-1])
		}
		for _, p := range list.Pairs {
			checkWords(t, p.Key, in[p.Line-1])
			checkWords(t, p.Value, in[p.Line-1])
		}
	})
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{
		"",
		"code,symbol,message\n718,ERROR_PPP_TIMEOUT,\"PPP, \"\"timeout\"\".\"\n-1,B,\"over\ntwo lines\"\n",
		"Value;Description\r\n404;Not Found\r\n418-420;Unassigned\r\n",
		"code,message,Reference\n1,One.,\"[RFC1]\",\n2,\"open\n",
		"word,go\nIP,\"IP\"\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := checkReading(t, CSV, text)
		for _, r := range list.Records {
			checkRow(t, r, strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(",;\"\r\n", c) }), text)
		}
	})
}

// checkRow checks that a row has its code in a cell, and its text in its line.
func checkRow(t *testing.T, r *Record, cells []string, line string) {
	t.Helper()
	holdsCode := func(cell string) bool {
		code, isNumber, wrong := parseCode(strings.Join(strings.Fields(strings.TrimPrefix(cell, "\ufeff")), " "))
		return isNumber && wrong == "" && code == r.Code
	}
	if !r.NoCode && !slices.ContainsFunc(cells, holdsCode) {
		t.Errorf("line %d does not hold code %d: %q", r.Line, r.Code, line)
	}
	for _, field := range r.Fields {
		checkWords(t, strings.ReplaceAll(field.Text, `"`, " "), line)
	}
}

// checkReading reads a string and checks what holds of any: places are places of
// the input, texts are clean, problems are lines of text, and a second reading
// says the same.
func checkReading(t *testing.T, format Format, text string) *List {
	t.Helper()
	list, problems := readForFuzz(format, text)
	last := len(plainLines(text))
	for _, r := range list.Records {
		if r.Line < 1 || r.Line > last {
			t.Fatalf("record of line %d of %d", r.Line, last)
		}
		for _, field := range r.Fields {
			if field.Text == "" || field.Text != strings.Join(strings.Fields(field.Text), " ") {
				t.Errorf("%v of %d is not clean: %q", field.Column, r.Code, field.Text)
			}
		}
	}
	for _, p := range list.Pairs {
		if p.Line < 1 || p.Line > last {
			t.Fatalf("pair of line %d of %d", p.Line, last)
		}
	}
	for line := range strings.Lines(problems.Text(nil, 1000)) {
		if !utf8.ValidString(line) || strings.ContainsFunc(strings.TrimSuffix(line, "\n"), unicode.IsControl) || len(line) > 1000 {
			t.Errorf("a problem is not a line of text: %q", line)
		}
	}
	if len(list.Records)+len(list.Pairs) == 0 && problems.Len()+list.Warnings.Len() == 0 {
		t.Error("nothing was read and nothing is wrong")
	}
	if !utf8.ValidString(text) && problems.Len() == 0 {
		t.Error("there is no problem with invalid UTF-8")
	}

	again, problemsAgain := readForFuzz(format, text)
	if !reflect.DeepEqual(fieldsOf(list), fieldsOf(again)) || !reflect.DeepEqual(list.Skipped, again.Skipped) ||
		!reflect.DeepEqual(problems, problemsAgain) {
		t.Error("a second reading says something else")
	}
	return list
}

func readForFuzz(format Format, text string) (*List, *problem.Problems) {
	var problems problem.Problems
	return Read("in", format, strings.NewReader(text), &problems), &problems
}

// plainLines splits a string into lines by other means than the readers.
func plainLines(text string) []string {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

// checkWords checks that the words of a string are in the input, in their order.
func checkWords(t *testing.T, text, input string) {
	t.Helper()
	rest := input
	for _, word := range strings.Fields(text) {
		_, after, ok := strings.Cut(rest, word)
		if !ok {
			t.Fatalf("%q of %q is not in its place in %q", word, text, input)
		}
		rest = after
	}
}
