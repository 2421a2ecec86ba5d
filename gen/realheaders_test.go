package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// realFolders are where Debian has headers, below the folder of .ci/headers.
var realFolders = []string{"usr/include", "usr/include/" + map[string]string{"amd64": "x86_64-linux-gnu", "arm64": "aarch64-linux-gnu"}[runtime.GOARCH]}

// realIncludes has what to include for headers that cannot be included alone.
var realIncludes = map[string]string{"lzma/base.h": "lzma.h"}

// realStyles says for headers with messages where they are.
var realStyles = map[string]string{
	"amqp.h": "beside", "archive.h": "beside", "asm-generic/errno-base.h": "beside", "db.h": "beside",
	"git2/errors.h": "beside", "gphoto2/gphoto2-port-result.h": "above", "libusb-1.0/libusb.h": "above", "lmdb.h": "above",
	"lzma/base.h": "below", "mbedtls/ssl.h": "above", "mbedtls/x509.h": "above", "nghttp2/nghttp2.h": "above",
	"PCSC/pcsclite.h": "beside", "sasl/sasl.h": "beside", "security/_pam_types.h": "beside", "sqlite3.h": "beside",
	"zip.h": "beside",
}

// TestRealHeaders reads the headers of testdata/realheaders.sh, and compares every number
// with what the C compiler says, and every message with what a plain search for lines
// finds.
func TestRealHeaders(t *testing.T) {
	if os.Getenv("RASERR_LONG") == "" {
		t.Skip("fetches packages of Debian; set RASERR_LONG to run it")
	}
	for _, command := range []string{"gcc", "apt-get", "dpkg-deb"} {
		if _, err := exec.LookPath(command); err != nil {
			t.Skip(err)
		}
	}
	root := os.Getenv("RASERR_HEADERS") // where .ci/headers put them before
	if root == "" {
		root = t.TempDir()
		if out, err := exec.Command("../.ci/headers", root).CombinedOutput(); err != nil {
			t.Skipf("no packages of Debian: %v\n%.500s", err, out)
		}
	}
	for _, h := range readHeaderList(t, "../testdata/realheaders.sh") {
		t.Run(h.file, func(t *testing.T) {
			var dir string
			for _, folder := range realFolders {
				if _, err := os.Stat(filepath.Join(root, folder, h.file)); err == nil {
					dir = filepath.Join(root, folder)
				}
			}
			text, err := os.ReadFile(filepath.Join(dir, h.file))
			if err != nil {
				t.Fatal(err)
			}
			codes, messages := symbols(h.read(t, dir))
			inC := valuesByGCC(t, root, h.file, slices.Sorted(maps.Keys(codes)))
			for symbol, code := range codes {
				if got := inC[symbol]; got != code && int64(uint32(got)) != code {
					t.Errorf("%s is %d, but %d in C", symbol, code, got)
				}
			}
			for _, symbol := range plainSymbols(string(text)) {
				if _, ok := codes[symbol]; h.chooses(symbol) && !ok && valuesByGCC(t, root, h.file, []string{symbol})[symbol] != 0 {
					t.Errorf("no constant for %s", symbol)
				}
			}
			compared := 0
			for symbol, message := range messages {
				want := lettersOf(textNear(string(text), symbol, realStyles[h.file]))
				if want == "" {
					continue
				}
				if got := lettersOf(message); !strings.HasPrefix(want, got) {
					t.Errorf("the message of %s is %q, but the header has %q", symbol, message, want)
				}
				compared++
			}
			if realStyles[h.file] != "" && compared < len(codes)/4 {
				t.Errorf("%d messages of %d codes", compared, len(codes))
			}
		})
	}
}

// valuesByGCC returns what the C compiler makes of symbols of a header.
func valuesByGCC(t *testing.T, root, header string, symbols []string) map[string]int64 {
	t.Helper()
	include := header
	if other := realIncludes[header]; other != "" {
		include = other
	}
	program := "#include <stdio.h>\n#include <stddef.h>\n#include <" + include + ">\nint main(void) {\n"
	for _, symbol := range symbols {
		program += fmt.Sprintf("printf(\"%s %%lld\\n\", (long long)(%[1]s));\n", symbol)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.c"), []byte(program+"return 0; }\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	args := []string{"-w", "-O0", "-DPCRE2_CODE_UNIT_WIDTH=8", "-o", "x", "x.c"}
	for _, folder := range append(realFolders, "usr/include/PCSC") {
		args = append(args, "-I", filepath.Join(root, folder))
	}
	cmd := exec.Command("gcc", args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("gcc: %v\n%.2000s", err, out)
	}
	out, err := exec.Command(filepath.Join(dir, "x")).Output()
	if err != nil {
		t.Fatal(err)
	}
	values := map[string]int64{}
	for line := range strings.Lines(string(out)) {
		var symbol string
		var value int64
		if _, err := fmt.Sscan(line, &symbol, &value); err != nil {
			t.Fatal(err)
		}
		values[symbol] = value
	}
	return values
}

var (
	plainDefine = regexp.MustCompile(`(?m)^#[ \t]*define[ \t]+(\w+)[ \t]+\(?-?(?:0x)?[0-9]`)
	plainEnum   = regexp.MustCompile(`(?s)\benum\b[^;{}()]*\{([^}]*)\}`)
	plainMember = regexp.MustCompile(`(?m)(?:^|,)\s*([A-Za-z_]\w*)\s*(?:=[^,]*)?(?:,|$)`)
)

// plainSymbols returns the symbols in a header that are numbers by the look of them.
func plainSymbols(text string) []string {
	text = cComment.ReplaceAllString(text, " ")
	var all []string
	for _, m := range plainDefine.FindAllStringSubmatch(text, -1) {
		all = append(all, m[1])
	}
	for _, enum := range plainEnum.FindAllStringSubmatch(text, -1) {
		for _, m := range plainMember.FindAllStringSubmatch(enum[1], -1) {
			all = append(all, m[1])
		}
	}
	return all
}

// textNear returns the text of the comment at the definition of a symbol.
func textNear(text, symbol, style string) string {
	definition := regexp.MustCompile(`(?m)^[ \t]*(?:#[ \t]*define[ \t]+)?` + symbol + `\b[^\n]*`)
	place := definition.FindStringIndex(text)
	if place == nil {
		return ""
	}
	before, line, after := text[:place[0]], text[place[0]:place[1]], text[place[1]:]
	switch style {
	case "":
		return ""
	case "above":
		return before[strings.LastIndex(before, "/*"):]
	case "below":
		comment, _, _ := strings.Cut(after, "*/")
		return comment
	}
	_, comment, hasComment := strings.Cut(line, "/*")
	if !hasComment {
		return ""
	}
	if !strings.Contains(comment, "*/") {
		rest, _, _ := strings.Cut(after, "*/")
		comment += rest
		after = after[len(rest):]
	}
	for { // comments on the lines after that
		next, rest, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(after, "*/"), "\n"), "\n")
		if !strings.HasPrefix(strings.TrimSpace(next), "/*") {
			return comment
		}
		comment, after = comment+next, "\n"+rest
	}
}

var plainCommand = regexp.MustCompile(`[\\@](brief|ref|c)\b|</?[a-z]+>`)

// lettersOf returns the letters of a string.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, plainCommand.ReplaceAllString(text, ""))
}
