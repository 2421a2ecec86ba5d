package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"example.com/ras/gen/internal/catalog"
)

// TestTypes makes a package with codes of each Go type, the least and the greatest
// among them, and shows what a program gets from them. Where RASERR_LONG is set, it
// vets the packages, and compiles them for 32 bits.
func TestTypes(t *testing.T) {
	module := t.TempDir()
	var imports, calls strings.Builder
	for _, typ := range catalog.Types() {
		limits, ok := typeLimits[typ]
		if !ok {
			t.Fatalf("nothing is known of type %s", typ)
		}
		list := fmt.Sprintf("code\tsymbol\tmessage\n%d\tE_LEAST\tThe least.\n5\tE_FIVE\tFive.\n%d\tE_MOST\tThe greatest.\n", limits.least, limits.greatest)
		writeFiles(t, module, []txtar.File{{Name: typ + ".tsv", Data: []byte(list)}})
		runWell(t, "-source", filepath.Join(module, typ+".tsv"), "-o", filepath.Join(module, typ+"err"), "-type", typ, "-prefix", typ+": error")
		fmt.Fprintf(&imports, "\t\"example.com/types/%serr\"\n", typ)
		fmt.Fprintf(&calls, "\tshow(%serr.ErrELeast, %[1]serr.ErrEMost, %[1]serr.Code(3), %[1]serr.Parse)\n", typ)
	}
	writeFiles(t, module, []txtar.File{
		{Name: "go.mod", Data: []byte("module example.com/types\n\ngo 1.23\n")},
		{Name: "main.go", Data: []byte(strings.Replace(typeProgram, "IMPORTS", imports.String(), 1) + "\nfunc main() {\n" + calls.String() + "}\n")},
	})
	if os.Getenv("RASERR_LONG") != "" {
		mustGo(t, module, nil, "vet", "./...")
		mustGo(t, module, []string{"GOOS=linux", "GOARCH=386", "CGO_ENABLED=0"}, "build", "./...")
	}
	compareText(t, mustGo(t, module, nil, "run", "."), typeOutput)
}

var typeLimits = map[string]struct{ least, greatest int64 }{
	"int8": {-128, 127}, "uint8": {0, 255},
	"int16": {-32768, 32767}, "uint16": {0, 65535},
	"int32": {-2147483648, 2147483647}, "uint32": {0, 4294967295},
	"int": {-2147483648, 2147483647}, "uint": {0, 4294967295},
	"int64": {-9223372036854775808, 9223372036854775807}, "uint64": {0, 9223372036854775807},
}

const typeProgram = `package main

import (
	"fmt"

IMPORTS)

type code interface {
	comparable
	error
	Err() error
	Known() bool
	Headline() string
}

func show[C code](least, most, unknown C, parse func(string) (C, error)) {
	fmt.Printf("%v, %s, %#v, %v, %v, %#v\n", least, least.Headline(), least, most, unknown, unknown)
	for _, c := range []C{least, most, unknown} {
		if got, err := parse(c.Error()); got != c || err != nil {
			fmt.Println(got, err)
		}
		if c.Err() != error(c) || c.Known() != (c != unknown) {
			fmt.Println("not itself:", c)
		}
	}
	_, err := parse("-9223372036854775809")
	fmt.Println(err)
}
`

const typeOutput = `int: error -2147483648: The least, The least, interr.ErrELeast, int: error 2147483647: The greatest, int: error 3, interr.Code(3)
interr: cannot parse "-9223372036854775809" as an error code: number does not fit in type int
int16: error -32768: The least, The least, int16err.ErrELeast, int16: error 32767: The greatest, int16: error 3, int16err.Code(3)
int16err: cannot parse "-9223372036854775809" as an error code: number does not fit in 16 bits
int32: error -2147483648: The least, The least, int32err.ErrELeast, int32: error 2147483647: The greatest, int32: error 3, int32err.Code(3)
int32err: cannot parse "-9223372036854775809" as an error code: number does not fit in 32 bits
int64: error -9223372036854775808: The least, The least, int64err.ErrELeast, int64: error 9223372036854775807: The greatest, int64: error 3, int64err.Code(3)
int64err: cannot parse "-9223372036854775809" as an error code: number does not fit in 64 bits
int8: error -128: The least, The least, int8err.ErrELeast, int8: error 127: The greatest, int8: error 3, int8err.Code(3)
int8err: cannot parse "-9223372036854775809" as an error code: number does not fit in 8 bits
uint: error 0: The least, The least, uinterr.ErrELeast, uint: error 0xFFFFFFFF: The greatest, uint: error 3, uinterr.Code(3)
uinterr: cannot parse "-9223372036854775809" as an error code: number does not fit in type uint
uint16: error 0: The least, The least, uint16err.ErrELeast, uint16: error 65535: The greatest, uint16: error 3, uint16err.Code(3)
uint16err: cannot parse "-9223372036854775809" as an error code: number does not fit in 16 bits
uint32: error 0: The least, The least, uint32err.ErrELeast, uint32: error 0xFFFFFFFF: The greatest, uint32: error 3, uint32err.Code(3)
uint32err: cannot parse "-9223372036854775809" as an error code: number does not fit in 32 bits
uint64: error 0: The least, The least, uint64err.ErrELeast, uint64: error 9223372036854775807: The greatest, uint64: error 3, uint64err.Code(3)
uint64err: cannot parse "-9223372036854775809" as an error code: number does not fit in 64 bits
uint8: error 0: The least, The least, uint8err.ErrELeast, uint8: error 255: The greatest, uint8: error 3, uint8err.Code(3)
uint8err: cannot parse "-9223372036854775809" as an error code: number does not fit in 8 bits
`

// TestDenseOfNarrowType shows that a block of more numbers than the type's positive
// half is found whole, and its holes are not.
func TestDenseOfNarrowType(t *testing.T) {
	module := t.TempDir()
	var list strings.Builder
	list.WriteString("code\tsymbol\tmessage\n")
	for n := -128; n < 128; n++ {
		if n%3 != 0 {
			fmt.Fprintf(&list, "%d\tE_%d\tNumber %d.\n", n, n+128, n)
		}
	}
	writeFiles(t, module, []txtar.File{
		{Name: "list.tsv", Data: []byte(list.String())},
		{Name: "go.mod", Data: []byte("module example.com/narrow\n\ngo 1.23\n")},
		{Name: "main.go", Data: []byte(`package main

import "example.com/narrow/byteerr"

func main() {
	for n := -128; n < 128; n++ {
		if byteerr.Code(n).Known() != (n%3 != 0) {
			println(n)
		}
	}
}
`)},
	})
	runWell(t, "-source", filepath.Join(module, "list.tsv"), "-o", filepath.Join(module, "byteerr"), "-type", "int8")
	code, err := os.ReadFile(filepath.Join(module, "byteerr", "zcodes.go"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "\nconst denseSize = 256\n"; !strings.Contains(string(code), want) {
		t.Errorf("no%s", want)
	}
	mustGo(t, module, nil, "run", ".")
}
