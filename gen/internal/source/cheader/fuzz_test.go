package cheader

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"example.com/ras/gen/internal/source"
)

func FuzzHeader(f *testing.F) {
	for _, seed := range []string{
		"",
		"#ifndef _H_\n#define _H_\n#define RASBASE 600\n#define SUCCESS 0\n#define PENDING (RASBASE+0)\n/*\n * It is pending.%0\n */\n#define RASBASEEND (RASBASE+0)\n#endif\n",
		"#if (WINVER >= 0x600)\r\n#define A 0x2CEL // Timeout.\r\n#else\r\n#define A ((DWORD)718)\r\n/* Timeout. */\r\n#endif\r\n",
		"//\n// MessageId: A\n//\n// MessageText:\n//\n//  Gone\n//  away.\n//\n#define A _HRESULT_TYPEDEF_(0x80040001L)\n",
		"// The port %1!ws! is busy.\n#define A \\\n (1 << 3 | 2)\n/* %0 */\n",
		"#define F(x) x\n#define S \"// /* \\\" \"\n#define A (B+1)\n#define B (A+1)\n/* without end",
		"#define A 1 /* a */ /* b */\n#define A 2\n#define C -5\n#elif\n#endif\n",
		"typedef enum e {\n\tA_OK,\n\tA = -1, /**< One. */\n#ifdef X\n\tB = 'b', ///< Two.\n#else\n\tC OLD(1),\n#endif\n\tD /* 4 */\n} e;\n#define E ((short)D) /* \"E\" */\n/* F. */\n",
		"#ifndef A\n#define A 1 // One\n#endif\n#if defined(B) && A > 0 || !C\n#define D (A ? 2 : 3)\n#elif 1\n#undef D\n#endif\n",
		"#define A 1 // One\n // and one.\n// Two.\n#define B 2\n/**** O\x00ne\xff. ****/\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, problems := readString(text)
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") + 1
		for line := range strings.Lines(problems) {
			if !utf8.ValidString(line) || strings.ContainsFunc(strings.TrimSuffix(line, "\n"), unicode.IsControl) || len(line) > 1000 {
				t.Errorf("a problem is not a line of text: %q", line)
			}
		}
		if len(list.Records) == 0 && problems == "" {
			t.Error("nothing was read and nothing is wrong")
		}
		for _, r := range list.Records {
			if r.Line < 1 || r.Line > lines {
				t.Fatalf("record of line %d of %d", r.Line, lines)
			}
			if symbol := r.Get(source.Symbol); symbol == "" || !strings.Contains(text, symbol) {
				t.Errorf("symbol %q is not in the input", symbol)
			}
			// A message with % is not as the input has it: inserts and escapes
			// are made plain.
			if !strings.Contains(text, "%") {
				checkWords(t, r.Get(source.Message), text)
			}
		}
	})
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
