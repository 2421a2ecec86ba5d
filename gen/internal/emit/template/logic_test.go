package toastererr

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestTexts shows what each code of the toaster says: those that are found by
// their number, those that are found by a search, a number between codes, and
// numbers around them all.
func TestTexts(t *testing.T) {
	for _, test := range []struct {
		code                       Code
		text, message, symbol, src string
	}{
		{2, "toaster error 2: The cord is twisted", "The cord is twisted.", "ERROR_CORD_TWISTED", "toastererr.ErrCordTwisted"},
		{5, "toaster error 5: The mains voltage is low", "The mains voltage is low.", "ERROR_MAINS_VOLTAGE_LOW", "toastererr.ErrMainsVoltageLow"},
		{20, "toaster error 20: The plug was pulled", "The plug was pulled. Put it back.", "ERROR_PLUG_PULLED", "toastererr.ErrPlugPulled"},
		{100, "toaster error 100: There is no bread in the toaster", "There is no bread in the toaster. Put a slice in.", "ERROR_BREAD_MISSING", "toastererr.ErrBreadMissing"},
		{101, "toaster error 101: There is a slice in the slot already", "There is a slice in the slot already.", "ERROR_BREAD_DOUBLED", "toastererr.ErrBreadDoubled"},
		{105, "toaster error 105: The toast was not done in time", "The toast was not done in time", "ERROR_TOASTING_TIMEOUT", "toastererr.ErrToastingTimeout"},
		{106, "toaster error 106: Coils still hot", "The toaster cannot be used yet. Its coils are still cooling down.", "ERROR_COILS_COOLING", "toastererr.ErrCoilsCooling"},
		{108, "toaster error 108: Is the crumb tray full?", "Is the crumb tray full? Empty it.", "ERROR_CRUMB_TRAY_FULL", "toastererr.ErrCrumbTrayFull"},
		{0x80040001, "toaster error 0x80040001: The kitchen network does not answer", "The kitchen network does not answer.", "E_KITCHEN_UNREACHABLE", "toastererr.ErrEKitchenUnreachable"},
		{0, "toaster error 0", "", "", "toastererr.Code(0)"},
		{4, "toaster error 4", "", "", "toastererr.Code(4)"},
		{7, "toaster error 7", "", "", "toastererr.Code(7)"},
		{99, "toaster error 99", "", "", "toastererr.Code(99)"},
		{103, "toaster error 103", "", "", "toastererr.Code(103)"},
		{109, "toaster error 109", "", "", "toastererr.Code(109)"},
		{0x7FFFFFFF, "toaster error 2147483647", "", "", "toastererr.Code(2147483647)"},
		{0x80000000, "toaster error 0x80000000", "", "", "toastererr.Code(0x80000000)"},
		{0x80040002, "toaster error 0x80040002", "", "", "toastererr.Code(0x80040002)"},
		{0xFFFFFFFF, "toaster error 0xFFFFFFFF", "", "", "toastererr.Code(0xFFFFFFFF)"},
	} {
		if got := test.code.Error(); got != test.text {
			t.Errorf("Code(%d).Error() = %q, want %q", uint32(test.code), got, test.text)
		}
		if got := test.code.Message(); got != test.message {
			t.Errorf("Code(%d).Message() = %q, want %q", uint32(test.code), got, test.message)
		}
		want := "" // the text after the number
		if test.code.Known() {
			_, want, _ = strings.Cut(test.text, ": ")
		}
		if got := test.code.Headline(); got != want {
			t.Errorf("Code(%d).Headline() = %q, want %q", uint32(test.code), got, want)
		}
		if got := test.code.Symbol(); got != test.symbol {
			t.Errorf("Code(%d).Symbol() = %q, want %q", uint32(test.code), got, test.symbol)
		}
		if got := test.code.GoString(); got != test.src {
			t.Errorf("Code(%d).GoString() = %q, want %q", uint32(test.code), got, test.src)
		}
		if got, want := test.code.Known(), test.symbol != ""; got != want {
			t.Errorf("Code(%d).Known() = %t, want %t", uint32(test.code), got, want)
		}
	}
}

func TestAll(t *testing.T) {
	want := []Code{2, 5, 20, 100, 101, 102, 104, 105, 106, 107, 108, 0x80040001}
	if got := slices.Collect(All()); !slices.Equal(got, want) {
		t.Errorf("the codes are %d, want %d", got, want)
	}
	for i := range want { // a loop may end at each
		n := 0
		for c := range All() {
			if n++; c == want[i] {
				break
			}
		}
		if n != i+1 {
			t.Errorf("a loop that ends at %d sees %d codes, want %d", want[i], n, i+1)
		}
	}
}

