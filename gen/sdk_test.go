package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// headersVariable names the environment variable with a folder of real headers:
// those of the Windows SDK, as github.com/microsoft/win32metadata has them, and
// raserror.h and mprerror.h of mingw-w64.
const headersVariable = "RASERR_SDK_HEADERS"

// realHeader is a header that people have, and how to make a package of it. The files
// testdata/sdkheaders.sh and testdata/realheaders.sh list them.
type realHeader struct {
	file  string
	flags []string
}

// readHeaderList reads the lines of a script that begin with "header": the name of a
// file, and flags.
func readHeaderList(t *testing.T, name string) []realHeader {
	t.Helper()
	script, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	word := regexp.MustCompile(`'([^']*)'|(\S+)`)
	var headers []realHeader
	for line := range strings.Lines(string(script)) {
		rest, ok := strings.CutPrefix(line, "header ")
		if !ok {
			continue
		}
		var words []string
		for _, m := range word.FindAllStringSubmatch(rest, -1) {
			words = append(words, m[1]+m[2])
		}
		headers = append(headers, realHeader{words[0], words[1:]})
	}
	if len(headers) < 20 {
		t.Fatalf("%s lists %d headers, want 20 or more", name, len(headers))
	}
	return headers
}

// read reads the header with its flags.
func (h realHeader) read(t *testing.T, dir string) *catalog.Catalog {
	t.Helper()
	args := append([]string{"-source", filepath.Join(dir, h.file), "-o", filepath.Join(t.TempDir(), "xerr")}, h.flags...)
	o, err := parseFlags(args, nil)
	if err != nil {
		t.Fatal(err)
	}
	var problems problem.Problems
	lists := readLists(o.headers, o.inputs, &problems)
	c := o.catalog.New(lists, &problems)
	if problems.Len() > 0 {
		t.Fatalf("refused:\n%s", problems.Text(nil, 5))
	}
	t.Logf("%s %s, %d warnings", h.file, lists[0].Summary(), lists[0].Warnings.Len())
	return c
}

// symbols returns the codes of all symbols, and the messages that the header has.
func symbols(c *catalog.Catalog) (codes map[string]int64, messages map[string]string) {
	codes, messages = map[string]int64{}, map[string]string{}
	for _, e := range c.Entries {
		codes[e.Symbol] = e.Code
		if !e.FromSymbol {
			messages[e.Symbol] = e.Message
		}
		for _, a := range e.Aliases {
			codes[a.Symbol] = e.Code
		}
	}
	return codes, messages
}

// sdkStyles has where messages are in headers of the SDK: above, below, beside, or in the
// form of the message compiler; and which symbols with a number gen leaves out by itself.
var sdkStyles = map[string]struct{ style, noCodes string }{
	"AdsErr.h": {"compiled", ""}, "asferr.h": {"compiled", ""}, "bugcodes.h": {"compiled", ""}, "EapHostError.h": {"above", ""},
	"esent.h": {"beside", ""}, "Filterr.h": {"compiled", ""}, "fltWinError.h": {"compiled", ""}, "lmerr.h": {"beside", "NERR_BASE"},
	"LMErrlog.h": {"below", ""}, "MDMRegistration.h": {"above", ""}, "Mferror.h": {"compiled", ""},
	"mprerror.h": {"", "ROUTEBASE|ROUTEBASEEND"}, "nserror.h": {"compiled", ""}, "ntstatus.h": {"compiled", ""},
	"raserror.h": {"", "RASBASE|RASBASEEND"}, "rtcerr.h": {"compiled", ""}, "Tapi3Err.h": {"compiled", ""},
	"vdserr.h": {"compiled", ""}, "winbio_err.h": {"compiled", ""}, "winerror.h": {"compiled", "FORCEINLINE"},
}

