package emit

import (
	"bytes"
	"html"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"
)

// TestTextIsShownAsItIs renders texts as code hosts do, which also link addresses.
func TestTextIsShownAsItIs(t *testing.T) {
	renderer := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(htmlrenderer.WithUnsafe()))
	for _, text := range []string{
		"plain text",
		"See https://example.com/?a=1&b=2 or HTTP://example.com/a_b_c.",
		"ftp://example.com/*a*, www.example.com/a_b?c=d&e=f",
		"mail to someone@example.com or a_b@example.com",
		"a * b * c, _d_, __e__, ~f~, `g`, [h](i), <b>, &amp; and | #",
		`DOMAIN\user, \\server\share, \_`,
	} {
		var b bytes.Buffer
		if err := renderer.Convert([]byte(escape(text)), &b); err != nil {
			t.Fatal(err)
		}
		got := string(bytes.ReplaceAll(b.Bytes(), []byte("<!-- -->"), nil))
		if want := "<p>" + html.EscapeString(text) + "</p>\n"; html.UnescapeString(got) != html.UnescapeString(want) {
			t.Errorf("got  %swant %s", got, want)
		}
	}
}