// sink keeps errors from being optimized away.
var sink error

// TestErr shows that an error is its code in every way that programs ask, and that
// one of a known code costs no allocation.
func TestErr(t *testing.T) {
	if err := Code(0).Err(); err != nil {
		t.Errorf("Code(0).Err() = %v, want nil", err)
	}
	for _, c := range []Code{5, 100, 103, 104, 108, 0x80040001, 0x80040002} {
		err := c.Err()
		var as Code
		if err != error(c) || !errors.Is(err, c) || !errors.As(err, &as) || as != c {
			t.Errorf("Code(%d).Err() is %#v", c, err)
		}
		if got, want := fmt.Sprint(err), c.Error(); got != want {
			t.Errorf("Code(%d).Err() reads %q, want %q", c, got, want)
		}
		if n := testing.AllocsPerRun(100, func() { sink = c.Err() }); n != 0 && c.Known() {
			t.Errorf("Code(%d).Err() allocates %v times", c, n)
		}
	}
	if a, b := ErrBreadMissing.Err(), ErrBreadDoubled.Err(); a == b || errors.Is(a, b) {
		t.Error("two codes are one error")
	}
}

func TestClasses(t *testing.T) {
	for _, test := range []struct {
		code                          Code
		category                      Category
		timeout, temporary, permanent bool
		targets                       []error // all that it matches in addition to its category
	}{
		{5, CategoryPower, false, true, false, nil},
		{20, CategoryPower, false, false, true, nil},
		{100, CategoryFilling, false, false, false, []error{fs.ErrNotExist}},
		{101, CategoryFilling, false, false, false, []error{fs.ErrExist}},
		{102, CategoryFilling, false, false, true, []error{errors.ErrUnsupported}},
		{103, 0, false, false, false, nil},
		{104, CategoryUse, false, false, true, []error{fs.ErrPermission}},
		{105, CategoryHeat, true, true, false, nil},
		{0x80040001, CategoryPower, true, true, false, nil},
		{0x80040002, 0, false, false, false, nil},
	} {
		if got := test.code.Category(); got != test.category {
			t.Errorf("Code(%d).Category() = %v, want %v", test.code, got, test.category)
		}
		if got := os.IsTimeout(test.code); got != test.timeout {
			t.Errorf("os.IsTimeout(Code(%d)) = %t", test.code, got)
		}
		if got := test.code.Temporary(); got != test.temporary {
			t.Errorf("Code(%d).Temporary() = %t", test.code, got)
		}
		if got := test.code.Permanent(); got != test.permanent {
			t.Errorf("Code(%d).Permanent() = %t", test.code, got)
		}
		for _, target := range []error{fs.ErrPermission, fs.ErrNotExist, fs.ErrExist, errors.ErrUnsupported} {
			if got := errors.Is(test.code, target); got != slices.Contains(test.targets, target) {
				t.Errorf("errors.Is(Code(%d), %v) = %t", test.code, target, got)
			}
		}
		for _, category := range []Category{0, CategoryFilling, CategoryHeat, CategoryUse, CategoryPower} {
			if got := errors.Is(test.code, category); got != (category == test.category && category != 0) {
				t.Errorf("errors.Is(Code(%d), %v) = %t", test.code, category, got)
			}
		}
	}
}

func TestCategory(t *testing.T) {
	for _, test := range []struct {
		category                        Category
		name, text, description, action string
	}{
		{CategoryUnknown, "unknown", "toaster error: unknown", "", ""},
		{CategoryUse, "use", "toaster error: use", "The toaster waits for a person.", "Do what the message says."},
		{200, "Category(200)", "toaster error: Category(200)", "", ""},
	} {
		if got := test.category.String(); got != test.name {
			t.Errorf("Category(%d).String() = %q, want %q", test.category, got, test.name)
		}
		if got := test.category.Error(); got != test.text {
			t.Errorf("Category(%d).Error() = %q, want %q", test.category, got, test.text)
		}
		if got := test.category.Description(); got != test.description {
			t.Errorf("Category(%d).Description() = %q, want %q", test.category, got, test.description)
		}
		if got := test.category.Action(); got != test.action {
			t.Errorf("Category(%d).Action() = %q, want %q", test.category, got, test.action)
		}
	}
}

