package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strconv"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// FuzzChain runs an article and a table through the whole chain, from the bytes
// to the rendered files. Whatever goes in, either there are problems, or
//
//   - every code is in the article or the table, and so is its message,
//     word for word;
//   - the Go file compiles, is under no condition, has text in its comments only,
//     and has one constant with its number for each code;
//   - the page has an anchor for each code, and text in its cells only;
//   - the same lists make the same bytes again.
func FuzzChain(f *testing.F) {
	// Short ones, since the fuzzer spends its time on making long ones short.
	f.Add("KB\n\nHome\n\n600\n\nAn operation is pending.\n\n\n\n633\nThe port is in use.\n\nNote In this error message\n\n"+
		"653\n\nThe device .INF file (e.g. a.inf) is missing. Install it.\n\n\n\nNeed more help?\n",
		"# Facts\ncode\tsymbol\theader\tavailability\twinerror_symbol\n600\tPENDING\traserror.h\t\tERROR_X\n"+
			"633\tERROR_PORT_NOT_AVAILABLE\t\tremoved in 7\t\n653\tERROR_MACRO_NOT_FOUND\t\t\t\n")
	f.Add("1\n", "code\tmessage\tsymbol\n1\tOne. Two (three. Four) [five.\tA\n")
	f.Add("Codes\n\n1\n\nThe line is busy.\n\n2\n\nNobody\nanswers. (See No. 5.\nNote Call again.\n\nBye.\n",
		"code\tsymbol\tcategory\ttimeout\n1\tERROR_LINE_BUSY\t\tno\n0x2\tE_2\t\tyes\n")
	f.Add("0x80040200\r\n`a` <b> | c\r\n4294967295\r\n\"d\" \\ %s e.g. f! G\r\n",
		"\ufeffcode\tsymbol\tnote\theader\n2147746304\tA\t`n`\t*/\n0xffffffff\tÄ_b\t// n\t`h`\n")
	f.Add("0\nx\n", "code\tsymbol\tmessage\twhy\tavailability\twinerror_symbol\n0\tERROR_NONE\ty\tbecause\tsince 1\tW\n")
	f.Add("7\n\ufeffx */ --> </small>\n", "# words\ncode\tsymbol\tpermission\texist\n7\t_x_\tyes\tyes\n")
	f.Fuzz(func(t *testing.T, article, table string) {
		c, files := chain(t, article, table)
		if c == nil {
			return
		}
		_, again := chain(t, article, table)
		for i := range files {
			if !bytes.Equal(files[i].Data, again[i].Data) {
				t.Errorf("%s differs when made again", files[i].Name)
			}
		}
		words := plain(article) + "\n" + plain(table)
		for _, e := range c.Entries {
			if !strings.Contains(words, e.Message) {
				t.Errorf("the message of %d is not in either list: %q", e.Code, e.Message)
			}
			if !hasNumber(words, e.Code) {
				t.Errorf("%d is not in either list", e.Code)
			}
			if anchor := `<a id="` + problem.CodeText(e.Code) + `">`; bytes.Count(files[1].Data, []byte(anchor)) != 1 {
				t.Errorf("%s does not have one anchor for %d", files[1].Name, e.Code)
			}
		}
		checkConstants(t, c, files[0].Data)
		checkGoFile(t, c, files[0].Data)
		checkPage(t, c, files[1].Data)
	})
}

// FuzzHeaderChain is FuzzChain for a header, whose codes may be computed and whose
// messages may be made of symbols, with which of them are codes.
func FuzzHeaderChain(f *testing.F) {
	f.Add("#define A 1 // One.\n#define B A\n/* Two.\n\n - list */\n#define C 0x80000002L\n", "", false)
	f.Add("#define MAKE(s, c) ((unsigned)(s) << 31 | (c))\n#define E_B MAKE(1, 2)\n#define E_D HRESULT_FROM_WIN32(5)\n#define X y\n", "E_.*", false)
	f.Add("#define BASE 600\n#define ERROR_BUSY (BASE+1)\n#define BASEEND (BASE+9)\n#if WINVER < 0x600\n"+
		"//\n// MessageText:\n//\n// +build %1!d! 100%%0\n//\n// This error was obsoleted in Windows 7.\n//\n#define ERROR_OLD -5\n#endif\n", "!BASE.*", false)
	f.Add("// 1. one\n#ifndef _A_\n#define _A_ ~7 & 0xFF ? 3 : 4\n#endif\n#define Ä 5\n", ".*", false)
	f.Add("typedef enum {\n\tE_OK,\n\tE_A = -7, /**< \\brief A failed. */\n\tE_B, ///< B failed.\n#ifdef X\n\tE_C = 'c',\n#endif\n\tE_D = E_A | 1,\n} e;\n", "", true)
	f.Add("/** One. */\n#define A (-1)\n/** Two. */\n#define B ((short)0x8002)\n/** Zero. */\n#define C 0\n", "[ABC]", true)
	f.Fuzz(func(t *testing.T, header, only string, signed bool) {
		c, files := headerChain(t, header, only, signed)
		if c == nil {
			return
		}
		_, again := headerChain(t, header, only, signed)
		for i := range files {
			if !bytes.Equal(files[i].Data, again[i].Data) {
				t.Errorf("%s differs when made again", files[i].Name)
			}
		}
		for _, e := range c.Entries {
			if !strings.Contains(header, e.Symbol) {
				t.Errorf("the header has no %s", e.Symbol)
			}
			for _, a := range e.Aliases {
				if !strings.Contains(header, a.Symbol) || a.Symbol == e.Symbol {
					t.Errorf("%s is an alias of %s", a.Symbol, e.Symbol)
				}
			}
		}
		checkConstants(t, c, files[0].Data)
		checkGoFile(t, c, files[0].Data)
		checkPage(t, c, files[1].Data)
	})
}

