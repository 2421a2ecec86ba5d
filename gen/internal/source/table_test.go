package source

import (
	"slices"
	"strings"
	"testing"
)

func TestTableOfCodes(t *testing.T) {
	cases := []struct {
		name string
		text string
		want []field
	}{
		{
			name: "symbols",
			text: "code\tsymbol\n718\tERROR_PPP_TIMEOUT\n0x2D0\tERROR_PPP_NO_PROTOCOLS\n",
			want: []field{{718, Symbol, "ERROR_PPP_TIMEOUT"}, {720, Symbol, "ERROR_PPP_NO_PROTOCOLS"}},
		},
		{
			name: "every column",
			text: "code\tsymbol\tmessage\tshort\tnote\theader\tcategory\tavailability\twinerror_symbol\t" +
				"timeout\ttemporary\tpermanent\tpermission\tnot_exist\texist\tunsupported\tsystem\twhy\n" +
				"718\tS\tM.\tShort\tN.\tH.h\tC\tA\tW\tyes\tno\tyes\tyes\tno\tyes\tno\tyes\tBecause.\n",
			want: []field{
				{718, Symbol, "S"},
				{718, Message, "M."},
				{718, Short, "Short"},
				{718, Note, "N."},
				{718, DefinedIn, "H.h"},
				{718, Category, "C"},
				{718, Availability, "A"},
				{718, WinerrorSymbol, "W"},
				{718, Timeout, "yes"},
				{718, Temporary, "no"},
				{718, Permanent, "yes"},
				{718, Permission, "yes"},
				{718, NotExist, "no"},
				{718, Exist, "yes"},
				{718, Unsupported, "no"},
				{718, System, "yes"},
				{718, Why, "Because."},
			},
		},
		{
			name: "columns in another order",
			text: "why\tmessage\tcode\nTypo.\tTimeout.\t718\n",
			want: []field{{718, Why, "Typo."}, {718, Message, "Timeout."}},
		},
		{
			name: "empty cells say nothing",
			text: "code\tsymbol\tmessage\n718\t\tTimeout.\n719\tA\t\n720\t\t\n",
			want: []field{{718, Message, "Timeout."}, {719, Symbol, "A"}},
		},
		{
			name: "empty traits say nothing",
			text: "code\ttimeout\texist\n718\tyes\t\n719\t\tno\n",
			want: []field{{718, Timeout, "yes"}, {719, Exist, "no"}},
		},
		{
			name: "comments and blank lines",
			text: "# Symbols.\n#code\tno\n\n\t \ncode\tsymbol\n# 1\tB\n\n718\t#A\n \t\n",
			want: []field{{718, Symbol, "#A"}},
		},
		{
			name: "white space in cells",
			text: " code \tmessage\u00a0\n 718\t  Time  is\u00a0 out. \n",
			want: []field{{718, Message, "Time is out."}},
		},
		{
			name: "CRLF, byte order mark, no line end at the end",
			text: "\ufeffcode\tsymbol\r\n\r\n718\tA\r\n719\tB",
			want: []field{{718, Symbol, "A"}, {719, Symbol, "B"}},
		},
		{
			name: "column names in any case, and other names of columns",
			text: "Value\tNAME\tDescription\tWinerror Symbol\n718\tA\tTimeout.\tB\n",
			want: []field{{718, Symbol, "A"}, {718, Message, "Timeout."}, {718, WinerrorSymbol, "B"}},
		},
		{
			name: "more other names of columns",
			text: "text\tnumber\nTimeout.\t718\n",
			want: []field{{718, Message, "Timeout."}},
		},
		{
			name: "tabs at the ends of lines",
			text: "code\tsymbol\t\n718\tA\t\n719\tB\n720\tC\t\t\t\n",
			want: []field{{718, Symbol, "A"}, {719, Symbol, "B"}, {720, Symbol, "C"}},
		},
		{
			name: "a form feed is white space",
			text: "code\tsymbol\n718\tA\n\f\n719\tB\f\n",
			want: []field{{718, Symbol, "A"}, {719, Symbol, "B"}},
		},
		{
			name: "negative codes",
			text: "code\tsymbol\n-3\tA\n-0x4\tB\n",
			want: []field{{-3, Symbol, "A"}, {-4, Symbol, "B"}},
		},
		{
			name: "a category is a fact about a code too",
			text: "code\tcategory\n718\tppp\n",
			want: []field{{718, Category, "ppp"}},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(Table, c.text)
			checkProblems(t, problems)
			checkFields(t, list, c.want...)
		})
	}
}

