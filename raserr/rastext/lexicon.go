package rastext

// language has the words of a language that matter for the numbers near them. To add a
// language, add a line with the words that you know; to add a word, add it to a line. The
// test shows what each list is for, and has a sentence or two of each language. A word
// that several languages share is listed once. Case and accents do not matter.
//
// A word may begin or end with an asterisk: *fehler is Verbindungsfehler, too, and ошибк*
// is also ошибкой. A word for code that begins with one, such as *kod, is one after a word
// for error or a result: felkod is, postkod is not.
type language struct {
	name        string
	error       string // error, where a number before it is one of an error, too
	errorBefore string // error, where a number before it counts errors
	errors      string // errors
	code        string // code
	result      string // failed, returned, shows
	failure     string // cannot, not: before a code in parentheses
	remote      string // the words of remote access
	kind        string // of connection: what an error is of, after the word for it
	filler      string // number, is, of: between a word and its number
	joint       string // what joins a number to the word after it, as numaralı
	thing       string // port, line: what has numbers of its own
	unit        string // seconds, files: what follows a number
	and         string // between two numbers
	service     string // VPN
	dial        string // dial
	ras         string // RAS and its commands and functions
	level       string // info, warning: how much a line of a log matters
	owner       string // what may be joined to a word for error, as in LastError
	foreign     string // http: what has other errors; and number, in number of errors
}

// lists returns the lists of words by their class.
func (l *language) lists() map[class]*string {
	return map[class]*string{
		errorWord: &l.error, errorBefore: &l.errorBefore, errorPlural: &l.errors, codeWord: &l.code, resultWord: &l.result, failureWord: &l.failure,
		remoteWord: &l.remote, kindWord: &l.kind, filler: &l.filler, joint: &l.joint, thing: &l.thing, unit: &l.unit, and: &l.and,
		serviceWord: &l.service, dialWord: &l.dial, rasWord: &l.ras, level: &l.level, owner: &l.owner, foreign: &l.foreign,
	}
}

