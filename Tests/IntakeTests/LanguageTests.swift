import Model
import Testing

@testable import Intake

@Suite struct LanguageTests {
    @Test(arguments: [
        ("en", storm),
        ("es", "El río subió dos metros en una noche e inundó el casco antiguo, dijo el lunes el ayuntamiento de la ciudad."),
        ("de", "Der Fluss stieg in einer Nacht um zwei Meter und überschwemmte die Altstadt, teilte der Stadtrat am Montag mit."),
        ("fr", "La rivière est montée de deux mètres en une nuit et a inondé la vieille ville, a annoncé lundi le conseil municipal."),
        ("pt", "O rio subiu dois metros numa noite e inundou a cidade velha, disse na segunda-feira a câmara municipal da cidade."),
        ("it", "Il fiume è salito di due metri in una notte e ha allagato la città vecchia, ha detto lunedì il consiglio comunale."),
        ("pl", "Rzeka podniosła się o dwa metry w ciągu jednej nocy i zalała stare miasto, poinformowała w poniedziałek rada miejska."),
        ("ru", "Река поднялась на два метра за ночь и затопила старый город, сообщил в понедельник городской совет."),
        ("uk", "Річка піднялася на два метри за ніч і затопила старе місто, повідомила в понеділок міська рада."),
        (
            "tr",
            "Belediye meclisi pazartesi günü yaptığı açıklamada nehrin bir gecede iki metre yükseldiğini ve eski şehri su bastığını söyledi."
        ),
        ("el", "Το ποτάμι ανέβηκε δύο μέτρα μέσα σε μια νύχτα."), ("he", "הנהר עלה בשני מטרים בלילה אחד והציף את העיר העתיקה."),
        ("ar", "قال مجلس المدينة يوم الاثنين إن النهر ارتفع مترين خلال ليلة واحدة وأغرق المدينة القديمة."),
        ("ja", "川は一晩で二メートル上昇し、旧市街が浸水した。"), ("zh", "市议会周一表示，河水一夜之间上涨两米，淹没了老城。"),
        ("ko", "시의회는 월요일 강물이 하룻밤 사이에 2미터 불어나 구시가지가 침수됐다고 밝혔다."),
    ])
    func theLettersTellTheLanguage(language: String, text: String) {
        #expect(LanguageGuess(text).language == language)
        #expect(intake("a.txt", text).articles.first?.language == language)
    }

    @Test(arguments: ["", "12.30", "Bonn.", "OK la la la la.", "Paris, London, Berlin, Roma, Madrid 2031."])
    func shortTextsAreNotGuessed(text: String) {
        #expect(LanguageGuess(text).language == nil)
    }

    @Test func whatIsStatedCountsUnlessTheLettersContradictIt() {
        let long = String(
            repeating: "El río subió dos metros en una noche e inundó el casco antiguo, dijo el lunes el ayuntamiento de la ciudad. ",
            count: 4)
        func language(_ stated: String, _ text: String) -> (String?, String?) {
            let article = intake("a.jsonl", "{\"language\": \"\(stated)\", \"text\": \"\(text)\"}").articles.first
            return (article?.language, article?.provenance.first { $0.field == .language }?.source)
        }
        #expect(language("es-MX", long) == ("es-MX", "key of its line"))
        #expect(language("gl", long) == ("gl", "key of its line"))
        #expect(language("en", "El río subió.") == ("en", "key of its line"))
        #expect(language("en", long) == ("es", "the letters of the text, which speak against “en” (key of its line)"))
    }
}
