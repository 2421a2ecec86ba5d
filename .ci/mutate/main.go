// Mutate tests the tests of packages. It changes an operator or a condition, one at a
// time, and expects the tests to fail:
//
//	go run ./.ci/mutate [-n COUNT] [-min PERCENT] DIR|FILE...
//
// It prints each change that no test notices, and how many of them are noticed. It fails
// if that is less than PERCENT in a package. Changes that do not compile do not count.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
)

var (
	most    = flag.Int("n", 0, "try this many changes of a package, evenly spread; 0 means all")
	percent = flag.Int("min", 85, "how many changes of 100 have to be noticed")
)

func main() {
	log.SetFlags(0)
	flag.Parse()
	failed := false
	for _, path := range flag.Args() {
		mutants := spread(find(path), *most)
		if output, err := runTests(filepath.Dir(mutants[0].file)); err != nil {
			log.Fatalf("mutate: the tests of %s fail without a change:\n%s", path, output)
		}
		results := try(mutants)
		caught, viable := 0, 0
		for i, m := range mutants {
			switch results[i] {
			case noticed:
				caught++
				viable++
			case missed:
				viable++
				fmt.Println(m)
			}
		}
		enough := viable > 0 && 100*caught >= *percent*viable
		failed = failed || !enough
		fmt.Printf("%s: the tests notice %d of %d changes\n", path, caught, viable)
	}
	if failed {
		log.Fatalf("mutate: fewer than %d of 100", *percent)
	}
}

// mutant is a change of a file.
type mutant struct {
	file     string
	position token.Position
	old, new string
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d:%d: %s instead of %s is not noticed", m.file, m.position.Line, m.position.Column, m.new, m.old)
}

// find returns the changes of a Go file, or of all files of a package without its tests.
func find(path string) []mutant {
	files := []string{path}
	if filepath.Ext(path) != ".go" {
		all, err := filepath.Glob(filepath.Join(path, "*.go"))
		if err != nil {
			log.Fatal(err)
		}
		files = all
	}
	var found []mutant
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			found = append(found, findInFile(file)...)
		}
	}
	if len(found) == 0 {
		log.Fatalf("mutate: nothing to change in %s", path)
	}
	return found
}

// replacements are what an operator is replaced by.
var replacements = map[token.Token][]token.Token{
	token.EQL:  {token.NEQ},
	token.NEQ:  {token.EQL},
	token.LSS:  {token.LEQ, token.GEQ},
	token.LEQ:  {token.LSS, token.GTR},
	token.GTR:  {token.GEQ, token.LEQ},
	token.GEQ:  {token.GTR, token.LSS},
	token.LAND: {token.LOR},
	token.LOR:  {token.LAND},
	token.ADD:  {token.SUB},
	token.SUB:  {token.ADD},
	token.INC:  {token.DEC},
	token.DEC:  {token.INC},
}

func findInFile(file string) []mutant {
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, file, nil, 0)
	if err != nil {
		log.Fatal(err)
	}
	var found []mutant
	add := func(pos token.Pos, old, new string) {
		found = append(found, mutant{file, fset.Position(pos), old, new})
	}
	operator := func(pos token.Pos, old token.Token) {
		for _, new := range replacements[old] {
			add(pos, old.String(), new.String())
		}
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			operator(n.OpPos, n.Op)
		case *ast.IncDecStmt:
			operator(n.TokPos, n.Tok)
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				add(n.OpPos, "!", "")
			}
		case *ast.IfStmt:
			switch n.Cond.(type) {
			case *ast.Ident, *ast.CallExpr, *ast.SelectorExpr:
				add(n.Cond.Pos(), "", "!")
			}
		}
		return true
	})
	return found
}

// spread returns at most n of mutants, evenly spread, or all if n is 0.
func spread(mutants []mutant, n int) []mutant {
	if n == 0 || n >= len(mutants) {
		return mutants
	}
	some := make([]mutant, n)
	for i := range some {
		some[i] = mutants[i*len(mutants)/n]
	}
	return some
}

type result int

const (
	noticed result = iota
	missed
	notCompiled
)

// try runs the tests with each mutant, one on each processor at a time.
func try(mutants []mutant) []result {
	results := make([]result, len(mutants))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range next {
				results[i] = test(mutants[i])
			}
		})
	}
	for i := range mutants {
		next <- i
	}
	close(next)
	workers.Wait()
	return results
}

// test runs the tests of the mutant's package with the mutant in place of its file.
func test(m mutant) result {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	text, err := os.ReadFile(m.file)
	if err != nil {
		log.Fatal(err)
	}
	at := m.position.Offset
	changed := filepath.Join(dir, "mutant.go")
	text = bytes.Join([][]byte{text[:at], []byte(m.new), text[at+len(m.old):]}, nil)
	if err := os.WriteFile(changed, text, 0o666); err != nil {
		log.Fatal(err)
	}
	original, err := filepath.Abs(m.file)
	if err != nil {
		log.Fatal(err)
	}
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {original: changed}})
	if err != nil {
		log.Fatal(err)
	}
	list := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(list, overlay, 0o666); err != nil {
		log.Fatal(err)
	}
	output, err := runTests(filepath.Dir(m.file), "-overlay="+list)
	switch {
	case err == nil:
		return missed
	case bytes.Contains(output, []byte("[build failed]")):
		return notCompiled
	}
	return noticed
}

// runTests runs the short tests of a package.
func runTests(dir string, flags ...string) (output []byte, err error) {
	args := append([]string{"test", "-short", "-failfast", "-count=1", "-vet=off", "-timeout=15s"}, flags...)
	cmd := exec.Command("go", append(args, "./"+dir)...)
	cmd.Env = append(os.Environ(), "RASERR_LONG=")
	return cmd.CombinedOutput()
}
