#!/bin/sh
# Makes a package of each header of the Windows SDK that lists errors, in the folder OUT:
#
#	testdata/sdkheaders.sh HEADERS OUT
#
# HEADERS is a folder with the headers, as a Windows SDK or github.com/microsoft/win32metadata
# has them. The tests of gen read the lines below that begin with "header".
headers=${1:?folder of headers} out=${2:?folder of packages}

header() {
	file=$1
	shift
	[ -f "$headers/$file" ] || return 0
	package=$(basename "$file" .h | tr A-Z_ a-z_ | tr -d _)
	go run ./gen -source "$headers/$file" -o "$out/$package" "$@"
}

header AdsErr.h -only 'E_ADS_.*'
header asferr.h -only 'ASF_.*'
header bugcodes.h -words
header cderr.h -words
header EapHostError.h -words -only '!FACILITY_.*|_EAP_.*|.*_(FIRST|LAST|MASK)'
header esent.h -type int32 -words -only 'JET_(err|wrn)[A-Z].*'
header Filterr.h -U FACILITY_WINDOWS -only '!(FACILITY|STATUS)_.*'
header fltWinError.h -only 'ERROR_.*'
header lmerr.h -words
header LMErrlog.h -only 'NELOG_.*'
header MDMRegistration.h -U MENROLL_E_DEVICE_ALREADY_ENROLLED -U MENROLL_E_DEVICE_NOT_ENROLLED -U MENROLL_E_DEVICECAPREACHED -U MENROLL_E_CUSTOMSERVERERROR -U MENROLL_E_SERVER429 -words -only '(.*_)?E_.*'
header Mferror.h -words -only 'MF_.*'
header mprerror.h -words
header msdrmerror.h -U E_DRM_INSUFFICIENT_BUFFER -words -only '[ES]_DRM_.*'
header nserror.h -only 'NS_.*'
header ntstatus.h -only '!FACI.*|STATUS_SEVERITY_.*|STATUS_ABANDONED'
header raserror.h -words
header rtcerr.h -only 'RTC_.*'
header Tapi3Err.h
header vdserr.h
header winbio_err.h -only 'WINBIO_.*'
header winerror.h -D _WIN32 -U _MAC -U WSABASEERR -words -only '!(FACILITY|SEVERITY)_.*|.*_(FIRST|LAST|BASE|MASK)|WSABASEERR|S_FALSE'
header WinInet.h -words -only 'ERROR_.*'
