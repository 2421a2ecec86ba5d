/*
 * Macros that headers of the Windows SDK build their codes with and take from
 * winerror.h, so that such a header can be read alone. What a header defines
 * itself, or a header given before it, comes before these. The numbers are those
 * of winerror.h.
 */

#define SEVERITY_SUCCESS 0
#define SEVERITY_ERROR 1

#define FACILITY_NULL 0
#define FACILITY_RPC 1
#define FACILITY_DISPATCH 2
#define FACILITY_STORAGE 3
#define FACILITY_ITF 4
#define FACILITY_WIN32 7
#define FACILITY_WINDOWS 8
#define FACILITY_NT_BIT 0x10000000

#define MAKE_HRESULT(severity, facility, code) ((HRESULT)(((unsigned)(severity) << 31) | ((unsigned)(facility) << 16) | (code)))
#define MAKE_SCODE(severity, facility, code) MAKE_HRESULT(severity, facility, code)
#define HRESULT_FROM_WIN32(code) ((code) <= 0 ? (code) : (HRESULT)(((code) & 0xFFFF) | (FACILITY_WIN32 << 16) | 0x80000000))
#define __HRESULT_FROM_WIN32(code) HRESULT_FROM_WIN32(code)
#define HRESULT_FROM_NT(code) ((HRESULT)((code) | FACILITY_NT_BIT))

/* Codes of winerror.h that other headers make an HRESULT of. */
#define ERROR_INSUFFICIENT_BUFFER 122
#define ERROR_DATATYPE_MISMATCH 1629
