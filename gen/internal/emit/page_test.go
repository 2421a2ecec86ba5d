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

// expect looks for passages of a page, which stand on it in their order.
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

// section returns what stands below a heading of a page, up to the next one.
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
# Error codes of package modemerr

The 2 error codes that package `+"`modemerr`"+` knows, with what each means.

To find a code, search this page for its number or symbol, or open the page with the number behind its address: `+
		"`CODES.md#7`. `Error()` returns the number and the message in short, such as `modem error 7: The line is busy`; "+
		"`Message()` returns the whole message.\n\n")
	expect(t, pageOf(t, twoCodes+"-- subject.tsv --\nsubject,scope,hint\nModem_X & <fax>,*all* of them,- Look *twice*.\n"), `
# Error codes of Modem\_X &amp; &lt;fax&gt;

The 2 error codes of Modem\_X &amp; &lt;fax&gt; (\*all\* of them) that package `+"`modemerr`"+` knows, with what each means.

`, "`CODES.md#7`. - Look \\*twice\\*. `Error()` returns")
}

const wholePage = `
-- list.tsv --
code,symbol,message,header,category
7,LINE_BUSY,The line is busy. Wait.,modem.h,line
9,NO_PAPER,There is no paper.,fax.h,fax
0x80040009,FAX_E_LINE,The fax has no line.,fax.h,line
-- categories.tsv --
category,description
fax,The fax is at fault: look at it.
line,The line is down
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
# Error codes of package modemerr

`, "`CODES.md#9`", `
## Categories

| Category | [Codes of the fax](#Part-1) | [Codes of the \*modem\*](#Part-2) | What it is about |
| --- | ---: | ---: | --- |
| [fax](#CategoryFax) | [1](#CategoryFax) |  | The fax is at fault. |
| [line](#CategoryLine) | [1](#CategoryLine) | [1](#CategoryLine-2) | The line is down |

## Legend

- `, `
## By number

[7](#7) · [9](#9)\
[0x80040009](#0x80040009)

## <a id="Part-1"></a>Codes of the fax

The 2 codes of `+"`fax.h`"+`.

### <a id="CategoryFax"></a>fax

The fax is at fault: look at it. In Go: `+"`CategoryFax`"+`.

| Code | Message | Constant and symbol |
| ---: | --- | --- |
| <a id="9"></a>**9** | `, `
### <a id="CategoryLine"></a>line

The line is down In Go: `+"`CategoryLine`"+`.

| Code | Message | Constant and symbol |
| ---: | --- | --- |
| <a id="0x80040009"></a>**0x80040009**<br>-2147221495 | The fax has no line. | `, `
## <a id="Part-2"></a>Codes of the \*modem\*

The 1 code of `+"`modem.h`"+`.

### <a id="CategoryLine-2"></a>line

The line is down In Go: `+"`CategoryLine`"+`.

| Code | Message | Constant and symbol |
| ---: | --- | --- |
| <a id="7"></a>**7** | `, `
## <a id="Sources"></a>Sources

`)
	for heading, times := range map[string]int{"\n# ": 1, "\n## ": 6, "\n### ": 3, "CategoryFax-2": 0} {
		if n := strings.Count(page, heading); n != times {
			t.Errorf("%q stands %d times on the page, want %d", heading, n, times)
		}
	}
}

// TestPageOfPartsAlone shows parts without categories.
func TestPageOfPartsAlone(t *testing.T) {
	page := pageOf(t, twoCodes+"-- parts.tsv --\nheader,part\nmodem.h,Modem\nfax.h,Modem\n")
	expect(t, page, `
## <a id="Part-1"></a>Modem

The 2 codes of `+"`modem.h` and `fax.h`"+`.

| Code | Message | Constant and symbol |
| ---: | --- | --- |
| <a id="7"></a>**7** | `, `
| <a id="9"></a>**9** | `)
	for _, heading := range []string{"## Categories", "## Codes", "### "} {
		if strings.Contains(page, heading) {
			t.Errorf("%q stands on a page without categories", heading)
		}
	}
}

// TestPageOfCategories shows categories without parts.
func TestPageOfCategories(t *testing.T) {
	list, _, _ := strings.Cut(wholePage, "-- parts.tsv --")
	expect(t, pageOf(t, list), `
| Category | Codes | What it is about |
| --- | ---: | --- |
| [fax](#CategoryFax) | [1](#CategoryFax) | The fax is at fault. |
| [line](#CategoryLine) | [2](#CategoryLine) | The line is down |

## Legend
`, `
## <a id="CategoryFax"></a>fax
`, `
## <a id="CategoryLine"></a>line
`)
}

