package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"example.com/ras/raserr"
)

// logs are what -log is shown to copy, each with the expected output in a file
// whose name has ".noted" at its end.
var logs = []string{"text.log", "events.xml", "pretty.xml", "saved.xml", "list.log", "printed.txt", "lines.json", "array.json", "compact.json", "exported.csv", "viewer.csv"}

// encodings are those that Windows writes logs in.
var encodings = []struct {
	name string
	of   func(text string) string
}{
	{"UTF-8", func(text string) string { return text }},
	{"UTF-8 with a byte order mark", func(text string) string { return "\ufeff" + text }},
	{"UTF-16LE with a byte order mark", func(text string) string { return wide("\ufeff"+text, binary.LittleEndian) }},
	{"UTF-16BE with a byte order mark", func(text string) string { return wide("\ufeff"+text, binary.BigEndian) }},
	{"UTF-16LE", func(text string) string { return wide(text, binary.LittleEndian) }},
	{"UTF-16BE", func(text string) string { return wide(text, binary.BigEndian) }},
}

func wide(text string, order binary.AppendByteOrder) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, unit)
	}
	return string(b)
}

// portions are ways in which the bytes of a log come in.
var portions = []struct {
	name string
	of   func(io.Reader) io.Reader
}{
	{"at once", func(r io.Reader) io.Reader { return r }},
	{"by bytes", iotest.OneByteReader},
	{"by halves", iotest.HalfReader},
	{"with the end", iotest.DataErrReader},
}

// TestLogs copies each log in each encoding, with each line end, in portions of
// each size. The output is the same, except for the line ends.
func TestLogs(t *testing.T) {
	for _, name := range logs {
		text := readText(t, filepath.Join("testdata", "log", name))
		expected := filepath.Join("testdata", "log", name+".noted")
		if *update {
			noted, _, _ := runOn(text, "-log")
			write(t, expected, noted)
		}
		want := readText(t, expected)
		for _, encoding := range encodings {
			for _, portion := range portions {
				for _, end := range []string{"\n", "\r\n"} {
					t.Run(fmt.Sprintf("%s, %s, %s, %q", name, encoding.name, portion.name, end), func(t *testing.T) {
						log := encoding.of(strings.ReplaceAll(text, "\n", end))
						var stdout, stderr bytes.Buffer
						status := run([]string{"-log"}, portion.of(strings.NewReader(log)), &stdout, &stderr, 0)
						compare(t, stdout.String(), strings.ReplaceAll(want, "\n", end))
						if status != exitFound || stderr.Len() > 0 {
							t.Errorf("exit status %d, errors %q", status, &stderr)
						}
					})
				}
			}
		}
	}
}

// note691 is the note of lines that name 691.
var note691 = "    691 ERROR_AUTHENTICATION_FAILURE: " + raserr.ErrAuthenticationFailure.Headline() + ". " + raserr.ErrAuthenticationFailure.Remedy()

