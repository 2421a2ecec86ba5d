package cheader

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// randomExpression returns an expression of C.
func randomExpression(r *rand.Rand, depth int) string {
	pick := func(all ...string) string { return all[r.IntN(len(all))] }
	if depth == 0 || r.IntN(5) == 0 {
		return pick("0", "1", "7", "010", "255", "0xFF", "0x7FFFFFFF", "2147483647", "0x80000000", "0xFFFFFFFFu", "4294967296", "5u", "3LL", "0x8000000000000000", "'a'", "'\\n'", "'\\x41'")
	}
	x, y := randomExpression(r, depth-1), randomExpression(r, depth-1)
	switch r.IntN(8) {
	case 0:
		return pick("-", "~", "!", "+") + " " + x
	case 1:
		return pick("(char)", "(unsigned char)", "(short)", "(unsigned short)", "(int)", "(unsigned)", "(long)", "(unsigned long)", "(uint8_t)", "(int16_t)") + "(" + x + ")"
	case 2:
		return "(" + x + ")"
	case 3:
		return "(" + x + " ? " + y + " : " + randomExpression(r, depth-1) + ")"
	case 4:
		return x + pick(" << ", " >> ") + pick("0", "1", "4", "31")
	}
	return x + pick(" + ", " - ", " * ", " | ", " & ", " ^ ", " / ", " % ", " == ", " != ", " < ", " <= ", " > ", " >= ", " && ", " || ") + y
}

// TestAsC compares the values of random expressions with those that gcc gives them.
func TestAsC(t *testing.T) {
	if os.Getenv("RASERR_LONG") == "" {
		t.Skip("compiles a long program; set RASERR_LONG to run it")
	}
	if _, err := exec.LookPath("gcc"); err != nil {
		t.Skip(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	var header strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&header, "#define E%d %s\n", i, randomExpression(r, 4))
	}
	var problems problem.Problems
	h := new(Reader).header(&source.List{Name: "in"}, scan(header.String()), &problems)
	h.readCode()

	texts := strings.Split(header.String(), "\n")
	var compared []*definition
	program := "#include <stdio.h>\n#include <stdint.h>\nint main(void) {\n"
	for i, d := range h.definitions {
		if d.err == nil { // as overflow is, which C does not define
			_, text, _ := strings.Cut(strings.TrimPrefix(texts[i], "#define "), " ")
			program += fmt.Sprintf("printf(\"%%lld\\n\", (long long)(%s));\n", text)
			compared = append(compared, d)
		}
	}
	if len(compared) < 1000 {
		t.Errorf("%d values compared, want 1000 or more", len(compared))
	}

	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.c"), []byte(program+"}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("gcc", "-w", "-O0", "-fwrapv", "-o", "x", "x.c")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("gcc: %v\n%.2000s", err, out)
	}
	out, err := exec.Command(filepath.Join(dir, "x")).Output()
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Fields(string(out)) {
		if d := compared[i]; fmt.Sprint(d.value.n) != line {
			t.Errorf("%s\nis %d, but %s in C", texts[d.line-1], d.value.n, line)
		}
	}
}
