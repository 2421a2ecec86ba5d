package raserr_test

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"

	"example.com/ras/raserr"
)

func ExampleFromReturn() {
	rasDial := func() (r1, r2 uintptr, lastErr error) { return 718, 0, nil } // in a program: the Call of a LazyProc

	r, _, _ := rasDial() // ignore the third result
	err := raserr.FromReturn(r)
	fmt.Println(err)
	fmt.Println(errors.Is(err, raserr.ErrPPPTimeout))
	// Output:
	// ras error 718: PPP timeout
	// true
}

// exitError is like the *exec.ExitError that os/exec returns when rasdial.exe
// fails.
type exitError struct{ code int }

func (e exitError) Error() string { return fmt.Sprint("exit status ", e.code) }
func (e exitError) ExitCode() int { return e.code }

func ExampleFromError() {
	err := fmt.Errorf("rasdial office: %w", exitError{691})

	err = raserr.FromError(err)
	fmt.Println(err)
	fmt.Println(errors.Is(err, raserr.ErrAuthenticationFailure))
	// Output:
	// rasdial office: ras error 691: Access denied because username and/or password is invalid on the domain
	// true
}

func ExampleParse() {
	for _, text := range []string{"718", "0x2CE", "ERROR_PPP_TIMEOUT", "ErrPPPTimeout", "0x800702CE", "-2147024178"} {
		code, err := raserr.Parse(text)
		fmt.Printf("%#v %v\n", code, err)
	}
	_, err := raserr.Parse("seven")
	fmt.Println(err)
	// Output:
	// raserr.ErrPPPTimeout <nil>
	// raserr.ErrPPPTimeout <nil>
	// raserr.ErrPPPTimeout <nil>
	// raserr.ErrPPPTimeout <nil>
	// raserr.ErrPPPTimeout <nil>
	// raserr.ErrPPPTimeout <nil>
	// raserr: cannot parse "seven" as an error code: neither a number nor a known symbol or constant
}

// Where an event's data is at hand by itself, it is the bytes of the code, the
// lowest first.
func ExampleFromDWORD() {
	data, err := hex.DecodeString("B3020000")
	if err != nil {
		panic(err)
	}
	fmt.Println(raserr.FromDWORD(binary.LittleEndian.Uint32(data)))
	// Output: ras error 691: Access denied because username and/or password is invalid on the domain
}

func ExampleCode() {
	err := fmt.Errorf("dialing the office: %w", raserr.ErrAuthenticationFailure)

	fmt.Println(errors.Is(err, raserr.ErrAuthenticationFailure)) // this very code
	fmt.Println(errors.Is(err, raserr.CategoryCredentials))      // one of its category
	fmt.Println(errors.Is(err, fs.ErrPermission))                // an error of the standard library
	if code, ok := raserr.CodeOf(err); ok {
		fmt.Println(uint32(code), code.Symbol())
	}
	// Output:
	// true
	// true
	// true
	// 691 ERROR_AUTHENTICATION_FAILURE
}

func ExampleCode_Error() {
	fmt.Println(raserr.ErrVPNTimeout)
	fmt.Println(raserr.Code(879)) // a RAS number that has no name
	// Output:
	// ras error 809: The VPN server does not respond
	// ras error 879
}

func ExampleCode_Message() {
	fmt.Println(raserr.ErrDNSNameNotResolvable.Message())
	// Output: No IP address could be found for the name of the remote server.
}

func ExampleCode_Headline() {
	fmt.Println(raserr.ErrSharingHostAddressConflict.Headline())
	// Output: Internet Connection Sharing (ICS) cannot be enabled due to an IP address conflict on the network
}

func ExampleCode_Remedy() {
	fmt.Println(raserr.ErrLineBusy.Remedy())
	// Output: Dial again later. If the line cannot be busy, remove prefixes such as *70 from the number.
}

func ExampleCode_Symbol() {
	fmt.Println(raserr.ErrDNSNameNotResolvable.Symbol())
	// Output: ERROR_DNSNAME_NOT_RESOLVABLE
}

func ExampleCode_GoString() {
	fmt.Printf("%#v %#v\n", raserr.Code(868), raserr.Code(879))
	// Output: raserr.ErrDNSNameNotResolvable raserr.Code(879)
}

func ExampleCode_Known() {
	fmt.Println(raserr.Code(868).Known(), raserr.Code(879).Known())
	// Output: true false
}

func ExampleCode_Err() {
	fmt.Println(raserr.Code(0).Err() == nil, raserr.Code(600).Err())
	// Output: true ras error 600: An operation is pending
}

// dialError is an error that has a code of 0 where no RAS function was called.
type dialError struct {
	entry string
	code  raserr.Code
}

func (e *dialError) Error() string { return "dialing " + e.entry + " failed" }
func (e *dialError) Unwrap() error { return e.code.Err() } // nil for 0

// An error type with a Code in it returns Err of it from Unwrap, since a Code of
// 0 means that there is no error.
func ExampleCode_Err_unwrap() {
	for _, code := range []raserr.Code{0, 676} {
		err := &dialError{"Office", code}
		fmt.Println(errors.As(err, new(raserr.Code)), errors.Is(err, raserr.ErrLineBusy))
	}
	// Output:
	// false false
	// true true
}