// TestOrigin shows where codes are from: those with a header, those with another
// meaning in winerror.h, and numbers that are not codes.
func TestOrigin(t *testing.T) {
	for _, test := range []struct {
		code             Code
		header, winerror string
	}{
		{5, "mains.h", ""},
		{20, "mains.h", ""},
		{100, "", "ERROR_TOO_MANY_SEMAPHORES"},
		{101, "", ""},
		{103, "", ""},
		{108, "", "ERROR_DRIVE_LOCKED"},
		{0x80040001, "", ""},
		{0x80040002, "", ""},
	} {
		if got := test.code.Header(); got != test.header {
			t.Errorf("Code(%d).Header() = %q, want %q", test.code, got, test.header)
		}
		if got := test.code.WinerrorSymbol(); got != test.winerror {
			t.Errorf("Code(%d).WinerrorSymbol() = %q, want %q", test.code, got, test.winerror)
		}
	}
}

func TestCategories(t *testing.T) {
	want := []Category{CategoryFilling, CategoryHeat, CategoryUse, CategoryPower}
	if got := slices.Collect(Categories()); !slices.Equal(got, want) {
		t.Errorf("the categories are %v, want %v", got, want)
	}
	for c := range Categories() {
		if c == CategoryHeat {
			break
		}
		if c > CategoryHeat {
			t.Error("a loop that ends goes on")
		}
	}
}

// TestCategoryText shows each category as text and back, in the ways in which
// programs keep it: by itself, in JSON, as a key and as the value of a flag.
func TestCategoryText(t *testing.T) {
	for name, want := range map[string]Category{"unknown": 0, "filling": CategoryFilling, "heat": CategoryHeat, "use": CategoryUse, "power": CategoryPower} {
		if got, err := ParseCategory(name); got != want || err != nil {
			t.Errorf("ParseCategory(%q) = %d, %v, want %d", name, got, err, want)
		}
		if text, err := want.MarshalText(); string(text) != name || err != nil {
			t.Errorf("Category(%d).MarshalText() = %q, %v, want %q", want, text, err, name)
		}
	}

	type report struct {
		Category Category
		Count    map[Category]int
	}
	const text = `{"Category":"heat","Count":{"power":2,"unknown":1}}`
	from := report{CategoryHeat, map[Category]int{CategoryPower: 2, 0: 1}}
	data, err := json.Marshal(from)
	if string(data) != text || err != nil {
		t.Errorf("as JSON it is %s, %v, want %s", data, err, text)
	}
	var back report
	if err := json.Unmarshal([]byte(text), &back); err != nil || !reflect.DeepEqual(back, from) {
		t.Errorf("from JSON it is %v, %v, want %v", back, err, from)
	}

	var category Category
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.TextVar(&category, "category", CategoryHeat, "")
	if err := flags.Parse([]string{"-category", "use"}); err != nil || category != CategoryUse {
		t.Errorf("as a flag it is %v, %v, want %v", category, err, CategoryUse)
	}
}

func TestCategoryTextErrors(t *testing.T) {
	for name, want := range map[string]string{
		"":                        `toastererr: unknown category ""`,
		"crumbs":                  `toastererr: unknown category "crumbs"`,
		"Filling ":                `toastererr: unknown category "Filling "`,
		"1":                       `toastererr: unknown category "1"`,
		"Category(200)":           `toastererr: unknown category "Category(200)"`,
		strings.Repeat("x", 1000): `toastererr: unknown category "` + strings.Repeat("x", 64) + `…"`,
	} {
		if got, err := ParseCategory(name); got != 0 || err == nil || err.Error() != want {
			t.Errorf("ParseCategory(%.20q) = %v, %v, want %s", name, got, err, want)
		}
		category := CategoryUse
		if err := category.UnmarshalText([]byte(name)); err == nil || category != CategoryUse {
			t.Errorf("UnmarshalText(%.20q) makes it %v, with error %v", name, category, err)
		}
	}
	const want = "toastererr: unknown category 200"
	if text, err := Category(200).MarshalText(); text != nil || err == nil || err.Error() != want {
		t.Errorf("Category(200).MarshalText() = %q, %v, want %s", text, err, want)
	}
}

// TestAdvice shows what to do about codes: what their rows say, or else what their
// categories call for, and by which words they are found.
func TestAdvice(t *testing.T) {
	for _, test := range []struct {
		code             Code
		remedy, keywords string
	}{
		{20, "Put the plug back.", "cord"},
		{1020, "Put the plug back.", "cord"},
		{5, "See to its supply.", ""},
		{100, "Look into the slots.", "crumbs loaf"},
		{0x80040001, "See to its supply.", ""},
		{103, "", ""},
		{0x80040002, "", ""},
	} {
		if got := test.code.Remedy(); got != test.remedy {
			t.Errorf("Code(%d).Remedy() = %q, want %q", test.code, got, test.remedy)
		}
		if got := test.code.Keywords(); got != test.keywords {
			t.Errorf("Code(%d).Keywords() = %q, want %q", test.code, got, test.keywords)
		}
	}
}
