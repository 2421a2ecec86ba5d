package rastext

// errorWords are the beginnings of words for error in the languages of Windows, and of
// words that stand with the number of one, by their first letter. Those of up to three
// letters are whole words.
var errorWords = [26][]string{
	'b' - 'a': {"błąd", "błęd", "blad", "bled"},
	'c' - 'a': {"chyb"},
	'e' - 'a': {"error", "err", "errno", "exit", "erreur", "erro", "eroare"},
	'f' - 'a': {"fehler", "fout", "fel", "felkod", "fejl", "feil"},
	'g' - 'a': {"greška"},
	'h' - 'a': {"hresult", "hiba", "hata"},
	'k' - 'a': {"klaid", "kļūd", "kesalahan"},
	'l' - 'a': {"lasterror", "lastexit", "lỗi"},
	'n' - 'a': {"napak"},
	'p' - 'a': {"pogrešk"},
	'v' - 'a': {"virhe", "viga", "veakood"},
}

// otherEndings make a word for error one for how many there are, or for where.
var otherEndings = [...]string{
	"anzahl", "zahl", "zähler", "count", "counter", "rate", "quote", "i", "ów",
	"line", "row", "column", "col", "index", "offset", "page", "time",
}

// codeWords are words for code, resultWords are others that numbers of errors, and of
// many other things, stand behind, and serviceWords name what the errors are of. All are
// whole words.
var (
	codeWords = [...]string{"code", "código", "codice", "kod", "kodu", "kodem", "kode", "kód", "kódja"}

	resultWords = [...]string{
		"fail", "failed", "failing", "failure", "reason", "result", "returned", "returns", "returnvalue", "retval", "rc", "ret",
		"rückgabewert",
	}

	serviceWords = [...]string{"ras", "rasdial", "rasdialw", "rasdiala"}
)

// codeHeads are what joins with a word for code to one for the code of an error or a
// result.
var codeHeads = [...]string{
	"return", "result", "ret", "status", "reason", "ras",
	"rückgabe", "rückkehr", "beendigungs", "abschluss", "ergebnis", "ursachen", "reden",
}

// foreignWord is a word of another script than the Latin one.
type foreignWord struct {
	begin string
	kind  wordKind
}

// foreignWords are the beginnings of words for error and code in other scripts, by the
// first byte of their first letter, less 0xC0.
var foreignWords = [64][]foreignWord{
	0xCE - 0xC0: {{"Σφάλμα", ofError}},
	0xCF - 0xC0: {{"σφάλμα", ofError}},
	0xD0 - 0xC0: {
		{"ошибк", ofError}, {"Ошибк", ofError}, {"ОШИБК", ofError}, {"помилк", ofError}, {"Помилк", ofError},
		{"грешк", ofError}, {"Грешк", ofError}, {"код", ofCode}, {"Код", ofCode}, {"КОД", ofCode},
	},
	0xD7 - 0xC0: {{"שגיא", ofError}},
	0xD8 - 0xC0: {{"خطأ", ofError}, {"خطا", ofError}},
	0xE0 - 0xC0: {{"ข้อผิดพลาด", ofError}},
	0xE3 - 0xC0: {{"エラー", ofError}, {"コード", ofCode}},
	0xE4 - 0xC0: {{"代码", ofCode}, {"代碼", ofCode}},
	0xE6 - 0xC0: {{"报错", ofError}, {"報錯", ofError}, {"戻り値", ofResult}},
	0xE8 - 0xC0: {{"返回值", ofResult}, {"返回码", ofResult}},
	0xE9 - 0xC0: {{"错误", ofError}, {"錯誤", ofError}, {"退出码", ofResult}},
	0xEC - 0xC0: {{"오류", ofError}, {"에러", ofError}, {"코드", ofCode}},
}

// foreignHeads are what joins with a word for code in such a script, as codeHeads do.
var foreignHeads = [...]string{
	"错误", "錯誤", "エラー", "오류", "에러", "終了", "結束", "结束", "退出", "返回", "傳回",
	"状态", "狀態", "ステータス", "종료", "반환", "상태",
}

// foreignSigns stand between words in such a script.
var foreignSigns = [...]string{"：", "，", "、", "。", "（", "）", "「", "」", "【", "】", "…"}

