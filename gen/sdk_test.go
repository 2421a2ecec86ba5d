package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
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
	"time"
)

// headersVariable names the environment variable with a folder of real headers:
// those of the Windows SDK, as github.com/microsoft/win32metadata has them, and
// raserror.h and mprerror.h of mingw-w64.
const headersVariable = "RASERR_SDK_HEADERS"

// sdkHeader is a real header, and how to make a package of it.
type sdkHeader struct {
	file    string
	flags   []string
	noCodes string // symbols with a number that are no codes, where flags do not say it
	style   string // where messages stand: above, below, beside, or compiled

	// What was in the headers of November 2026, or less.
	codes, messages int
}

var sdkHeaders = []sdkHeader{
	{file: "AdsErr.h", flags: []string{"-only=E_ADS_.*"}, style: "compiled", codes: 18, messages: 18},
	{file: "asferr.h", flags: []string{"-only=ASF_.*"}, style: "compiled", codes: 43, messages: 43},
	{file: "bugcodes.h", flags: []string{"-words"}, style: "compiled", codes: 540, messages: 500},
	{file: "cderr.h", flags: []string{"-words"}, codes: 36},
	{file: "EapHostError.h", flags: []string{"-words", "-only=!FACILITY_.*|_EAP_.*|.*_(FIRST|LAST|MASK)"}, style: "above", codes: 34, messages: 25},
	{file: "esent.h", flags: []string{"-words", "-only=JET_(err|wrn).*"}, style: "beside", codes: 420, messages: 300},
	{file: "Filterr.h", flags: []string{"-only=!(FACILITY|STATUS)_.*"}, style: "compiled", codes: 14, messages: 13},
	{file: "fltWinError.h", flags: []string{"-only=ERROR_.*"}, style: "compiled", codes: 28, messages: 28},
	{file: "lmerr.h", noCodes: "NERR_BASE", style: "beside", codes: 337, messages: 335},
	{file: "LMErrlog.h", flags: []string{"-only=NELOG_.*"}, style: "below", codes: 236, messages: 228},
	{file: "MDMRegistration.h", flags: []string{"-words", "-only=(.*_)?E_.*"}, style: "above", codes: 24, messages: 15},
	{file: "Mferror.h", flags: []string{"-words", "-only=MF_.*"}, style: "compiled", codes: 360, messages: 351},
	{file: "mprerror.h", flags: []string{"-words"}, noCodes: "ROUTEBASE|ROUTEBASEEND", codes: 55},
	{file: "msdrmerror.h", flags: []string{"-words", "-only=[ES]_DRM_.*"}, codes: 113},
	{file: "nserror.h", flags: []string{"-only=NS_.*"}, style: "compiled", codes: 1200, messages: 1200},
	{file: "ntstatus.h", flags: []string{"-only=!FACI.*|STATUS_SEVERITY_.*"}, style: "compiled", codes: 2960, messages: 2900},
	{file: "raserror.h", flags: []string{"-words"}, noCodes: "RASBASE|RASBASEEND", codes: 271},
	{file: "rtcerr.h", flags: []string{"-only=RTC_.*"}, style: "compiled", codes: 188, messages: 188},
	{file: "Tapi3Err.h", style: "compiled", codes: 90, messages: 90},
	{file: "vdserr.h", style: "compiled", codes: 383, messages: 383},
	{file: "winbio_err.h", flags: []string{"-only=WINBIO_.*"}, style: "compiled", codes: 96, messages: 90},
	{
		file:    "winerror.h",
		flags:   []string{"-words", "-only=!(FACILITY|SEVERITY)_.*|.*_(FIRST|LAST|BASE|MASK)|WSABASEERR"},
		noCodes: "FORCEINLINE",
		style:   "compiled", codes: 7100, messages: 7000,
	},
	{file: "WinInet.h", flags: []string{"-words", "-only=ERROR_.*"}, codes: 100},
}

// TestSDKHeadersInREADME shows that the README names the flags that are tested.
func TestSDKHeadersInREADME(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range sdkHeaders {
		var flags []string
		for _, flag := range h.flags {
			name, value, hasValue := strings.Cut(flag, "=")
			if hasValue {
				name += " '" + value + "'"
			}
			flags = append(flags, name)
		}
		command := strings.Join(flags, " \\\n\t")
		cell := "`" + strings.ReplaceAll(strings.Join(flags, " "), "|", `\|`) + "` |"
		if len(flags) == 0 {
			cell = "none |"
		}
		found := false
		for line := range strings.Lines(string(readme)) {
			found = found || strings.Contains(line, "`"+h.file+"`") && strings.Contains(line, cell)
		}
		if !found && !strings.Contains(string(readme), h.file+" -o winerr "+command) {
			t.Errorf("no row of %s with %s", h.file, cell)
		}
	}
}