// TestSDKHeaders reads each header of the SDK with the flags of testdata/sdkheaders.sh, and
// compares the codes with what the C compiler makes of it and the messages with what a
// plain search for lines finds.
func TestSDKHeaders(t *testing.T) {
	dir := os.Getenv(headersVariable)
	if dir == "" {
		t.Skipf("%s does not name a folder of headers", headersVariable)
	}
	for _, h := range readHeaderList(t, "../testdata/sdkheaders.sh") {
		text, err := os.ReadFile(filepath.Join(dir, h.file))
		if errors.Is(err, fs.ErrNotExist) {
			t.Logf("%s is not there", h.file)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Run(h.file, func(t *testing.T) {
			codes, messages := symbols(h.read(t, dir))
			want := h.valuesInC(t, string(text))
			for _, symbol := range slices.Sorted(maps.Keys(want)) {
				if got, ok := codes[symbol]; !ok {
					t.Errorf("no constant for %s", symbol)
				} else if uint32(got) != want[symbol] {
					t.Errorf("%s is 0x%X, but 0x%X in C", symbol, got, want[symbol])
				}
			}
			for _, symbol := range slices.Sorted(maps.Keys(codes)) {
				if _, ok := want[symbol]; !ok && codes[symbol] != 0 {
					t.Errorf("a constant for %s, which is not a code in C", symbol)
				}
			}
			found := 0
			for symbol, want := range firstParagraphs(string(text), sdkStyles[h.file].style) {
				got, ok := messages[symbol]
				if !ok {
					continue
				}
				if found++; got != want {
					t.Errorf("the message of %s is\n%q, want\n%q", symbol, got, want)
				}
			}
			if sdkStyles[h.file].style != "" && found < len(codes)/3 {
				t.Errorf("%d messages compared of %d codes", found, len(codes))
			}
		})
	}
}

const cPrelude = `
#include <stdio.h>
typedef int HRESULT, NTSTATUS, LONG, SCODE;
typedef unsigned int ULONG, DWORD, WINBIO_REJECT_DETAIL;
#ifndef SEVERITY_ERROR
#define SEVERITY_ERROR 1
#define FACILITY_ITF 4
#define FACILITY_WIN32 7
#endif
static HRESULT hresultFromWin32(unsigned n) { return (int)n <= 0 ? (int)n : (int)(n & 0xFFFF | 7 << 16 | 0x80000000); }
#define make_hresult(s, f, c) ((HRESULT)((unsigned)(s) << 31 | (unsigned)(f) << 16 | (unsigned)(c)))
`

// cPostlude gives what the header takes from others.
const cPostlude = `
#undef HRESULT_FROM_WIN32
#define HRESULT_FROM_WIN32(x) hresultFromWin32(x)
#undef __HRESULT_FROM_WIN32
#define __HRESULT_FROM_WIN32(x) hresultFromWin32(x)
#ifndef MAKE_HRESULT
#define MAKE_HRESULT make_hresult
#endif
#ifndef ERROR_INSUFFICIENT_BUFFER
#define ERROR_INSUFFICIENT_BUFFER 122
#endif
#ifndef ERROR_DATATYPE_MISMATCH
#define ERROR_DATATYPE_MISMATCH 1629
#endif
int main(void) {
`

var (
	cComment  = regexp.MustCompile(`(?s)/\*.*?\*/|//[^\n]*`)
	cDefine   = regexp.MustCompile(`(?m)^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(\S.*)$`)
	cDropped  = regexp.MustCompile(`^\s*#\s*(include|pragma|error)`)
	cContinue = regexp.MustCompile(`\\\n`)
)

// valuesInC returns the numbers of the symbols that the flags choose as the C
// compiler reads them, for old and for new versions of Windows, without those that
// are zero.
func (h realHeader) valuesInC(t *testing.T, header string) map[string]uint32 {
	t.Helper()
	cc, err := exec.LookPath("cc")
	if err != nil {
		t.Skip("there is no C compiler")
	}
	text := cComment.ReplaceAllStringFunc(header, func(s string) string {
		return " " + strings.Repeat("\n", strings.Count(s, "\n"))
	})
	text = cContinue.ReplaceAllString(strings.ReplaceAll(text, "\r\n", "\n"), " ")
	var program strings.Builder
	program.WriteString(cPrelude)
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "#") && !cDropped.MatchString(line) {
			program.WriteString(line)
		}
	}
	program.WriteString(cPostlude)
	for _, m := range cDefine.FindAllStringSubmatch(text, -1) {
		if h.chooses(m[1]) {
			fmt.Fprintf(&program, "#ifdef %[1]s\nprintf(\"%[1]s %%u\\n\", (unsigned)(%[1]s));\n#endif\n", m[1])
		}
	}
	program.WriteString("return 0; }\n")

	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.c"), []byte(program.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	values := map[string]uint32{}
	for _, version := range []string{"0x0A10", "0x0500"} {
		cmd := exec.Command(cc, "-w", "-O0", "-D_WIN32", "-D_MSC_VER=1930", "-DWINAPI_FAMILY_PARTITION(x)=1",
			"-DWINVER="+version, "-DNTDDI_VERSION="+version, "-DNTDDI_VISTA=0x0600", "-DNTDDI_WIN7=0x0601", "-o", "x", "x.c")
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("cc: %v\n%.2000s", err, out)
		}
		out, err := exec.Command(filepath.Join(dir, "x")).Output()
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(out)) {
			symbol, number, _ := strings.Cut(strings.TrimSpace(line), " ")
			n, err := strconv.ParseUint(number, 10, 32)
			if err != nil {
				t.Fatal(err)
			}
			if n != 0 {
				values[symbol] = uint32(n)
			}
		}
	}
	return values
}