// TestLogCopies shows what becomes of logs that are not as they should be.
func TestLogCopies(t *testing.T) {
	const (
		half       = "\xd8\x3d"
		notText    = "raserr: standard input is not text: it has NUL bytes\n"
		notValid   = "raserr: standard input has bytes that are not valid in its encoding; they are copied as U+FFFD\n"
		notUTF8    = "raserr: standard input is not all UTF-8; for a code page, add for instance -encoding cp1252\n"
		eventLog   = "raserr: standard input is a binary event log; to read it on Windows, run: wevtutil qe FILE /lf:true /f:xml | raserr -log\n"
		foreign691 = "\xd4\xb6\xb3\xcc\xb7\xc3\xce\xca\xb4\xed\xce\xf3 691 - \xd2\xd1" // in code page 936
	)
	longEvent := "<Event>\n<System><Provider Name='RasClient'/><EventID>20227</EventID></System>\n<Data>691</Data>\n" +
		"<x>" + strings.Repeat("x y ", 80<<10) + "</x>\n" // of which only the beginning is looked at
	noted691 := "error 691\r\n" + note691 + "\r\n"
	littleEndian691 := wide("\ufefferror 691\r\n", binary.LittleEndian)
	for _, test := range []struct{ name, log, stdout, stderr string }{
		{"empty", "", "", ""},
		{"a byte order mark alone", "\xff\xfe", "", ""},
		{"one byte", "x", "x", ""},
		{"no line end", "error 691", "error 691\n" + note691 + "\n", ""},
		{"no line end, CRLF before", "x\r\nerror 691", "x\r\nerror 691\r\n" + note691 + "\r\n", ""},
		{"no code and no line end", "x\ny", "x\ny", ""},
		{"both line ends", "error 691\nx\r\nerror 691\r\n", "error 691\n" + note691 + "\nx\r\nerror 691\r\n" + note691 + "\r\n", ""},
		{"CR does not end a line", "error 691\rx\n", "error 691\rx\n" + note691 + "\n", ""},
		{"no space is lost", " \t\n\n  x  \n", " \t\n\n  x  \n", ""},
		{"a code page", foreign691 + "\n", foreign691 + "\n" + note691 + "\n", notUTF8},
		{"invalid UTF-8", "\xffx\xc3\nerror 691 \xe2\x82\n", "\xffx\xc3\nerror 691 \xe2\x82\n" + note691 + "\n", notUTF8},
		{"binary", "MZ\x90\x00\x03\x00\x00\x00\nerror 691\n\x00\x00\n", "MZ\x90\x00\x03\x00\x00\x00\nerror 691\n" + note691 + "\n\x00\x00\n", notText},
		{"an event log", "ElfFile\x00\x00\x00\x00", "", eventLog},
		{"one NUL byte", "a line of text\nwith \x00 in it\n", "a line of text\nwith \x00 in it\n", notText},
		{"NUL bytes after a crash", "a line\n" + strings.Repeat("\x00", 64) + "error 691\n", "a line\n" + strings.Repeat("\x00", 64) + "error 691\n" + note691 + "\n", notText},
		{"NUL in UTF-16", "\xff\xfea\x00\x00\x00b\x00", "a\x00b", notText},
		{"a NUL byte in a short first line", "a\x00b\nerror 691\n", "a\x00b\nerror 691\n" + note691 + "\n", notText},
		{"a NUL byte at the end of a short first line", "a\x00\nerror 691\n", "a\x00\nerror 691\n" + note691 + "\n", notText},
		{"a NUL byte before the end of a short first line", "ab\x00\nerror 691\n", "ab\x00\nerror 691\n" + note691 + "\n", notText},
		{"a short first line in UTF-16", wide("a\nerror 691\n", binary.LittleEndian), "a\nerror 691\n" + note691 + "\n", ""},
		{"a short first line in UTF-16BE", wide("a\nerror 691\n", binary.BigEndian), "a\nerror 691\n" + note691 + "\n", ""},
		{"a short first line in UTF-16BE, and then a letter that is not ASCII", wide("a\nЖ error 691\n", binary.BigEndian), "a\nЖ error 691\n" + note691 + "\n", ""},
		{"half a unit", "\xff\xfea\x00b", "a\ufffd", notValid},
		{"half a character in the middle", "\xfe\xff\x00a" + half + "\x00b", "a\ufffdb", notValid},
		{"half a character at the end", "\xfe\xff\x00a" + half, "a\ufffd", notValid},
		{"second half first", "\xfe\xff\xdc\x00\xd8\x3d\xdc\x00\x00b", "\ufffd\U0001f400b", notValid},
		{"broken, and a code", "\xfe\xff" + half + wide("error 691\n", binary.BigEndian), "\ufffderror 691\n" + note691 + "\n", notValid},
		{"a code page, with one NUL byte", "Verbindung f\xfcr anna\x00 Fehler 691\nx\n", "Verbindung f\xfcr anna\x00 Fehler 691\n" + note691 + "\nx\n", notText},
		{"an event with a very long line", longEvent + "</Event>\nx\n", longEvent + note691 + "\n</Event>\nx\n", ""},
		{"ASCII appended to UTF-16", littleEndian691 + "error 691\r\nx\r\n\r\n" + littleEndian691, noted691 + noted691 + "x\r\n\r\n" + noted691, ""},
		{"ASCII appended to UTF-16BE", wide("\ufefferror 691\r\n", binary.BigEndian) + "error 691\r\n", noted691 + noted691, ""},
		{"ASCII with LF alone appended to UTF-16", littleEndian691 + "error 691\n", noted691 + strings.ReplaceAll(noted691, "\r", ""), ""},
		{"UTF-8 with a byte order mark appended to UTF-16", littleEndian691 + "\ufefferror 691\r\n", noted691 + noted691, ""},
		{"UTF-16 appended to ASCII", "error 691\r\n" + wide("error 691\r\n", binary.LittleEndian) + "x\r\n", noted691 + noted691 + "x\r\n", ""},
		{"UTF-16 with a byte order mark appended to ASCII", "error 691\r\n" + littleEndian691, noted691 + noted691, ""},
		{"characters with the byte of a line end in UTF-16", wide("\ufeff上\r\n上上 error 691\r\n中上\r\n", binary.LittleEndian), "上\r\n上上 " + noted691 + "中上\r\n", ""},
		{"characters with the byte of a line end in UTF-16BE", wide("\ufeff上\r\n上上 error 691\r\n中上\r\n", binary.BigEndian), "上\r\n上上 " + noted691 + "中上\r\n", ""},
		{"byte order marks between lines", "x\n\ufeffy\nz\n\ufeff\n", "x\ny\nz\n\n", ""},
		{"escapes in JSON", `{"a":"\u9519\u8bef 691"}` + "\n", `{"a":"\u9519\u8bef 691"}` + "\n" + note691 + "\n", ""},
		{"escapes in UTF-8", "\x1b[31m error 691 \x1b[0m\n", "\x1b[31m error 691 \x1b[0m\n" + note691 + "\n", ""},
		{"events on a line", "<Event>error 691</Event><Event>x</Event><Event>error 691</Event>\nx", "<Event>error 691</Event>\n" + note691 + "\n<Event>x</Event><Event>error 691</Event>\n" + note691 + "\nx", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			stdout, stderr, status := runOn(test.log, "-log", "-all")
			if stdout != test.stdout || stderr != test.stderr {
				t.Errorf("copy %q, errors %q, want\n     %q, errors %q", stdout, stderr, test.stdout, test.stderr)
			}
			if want := test.stderr != "" && test.stderr != notUTF8; want != (status == exitWrong) || status > exitWrong {
				t.Errorf("exit status %d", status)
			}
		})
	}
}

