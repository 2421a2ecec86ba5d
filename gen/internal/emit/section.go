package emit

import (
	"bytes"

	"github.com/dave/jennifer/jen"
)

// section is a stretch of the Go file under way. Sections are rendered at the same
// time.
type section struct {
	*goFile
	parts       [][]byte  // what is rendered
	part        *jen.File // what is not yet
	size        int       // about how many bytes that will be
	declared    []string  // names at package level
	predeclared []string  // types of the language that are used
	err         error     // the first of rendering
}

func newSection(g *goFile) *section { return &section{goFile: g, part: newPart()} }

// newPart returns an empty part of a section. A long one is rendered in parts, since
// jennifer takes ten times the memory of what it renders.
func newPart() *jen.File {
	part := jen.NewFile("part")
	part.NoFormat = true
	return part
}

// partHead is what jennifer writes above a part.
const partHead = "package part\n\n\n"

// flush renders the part under way and begins another.
func (s *section) flush() {
	s.blank() // ends the last line
	var b bytes.Buffer
	b.Grow(s.size)
	if err := s.part.Render(&b); err != nil && s.err == nil {
		s.err = err
	}
	s.parts = append(s.parts, bytes.TrimPrefix(b.Bytes(), []byte(partHead)))
	s.part, s.size = newPart(), 0
}

// declare begins a declaration behind its keyword.
func (s *section) declare(keyword *jen.Statement, name string) *jen.Statement {
	s.declared = append(s.declared, name)
	s.part.Add(keyword.Id(name))
	return keyword
}

// typeName notes that a type of the language is used, and returns its name.
func (s *section) typeName(name string) string {
	s.predeclared = append(s.predeclared, name)
	return name
}

// constant begins the declaration of a constant.
func (s *section) constant(name string) *jen.Statement { return s.declare(jen.Const(), name) }

// doc adds a doc comment, behind a blank line.
func (s *section) doc(paragraphs ...string) {
	const declaration = 64 // bytes, about, of what follows
	text := comment(paragraphs...)
	s.size += len(text) + declaration
	s.blank()
	s.part.Add(jen.Comment(text))
}

// blank adds a blank line.
func (s *section) blank() { s.part.Add(jen.Empty()) }

// lines is a composite literal with a line for each value.
func lines(typ string, values []jen.Code) *jen.Statement {
	return jen.Custom(jen.Options{Open: typ + "{\n\t", Separator: ",\n\t", Close: ",\n}"}, values...)
}
