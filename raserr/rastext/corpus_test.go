package rastext_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/ras/raserr"
	"example.com/ras/raserr/rastext"
)

// none is what the tables want for a text that names no code.
const none raserr.Code = 0

type findText struct {
	text string
	want raserr.Code
}

// findTexts has texts with the code that a careful reader who knows RAS would name, seeing
// nothing but the text.
var findTexts = []struct {
	from  string
	texts []findText
}{
	{"our own Error texts", []findText{
		{"ras error 691: Access denied because username and/or password is invalid on the domain", raserr.ErrAuthenticationFailure},
		{"dialing the office: ras error 718: PPP timeout", raserr.ErrPPPTimeout},
		{"dial Site 809 (2 of 3): ras error 633: The port is already in use or is not configured for Remote Access dial out", raserr.ErrPortNotAvailable},
		{"2026-11-24T08:15:30Z keeper[719]: ras error 807: The network connection between your computer and the VPN server was interrupted: giving up after 734 s", raserr.ErrVPNDisconnect},
		{"ras error 879", 879},
		{"retry: ras error 879, next try in 60s", 879},
		{"ras error 5: The caller is not allowed to do this", raserr.ErrAccessDenied},
		{"ras error 1223: The operation was canceled by the user.", 1223},
		{"ras error 13801: IKE authentication failed: this computer and the VPN server could not prove who they are", raserr.ErrIPsecIKEAuthFail},
		{"ras error 0x800B0101: A certificate has expired, or is not valid yet", raserr.ErrCertExpired},
		{"vpn: ras error 0x80072F05", 0x80072F05},
		{"ras error 0x80420112: The server did not accept the user name or the password", raserr.ErrEAPUserNamePasswordRejected},
		{"panic: ras error 678: There is no answer [recovered]", raserr.ErrNoAnswer},
		{"ras error 0", none},
		{"extras error budget 691", none},
		{"ras errors seen today: none of 691 dials failed", none},
	}},

	{"symbols and constants", []findText{
		{"ERROR_AUTHENTICATION_FAILURE", raserr.ErrAuthenticationFailure},
		{"RasDial: ERROR_CANNOT_FIND_PHONEBOOK_ENTRY", raserr.ErrCannotFindPhonebookEntry},
		{"connection lost (ERROR_PPP_TIMEOUT), 691 bytes unsent", raserr.ErrPPPTimeout},
		{"SSTP: CERT_E_EXPIRED, thumbprint 80901FF6", raserr.ErrCertExpired},
		{"RasEnumEntries failed: ERROR_ACCESS_DENIED.", raserr.ErrAccessDenied},
		{"\tif errors.Is(err, raserr.ErrAuthenticationFailure) {", raserr.ErrAuthenticationFailure},
		{"got ErrVPNTimeout after 30s", raserr.ErrVPNTimeout},
		{`level=ERROR msg="no connection" err.symbol=ERROR_PPP_TIMEOUT`, raserr.ErrPPPTimeout},
		{`"symbol":"ERROR_VPN_BAD_CERT"`, raserr.ErrVPNBadCert},
		{"WARNING_MSG_ALIAS_NOT_ADDED", raserr.ErrMsgAliasNotAdded},
		{"MY_ERROR_PPP_TIMEOUT_COUNT=4", none},
		{"ERROR_PPP_TIMEOUTS", none},
		{"func ErrPPPTimeoutHandler() error", none},
		{"job 691 state=PENDING", none},
		{"Status: PENDING", none},
		{"ERROR_NO_SUCH_THING", none},
		{"TERROR_PPP_TIMEOUT", none},
		{"raserr.Err", none},
		{"import \"example.com/ras/raserr\"", none},
	}},

	{"hex", []findText{
		{"0x800B0101", raserr.ErrCertExpired},
		{"SSTP failed: 0x800b0101", raserr.ErrCertExpired},
		{"VPN error 0x2B3", raserr.ErrAuthenticationFailure},
		{"RasDial returned 0x2ce", raserr.ErrPPPTimeout},
		{"error 0x000002B3 on port VPN2-1", raserr.ErrAuthenticationFailure},
		{"RasDial failed (0X329)", raserr.ErrVPNTimeout},
		{"Access is denied. (0x80070005)", raserr.ErrAccessDenied},
		{"hr = 0x800702B3", raserr.ErrAuthenticationFailure},
		{"HRESULT: 0x800F0823", none},
		{"connection failed with error 0x800F0823 at 08:15:30", none},
		{"Exception from HRESULT: 0x800B010F", raserr.ErrCertCNNoMatch},
		{"code=0x80070005 pid=0x2B3", raserr.ErrAccessDenied},
		{"VPN error 0x800735E9", raserr.ErrIPsecIKEAuthFail},
		{"hRasConn=0x00000000004a3f20", none},
		{"main.dial(0xc000012345, 0x2b3)\n\t/src/dial.go:691 +0x2ce", none},
		{"Keywords: 0x80000000000000", none},
		{"Keywords: 0x8000000000000000", none},
		{"module loaded at base 0x80400000", none},
		{"read of 16 bytes at offset 0x2B3", none},
		{"0x", none},
		{"error 0x", none},
		{"error 0xPPP", none},
		{"color 0x2B3F4A", none},
		{"serial 2B3 of batch 2CE", none},
		{"thumbprint 0x800B0101800B0101800B0101800B0101800B0101", none},
	}},

	{"decimal HRESULTs", []findText{
		{"-2146762495", raserr.ErrCertExpired},
		{"Error -2146762495", raserr.ErrCertExpired},
		{"Can't connect to Office VPN: -2147024891", raserr.ErrAccessDenied},
		{"EAP said -2143157998 (attempt 2)", raserr.ErrEAPUserNamePasswordRejected},
		{"err=-2146498525", none},
		{"hr: -2147024205", raserr.ErrAuthenticationFailure},
		{"-691", none},
		{"error -691", none},
		{"balance -691.00 EUR", none},
		{"-1", none},
		{"exit code -1", none},
		{"signal -67 dBm, noise -91 dBm", none},
		{"Credential or SSLVPN configuration is wrong (-7200)", none},
		{"channels 600-691", none},
		{"lat=-2146762495.25", none},
		{"id 7-2146762495", none},
	}},

	{"exit codes", []findText{
		{"exit status 691", raserr.ErrAuthenticationFailure},
		{"rasdial: exit status 809", raserr.ErrVPNTimeout},
		{"exit status 5", raserr.ErrAccessDenied},
		{"exit status 87", raserr.ErrInvalidParameter},
		{"exit status 879", 879},
		{"exit status 0x800b0101", raserr.ErrCertExpired},
		{"running rasdial Office691: exit status 623", raserr.ErrCannotFindPhonebookEntry},
		{"exit code 691", raserr.ErrAuthenticationFailure},
		{"pid 691 exited with code 718 after 809 ms", raserr.ErrPPPTimeout},
		{"rasdial.exe exited with 651", raserr.ErrFromDevice},
		{"Process exited with exit code 2148204801.", raserr.ErrCertExpired},
		{`Process "rasdial.exe" (id 718) finished, exit code: 0x2B3`, raserr.ErrAuthenticationFailure},
		{"subprocess.CalledProcessError: Command '['rasdial', 'VPN 2']' returned non-zero exit status 703.", raserr.ErrInteractiveMode},
		{"exit status 0", none},
		{"exit status 1", none},
		{"rasdial: exit status 1", none},
		{"exit code 0 after 691 ms", none},
		{"exited with code 1: killed at 08:09", none},
		{"exit status -1", none},
		{"signal: killed", none},
		{"exit status: none yet, 691 s running", none},
		{"exited after 718 seconds", none},
	}},

	{"rasdial", []findText{
		{"Remote Access error 691 - The remote connection was denied because …", raserr.ErrAuthenticationFailure},
		{"Remote Access error 5 - Access is denied.", raserr.ErrAccessDenied},
		{"Remote Access error 87 - The parameter is incorrect.", raserr.ErrInvalidParameter},
		{"Remote Access error 879 - ", 879},
		{"Remote Access error 13801 - IKE authentication credentials …", raserr.ErrIPsecIKEAuthFail},
		{"Remote Access error -2146762495 - A required certificate …", raserr.ErrCertExpired},
		{"Remote Access error 806 - The tunnel needs IP protocol 47 and port 1723 …", raserr.ErrVPNGREBlocked},
		{"Remote Access error 649 - The account has no dial-in right (see page 691).", raserr.ErrNoDialInPermission},
		{"[2026-11-24 06:09:01] Remote Access error 678 - There was no answer.", raserr.ErrNoAnswer},
		{"Connecting to Office 756...\nVerifying username and password...\n\nRemote Access error 691 - The remote connection was denied because …\n\nFor more help on this error:\n\tType 'hh netcfg.chm'\n\tIn help, click Troubleshooting, then Error Messages, then 691\n", raserr.ErrAuthenticationFailure},
		{"Connecting to VPN 2...\nConnecting to VPN 2...\nRemote Access error 800 - No tunnel could be established …", raserr.ErrAutomaticVPNFailed},
		{"远程访问错误 691 - 已拒绝远程连接 …", raserr.ErrAuthenticationFailure},
		{"远程访问错误 813 - 已建立宽带连接 …", raserr.ErrBroadbandActive},
		{"远程访问错误 5 - 拒绝访问。", raserr.ErrAccessDenied},
		{"远程访问错误 651 调制解调器(或其他连接设备)报告了一个错误", raserr.ErrFromDevice},
		{"正在连接到 宽带连接 2...\n正在验证用户名及密码...\n\n远程访问错误 691 - 已拒绝远程连接 …", raserr.ErrAuthenticationFailure},
		{"遠端存取錯誤 691 - 遠端連線遭到拒絕 …", raserr.ErrAuthenticationFailure},
		{"リモート アクセス エラー 691 - リモート接続が拒否されました。", raserr.ErrAuthenticationFailure},
		{"VPN2 に接続中...\nユーザー名とパスワードを確認中...\n\nリモート アクセス エラー 868 - 名前を解決できません …", raserr.ErrDNSNameNotResolvable},
		{"원격 액세스 오류 691 - 원격 연결이 거부되었습니다 …", raserr.ErrAuthenticationFailure},
		{"RAS-Fehler 691 - Die Remoteverbindung wurde verweigert …", raserr.ErrAuthenticationFailure},
		{"RAS-Fehler 623 - Telefonbucheintrag nicht gefunden.", raserr.ErrCannotFindPhonebookEntry},
		{"RAS-Fehler 5 - Zugriff verweigert", raserr.ErrAccessDenied},
		{"2026-11-24 08:15:30 RAS-Fehler 809 - Der Server antwortet nicht …", raserr.ErrVPNTimeout},
		{"Erreur d'accès à distance 691 - La connexion à distance a été refusée …", raserr.ErrAuthenticationFailure},
		{"Erreur d’accès distant 868 - Le nom du serveur n'a pas été résolu …", raserr.ErrDNSNameNotResolvable},
		{"Error de Acceso remoto 691 - Se denegó la conexión remota …", raserr.ErrAuthenticationFailure},
		{"Error de Acceso remoto 703 - Se requiere información del usuario …", raserr.ErrInteractiveMode},
		{"Erro de acesso remoto 691 - A conexão remota foi negada …", raserr.ErrAuthenticationFailure},
		{"Errore di accesso remoto 691 - Connessione remota negata …", raserr.ErrAuthenticationFailure},
		{"Ошибка удаленного доступа 691 - Удаленное подключение запрещено …", raserr.ErrAuthenticationFailure},
		{"Błąd dostępu zdalnego 691 - Odmówiono połączenia zdalnego …", raserr.ErrAuthenticationFailure},
		{"Uzaktan Erişim hatası 691 - Uzak bağlantı reddedildi …", raserr.ErrAuthenticationFailure},
		{"RAS-fout 691 - De externe verbinding is geweigerd …", raserr.ErrAuthenticationFailure},
		{"Chyba vzdáleného přístupu 691 - Vzdálené připojení bylo zamítnuto …", raserr.ErrAuthenticationFailure},
		{"Fjärråtkomstfel 691 - Fjärranslutningen nekades …", raserr.ErrAuthenticationFailure},
		{"Etäkäyttövirhe 809 - Palvelin ei vastaa …", raserr.ErrVPNTimeout},
		{"Távelérési hiba 691 - A távoli kapcsolat elutasítva …", raserr.ErrAuthenticationFailure},
		{"Σφάλμα απομακρυσμένης πρόσβασης 691 - Η σύνδεση απορρίφθηκε …", raserr.ErrAuthenticationFailure},
		{"خطأ الوصول البعيد 691 - تم رفض الاتصال البعيد …", raserr.ErrAuthenticationFailure},

		// rasdial writes in the code page of the console: 936, 932, 866 and 850.
		{"\xd4\xb6\xb3\xcc\xb7\xc3\xce\xca\xb4\xed\xce\xf3 691 - \xd2\xd1\xbe\xdc\xbe\xf8", raserr.ErrAuthenticationFailure},
		{"\x83\x8a\x83\x82\x81[\x83g \x83A\x83N\x83Z\x83X \x83G\x83\x89\x81[ 691 - \x83\x8a", raserr.ErrAuthenticationFailure},
		{"\x8e\xe8\xa8\xa1\xaa\xa0 \xe3\xa4\xa0\xab\xa5\xad\xad\xae\xa3\xae \xa4\xae\xe1\xe2\xe3\xaf\xa0 809 - \x8d\xa5", raserr.ErrVPNTimeout},
		{"RAS-Fehler 623 - Kein Eintrag f\x81r diese Verbindung.", raserr.ErrCannotFindPhonebookEntry},

		{"Connecting to VPN691...", none},
		{"Connecting to Office 691...\nVerifying username and password...", none},
		{"Successfully connected to Office 691.\nCommand completed successfully.", none},
		{"You are already connected to VPN 809.\r\nCommand completed successfully.\r\n", none},
		{"No connections\nCommand completed successfully.", none},
		{"Connected to\nSite 718\nCommand completed successfully.", none},
		{"正在连接到 宽带691...", none},
		{"已连接 691号楼。\n命令已完成。", none},
		{"Verbindung mit VPN 691 wird hergestellt...\nBenutzername und Kennwort werden verifiziert...", none},
		{"rasdial \"Office 691\" anna * /phonebook:C:\\vpn\\809.pbk", none},
		{"rasdial entryname [username [password|*]] [/domain:domain]\n        [/phone:phonenumber] [/callback:callbacknumber]", none},
		{"rasdial ISP anna * /phone:030691718", none},
		{"Windows 11 - VPN setup", none},
		{"Windows Server 2022 - RRAS", none},
		{"Step 5 - Check the VPN server", none},
		{"Phase 2 - negotiation started", none},
		{"2026-11-24 - backup done", none},
	}},

	{"the dialogs of Windows, in mails and forums", []findText{
		{"Error 691: The remote connection was denied because …", raserr.ErrAuthenticationFailure},
		{"Error 868: the name of the server did not resolve", raserr.ErrDNSNameNotResolvable},
		{"VPN error 809 on two of three laptops since 24 November", raserr.ErrVPNTimeout},
		{"I get RAS error 691 on Windows 11 23H2 (build 22631.4460)", raserr.ErrAuthenticationFailure},
		{"Verbindungsfehler\nFehler 691: Zugriff verweigert …", raserr.ErrAuthenticationFailure},
		{"Ticket #691809: Kunde aus Raum 718 meldet Fehler 800 seit 24.11.2026", raserr.ErrAutomaticVPNFailed},
		{"24.11.2026 08:09 Fehler 691", raserr.ErrAuthenticationFailure},
		{"Erreur 691 : accès refusé …", raserr.ErrAuthenticationFailure},
		{"Impossible de se connecter, erreur 809 depuis le 24/11/2026", raserr.ErrVPNTimeout},
		{"Error 651: el módem ha notificado un error", raserr.ErrFromDevice},
		{"Código de error: 868", raserr.ErrDNSNameNotResolvable},
		{"Erro 619: não foi possível conectar ao computador remoto, a porta foi fechada", raserr.ErrPortDisconnected},
		{"Errore 789: tentativo di connessione L2TP non riuscito", raserr.ErrOakleyGeneralProcessing},
		{"Ошибка 651: модем сообщил об ошибке", raserr.ErrFromDevice},
		{"Не подключается VPN, код ошибки 809, порт 1701 открыт", raserr.ErrVPNTimeout},
		{"宽带连接错误691，用户名或密码不对", raserr.ErrAuthenticationFailure},
		{"错误 651：调制解调器报告了一个错误", raserr.ErrFromDevice},
		{"拨号失败，错误代码：720，2026年11月24日", raserr.ErrPPPNoProtocolsConfigured},
		{"錯誤 678: 沒有回應", raserr.ErrNoAnswer},
		{"エラー 789: L2TP 接続に失敗しました", raserr.ErrOakleyGeneralProcessing},
		{"11月24日から VPN がつながりません。エラーコード：809", raserr.ErrVPNTimeout},
		{"오류 691이 발생했습니다", raserr.ErrAuthenticationFailure},
		{"오류 코드: 809", raserr.ErrVPNTimeout},
		{"Błąd 734: protokół kontroli łącza PPP został przerwany", raserr.ErrPPPLCPTerminated},
		{"Hata 651: modem bir hata bildirdi", raserr.ErrFromDevice},
		{"Hata kodu 809, Windows 10 sürüm 22H2", raserr.ErrVPNTimeout},
		{"Fout 800: er kan geen VPN-verbinding worden gemaakt", raserr.ErrAutomaticVPNFailed},
		{"Chyba 619: port byl odpojen", raserr.ErrPortDisconnected},
		{"خطأ 691: تم رفض الوصول", raserr.ErrAuthenticationFailure},
		{"Fel 691: åtkomst nekad", raserr.ErrAuthenticationFailure},
		{"VPN error 13801: IKE credentials are unacceptable", raserr.ErrIPsecIKEAuthFail},
		{"Policy match error, error code 13868, gateway 203.0.113.7:4500", raserr.ErrIPsecIKEPolicyMatch},

		{"Anna called from room 809", none},
		{"The error is back in room 809", none},
		{"Call me back on 030 691 718", none},
		{"phone +49 691 809 718", none},
		{"ext. 691, any time", none},
		{"INC0000691: VPN works again", none},
		{"It failed 691 times since 2024", none},
		{"see page 718 of the manual", none},
		{"installed KB5006691 and KB4479809 yesterday", none},
		{"Der Fehler tritt seit Windows 10 Version 1809 auf", none},
		{"Der Fehler kommt alle 718 Sekunden", none},
		{"691 Fehler in der Datei gefunden", none},
		{"Raum 691, Haus 8", none},
		{"L'erreur revient toutes les 691 secondes", none},
		{"Ошибка возникает через 691 секунду", none},
		{"Кабинет 809, тел. 691-71-80", none},
		{"第691行有语法错误", none},
		{"等待 691 毫秒后重试", none},
		{"エラーは 691 秒ごとに発生します", none},
		{"第 809 回会議は 11 月 24 日", none},
		{"691호실에서 오류가 발생했습니다", none},
		{"El error aparece cada 691 segundos", none},
		{"O erro aparece na sala 809", none},
		{"L'errore compare nella stanza 809", none},
		{"Błąd pojawia się w pokoju 809", none},
		{"Hata oda 809'da görülüyor", none},
		{"VPN price: 691 EUR a year", none},
		{"postcode 13801, Maryland 13868", none},
		{"Windows 10 build 19045.691", none},
	}},

	{"events 20226 and 20227 as text", []findText{
		{`CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna dialed a connection named Office VPN which has failed. The error code returned on failure is 691.`, raserr.ErrAuthenticationFailure},
		{`CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user SYSTEM dialed a connection named AOVPN 809 which has failed. The error code returned on failure is 868.`, raserr.ErrDNSNameNotResolvable},
		{`The user CORP\user718 dialed a connection named VPN which has failed. The error code returned on failure is -2146762495.`, raserr.ErrCertExpired},
		{`The user anna dialed a connection named VPN which has failed. The error code returned on failure is 87.`, raserr.ErrInvalidParameter},
		{`The user anna dialed a connection named VPN which has failed. The error code returned on failure is 5.`, raserr.ErrAccessDenied},
		{`The user anna dialed a connection named VPN which has failed. The error code returned on failure is 879.`, 879},
		{`The user anna dialed a connection named VPN which has failed. The error code returned on failure is 13806.`, raserr.ErrIPsecIKENoCert},
		{`The user anna dialed a connection named Error 691 test which has failed. The error code returned on failure is 809.`, raserr.ErrVPNTimeout},
		{`CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna dialed a connection named Office VPN which has terminated. The reason code returned on termination is 829.`, raserr.ErrLinkFailure},
		{`CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user SYSTEM dialed a connection named AOVPN which has terminated. The reason code returned on termination is 631.`, raserr.ErrUserDisconnection},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Der Benutzer "CORP\anna" hat eine Verbindung mit dem Namen "Büro 809" gewählt, die fehlgeschlagen ist. Der zurückgegebene Fehlercode lautet 691.`, raserr.ErrAuthenticationFailure},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Der Benutzer "CORP\anna" hat eine Verbindung mit dem Namen "Büro" gewählt, die beendet wurde. Der zurückgegebene Ursachencode lautet 829.`, raserr.ErrLinkFailure},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA} : l’utilisateur CORP\anna a composé une connexion nommée Bureau 2, qui a échoué. Le code d’erreur renvoyé est 809.`, raserr.ErrVPNTimeout},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: el usuario CORP\anna marcó una conexión llamada Oficina 2, pero no se pudo conectar. El código de error devuelto es 800.`, raserr.ErrAutomaticVPNFailed},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: O usuário CORP\anna discou uma conexão chamada Matriz 2, que falhou. O código de erro retornado foi 720.`, raserr.ErrPPPNoProtocolsConfigured},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: L'utente CORP\anna ha composto una connessione denominata Sede 2 che non è riuscita. Il codice di errore restituito è 789.`, raserr.ErrOakleyGeneralProcessing},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Пользователь CORP\anna установил подключение с именем Офис 2, которое завершилось сбоем. Возвращен код ошибки 691.`, raserr.ErrAuthenticationFailure},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: 用户 CORP\anna 拨了名为 办公室 2 的连接，但该连接失败。失败时返回的错误代码为 809。`, raserr.ErrVPNTimeout},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: 使用者 CORP\anna 撥接了名稱為 總公司 2 的連線，但是失敗。失敗時傳回的錯誤碼是 691。`, raserr.ErrAuthenticationFailure},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: ユーザー CORP\anna は 本社 2 という名前の接続にダイヤルしましたが、失敗しました。失敗時に返されたエラー コードは 868 です。`, raserr.ErrDNSNameNotResolvable},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: 사용자 CORP\anna이(가) 본사 2 연결에 전화를 걸었으나 실패했습니다. 실패 시 반환된 오류 코드는 691입니다.`, raserr.ErrAuthenticationFailure},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Użytkownik CORP\anna wybrał połączenie o nazwie Biuro 2, które nie powiodło się. Zwrócony kod błędu to 13801.`, raserr.ErrIPsecIKEAuthFail},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: CORP\anna kullanıcısı Ofis 2 adlı bağlantıyı çevirdi ve başarısız oldu. Döndürülen hata kodu: 691.`, raserr.ErrAuthenticationFailure},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: De gebruiker CORP\anna heeft verbinding Kantoor 2 gekozen, maar dit is mislukt. De foutcode is -2147024891.`, raserr.ErrAccessDenied},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Uživatel CORP\anna vytočil připojení Kancelář 2, které selhalo. Vrácený kód chyby je 619.`, raserr.ErrPortDisconnected},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: اتصل المستخدم CORP\anna بالاتصال المسمى مكتب 2 الذي فشل. رمز الخطأ هو 691.`, raserr.ErrAuthenticationFailure},
		{`CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Käyttäjä CORP\anna valitsi yhteyden Toimisto 2, joka epäonnistui. Palautettu koodi on 718.`, raserr.ErrPPPTimeout},
		{"Error\t11/24/2026 8:15:30 AM\tRasClient\t20227\tNone\t\"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\\anna dialed a connection named VPN which has failed. The error code returned on failure is 812.\"", raserr.ErrServerPolicy},

		{`The user anna dialed a connection named VPN which has failed. The error code returned on failure is 0.`, none},
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\\anna has started dialing a VPN connection using a per-user connection profile named Site 809. The connection settings are: \nDial-in User = \nVpnStrategy = IKEv2\nDataEncryption = Require\nAutoLogon = No\nAuthentication Type = EAP <Microsoft: Secured password (EAP-MSCHAP v2)>\nMobility enabled for IKEv2 = Yes.", none},
		{`CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The link to the Remote Access Server has been established by user CORP\user691.`, none},
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\\anna has successfully established a link to the Remote Access Server using the following device: \nServer address/Phone Number = 203.0.113.7\nDevice = WAN Miniport (SSTP)\nPort = VPN1-809\nMediaType = VPN.", none},
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\\anna has dialed a connection named VPN 2 to the Remote Access Server which has successfully connected. The connection parameters are: \nTunnelIpAddress = 10.69.1.5\nTunnelIPv6Address = None\nDial-in User = user718.", none},
		{"CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Der Benutzer \"CORP\\anna\" hat die Verbindung \"Büro 691\" erfolgreich hergestellt.\nTunnelIpAddress = 10.8.0.9\nDial-in User = anna.", none},
		{"Event 20227, RasClient", none},
		{"Error      RasClient      20227      None", none},
		{"Look for event IDs 20226, 20227 and 20271 in the logs of 2024", none},
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}", none},
		{`The user CORP\user691 connected on port VPN2-127 on 11/24/2026 at 6:09 PM and disconnected on 11/24/2026 at 7:18 PM. The user was active for 69 minutes 1 seconds. 71800 bytes were sent and 80900 bytes were received.`, none},
		{`A connection between the VPN server and the VPN client 198.51.100.4 has been established, but the VPN connection cannot be completed: a firewall may not forward GRE packets (protocol 47) of port 1723.`, none},
		{`CoId={NA}: The user CORP\anna connected from 198.51.100.69 but failed an authentication attempt due to the following reason: The user attempted to use an authentication method that is not enabled on the matching network policy.`, none},
	}},

	{"PowerShell and Get-EventLog", []findText{
		{"Write-Error: rasdial exited with code 691", raserr.ErrAuthenticationFailure},
		{"$LASTEXITCODE is 691", raserr.ErrAuthenticationFailure},
		{"WARNING: VPN 'Site 2' not connected (error 868), line 12", raserr.ErrDNSNameNotResolvable},
		{"RasClient 20227 -> error code -2147024891 at 24.11.2026 08:15:30", raserr.ErrAccessDenied},
		{"11/24/2026 8:15:30 AM        20227 Error            CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\\anna dialed a connec...", none},
		{"   Index Time          EntryType   Source                 InstanceID Message\n   ----- ----          ---------   ------                 ---------- -------\n     691 Nov 24 08:15  Error       RasClient                   20227 CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user S...", none},
		{"At C:\\scripts\\vpn.ps1:691 char:5", none},
		{"Handles  NPM(K)    PM(K)      WS(K)     CPU(s)     Id  SI ProcessName\n-------  ------    -----      -----     ------     --  -- -----------\n    691      18     7180       8090       0.69    718   0 rasman", none},
		{"PS C:\\> Get-EventLog -LogName Application -Source RasClient -InstanceId 20227 -Newest 691", none},
		{"Name 'Office 691', ServerAddress 203.0.113.7, TunnelType Sstp, IdleDisconnectSeconds 809", none},
	}},

	{"logs of Go programs", []findText{
		{"2026/11/24 06:09:01 dial failed: RasDial returned 691", raserr.ErrAuthenticationFailure},
		{"2026/11/24 07:18:00 keeper.go:809: VPN609 failed with 691", raserr.ErrAuthenticationFailure},
		{"RasEnumEntries returned 603 for 4 entries (1060 bytes each)", raserr.ErrBufferTooSmall},
		{"RasEnumEntriesW returned 632 (dwSize=1060)", raserr.ErrInvalidSize},
		{"time=2026-11-24T06:09:01.691Z level=ERROR msg=\"no connection\" err.text=\"dialing the office: ras error 718: PPP timeout\" err.code=718 err.symbol=ERROR_PPP_TIMEOUT err.temporary=true", raserr.ErrPPPTimeout},
		{"time=2026-11-24T08:15:30.809Z level=WARN msg=\"rasdial failed\" code=691 dur=718ms pid=809", raserr.ErrAuthenticationFailure},
		{`level=ERROR msg="dial" attempt=2 err=809 port=1723`, raserr.ErrVPNTimeout},
		{`{"time":"2026-11-24T08:15:30.691Z","level":"ERROR","msg":"dial failed","attempt":3,"code":809,"pid":718}`, raserr.ErrVPNTimeout},
		{`{"level":"error","msg":"no connection","err":{"text":"ras error 718: PPP timeout","code":718,"symbol":"ERROR_PPP_TIMEOUT"},"dur_ms":691}`, raserr.ErrPPPTimeout},
		{`{"connection":"Site 809","error_code":-2146762495,"ts":1795508130}`, raserr.ErrCertExpired},
		{`{"entry":"VPN 2","error":"exit status 756","pid":691}`, raserr.ErrDialAlreadyInProgress},
		{"keeper[691]: error 809: no answer of 203.0.113.7:500", raserr.ErrVPNTimeout},
		{"attempt 2 of 3: error 678, retrying in 60 s", raserr.ErrNoAnswer},

		{"dial tcp 203.0.113.7:809: i/o timeout", none},
		{"dial tcp [2001:db8::691]:718: connectex: No connection could be made because the target machine actively refused it.", none},
		{`exec: "rasdial": executable file not found in %PATH%`, none},
		{"context deadline exceeded (691 ms)", none},
		{"2026/11/24 06:09:01 connected in 691 ms", none},
		{"691/1000 requests, p99 718ms, 809 open", none},
		{"goroutine 691 [select, 718 minutes]:", none},
		{"./main.go:691:12: undefined: ras", none},
		{"--- FAIL: TestDial691 (0.71s)", none},
		{"time=2026-11-24T08:15:30.691Z level=INFO msg=connected dur=691ms port=809 pid=718", none},
		{"level=ERROR msg=\"no route\" attempt=691 addr=10.6.9.1:718", none},
		{`{"level":"info","latency_ms":691,"port":809,"code":200}`, none},
		{`{"level":"error","msg":"queue full","size":691,"id":"6918"}`, none},
		{"RasDial returned 0 (691 ms)", none},
		{"RasEnumConnections returned 0, 718 bytes", none},
		{"read returned 691 bytes", none},
		{"found 691 errors, 718 warnings", none},
		{"error after 691 ms", none},
		{"error on line 691", none},
		{"line 691: syntax error", none},
		{"error rate 0.691", none},
		{"error 1,691", none},
		{"error 0.691", none},
		{"wrote 1,691 bytes", none},
		{"error budget used: 69.1 %", none},
	}},

	{"logs of VPN clients, servers and scripts", []findText{
		{"08:15:30.691 [T718] RasDialFunc: state=5 error=691", raserr.ErrAuthenticationFailure},
		{"VPN connection error: 800", raserr.ErrAutomaticVPNFailed},
		{"VPN connection error (691) for user718", raserr.ErrAuthenticationFailure},
		{"rasdial failed (651), modem COM3, 115200 baud", raserr.ErrFromDevice},
		{"Nov 24 06:09:01 lt-0718 vpn: Error 809: server 203.0.113.7 does not answer on port 500", raserr.ErrVPNTimeout},
		{"24.11.2026 06:09:01;lt-0691;VPN;FAILED;error code 868", raserr.ErrDNSNameNotResolvable},
		{"call rasdial VPN2 -> errorlevel 691", raserr.ErrAuthenticationFailure},
		{"PPPoE session 0x1A2B down, RAS error 629", raserr.ErrRemoteDisconnection},
		{"Dialing 030 691 718 on COM4 ... error 680", raserr.ErrNoDialTone},
		{"Dialing 1 (800) 555-0691 ... Error 676: the line is busy", raserr.ErrLineBusy},
		{"IKEv2 gateway 198.51.100.7:4500, RAS error 13868 in 809 ms", raserr.ErrIPsecIKEPolicyMatch},
		{"retry 691 of 900, last error code: 720", raserr.ErrPPPNoProtocolsConfigured},

		{"charon: 13[NET] sending packet: from 10.6.9.1[500] to 203.0.113.7[4500] (691 bytes)", none},
		{"pppd[691]: LCP: timeout sending Config-Requests", none},
		{"vpnd[809]: error: link lost", none},
		{"OpenVPN 2.6.9 [SSL (OpenSSL)] built on Nov 24 2026", none},
		{"listening on 0.0.0.0:691", none},
		{"tunnel up, MTU 718, rx 691 tx 809", none},
		{"RX packets 1203  errors 691  dropped 0", none},
		{"Port VPN2-691 is idle", none},
		{"WAN Miniport (PPTP) VPN3-718 listening", none},
		{"fe80::691%12 dev ppp0 mtu 809", none},
		{"10.0.0.691", none},
		{"GET /vpn/691 HTTP/1.1", none},
		{"HTTP/1.1 404 Not Found, Content-Length: 691", none},
		{"HTTP error 404", none},
		{"Error 500: Internal Server Error", none},
		{"error code 429: slow down", none},
		{"user691 logged in from 198.51.100.80", none},
		{"VPN609 is up", none},
		{"v691 released", none},
		{"server version 6.9.1, schema 718.0", none},
		{"backup of 691 MB done in 718 s", none},
		{"session {5C7E1D40-0691-4F0B-0809-6B1D0E7A7180} closed", none},
		{"5C7E1D40-0691-4F0B-0809-6B1D0E7A7180", none},
		{"06:09:01 06.09.2026 2026-06-09 20260609", none},
		{"order 2024-691 shipped", none},
		{"Duration: 00:06:91.718", none},
		{"MAC 06:91:71:80:9A:BC", none},
		{"process 691, thread 718", none},
		{"TS2691: An import path cannot end with '.ts'", none},
		{"error TS2691 in app.ts", none},
		{"error C2691: bad array element", none},
		{"ORA-00691", none},
	}},

	{"DotRas and .NET", []findText{
		{"DotRas.RasDialException: The remote connection was denied because …\nErrorCode = 691", raserr.ErrAuthenticationFailure},
		{"DotRas.RasException: No phone book entry.\nErrorCode = 623\n   at DotRas.RasDialer.Dial() in C:\\src\\RasDialer.cs:line 809", raserr.ErrCannotFindPhonebookEntry},
		{"`RasDialer.DialAsync()` throws `RasException` with `NativeErrorCode= 691`", raserr.ErrAuthenticationFailure},
		{"the error code -2143157998 comes from EapHostError.h", raserr.ErrEAPUserNamePasswordRejected},
		{"System.ArgumentException: The error code must be a positive value.\nParameter name: errorCode\n   at DotRas.Internal.Policies.DefaultExceptionPolicy.Create(Int32 error)", none},
		{"   at DotRas.RasDialer.Dial() in C:\\src\\RasDialer.cs:line 691", none},
		{"DotRas 1.3.0, .NET Framework 4.8.0691", none},
	}},

	{"words between the word for error and the number", []findText{
		{"error dialing the head office: 691", raserr.ErrAuthenticationFailure},
		{"Error: RasDial: 691", raserr.ErrAuthenticationFailure},
		{"RasDial error while the entry of the branch office was dialed: 691.", raserr.ErrAuthenticationFailure},
		{"VPN: connection failed, 809.", raserr.ErrVPNTimeout},
		{"errno 691", raserr.ErrAuthenticationFailure},
		{"lastError: 809", raserr.ErrVPNTimeout},
		{"LastErrorCode = 868", raserr.ErrDNSNameNotResolvable},
		{"ERROR_CODE=691", raserr.ErrAuthenticationFailure},
		{`{"error_code": 691, "port": 809}`, raserr.ErrAuthenticationFailure},
		{"status=failed code=13801", raserr.ErrIPsecIKEAuthFail},
		{"error: 691-Access denied", raserr.ErrAuthenticationFailure},
		{"dial error 691", raserr.ErrAuthenticationFailure},
		{"Erreur d'accès à distance 5 - Accès refusé", raserr.ErrAccessDenied},
		{"Remote Access error 5", raserr.ErrAccessDenied},
		{"error rate 691 per hour", none},
		{"error budget: 691 per hour", none},
		{`level=error msg="user 720 not found"`, none},
		{"Error: Timeout after 691", none},
		{"error on port 809", none},
		{"error in 691 ms", none},
		{"[ERROR] 2026-11-25 10:00:05,691 Connection refused", none},
		{"err: dial tcp 10.0.0.5:809: connect: refused", none},
		{"errors: 691", none},
		{"error: 691 errors found", none},
		{"error 1,691", none},
		{"Error691", raserr.ErrAuthenticationFailure},
		{"area code 809", none},
		{"zip code 13801", none},
		{"HTTP error 691", none},
		{"room 809 - the error", none},
		{"code 720p video", none},
		{"return 691;", none},
	}},

	{"what a second reader thought of", []findText{
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user SYSTEM dialed a connection named VPN which has failed. The error code returned on failure is 691.\t812", raserr.ErrAuthenticationFailure},
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: … has failed. The error code returned on failure is 5. | host=lt-0718", raserr.ErrAccessDenied},
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The link to the Remote Access Server has been established by user CORP\\pc-812.", none},
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The link to the Remote Access Server has been established by user anna 5.", none},
		{"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user anna has dialed a connection named Site-809.", none},
		{"CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Der durch den Fehler zurückgegebene Ursachencode lautet \"868\".", raserr.ErrDNSNameNotResolvable},
		{"CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Käyttäjä CORP\\anna aloitti.\nDevice = WAN\n\nCoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Käyttäjä CORP\\anna valitsi yhteyden Toimisto 2, joka epäonnistui. Palautettu koodi on 691.", raserr.ErrAuthenticationFailure},
		{"<Event><System><Provider Name='RasClient'/><EventID>20227</EventID></System><EventData><Data>691</Data></EventData></Event><Event><System><Provider Name='RasClient'/><EventID>20225</EventID></System><EventData><Data>anna</Data></EventData></Event>", raserr.ErrAuthenticationFailure},
		{"<Event><System><Provider Name='RasClient'/><EventID>20227</EventID></System><EventData><Data>691</Data></EventData></Event><Event><System><Provider Name='RasClient'/><EventID>20227</EventID></System><EventData><Data>809</Data></EventData></Event>", raserr.ErrAuthenticationFailure},
		{"<Event><System><Provider Name='Service Control Manager'/><EventID>7036</EventID></System><EventData><Data>RemoteAccess</Data><Binary>B3020000</Binary></EventData></Event>", none},
		{"Error #691: Access denied", raserr.ErrAuthenticationFailure},
		{"VPN error code #809", raserr.ErrVPNTimeout},
		{"Ошибка №691", raserr.ErrAuthenticationFailure},
		{"Ошибка № 691", raserr.ErrAuthenticationFailure},
		{"Erreur n° 691", raserr.ErrAuthenticationFailure},
		{"Erreur numéro 691", raserr.ErrAuthenticationFailure},
		{"Errore n. 691", raserr.ErrAuthenticationFailure},
		{"Błąd numer 691", raserr.ErrAuthenticationFailure},
		{"chyba č. 691", raserr.ErrAuthenticationFailure},
		{"Error – 691", raserr.ErrAuthenticationFailure},
		{"ОШИБКА 691", raserr.ErrAuthenticationFailure},
		{"Felkod: 691", raserr.ErrAuthenticationFailure},
		{"Statuscode 691", raserr.ErrAuthenticationFailure},
		{"Veakood: 691", raserr.ErrAuthenticationFailure},
		{"2026-11-24T08:15:30.123Z ERROR 812 --- [main] app : failed", none},
		{"08:15:30,691 ERROR [700] connection lost", none},
		{"failed: 691 of 900", none},
		{"failed 691 tests", none},
		{"failures: 700", none},
		{"query returned 700 results", none},
		{"returned: 691 objects", none},
		{"error: 900 requests pending", none},
		{"Error: disk quota is 800", none},
	}},

	{"words that say what kind of error it is, or where the number comes from", []findText{
		{"Ошибка подключения 691", raserr.ErrAuthenticationFailure},
		{"Ошибка VPN 691", raserr.ErrAuthenticationFailure},
		{"Ошибка соединения: 809", raserr.ErrVPNTimeout},
		{"Помилка підключення 691", raserr.ErrAuthenticationFailure},
		{"Erreur de connexion 691", raserr.ErrAuthenticationFailure},
		{"Erreur VPN n° 809", raserr.ErrVPNTimeout},
		{"Error de conexión 691", raserr.ErrAuthenticationFailure},
		{"Errore di connessione 691", raserr.ErrAuthenticationFailure},
		{"Erro de conexão 691", raserr.ErrAuthenticationFailure},
		{"Błąd połączenia 691", raserr.ErrAuthenticationFailure},
		{"Chyba připojení 691", raserr.ErrAuthenticationFailure},
		{"Bağlantı hatası 691", raserr.ErrAuthenticationFailure},
		{"VPN bağlantı hatası: 809", raserr.ErrVPNTimeout},
		{"خطای 691", raserr.ErrAuthenticationFailure},
		{"Kesalahan 691: Sambungan jarak jauh ditolak", raserr.ErrAuthenticationFailure},
		{"RAS 691", raserr.ErrAuthenticationFailure},
		{"return value 691", raserr.ErrAuthenticationFailure},
		{"RasDial() = 691", raserr.ErrAuthenticationFailure},
		{"RasDialW -> 691", raserr.ErrAuthenticationFailure},
		{"dial rc 691", raserr.ErrAuthenticationFailure},
		{"dial rc=691", raserr.ErrAuthenticationFailure},
		{"%ERRORLEVEL% = 691", raserr.ErrAuthenticationFailure},
		{"ERRORLEVEL: 809", raserr.ErrVPNTimeout},
		{"返回值 691", raserr.ErrAuthenticationFailure},
		{"返回码：809", raserr.ErrVPNTimeout},
		{"退出代码为 691", raserr.ErrAuthenticationFailure},
		{"戻り値 691", raserr.ErrAuthenticationFailure},
		{"終了コードは 809 です", raserr.ErrVPNTimeout},
		{"код возврата 691", raserr.ErrAuthenticationFailure},
		{"процесс завершился, код завершения 809", raserr.ErrVPNTimeout},
		{"código de salida 691", raserr.ErrAuthenticationFailure},
		{"código de saída: 809", raserr.ErrVPNTimeout},
		{"Code de retour : 691", raserr.ErrAuthenticationFailure},
		{"codice di uscita 809", raserr.ErrVPNTimeout},
		{"Rückgabecode 691", raserr.ErrAuthenticationFailure},
		{"Statuscode: 809", raserr.ErrVPNTimeout},
		{"kod wyjścia 691", raserr.ErrAuthenticationFailure},

		{"exit_status=691", raserr.ErrAuthenticationFailure},
		{"exitStatus: 691", raserr.ErrAuthenticationFailure},
		{`{"exitStatus":691}`, raserr.ErrAuthenticationFailure},
		{"errorStatus 691", raserr.ErrAuthenticationFailure},
		{"error_number=691", raserr.ErrAuthenticationFailure},
		{"last_error_code: 809", raserr.ErrVPNTimeout},

		{"the ras 718 modem", none},
		{"errors_total=691", none},
		{"error: connection 691 closed", none},
		{"Error: conexión 691 cerrada", none},
		{"ошибка: соединение 691 закрыто", none},
		{"RAS port 691", none},
		{"RAS 691 ports, 3 in use", none},
		{"rasdial: 3 entries, 691 ms", none},
		{"returned value type of column 691", none},
		{"返回 691 条记录", none},
	}},

	{"other numbers near words for errors and codes", []findText{
		{"Active code page: 850", none},
		{"Aktive Codepage: 850.", none},
		{"Page de codes active : 850", none},
		{"Tabla de códigos activa: 850", none},
		{"Tabella codici attiva: 850", none},
		{"Página de código ativa: 850", none},
		{"Actieve codetabel: 850", none},
		{"Aktiv teckentabell: 850", none},
		{"Aktywna strona kodowa: 852", none},
		{"Aktuální znaková stránka: 852", none},
		{"Aktív kódlap: 852", none},
		{"Etkin kod sayfası: 857", none},
		{"Текущая кодовая страница: 866", none},
		{"活动代码页: 936", none},
		{"使用中的字碼頁: 950", none},
		{"現在のコード ページ: 932", none},
		{"활성 코드 페이지: 949", none},
		{"codepage=850", none},
		{"CODEPAGE 850", none},
		{"Ländercode 852", none},
		{"opcode 718", none},
		{"keycode 718", none},
		{"keyCode: 718", none},
		{"unicode 718", none},
		{"barcode 691718", none},
		{"Decoder 718", none},
		{"Access code: 718", none},
		{"Product code 809", none},
		{"errorCount: 718", none},
		{"Fehleranzahl: 718", none},
		{"Anzahl Fehler: 718", none},
		{"Fehler: 718 Fehler gefunden", none},
		{"Errori: 718", none},
		{"Hata sayısı: 718", none},
		{"error: 600 bps", none},
		{"code 900 MHz", none},
		{"Hata, 600 saniye sonra", none},
		{"[INFO] worker 718 - connected", none},
		{"INFO  o.s.Main 809 - Starting application", none},
		{"Job 718 - finished", none},
		{"错误：端口 809 无法打开", none},
		{"错误，端口 809 不可用", none},
		{"错误：无法打开端口 809", none},
		{"错误：无法打开端口809", none},
		{"错误：端口：809", none},
		{"錯誤：連接埠 809", none},
		{"エラー：ポート 809", none},
		{"오류: 포트 809", none},
		{"错误：进程 691", none},
		{"错误：用户 691", none},
		{"错误：第 691 行", none},
		{"エラー：691 バイト", none},
		{"エラー：691行目", none},
		{"错误：691 字节", none},
		{"ошибка: порт 809 занят", none},
		{"ошибка в строке 691", none},
	}},

	{"signs and spaces of other languages, and escapes", []findText{
		{"L'erreur 691 s'affiche", raserr.ErrAuthenticationFailure},
		{"L’erreur 691 s’affiche", raserr.ErrAuthenticationFailure},
		{"Si è verificato l'errore 691 s'è presentato di nuovo", raserr.ErrAuthenticationFailure},
		{"«Ошибка 691»", raserr.ErrAuthenticationFailure},
		{"« Erreur 691 »", raserr.ErrAuthenticationFailure},
		{"«Erreur 691»", raserr.ErrAuthenticationFailure},
		{"«Fehler 691»", raserr.ErrAuthenticationFailure},
		{"ошибка: «691»", raserr.ErrAuthenticationFailure},
		{"Error:\t691", raserr.ErrAuthenticationFailure},
		{"ExitCode:\t691", raserr.ErrAuthenticationFailure},
		{"error:\u00a0691", raserr.ErrAuthenticationFailure},
		{"Erreur\u202f691", raserr.ErrAuthenticationFailure},
		{"Erreur\u00a0691\u00a0: accès refusé", raserr.ErrAuthenticationFailure},
		{"错误\u3000691", raserr.ErrAuthenticationFailure},
		{"错误【691】", raserr.ErrAuthenticationFailure},
		{`{"msg":"{\"code\":809}"}`, raserr.ErrVPNTimeout},
		{`error=\"809\"`, raserr.ErrVPNTimeout},
		{`{\"errorCode\": 809}`, raserr.ErrVPNTimeout},
		{`{"msg":"error 691\nretry in 60 s"}`, raserr.ErrAuthenticationFailure},
		{"Le code d'erreur retourné est 809", raserr.ErrVPNTimeout},
		{"El código de error devuelto es 809", raserr.ErrVPNTimeout},
		{"Il codice di errore restituito è 809", raserr.ErrVPNTimeout},
		{"O código de erro retornado é 809", raserr.ErrVPNTimeout},
		{"Zwrócony kod błędu to 809", raserr.ErrVPNTimeout},
		{"zakończony kodem 691", raserr.ErrAuthenticationFailure},
		{"kod bledu 809", raserr.ErrVPNTimeout},
		{"hata numarası 809", raserr.ErrVPNTimeout},
		{"ReturnValue : 691", raserr.ErrAuthenticationFailure},
		{"retval=691", raserr.ErrAuthenticationFailure},
		{"lasterror=868", raserr.ErrDNSNameNotResolvable},
		{"退出码 691", raserr.ErrAuthenticationFailure},
		{"错误编号 691", raserr.ErrAuthenticationFailure},
		{"报错691", raserr.ErrAuthenticationFailure},
		{"에러 691", raserr.ErrAuthenticationFailure},

		{"Error\t691\tRasClient", none},
		{"C:\\vpn\\691\\error.log", none},
	}},

	{"counts, money and other codes in other languages", []findText{
		{"エラー件数: 691", none},
		{"エラー数: 691", none},
		{"エラー 691件", none},
		{"오류 수: 691", none},
		{"오류 건수: 691", none},
		{"오류 691건", none},
		{"오류: 691행", none},
		{"错误 691次", none},
		{"错误总数: 691", none},
		{"Liczba błędów: 691", none},
		{"Anzahl der Fehler: 691", none},
		{"Gesamtfehler: 691", none},
		{"Antal fel: 691", none},
		{"Počet chyb: 691", none},
		{"Fehler: 691 Dateien", none},
		{"Ошибка: 691 файлов", none},
		{"Fehler: 700 €", none},
		{"Fehler: 700€", none},
		{"Fehler: 700 EUR", none},
		{"Error: 700 $", none},
		{"Ошибка: 700 руб.", none},
		{"错误: 700元", none},
		{"błąd: 700 zł", none},
		{"バーコード 691", none},
		{"レコード 691", none},
		{"商品コード 691", none},
		{"바코드 691", none},
		{"股票代码：600", none},
		{"邮政代码 691", none},
		{"Почтовый код 691", none},
		{"Alan kodu 691", none},
		{"Ürün kodu 691", none},
		{"Customer code 691", none},
		{"errorLine: 691", none},
		{"ErrorIndex=691", none},
	}},

	{"markup and terminal colours", []findText{
		{"**Error 806**", raserr.ErrVPNGREBlocked},
		{"__Error 691__", raserr.ErrAuthenticationFailure},
		{"error: **691**", raserr.ErrAuthenticationFailure},
		{"error `691`", raserr.ErrAuthenticationFailure},
		{"error <b>691</b>", raserr.ErrAuthenticationFailure},
		{"<h1>Error</h1> <p class=\"code809\">691</p>", raserr.ErrAuthenticationFailure},
		{"Error&nbsp;691", raserr.ErrAuthenticationFailure},
		{"Error&#160;691", raserr.ErrAuthenticationFailure},
		{"\x1b[31merror 691\x1b[0m", raserr.ErrAuthenticationFailure},
		{"\x1b[1;31mError:\x1b[0m \x1b[33m809\x1b[0m", raserr.ErrVPNTimeout},
		{"<td width=\"691\">error</td>", none},
	}},

	{"HRESULTs without 0x", []findText{
		{"(Error 8007026f)", raserr.ErrCannotFindPhonebookEntry},
		{"Fout 8007026f", raserr.ErrCannotFindPhonebookEntry},
		{"error 800B0109", raserr.ErrCertUntrustedRoot},
		{"Fehlercode: 80070005", raserr.ErrAccessDenied},
		{"order 80070005", none},
		{"error 800F080D", none},
	}},

	{"exceptions and several codes", []findText{
		{"RasException (623): text", raserr.ErrCannotFindPhonebookEntry},
		{"RasDialException 623", raserr.ErrCannotFindPhonebookEntry},
		{"System.ComponentModel.Win32Exception (691): text", raserr.ErrAuthenticationFailure},
		{"(Fehler 691/Policy)", raserr.ErrAuthenticationFailure},
		{"错误码 691/721", raserr.ErrAuthenticationFailure},
		{"error 691+812", raserr.ErrAuthenticationFailure},
		{"returned NON-SUCCESS value of 691", raserr.ErrAuthenticationFailure},
		{"ERR691", raserr.ErrAuthenticationFailure},
		{"Error 691 — text", raserr.ErrAuthenticationFailure},
		{"KeyError: 691", none},
		{"ValueError (691)", none},
		{"GET /vpn?code=812&reason=902", none},
		{"[Errno 5] Input/output error", none},
		{"error 868×", none},
	}},

	{"events in JSON and lists without their message", []findText{
		{`{"winlog":{"provider_name":"RasClient","event_id":"20227","event_data":{"param1":"{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","param2":"SYSTEM","param3":"Office","param4":"691"}}}`, raserr.ErrAuthenticationFailure},
		{`{"Event":{"EventData":{"Data":{"#text":["{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","SYSTEM","Office","691"]}}}}`, raserr.ErrAuthenticationFailure},
		{`"Properties":[{"Value":"{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}"},{"Value":"SYSTEM"},{"Value":"Office"},{"Value":"809"}]`, raserr.ErrVPNTimeout},
		{"\"Properties\": [\n  {\n    \"Value\": \"{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}\"\n  },\n  {\n    \"Value\": \"SYSTEM\"\n  },\n  {\n    \"Value\": \"Office\"\n  },\n  {\n    \"Value\": \"1460\"\n  }\n]", 1460},
		{`ReplacementStrings : {{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}, SYSTEM, Office, north, 809}`, raserr.ErrVPNTimeout},
		{`{"Event":{"EventData":{"Binary":"B3020000"},"System":{"EventID":20271,"Provider":{"#attributes":{"Name":"RemoteAccess"}}}}}`, raserr.ErrAuthenticationFailure},
		{`{"Event":{"EventData":{"Binary":"B3020000"},"System":{"EventID":20271,"Provider":{"#attributes":{"Name":"Tcpip"}}}}}`, none},
		{`"Data":{"#text":["{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","CORP\\user691","VPN2-809"]}`, none},
		{`"Data":{"#text":["{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","CORP\\user691"]},"Level":"809","Task":"718"`, none},
		{`"Data":["{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","anna"],"Level":"809","Task":"718"`, none},
		{`"event_data":{"param1":"{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","param2":"691"},"event_id":"20224","task":"718"`, none},
		{`ReplacementStrings : {{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}, anna, Office, Dial-in User = 691}`, none},
		{`"Data":{"#text":["{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","SYSTEM","Office","0"]}`, none},
		{`"Data":{"#text":["{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","SYSTEM","Office","1"]}`, none},
		{"<Event><System><Provider Name='RasClient'/><EventID>20227</EventID></System><EventData><Data>1</Data></EventData></Event>", none},
		{"<Event><System><Provider Name='RasClient'/><EventID>20225</EventID></System><EventData><Data>691</Data></EventData></Event>", none},
		{"<Event><System><Provider Name='Other'/><EventID>20227</EventID></System><EventData><Data>691</Data></EventData></Event>", none},
		{"<Event><System><Provider Name='RemoteAccess'/></System><EventData><Binary>B302000000</Binary></EventData></Event>", none},
	}},

	{"numbers by themselves", []findText{
		{"691", raserr.ErrAuthenticationFailure},
		{" 13801\n", raserr.ErrIPsecIKEAuthFail},
		{"879", 879},
		{"0x2B3", raserr.ErrAuthenticationFailure},
		{"5", none},
		{"2024", none},
		{"20227", none},
		{"691 718", none},
	}},

	{"odd texts", []findText{
		{"  \t Error 691  \r\n", raserr.ErrAuthenticationFailure},
		{"\ufeffRemote Access error 691 - denied", raserr.ErrAuthenticationFailure},
		{"error\u00a0691", raserr.ErrAuthenticationFailure},
		{"error 691 \xff\xfe", raserr.ErrAuthenticationFailure},
		{"ERROR 691", raserr.ErrAuthenticationFailure},
		{strings.Repeat("06:09:01 keepalive to 203.0.113.7:691 ok\n", 5000) + "Remote Access error 691 - denied", raserr.ErrAuthenticationFailure},
		{"", none},
		{" \r\n\t", none},
		{"\x00\x00\x00", none},
		{"\xff\xfe\xfd", none},
		{"error", none},
		{"error code:", none},
		{"error 4294967296", none},
		{"error 4294967987", none}, // 691 more
		{"error -4294966605", none},
		{"error -0x800B0101", none},
		{"error 00000000691", none},
		{"error 68b", none},
		{"error 691 80 20", none},
		{"30 691 error", none},
		{"error ~691", none},
		{"error ~~691~~", raserr.ErrAuthenticationFailure},
		{"error 99999999999999999999", none},
		{"error 691691", none},
		{"-", none},
		{" - ", none},
		{"<Data>", none},
		{"<Binary>", none},
		{"<Binary>B3", none},
		{"CoId={", none},
		{strings.Repeat("9", 1<<16), none},
		{strings.Repeat("0x", 1<<15), none},
		{strings.Repeat("error ", 1<<14), none},
		{strings.Repeat("06:09:01 keepalive to 203.0.113.7:691 ok\n", 5000), none},
	}},
}

