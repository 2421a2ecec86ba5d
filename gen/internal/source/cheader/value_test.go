package cheader

import (
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// TestHeaderValues shows which expressions have a value.
func TestHeaderValues(t *testing.T) {
	const macros = "#define FIVE 5\n#define PAIR(a, b) ((a) * 10 + (b))\n#define SUM(a) 2*a\n#define NOTHING()\n" +
		"#define SEVEN 5 + 2\n#define TWICE(x) (x+x)\n#define AGAIN(x) TWICE(TWICE(x))\n#define ROUND(x) ROUND(x)\n#define TEXT(x) \"5\"\n"
	const noNumber, outOfRange = "value is not an integer; -only can leave it out", "number out of range"
	cases := []struct{ value, want string }{
		{"+ 7", "7"},
		{"(+0x7UL)", "7"},
		{"- -7", "7"},
		{"~~7", "7"},
		{"+FIVE", "5"},
		{"(FIVE)", "5"},
		{"((long)(FIVE))", "5"},
		{"(unsigned long)0x90000000", "0x90000000"},
		{"(STATUS)~0xFFFFFFF8 & 0xFF", "7"}, // a cast binds first
		{"0x700 >> 8", "7"},
		{"PAIR(1,2)", "12"},
		{"PAIR ( (1), (FIVE) )", "15"},
		{"PAIR(PAIR(1,2),3)", "123"},
		{"SUM(1+FIVE)", "7"}, // 2*1+5, as C reads it
		{"AGAIN(3)", "12"},
		{"1 < 2 ? 7 : 8", "7"},
		{"(1 >= 2) ? 7 : 3 == 3 ? 9 : 10", "9"},
		{"(1 != 1) | 7", "7"}, // a comparison counts 0 or 1
		{"1 != 1 | 7", "7"},
		{"6 & 1 == 1", ""}, // 6 & (1 == 1) is 0
		{"1 << 2 + 1", "8"},
		{"2 || 0", "1"},
		{"0 && (1/1)", ""},
		{"!0", "1"},
		{"17 % 5 * 2", "4"},
		{"-7 / 2", "-3"},
		{"-7 >> 1", "-4"},
		{"'A'", "65"},
		{"'\\n'", "10"},
		{"'\\0'", ""},
		{"'AB'", "16706"},
		{"''", ""},
		{"'\\012'", "10"},
		{"'\\0A'", "65"},
		{"'A", ""},
		{"'\\x7f'", "127"},
		{"'\u00e9'", ""},
		{"010", "8"},
		{"0b11", "3"},
		{"7ui64", "7"},
		{"7lu", "7"},
		{"1_000", noNumber},
		{"1uu", noNumber},
		{"1lul", noNumber},
		{"((BYTE)256)", ""},
		{"((BYTE)257)", "1"},
		{"((WORD)0x12345)", "9029"},
		{"((char)200)", "-56"},
		{"((BYTE)200) + ((BYTE)100)", "300"},
		{"((unsigned short)-1)", "65535"},
		{"((short int)70000)", "4464"},
		{"((T)-7)", "-7"},
		{"((T) -7)", "-7"},
		{"((T)7)", "7"},
		{"(T)'A'", "65"},
		{"(char*)5", noNumber},
		{"0xFFFFFFFF + 1 + 7", "7"},              // without a sign, modulo 2 to the 32nd
		{"0xFFFFFFFFFFFFFFFF + 8", "7"},          // and to the 64th
		{"((HRESULT)0x80004005L)", "0x80004005"}, // the same bits, since codes have no sign
		{"((unsigned long)(1) << 31) | 5", "0x80000005"},
		{"-2147483648", "-2147483648"},
		{"sizeof(int)", ""},
		{"SEVEN + 0", "7"},
		{"SEVEN * 2", "9"}, // 5 + 2 * 2, since SEVEN has no parentheses
		{"PAIR(1)", noNumber},
		{"PAIR(1,2", noNumber},
		{"PAIR(,2)", noNumber},
		{"NOTHING()", ""}, // no code that was meant
		{"NOTHING", ""},
		{"TEXT(5)", noNumber},
		{"UNKNOWN(5)", noNumber},
		{"ROUND(5)", "value is nested too deeply"},
		{"PAIR(1,OTHER)", "undefined base OTHER"},
		{"1 ? 2", noNumber},
		{"1 : 2", noNumber},
		{"1 + ", noNumber},
		{"() 5", noNumber},
		{"(FIVE) -1", "4"}, // a difference, since FIVE is known
		{"(OTHER) - 1", "undefined base OTHER"},
		{"5 FIVE", noNumber},
		{"08", noNumber},
		{"5L5", noNumber},
		{"5 / 1", "5"},
		{"5 >> 64", outOfRange},
		{"5 >> -1", outOfRange},
		{"1 << 0", "1"},
		{"1 << 31", "0x80000000"},
		{"1 << 32", outOfRange},
		{"1u << 31", "0x80000000"},
		{"3u << 31", "0x80000000"},
		{"-1 << 1", "-2"},
		{"-3 << 31", "-2147483648"}, // as compilers do it,
		{"0xFFFFFFFF >> 31", "1"},
		{"5 - 5 + 7", "7"},
		{"0 / 5 + 7", "7"},
		{"7 + 0", "7"},
		{"5 <= 5", "1"},
		{"5 >= 5", "1"},
		{"5 < 5", ""},
		{"5 > 5", ""},
		{"5 == 6", ""},
		{"((HRESULT)0x80000001) + 1", "0x80000002"}, // still of the same bits
		{"((HRESULT)0x80000001) & 0xFF", "1"},
		{"((HRESULT)0x80000001) - 0x7FFFFFFF", outOfRange},
		{"(int)(HRESULT)0x80000001", "0x80000001"},
		{"(int)-5", "-5"},
		{"(int)(unsigned)-5", "0xFFFFFFFB"},
		{"(const int)7", "7"},
		{"(signed)7", "7"},
		{"(long int)0x100000007", "4294967303"},
		{"(int long)0x100000007", "4294967303"},
		{"(T)", ""},
		{"(T) +", ""},
		{"(T) -FIVE", "-5"},
		{"(T)-FIVE", "-5"},
		{"(T)+7", "7"},
		{"(T)!7 + 8", "8"},
		{"(T U)7", "7"},
		{"1 < 2 ? 7 : 0u - 1", "7"},
		{"1 > 2 ? 7 : 0u - 1", "0xFFFFFFFF"},
		{"-1 < 0", "1"},
		{"-1 < 0u", ""}, // without a sign, -1 is large
		{"0x80000000 < 1 ? 2 : 3", "3"},
		{"~0", "-1"},
		{"~0u", "0xFFFFFFFF"},
	}
	for _, c := range cases {
		t.Run(c.value, func(t *testing.T) {
			list, problems := readString(macros + "#define X " + c.value + "\n")
			got := strings.TrimSuffix(problems, "\n")
			for _, r := range list.Records {
				if r.Get(source.Symbol) == "X" {
					got = problem.CodeText(r.Code)
				}
			}
			if want := c.want; got != want && got != "in:10: X: "+want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

// TestHeaderSigned shows what a cast to a signed type makes of large numbers, with and
// without codes that have a sign.
func TestHeaderSigned(t *testing.T) {
	const text = "#define E1 ((HRESULT)0x80040001L)\n#define E2 (-5)\n#define E3 0x80040003\n#define E4 ((long)0x80040004)\n#define E5 ((HRESULT)-6)\n"
	for signed, want := range map[bool][]string{
		false: {"1: 0x80040001 E1: ", "2: -5 E2: ", "3: 0x80040003 E3: ", "4: 0x80040004 E4: ", "5: -6 E5: "},
		true:  {"1: -2147221503 E1: ", "2: -5 E2: ", "3: 0x80040003 E3: ", "4: 0x80040004 E4: ", "5: -6 E5: "},
	} {
		var problems problem.Problems
		reader := Reader{Signed: signed}
		list := reader.Read("in", strings.NewReader(text), &problems)
		checkProblems(t, problems.Text(nil, 100))
		checkRecords(t, list, want)
	}
}