// TestPageRows shows what stands in a row, and that the legend explains just that.
func TestPageRows(t *testing.T) {
	const sources = "- **Sources**: all messages are from list.tsv."
	cases := []struct{ name, columns, cells, cell, legend string }{
		{"nothing", "note", "", "M.", sources},
		{"timeout", "timeout", "yes", "M.<br><small>Timeout.</small>", sources + `
- **Timeout**: an answer did not come in time.`},
		{"temporary", "temporary", "yes", "M.<br><small>Temporary.</small>", sources + `
- **Temporary**: the same call often succeeds some time later without anybody changing anything, so that it is worth another try.`},
		{"permanent", "permanent", "yes", "M.<br><small>Permanent.</small>", sources + `
- **Permanent**: only a person can help: enter, change, install, repair or correct something. Before that, the same call is not worth another try.`},
		{"errors of the standard library", "exist,unsupported", "yes,yes",
			"M.<br><small>Is `fs.ErrExist`. Is `errors.ErrUnsupported`.</small>", sources + `
- **Is ` + "`fs.ErrExist`** and the like: `errors.Is`" + ` takes the code for that error of the standard library.`},
		{"availability", "availability", "since 2.0", "M.<br><small>Since 2.0.</small>", sources + `
- **Since, Removed**: the first version that has the code, or the first that has it no more. Where a row says neither, no limit is known.`},
		{"unrelated", "winerror_symbol,system", "ERROR_X,no", "M.<br><small>winerror.h: `ERROR_X`.</small>", sources + `
- **winerror.h**: what that header calls the same number: an unrelated error, which FormatMessage, ` +
			"`net helpmsg` and `syscall.Errno`" + ` describe when they are given it.`},
		{"related", "winerror_symbol,system", "ERROR_X,yes", "M.<br><small>winerror.h: `ERROR_X`, the same error.</small>", sources + `
- **winerror.h**: what that header calls the same number: an unrelated error, which FormatMessage, ` +
			"`net helpmsg` and `syscall.Errno`" + ` describe when they are given it.
  Where the row says so, it is the same error.`},
		{"note", "note", "Call us.", "M.<br><small>Note: Call us.</small>", sources + `
- **Note**: a remark of the source on the code, or of another source that the row names.`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			page := pageOf(t, "-- list.tsv --\ncode,symbol,message,"+c.columns+"\n1,A,M.,"+c.cells+
				"\n2,B,N."+strings.Repeat(",", strings.Count(c.columns, ",")+1)+"\n")
			expect(t, page, `| <a id="1"></a>**1** | `+c.cell+" | `ErrA`<br>`A` |\n")
			if got := pagePart(t, page, "## Legend"); got != c.legend {
				t.Errorf("the legend is\n%s\nwant\n%s", got, c.legend)
			}
		})
	}
}

// TestPageUnknownRetry shows what is said of codes that are neither temporary nor
// permanent, where others are one of the two.
func TestPageUnknownRetry(t *testing.T) {
	page := pageOf(t, "-- list.tsv --\ncode,symbol,message,temporary,permanent\n1,A,M.,yes,\n2,B,N.,,yes\n3,C,O.,,\n")
	expect(t, page, `
- **Permanent**: only a person can help: enter, change, install, repair or correct something. Before that, the same call is not worth another try.
  Where a code is neither temporary nor permanent, nothing is known.

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
-- titles.tsv --
source,title,link
manual.txt,the manual,https://example.com/a_(b)?c&d
ours.tsv,this project,
more.tsv,this project,
`)
	expect(t, page, `
- **Sources**: messages are from this project where the row does not say otherwise. A raised number is that of another of the [sources](#Sources).
- **Corrected**: what is wrong in the source and put right here.
- **Note**: a remark of the source on the code, or of another source that the row names.
`,
		"**1** | One.<sup>[1](#Source-1)</sup><br><small>Note in symbols.tsv: Call us.</small> |",
		"**2** | Two.<sup>[1](#Source-1)</sup><br><small>Corrected: The manual is wrong.</small> |",
		"**3** | Three.<sup>[1](#Source-1)</sup><br><small>Note: Count.</small> |",
		"**4** | Four. |",
		"**5** | Five. |",
		"**6** | No paper.<br><small>The words of the symbol.</small> |",
		"**7** | Seven. |",
		"**8** | Eight. |", `
## <a id="Sources"></a>Sources

1. <a id="Source-1"></a>`+"`manual.txt`"+`: the manual, <https://example.com/a_(b)?c&d>
2. <a id="Source-2"></a>`+"`corrections.tsv`"+`
3. <a id="Source-3"></a>`+"`ours.tsv`"+`: this project
4. <a id="Source-4"></a>`+"`symbols.tsv`"+`
5. <a id="Source-5"></a>`+"`more.tsv`"+`: this project
6. <a id="Source-6"></a>`+"`titles.tsv`"+`
`)
}

