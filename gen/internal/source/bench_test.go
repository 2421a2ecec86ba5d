package source

import (
	"bufio"
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
)

// syntheticArticle is a page with a list of that many codes, in the layout of
// the real one.
func syntheticArticle(codes int) string {
	var b strings.Builder
	b.WriteString("Sign in\n\nThe codes of the harbour's radio service:\n\n\n\n")
	for i := range codes {
		fmt.Fprintf(&b, "%d\n\nThe port %d is already in use or is not configured for remote access.\n\n\n\n", 1000+i, i)
		if i%50 == 0 {
			b.WriteString("Note In this error message, a word is a misspelling.\n\n")
		}
	}
	b.WriteString("Need more help?\n")
	return b.String()
}

// BenchmarkArticle holds the reading of articles against a bare pass over the
// lines of the same bytes.
func BenchmarkArticle(b *testing.B) {
	texts := []struct{ name, text string }{
		{"real", articleText(b)},
		{"codes=10000", syntheticArticle(10_000)},
	}
	for _, c := range texts {
		input := []byte(c.text)
		b.Run(c.name+"/Scanner", func(b *testing.B) {
			b.SetBytes(int64(len(input)))
			b.ReportAllocs()
			for b.Loop() {
				s := bufio.NewScanner(bytes.NewReader(input))
				for s.Scan() {
				}
				if s.Err() != nil {
					b.Fatal(s.Err())
				}
			}
		})
		b.Run(c.name+"/Read", func(b *testing.B) {
			b.SetBytes(int64(len(input)))
			b.ReportAllocs()
			for b.Loop() {
				var problems problem.Problems
				list := Read("in", Article, bytes.NewReader(input), &problems)
				if problems.Len() > 0 || len(list.Records) == 0 {
					b.Fatal(problems.Text(nil, 10))
				}
			}
		})
	}
}

// BenchmarkLinear shows that a code takes as long and as much memory in a large
// list as in a small one, whatever the format.
func BenchmarkLinear(b *testing.B) {
	table := func(codes int) string {
		var b strings.Builder
		b.WriteString("code\tsymbol\tmessage\n")
		for i := range codes {
			fmt.Fprintf(&b, "%d\tERROR_%d\tThe port is already in use.\n", 1000+i, i)
		}
		return b.String()
	}
	formats := []struct {
		format Format
		text   func(codes int) string
	}{
		{Article, syntheticArticle},
		{Table, table},
	}
	for _, f := range formats {
		for _, codes := range []int{10_000, 100_000} {
			input := []byte(f.text(codes))
			b.Run(fmt.Sprintf("%s/codes=%d", f.format, codes), func(b *testing.B) {
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				for b.Loop() {
					var problems problem.Problems
					list := Read("in", f.format, bytes.NewReader(input), &problems)
					if problems.Len() > 0 || len(list.Records) != codes {
						b.Fatal(problems.Text(nil, 10))
					}
				}
				runtime.ReadMemStats(&after)
				perCode := float64(b.N) * float64(codes)
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/perCode, "ns/code")
				b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/perCode, "B/code")
			})
		}
	}
}