// TestBinaryOnTerminal refuses to copy to a terminal what is not text.
func TestBinaryOnTerminal(t *testing.T) {
	const program = "MZ\x90\x00\x03\x00\x00\x00\nerror 691\n\x1b]0;forged\a\n"
	const refused = "raserr: standard input is not text, and is not copied to a terminal; -count and -json show its codes\n"
	for _, test := range []struct{ name, log, stderr string }{
		{"NUL bytes", program, refused},
		{"NUL bytes after text", "a line\n" + program, refused},
		{"control characters that are not in UTF-8", "\x1f\x8b\x08\xff\x02error 691\n", refused},
		{"control characters in UTF-8", "a \x01 b\n", ""},
		{"a code page", "B\xfcro\n", "raserr: standard input is not all UTF-8; for a code page, add for instance -encoding cp1252\n"},
		{"UTF-16 after ASCII", "error 691\r\n" + wide("error 691\r\n", binary.LittleEndian), ""},
		{"UTF-16 with a byte order mark", wide("\ufefferror 691\r\n", binary.BigEndian), ""},
		{"nothing", "", ""},
	} {
		for _, flag := range []string{"-log", "-only"} {
			stdout, stderr, status := runWide(79, test.log, "-log", "-all", flag)
			if stderr != test.stderr || (test.stderr == refused) != (status == exitWrong) || test.stderr == refused && stdout != "" {
				t.Errorf("%s, %s: exit status %d, output %q, errors %q", test.name, flag, status, stdout, stderr)
			}
		}
	}
	for _, flag := range []string{"-count", "-json"} {
		if stdout, _, _ := runWide(79, program, "-log", "-all", flag); !strings.Contains(stdout, "691") {
			t.Errorf("%s: %q", flag, stdout)
		}
	}
	if stdout, _, _ := runOn(program, "-log", "-all"); !strings.HasPrefix(stdout, program[:18]) {
		t.Errorf("in a pipe: %q", stdout)
	}
}

// TestBinaryOnUnsizedTerminal refuses it on a terminal whose size is not known, too.
func TestBinaryOnUnsizedTerminal(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("there is no terminal to open")
	}
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip(err)
	}
	defer terminal.Close()
	var stderr bytes.Buffer
	status := run([]string{"-log"}, strings.NewReader("\x00\x00\n"), terminal, &stderr, 0)
	if !strings.Contains(stderr.String(), " is not copied to a terminal") || status != exitWrong {
		t.Errorf("exit status %d, errors %q", status, &stderr)
	}
}

// TestLogFiles copies several files, some of which cannot be read.
func TestLogFiles(t *testing.T) {
	const first, missing, dir, second = "testdata/log/first.txt", "testdata/log/missing.log", "testdata", "testdata/log/second.txt"
	stdout, stderr, status := runOn("from stdin\n", "-log", "-all", first, missing, "-", dir, second)
	if want := "error 691\n" + note691 + "\nfrom stdin\nthe last\n"; stdout != want || status != exitWrong {
		t.Errorf("exit status %d, copy %q, want %q", status, stdout, want)
	}
	problems := strings.SplitAfter(stderr, "\n")
	if len(problems) != 3 || !strings.Contains(problems[0], missing) || !strings.Contains(problems[1], dir) {
		t.Errorf("errors %q, want one about each of %s and %s", stderr, missing, dir)
	}
}