// particles follow a word for error or code without a space, in scripts that write none.
var particles = [...]string{"号", "號", "码", "碼", "值", "为", "為", "是", "は", "が", "编号", "編號", "番号", "번호", "는", "은", "가", "이"}

// fillers are words between a word for error and its number.
var fillers = [...]string{
	"code", "number", "no", "nr", "num", "is", "was", "with", "of", "status", "value", "lautet", "ist", "est", "è", "é", "es", "to", "retourné", "renvoyé", "devuelto", "restituito", "retornado",
	"codes", "the", "n", "n°", "nº", "numéro", "número", "numero", "numer", "nummer", "numarası", "číslo", "č", "broj", "номер", "מספר", "번호",
}

// kinds are words that say which kind of error or code one is, behind the word for it.
var kinds = [...]string{
	"vpn", "ras", "ppp", "pppoe", "pptp", "sstp",
	"connexion", "conexión", "connessione", "conexão", "połączenia", "připojení", "pripojenia", "bağlantı",
	"подключения", "подключении", "соединения", "соединении", "підключення",
	"retour", "sortie", "salida", "retorno", "saída", "uscita", "ritorno", "wyjścia", "powrotu", "возврата", "завершения", "выхода",
}

// prepositions stand before such a word.
var prepositions = [...]string{"de", "di", "da", "do", "d", "при"}

// otherThings are words that numbers stand behind which are no codes.
var otherThings = [...]string{
	"port", "ports", "room", "line", "page", "chapter", "step", "version", "build", "pid", "tid", "process", "thread",
	"processid", "threadid", "id", "event", "eventid", "ticket", "case", "phone", "tel", "fax", "ext", "extension", "channel",
	"vlan", "mtu", "size", "length", "attempt", "try", "retry", "kb", "user", "session", "index", "row", "column", "col",
	"device", "slot", "year", "after", "elapsed", "took", "duration", "timeout", "count", "total", "bytes", "len", "offset",
	"zeile", "raum", "insgesamt", "sayısı", "порт", "строке", "строка",
}

// foreignThings are those of scripts that write no spaces, and may stand at the end of
// longer words.
var foreignThings = [...]string{
	"端口", "连接埠", "連接埠", "ポート", "포트", "房间", "房間", "行", "第", "用户", "使用者", "ユーザー", "사용자",
	"进程", "處理程序", "プロセス", "线程", "スレッド", "会话", "セッション", "数", "數", "数量", "수",
}

// otherCodes are words in front of code that make it another one.
var otherCodes = [...]string{
	"area", "zip", "postal", "post", "country", "pin", "dial", "dialing", "dialling", "bar", "qr", "source", "sort", "promo",
	"access", "product", "key", "op", "byte", "char", "color", "colour", "currency", "language", "item", "coupon", "scan",
	"security", "verification", "customer", "alan", "ürün", "posta", "почтовый",
}

// otherErrors are words in front of one for error or code that make it another one, or a
// number of them.
var otherErrors = [...]string{"http", "https", "ftp", "smtp", "sql", "mysql", "oracle", "sip", "no", "without", "anzahl", "gesamt", "antal", "počet", "liczba"}

// levels are words for how much the line of a log matters.
var levels = [...]string{"trace", "debug", "info", "notice", "warn", "warning", "fatal"}

// units are what stands behind numbers that measure or count something.
var units = [...]string{
	"ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hours", "days", "us", "ns",
	"b", "byte", "bytes", "kb", "mb", "gb", "kib", "mib", "gib", "kbit", "mbit", "bps", "kbps", "mbps", "bit", "bits",
	"hz", "khz", "mhz", "ghz", "px",
	"times", "users", "packets", "files", "lines", "items", "attempts", "tries", "retries", "records", "rows", "errors", "pages",
	"connections", "clients", "events", "euro", "usd", "sekunden", "minuten", "seconden", "sekunder", "secondes", "segundos", "secondi", "saniye", "dakika",
	"eur", "chf", "gbp", "zł", "dateien", "zeilen", "файлов", "руб",
}

// foreignUnits are those of other scripts. Words may go on behind them.
var foreignUnits = [...]string{"секунд", "минут", "мс", "秒", "ミリ秒", "毫秒", "分", "个", "字节", "バイト", "条", "行", "件", "次", "回", "元", "円", "초", "건", "행", "회", "원", "€", "£", "$"}
