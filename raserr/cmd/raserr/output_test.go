package main

import (
	"bytes"
	"io"
	"os"
	"runtime"
	"testing"

	"example.com/ras/raserr"
	"example.com/ras/raserr/cmd/raserr/internal/search"
)

func TestHasColours(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("there is no terminal to open")
	}
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip(err)
	}
	defer terminal.Close()
	device, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()

	for _, test := range []struct {
		name          string
		to            io.Writer
		noColor, term string
		want          bool
	}{
		{"terminal", terminal, "", "xterm-256color", true},
		{"terminal of no known kind", terminal, "", "", true},
		{"NO_COLOR", terminal, "1", "xterm", false},
		{"NO_COLOR of any value", terminal, "0", "xterm", false},
		{"dumb terminal", terminal, "", "dumb", false},
		{"another device", device, "", "xterm", false},
		{"memory", new(bytes.Buffer), "", "xterm", false},
	} {
		t.Setenv("NO_COLOR", test.noColor)
		t.Setenv("TERM", test.term)
		if got := hasColours(test.to); got != test.want {
			t.Errorf("%s: %t, want %t", test.name, got, test.want)
		}
	}
}

func TestNarrow(t *testing.T) {
	for columns, want := range map[int]bool{0: false, 39: true, 59: true, 60: false} {
		if got := newOutput(io.Discard, columns, "never").isNarrow(); got != want {
			t.Errorf("%d columns are narrow: %t", columns, got)
		}
	}
}

// TestColours shows where there are colours: in headings, labels and notes.
func TestColours(t *testing.T) {
	var b bytes.Buffer
	c := &command{counts: counts{}, out: newOutput(&b, 0, "always")}
	c.show(raserr.Code(879))
	c.listFound([]raserr.Code{raserr.ErrPPPTimeout}, search.Result{Codes: []raserr.Code{raserr.ErrPPPTimeout}, Words: []string{"ppp"}, All: true}, "ppp")
	c.readLog("-", bytes.NewBufferString("ras error 718\n"))
	c.end()
	want := "\x1b[1m879\x1b[0m (0x36F)  \x1b[1munknown\x1b[0m\n" +
		"  \x1b[2mmeaning\x1b[0m     Not known. It is in the range of RAS and routing codes, 600 to 957.\n" +
		"\x1b[1m718\x1b[0m  \x1b[1mERROR_PPP_TIMEOUT\x1b[0m\n" +
		"    PPP timeout\n" +
		"ras error 718\n" +
		"\x1b[36m    718 ERROR_PPP_TIMEOUT: PPP timeout. " + raserr.ErrPPPTimeout.Remedy() + "\x1b[0m\n"
	if got := withoutSystemText(b.String()); got != want {
		t.Errorf("%q, want\n%q", got, want)
	}
}

// TestParagraph shows where a paragraph begins and how wide it is.
func TestParagraph(t *testing.T) {
	for _, test := range []struct {
		name    string
		columns int
		text    string
		want    string
	}{
		{"any width", 0, "a line\nthat is longer than others", "-> a line that is longer than others\n"},
		{"columns after the indent", 25, "a line that is longer than others", "-> a line that is longer\n   than others\n"},
		{"at least 20 columns", 5, "a line that is longer than others", "-> a line that is\n   longer than others\n"},
		{"nothing", 25, " \n", ""},
	} {
		var b bytes.Buffer
		o := newOutput(&b, test.columns, "never")
		o.paragraph("-> ", 3, test.text)
		o.Flush()
		if b.String() != test.want {
			t.Errorf("%s: %q, want %q", test.name, &b, test.want)
		}
	}
}
