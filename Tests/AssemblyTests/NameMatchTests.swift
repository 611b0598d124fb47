import Assembly
import Testing

@Suite struct NameMatchTests {
    private let matcher = NameMatcher()

    @Test(
        "Two spellings of one name are the same",
        arguments: [
            ("Nikita Khrushchev", "Nikita Chruschtschow"), ("Mikhail Gorbachev", "Michail Gorbatschow"),
            ("Anna Politkovskaya", "Anna Politkowskaja"),
            ("Vitali Klitschko", "Vitaliy Klychko"), ("Deng Xiaoping", "Teng Hsiao-ping"), ("Lech Walesa", "Lech Wałęsa"),
            ("Gerhard Schroeder", "Gerhard Schröder"), ("Bill Bradley", "William Bradley"), ("Sasha Petrov", "Alexander Petrov"),
            ("Abe Shinzo", "Shinzo Abe"), ("Merkel, Angela", "Angela Merkel"), ("Helle Thorning-Schmidt", "Helle Thorning Schmidt"),
            ("Bashar Assad", "Bashar al-Assad"), ("J. R. Smith", "John R. Smith"), ("Kim", "Kim Dae-jung"), ("Emily Horn", "Emily Horne"),
            ("Angela Merkle", "Angela Merkel"), ("Justin Trudau", "Justin Trudeau"), ("Foreign Minister Annan", "Kofi Annan"),
            ("US Secretary of State Colin Powell", "Colin Powell"), ("Annan’s", "Annan"), ("THE HAGUE", "The Hague"),
            ("SergeLama", "Serge Lama"), ("Leo Tarn0wski", "Leo Tarnowski"), ("0dile Brandtner", "Odile Brandtner"),
            ("Leo Tarnowsk1", "Leo Tarnowski"), ("Jan M\u{FFFD}ller", "Jan Müller"), ("Jan M\u{FFFD}ller", "Jan Mueller"),
            ("Oleksnadr Petrov", "Alexander Petrov"), ("Ramzi Abdullah Kerrow", "Ramzi Omar Abdullah Kerrow"),
            ("Sergejs Lavrovs", "Sergey Lavrov"),
        ])
    func same(left: String, right: String) {
        for (one, other) in [(left, right), (right, left)] {
            let match = matcher.compare(one, other)
            #expect(match.same, "\(one), \(other): \(match.because)")
            #expect(match.score >= 0.4 && match.score <= 1)
        }
    }

    @Test(
        "Known places and organisations have many names",
        arguments: [
            ("U.S.", "United States of America"), ("Kiev", "Kyiv"), ("Burma", "Myanmar"), ("EU", "the European Union"),
            ("Holland", "Netherlands"),
            ("OSCE", "Organisation for Security and Co-operation in Europe"), ("Nato", "NATO"), ("UNSC", "United Nations Security Council"),
            ("Russian Defense Ministry", "Russian Ministry of Defence"), ("Foreign Ministry of Chad", "Chadian Foreign Ministry"),
            ("Siemens", "Siemens AG"), ("Ford", "Ford Motor Company"), ("Stripe LLC", "Stripe Limited Liability Company"),
            ("ECB", "European Central Bank"),
        ])
    func known(left: String, right: String) {
        #expect(matcher.compare(left, right).same)
        #expect(matcher.compare(right, left).same)
    }

    @Test(
        "What looks alike and is two stays two",
        arguments: [
            ("Putin", "Potanin"), ("Vladimir Putin", "Vladimir Potanin"), ("George H. W. Bush", "George W. Bush"),
            ("Bill Clinton", "Hillary Clinton"),
            ("North Korea", "South Korea"), ("Austria", "Australia"), ("Niger", "Nigeria"), ("Jake Sullivan", "Dan Sullivan"),
            ("Sullivan", "O'Sullivan"), ("Moscow", "Kremlin"), ("Moscow", "Moscow Times"), ("Deutsche Bank", "Deutsche Bahn"),
            ("General Motors", "General Electric"), ("BAE Systems", "BAE Industries"), ("United Airlines", "United Technologies"),
            ("Donald Trump Jr.", "Donald Trump"), ("Pope John Paul I", "Pope John Paul II"), ("Kim Jong Il", "Kim Il Sung"),
            ("Wang Yi", "Wang Yang"),
            ("Maria Ivanova", "Marina Ivanova"), ("Alexander Petrov", "Alexandra Petrova"), ("Kelly", "Kerry"), ("Johnson", "Johnston"),
            ("Ron Paul", "Rand Paul"), ("Martin Luther", "Martin Luther King"), ("US", "UN"), ("UK", "Ukraine"), ("FSB", "GRU"),
            ("European Council", "Council of Europe"), ("Ministry of Defence of Chad", "Malian Defence Ministry"),
            ("Guinea", "Guinea-Bissau"),
            ("Salman bin Ahmad", "Ahmad bin Salman"), ("Kennedy", "Kennedy Center"), ("King Charles", "King Felipe"),
            ("Latvia", "Lithuania"), ("J. Barker", "Jan Harker"), ("Jan M\u{FFFD}ller", "Jan Miner"),
            ("Ramzi A. Kerrow", "Ramzi O. A. Kerrow"),
        ])
    func different(left: String, right: String) {
        for (one, other) in [(left, right), (right, left)] {
            let match = matcher.compare(one, other)
            #expect(!match.same, "\(one), \(other): \(match.because)")
        }
    }

    @Test("The reason names the letters that differ")
    func reason() {
        #expect(matcher.compare("Lavrov", "Lawrow").because == "Lavrov ≈ Lawrow (transliteration: v~w, ov~ow)")
        #expect(matcher.compare("Angela Merkle", "Angela Merkel").because.contains("perhaps a slip: le~el"))
        #expect(matcher.compare("Bill Clinton", "Hillary Clinton").because.contains("other given name"))
        #expect(matcher.compare("Kiev", "Kyiv").because.contains("both are names of"))
    }

    @Test("Nothing to compare is no match", arguments: [("", "Smith"), ("…", "Smith"), ("", "—")])
    func empty(left: String, right: String) {
        #expect(!matcher.compare(left, right).same)
    }
}
