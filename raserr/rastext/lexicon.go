package rastext

// language has the words of a language that matter for the numbers near them, by class.
//
// To add a language, add a line with the words that you know; to add a word, add it to a
// list. The test shows what each list is for, and has a sentence or two of each language.
// A word that several languages share is listed once. Case and accents do not matter.
//
// A word may begin or end with an asterisk: *fehler is Verbindungsfehler, too, and ошибк*
// is also ошибкой. A word for code that begins with one, such as *kod, is one after a word
// for error or a result: felkod is, postkod is not.
type language struct {
	name  string
	words words
}

type words map[class]string

var languages = []language{
	{"any", words{
		serviceWord: "vpn ppp pppoe pptp sstp l2tp ike ikev rras rasman rasclient remoteaccess miniport",
		rasWord:     "ras rasdial rasdialw dialw",
		foreign:     "http https ftp smtp sql mysql oracle sip tcp udp",
	}},
	{"English", words{
		errorWord:   "error err exception raserror vpnerror",
		errorBefore: "exit errorlevel hresult lasterror lastexitcode",
		errorPlural: "errors codes",
		codeWord:    "*code errno",
		resultWord: "fail failed failing failure reason result return returned returns returnvalue retval rc ret exited shows showed says gives got gets reports getting " +
			"giving exits fails status termination",
		failureWord: "not cannot unable",
		dialWord:    "dial dialed dialing dialup",
		remoteWord:  "remote access",
		kindWord:    "last native win32 dw",
		filler:      "number no num is was with of the a value to on non success message me",
		and:         "and or",
		thing: "port room line page chapter step version build pid tid process thread processid threadid id event eventid ticket case phone tel fax ext extension " +
			"channel vlan mtu size length attempt try retry kb user session index row column col device slot year after elapsed took duration timeout count total " +
			"len offset time trace debug info notice warn warning fatal",
		unit: "ms s sec secs second seconds min mins minute minutes h hours days us ns b byte bytes kb mb gb kib mib gib kbit mbit bps kbps mbps bit bits hz khz mhz " +
			"ghz px times of eur usd chf gbp euro packets files messages lines users items",
		foreign: "without",
	}},
	{"German", words{errorBefore: "*fehler fehlermeldung fehlernummer", resultWord: "fehlgeschlagen gescheitert meldet ursachen rückgabe rückgabewert beendigungs ergebnis", failureWord: "nicht", serviceWord: "remotezugriff*", kindWord: "verbindung verbinden", filler: "lautet ist nummer nr der beim mit bei", and: "und oder bzw", thing: "zeile raum", unit: "sekunden minuten dateien zeilen versuche versuchen verbindungen benutzer pakete", foreign: "anzahl gesamtfehler"}},
	{"French", words{errorWord: "erreur", errorPlural: "erreurs", resultWord: "retour échec échoué sortie", failureWord: "impossible pas", remoteWord: "accès distance distant", kindWord: "connexion réseau", filler: "est de d numéro n retourné renvoyé avec lors", and: "et ou"}},
	{"Spanish", words{errorPlural: "errores", codeWord: "código", resultWord: "salida falló", failureWord: "pudo", remoteWord: "acceso remoto remota", kindWord: "conexión conectar red", filler: "en devuelto con al", and: "y"}},
	{"Catalan", words{codeWord: "codi", remoteWord: "remot", kindWord: "connexió"}},
	{"Basque", words{errorWord: "errorea", codeWord: "kodea"}},
	{"Portuguese", words{errorWord: "erro", errorPlural: "erros", resultWord: "saída falhou", failureWord: "possível", remoteWord: "acesso", kindWord: "conexão ligação rede", filler: "é foi retornado com ao na", and: "e"}},
	{"Italian", words{errorWord: "errore", errorPlural: "errori", codeWord: "codice", resultWord: "uscita fallita", failureWord: "impossibile", remoteWord: "accesso", kindWord: "connessione rete", filler: "di restituito durante", unit: "secondi minuti"}},
	{"Romanian", words{errorWord: "eroare eroarea", errorPlural: "erori", codeWord: "cod codul", resultWord: "eșuat", failureWord: "nu", remoteWord: "distanță", kindWord: "conexiune rețea", filler: "la este returnat cu"}},
	{"Dutch", words{errorWord: "*fout foutmelding", errorBefore: "foutnummer", errorPlural: "fouten", resultWord: "mislukt", failureWord: "niet", remoteWord: "externe toegang", kindWord: "verbinding", filler: "het bij met", unit: "seconden"}},
	{"Swedish", words{errorBefore: "*fel felmeddelande felnummer", codeWord: "*kod *koden", resultWord: "misslyckades", failureWord: "inte", serviceWord: "fjärråtkomst*", kindWord: "anslutning", filler: "är vid med", unit: "sekunder filer", foreign: "antal"}},
	{"Danish", words{errorBefore: "*fejl fejlmeddelelse fejlnummer", codeWord: "*kode", resultWord: "mislykkedes", failureWord: "ikke", serviceWord: "fjernadgang*", kindWord: "forbindelse", filler: "er i"}},
	{"Norwegian", words{errorBefore: "*feil feilmelding feilnummer", resultWord: "mislyktes", remoteWord: "ekstern tilgang pålogging", kindWord: "tilkobling", filler: "ved"}},
	{"Icelandic", words{errorBefore: "*villa *villu", codeWord: "*kóði"}},
	{"Finnish", words{errorWord: "*virhe", errorBefore: "virheen virheilmoitus virhenumero", codeWord: "*koodi", resultWord: "palautettu epäonnistui", failureWord: "ei", serviceWord: "etäkäyttö* etäyhtey*", unit: "sekuntia"}},
	{"Estonian", words{errorWord: "*viga *vea *tõrge *tõrke", errorBefore: "veateade tõrketeade", codeWord: "*kood", resultWord: "nurjus", serviceWord: "kaugpöördus* kaugjuurdepääs*"}},
	{"Hungarian", words{errorBefore: "*hiba hibát hibával hibaüzenet", codeWord: "*kódja *kódot", resultWord: "sikertelen", failureWord: "nem", serviceWord: "távelérési", remoteWord: "távoli elérési", joint: "es as os számú", unit: "másodperc"}},
	{"Polish", words{errorWord: "błąd", errorBefore: "błęd*", errorPlural: "błędów błędy", codeWord: "kodem kodzie", resultWord: "wyjścia zakończony", failureWord: "nie", remoteWord: "dostępu zdalnego", kindWord: "połączenia sieci", filler: "numer z o", unit: "zł sekund minut plików", foreign: "liczba"}},
	{"Czech", words{errorWord: "chyba chybu", errorBefore: "chyby chybou chybový chybové", errorPlural: "chyb", resultWord: "selhalo", failureWord: "nelze nepodařilo", remoteWord: "vzdáleného přístupu", kindWord: "připojení sítě hlášení", filler: "č číslo je", foreign: "počet"}},
	{"Slovak", words{resultWord: "zlyhalo", remoteWord: "vzdialeného", kindWord: "pripojenia siete", filler: "pri"}},
	{"Slovenian", words{errorWord: "napaka napako", errorBefore: "napake", codeWord: "koda", remoteWord: "oddaljenega dostopa", kindWord: "povezave", filler: "številka št"}},
	{"Croatian", words{errorWord: "greška pogreška grešku", errorBefore: "grešk* pogrešk*", remoteWord: "daljinskog pristupa udaljenog daljinskom", kindWord: "veze povezivanja", filler: "broj br"}},
	{"Lithuanian", words{errorWord: "klaida", errorBefore: "klaidos", codeWord: "kodas", remoteWord: "nuotolinės prieigos", filler: "yra"}},
	{"Latvian", words{errorWord: "kļūda kļūdu", errorBefore: "kļūdas", codeWord: "kods", remoteWord: "attālās piekļuves", filler: "ir"}},
	{"Albanian", words{errorWord: "gabim gabimi", errorBefore: "gabimit", codeWord: "kodi"}},
	{"Russian", words{errorWord: "ошибка ошибку", errorBefore: "ошибк*", errorPlural: "ошибок", codeWord: "код кода кодом", resultWord: "возврата завершения удалось", failureWord: "не", serviceWord: "впн", remoteWord: "удаленного доступа", kindWord: "подключения подключении соединения соединении сети", filler: "номер при под номером с", joint: "я ая ю ую", and: "и или", thing: "порт строке", unit: "секунд секунду файлов руб мс минут раз"}},
	{"Ukrainian", words{errorWord: "помилка помилку", errorBefore: "помилк*", errorPlural: "помилок", resultWord: "вдалося", remoteWord: "віддаленого доступу", kindWord: "підключення мережі єднання", filler: "з"}},
	{"Belarusian", words{errorWord: "памылка памылку", errorBefore: "памылк*", remoteWord: "аддаленага", kindWord: "падключэння"}},
	{"Bulgarian", words{errorWord: "грешка", errorBefore: "грешк*", remoteWord: "отдалечен достъп", kindWord: "свързване връзката", filler: "на"}},
	{"Kazakh", words{errorWord: "қатесі қателік", errorBefore: "қате", codeWord: "коды"}},
	{"Kyrgyz", words{errorWord: "катасы", errorBefore: "ката"}},
	{"Mongolian", words{errorBefore: "алдаа"}},
	{"Greek", words{errorWord: "σφάλμα", errorBefore: "σφάλματος", errorPlural: "σφάλματα", codeWord: "κωδικός", resultWord: "απέτυχε", remoteWord: "απομακρυσμένης πρόσβασης", kindWord: "σύνδεσης", filler: "είναι"}},
	{"Turkish", words{errorWord: "hatası hatasını", errorBefore: "hata*", errorPlural: "hatalar", codeWord: "kodu", resultWord: "başarısız", failureWord: "kurulamadı bağlanılamadı", remoteWord: "uzaktan erişim", kindWord: "mesajı", filler: "numarası", joint: "numaralı nolu", thing: "sayısı", unit: "saniye dakika"}},
	{"Azerbaijani", words{errorWord: "xətası", errorBefore: "xəta"}},
	{"Uzbek", words{errorWord: "xatosi", errorBefore: "xato"}},
	{"Armenian", words{errorBefore: "սխալ"}},
	{"Georgian", words{errorBefore: "შეცდომა", codeWord: "კოდი"}},
	{"Arabic", words{errorBefore: "خطأ الخطأ", codeWord: "رمز كود", resultWord: "فشل", remoteWord: "الوصول البعيد عن بعد", kindWord: "الاتصال", filler: "هو رقم في"}},
	{"Persian", words{errorWord: "ارور", errorBefore: "خطای", codeWord: "کد", remoteWord: "دسترسی راه دور", kindWord: "اتصال", filler: "از شماره"}},
	{"Urdu", words{errorBefore: "خرابی غلطی", codeWord: "کوڈ"}},
	{"Hebrew", words{errorWord: "*שגיאה *שגיאת", codeWord: "*קוד", resultWord: "נכשל", remoteWord: "גישה מרחוק", filler: "מספר הוא מס"}},
	{"Hindi", words{errorWord: "त्रुटि एरर", codeWord: "कोड", resultWord: "विफल", filler: "संख्या"}},
	{"Bengali", words{errorWord: "ত্রুটি এরর", codeWord: "কোড", filler: "নম্বর"}},
	{"Tamil", words{errorBefore: "பிழை"}},
	{"Telugu", words{errorBefore: "లోపం"}},
	{"Gujarati", words{errorBefore: "ભૂલ"}},
	{"Thai", words{errorWord: "ข้อผิดพลาด", codeWord: "รหัส", resultWord: "ล้มเหลว", serviceWord: "ในการเข้าถึงระยะไกล การเข้าถึงระยะไกล", kindWord: "การเชื่อมต่อ", filler: "คือ หมายเลข"}},
	{"Lao", words{errorBefore: "ຂໍ້ຜິດພາດ"}},
	{"Vietnamese", words{errorBefore: "lỗi", codeWord: "mã", resultWord: "bại", remoteWord: "truy cập từ xa", kindWord: "kết nối", filler: "số với"}},
	{"Indonesian", words{errorBefore: "kesalahan galat eror", resultWord: "gagal", remoteWord: "akses jarak jauh", kindWord: "koneksi pesan", filler: "nomor adalah dengan"}},
	{"Malay", words{errorWord: "ralat", remoteWord: "capaian", kindWord: "sambungan", filler: "ialah"}},
	{"Chinese", words{
		errorWord:   "错误 錯誤 报错 報錯 故障 异常 異常",
		codeWord:    "代码 代碼 码 碼",
		resultWord:  "返回 提示 显示 顯示 出现 出現 报 退出 失败 失敗",
		failureWord: "无法 無法 不能",
		serviceWord: "远程访问 遠端存取",
		dialWord:    "拨号 撥號 宽带 寬頻",
		filler:      "为 為 是 的 编号 編號 值 信息 訊息",
		joint:       "号 號",
		and:         "和 或",
		thing:       "端口 連接埠 进程 用户 第 数 數",
		unit:        "毫秒 秒 分 个 字节 条 行 件 次 元 個 人 台 页 年 月 日",
	}},
	{"Japanese", words{errorWord: "エラー", codeWord: "コード", resultWord: "戻り値 終了", failureWord: "できません", dialWord: "ダイヤル", remoteWord: "リモート アクセス", filler: "は が の ナンバー メッセージ", joint: "番", and: "と", thing: "ポート", unit: "バイト 回"}},
	{"Korean", words{errorWord: "오류 에러", codeWord: "코드", resultWord: "반환 실패", failureWord: "없습니다", remoteWord: "원격 액세스 리모트", filler: "는 은 번호 메시지", joint: "번", and: "및", thing: "포트 수", unit: "건 행 초 분 개 명"}},
}