func ExampleCode_Is() {
	fmt.Println(errors.Is(raserr.ErrCannotFindPhonebookEntry, fs.ErrNotExist))
	fmt.Println(errors.Is(raserr.ErrNoRemoteEncryption, errors.ErrUnsupported))
	// Output:
	// true
	// true
}

func ExampleCode_Timeout() {
	var err error = raserr.ErrVPNTimeout
	fmt.Println(os.IsTimeout(err))

	err = fmt.Errorf("dialing: %w", err)
	var netErr net.Error
	if errors.As(err, &netErr) {
		fmt.Println(netErr.Timeout())
	}
	// Output:
	// true
	// true
}

func ExampleCode_Temporary() {
	for _, code := range []raserr.Code{raserr.ErrLineBusy, raserr.ErrAuthenticationFailure, raserr.ErrVPNRefused} {
		switch {
		case code.Temporary():
			fmt.Println("passes by itself:", code)
		case code.Permanent():
			fmt.Println("somebody has to act:", code)
		default:
			fmt.Println("not known to be either:", code)
		}
	}
	// Output:
	// passes by itself: ras error 676: The phone line is busy
	// somebody has to act: ras error 691: Access denied because username and/or password is invalid on the domain
	// not known to be either: ras error 808: The VPN server refused the connection
}

// A code is a number in JSON. It is also read from what people write.
func ExampleCode_UnmarshalJSON() {
	var failed []raserr.Code
	err := json.Unmarshal([]byte(`[718, -2146762495, "0x2B3", "ERROR_LINE_BUSY"]`), &failed)
	fmt.Printf("%#v %v\n", failed, err)
	text, err := json.Marshal(failed)
	fmt.Println(string(text), err)
	// Output:
	// []raserr.Code{raserr.ErrPPPTimeout, raserr.ErrCertExpired, raserr.ErrAuthenticationFailure, raserr.ErrLineBusy} <nil>
	// [718,2148204801,691,676] <nil>
}

func ExampleCode_Category() {
	category := raserr.ErrVPNGREBlocked.Category()
	fmt.Println(category.String())
	fmt.Println(category.Description())
	// Output:
	// tunnel
	// The VPN tunnel or its IPsec, IKE, L2TP, PPTP or SSTP negotiation failed.
}

func ExampleCategory() {
	for _, err := range []error{raserr.ErrLineBusy, raserr.ErrEAPUserCertExpired, raserr.ErrIdleTimeout} {
		switch {
		case errors.Is(err, raserr.CategoryCall):
			fmt.Println("check the number and call again")
		case errors.Is(err, raserr.CategoryCertificate):
			fmt.Println("renew the certificate")
		default:
			fmt.Println(err)
		}
	}
	// Output:
	// check the number and call again
	// renew the certificate
	// ras error 828: The connection was closed because no data passed for longer than allowed
}

func ExampleCategory_String() {
	fmt.Println(raserr.CategoryPhonebook.String(), raserr.Code(879).Category().String())
	// Output: phonebook unknown
}

func ExampleCategory_Error() {
	fmt.Println(raserr.CategoryPhonebook.Error())
	// Output: ras error: phonebook
}

func ExampleCategory_Description() {
	fmt.Println(raserr.CategoryPhonebook.Description())
	// Output: The phone book, or a setting of the entry (the connection) in it, cannot be used.
}

func ExampleCategories() {
	for category := range raserr.Categories() {
		fmt.Println(category.String())
		if category == raserr.CategoryDevice {
			break
		}
	}
	// Output:
	// usage
	// in-progress
	// device
}

// A category is its name in JSON, as a key too, and as the value of a flag.
func ExampleParseCategory() {
	category, err := raserr.ParseCategory("credentials")
	fmt.Println(category == raserr.CategoryCredentials, err)

	text, err := json.Marshal(map[raserr.Category]int{category: 2})
	fmt.Println(string(text), err)
	// Output:
	// true <nil>
	// {"credentials":2} <nil>
}

func ExampleAll() {
	sharing := 0
	for code := range raserr.All() {
		if code.Category() == raserr.CategorySharing {
			sharing++
		}
	}
	fmt.Println(sharing, "codes about sharing")
	// Output: 11 codes about sharing
}

// ownTexts has what this program says instead of the messages of the package.
var ownTexts = map[raserr.Code]string{
	raserr.ErrAuthenticationFailure: "Wrong name or password. Call 4711 for a new one.",
}

// textFor returns what the user reads about err.
func textFor(err error) string {
	code, _ := raserr.CodeOf(err)
	if text := ownTexts[code]; text != "" {
		return text
	}
	return raserr.Localize(err).Error()
}

// A program may have texts of its own for the codes that its users meet.
func ExampleLocalize_ownTexts() {
	fmt.Println(textFor(fmt.Errorf("dialing the office: %w", raserr.ErrAuthenticationFailure)))
	fmt.Println(textFor(errors.New("no such office")))
	// Output:
	// Wrong name or password. Call 4711 for a new one.
	// no such office
}
