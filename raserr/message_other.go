//go:build !windows

package raserr

import "errors"

func systemMessage(Code) (string, error) { return "", errors.ErrUnsupported }
