package main

import (
	"testing"

	"golang.org/x/sys/windows"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// TestCompanionsHaveSysValues compares companions with the constants of
// golang.org/x/sys/windows as the compiler has them on Windows: all that are
// not of IKE, and those of IKE that are met most.
func TestCompanionsHaveSysValues(t *testing.T) {
	values := map[string]int64{
		"ERROR_ACCESS_DENIED":             int64(windows.ERROR_ACCESS_DENIED),
		"ERROR_INVALID_HANDLE":            int64(windows.ERROR_INVALID_HANDLE),
		"ERROR_NOT_ENOUGH_MEMORY":         int64(windows.ERROR_NOT_ENOUGH_MEMORY),
		"ERROR_NOT_SUPPORTED":             int64(windows.ERROR_NOT_SUPPORTED),
		"ERROR_INVALID_PARAMETER":         int64(windows.ERROR_INVALID_PARAMETER),
		"ERROR_INSUFFICIENT_BUFFER":       int64(windows.ERROR_INSUFFICIENT_BUFFER),
		"ERROR_INVALID_NAME":              int64(windows.ERROR_INVALID_NAME),
		"ERROR_PROC_NOT_FOUND":            int64(windows.ERROR_PROC_NOT_FOUND),
		"ERROR_ALREADY_EXISTS":            int64(windows.ERROR_ALREADY_EXISTS),
		"ERROR_MORE_DATA":                 int64(windows.ERROR_MORE_DATA),
		"ERROR_NO_MORE_ITEMS":             int64(windows.ERROR_NO_MORE_ITEMS),
		"RPC_S_INVALID_BINDING":           int64(windows.RPC_S_INVALID_BINDING),
		"RPC_S_UNKNOWN_IF":                int64(windows.RPC_S_UNKNOWN_IF),
		"ERROR_INVALID_USER_BUFFER":       int64(windows.ERROR_INVALID_USER_BUFFER),
		"ERROR_NETNAME_DELETED":           int64(windows.ERROR_NETNAME_DELETED),
		"ERROR_NOT_FOUND":                 int64(windows.ERROR_NOT_FOUND),
		"ERROR_CONNECTION_REFUSED":        int64(windows.ERROR_CONNECTION_REFUSED),
		"ERROR_TIMEOUT":                   int64(windows.ERROR_TIMEOUT),
		"ERROR_CONTEXT_EXPIRED":           int64(windows.ERROR_CONTEXT_EXPIRED),
		"WSAETIMEDOUT":                    int64(windows.WSAETIMEDOUT),
		"WSAECONNREFUSED":                 int64(windows.WSAECONNREFUSED),
		"ERROR_IPSEC_IKE_AUTH_FAIL":       int64(windows.ERROR_IPSEC_IKE_AUTH_FAIL),
		"ERROR_IPSEC_IKE_TIMED_OUT":       int64(windows.ERROR_IPSEC_IKE_TIMED_OUT),
		"ERROR_IPSEC_IKE_NO_CERT":         int64(windows.ERROR_IPSEC_IKE_NO_CERT),
		"ERROR_IPSEC_IKE_NO_POLICY":       int64(windows.ERROR_IPSEC_IKE_NO_POLICY),
		"ERROR_IPSEC_IKE_INVALID_PAYLOAD": int64(windows.ERROR_IPSEC_IKE_INVALID_PAYLOAD),
		"ERROR_IPSEC_IKE_POLICY_MATCH":    int64(windows.ERROR_IPSEC_IKE_POLICY_MATCH),
		"E_FAIL":                          int64(windows.E_FAIL),
		"SCARD_E_NO_SERVICE":              int64(windows.SCARD_E_NO_SERVICE),
		"SEC_E_INTERNAL_ERROR":            int64(windows.SEC_E_INTERNAL_ERROR),
		"SEC_E_ILLEGAL_MESSAGE":           int64(windows.SEC_E_ILLEGAL_MESSAGE),
		"CRYPT_E_REVOCATION_OFFLINE":      int64(windows.CRYPT_E_REVOCATION_OFFLINE),
		"CERT_E_EXPIRED":                  int64(windows.CERT_E_EXPIRED),
		"CERT_E_UNTRUSTEDROOT":            int64(windows.CERT_E_UNTRUSTEDROOT),
		"CERT_E_CN_NO_MATCH":              int64(windows.CERT_E_CN_NO_MATCH),
		"WSAHOST_NOT_FOUND":               int64(windows.WSAHOST_NOT_FOUND),
		"NTE_BAD_KEY_STATE":               int64(windows.NTE_BAD_KEY_STATE),
		"NTE_SILENT_CONTEXT":              int64(windows.NTE_SILENT_CONTEXT),
		"SEC_E_UNSUPPORTED_FUNCTION":      int64(windows.SEC_E_UNSUPPORTED_FUNCTION),
		"SEC_E_INVALID_TOKEN":             int64(windows.SEC_E_INVALID_TOKEN),
		"SEC_E_LOGON_DENIED":              int64(windows.SEC_E_LOGON_DENIED),
		"SEC_E_UNKNOWN_CREDENTIALS":       int64(windows.SEC_E_UNKNOWN_CREDENTIALS),
		"SEC_E_NO_CREDENTIALS":            int64(windows.SEC_E_NO_CREDENTIALS),
		"SEC_E_MESSAGE_ALTERED":           int64(windows.SEC_E_MESSAGE_ALTERED),
		"SEC_E_INCOMPLETE_CREDENTIALS":    int64(windows.SEC_E_INCOMPLETE_CREDENTIALS),
		"SEC_E_WRONG_PRINCIPAL":           int64(windows.SEC_E_WRONG_PRINCIPAL),
		"SEC_E_UNTRUSTED_ROOT":            int64(windows.SEC_E_UNTRUSTED_ROOT),
		"SEC_E_CERT_UNKNOWN":              int64(windows.SEC_E_CERT_UNKNOWN),
		"SEC_E_CERT_EXPIRED":              int64(windows.SEC_E_CERT_EXPIRED),
		"SEC_E_DECRYPT_FAILURE":           int64(windows.SEC_E_DECRYPT_FAILURE),
		"SEC_E_ALGORITHM_MISMATCH":        int64(windows.SEC_E_ALGORITHM_MISMATCH),
		"SEC_E_CERT_WRONG_USAGE":          int64(windows.SEC_E_CERT_WRONG_USAGE),
		"CRYPT_E_REVOKED":                 int64(windows.CRYPT_E_REVOKED),
		"CRYPT_E_NO_REVOCATION_CHECK":     int64(windows.CRYPT_E_NO_REVOCATION_CHECK),
		"TRUST_E_CERT_SIGNATURE":          int64(windows.TRUST_E_CERT_SIGNATURE),
		"TRUST_E_BASIC_CONSTRAINTS":       int64(windows.TRUST_E_BASIC_CONSTRAINTS),
		"CERT_E_VALIDITYPERIODNESTING":    int64(windows.CERT_E_VALIDITYPERIODNESTING),
		"CERT_E_ROLE":                     int64(windows.CERT_E_ROLE),
		"CERT_E_CRITICAL":                 int64(windows.CERT_E_CRITICAL),
		"CERT_E_PURPOSE":                  int64(windows.CERT_E_PURPOSE),
		"CERT_E_CHAINING":                 int64(windows.CERT_E_CHAINING),
		"CERT_E_REVOKED":                  int64(windows.CERT_E_REVOKED),
		"CERT_E_UNTRUSTEDTESTROOT":        int64(windows.CERT_E_UNTRUSTEDTESTROOT),
		"CERT_E_REVOCATION_FAILURE":       int64(windows.CERT_E_REVOCATION_FAILURE),
		"CERT_E_WRONG_USAGE":              int64(windows.CERT_E_WRONG_USAGE),
		"CERT_E_INVALID_POLICY":           int64(windows.CERT_E_INVALID_POLICY),
		"CERT_E_INVALID_NAME":             int64(windows.CERT_E_INVALID_NAME),
		"SCARD_E_NO_SMARTCARD":            int64(windows.SCARD_E_NO_SMARTCARD),
		"SCARD_E_NO_READERS_AVAILABLE":    int64(windows.SCARD_E_NO_READERS_AVAILABLE),
	}
	lists, _ := embedded(t)
	for _, r := range lists["companions.tsv"].Records {
		symbol := r.Get(source.Symbol)
		value, ok := values[symbol]
		if ok && value != r.Code {
			t.Error(badRow(r, symbol+" is "+problem.CodeText(value)+" in golang.org/x/sys/windows"))
		}
		delete(values, symbol)
	}
	for symbol := range values {
		t.Errorf("%s is no companion", symbol)
	}
}
