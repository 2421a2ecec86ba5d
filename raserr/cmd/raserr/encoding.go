package main

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
)

// encodingNamed returns the encoding with a name that IANA has for it, or with the
// number of a code page of Windows: 850, cp1252. For UTF-8 and UTF-16, which are
// recognized, it returns nil.
func encodingNamed(name string) (encoding.Encoding, error) {
	lower := strings.ToLower(name)
	number := strings.TrimPrefix(lower, "cp")
	if strings.HasPrefix(lower, "utf-8") || strings.HasPrefix(lower, "utf8") || strings.HasPrefix(lower, "utf-16") || number == "65001" {
		return nil, nil
	}
	for _, name := range []string{lower, codePages[number], "windows-" + number} {
		if e, err := ianaindex.IANA.Encoding(name); err == nil && e != nil {
			return e, nil
		}
	}
	return nil, fmt.Errorf("unknown encoding %s; known are for instance cp1252, cp850, gbk and shift_jis", quoted(name))
}

// codePages are the names of code pages whose number is not part of a name.
var codePages = map[string]string{"932": "shift_jis", "936": "gbk", "949": "euc-kr", "950": "big5", "54936": "gb18030", "20866": "koi8-r"}
