package rastext

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

// wordExamples shows what the words of each list are for. The word is in place of %.
var wordExamples = map[class][]example{
	errorWord:   {{"% 691", 691}, {"%: 5", 5}, {"691 %", 691}},
	errorBefore: {{"% 691", 691}, {"%: 5", 5}, {"691 %", 0}},
	errorPlural: {{"% 691 809", 0}, {"%: 691", 0}, {"% 691 / 809", 691}},
	codeWord:    {{"% 691", 691}, {"%: 5", 0}, {"zzz % 691", 0}},
	resultWord:  {{"% 691", 691}, {"% 5", 0}, {"% zzz (691)", 691}},
	failureWord: {{"zzz % zzz (691)", 691}, {"zzz % 691", 0}},
	remoteWord:  {{"error % 691", 691}, {"error: % 691", 0}},
	kindWord:    {{"error % 691", 691}, {"error: % 691", 0}},
	filler:      {{"error % 691", 691}, {"error: % 691", 691}},
	joint:       {{"691 % hiba", 691}},
	thing:       {{"error %: 691", 0}, {"% 691 error", 0}},
	unit:        {{"error 691 %", 0}, {"code 691 %", 0}},
	serviceWord: {{"error % 691", 691}},
	dialWord:    {{"ras % 691", 691}, {"error % 691", 0}},
	rasWord:     {{"% 691", 691}, {"% 691 zzz", 0}},
	foreign:     {{"% error 691", 0}, {"% code 691", 0}},
	introducer:  {{"error zzz % 691.", 691}},
	opening:     {{"failed zzz%691)", 691}},
	closing:     {{"failed zzz (691%", 691}},
	quote:       {{"error % 691", 691}},
	dash:        {{"zzz zzz 691 % zzz", 691}},
	percent:     {{"%%691", 691}},
	comma:       {{"errors 691% 809", 691}},
	slash:       {{"errors 691 % 809", 691}},
	stop:        {{"ras 691% zzz", 691}},
}

// logExamples are for FindInLog.
var logExamples = map[class][]example{
	remoteWord:  {{"error % % 691", 691}, {"error % 691", 0}},
	serviceWord: {{"% failed: error 691", 691}, {"/% failed: error 691", 0}},
	dialWord:    {{"% failed: error 691", 691}},
	rasWord:     {{"% failed: error 691", 691}},
}