// findEvents are whole events, as wevtutil, PowerShell and the event viewer
// print them.
var findEvents = []struct {
	name string
	text string
	want raserr.Code
}{
	{
		"XML of 20227",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Version>0</Version><Level>2</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-24T08:15:30.6910718Z'/><EventRecordID>48718</EventRecordID><Correlation/><Execution ProcessID='809' ThreadID='0'/><Channel>Application</Channel><Computer>LT-0718.corp.example</Computer><Security/></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\anna</Data><Data>Office 809</Data><Data>691</Data></EventData></Event>
`,
		raserr.ErrAuthenticationFailure,
	},
	{
		"XML of 20227 with an HRESULT",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Version>0</Version><Level>2</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-24T06:09:01.0000000Z'/><EventRecordID>691</EventRecordID><Correlation/><Execution ProcessID='0' ThreadID='0'/><Channel>Application</Channel><Computer>lt-0718</Computer><Security/></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>SYSTEM</Data><Data>AOVPN Device</Data><Data>-2146762495</Data></EventData></Event>
`,
		raserr.ErrCertExpired,
	},
	{
		"XML of 20227 with a code of winerror.h",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Level>2</Level><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-24T06:09:01.0000000Z'/><EventRecordID>691</EventRecordID><Channel>Application</Channel><Computer>lt-0718</Computer><Security/></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>SYSTEM</Data><Data>AOVPN</Data><Data>87</Data></EventData></Event>
`,
		raserr.ErrInvalidParameter,
	},
	{
		"XML of 20227 with a code that is not known",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Level>2</Level><EventRecordID>691</EventRecordID><Channel>Application</Channel></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>SYSTEM</Data><Data>AOVPN</Data><Data>879</Data></EventData></Event>
`,
		879,
	},
	{
		"XML of 20226",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20226</EventID><Version>0</Version><Level>4</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-24T07:18:00.8090000Z'/><EventRecordID>48720</EventRecordID><Correlation/><Execution ProcessID='0' ThreadID='0'/><Channel>Application</Channel><Computer>LT-0718.corp.example</Computer><Security/></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\anna</Data><Data>Office VPN</Data><Data>829</Data></EventData></Event>
`,
		raserr.ErrLinkFailure,
	},
	{
		"XML of 20271 with binary data",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RemoteAccess'/><EventID Qualifiers='0'>20271</EventID><Version>0</Version><Level>3</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-24T08:15:30.7180000Z'/><EventRecordID>809</EventRecordID><Correlation/><Execution ProcessID='0' ThreadID='0'/><Channel>System</Channel><Computer>ras1.corp.example</Computer><Security/></System><EventData><Data>{NA}</Data><Data>CORP\anna</Data><Data>198.51.100.69</Data><Data>The remote connection was denied because …</Data><Data>0x10</Data><Binary>B3020000</Binary></EventData></Event>
`,
		raserr.ErrAuthenticationFailure,
	},
	{
		"XML of 20271 in German",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RemoteAccess'/><EventID Qualifiers='0'>20271</EventID><Level>3</Level><EventRecordID>691</EventRecordID><Channel>System</Channel><Computer>ras1.corp.example</Computer></System><EventData><Data>{NA}</Data><Data>CORP\jörg</Data><Data>198.51.100.69</Data><Data>Die Verbindung wurde durch eine Richtlinie des Servers verhindert.</Data><Data>0x42</Data><Binary>2C030000</Binary></EventData></Event>
`,
		raserr.ErrServerPolicy,
	},
	{
		"XML of 20271 with an HRESULT in binary data",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RemoteAccess'/><EventID Qualifiers='0'>20271</EventID><Level>3</Level><EventRecordID>691</EventRecordID><Channel>System</Channel></System><EventData><Data>{NA}</Data><Data>CORP\anna</Data><Data>198.51.100.69</Data><Data>A certificate is out of date.</Data><Data>0x10</Data><Binary>01010b80</Binary></EventData></Event>
`,
		raserr.ErrCertExpired,
	},
	{
		"XML with the rendered text",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Level>2</Level><EventRecordID>718</EventRecordID><Channel>Application</Channel><Computer>lt-0809</Computer></System><EventData><Data>{0D8F6912-7180-4B4C-9E65-8096910000AA}</Data><Data>CORP\anna</Data><Data>Büro 2</Data><Data>691</Data></EventData><RenderingInfo Culture='de-DE'><Message>CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Der Benutzer "CORP\anna" hat eine Verbindung mit dem Namen "Büro 2" gewählt, die fehlgeschlagen ist. Der zurückgegebene Fehlercode lautet 691.</Message><Level>Fehler</Level><Task></Task><Opcode></Opcode><Channel></Channel><Provider></Provider><Keywords><Keyword>Klassisch</Keyword></Keywords></RenderingInfo></Event>
`,
		raserr.ErrAuthenticationFailure,
	},
	{
		"XML as the event viewer shows it",
		`- <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
- <System>
  <Provider Name="RasClient" />
  <EventID Qualifiers="0">20227</EventID>
  <Version>0</Version>
  <Level>2</Level>
  <Task>0</Task>
  <Opcode>0</Opcode>
  <Keywords>0x80000000000000</Keywords>
  <TimeCreated SystemTime="2026-11-24T08:15:30.6910718Z" />
  <EventRecordID>48718</EventRecordID>
  <Correlation />
  <Execution ProcessID="691" ThreadID="0" />
  <Channel>Application</Channel>
  <Computer>LT-0718.corp.example</Computer>
  <Security UserID="S-1-5-18" />
  </System>
- <EventData>
  <Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data>
  <Data>CORP\anna</Data>
  <Data>691</Data>
  <Data>809</Data>
  </EventData>
  </Event>
`,
		raserr.ErrVPNTimeout,
	},
	{
		"XML of an attempt: 20221, 20222, 20227",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20221</EventID><Level>4</Level><EventRecordID>690</EventRecordID></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\anna</Data><Data>VPN</Data><Data>per-user</Data><Data>Office 718</Data><Data>VpnStrategy = IKEv2</Data></EventData></Event>
<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20222</EventID><Level>4</Level><EventRecordID>691</EventRecordID></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\anna</Data><Data>Office 718</Data><Data>Server address/Phone Number = 203.0.113.7
Device = WAN Miniport (IKEv2)
Port = VPN2-1
MediaType = VPN</Data></EventData></Event>
<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Level>2</Level><EventRecordID>692</EventRecordID></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\anna</Data><Data>Office 718</Data><Data>13801</Data></EventData></Event>
`,
		raserr.ErrIPsecIKEAuthFail,
	},
	{
		"text of 20227",
		`Event[0]:
  Log Name: Application
  Source: RasClient
  Date: 2026-11-24T06:09:01.7180000Z
  Event ID: 20227
  Task: N/A
  Level: Error
  Opcode: N/A
  Keyword: Classic
  User: N/A
  User Name: N/A
  Computer: LT-0718.corp.example
  Description: 
CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna dialed a connection named Office 809 which has failed. The error code returned on failure is 691.

`,
		raserr.ErrAuthenticationFailure,
	},
	{
		"text of 20226",
		`Event[691]
  Log Name: Application
  Source: RasClient
  Date: 2026-11-24T07:18:00.8090000Z
  Event ID: 20226
  Task: N/A
  Level: Information
  Opcode: N/A
  Keyword: Classic
  User: N/A
  User Name: N/A
  Computer: LT-0718.corp.example
  Description: 
CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user SYSTEM dialed a connection named AOVPN which has terminated. The reason code returned on termination is 828.

`,
		raserr.ErrIdleTimeout,
	},
	{
		"text of 20227 in Chinese",
		`Event[0]:
  Log Name: Application
  Source: RasClient
  Date: 2026-11-24T06:09:01.6910000Z
  Event ID: 20227
  Task: N/A
  Level: 错误
  Opcode: N/A
  Keyword: 经典
  User: N/A
  User Name: N/A
  Computer: lt-0718
  Description: 
CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: 用户 CORP\anna 拨了名为 宽带连接 2 的连接，但该连接失败。失败时返回的错误代码为 651。

`,
		raserr.ErrFromDevice,
	},
	{
		"text of 20227 in Japanese",
		`Event[0]:
  Log Name: Application
  Source: RasClient
  Date: 2026-11-24T06:09:01.6910000Z
  Event ID: 20227
  Task: N/A
  Level: エラー
  Opcode: N/A
  Keyword: クラシック
  User: N/A
  User Name: N/A
  Computer: lt-0718
  Description: 
CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: ユーザー CORP\anna は 本社 2 という名前の接続にダイヤルしましたが、失敗しました。失敗時に返されたエラー コードは 809 です。

`,
		raserr.ErrVPNTimeout,
	},
	{
		"text of 20227 in Russian",
		`Event[0]:
  Log Name: Application
  Source: RasClient
  Date: 2026-11-24T06:09:01.6910000Z
  Event ID: 20227
  Task: Н/Д
  Level: Ошибка
  Opcode: Н/Д
  Keyword: Классический
  User: Н/Д
  User Name: Н/Д
  Computer: lt-0718
  Description: 
CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Пользователь CORP\anna установил подключение с именем Офис 2, которое завершилось сбоем. Возвращен код ошибки 868.

`,
		raserr.ErrDNSNameNotResolvable,
	},
	{
		"text of an attempt, the newest event first",
		`Event[0]:
  Log Name: Application
  Source: RasClient
  Date: 2026-11-24T06:09:01.7180000Z
  Event ID: 20227
  Level: Error
  Computer: LT-0718.corp.example
  Description: 
CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna dialed a connection named Office 718 which has failed. The error code returned on failure is 809.

Event[1]:
  Log Name: Application
  Source: RasClient
  Date: 2026-11-24T06:08:58.6910000Z
  Event ID: 20222
  Level: Information
  Computer: LT-0718.corp.example
  Description: 
CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna is trying to establish a link to the Remote Access Server for the connection named Office 718 using the following device: 
Server address/Phone Number = 203.0.113.7
Device = WAN Miniport (IKEv2)
Port = VPN2-1
MediaType = VPN.

`,
		raserr.ErrVPNTimeout,
	},
	{
		"Get-WinEvent as a list",
		`

TimeCreated  : 11/24/2026 6:09:01 AM
ProviderName : RasClient
Id           : 20227
Message      : CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna dialed a connection named Office 809 which
               has failed. The error code returned on failure is 
               691.

`,
		raserr.ErrAuthenticationFailure,
	},
	{
		"Get-EventLog as a list",
		`EventID            : 20227
MachineName        : lt-0718
Data               : {}
Index              : 691
Category           : (0)
CategoryNumber     : 0
EntryType          : Error
Message            : CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user SYSTEM dialed a connection named Cloud 2 which
                     has failed. The error code returned on failure is 809.
Source             : RasClient
ReplacementStrings : {{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}, SYSTEM, Cloud 2, 809}
InstanceId         : 20227
TimeGenerated      : 11/24/2026 6:09:01 AM
TimeWritten        : 11/24/2026 6:09:01 AM
UserName           : 
Site               : 
Container          : 
`,
		raserr.ErrVPNTimeout,
	},
	{
		"copied from the event viewer",
		`Log Name:      Application
Source:        RasClient
Date:          11/24/2026 6:09:01 AM
Event ID:      20227
Task Category: None
Level:         Error
Keywords:      Classic
User:          N/A
Computer:      LT-0718.corp.example
Description:
CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna dialed a connection named Office 809 which has failed. The error code returned on failure is -2143157998.
Event Xml:
<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
  <System>
    <Provider Name="RasClient" />
    <EventID Qualifiers="0">20227</EventID>
    <Level>2</Level>
    <Task>0</Task>
    <Keywords>0x80000000000000</Keywords>
    <TimeCreated SystemTime="2026-11-24T06:09:01.000000000Z" />
    <EventRecordID>691</EventRecordID>
    <Channel>Application</Channel>
    <Computer>LT-0718.corp.example</Computer>
    <Security />
  </System>
  <EventData>
    <Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data>
    <Data>CORP\anna</Data>
    <Data>Office 809</Data>
    <Data>-2143157998</Data>
  </EventData>
</Event>
`,
		raserr.ErrEAPUserNamePasswordRejected,
	},
	{
		"copied from the event viewer in German",
		`Protokollname: Application
Quelle:        RasClient
Datum:         24.11.2026 06:09:01
Ereignis-ID:   20227
Aufgabenkategorie:Keine
Ebene:         Fehler
Schlüsselwörter:Klassisch
Benutzer:      Nicht zutreffend
Computer:      lt-0718
Beschreibung:
CoId={0D8F6912-7180-4B4C-9E65-8096910000AA}: Der Benutzer "CORP\anna" hat eine Verbindung mit dem Namen "Büro 809" gewählt, die fehlgeschlagen ist. Der zurückgegebene Fehlercode lautet 691.
`,
		raserr.ErrAuthenticationFailure,
	},
	{
		"copied from the event viewer in French",
		`Nom du journal :Application
Source :       RasClient
Date :         24/11/2026 06:09:01
ID de l’événement :20227
Catégorie de la tâche :Aucun
Niveau :       Erreur
Mots clés :    Classique
Utilisateur :  N/A
Ordinateur :   lt-0718
Description :
CoId={0D8F6912-7180-4B4C-9E65-8096910000AA} : l’utilisateur CORP\anna a composé une connexion nommée Bureau 2, qui a échoué. Le code d’erreur renvoyé est 720.
`,
		raserr.ErrPPPNoProtocolsConfigured,
	},
	{
		"XML of 20227 with 0",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Level>2</Level><EventRecordID>691</EventRecordID></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>SYSTEM</Data><Data>AOVPN</Data><Data>0</Data></EventData></Event>
`,
		none,
	},
	{
		"XML of 20223",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20223</EventID><Level>4</Level><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-24T06:09:01.6910000Z'/><EventRecordID>691</EventRecordID></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\user718</Data><Data>Server address/Phone Number = 203.0.113.7
Device = WAN Miniport (SSTP)
Port = VPN1-809
MediaType = VPN</Data></EventData></Event>
`,
		none,
	},
	{
		"XML of 20225",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20225</EventID><Level>4</Level><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-24T06:09:01.6910000Z'/><EventRecordID>809</EventRecordID></System><EventData><Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\anna</Data><Data>Office 718</Data><Data>TunnelIpAddress = 10.69.1.5
TunnelIPv6Address = None
Dial-in User = user718</Data></EventData></Event>
`,
		none,
	},
	{
		"XML of 20271 with binary data of zero",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RemoteAccess'/><EventID Qualifiers='0'>20271</EventID><Level>3</Level><EventRecordID>691</EventRecordID><Channel>System</Channel></System><EventData><Data>{NA}</Data><Data>CORP\anna</Data><Data>198.51.100.69</Data><Data>The method is not enabled in the network policy.</Data><Data>0x42</Data><Binary>00000000</Binary></EventData></Event>
`,
		none,
	},
	{
		"XML of another provider",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='LoadPerf'/><EventID Qualifiers='0'>1000</EventID><Level>4</Level><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-24T06:09:01.6910000Z'/><EventRecordID>718</EventRecordID><Channel>Application</Channel></System><EventData><Data>RemoteAccess</Data><Data>2</Data><Data>691</Data></EventData></Event>
`,
		none,
	},
	{
		"XML of another provider with binary data",
		`<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Tcpip'/><EventID Qualifiers='32768'>4227</EventID><Level>3</Level><EventRecordID>691</EventRecordID><Channel>System</Channel></System><EventData><Data></Data><Binary>0000000001002800000000008310008000000000000000000000000000000000B3020000</Binary></EventData></Event>
`,
		none,
	},
	{
		"text of another provider",
		`Event[0]:
  Log Name: System
  Source: Service Control Manager
  Date: 2026-11-24T06:09:01.6910000Z
  Event ID: 7036
  Task: N/A
  Level: Information
  Opcode: N/A
  Keyword: Classic
  User: N/A
  User Name: N/A
  Computer: LT-0718.corp.example
  Description: 
The Remote Access Connection Manager service entered the running state after 809 ms.

`,
		none,
	},
	{
		"Get-WinEvent as a table",
		`

   ProviderName: RasClient

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
11/24/2026 6:09:01 AM        20227 Error            CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\ann...
11/24/2026 6:08:58 AM        20222 Information      CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\ann...

`,
		none,
	},
}

func TestFind(t *testing.T) {
	for _, group := range findTexts {
		t.Run(group.from, func(t *testing.T) {
			for _, test := range group.texts {
				checkFind(t, test.text, test.want)
			}
		})
	}
}

// What Windows writes ends its lines with CR and LF.
func TestFindLineEnds(t *testing.T) {
	for _, group := range findTexts {
		t.Run(group.from, func(t *testing.T) {
			for _, test := range group.texts {
				checkFind(t, strings.ReplaceAll(test.text, "\n", "\r\n")+"\r\n", test.want)
			}
		})
	}
	for _, test := range findEvents {
		t.Run(test.name, func(t *testing.T) {
			checkFind(t, strings.ReplaceAll(test.text, "\n", "\r\n"), test.want)
		})
	}
}

func TestFindEvents(t *testing.T) {
	for _, test := range findEvents {
		t.Run(test.name, func(t *testing.T) {
			checkFind(t, test.text, test.want)
		})
	}
}

func checkFind(t *testing.T, text string, want raserr.Code) {
	t.Helper()
	got, ok := rastext.Find(text)
	if got == want && ok == (want != none) {
		return
	}
	if most := 300; len(text) > most {
		text = text[:most] + "…"
	}
	t.Errorf("Find(%q) = %d, %t, want %d, %t", text, uint32(got), ok, uint32(want), want != none)
}

// TestFindEveryCode shows that each code is found by its Error text, its symbol,
// its constant and, from 600 on, by its number in an English sentence.
func TestFindEveryCode(t *testing.T) {
	for c := range raserr.All() {
		checkFind(t, "dialing: "+c.Error()+"; given up", c)
		checkFind(t, "got "+c.GoString()+", given up", c)
		if symbol := c.Symbol(); symbol != "PENDING" { // which is a word as well
			checkFind(t, "got "+symbol+", given up", c)
		}
		if c >= 600 {
			checkFind(t, "exit code "+number(c), c)
			checkFind(t, strconv.FormatInt(int64(int32(c)), 10), c)
		}
	}
}

// number writes a code as Error does.
func number(c raserr.Code) string {
	if c >= 0x8000_0000 {
		return fmt.Sprintf("0x%X", uint32(c))
	}
	return strconv.FormatUint(uint64(c), 10)
}

// TestFindAllocates shows that a text costs no memory, whether it names a code or not.
func TestFindAllocates(t *testing.T) {
	for _, group := range findTexts {
		for _, test := range group.texts {
			if n := testing.AllocsPerRun(5, func() { rastext.Find(test.text); rastext.FindInLog(test.text) }); n != 0 {
				t.Errorf("Find or FindInLog of %q allocates %v times", test.text, n)
			}
		}
	}
}

// TestFindAll shows that all codes of a text are found in its order.
func TestFindAll(t *testing.T) {
	const id = "{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}"
	for _, test := range []struct {
		text string
		want []raserr.Code
	}{
		{"VPN errors 691, 718 and 809", []raserr.Code{691, 718, 809}},
		{"错误码 691/721", []raserr.Code{691, 721}},
		{"error 691+812, code 5", []raserr.Code{691, 812}},
		{"erst Fehler 800, dann 809er-Fehler", []raserr.Code{800}},
		{"first 800 error, then error 691", []raserr.Code{800, 691}},
		{"error 809 (0x80070329)", []raserr.Code{809}},
		{"error 691, 5 retries, 809 bytes", []raserr.Code{691}},
		{"error 691, 809 bytes", []raserr.Code{691}},
		{"error 691, 809 packets", []raserr.Code{691}},
		{"error (691) and 809", []raserr.Code{691, 809}},
		{"Fehler 691 bzw. 809", []raserr.Code{691, 809}},
		{"ERROR_PPP_TIMEOUT, then error 691", []raserr.Code{718, 691}},
		{`[{"Message":"CoId=` + id + `: … code 691.","Properties":[{"Value":"` + id + `"},{"Value":"a"},{"Value":"b"},{"Value":"691"}]},` +
			`{"Properties":[{"Value":"` + id + `"},{"Value":"a"},{"Value":"error 5"},{"Value":"809"}]}]`, []raserr.Code{691, 809}},
		{"<Event><System><Provider Name='RasClient'/><EventID>20227</EventID></System><EventData><Data>691</Data></EventData></Event>" +
			"<Event><System><Provider Name='RasClient'/><EventID>20226</EventID></System><EventData><Data>809</Data></EventData></Event>", []raserr.Code{691, 809}},
		{"CoId=" + id + ": … Palautettu koodi on 1.", nil},
		{"nothing", nil},
	} {
		if got := rastext.FindAll(test.text); !slices.Equal(got, test.want) {
			t.Errorf("FindAll(%q) = %d, want %d", test.text, got, test.want)
		}
	}
}

// TestFindBadInput shows that nothing wrong is found in a number that is broken, and that
// bytes that are not UTF-8 do no harm.
func TestFindBadInput(t *testing.T) {
	for _, test := range []findText{
		{"error 6\u030191", none}, // a combining mark
		{"error 6\x0091", none},
		{"error 6\x7f91", none},
		{"error 69a", none},
		{`error \x 691`, none},
		{"error 6\u200b91", none}, // a zero width space
		{"error 691\u200e", raserr.ErrAuthenticationFailure},
		{"error \u200e691\u200f.", raserr.ErrAuthenticationFailure},
		{"error 691\x00", none},
		{"error \xff691", none},
		{"\xffError\xfe 691", none},
		{"Error \xe4\xbd 691", none},
		{"\xe9\x94\x99错误 691", raserr.ErrAuthenticationFailure},
		{"\ufffderror 691", raserr.ErrAuthenticationFailure},
		{"error ６9١", raserr.ErrAuthenticationFailure},
	} {
		checkFind(t, test.text, test.want)
	}
}

// TestFindLongLine finds a code at the end of a very long line.
func TestFindLongLine(t *testing.T) {
	size := 128 << 10
	if os.Getenv("RASERR_LONG") != "" {
		size = 64 << 20
	}
	for _, noise := range []string{"x: 809 - y. ", "9", "9.", "a_", "错", "{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}", "CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}", "<", "<System>", "5 ", "\xff"} {
		text := strings.Repeat(noise, size/len(noise)) + " VPN: ERROR_PPP_TIMEOUT"
		checkFind(t, text, raserr.ErrPPPTimeout)
		if got, _ := rastext.FindInLog(text); got != raserr.ErrPPPTimeout {
			t.Errorf("FindInLog finds %d after many of %q", uint32(got), noise)
		}
	}
}

// FuzzFind shows that Find ends for every text and returns a code that is an error, and
// that the other functions agree with it.
func FuzzFind(f *testing.F) {
	for _, group := range findTexts {
		for _, test := range group.texts {
			f.Add(test.text)
		}
	}
	for _, test := range findEvents {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, ok := rastext.Find(text)
		if ok != (c > 1) || c != none && c.Err() != error(c) {
			t.Fatalf("Find(%q) = %d, %t", text, uint32(c), ok)
		}
		if all := rastext.FindAll(text); slices.Contains(all, c) != ok {
			t.Fatalf("Find(%q) = %d, but FindAll has %d", text, uint32(c), all)
		}
		inLog, isInLog := rastext.FindInLog(text)
		if isInLog && !ok {
			t.Fatalf("FindInLog(%q) = %d, but Find finds none", text, uint32(inLog))
		}
		if all := rastext.FindAllInLog(text); slices.Contains(all, inLog) != isInLog {
			t.Fatalf("FindInLog(%q) = %d, but FindAllInLog has %d", text, uint32(inLog), all)
		}
	})
}
