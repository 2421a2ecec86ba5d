package cheader

import (
	"slices"
	"strings"
	"testing"
)

// messages are what a header says: NAME=message for each code, and the lines of warnings.
func messages(t *testing.T, text string) (got []string, warned string) {
	t.Helper()
	list, problems := readString(text)
	checkProblems(t, problems)
	for _, line := range recordLines(list) {
		_, line, _ = strings.Cut(line, " ")
		_, line, _ = strings.Cut(line, " ")
		got = append(got, line)
	}
	return got, strings.ReplaceAll(list.Warnings.Text(nil, 100),
		" may be a heading or about another code; a table can have the message", "")
}

// TestMessages shows which comment is whose message, a case for each rule.
func TestMessages(t *testing.T) {
	cases := []struct {
		name   string
		text   string
		want   []string
		warned string
	}{
		{
			name: "above each, without blank lines between",
			text: "/** One failed. */\n#define E_ONE 1\n/** Two failed. */\n#define E_TWO 2\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed."},
		},
		{
			name: "above each, in // comments",
			text: "// One\n// failed.\n#define E_ONE 1\n// Two failed.\n#define E_TWO 2\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed."},
		},
		{
			name: "below each, without blank lines between",
			text: "#define E_ONE 1\n/* One failed. */\n#define E_TWO 2\n/* Two failed. */\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed."},
		},
		{
			name: "above each, and a block after the last",
			text: "/* Nine failed. */\n#define E_NINE 9\n\n" +
				"/* One failed. */\n#define E_ONE 1\n/* Two failed. */\n#define E_TWO 2\n/* Return codes of the functions above. */\n",
			want: []string{"E_NINE: Nine failed.", "E_ONE: One failed.", "E_TWO: Two failed."},
		},
		{
			name: "below each, and a heading before the first",
			text: "#define E_NINE 9\n/* Nine failed. */\n\n" +
				"/* Codes of the reader. */\n#define E_ONE 1\n/* One failed. */\n#define E_TWO 2\n/* Two failed. */\n",
			want: []string{"E_NINE: Nine failed.", "E_ONE: One failed.", "E_TWO: Two failed."},
		},
		{
			name: "one before the first and one after the last, and no other run",
			text: "/* Codes. */\n#define E_ONE 1\n/* One failed. */\n#define E_TWO 2\n/* Two failed. */\n",
			want: []string{"E_ONE: ", "E_TWO: "},
			warned: "in:2: warning: E_ONE gets no message, since the comment on line 1\n" +
				"in:4: warning: E_TWO gets no message, since the comment on line 3\n",
		},
		{
			name: "a heading above several",
			text: "/* Codes of the reader (118-121) */\n#define E_ONE 1\n#define E_TWO 2\n",
			want: []string{"E_ONE: ", "E_TWO: "}, warned: "in:2: warning: E_ONE gets no message, since the comment on line 1\n",
		},
		{
			name: "a block below several",
			text: "#define E_ONE 1\n#define E_TWO 2\n/* Return codes of the functions above. */\n",
			want: []string{"E_ONE: ", "E_TWO: "}, warned: "in:2: warning: E_TWO gets no message, since the comment on line 3\n",
		},
		{
			name: "above one and its alias",
			text: "/* One failed. */\n#define E_ONE 1\n#define E_FIRST E_ONE\n",
			want: []string{"E_ONE: One failed.", "E_FIRST: "},
		},
		{
			name: "below one and its alias",
			text: "#define E_FIRST E_ONE\n#define E_ONE 1\n/* One failed. */\n",
			want: []string{"E_FIRST: ", "E_ONE: One failed."},
		},
		{
			name: "a heading above one without, where others have theirs beside them",
			text: "/* The reader */\n#define E_ONE 1\n#define E_TWO 2 /* Two failed. */\n",
			want: []string{"E_ONE: ", "E_TWO: Two failed."}, warned: "in:2: warning: E_ONE gets no message, since the comment on line 1\n",
		},
		{
			name: "for Doxygen, above one and beside the others",
			text: "/** One failed. */\n#define E_ONE 1\n#define E_TWO 2 /**< Two failed. */\n/* Codes of the writer. */\n#define E_THREE 3\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed.", "E_THREE: "}, warned: "in:5: warning: E_THREE gets no message, since the comment on line 4\n",
		},
		{
			name: "one beside and one above",
			text: "/* The reader */\n#define E_ONE 1 /* One failed. */\n",
			want: []string{"E_ONE: One failed."},
		},
		{
			name: "of other code after the last",
			text: "#define E_ONE 1\n#define E_TWO 2\n/* Opens it. */\nint open(void);\n\n#define E_THREE 3\n/* Opens it again. */\n#define open(x) x\n",
			want: []string{"E_ONE: ", "E_TWO: ", "E_THREE: "},
		},
		{
			name: "below the last before a condition ends",
			text: "#ifdef A\n#define E_ONE 1\n/* One failed. */\n#endif\n",
			want: []string{"E_ONE: One failed."},
		},
		{
			name: "goes on in the next line",
			text: "#define E_ONE 1 /* Can not access data */\n      /* because of rights */\n#define E_TWO 2 /* Two failed. */\n",
			want: []string{"E_ONE: Can not access data because of rights", "E_TWO: Two failed."},
		},
		{
			name: "goes on in the next line, which is not about the code after it",
			text: "#define E_ONE 1 /* Can not access data */\n      /* because of rights */\n#define E_TWO 2\n",
			want: []string{"E_ONE: Can not access data because of rights", "E_TWO: "},
		},
		{
			name: "goes on in the next line, deeper than a tab",
			text: "\t#define E_ONE 1 /* Can not access data */\n         /* because of rights */\n",
			want: []string{"E_ONE: Can not access data because of rights"},
		},
		{
			name: "does not go on as deep as a tab",
			text: "\t#define E_ONE 1 /* One failed */\n        /* because of rights */\n",
			want: []string{"E_ONE: One failed"},
		},
		{
			name: "does not go on as deep as a space and a tab",
			text: " \t#define E_ONE 1 /* One failed */\n        /* because of rights */\n",
			want: []string{"E_ONE: One failed"},
		},
		{
			name: "does not go on as deep as a tab, after a tab",
			text: "        #define E_ONE 1 /* One failed */\n\t/* because of rights */\n",
			want: []string{"E_ONE: One failed"},
		},
		{
			name: "an annotation before the first does not count",
			text: "/* Obsolete */\n#define E_ONE 1\n/* One failed. */\n#define E_TWO 2\n/* Two failed. */\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed."},
		},
		{
			name: "below each, with blank lines in a comment",
			text: "#define E_ONE 1\n/* One failed.\n\n   Try again. */\n#define E_TWO 2\n/* Two failed. */\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed."},
		},
		{
			name: "does not go on in a heading, or at the margin",
			text: "#define E_ONE 1 /* One failed. */\n      /* -- The rest -- */\n#define E_TWO 2 /* Two failed. */\n/* Next. */\n#define E_THREE 3 /* Three failed. */\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed.", "E_THREE: Three failed."},
		},
		{
			name: "marked as about the one before",
			text: "enum e {\n\tE_ONE = 1, /**< One failed. */\n\tE_TWO, ///< Two failed.\n\tE_THREE = 3,\n\t/*!< Three failed. */\n\tE_FOUR, //!< Four\n\t//!< failed.\n};\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed.", "E_THREE: Three failed.", "E_FOUR: Four failed."},
		},
		{
			name: "commands of Doxygen",
			text: "/**\n * \\brief One failed.\n *\n * Try again.\n */\n#define E_ONE 1\n\n/** @brief Two @b really failed, see \\ref E_ONE.\n * @note Not always.\n */\n#define E_TWO 2\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two really failed, see E_ONE."},
		},
		{
			name: "comments about groups",
			text: "/** @defgroup errors Errors\n * @{\n */\n/** One failed. */\n#define E_ONE 1\n/** @} */\n\n/* ===== The rest ===== */\n#define E_TWO 2\n",
			want: []string{"E_ONE: One failed.", "E_TWO: "},
		},
		{
			name: "a heading above a comment of Doxygen",
			text: "/*\n * The reader\n */\n/** One failed. */\n#define E_ONE 1\n/** Two failed. */\n#define E_TWO 2\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed."},
		},
		{
			name: "two comments above, of which the first may be a heading",
			text: "/* The reader */\n/* One failed. */\n#define E_ONE 1\n",
			want: []string{"E_ONE: "}, warned: "in:3: warning: E_ONE gets no message, since the comment on line 1\n",
		},
		{
			name: "two comments above that are one sentence",
			text: "/* One failed */\n/* because of rights. */\n#define E_ONE 1\n",
			want: []string{"E_ONE: One failed because of rights."},
		},
		{
			name: "several members on a line",
			text: "enum e { E_ONE = 1, E_TWO, /* Two failed. */ E_THREE };\n",
			want: []string{"E_ONE: ", "E_TWO: ", "E_THREE: "},
			warned: "in:1: warning: E_ONE gets no message, since the comment on line 1\n" +
				"in:1: warning: E_TWO gets no message, since the comment on line 1\n" +
				"in:1: warning: E_THREE gets no message, since the comment on line 1\n",
		},
		{
			name: "the symbol and the number before the message",
			text: "#define E_ONE 1 /* E_ONE - One failed. */\n#define E_TWO 2 /* 2: Two failed. */\n#define E_TEN 0x10 /* 16 ten failed */\n#define E_HEX 0x1F /* 0x1f - Hex failed. */\n#define E_FOUR 4 /* 5 - not four */\n",
			want: []string{"E_ONE: One failed.", "E_TWO: Two failed.", "E_TEN: ten failed", "E_HEX: Hex failed.", "E_FOUR: 5 - not four"},
		},
		{
			name: "quotes around the message",
			text: "#define E_ONE 1 /* \"One failed\" */\n#define E_TWO 2 /* \"Two\" failed */\n",
			want: []string{"E_ONE: One failed", "E_TWO: \"Two\" failed"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, warned := messages(t, c.text)
			if !slices.Equal(got, c.want) || warned != c.warned {
				t.Errorf("got  %q\nwant %q\nwarnings:\n%swant:\n%s", got, c.want, warned, c.warned)
			}
		})
	}
}

// TestAnnotations shows which comments are not messages.
func TestAnnotations(t *testing.T) {
	for text, want := range map[string]bool{
		"17": true, "0x11": true, "= 17": true, "(BASE + 17)": true, "BASE|17": true, "A_B": true, "1998": true, "LDAPv3": true, "LDAPv2+ (not LDAPv3)": true,
		"POSIX.1": true, "C99": true, "Obsolete": true, "obsolete.": true, "deprecated": true, "not used": true, "never use!": true, "TODO": true,
		"since 1.2": true, "added in v1.2.3": true, "removed in 2.0": true, "version 3": true, "[was obsoleted in 2007, reused in 2011]": true, "(unused)": true,
		"Overflow": false, "End of file": false, "obsolete format": false, "since the line is busy": false, "added in error": false,
		"Version mismatch": false, "17 errors": false, "no such file": false, "LDAPv3 is required": false, "(see below)": false, "A is B": false,
	} {
		if got := isAnnotation(text); got != want {
			t.Errorf("isAnnotation(%q) = %t, want %t", text, got, want)
		}
	}
}
