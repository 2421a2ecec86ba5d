package main

import (
	"errors"
	"fmt"
	"syscall"
)

var (
	rasapi32 = syscall.NewLazyDLL("rasapi32.dll")
	dial     = rasapi32.NewProc("RasDialW")
)

var errOther = errors.New("other")

var tests = map[string]struct {
	f    func() error
	want want
}{
	"returned":        {returned, want{0, 603, 691}},
	"returnedAlways":  {returnedAlways, want{0, 603, 691}},
	"wrapped":         {wrapped, want{0, 603, 691}},
	"wrappedUntested": {wrappedUntested, want{-1, -1, -1}},
	"typo":            {typo, want{-1, 603, 691}},
	"either":          {either, want{-1, -1, -1}},
	"afterLog":        {afterLog, want{-1, -1, -1}},
	"again":           {again, want{0, 603, 691}},
	"always":          {always, want{0, 603, 691}},
	"never":           {never, want{0, -1, -1}},
	"decided":         {decided, want{-1, -1, -1}},
	"inverted":        {inverted, want{-1, 0, 0}},
	"invertedNil":     {invertedNil, want{-1, 0, 0}},
	"invertedWrap":    {invertedWrap, want{-1, 0, 0}},
	"notInverted":     {notInverted, want{-1, 0, -1}},
	"uncertain":       {uncertain, want{-1, -1, -1}},
	"other":           {other, want{-1, -1, -1}},
	"errno":           {errno, want{0, 603, 691}},
	"errnoUntested":   {errnoUntested, want{0, 603, 691}},
	"errnoOfSuccess":  {errnoOfSuccess, want{-1, 603, 691}},
	"format":          {format, want{0, 603, 691}},
	"formatTwice":     {formatTwice, want{0, 603, 691}},
	"number":          {number, want{0, -1, 691}},
	"switched":        {switched, want{0, -1, 691}},
	"success":         {success, want{0, 603, 691}},
	"compared":        {compared, want{0, -1, 691}},
	"comparedSystem":  {comparedSystem, want{0, 603, 691}},
	"listed":          {listed, want{0, 603, -1}},
	"mapped":          {mapped, want{0, 603, -1}},
	"rasdial":         {rasdial, want{5, 5, 5}},
	"rasdialOutput":   {rasdialOutput, want{-1, -1, -1}},
}

func returned() error {
	r, _, err := dial.Call()
	if r != 0 {
		return err
	}
	return nil
}

func returnedAlways() error {
	_, _, err := dial.Call()
	return err
}

func wrapped() error {
	r, _, err := dial.Call()
	if r != 0 {
		return fmt.Errorf("dial: %w", err)
	}
	return nil
}

func wrappedUntested() error {
	_, _, err := dial.Call()
	return fmt.Errorf("dial: %w", err)
}

func fail() error { return errOther }

// The second err is a slip: e is meant.
func typo() error {
	r, _, err := dial.Call()
	if r != 0 {
		return err
	}
	for range 2 {
		if e := fail(); e != nil {
			return err
		}
	}
	return nil
}

func either() error {
	r, _, err := dial.Call()
	if r != 0 || fail() != nil {
		return err
	}
	return nil
}

func afterLog() error {
	r, _, err := dial.Call()
	if r != 0 {
		_ = r
	}
	return err
}

func again() error {
	r, _, err := dial.Call(1)
	if r == 603 {
		r, _, err = dial.Call(2)
	}
	if r != 0 {
		return err
	}
	return nil
}

func always() error {
	_, _, err := dial.Call()
	if err != nil {
		return err
	}
	return nil
}

func never() error {
	_, _, err := dial.Call()
	if err == nil {
		return nil
	}
	return errOther
}

func decided() error {
	r, _, err := dial.Call()
	if r == 0 {
		if err != nil {
			return errOther
		}
		return nil
	}
	return errOther
}

func inverted() error {
	r, _, err := dial.Call()
	if r == 0 {
		return err
	}
	return nil
}

func invertedNil() error {
	r, _, err := dial.Call()
	if r != 0 {
		return nil
	}
	return err
}

func invertedWrap() error {
	if r, _, err := dial.Call(); r == 0 {
		return fmt.Errorf("dial: %w", err)
	}
	return nil
}

// Something else may be wrong here.
func notInverted() error {
	r, _, err := dial.Call()
	if r == 0 {
		return err
	}
	if r == 603 {
		return nil
	}
	return errOther
}

// Nothing says that the error of fail is not meant.
func uncertain() error {
	r, _, err := dial.Call()
	if r == 0 {
		return err
	}
	if fail() != nil {
		return errOther
	}
	return nil
}

func other() error {
	r, _, err := dial.Call()
	if r != 0 {
		return errOther
	}
	return err
}
