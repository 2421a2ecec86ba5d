package emit

import (
	"fmt"
	"path"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

// pageOf renders the page of the lists in a txtar archive. In tables, commas stand
// for tabs.
func pageOf(t *testing.T, archive string) string {
	t.Helper()
	var problems problem.Problems
	var lists []*source.List
	for _, f := range txtar.Parse([]byte(archive)).Files {
		format := source.FormatOf(path.Ext(f.Name))
		text := string(f.Data)
		if format == source.Table {
			text = strings.ReplaceAll(text, ",", "\t")
		}
		if format == source.Header {
			lists = append(lists, new(cheader.Reader).Read(f.Name, strings.NewReader(text), &problems))
		} else {
			lists = append(lists, source.Read(f.Name, format, strings.NewReader(text), &problems))
		}
	}
	c := catalog.Options{Words: true}.New(lists, &problems)
	if problems.Len() > 0 {
		t.Fatal(problems.Text(nil, 10))
	}
	_, page := render(t, c)
	return page
}

// expect looks for passages of a page, in their order.
func expect(t *testing.T, page string, passages ...string) {
	t.Helper()
	rest := page
	for _, passage := range passages {
		i := strings.Index(rest, passage)
		if i < 0 {
			t.Errorf("no\n%s\nin\n%s", passage, page)
			return
		}
		rest = rest[i+len(passage):]
	}
}

// pagePart returns what follows a heading of a page, up to the next one.
func pagePart(t *testing.T, page, heading string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, "\n"+heading+"\n\n")
	if !ok {
		t.Fatalf("no heading %s in\n%s", heading, page)
	}
	rest, _, _ = strings.Cut(rest, "\n#")
	return strings.Trim(rest, "\n")
}

const twoCodes = `
-- list.tsv --
code,symbol,message,header
7,LINE_BUSY,The line is busy. Wait.,modem.h
9,NO_PAPER,There is no paper.,fax.h
`

func TestPageSubject(t *testing.T) {
	expect(t, pageOf(t, twoCodes), `
# <a id="Top"></a>Error codes of package modemerr

The 2 error codes that package `+"`modemerr`"+` knows.

To find a code, search this page for its number or symbol, or add the number to the address of this page: `+
		"`CODES.md#7`. `Error()` returns the number and a short message, such as `modem error 7: The line is busy`; "+
		"`Message()` returns the whole message.\n\n")
	expect(t, pageOf(t, twoCodes+"-- subject.tsv --\nsubject,scope,hint\nModem_X & <fax>,*all* of them,- Look *twice*.\n"), `
# <a id="Top"></a>Error codes of Modem\_X &amp; &lt;fax&gt;

The 2 error codes of Modem\_X &amp; &lt;fax&gt; (\*all\* of them) that package `+"`modemerr`"+` knows.

`, "`CODES.md#7`. - Look \\*twice\\*. `Error()` returns")
}

const wholePage = `
-- list.tsv --
code,symbol,message,header,category,remedy
7,LINE_BUSY,The line is busy.,modem.h,line,
9,NO_PAPER,There is no paper.,fax.h,fax,Fill some in.
0x80040009,FAX_E_LINE,The fax has no line.,fax.h,line,
-- corrections.tsv --
code,message,why
7,The line is busy. Wait.,Wait *is* new.
-- categories.tsv --
category,description,action
fax,The fax is at fault.,Look at it.
line,The line is down,
-- parts.tsv --
header,part
fax.h,Codes of the fax
modem.h,Codes of the *modem*
`