// sentences has texts in the words of Windows and of its users.
var sentences = []struct {
	language string
	texts    []example
}{
	{"English", []example{
		{"Remote Access error 691 - denied", 691}, {"It fails with error code 0x80070005.", 5}, {"Win32Exception (691)", 691}, {"a 691 error message", 691},
		{"The error message 809 is back", 809}, {"It always gives 691.", 691}, {"Connection failed (error 809)", 809}, {"VPN errors 691, 718 and 809", 691}, {"err no. 691", 691},
		{"GetLastError: 691", 691}, {"NativeError 691", 691}, {"dwError = 691", 691}, {"Win32Error 691", 691},
		{"the error is back in room 809", 0}, {"0 errors, 691 warnings", 0}, {"we had 691 errors", 0}, {"error after 691 ms", 0}, {"area code 809", 0},
	}},
	{"German", []example{
		{"Fehlernummer 809", 809}, {"Fehler „809“", 809}, {"Ergebnis: 691", 691}, {"Verbindungsfehler 691", 691}, {"Der Fehlercode lautet 809.", 809}, {"Fehler bei der Verbindung (809)", 809}, {"Rückgabecode: 691", 691}, {"Es kam die Fehlermeldung Nr. 789", 789},
		{"Fehler beim Remotezugriff: 868", 868}, {"Verbindung fehlgeschlagen (691)", 691}, {"Fehler 691 und 809", 691}, {"immer dieser 651er-Fehler", 0}, {"FEHLER 691!", 691},
		{"691 Fehler gefunden", 0}, {"Postleitzahl 809", 0}, {"Fehler in Zeile 691", 0}, {"Anzahl der Fehler: 691", 0},
	}},
	{"French", []example{
		{"code de sortie 809", 809}, {"numéro d'erreur 691", 691}, {"Erreur d’accès à distance 691", 691}, {"Code d'erreur : 0x80070005", 5}, {"échec de la connexion (809)", 809}, {"L'erreur n° 691 s'affiche", 691}, {"Le code d’erreur renvoyé en cas d’échec est 868.", 868}, {"code de retour 691", 691}, {"erreurs 691 et 809", 691},
		{"la salle 809 a une erreur", 0}, {"691 erreurs", 0}, {"Erreur : fichier 691", 0},
	}},
	{"Spanish", []example{
		{"Error de acceso remoto 691", 691}, {"Código de error: 868", 868}, {"El código de error devuelto es 809", 809}, {"La conexión falló (809)", 809}, {"error número 691", 691}, {"me sale el error 651 al conectar", 651}, {"errores 691 y 809", 691},
		{"691 errores", 0}, {"código postal 691", 0},
	}},
	{"Catalan", []example{{"Error d'accés remot 691", 691}, {"Codi d'error 809", 809}, {"Error de connexió 691", 691}, {"691 coses", 0}}},
	{"Basque", []example{{"691 errorea", 691}, {"Errorea: 809", 809}, {"Errore-kodea: 691", 691}, {"691 fitxategi", 0}}},
	{"Portuguese", []example{
		{"Erro de acesso remoto 691", 691}, {"O código de erro retornado é 809", 809}, {"Erro de ligação 691", 691}, {"A conexão falhou (809)", 809}, {"Erro n.º 691", 691}, {"erros 691 e 809", 691}, {"691 erros", 0}, {"código postal 691", 0},
	}},
	{"Italian", []example{{"Errore di accesso remoto 691", 691}, {"Il codice di errore è 789.", 789}, {"Connessione fallita (809)", 809}, {"Errore n. 691", 691}, {"691 errori", 0}, {"codice postale 691", 0}}},
	{"Romanian", []example{{"eroarea cu codul 809", 809}, {"Eroare de acces la distanță 691", 691}, {"Codul de eroare este 809", 809}, {"Conexiunea a eșuat (809)", 809}, {"691 erori", 0}}},
	{"Dutch", []example{{"Fout bij externe toegang 691", 691}, {"De foutcode is 809", 809}, {"Foutmelding 789", 789}, {"verbinding mislukt (809)", 809}, {"691-fout", 691}, {"691 fouten", 0}, {"postcode 691", 0}}},
	{"Swedish", []example{{"Fel vid fjärråtkomst 691", 691}, {"Felkoden är 809", 809}, {"Felmeddelande: 789", 789}, {"Anslutningen misslyckades (809)", 809}, {"691 fel", 0}, {"Antal fel: 691", 0}}},
	{"Danish", []example{{"Fjernadgangsfejl 691", 691}, {"Fejlkoden er 809", 809}, {"Forbindelsen mislykkedes (809)", 809}, {"691 fejl", 0}}},
	{"Norwegian", []example{{"Feil ved ekstern tilgang 691", 691}, {"Feilkode: 809", 809}, {"Tilkoblingen mislyktes (809)", 809}, {"691 feil", 0}}},
	{"Icelandic", []example{{"Villa 691", 691}, {"Villukóði: 809", 809}, {"691 skrá", 0}}},
	{"Finnish", []example{{"Etäkäyttövirhe 691", 691}, {"Virhekoodi on 809", 809}, {"Yhteys epäonnistui (809)", 809}, {"691-virhe", 691}, {"691 virhettä", 0}}},
	{"Estonian", []example{{"Kaugpöörduse tõrge 691", 691}, {"Tõrkekood: 809", 809}, {"Ühendus nurjus (809)", 809}, {"Viga 691", 691}, {"Viga on 691", 691}, {"691 viga", 691}}},
	{"Hungarian", []example{{"Távelérési hiba 691", 691}, {"Hibakód: 809", 809}, {"691-es hiba", 691}, {"a 718-as hibát kapom", 718}, {"A csatlakozás sikertelen (809)", 809}, {"691 számú hiba", 691}, {"hibaüzenet: 789", 789}, {"691 hiba", 0}}},
	{"Polish", []example{{"błąd o kodzie 809", 809}, {"Błąd dostępu zdalnego 691", 691}, {"Kod błędu: 809", 809}, {"kod bledu 809", 809}, {"Błąd połączenia 691", 691}, {"wyskakuje błąd nr 651", 651}, {"691 błędów", 0}, {"kod pocztowy 691", 0}}},
	{"Czech", []example{{"chybový kód 809", 809}, {"Chyba vzdáleného přístupu 691", 691}, {"Kód chyby: 809", 809}, {"chyba č. 691", 691}, {"Připojení selhalo (809)", 809}, {"691 chyb", 0}}},
	{"Slovak", []example{{"Chyba vzdialeného prístupu 691", 691}, {"Kód chyby je 809", 809}, {"Pripojenie zlyhalo (809)", 809}, {"691 chýb", 0}}},
	{"Slovenian", []example{{"Napaka oddaljenega dostopa 691", 691}, {"Koda napake: 809", 809}, {"napaka št. 691", 691}, {"691 napak", 0}}},
	{"Croatian", []example{{"Pogreška daljinskog pristupa 691", 691}, {"Kôd pogreške: 809", 809}, {"Greška broj 691", 691}, {"imam grešku 691", 691}, {"691 pogrešaka", 0}}},
	{"Lithuanian", []example{{"Nuotolinės prieigos klaida 691", 691}, {"Klaidos kodas: 809", 809}, {"Klaidos kodas yra 691", 691}, {"691 klaidų", 0}}},
	{"Latvian", []example{{"Attālās piekļuves kļūda 691", 691}, {"Kļūdas kods ir 809", 809}, {"691 kļūdu", 691}, {"691 fails", 0}}},
	{"Albanian", []example{{"Gabim 691", 691}, {"Kodi i gabimit: 809", 809}, {"691 skedarë", 0}}},
	{"Russian", []example{
		{"сообщение об ошибке 809", 809}, {"номер ошибки 809", 809}, {"Ошибка удаленного доступа 691", 691}, {"Код ошибки: 809", 809}, {"Не удалось подключиться (809)", 809}, {"ошибка при подключении 651", 651}, {"выдает ошибку 691", 691}, {"809 ошибка", 809}, {"с ошибкой 868", 868}, {"ошибка впн 809", 809}, {"ошибки 691 и 809", 691}, {"код возврата 691", 691},
		{"691 ошибок", 0}, {"почтовый код 691", 0}, {"ошибка в строке 691", 0},
	}},
	{"Ukrainian", []example{{"Помилка віддаленого доступу 691", 691}, {"Код помилки: 809", 809}, {"Не вдалося підключитися (809)", 809}, {"691 помилка", 691}, {"691 помилок", 0}}},
	{"Belarusian", []example{{"Памылка падключэння 691", 691}, {"Код памылкі: 809", 809}, {"691 памылак", 0}}},
	{"Bulgarian", []example{{"Грешка при отдалечен достъп 691", 691}, {"Код на грешката: 809", 809}, {"Грешка при свързване 691", 691}, {"691 файла", 0}}},
	{"Serbian", []example{{"Грешка 691", 691}, {"Код грешке: 809", 809}, {"691 грешака", 0}}},
	{"Kazakh", []example{{"Қате 691", 691}, {"Қате коды: 809", 809}, {"691 қатесі", 691}, {"691 қате", 0}}},
	{"Greek", []example{{"Σφάλμα απομακρυσμένης πρόσβασης 691", 691}, {"Ο κωδικός σφάλματος είναι 809", 809}, {"ΣΦΑΛΜΑ 691", 691}, {"Η σύνδεση απέτυχε (809)", 809}, {"691 σφάλματα", 0}}},
	{"Turkish", []example{{"hata mesajı 809", 809}, {"Uzaktan Erişim hatası 691", 691}, {"Hata kodu: 809", 809}, {"691 hatası alıyorum", 691}, {"HATA 691", 691}, {"691 numaralı hata", 691}, {"691 hata kodu", 691}, {"Bağlantı başarısız (809)", 809}, {"691 hata", 0}, {"Hata sayısı: 691", 0}}},
	{"Arabic", []example{{"خطأ الوصول البعيد 691", 691}, {"رمز الخطأ: 809", 809}, {"رمز الخطأ ٦٩١", 691}, {"فشل الاتصال (809)", 809}, {"خطأ رقم 691", 691}, {"691 خطأ", 0}}},
	{"Persian", []example{{"خطای دسترسی از راه دور 691", 691}, {"کد خطا: ۸۰۹", 809}, {"خطای شماره ۶۹۱", 691}, {"ارور 691", 691}, {"691 خطا", 0}}},
	{"Urdu", []example{{"خرابی 691", 691}, {"691 فائل", 0}}},
	{"Hebrew", []example{{"שגיאת גישה מרחוק 691", 691}, {"קוד השגיאה: 809", 809}, {"שגיאה מספר 691", 691}, {"החיבור נכשל (809)", 809}, {"691 שגיאות", 0}}},
	{"Hindi", []example{{"त्रुटि 691", 691}, {"त्रुटि कोड: 809", 809}, {"त्रुटि ६९१", 691}, {"691 एरर", 691}, {"691 फ़ाइल", 0}}},
	{"Bengali", []example{{"ত্রুটি ৬৯১", 691}, {"ত্রুটি কোড: 809", 809}, {"691 ফাইল", 0}}},
	{"Thai", []example{{"ข้อผิดพลาด 691", 691}, {"รหัสข้อผิดพลาด: 809", 809}, {"ข้อผิดพลาดในการเข้าถึงระยะไกล 691", 691}, {"รหัสข้อผิดพลาดคือ ๖๙๑", 691}, {"691 ไฟล์", 0}}},
	{"Vietnamese", []example{{"Lỗi truy cập từ xa 691", 691}, {"Mã lỗi: 809", 809}, {"mã lỗi là 691", 691}, {"báo lỗi 619", 619}, {"kết nối thất bại (809)", 809}, {"691 lỗi", 0}}},
	{"Indonesian", []example{{"Kesalahan akses jarak jauh 691", 691}, {"Kode kesalahan: 809", 809}, {"kode galat adalah 691", 691}, {"koneksi gagal (809)", 809}, {"691 kesalahan", 0}}},
	{"Malay", []example{{"Ralat capaian jauh 691", 691}, {"Kod ralat: 809", 809}, {"Kod ralat ialah 691", 691}, {"691 fail 5", 0}}},
	{"Chinese", []example{
		{"故障代码691", 691}, {"错误信息691", 691}, {"提示651错误", 651}, {"出现691报错", 691}, {"错误代码为 809", 809}, {"错误号691", 691}, {"651号错误", 651}, {"宽带连接提示691", 691}, {"拨号时报691", 691}, {"错误码 691/721", 691}, {"错误６９１", 691}, {"連線失敗（809）", 809}, {"錯誤碼：691", 691}, {"错误678：没有应答", 678}, {"691错误代码", 691}, {"错误691和809", 691},
		{"691个错误", 0}, {"邮政编码 691", 0}, {"错误数：691", 0}, {"第691行错误", 0}, {"端口809错误", 0}, {"错误 691→61", 0},
	}},
	{"Japanese", []example{{"リモート アクセス エラー 691", 691}, {"エラー コードは 809 です", 809}, {"691エラー", 691}, {"エラー番号691", 691}, {"691番エラー", 691}, {"エラー（６９１）", 691}, {"エラー691が出ます", 691}, {"エラー 691件", 0}, {"商品コード 691", 0}}},
	{"Korean", []example{{"오류 메시지 809", 809}, {"원격 액세스 오류 691", 691}, {"오류 코드는 809입니다", 809}, {"VPN 809 오류", 809}, {"691번 오류", 691}, {"오류코드:789", 789}, {"691오류가 떠요", 691}, {"연결 실패 (809)", 809}, {"오류 691건", 0}, {"우편 코드 691", 0}}},
}

