package problem

import "testing"

func TestCodeText(t *testing.T) {
	cases := map[int64]string{
		0:          "0",
		691:        "691",
		0x7fffffff: "2147483647",
		0x80000000: "0x80000000",
		0x800702ce: "0x800702CE",
		0xffffffff: "0xFFFFFFFF",
	}
	for code, want := range cases {
		if got := CodeText(code); got != want {
			t.Errorf("CodeText(%#x) = %q, want %q", code, got, want)
		}
	}
}