// TestPageUsualSource shows what the legend says of the sources.
func TestPageUsualSource(t *testing.T) {
	for _, c := range []struct{ name, archive, legend string }{
		{"one source", "-- a.tsv --\ncode,symbol,message\n1,A,M.\n", "all messages are from a.tsv."},
		{"only symbols", "-- a.tsv --\ncode,symbol\n1,A\n2,B\n", "all messages are the words of the symbols."},
		{"mostly symbols", "-- a.tsv --\ncode,symbol,message\n1,A,\n2,B,\n3,C,M.\n",
			"messages are the words of the symbols where the row does not say otherwise. A raised number is that of another of the [sources](#Sources)."},
		{"few symbols", "-- a.tsv --\ncode,symbol,message\n1,A,\n2,B,N.\n3,C,M.\n",
			"messages are from a.tsv where the row does not say otherwise."},
		{"the first of two", "-- a.tsv --\ncode,symbol,message\n2,A,M.\n-- b.tsv --\ncode,symbol,message\n1,B,N.\n",
			"messages are from b.tsv where the row does not say otherwise. A raised number is that of another of the [sources](#Sources)."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pagePart(t, pageOf(t, c.archive), "## Legend"); got != "- **Sources**: "+c.legend {
				t.Errorf("got  %s\nwant - **Sources**: %s", got, c.legend)
			}
		})
	}
}

// TestPageNumbers shows where numbers stand in a grid and where in a list.
func TestPageNumbers(t *testing.T) {
	const head = "| …0 | …1 | …2 | …3 | …4 | …5 | …6 | …7 | …8 | …9 |\n" +
		"| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
	for _, c := range []struct{ name, codes, want string }{
		{"one", "5", "[5](#5)"},
		{"sparse", "0 10 11 12 13 24 4294", "[0](#0) · [10](#10) · [11](#11) · [12](#12) · [13](#13) · [24](#24) · [4294](#4294)"},
		{"dense", "10 11 13 15 19", head + "| [10](#10) | [11](#11) |  | [13](#13) |  | [15](#15) |  |  |  | [19](#19) |"},
		{
			"dense between sparse", "8 600 601 602 603 604 615 616 617 618 619 700 1200 1201 1202 1203 1204",
			"[8](#8)\n\n" + head +
				"| [600](#600) | [601](#601) | [602](#602) | [603](#603) | [604](#604) |  |  |  |  |  |\n" +
				"|  |  |  |  |  | [615](#615) | [616](#616) | [617](#617) | [618](#618) | [619](#619) |\n\n" +
				"[700](#700)\n\n" + head +
				"| [1200](#1200) | [1201](#1201) | [1202](#1202) | [1203](#1203) | [1204](#1204) |  |  |  |  |  |",
		},
		{
			"dense but in hex", "0x80000000 0x80000001 0x80000002 0x80000003 0x80000004 0x80000005 0x80000006",
			"[0x80000000](#0x80000000) · [0x80000001](#0x80000001) · [0x80000002](#0x80000002) · [0x80000003](#0x80000003) · " +
				"[0x80000004](#0x80000004) · [0x80000005](#0x80000005) · [0x80000006](#0x80000006)",
		},
		{
			"a line for each facility", "70000 0x80040001 0x8004FFFF 0x80050000 0xFFFFFFFF",
			"[70000](#70000)\\\n[0x80040001](#0x80040001) · [0x8004FFFF](#0x8004FFFF)\\\n[0x80050000](#0x80050000)\\\n[0xFFFFFFFF](#0xFFFFFFFF)",
		},
		{
			"a ten half in hex", "2147483643 2147483644 2147483645 2147483646 2147483647 2147483648",
			"[2147483643](#2147483643) · [2147483644](#2147483644) · [2147483645](#2147483645) · [2147483646](#2147483646) · " +
				"[2147483647](#2147483647)\\\n[0x80000000](#0x80000000)",
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

// TestPageSignedCodes shows which codes have another number beside them.
func TestPageSignedCodes(t *testing.T) {
	_, page := render(t, catalogOf(t, "code,symbol,message\n0x7FFFFFFF,A,M.\n0x80000000,B,M.\n0x800B0101,C,M.\n0x80420112,D,M.\n0xFFFFFFFF,E,M."))
	expect(t, page, "\n- **Negative numbers**: the code above as a signed number, as event logs and many programs show it.\n",
		"\n| <a id=\"2147483647\"></a>**2147483647** | M. |",
		"\n| <a id=\"0x80000000\"></a>**0x80000000**<br>-2147483648 | M. |",
		"\n| <a id=\"0x800B0101\"></a>**0x800B0101**<br>-2146762495 | M. |",
		"\n| <a id=\"0x80420112\"></a>**0x80420112**<br>-2143157998 | M. |",
		"\n| <a id=\"0xFFFFFFFF\"></a>**0xFFFFFFFF**<br>-1 | M. |")
}