// headerChain runs a header through the chain. It returns nil if there are
// problems.
func headerChain(t *testing.T, header, only string, signed bool) (*catalog.Catalog, []emit.File) {
	t.Helper()
	var o options
	if only != "" && o.parseOnly(only) != nil {
		return nil, nil
	}
	typ := ""
	if signed {
		typ, o.headers.Signed = "int32", true
	}
	var problems problem.Problems
	o.headers.Include("macros.h", macros, &problems)
	lists := []*source.List{o.headers.Read("list.txt", strings.NewReader(header), &problems)}
	return files(t, catalog.Options{Words: true, Type: typ}.New(lists, &problems), &problems, typ)
}

// chain runs the lists through the chain. It returns nil if there are problems.
func chain(t *testing.T, article, table string) (*catalog.Catalog, []emit.File) {
	t.Helper()
	var problems problem.Problems
	c := catalog.Options{}.New([]*source.List{
		source.Read("list.txt", source.Article, strings.NewReader(article), &problems),
		source.Read("table.tsv", source.Table, strings.NewReader(table), &problems),
	}, &problems)
	return files(t, c, &problems, "")
}

// files renders a catalogue. It returns nil if there are problems or no codes.
func files(t *testing.T, c *catalog.Catalog, problems *problem.Problems, typ string) (*catalog.Catalog, []emit.File) {
	t.Helper()
	if problems.Len() == 0 && len(c.Entries) == 0 {
		return nil, nil
	}
	if problems.Len() > 0 {
		checkProblems(t, problems.Text([]string{"list.txt", "table.tsv"}, maxProblems))
		return nil, nil
	}
	files, err := emit.Files(c, emit.Options{Package: "fuzzerr", Prefix: "fuzz error", Type: typ})
	if err != nil {
		t.Fatalf("accepted lists cannot be rendered: %v", err)
	}
	if files[0].Name != emit.GoFile || files[1].Name != emit.PageFile {
		t.Fatalf("the files are %s and %s", files[0].Name, files[1].Name)
	}
	return c, files
}

// checkProblems expects each problem on a line of its own, with its file.
func checkProblems(t *testing.T, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		isProblem := strings.HasPrefix(line, "list.txt:") || strings.HasPrefix(line, "table.tsv:") || strings.HasPrefix(line, "and ")
		if !isProblem || !strings.HasSuffix(line, "\n") || strings.ContainsAny(line, "\r\x00\x1b") {
			t.Errorf("a problem is not one line: %q in\n%s", line, text)
		}
	}
}

// plain is a string with single spaces for all white space.
func plain(text string) string { return strings.Join(strings.Fields(text), " ") }

// hasNumber reports whether a code is among words, in decimal or hex.
func hasNumber(words string, code int64) bool {
	for word := range strings.FieldsSeq(strings.TrimPrefix(words, "\ufeff")) {
		word = strings.TrimPrefix(word, "\ufeff") // of the second list
		digits, base := word, 10
		if hex, ok := strings.CutPrefix(strings.ToLower(word), "0x"); ok {
			digits, base = hex, 16
		}
		if n, err := strconv.ParseUint(digits, base, 32); err == nil && int64(n) == code {
			return true
		}
	}
	return false
}

// checkConstants parses the Go file and compares its constants with the codes.
func checkConstants(t *testing.T, c *catalog.Catalog, code []byte) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), emit.GoFile, code, parser.ParseComments)
	if err != nil {
		t.Fatalf("accepted lists make no Go source: %v", err)
	}
	constants := map[string]string{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			spec := s.(*ast.ValueSpec)
			if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == "Code" {
				constants[spec.Names[0].Name] = types.ExprString(spec.Values[0])
			}
		}
	}
	for _, e := range c.Entries {
		if n, err := strconv.ParseInt(constants[e.Name], 0, 64); err != nil || n != e.Code {
			t.Errorf("constant %s is %q, want %d", e.Name, constants[e.Name], e.Code)
		}
	}
	if len(constants) != len(c.Entries) {
		t.Errorf("%d constants for %d codes", len(constants), len(c.Entries))
	}
}