func TestWords(t *testing.T) {
	for _, list := range readLists() {
		if list.class == 0 {
			t.Errorf("unknown list in %q", list.row)
		}
		for _, word := range list.words {
			for _, text := range wrongExamples(list.class, word) {
				t.Error(text)
			}
		}
	}
	for _, text := range wrongSentences() {
		t.Error(text)
	}
}

// wrongExamples returns which of the examples of a word are wrong, and how.
func wrongExamples(c class, word string) []string {
	var wrong []string
	if word == "win32" {
		return nil // it is a word only if it is joined to one, as in Win32Exception
	}
	for _, e := range wordExamples[c] {
		wrong = e.with(word).appendIfWrong(wrong, Find)
	}
	for _, e := range logExamples[c] {
		wrong = e.with(word).appendIfWrong(wrong, FindInLog)
	}
	if c == and && !slices.Contains(FindAll("error 691 "+word+" 809"), 809) {
		wrong = append(wrong, word)
	}
	return wrong
}

func (e example) with(word string) example {
	return example{strings.ReplaceAll(e.text, "%", strings.Trim(word, "*")), e.want}
}

func (e example) appendIfWrong(wrong []string, find func(string) (raserr.Code, bool)) []string {
	if got, ok := find(e.text); got != e.want || ok != (e.want != 0) {
		return append(wrong, fmt.Sprintf("%q: %d, %t, want %d", e.text, uint32(got), ok, uint32(e.want)))
	}
	return wrong
}