func TestTableLines(t *testing.T) {
	list, problems := readString(Table, "# Symbols.\n\ncode\tsymbol\n718\tA\n# B is next.\n719\tB\n")
	checkProblems(t, problems)
	if got := []int{list.Records[0].Line, list.Records[1].Line}; !slices.Equal(got, []int{4, 6}) {
		t.Errorf("records on lines %v, want 4 and 6", got)
	}
}

func TestTableOfPairs(t *testing.T) {
	cases := []struct {
		name string
		text string
		kind PairKind
		want []string
	}{
		{"words", "word\tgo\nIP\tIP\nIPSEC\tIPsec\n", Words, []string{"in:2 IP=IP", "in:3 IPSEC=IPsec"}},
		{"words, columns exchanged", "go\tword\nIPsec\tIPSEC\n", Words, []string{"in:2 IPSEC=IPsec"}},
		{
			"categories", "category\tdescription\n# Calls.\ncall\tThe call failed.\n", Categories,
			[]string{"in:3 call=The call failed."},
		},
		{"titles", "source\ttitle\na.txt\tThe manual\n", Titles, []string{"in:2 a.txt=The manual"}},
		{
			"titles with links", "source\ttitle\tlink\na.txt\tThe manual\thttps://a.example/\nb.txt\tThe list\t\n", Titles,
			[]string{"in:2 a.txt=The manual at https://a.example/", "in:3 b.txt=The list"},
		},
		{
			"titles with links, columns exchanged", "link\ttitle\tsource\nhttps://a.example/\tThe manual\ta.txt\n", Titles,
			[]string{"in:2 a.txt=The manual at https://a.example/"},
		},
		{"parts", "header\tpart\na.h\tErrors\nb.h\tErrors\n", Parts, []string{"in:2 a.h=Errors", "in:3 b.h=Errors"}},
		{"parts, columns exchanged", "part\theader\nErrors\ta.h\n", Parts, []string{"in:2 a.h=Errors"}},
		{"subject", "subject\tscope\nModems\tof all kinds\n", Subjects, []string{"in:2 Modems=of all kinds"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(Table, c.text)
			checkProblems(t, problems)
			var got []string
			for _, p := range list.Pairs {
				text := p.Pos().String() + " " + p.Key + "=" + p.Value
				if p.Extra != "" {
					text += " at " + p.Extra
				}
				got = append(got, text)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("pairs %q, want %q", got, c.want)
			}
			if list.Kind != c.kind || len(list.Records) > 0 {
				t.Errorf("kind %q with %d records, want %q with none", list.Kind, len(list.Records), c.kind)
			}
		})
	}
}