// TestPageOfParts shows the order of a page with everything that divides it, and
// what leads where.
func TestPageOfParts(t *testing.T) {
	page := pageOf(t, wholePage)
	expect(t, page, `
# <a id="Top"></a>Error codes of package modemerr

`, "`CODES.md#9`", `
## Categories

In 2 parts: [Codes of the fax](#Part-1) and [Codes of the \*modem\*](#Part-2).

| Category | What its codes have in common |
| --- | --- |
| fax | The fax is at fault.<br>[1 code](#CategoryFax) |
| line | The line is down<br>[1 code](#CategoryLine), [1 more](#CategoryLine-2) |

## Legend

- `, `
## By number

[7](#7) · [9](#9)

[0x80040009](#0x80040009)

## <a id="Part-1"></a>Codes of the fax

The 2 codes of `+"`fax.h`"+`.

### <a id="CategoryFax"></a>fax

The fax is at fault. *To do:* Look at it. In Go: `+"`CategoryFax`"+`.

| Code | Meaning |
| ---: | --- |
| **9** | <a id="9"></a>There is no paper.<br>*To do:* Fill some in.<br><small>`+"`NO_PAPER` of fax.h, `ErrNoPaper`"+`</small> |

[Back to top](#Top)

### <a id="CategoryLine"></a>line

The line is down In Go: `+"`CategoryLine`"+`.

| Code | Meaning |
| ---: | --- |
| **0x80040009**<br><small>-2147221495</small> | <a id="0x80040009"></a>The fax has no line.<br><small>`+"`FAX_E_LINE` of fax.h, `ErrFaxELine`"+`</small> |

[Back to top](#Top)

## <a id="Part-2"></a>Codes of the \*modem\*

The 1 code of `+"`modem.h`"+`.

### <a id="CategoryLine-2"></a>line

The line is down In Go: `+"`CategoryLine`"+`.

| Code | Meaning |
| ---: | --- |
| **7** | <a id="7"></a>The line is busy. Wait.<br><small>[Corrected](#Corrections).<br>`+"`LINE_BUSY` of modem.h, `ErrLineBusy`"+`</small> |

[Back to top](#Top)

## <a id="Corrections"></a>Corrections

What is wrong in the sources, and corrected here:

- [7](#7): Wait \*is\* new.

[Back to top](#Top)

## <a id="Sources"></a>Sources

`)
	for heading, times := range map[string]int{"\n# ": 1, "\n## ": 7, "\n### ": 3, "CategoryFax-2": 0} {
		if n := strings.Count(page, heading); n != times {
			t.Errorf("%q is %d times on the page, want %d", heading, n, times)
		}
	}
}

// TestPageOfPartsAlone shows parts without categories.
func TestPageOfPartsAlone(t *testing.T) {
	page := pageOf(t, twoCodes+"-- parts.tsv --\nheader,part\nmodem.h,Modem\nfax.h,Modem\n")
	expect(t, page, `
## <a id="Part-1"></a>Modem

The 2 codes of `+"`modem.h` and `fax.h`"+`.

| Code | Meaning |
| ---: | --- |
| **7** | `, `
| **9** | `)
	for _, heading := range []string{"## Categories", "## Codes", "### ", "Corrections"} {
		if strings.Contains(page, heading) {
			t.Errorf("%q is on a page without categories", heading)
		}
	}
}

// TestPageOfCategories shows categories without parts.
func TestPageOfCategories(t *testing.T) {
	list, _, _ := strings.Cut(wholePage, "-- parts.tsv --")
	expect(t, pageOf(t, list), `
## Categories

| Category | What its codes have in common |
| --- | --- |
| fax | The fax is at fault.<br>[1 code](#CategoryFax) |
| line | The line is down<br>[2 codes](#CategoryLine) |

## Legend
`, `
## <a id="CategoryFax"></a>fax
`, `
## <a id="CategoryLine"></a>line
`)
}

// TestPageRows shows what is in a row, and that the legend explains just that.
func TestPageRows(t *testing.T) {
	const sources = "- **Sources**: all messages are from list.tsv."
	cases := []struct{ name, columns, cells, row, legend string }{
		{"nothing", "note", "", "M.<br><small>", sources},
		{"remedy", "remedy", "Wait.", "M.<br>*To do:* Wait.<br><small>", sources + `
- **To do**: what to try. If a row does not say, see what its category says.`},
		{"timeout", "timeout", "yes", "M.<br><small>Timeout.<br>", sources + `
- **Timeout**: an answer did not come in time.`},
		{"temporary", "temporary", "yes", "M.<br><small>Temporary.<br>", sources + `
- **Temporary**: the same call often succeeds some time later without anybody changing anything, so that it is worth another try.`},
		{"permanent", "permanent", "yes", "M.<br><small>Permanent.<br>", sources + `
- **Permanent**: only a person can help: enter, change, install, repair or correct something. Until then, the same call is not worth another try.`},
		{"errors of the standard library", "exist,unsupported", "yes,yes",
			"M.<br><small>Matches `fs.ErrExist`. Matches `errors.ErrUnsupported`.<br>", sources + `
- **Matches ` + "`fs.ErrExist`**: `errors.Is(code, fs.ErrExist)`" + ` is true.`},
		{"availability", "availability", "since 2.0", "M.<br><small>Since 2.0.<br>", sources + `
- **Since, Removed**: the first version that has the code, or the first that no longer has it. Where a row says neither, no limit is known.`},
		{"unrelated", "winerror_symbol,system", "ERROR_X,no", "M.<br><small>winerror.h: `ERROR_X`.<br>", sources + `
- **winerror.h**: the symbol of the same number in that header. It is an unrelated error, which FormatMessage, ` +
			"`net helpmsg` and `syscall.Errno`" + ` describe instead.`},
		{"related", "winerror_symbol,system", "ERROR_X,yes", "M.<br><small>winerror.h: `ERROR_X`, the same error.<br>", sources + `
- **winerror.h**: the symbol of the same number in that header. It is an unrelated error, which FormatMessage, ` +
			"`net helpmsg` and `syscall.Errno`" + ` describe instead.
  Where the row says so, it is the same error.`},
		{"note", "note", "Call us.", "M.<br><small>Note: Call us.<br>", sources + `
- **Note**: a remark of the source, or of another source that the row names.`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			page := pageOf(t, "-- list.tsv --\ncode,symbol,message,"+c.columns+"\n1,A,M.,"+c.cells+
				"\n2,B,N."+strings.Repeat(",", strings.Count(c.columns, ",")+1)+"\n")
			expect(t, page, `| **1** | <a id="1"></a>`+c.row+"`A`, `ErrA`</small> |\n")
			if got := pagePart(t, page, "## Legend"); got != c.legend {
				t.Errorf("the legend is\n%s\nwant\n%s", got, c.legend)
			}
		})
	}
}

