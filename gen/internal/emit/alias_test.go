package emit

import (
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

// TestAlias shows what is written about a further symbol of a code.
func TestAlias(t *testing.T) {
	const header = `
/* The lamp is out. */
#define LAMP_OUT 1
#define LAMP_DARK LAMP_OUT
#if (WINVER >= 0x600)
/* It is night.

   Wait. */
#define ERROR_NIGHT LAMP_OUT
#endif
#define NO_MOON 2
`
	var problems problem.Problems
	list := new(cheader.Reader).Read("x.h", strings.NewReader(header), &problems)
	c := catalog.Options{Words: true}.New([]*source.List{list}, &problems)
	if problems.Len() > 0 {
		t.Fatal(problems.Text(nil, 10))
	}
	code, page := render(t, c)
	for _, want := range []string{`
	// ErrLampOut is LAMP_OUT: The lamp is out.
	ErrLampOut Code = 1
	// ErrLampDark is LAMP_DARK, the same number as ErrLampOut.
	ErrLampDark = ErrLampOut
	// ErrNight is ERROR_NIGHT, the same number as ErrLampOut.
	ErrNight = ErrLampOut
	// ErrNoMoon is NO_MOON: No moon.
	ErrNoMoon Code = 2
`} {
		if !strings.Contains(code, want) {
			t.Errorf("no\n%s\nin\n%.3000s", want, code)
		}
	}
	for _, want := range []string{
		"<small>`LAMP_OUT` of x.h, `ErrLampOut`<br>also `LAMP_DARK` of x.h, `ErrLampDark`<br>also `ERROR_NIGHT` of x.h, `ErrNight`</small> |\n",
		"No moon.<br><small>The message is the words of the symbol.<br>`NO_MOON` of x.h, `ErrNoMoon`</small> |",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no\n%s\nin\n%s", want, page)
		}
	}
}