func TestTableProblems(t *testing.T) {
	cases := []struct {
		name string
		text string
		want []string
	}{
		{"empty", "", []string{"in: no column names found: every line is blank or a comment"}},
		{"only comments", "# code\tsymbol\n\n", []string{"in: no column names found: every line is blank or a comment"}},
		{"no row", "code\tsymbol\n# 718\tA\n", []string{"in: no rows found after the column names"}},
		{
			"column code missing", "errno\tmessage\n718\tA.\n",
			[]string{`in:1: missing column "code"`, `in:1: unknown column "errno"`},
		},
		{
			"unknown column with a suggestion", "code\tsymbl\tmesage\ttimout\tnotexist\tavailable\n",
			[]string{
				`in:1: unknown column "symbl", did you mean "symbol"?`,
				`in:1: unknown column "mesage", did you mean "message"?`,
				`in:1: unknown column "timout", did you mean "timeout"?`,
				`in:1: unknown column "notexist", did you mean "not_exist"?`,
				`in:1: unknown column "available"`,
			},
		},
		{"column without a name", "code\t\tsymbol\n718\tA\t\n", []string{`in:1: unknown column ""`}},
		{"column twice", "code\tsymbol\tSymbol\n718\tA\tB\n", []string{`in:1: second column "symbol"`}},
		{"code twice", "code\tsymbol\tcode\n718\tA\t719\n", []string{`in:1: second column "code"`}},
		{"two names of one column", "code\ttext\tdescription\n718\tA\tB\n", []string{`in:1: second column "message"`}},
		{
			"another name next to the column's own", "code\tmessage\tdescription\n718\tA\tB\n",
			[]string{`in:1: unknown column "description"`},
		},
		{"only the code", "code\n718\n", []string{"in:1: only one column; columns are separated by tabs, in a .csv file by commas"}},
		{
			"column of a pair missing", "word\tsymbol\nIP\tIP\n",
			[]string{`in:1: missing column "go"`, `in:1: unknown column "symbol"`},
		},
		{
			"column of a pair misspelt", "category\tdescripton\n",
			[]string{
				`in:1: missing column "description"`,
				`in:1: unknown column "descripton", did you mean "description"?`,
			},
		},
		{
			"facts about codes without the code", "category\ttimeout\texist\nppp\tyes\tno\n",
			[]string{`in:1: missing column "code"`},
		},
		{"too many columns for a pair", "source\ttitle\tnote\n", []string{`in:1: unknown column "note"`}},
		{"a link that no pair has", "category\tdescription\tlink\n", []string{`in:1: unknown column "link"`}},
		{
			"link misspelt", "source\ttitle\tlnk\n",
			[]string{`in:1: unknown column "lnk", did you mean "link"?`},
		},
		{"a link alone", "source\tlink\n", []string{`in:1: missing column "title"`}},
		{
			"a header without its part", "header\tcolor\n",
			[]string{`in:1: missing column "part"`, `in:1: unknown column "color"`},
		},
		{
			"facts about codes without the code, a header among them", "header\ttimeout\texist\nx.h\tyes\tno\n",
			[]string{`in:1: missing column "code"`},
		},
		{"spaces for tabs", "code  symbol\n718  A\n", []string{
			"in:1: only one column; columns are separated by tabs, in a .csv file by commas",
		}},
		{
			"very many columns", "code" + strings.Repeat("\tsymbol", 64) + "\n718\tA\n",
			[]string{`in:1: 65 columns, no table has more than 64`},
		},
		{"short row", "code\tsymbol\tnote\n718\tA\n719\tB\t\n", []string{"in:2: short row: 2 cells for 3 columns"}},
		{"long row", "code\tsymbol\n718\tA\tB\n", []string{"in:2: long row: 3 cells for 2 columns"}},
		{"no code", "code\tmessage\n\tA\n", []string{"in:2: no code in this row"}},
		{
			"code that is not a number", "code\tsymbol\n71B\tA\nseven\tB\n",
			[]string{`in:2: code "71B" is not a number`, `in:3: code "seven" is not a number`},
		},
		{
			"code out of range", "code\tsymbol\n9223372036854775808\tA\n08\tB\n",
			[]string{
				"in:2: 9223372036854775808: number out of range",
				"in:3: 08: leading zero; only numbers can be codes, not strings of digits",
			},
		},
		{
			"bad traits", "code\ttimeout\texist\n718\tYes\t1\n0x2D0\tmaybe\tno\n\ttrue\t\n",
			[]string{
				`in:2: 718: timeout is "Yes", not yes or no`,
				`in:2: 718: exist is "1", not yes or no`,
				`in:3: 720: timeout is "maybe", not yes or no`,
				"in:4: no code in this row",
				`in:4: timeout is "true", not yes or no`,
			},
		},
		{"the last trait", "code\tsystem\n718\tmaybe\n", []string{`in:2: 718: system is "maybe", not yes or no`}},
		{"numbers in a column that has another meaning", "message\tnote\n718\tA\n", []string{`in:1: missing column "code"`}},
		{
			"numbers for names", "718\tbusy\n719\tlost\n",
			[]string{`in:1: missing column "code"`, `in:1: unknown column "718"`, `in:1: unknown column "busy"`},
		},
		{
			"correction without why", "code\tmessage\twhy\n718\tTimeout.\t\n719\tNo.\tTypo.\n",
			[]string{"in:2: 718: correction without why"},
		},
		{
			"empty cell of a pair", "word\tgo\nIP\t\n\tIP\n",
			[]string{"in:2: column go is empty", "in:3: column word is empty"},
		},
		{
			"empty cell next to a link", "source\ttitle\tlink\na.txt\t\thttps://a.example/\n\tA\t\n",
			[]string{"in:2: column title is empty", "in:3: column source is empty"},
		},
		{
			"all rows are looked at", "code\tmessage\nx\tA\n718\n719\tB\n\tC\n",
			[]string{
				`in:2: code "x" is not a number`,
				"in:3: short row: 1 cell for 2 columns",
				"in:5: no code in this row",
			},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, problems := readString(Table, c.text)
			checkProblems(t, problems, c.want...)
		})
	}
}