// TestSDKHeaders makes a package of each real header, and compares it with what
// the C compiler and a plain search for lines find in the header.
func TestSDKHeaders(t *testing.T) {
	dir := os.Getenv(headersVariable)
	if dir == "" {
		t.Skipf("%s does not name a folder of headers", headersVariable)
	}
	module := t.TempDir()
	if err := os.WriteFile(filepath.Join(module, "go.mod"), []byte("module example.com/sdk\n\ngo 1.23\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	var packages []string
	for _, h := range sdkHeaders {
		text, err := os.ReadFile(filepath.Join(dir, h.file))
		if errors.Is(err, fs.ErrNotExist) {
			t.Logf("%-18s not there", h.file)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		pkg := strings.ToLower(strings.NewReplacer(".h", "", "_", "").Replace(h.file))
		packages = append(packages, pkg)
		t.Run(h.file, func(t *testing.T) {
			start := time.Now()
			args := append([]string{"-v", "-source", filepath.Join(dir, h.file), "-o", filepath.Join(module, pkg)}, h.flags...)
			got := runGen("", args...)
			if got.status != 0 {
				t.Fatalf("exit status %d\n%s", got.status, got.stderr)
			}
			_, summary, _ := strings.Cut(strings.SplitN(got.stderr, "\n", 2)[0], ": ")
			t.Logf("%-18s %s in %d ms", h.file, summary, time.Since(start).Milliseconds())
			h.check(t, string(text), filepath.Join(module, pkg, "zcodes.go"))
		})
	}
	if len(packages) == 0 {
		t.Fatalf("%s: none of the headers is there", dir)
	}
	checkPackage(t, module, packages...)
}

// check compares a package with its header.
func (h *sdkHeader) check(t *testing.T, header, file string) {
	constants, messages := readPackage(t, file)
	want := h.valuesInC(t, header)
	for _, symbol := range slices.Sorted(maps.Keys(want)) {
		if got, ok := constants[symbol]; !ok {
			t.Errorf("no constant for %s", symbol)
		} else if got != want[symbol] {
			t.Errorf("%s is 0x%X, but 0x%X in C", symbol, got, want[symbol])
		}
	}
	for _, symbol := range slices.Sorted(maps.Keys(constants)) {
		if _, ok := want[symbol]; !ok {
			t.Errorf("a constant for %s, which is no code in C", symbol)
		}
	}
	if len(messages) < h.codes {
		t.Errorf("%d codes, want %d or more", len(messages), h.codes)
	}
	found := 0
	for symbol, want := range h.firstParagraphs(header) {
		got, ok := messages[symbol]
		if !ok {
			continue
		}
		found++
		if got != want {
			t.Errorf("the message of %s is\n%q, want\n%q", symbol, got, want)
		}
	}
	if found < h.messages {
		t.Errorf("%d messages compared, want %d or more", found, h.messages)
	}
}

// docPattern is the beginning of what is written about a constant.
var docPattern = regexp.MustCompile(`^(\w+) is (\w+) of \S+, (?:which is|0x[0-9A-F]{8}:|\d+ \(0x[0-9A-F]+\):) (.*)`)

// readPackage returns the constants of a package by the symbols that their
// documentation names, and the messages of those that are no aliases.
func readPackage(t *testing.T, name string) (constants map[string]uint32, messages map[string]string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	config := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := config.Check(file.Name.Name, fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	constants, messages = map[string]uint32{}, map[string]string{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST || g.Doc == nil {
			continue
		}
		spec := g.Specs[0].(*ast.ValueSpec)
		doc, _, _ := strings.Cut(g.Doc.Text(), "\n\n")
		m := docPattern.FindStringSubmatch(plain(doc))
		if m == nil || m[1] != spec.Names[0].Name {
			continue // no code
		}
		value, _ := constant.Uint64Val(pkg.Scope().Lookup(m[1]).(*types.Const).Val())
		constants[m[2]] = uint32(value)
		if spec.Type != nil {
			messages[m[2]] = m[3]
		}
	}
	return constants, messages
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
func (h *sdkHeader) valuesInC(t *testing.T, header string) map[string]uint32 {
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
func (h *sdkHeader) chooses(symbol string) bool {
	matches := func(pattern string) bool {
		return regexp.MustCompile(`^(` + pattern + `)$`).MatchString(symbol)
	}
	for _, flag := range h.flags {
		pattern, ok := strings.CutPrefix(flag, "-only=")
		if !ok {
			continue
		}
		if except, ok := strings.CutPrefix(pattern, "!"); ok {
			return !matches(except) && !matches(h.noCodes)
		}
		return matches(pattern)
	}
	return !matches(h.noCodes)
}

// firstParagraphs finds the first paragraphs of messages by the look of lines.
func (h *sdkHeader) firstParagraphs(header string) map[string]string {
	lines := strings.Split(strings.ReplaceAll(header, "\r\n", "\n"), "\n")
	found := map[string]string{}
	for i, line := range lines {
		m := cDefine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		var text string
		switch h.style {
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

// compiledText returns the first paragraph behind the line MessageText: of the
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