func wrongSentences() []string {
	var wrong []string
	for _, language := range sentences {
		for _, e := range language.texts {
			wrong = e.appendIfWrong(wrong, Find)
		}
	}
	return wrong
}

// TestWordsAreNeeded shows that no list has a word that changes nothing.
func TestWordsAreNeeded(t *testing.T) {
	defer func(old func() *lexicon) { theLexicon = old }(theLexicon)
	for _, list := range readLists() {
		for _, word := range list.words {
			fewer := strings.Replace(list.row+" ", " "+word+" ", " ", 1)
			if fewer == list.row+" " { // it is the first
				fewer = strings.Replace(list.row, "\t"+word, "\t", 1)
			}
			changed := newLexicon(strings.Replace(wordsTSV, list.row+"\n", fewer+"\n", 1))
			theLexicon = func() *lexicon { return changed }
			if len(wrongExamples(list.class, word)) == 0 && len(wrongSentences()) == 0 {
				t.Errorf("%s changes nothing in %s", word, list.row)
			}
		}
	}
}

// wordList is a row of words.tsv.
type wordList struct {
	row   string
	class class
	words []string
}

func readLists() []wordList {
	var lists []wordList
	_, rows, _ := strings.Cut(wordsTSV, "\nlanguage\tlist\twords\n")
	for _, row := range strings.Split(strings.TrimSpace(rows), "\n") {
		columns := strings.Split(row, "\t")
		lists = append(lists, wordList{row, classesOfLists[columns[1]], strings.Fields(columns[2])})
	}
	return lists
}