// TestPageUnknownRetry shows what the legend says of codes that are neither
// temporary nor permanent, where others are one of the two.
func TestPageUnknownRetry(t *testing.T) {
	page := pageOf(t, "-- list.tsv --\ncode,symbol,message,temporary,permanent\n1,A,M.,yes,\n2,B,N.,,yes\n3,C,O.,,\n")
	expect(t, page, `
- **Permanent**: `, ` another try.
  For a code that is neither, it is not known whether another try helps.

## By number
`)
}

// TestPageSources shows that the most frequent source is named once, and the others
// by their numbers.
func TestPageSources(t *testing.T) {
	page := pageOf(t, `
-- manual.txt --
1

One.

2

Two is wrong.

3

Three.

Note Count.
-- corrections.tsv --
code,message,why
2,Two.,The manual is wrong.
-- ours.tsv --
code,symbol,message,note
4,D,Four.,
5,E,Five.,
-- symbols.tsv --
code,symbol,note
1,A,Call us.
2,B,
3,C,
6,NO_PAPER,
-- more.tsv --
code,symbol,message
7,G,Seven.
8,H,Eight.
-- notes.tsv --
code,note
2,Count.
-- titles.tsv --
source,title,link
manual.txt,the manual,https://example.com/a_(b)?c&d
ours.tsv,this project,
more.tsv,this project,
notes.tsv,this project,
`)
	expect(t, page, `
- **Sources**: messages are from this project unless the row says otherwise. A small number after a message leads to its source in the list of [sources](#Sources).
- **Corrected**: the source is wrong; [Corrections](#Corrections) says how.
- **Note**: a remark of the source, or of another source that the row names.
`,
		"One.<sup>[1](#Source-1)</sup><br><small>Note in symbols.tsv: Call us.<br>`A`",
		"Two.<sup>[1](#Source-1)</sup><br><small>[Corrected](#Corrections). Note: Count.<br>`B`",
		"Three.<sup>[1](#Source-1)</sup><br><small>Note: Count.<br>`C`",
		"Four.<br><small>`D`",
		"Five.<br><small>`E`",
		"No paper.<br><small>The message is the words of the symbol.<br>`NO_PAPER`",
		"Seven.<br><small>`G`",
		"Eight.<br><small>`H`", "\n- [2](#2): The manual is wrong.\n", `
## <a id="Sources"></a>Sources

1. <a id="Source-1"></a>`+"`manual.txt`"+`: the manual, <https://example.com/a_(b)?c&d>
2. <a id="Source-2"></a>`+"`corrections.tsv`"+`
3. <a id="Source-3"></a>`+"`ours.tsv`"+`: this project
4. <a id="Source-4"></a>`+"`symbols.tsv`"+`
5. <a id="Source-5"></a>`+"`more.tsv`"+`: this project
6. <a id="Source-6"></a>`+"`notes.tsv`"+`: this project
7. <a id="Source-7"></a>`+"`titles.tsv`"+`
`)
}