// TestLogJSON shows where in logs the codes are.
func TestLogJSON(t *testing.T) {
	type where struct {
		File string
		Line int
		Code uint32
	}
	for _, test := range []struct {
		name, log string
		want      []where
		text      string // of the last
	}{
		{"text", "x\nerror 691\n\nerror 809 \n", []where{{"-", 2, 691}, {"-", 4, 809}}, "error 809 "},
		{"no line end", "x\r\nerror 691", []where{{"-", 2, 691}}, "error 691"},
		{"event", "x\n<Event>\n<System><Provider Name='RasClient'/><EventID>20227</EventID></System>\n<Data>718</Data>\n</Event>\nx\n", []where{{"-", 2, 718}},
			"<Event>\n<System><Provider Name='RasClient'/><EventID>20227</EventID></System>\n<Data>718</Data>\n</Event>"},
		{"events on a line", "<Event>error 691</Event><Event>error 809</Event>\nerror 718\n", []where{{"-", 1, 691}, {"-", 1, 809}, {"-", 2, 718}}, "error 718"},
		{"not UTF-8", "error 691 \xff\n", []where{{"-", 1, 691}}, "error 691 \ufffd"},
		{"as long as fits", "error 691 " + strings.Repeat("x", 4086) + "\n", []where{{"-", 1, 691}}, "error 691 " + strings.Repeat("x", 4086)},
		{"long", "error 691 " + strings.Repeat("x", 4087) + "\n", []where{{"-", 1, 691}}, "error 691 " + strings.Repeat("x", 4083) + "…"},
		{"longer than the block", "error 691 " + strings.Repeat("é", 200<<10) + "\nerror 809\n", []where{{"-", 1, 691}, {"-", 2, 809}}, "error 809"},
		{"longer than the block, and alone", "error 691 " + strings.Repeat("é", 200<<10) + strings.Repeat("x", 200<<10), []where{{"-", 1, 691}}, "error 691 " + strings.Repeat("é", 2041) + "…"},
		{"nothing", "x\n", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			stdout, stderr, status := runOn(test.log, "-log", "-all", "-json")
			if status != exitFound || (stderr != "") != strings.Contains(test.log, "\xff") {
				t.Errorf("exit status %d, errors %q", status, stderr)
			}
			var last struct{ Text string }
			lines := strings.SplitAfter(stdout, "\n")
			lines = lines[:len(lines)-1]
			if len(lines) != len(test.want) {
				t.Fatalf("%d lines, want %d: %s", len(lines), len(test.want), stdout)
			}
			for i, line := range lines {
				var got where
				if err := json.Unmarshal([]byte(line), &got); err != nil || got != test.want[i] {
					t.Errorf("line %s is %v, %v, want %v", line, got, err, test.want[i])
				}
				json.Unmarshal([]byte(line), &last)
			}
			if last.Text != test.text {
				t.Errorf("text %q, want %q", last.Text, test.text)
			}
		})
	}
}

// TestLongLines copies lines that are longer than the block, with a code in what is
// looked at and after it.
func TestLongLines(t *testing.T) {
	for _, size := range []int{mostLine - 12, mostLine - 11, mostLine - 10, mostLine - 1, mostLine, mostLine + 1, 3*mostLine + 7} {
		for _, test := range []struct{ after, copied string }{
			{"\n\nx", "\n" + note691 + "\n\nx"},
			{"", "\n" + note691 + "\n"},
			{"\r\n", "\r\n" + note691 + "\r\n"},
		} {
			line := "error 691 " + strings.Repeat("é", size/2)
			for _, encoding := range encodings {
				stdout, _, _ := runOn(encoding.of(line+test.after), "-log", "-all")
				if stdout != line+test.copied {
					t.Errorf("%d bytes in %s, then %q: the copy has %d bytes and ends in %q",
						len(line), encoding.name, test.after, len(stdout), stdout[len(stdout)-200:])
				}
			}
		}
	}
	inside := strings.Repeat("x", mostLine-11) + " error 691 "
	if stdout, _, _ := runOn(inside+inside+"\nx", "-log", "-all"); stdout != inside+inside+"\n"+note691+"\nx" {
		t.Errorf("code at the end of the block: the copy has %d bytes and ends in %q", len(stdout), stdout[len(stdout)-200:])
	}
	between := strings.Repeat("x", mostLine-10) + " error 6912 \n"
	if stdout, _, _ := runOn(between, "-log", "-all"); stdout != between {
		t.Errorf("number across the end of the block: the copy has %d bytes and ends in %q", len(stdout), stdout[len(stdout)-200:])
	}
	after := strings.Repeat("x", mostLine) + " error 691\nerror 691\n"
	if stdout, _, _ := runOn(after, "-log", "-all"); stdout != after+note691+"\n" {
		t.Errorf("code after the block: the copy has %d bytes and ends in %q", len(stdout), stdout[len(stdout)-200:])
	}
}

