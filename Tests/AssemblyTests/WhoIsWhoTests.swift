import Assembly
import Model
import Testing

/// Two articles that name somebody, each in its own way: one actor, or two.
@Suite struct WhoIsWhoTests {
    private func count(_ kind: String, _ names: [String]) -> Int {
        ActorMerger().actors(in: ActorStory.readings(names.map { "[\(kind) \($0)] was named." })).count
    }

    @Test(
        "People of like names are as many as they are",
        arguments: [
            ["Vladimir Putin", "Vladimir Potanin"], ["George H. W. Bush", "George W. Bush"], ["Bill Clinton", "Hillary Clinton"],
            ["William Clinton", "Chelsea Clinton"], ["Jake Sullivan", "Dan Sullivan", "Louis Sullivan", "Ed Sullivan"],
            ["Ron Paul", "Rand Paul"], ["Donald Trump", "Donald Trump Jr."], ["Kim Jong Il", "Kim Jong Un", "Kim Il Sung"],
            ["Alexander Petrov", "Alexandra Petrova"], ["Maria Ivanova", "Marina Ivanova"], ["John Kelly", "John Kerry"],
            ["Boris Johnson", "Boris Johnston"], ["Wang Yi", "Wang Yang"], ["Salman bin Ahmad", "Ahmad bin Salman"],
            ["Pope John Paul I", "Pope John Paul II"], ["Li Na", "Li Ning"], ["Martin Luther", "Martin Luther King"],
        ])
    func peopleApart(names: [String]) {
        #expect(count("p", names) == names.count)
        #expect(count("p", names.reversed()) == names.count)
    }

    @Test(
        "Places and organisations of like names are as many as they are",
        arguments: [
            ["North Korea", "South Korea"], ["Austria", "Australia"], ["Niger", "Nigeria"], ["Congo", "Democratic Republic of the Congo"],
            ["Georgia", "State of Georgia"], ["Guinea", "Guinea-Bissau", "Equatorial Guinea", "Papua New Guinea"],
            ["Iran", "Iraq"], ["Slovakia", "Slovenia"], ["Mauritius", "Mauritania"], ["Dominica", "Dominican Republic"],
            ["Vancouver", "Vancouver Island"], ["Mexico", "Gulf of Mexico"], ["Arabia", "Saudi Arabia"], ["Kherson", "Kherson Region"],
        ])
    func placesApart(names: [String]) {
        #expect(count("l", names) == names.count)
        #expect(count("l", names.reversed()) == names.count)
    }

    @Test(
        "Organisations of like names are as many as they are",
        arguments: [
            ["Deutsche Bank", "Deutsche Bahn"], ["General Motors", "General Electric"], ["European Council", "Council of Europe"],
            ["FSB", "FBI"], ["Russian Foreign Ministry", "Ukrainian Foreign Ministry"], ["United Airlines", "United Technologies"],
            ["Bank of England", "Bank of Japan"], ["Washington Post", "Washington Times"],
        ])
    func organisationsApart(names: [String]) { #expect(count("o", names) == names.count) }

    @Test(
        "One person is one, in whatever transliteration",
        arguments: [
            // English, German, French, BGN/PCGN, ISO 9
            ["Nikita Khrushchev", "Nikita Chruschtschow", "Nikita Khrouchtchev", "Nikita Khrushchëv", "Nikita Hruŝëv"],
            ["Boris Yeltsin", "Boris Jelzin", "Boris Eltsine"],
            ["Mikhail Gorbachev", "Michail Gorbatschow", "Mikhaïl Gorbatchev", "Mihail Gorbačëv"],
            ["Anna Politkovskaya", "Anna Politkowskaja", "Anna Politkovskaïa", "Anna Politkovskaâ"],
            ["Sergei Shoigu", "Sergej Schoigu", "Sergueï Choïgou", "Sergey Shoygu", "Sergej Šojgu"],
            ["Vitali Klitschko", "Vitaliy Klychko"], ["Deng Xiaoping", "Teng Hsiao-ping"], ["Никита Хрущёв", "Nikita Khrushchev"],
        ])
    func transliterations(names: [String]) { #expect(count("p", names) == 1) }

    @Test(
        "One person is one, in whatever form of the name",
        arguments: [
            ["Bill Bradley", "William Bradley"], ["Sasha Petrov", "Alexander Petrov", "Aleksandr Petrov"], ["Bob Dole", "Robert Dole"],
            ["Xi Jinping", "Jinping Xi"], ["Orbán Viktor", "Viktor Orbán"], ["Abe Shinzo", "Shinzo Abe"],
            ["Merkel, Angela", "Angela Merkel"],
            ["Bashar Assad", "Bashar al-Assad", "Bashar el-Assad"], ["Ursula von der Leyen", "Ursula Von Der Leyen"],
            ["Mohammed bin Salman", "Mohammad bin Salman"], ["J. K. Rowling", "JK Rowling", "J.K. Rowling"],
            ["Jean-Claude Juncker", "JC Juncker"], ["Helle Thorning-Schmidt", "Helle Thorning Schmidt"],
            ["John R. Smith", "John Smith"], ["Lech Walesa", "Lech Wałęsa"],
        ])
    func forms(names: [String]) { #expect(count("p", names) == 1) }

    @Test(
        "One place or organisation is one",
        arguments: [
            ("l", ["US", "U.S.", "United States", "USA", "United States of America"]), ("l", ["Kiev", "Kyiv", "Kiew"]),
            ("l", ["Calif", "California"]),
            ("l", ["Crimea", "Crimean Peninsula", "Crimean Peninsula of Ukraine"]), ("l", ["Kola", "Kola Peninsula"]),
            ("o", ["WHO", "World Health Organization", "World Health Organisation"]),
            ("o", ["Russian Defense Ministry", "Russian Ministry of Defence", "Defence Ministry of Russia"]),
            ("o", ["White House Budget Office", "US Budget Office"]), ("o", ["Nanshan Group", "Nanshan Group Co. Ltd"]),
            ("o", ["Siemens", "Siemens AG"]),
        ])
    func things(kind: String, names: [String]) { #expect(count(kind, names) == 1) }

    @Test("A body whose owner goes before it in the article is that owner's, unless there are two")
    func owners() {
        let readings = ActorStory.readings(["[l Lisbon] and the [o Lisbon Harbour] fought. The [o Harbour] lost."])
        #expect(ActorMerger().actors(in: readings).map(\.mentions.count).sorted() == [1, 2])
        let two = ActorStory.readings([
            "[l Lisbon], [l Porto]: the [o Lisbon Harbour] and the [o Porto Harbour] fought. The [o Harbour] lost."
        ])
        #expect(ActorMerger().actors(in: two).count == 5)
    }
}
