package main

import (
	"slices"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		name, text string
		columns    int
		want       []string
	}{
		{"nothing", " \n", 10, nil},
		{"one line", "a text", 6, []string{"a text"}},
		{"between words", "a text of words", 6, []string{"a text", "of", "words"}},
		{"space and line ends", " a  text\r\nof\twords ", 15, []string{"a text of words"}},
		{"long word", "a ERRORINCOMMAND b", 9, []string{"a", "ERRORINCO", "MMAND b"}},
		{"long name", "a ERROR_NO_CARRIER b", 11, []string{"a", "ERROR_NO_", "CARRIER b"}},
		{"name that fits in the middle of a part", "ERROR_NO_CARRIER", 8, []string{"ERROR_", "NO_", "CARRIER"}},
		{"path", `HKLM\SYSTEM\Services`, 14, []string{`HKLM\SYSTEM\`, "Services"}},
		{"beyond ASCII", "größe höhe", 5, []string{"größe", "höhe"}},
		{"two columns each", "远程访问错误", 5, []string{"远程", "访问", "错误"}},
		{"two columns, room for three", "错误", 3, []string{"错", "误"}},
		{"mixed", "a 错误 b", 6, []string{"a 错误", "b"}},
		{"Japanese and Korean", "エラー 오류", 6, []string{"エラー", "오류"}},
	} {
		if got := wrap(test.text, test.columns); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
