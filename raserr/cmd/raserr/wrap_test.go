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
		{"long word", "a ERROR_NO_CARRIER b", 8, []string{"a", "ERROR_NO", "_CARRIER", "b"}},
		{"long word, with room after it", "ERROR_IN_COMMAND b", 10, []string{"ERROR_IN_C", "OMMAND b"}},
		{"beyond ASCII", "größe höhe", 5, []string{"größe", "höhe"}},
		{"two columns each", "远程访问错误", 5, []string{"远程", "访问", "错误"}},
		{"two columns, room for one", "错误", 1, []string{"错", "误"}},
		{"mixed", "a 错误 b", 6, []string{"a 错误", "b"}},
		{"Japanese and Korean", "エラー 오류", 6, []string{"エラー", "오류"}},
	} {
		if got := wrap(test.text, test.columns); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