var languages = []language{
	{
		name: "any", ras: "ras rasdial rasdialw dialw",
		service: "vpn ppp pppoe pptp sstp l2tp ike ikev rras rasman rasclient remoteaccess miniport",
		foreign: "http https ftp smtp sql mysql oracle sip tcp udp",
	},
	{
		name: "English", failure: "not cannot unable", error: "error err exception raserror vpnerror", errorBefore: "exit errorlevel hresult lasterror lastexitcode",
		errors: "errors codes", code: "*code errno", remote: "remote access", dial: "dial dialed dialing dialup",
		result: "fail failed failing failure reason result return returned returns returnvalue retval rc ret exited shows showed says gives got gets reports getting giving exits fails status termination",
		filler: "number no num is was with of the a value to on non success message me",
		thing: "port room line page chapter step version build pid tid process thread processid threadid id event eventid ticket case phone tel fax ext " +
			"extension channel vlan mtu size length attempt try retry kb user session index row column col device slot year after elapsed took duration timeout count total len offset time",
		unit: "ms s sec secs second seconds min mins minute minutes h hours days us ns b byte bytes kb mb gb kib mib gib kbit mbit bps kbps mbps bit bits " +
			"hz khz mhz ghz px times of eur usd chf gbp euro packets files messages lines users items",
		and: "and or", level: "trace debug info notice warn warning fatal", foreign: "without", owner: "last native win32 dw",
	},
	{name: "German", service: "remotezugriff*", failure: "nicht", kind: "verbindung verbinden", errorBefore: "*fehler fehlermeldung fehlernummer", result: "fehlgeschlagen gescheitert meldet ursachen rückgabe rückgabewert beendigungs ergebnis", filler: "lautet ist nummer nr der beim mit bei", thing: "zeile raum", unit: "sekunden minuten dateien zeilen versuche versuchen verbindungen benutzer pakete", and: "und oder bzw", foreign: "anzahl gesamtfehler"},
	{name: "French", failure: "impossible pas", error: "erreur", errors: "erreurs", result: "retour échec échoué sortie", remote: "accès distance distant", kind: "connexion réseau", filler: "est de d numéro n retourné renvoyé avec lors", and: "et ou"},
	{name: "Spanish", failure: "pudo", errors: "errores", code: "código", result: "salida falló", remote: "acceso remoto remota", kind: "conexión conectar red", filler: "en devuelto con al", and: "y"},
	{name: "Catalan", code: "codi", remote: "remot", kind: "connexió"},
	{name: "Basque", error: "errorea", code: "kodea"},
	{name: "Portuguese", failure: "possível", error: "erro", errors: "erros", result: "saída falhou", remote: "acesso", kind: "conexão ligação rede", filler: "é foi retornado com ao na", and: "e"},
	{name: "Italian", unit: "secondi minuti", failure: "impossibile", error: "errore", errors: "errori", code: "codice", result: "uscita fallita", remote: "accesso", kind: "connessione rete", filler: "di restituito durante"},
	{name: "Romanian", failure: "nu", error: "eroare eroarea", errors: "erori", code: "cod codul", result: "eșuat", remote: "distanță", kind: "conexiune rețea", filler: "la este returnat cu"},
	{name: "Dutch", errorBefore: "foutnummer", unit: "seconden", failure: "niet", kind: "verbinding", error: "*fout foutmelding", errors: "fouten", result: "mislukt", remote: "externe toegang", filler: "het bij met"},
	{name: "Swedish", service: "fjärråtkomst*", unit: "sekunder filer", failure: "inte", kind: "anslutning", errorBefore: "*fel felmeddelande felnummer", code: "*kod *koden", result: "misslyckades", filler: "är vid med", foreign: "antal"},
	{name: "Danish", service: "fjernadgang*", failure: "ikke", kind: "forbindelse", errorBefore: "*fejl fejlmeddelelse fejlnummer", code: "*kode", result: "mislykkedes", filler: "er i"},
	{name: "Norwegian", kind: "tilkobling", errorBefore: "*feil feilmelding feilnummer", result: "mislyktes", remote: "ekstern tilgang pålogging", filler: "ved"},
	{name: "Icelandic", errorBefore: "*villa *villu", code: "*kóði"},
	{name: "Finnish", service: "etäkäyttö* etäyhtey*", unit: "sekuntia", failure: "ei", error: "*virhe", errorBefore: "virheen virheilmoitus virhenumero", code: "*koodi", result: "palautettu epäonnistui"},
	{name: "Estonian", errorBefore: "veateade tõrketeade", service: "kaugpöördus* kaugjuurdepääs*", error: "*viga *vea *tõrge *tõrke", code: "*kood", result: "nurjus"},
	{name: "Hungarian", remote: "távoli elérési", service: "távelérési", unit: "másodperc", failure: "nem", errorBefore: "*hiba hibát hibával hibaüzenet", code: "*kódja *kódot", result: "sikertelen", joint: "es as os számú"},
	{name: "Polish", failure: "nie", error: "błąd", errorBefore: "błęd*", errors: "błędów błędy", code: "kodem kodzie", result: "wyjścia zakończony", remote: "dostępu zdalnego", kind: "połączenia sieci", filler: "numer z o", unit: "zł sekund minut plików", foreign: "liczba"},
	{name: "Czech", failure: "nelze nepodařilo", error: "chyba chybu", errorBefore: "chyby chybou chybový chybové", errors: "chyb", result: "selhalo", remote: "vzdáleného přístupu", kind: "připojení sítě hlášení", filler: "č číslo je", foreign: "počet"},
	{name: "Slovak", filler: "pri", result: "zlyhalo", remote: "vzdialeného", kind: "pripojenia siete"},
	{name: "Slovenian", error: "napaka napako", errorBefore: "napake", code: "koda", remote: "oddaljenega dostopa", kind: "povezave", filler: "številka št"},
	{name: "Croatian", error: "greška pogreška grešku", errorBefore: "grešk* pogrešk*", remote: "daljinskog pristupa udaljenog daljinskom", kind: "veze povezivanja", filler: "broj br"},
	{name: "Lithuanian", error: "klaida", errorBefore: "klaidos", code: "kodas", remote: "nuotolinės prieigos", filler: "yra"},
	{name: "Latvian", error: "kļūda kļūdu", errorBefore: "kļūdas", code: "kods", remote: "attālās piekļuves", filler: "ir"},
	{name: "Albanian", error: "gabim gabimi", errorBefore: "gabimit", code: "kodi"},
	{name: "Russian", failure: "не", joint: "я ая ю ую", error: "ошибка ошибку", errorBefore: "ошибк*", errors: "ошибок", code: "код кода кодом", result: "возврата завершения удалось", remote: "удаленного доступа", kind: "подключения подключении соединения соединении сети", filler: "номер при под номером с", thing: "порт строке", unit: "секунд секунду файлов руб мс минут раз", and: "и или", service: "впн"},
	{name: "Ukrainian", filler: "з", error: "помилка помилку", errorBefore: "помилк*", errors: "помилок", result: "вдалося", remote: "віддаленого доступу", kind: "підключення мережі єднання"},
	{name: "Belarusian", error: "памылка памылку", errorBefore: "памылк*", remote: "аддаленага", kind: "падключэння"},
	{name: "Bulgarian", filler: "на", error: "грешка", errorBefore: "грешк*", remote: "отдалечен достъп", kind: "свързване връзката"},
	{name: "Kazakh", error: "қатесі қателік", errorBefore: "қате", code: "коды"},
	{name: "Kyrgyz", error: "катасы", errorBefore: "ката"},
	{name: "Mongolian", errorBefore: "алдаа"},
	{name: "Greek", error: "σφάλμα", errorBefore: "σφάλματος", errors: "σφάλματα", code: "κωδικός", result: "απέτυχε", remote: "απομακρυσμένης πρόσβασης", kind: "σύνδεσης", filler: "είναι"},
	{name: "Turkish", kind: "mesajı", failure: "kurulamadı bağlanılamadı", error: "hatası hatasını", errorBefore: "hata*", errors: "hatalar", code: "kodu", result: "başarısız", remote: "uzaktan erişim", filler: "numarası", joint: "numaralı nolu", thing: "sayısı", unit: "saniye dakika"},
	{name: "Azerbaijani", error: "xətası", errorBefore: "xəta"},
	{name: "Uzbek", error: "xatosi", errorBefore: "xato"},
	{name: "Armenian", errorBefore: "սխալ"},
	{name: "Georgian", errorBefore: "შეცდომა", code: "კოდი"},
	{name: "Arabic", kind: "الاتصال", errorBefore: "خطأ الخطأ", code: "رمز كود", result: "فشل", remote: "الوصول البعيد عن بعد", filler: "هو رقم في"},
	{name: "Persian", kind: "اتصال", error: "ارور", errorBefore: "خطای", code: "کد", remote: "دسترسی راه دور", filler: "از شماره"},
	{name: "Urdu", errorBefore: "خرابی غلطی", code: "کوڈ"},
	{name: "Hebrew", error: "*שגיאה *שגיאת", code: "*קוד", result: "נכשל", remote: "גישה מרחוק", filler: "מספר הוא מס"},
	{name: "Hindi", filler: "संख्या", error: "त्रुटि एरर", code: "कोड", result: "विफल"},
	{name: "Bengali", filler: "নম্বর", error: "ত্রুটি এরর", code: "কোড"},
	{name: "Tamil", errorBefore: "பிழை"},
	{name: "Telugu", errorBefore: "లోపం"},
	{name: "Gujarati", errorBefore: "ભૂલ"},
	{name: "Thai", service: "ในการเข้าถึงระยะไกล การเข้าถึงระยะไกล", error: "ข้อผิดพลาด", code: "รหัส", result: "ล้มเหลว", kind: "การเชื่อมต่อ", filler: "คือ หมายเลข"},
	{name: "Lao", errorBefore: "ຂໍ້ຜິດພາດ"},
	{name: "Vietnamese", kind: "kết nối", errorBefore: "lỗi", code: "mã", result: "bại", remote: "truy cập từ xa", filler: "số với"},
	{name: "Indonesian", kind: "koneksi pesan", errorBefore: "kesalahan galat eror", result: "gagal", remote: "akses jarak jauh", filler: "nomor adalah dengan"},
	{name: "Malay", kind: "sambungan", error: "ralat", remote: "capaian", filler: "ialah"},
	{
		name: "Chinese", failure: "无法 無法 不能", error: "错误 錯誤 报错 報錯 故障 异常 異常", code: "代码 代碼 码 碼", result: "返回 提示 显示 顯示 出现 出現 报 退出 失败 失敗",
		filler: "为 為 是 的 编号 編號 值 信息 訊息", joint: "号 號", thing: "端口 連接埠 进程 用户 第 数 數", unit: "毫秒 秒 分 个 字节 条 行 件 次 元 個 人 台 页 年 月 日", and: "和 或",
		service: "远程访问 遠端存取", dial: "拨号 撥號 宽带 寬頻",
	},
	{name: "Japanese", failure: "できません", and: "と", error: "エラー", code: "コード", result: "戻り値 終了", remote: "リモート アクセス", filler: "は が の ナンバー メッセージ", joint: "番", thing: "ポート", unit: "バイト 回", dial: "ダイヤル"},
	{name: "Korean", failure: "없습니다", error: "오류 에러", code: "코드", result: "반환 실패", remote: "원격 액세스 리모트", filler: "는 은 번호 메시지", joint: "번", thing: "포트 수", unit: "건 행 초 분 개 명", and: "및"},
}