// TestPageUsualSource shows what the legend says of the sources.
func TestPageUsualSource(t *testing.T) {
	for _, c := range []struct{ name, archive, legend string }{
		{"one source", "-- a.tsv --\ncode,symbol,message\n1,A,M.\n", "all messages are from a.tsv."},
		{"only symbols", "-- a.tsv --\ncode,symbol\n1,A\n2,B\n", "all messages are the words of the symbols."},
		{"mostly symbols", "-- a.tsv --\ncode,symbol,message\n1,A,\n2,B,\n3,C,M.\n",
			"messages are the words of the symbols unless the row says otherwise. A small number after a message leads to its source in the list of [sources](#Sources)."},
		{"few symbols", "-- a.tsv --\ncode,symbol,message\n1,A,\n2,B,N.\n3,C,M.\n",
			"messages are from a.tsv unless the row says otherwise."},
		{"the first of two", "-- a.tsv --\ncode,symbol,message\n2,A,M.\n-- b.tsv --\ncode,symbol,message\n1,B,N.\n",
			"messages are from b.tsv unless the row says otherwise. A small number after a message leads to its source in the list of [sources](#Sources)."},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := pageOf(t, c.archive)
			if got := pagePart(t, page, "## Legend"); got != "- **Sources**: "+c.legend {
				t.Errorf("got  %s\nwant - **Sources**: %s", got, c.legend)
			}
			if strings.Contains(c.legend, "words of the symbols") && strings.Contains(page, "The message is the words of the symbol.") {
				t.Error("rows say what the legend says of all")
			}
		})
	}
}

// TestPageNumbers shows which numbers share a paragraph.
func TestPageNumbers(t *testing.T) {
	for _, c := range []struct{ name, codes, want string }{
		{"one", "5", "[5](#5)"},
		{"hundreds", "5 99 100 199 200 65535", "[5](#5) · [99](#99)\n\n[100](#100) · [199](#199)\n\n[200](#200)\n\n[65535](#65535)"},
		{
			"upper 16 bits in hex", "2147483647 0x80000000 0x80040001 0x8004FFFF 0x80050000",
			"[2147483647](#2147483647)\n\n[0x80000000](#0x80000000)\n\n" +
				"[0x80040001](#0x80040001) · [0x8004FFFF](#0x8004FFFF)\n\n[0x80050000](#0x80050000)",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := "code,symbol,message"
			for code := range strings.FieldsSeq(c.codes) {
				rows += fmt.Sprintf("\n%s,S%s,M.", code, code)
			}
			_, page := render(t, catalogOf(t, rows))
			if got := pagePart(t, page, "## By number"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestPageSignedCodes shows which codes have a signed number as well.
func TestPageSignedCodes(t *testing.T) {
	_, page := render(t, catalogOf(t, "code,symbol,message\n0x7FFFFFFF,A,M.\n0x80000000,B,M.\n0xFFFFFFFF,C,M."))
	expect(t, page, "\n- **Negative numbers**: the code as a signed number, as event logs and many programs show it.\n",
		"\n| **2147483647** | ",
		"\n| **0x80000000**<br><small>-2147483648</small> | ",
		"\n| **0xFFFFFFFF**<br><small>-1</small> | ")
}

// TestCellBreaks shows where a phone may break words that are too long for a cell.
func TestCellBreaks(t *testing.T) {
	for _, c := range []struct{ name, got, want string }{
		{"words of 24 characters", cellText("abcdefghijklmnopqrstuvwx abcdefghijklmnopqrstuvwx"), "abcdefghijklmnopqrstuvwx abcdefghijklmnopqrstuvwx"},
		{"path", cellText(`In HKLM\SYSTEM\Services\RasMan\Parameters.`), `In HKLM\\SYSTEM\\Services\\Ras<wbr>Man\\Parameters.`},
		{"address", cellText("https://example.com/a_b?c=d&e=f"), `https\://example.com/a\_<wbr>b?c=d&amp;e=f`},
		{"word without parts", cellText("abcdefghijklmnopqrstuvwxyz"), "abcdefghijklmnopqrstuvwxyz"},
		{"code of 26 characters", cellCode("ERROR_CONNECTION_DENIED_AB"), "`ERROR_CONNECTION_DENIED_AB`"},
		{"symbol", cellCode("ERROR_CONNECTION_DENIED_ABC"), `<code>ERROR\_CONNECTION\_DENIED\_<wbr>ABC</code>`},
		{"constant", cellCode("ErrEAPTLSSmartCardCacheCredentialsInvalid"), "<code>ErrEAPTLSSmartCardCache<wbr>CredentialsInvalid</code>"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
}