// chooses reports whether a symbol is to be a code by the flags and noCodes.
func (h realHeader) chooses(symbol string) bool {
	matches := func(pattern string) bool {
		return regexp.MustCompile(`^(` + pattern + `)$`).MatchString(symbol)
	}
	only, except := `.*`, sdkStyles[h.file].noCodes
	for i, flag := range h.flags {
		if flag != "-only" {
			continue
		}
		if pattern, ok := strings.CutPrefix(h.flags[i+1], "!"); ok {
			except += "|" + pattern
		} else {
			only = h.flags[i+1]
		}
	}
	return matches(only) && !matches(except)
}

// firstParagraphs finds the first paragraphs of messages by the look of lines.
func firstParagraphs(header, style string) map[string]string {
	lines := strings.Split(strings.ReplaceAll(header, "\r\n", "\n"), "\n")
	found := map[string]string{}
	for i, line := range lines {
		m := cDefine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		var text string
		switch style {
		case "compiled":
			text = compiledText(lines, i, m[1])
		case "above":
			if i > 0 && strings.HasPrefix(lines[i-1], "//") && !strings.Contains(m[2], "/*") {
				text = strings.TrimPrefix(lines[i-1], "//")
				if i > 1 && strings.HasPrefix(lines[i-2], "//") {
					text = "" // more than one line is left to the other styles
				}
			}
		case "beside":
			_, comment, _ := strings.Cut(m[2], "/*")
			text, _, _ = strings.Cut(comment, "*/")
			if !strings.Contains(comment, "*/") {
				text = ""
			}
		case "below":
			text = textBelow(lines, i)
		}
		if text = plainMessage(text); text != "" {
			found[m[1]] = text
		}
	}
	return found
}

var blankLine = regexp.MustCompile(`\n//[ \t]*(;.*)?\n`)

// compiledText returns the first paragraph after the line MessageText: of the
// comment above a line, if that comment is about a symbol.
func compiledText(lines []string, i int, symbol string) string {
	begin := i
	for begin > 0 && strings.HasPrefix(lines[begin-1], "//") {
		begin--
	}
	comment := strings.Join(lines[begin:i], "\n") + "\n"
	_, text, ok := strings.Cut(comment, "// MessageText:\n//\n")
	if !ok || !strings.Contains(comment, "// MessageId: "+symbol+"\n") {
		return ""
	}
	text = blankLine.Split(text, 2)[0]
	return strings.ReplaceAll("\n"+text, "\n//", " ")
}

// textBelow returns the first paragraph of the block comment below a line.
func textBelow(lines []string, i int) string {
	if i+1 >= len(lines) || strings.TrimSpace(lines[i+1]) != "/*" {
		return ""
	}
	var text []string
	for _, line := range lines[i+2:] {
		line = strings.TrimSpace(line)
		if line == "*" && len(text) > 0 || line == "*/" {
			break
		}
		text = append(text, strings.Trim(strings.TrimSuffix(line, "*/"), "*"))
		if strings.HasSuffix(line, "*/") {
			break
		}
	}
	return strings.Join(text, " ")
}

var (
	endMark   = regexp.MustCompile(`^((?:[^%]|%[^0])*?)%0.*`)
	inserts   = regexp.MustCompile(`%(\d+)![^!]*!`)
	lineMarks = strings.NewReplacer("%%", "%", "%n", " ", "%r", " ", "%t", " ", "%b", " ", "%.", ".", "%!", "!")
)

// plainMessage is a message without FormatMessage's escapes.
func plainMessage(text string) string {
	text = endMark.ReplaceAllString(plain(text), "$1")
	return plain(lineMarks.Replace(inserts.ReplaceAllString(text, "%$1")))
}
