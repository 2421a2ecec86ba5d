#!/bin/sh
# Makes a package of each of some headers that list errors, in the folder OUT:
#
#	testdata/realheaders.sh HEADERS OUT
#
# HEADERS is a folder such as /usr/include. The tests of gen read the lines below that begin
# with "header".
headers=${1:?folder of headers} out=${2:?folder of packages}

header() {
	file=$1
	shift
	[ -f "$headers/$file" ] || return 0
	package=$(basename "$file" .h | tr A-Z a-z | tr -cd a-z0-9)err
	go run ./gen -source "$headers/$file" -o "$out/$package" "$@"
}

header amqp.h -type int32 -only 'AMQP_STATUS_.*'
header archive.h -type int32 -only 'ARCHIVE_(EOF|RETRY|WARN|FAILED|FATAL)'
header asm-generic/errno-base.h -trim E
header curl/curl.h -words -trim CURLE_ -only 'CURLE_.*'
header db.h -type int32 -only 'DB_(BUFFER_SMALL|DONOTINDEX|FOREIGN_CONFLICT|HEAP_FULL|KEY(EMPTY|EXIST)|LOCK_DEADLOCK|LOCK_NOTGRANTED|NOTFOUND|OLD_VERSION|PAGE_NOTFOUND|RUNRECOVERY|SECONDARY_BAD|TIMEOUT|VERIFY_BAD|VERSION_MISMATCH)'
header expat.h -words -only 'XML_ERROR_.*'
header git2/errors.h -type int32 -words -trim GIT_ -only 'GIT_E.*'
header gnutls/gnutls.h -type int32 -words -only 'GNUTLS_E_.*' -only '!GNUTLS_E_(UNEXPECTED_PACKET_LENGTH|KEYFILE_ERROR|INSUFICIENT_.*|INSUFFICIENT_CREDENTIALS|INCOMPATIBLE_GCRYPT_LIBRARY)'
header gphoto2/gphoto2-port-result.h -type int32 -trim GP_ERROR_ -only 'GP_ERROR.*'
header ldap.h -words -only 'LDAP_(OPERATIONS_ERROR|PROTOCOL_.*|.*_EXCEEDED|COMPARE_.*|STRONG.*|REFERRAL|NO_SUCH_.*|INVALID_.*|BUSY|UNAVAILABLE|LOOP_DETECT|OTHER)' -only '!LDAP_REFERRAL_LIMIT_EXCEEDED'
header libssh2.h -type int32 -words -only 'LIBSSH2_ERROR_.*' -only '!LIBSSH2_ERROR_(BANNER_NONE|PUBLICKEY_UNRECOGNIZED)'
header libusb-1.0/libusb.h -type int32 -only 'LIBUSB_ERROR_.*' -only '!LIBUSB_ERROR_COUNT'
header lmdb.h -type int32 -only 'MDB_(KEYEXIST|NOTFOUND|PAGE_.*|CORRUPTED|PANIC|VERSION_MISMATCH|INVALID|.*_FULL|MAP_RESIZED|INCOMPATIBLE|BAD_.*|PROBLEM)'
header lzma/base.h -words -only 'LZMA_.*ERROR'
header mbedtls/ssl.h -type int32 -only 'MBEDTLS_ERR_.*'
header mbedtls/x509.h -type int32 -only 'MBEDTLS_ERR_.*'
header microhttpd.h -words -only 'MHD_HTTP_.*' -only '!MHD_HTTP_(VERSION|METHOD|HEADER|POST|COOKIE)_.*'
header mosquitto.h -type int32 -words -only 'MOSQ_ERR_.*'
header nghttp2/nghttp2.h -type int32 -only 'NGHTTP2_ERR_.*'
header PCSC/pcsclite.h -only 'SCARD_[EFW]_.*' -only '!SCARD_E_UNSUPPORTED_FEATURE'
header pcre2.h -type int32 -words -only 'PCRE2_ERROR_.*' -only '!PCRE2_ERROR_RECURSIONLIMIT'
header sasl/sasl.h -type int32 -only 'SASL_(CONTINUE|FAIL|NOMEM|BUFOVER|NOMECH|BADPROT|NOTDONE|BADPARAM|TRYAGAIN|BADMAC|NOTINIT|INTERACT|BADSERV|WRONGMECH|BADAUTH|NOAUTHZ|TOOWEAK|ENCRYPT|TRANS|EXPIRED|DISABLED|NOUSER|BADVERS|UNAVAIL|NOVERIFY|PWLOCK|NOCHANGE|WEAKPASS|NOUSERPASS)'
header security/_pam_types.h -words -only 'PAM_(OPEN_ERR|SYMBOL_ERR|SERVICE_ERR|SYSTEM_ERR|BUF_ERR|PERM_DENIED|AUTH_ERR|CRED_INSUFFICIENT|AUTHINFO_UNAVAIL|USER_UNKNOWN|MAXTRIES|NEW_AUTHTOK_REQD|ACCT_EXPIRED|SESSION_ERR|CRED_UNAVAIL|CRED_EXPIRED|CRED_ERR|NO_MODULE_DATA|CONV_ERR|AUTHTOK_.*ERR|ABORT|TRY_AGAIN|IGNORE|BAD_ITEM)'
header sqlite3.h -words -only 'SQLITE_(ERROR|INTERNAL|PERM|ABORT|BUSY|LOCKED|NOMEM|READONLY|IOERR|CORRUPT|NOTFOUND|FULL|CANTOPEN|NOTADB|ROW|DONE|IOERR_.*)'
header wolfssl/error-ssl.h -type int32 -words -only '!M(AX|IN)_PARAM_ERR'
header zip.h -only 'ZIP_ER_.*'
header zlib.h -type int32 -words -only 'Z_(ERRNO|[A-Z]+_ERROR)'
header zstd_errors.h -words -only 'ZSTD_error_.*'