// TestTableGoodRows shows that problems do not hide the rows without one, so that
// later checks see them too.
func TestTableGoodRows(t *testing.T) {
	list, _ := readString(Table, "code\tsymbol\nx\tA\n718\tB\n719\n720\tC\n")
	checkFields(t, list, field{718, Symbol, "B"}, field{720, Symbol, "C"})
}

// TestTableBySymbol shows which rows have the code of their symbol.
func TestTableBySymbol(t *testing.T) {
	list, problems := readString(Table, "code\tsymbol\tmessage\n718\tA\tOne.\n\tB\tTwo.\n")
	checkProblems(t, problems)
	if len(list.Records) != 2 || list.Records[0].NoCode || !list.Records[1].NoCode {
		t.Errorf("records %+v, want the second without a code", list.Records)
	}
	list, problems = readString(Table, "symbol\tmessage\nB\tTwo.\n")
	checkProblems(t, problems)
	if len(list.Records) != 1 || !list.Records[0].NoCode {
		t.Errorf("records %+v, want one without a code", list.Records)
	}
}

func TestCSV(t *testing.T) {
	cases := []struct {
		name     string
		text     string
		want     []field
		warnings string
		problems []string
	}{
		{
			name: "quotes",
			text: "Value,Name,Description\n718,A,\"Time, as \"\"they\"\" say,\nis out.\"\n\n719,B,\" # \"\n",
			want: []field{{718, Symbol, "A"}, {718, Message, `Time, as "they" say, is out.`}, {719, Symbol, "B"}, {719, Message, "#"}},
		},
		{
			name: "semicolons", text: "code;message\n718;Timeout, again.\n",
			want: []field{{718, Message, "Timeout, again."}},
		},
		{
			name: "a semicolon among commas", text: "code,message,a;b\n718,Timeout;,x\n",
			want:     []field{{718, Message, "Timeout;"}},
			warnings: "in:1: warning: column \"a;b\" is not read\n",
		},
		{
			name: "columns that gen does not know, ranges, commas at the ends of lines",
			text: "Value,Description,Reference\n404,Not Found,\"[RFC9110, Section 15.5.5]\"\n418-420,Unassigned,\n421,Late,,\n",
			want: []field{{404, Message, "Not Found"}, {421, Message, "Late"}},
			warnings: "in:1: warning: column \"Reference\" is not read\n" +
				"in:3: warning: row skipped: \"418-420\" is a range of numbers\n",
		},
		{
			name: "lines of problems", text: "code,message\n718,\"a\nb\"\nx,Two.\n",
			want: []field{{718, Message, "a b"}}, problems: []string{`in:4: code "x" is not a number`},
		},
		{
			name: "a column misspelt", text: "code,mesage\n718,A.\n",
			problems: []string{`in:1: unknown column "mesage", did you mean "message"?`},
		},
		{
			name: "a quote that does not end", text: "code,message\n718,\"A.\n719,B.\n",
			problems: []string{`in:3: not comma-separated values: extraneous or missing " in quoted-field`},
		},
		{name: "empty", problems: []string{"in: no column names found: every line is blank or a comment"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(CSV, c.text)
			checkProblems(t, problems, c.problems...)
			checkFields(t, list, c.want...)
			if got := list.Warnings.Text(nil, 10); got != c.warnings {
				t.Errorf("warnings:\n%swant:\n%s", got, c.warnings)
			}
		})
	}
}