// TestLongEvents shows that an event without an end does not hide the lines after
// it for long.
func TestLongEvents(t *testing.T) {
	for name, log := range map[string]string{
		"many lines":  "<Event>\n" + strings.Repeat("<Data>x</Data>\n", 64<<10/15) + "error 691\n",
		"one line":    "<Event>" + strings.Repeat("x", 64<<10) + "\nerror 691\n",
		"a long line": "<Event>\n" + strings.Repeat("x", 300<<10) + "\nerror 691\n",
		"long end":    "<Event>" + strings.Repeat("x", 300<<10) + "</Event><Event>x</Event>\nerror 691\n",
		"listed":      "Message : x\n" + strings.Repeat("    x\n", 11<<10) + "error 691\n",
	} {
		if stdout, _, _ := runOn(log+"x\n", "-log", "-all"); stdout != log+note691+"\nx\n" {
			t.Errorf("%s: the copy ends in %q", name, stdout[len(stdout)-200:])
		}
	}
}

// TestReadError shows that what was read before an error is copied.
func TestReadError(t *testing.T) {
	var stdout, stderr bytes.Buffer
	broken := io.MultiReader(strings.NewReader("x\nerror 691"), iotest.ErrReader(os.ErrDeadlineExceeded))
	status := run([]string{"-log", "-all"}, broken, &stdout, &stderr, 0)
	if want := "x\nerror 691\n" + note691 + "\n"; stdout.String() != want {
		t.Errorf("copy %q, want %q", &stdout, want)
	}
	if want := "raserr: i/o timeout\n"; stderr.String() != want || status != exitWrong {
		t.Errorf("exit status %d, errors %q, want %q", status, &stderr, want)
	}
}

// TestWriteError shows that a copy that cannot be written ends at once, and that the
// rest is not read.
func TestWriteError(t *testing.T) {
	for _, args := range [][]string{{"-log", "-all", "-", "-"}, {"-log", "-all", "-json", "-"}, {"691"}, {"certificate"}, {"-h"}} {
		var stderr bytes.Buffer
		endless := &endlessReader{}
		status := run(args, endless, failingWriter{}, &stderr, 0)
		if want := "raserr: cannot write: no space\n"; stderr.String() != want || status != exitWrong {
			t.Errorf("%q: exit status %d, errors %q, want %q", args, status, &stderr, want)
		}
		if endless.reads > 1 {
			t.Errorf("%q: %d reads", args, endless.reads)
		}
	}
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, fmt.Errorf("no space") }

// endlessReader gives the same line again and again.
type endlessReader struct{ reads int }

func (r *endlessReader) Read(p []byte) (int, error) {
	r.reads++
	return copy(p, strings.Repeat("error 691\n", 10000)), nil
}

// FuzzLog shows that a log is copied the same in whatever portions it comes in, and
// without any notes byte by byte.
func FuzzLog(f *testing.F) {
	for _, name := range logs {
		f.Add(readText(f, filepath.Join("testdata", "log", name)))
	}
	f.Add("<Event>\nMessage : x\n</Event><Event>")
	f.Add("\xef\xbberror 691\r")
	f.Add("error 691</Event><Event>error 809</Event><Even")
	f.Add("error 691</Event><Evening>")
	f.Fuzz(func(t *testing.T, log string) {
		if strings.IndexByte(log, 0) >= 0 || strings.HasPrefix(log, "\xff\xfe") || strings.HasPrefix(log, "\xfe\xff") {
			t.Skip("it may be UTF-16, depending on how much is there at first")
		}
		whole, _, _ := runOn(log, "-log", "-all")
		for _, portion := range portions[1:] {
			var stdout, stderr bytes.Buffer
			run([]string{"-log", "-all"}, portion.of(strings.NewReader(log)), &stdout, &stderr, 0)
			if stdout.String() != whole {
				t.Errorf("%s: %q, at once %q", portion.name, &stdout, whole)
			}
		}
		if objects, _, _ := runOn(log, "-log", "-all", "-json"); objects == "" && whole != strings.TrimPrefix(log, "\ufeff") {
			t.Errorf("%q is copied as %q", log, whole)
		}
	})
}
