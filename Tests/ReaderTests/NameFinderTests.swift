import Model
import Reader
import Testing

/// Reads a text as an article of one paragraph a line, and writes down its names.
private func names(_ text: String) -> [String] {
    var passages: [Passage] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let range = start..<start + line.utf8.count
        if !line.isEmpty {
            let source = SourceRange(scalars: range, line: passages.count + 1)
            passages.append(Passage(id: "p\(passages.count + 1)", range: range, kind: .paragraph, source: source))
        }
        start = range.upperBound + 1
    }
    let article = Article(id: "a", file: "a.txt", text: text, passages: passages)
    return ArticleReader().read(article).names.map { mention in
        #expect(article.text(of: mention.range) == mention.text)
        let role = mention.role.map { " (\(article.text(of: $0)))" } ?? ""
        return "\(mention.kind.rawValue) \(mention.text)\(role)"
    }
}

@Suite struct NameFinderTests {
    @Test(arguments: [
        (
            "German Foreign Minister Anna Schneider met her French counterpart in Paris on Tuesday.",
            ["person Anna Schneider (German Foreign Minister)", "place Paris"]
        ),
        (
            "European Commission spokesman Peter Stano declined to comment.",
            ["organisation European Commission", "person Peter Stano (European Commission spokesman)"]
        ),
        (
            "U.S. Secretary of Defense Robert Walker visited Kabul.",
            ["place U.S.", "person Robert Walker (U.S. Secretary of Defense)", "place Kabul"]
        ),
        (
            "Former Brazilian president Luiz Inácio Lula da Silva was born in Pernambuco.",
            ["person Luiz Inácio Lula da Silva (Former Brazilian president)", "place Pernambuco"]
        ),
        (
            "The Foreign Minister of Germany Anna Schneider met the president of Chile.",
            ["place Germany", "person Anna Schneider (Foreign Minister of Germany)", "place Chile"]
        ),
        (
            "They recruited to the legal team former Lisbon mayor Peter Stano.",
            ["place Lisbon", "person Peter Stano (former Lisbon mayor)"]
        ),
        ("They asked the former Texas Sen. Peter Stano.", ["place Texas", "person Peter Stano (former Texas Sen.)"]),
        (
            "They asked Finance Committee Chairwoman Rep. Anna Schneider and the physician Dr. Peter Stano.",
            ["person Anna Schneider (Finance Committee Chairwoman)", "person Peter Stano (physician)"]
        ),
        ("He is Lt. Gov. Peter Stano, and she is Dr. Anna Schneider.", ["person Peter Stano (Lt. Gov.)", "person Anna Schneider"]),
        ("It was sent by the Press Secretary President Anna Schneider spoke.", ["person Anna Schneider (President)"]),
        ("He met the mayor's son and Russian lawyer Anna Schneider.", ["person Anna Schneider (Russian lawyer)"]),
        ("BERLIN, Germany — France's president Anna Schneider left.", ["place France", "person Anna Schneider (France's president)"]),
    ])
    func `a role before the name is kept beside it`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("Keane Signs Harbour Bill After Long Fight", ["person Keane"]),
        ("Why Lorna Keane's Harbour Bill Passed The Lower House", ["person Lorna Keane"]),
        ("Harbour Bill Splits Northern Coast Alliance", []),
        ("Keane signs harbour bill in Glasgow", ["person Keane", "place Glasgow"]),
    ])
    func `a headline's names are those of its article`(title: String, expected: [String]) {
        let text = "Lorna Keane signed the bill on Monday. Keane said the harbour would be deeper."
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: SourceRange(scalars: 0..<0, line: 1))
        let article = Article(id: "a", file: "a.txt", title: title, text: text, passages: [passage])
        let reader = ArticleReader()
        let reading = reader.withHeadline(reader.read(article))
        let names = reading.names.filter { $0.range.upperBound <= title.utf8.count }
        #expect(names.map { "\($0.kind.rawValue) \($0.text)" } == expected)
    }

    @Test(arguments: [
        ("Lorna Keane Rips Harbourism at Port Hall", "person Lorna Keane"), ("Keane Wows the Port Hall Crowd", "person Keane"),
    ])
    func `a person's name ends in a headline where it ends in the text`(headline: String, expected: String) {
        #expect(names(headline + "\nLorna Keane spoke on Monday, and the crowd cheered.").first == expected)
    }

    @Test(arguments: [
        (
            "Jane Okafor, a professor at Stanford University, said the study was flawed.",
            ["person Jane Okafor (professor at Stanford University)", "organisation Stanford University"]
        ),
        (
            "Referring to Peter Stano, the foreign minister, Anna Schneider, said the talks had failed.",
            ["person Peter Stano", "person Anna Schneider (foreign minister)"]
        ),
        (
            "Peter Stano, the foreign minister, and Anna Schneider, the mayor, said the talks had failed.",
            ["person Peter Stano (foreign minister)", "person Anna Schneider (mayor)"]
        ),
        (
            "Japan's prime minister, Fumio Kishida, flew to Seoul.",
            ["place Japan", "person Fumio Kishida (Japan's prime minister)", "place Seoul"]
        ),
    ])
    func `a role between commas is kept`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("He flew from Frankfurt to New York with Lufthansa.", ["place Frankfurt", "place New York", "organisation Lufthansa"]),
        ("Shares of Volkswagen and Toyota fell.", ["organisation Volkswagen", "organisation Toyota"]),
        ("Flights from Paris to Austin were cancelled.", ["place Paris", "place Austin"]),
        (
            "The Northern River Bridge Board (NRBB) shut the Tarn Bridge on Monday.",
            ["organisation Northern River Bridge Board", "organisation NRBB", "place Tarn Bridge"]
        ),
        (
            "The Organization of American States and the European Union sent observers to Caracas, Venezuela.",
            ["organisation Organization of American States", "organisation European Union", "place Caracas", "place Venezuela"]
        ),
        (
            "The World Health Organization said on Monday that Nigeria's vaccines had arrived in Lagos.",
            ["organisation World Health Organization", "place Nigeria", "place Lagos"]
        ),
    ])
    func `names have their kind, without article and possessive`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("Fans of Oren United sang.\nThe book came from Oren Books.", ["organisation Oren United", "organisation Oren Books"]),
        ("Storms came.\nHope Linden left. May Orlan stayed.", ["person Hope Linden", "person May Orlan"]),
        (
            "Steve Woods led the firm.\nIn May Steve Jobs came back. Jobs said no.",
            ["person Steve Woods", "person Steve Jobs", "person Jobs"]
        ),
        (
            "Dekker Motors was founded by Ida Dekker.\nDekker shares rose. Dekker will hire.",
            ["organisation Dekker Motors", "person Ida Dekker", "organisation Dekker", "organisation Dekker"]
        ),
        ("Read https://example.org/News/Berlin-Talks or ask Siemens.", ["organisation Siemens"]),
        ("PARIS (Reuters) — Shares of Siemens fell.", ["organisation Siemens"]),
        ("DAYTON (AP) -- Shares of Siemens fell.", ["organisation Siemens"]),
        ("DAYTON, Ohio -- Shares of Siemens fell.", ["organisation Siemens"]),
        ("-- Shares of Siemens fell.", ["organisation Siemens"]),
        ("Dayton, Ohio (CNN) -- Shares of Siemens fell.", ["organisation Siemens"]),
        ("SPRINGFIELD, Ill. (AP) — Shares of Siemens fell.", ["organisation Siemens"]),
        ("Siemens -- and its shares -- fell in Dayton.", ["organisation Siemens", "place Dayton"]),
        ("Shares of Siemens fell. (Reporting by Anna Schneider; Editing by Peter Stano in Paris)", ["organisation Siemens"]),
        ("Shares of Siemens fell.\nAnna Schneider contributed reporting from Paris.", ["organisation Siemens"]),
        (
            "According to reporting by Anna Schneider, shares of Siemens fell.",
            ["person Anna Schneider", "organisation Siemens"]
        ),
        ("The Secretary of Health met the Supreme Court Thursday.", ["organisation Supreme Court"]),
        ("The firm is in the U.S. Mr. Stano had asked her.", ["place U.S.", "person Stano"]),
        (
            "Rep. Anna Schneider, R-Texas, and Rep. Peter Stano (D-N.C.) met.",
            ["person Anna Schneider (Rep.)", "person Peter Stano (Rep.)"]
        ),
        ("He gave it to Secours du Nord.", ["organisation Secours du Nord"]),
        ("The IG met Anna Schneider.", ["person Anna Schneider"]),
        (
            "Anna Schneider spoke in Berlin on Monday.\nAnna Schneider Concedes",
            ["person Anna Schneider", "place Berlin", "person Anna Schneider"]
        ),
        (
            "The Department of Health and Human Services paid.\nMrs. Trent and U.S. Fish and Wildlife Service officers came.",
            ["organisation Department of Health and Human Services", "person Trent", "organisation U.S. Fish and Wildlife Service"]
        ),
        (
            "Officers of U.S. Customs and Border Protection and the Coast Guard met at the Police Department and the Fire Service.",
            [
                "organisation U.S. Customs and Border Protection", "organisation Coast Guard", "organisation Police Department",
                "organisation Fire Service",
            ]
        ),
        ("Aides of President Rose and Homeland Security met.", ["person Rose (President)", "organisation Homeland Security"]),
        (
            "The Justice Department and Treasury Department sued.",
            ["organisation Justice Department", "organisation Treasury Department"]
        ),
    ])
    func `what stands around a name tells what it is`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("He won an Emmy for it. The Pulitzer Prize went to Ida Dekker.", ["person Ida Dekker"]),
        ("She got an Emmy nomination before Jane Okafor.", ["person Jane Okafor"]),
        ("Ida Dekker has Alzheimer's disease.", ["person Ida Dekker"]),
        ("Dekker's award was stolen, said Ida Dekker.", ["person Dekker", "person Ida Dekker"]),
        ("Ida Dekker was driving his Bentley at about one on Sunday.", ["person Ida Dekker"]),
        ("The village was hit by both Hurricanes Martha and George. In addition to the houses, George took the bridge.", []),
        ("Ida Dekker was the last player to be arrested for DUI. His DUI arrest came first.", ["person Ida Dekker"]),
        ("Sheriff's deputies searched the farm of Ida Dekker.", ["person Ida Dekker"]),
        ("He held most of Allen and Madison counties.", ["place Allen", "place Madison"]),
        ("The crew of HMS Ida Dekker came. He saw the Ida Dekker Award.", []),
        ("Hurricane Martha hit the coast of Chile.", ["place Chile"]),
        ("Jurors heard Ida Dekker. Lawmakers said no.", ["person Ida Dekker"]),
        ("Tessler International Inc rose. They like Tessler more.", ["organisation Tessler International Inc", "organisation Tessler"]),
        (
            "The Wagner Group left Chile. The men of Wagner said nothing.",
            ["organisation Wagner Group", "place Chile", "organisation Wagner"]
        ),
        ("The fans of Bradley sang. Bradley (25-7) will play on Friday.", ["organisation Bradley", "organisation Bradley"]),
        ("The fans of Bradley sang. Bradley, which reached the final, was better.", ["organisation Bradley", "organisation Bradley"]),
        ("A Tessler Foods plant burned. Tessler said it was insured.", ["organisation Tessler Foods", "organisation Tessler"]),
        (
            "The founder of the law firm, Bates, Norton & Friedman, is in New York.",
            ["organisation Bates, Norton & Friedman", "place New York"]
        ),
        ("The city-state within Rome confirmed its first case. Rome, the mayor said, was safe.", ["place Rome", "place Rome"]),
    ])
    func `things, storms, areas and firms that bear a person's name are nobody`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("Anna Schneider's disease is rare.", ["person Anna Schneider"]),
        ("Anna Schneider lost. Schneider (6-7) wept.", ["person Anna Schneider", "person Schneider"]),
        ("They blocked the Anna Schneider nomination.", ["person Anna Schneider"]),
        ("He gave Jane Okafor day passes and handed Anna Schneider medals.", ["person Jane Okafor", "person Anna Schneider"]),
        ("The police told her Dekker was at home.", ["person Dekker"]),
        ("He was praised by Okafor & Dekker.", ["person Okafor", "person Dekker"]),
        ("Anna Schneider spoke. Schneider's disease is rare.", ["person Anna Schneider", "person Schneider"]),
        (
            "Jane Okafor and Ida Dekker met. Okafor, Dekker & Anna Schneider agreed.",
            ["person Jane Okafor", "person Ida Dekker", "person Okafor", "person Dekker", "person Anna Schneider"]
        ),
    ])
    func `somebody with a thing beside the name is somebody`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        (
            "Sens. Ida Dekker and Brooklyn Councilman Lena Kerrow met Paul D. Ryland of Wisconsin.",
            ["person Ida Dekker", "person Lena Kerrow (Brooklyn Councilman)", "person Paul D. Ryland", "place Wisconsin"]
        ),
        ("Regina M. Dekker spoke.", ["person Regina M. Dekker"]),
        (
            "La Tonya Dekker arrived for the trial. Do Anna Schneider and Peter Stano know?",
            ["person La Tonya Dekker", "person Anna Schneider", "person Peter Stano"]
        ),
        (
            "He had served with the Madison County Sheriff's Department for 15 years.",
            ["place Madison County", "organisation Sheriff's Department"]
        ),
        ("According to police spokesperson Const. Ida Dekker, he fled.", ["person Ida Dekker (police spokesperson)"]),
    ])
    func `offices and towns are no part of a name`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("He met Ida Ida Dekker on Monday.", ["person Ida Dekker"]),
        ("He met the leader Osama bin Dekker, and Omar ibn Kerrow.", ["person Osama bin Dekker (leader)", "person Omar ibn Kerrow"]),
        ("They asked George Stano Robert Dekker about it.", ["person George Stano", "person Robert Dekker"]),
        ("The Chancellor of the Exchequer Anna Schneider spoke.", ["person Anna Schneider"]),
        ("Officers saw Denver Homicide Capt. Peter Stano leave.", ["person Peter Stano (Capt.)"]),
        (
            "Ida Dekker wrote it down, and her memorials were read. The Ida Dekker Memorials are long.",
            ["person Ida Dekker", "person Ida Dekker"]
        ),
        ("The Gulf of Aden and the Horn of Africa are rough.", ["place Gulf of Aden", "place Horn of Africa"]),
        ("The crew of the MT Ida Dekker left on Monday. Ida Dekker sank.", ["organisation MT Ida Dekker", "organisation Ida Dekker"]),
        ("The Greek daily Dekker said so. Then Dekker was right.", ["organisation Dekker", "organisation Dekker"]),
        ("They threw Molotov cocktails at Anna Schneider.", ["person Anna Schneider"]),
        ("Anna Schneider spoke. (AP Photo/Peter Stano) (Peter Stano-AP) She left.", ["person Anna Schneider"]),
    ])
    func `a name is whole and holds nothing else`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("A boy sits in Lisbon The Lufthansa said no.", ["place Lisbon", "organisation Lufthansa"]),
        ("He was named ambassador to China Anna Schneider said.", ["place China", "person Anna Schneider"]),
        ("They saw Victor “The Clerk” Dekker leave.", ["person Victor “The Clerk” Dekker"]),
        ("They saw Victor \"Clerk\"Dekker leave.", ["person Victor \"Clerk\"Dekker"]),
        (
            "They asked Undersheriff Anna Schneider, and D.A. Peter Stano agreed. The D.A. left.",
            ["person Anna Schneider (Undersheriff)", "person Peter Stano (D.A.)"]
        ),
        (
            "The cable of Zelta broke on Monday. Zelta said no.",
            ["organisation Zelta", "organisation Zelta"]
        ),
        ("They fled, according to Danny Stano of Metropolis.", ["person Danny Stano"]),
        ("They met at Dekker Ave. in Lisbon on Monday.", ["place Dekker Ave.", "place Lisbon"]),
        ("They met Peter Shore in Lisbon on Monday.", ["person Peter Shore", "place Lisbon"]),
    ])
    func `what runs into a name is no part of it, and its kind is what it does`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("They Saved Banks German Chancellor Anna Schneider said.", ["person Anna Schneider (German Chancellor)"]),
        (
            "Anna Schneider, head of news for North and Central Europe, spoke.",
            ["person Anna Schneider (head of news for North and Central Europe)", "place Central Europe"]
        ),
        ("He would not vote for a President Schneider.", ["person Schneider"]),
        (
            "Spokesmen for the office of the attorney in Lisbon, Anna Schneider, said no.",
            ["place Lisbon", "person Anna Schneider (attorney in Lisbon)"]
        ),
        (
            "The campaign of the Portuguese presidential nominee, Anna Schneider, paid.",
            ["person Anna Schneider (Portuguese presidential nominee)"]
        ),
    ])
    func `a role is one that somebody has`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        (
            "Dekker said on Monday it would recall trucks. It was founded by Ida Dekker. Dekker shares fell. Dekker, the carmaker, hires.",
            ["organisation Dekker", "person Ida Dekker", "organisation Dekker", "organisation Dekker"]
        ),
        (
            "Ida Dekker said so. Dekker shares the grief. Dekker plants a tree, and workers left Dekker's house. Dekker wept.",
            ["person Ida Dekker", "person Dekker", "person Dekker", "person Dekker", "person Dekker"]
        ),
        (
            "Dan Jackson, a farmer, left. The flood reached Jackson, Mississippi, on Monday. Police in Jackson said so.",
            ["person Dan Jackson (farmer)", "place Jackson", "place Mississippi", "place Jackson"]
        ),
        (
            "Dan Jackson left. They have trust in Jackson, a farmer, and met in Jackson's house. Jackson wept.",
            ["person Dan Jackson", "person Jackson (farmer)", "person Jackson", "person Jackson"]
        ),
        ("Ida May resigned on Monday. In May she left. May said so.", ["person Ida May", "person May"]),
        ("Melissa Houston sang. Houston was cheered.", ["person Melissa Houston", "person Houston"]),
        ("They met Whitney in Houston, Texas.", ["person Whitney", "place Houston", "place Texas"]),
        ("Ida Law scored twice. Law said so.", ["person Ida Law", "person Law"]),
        ("Ida Law scored twice. Law was changed on Monday.", ["person Ida Law"]),
        ("Ida Lincoln left. The miners found a friend in Lincoln.", ["person Ida Lincoln", "person Lincoln"]),
        ("Ida Law scored twice. Law was seldom so clear, and the law is clear.", ["person Ida Law"]),
        ("Ida Price sang on Monday. Price rose by ten percent.", ["person Ida Price"]),
    ])
    func `a town, a firm, a month and a common word are told from somebody of that surname`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        "Ida Dekker spoke. Dekker, the chief executive of the company, said so.",
        "Ida Dekker spoke. Dekker, the head of the bank, said so.",
        "Ida Dekker spoke. The bank Dekker runs is small.",
        "Ida Dekker spoke. At the company Dekker founded, nobody left.",
    ])
    func `who runs a firm is none`(text: String) {
        #expect(!names(text).contains { $0.hasPrefix("organisation") })
    }

    @Test func `a word that its article nowhere takes for a name is none in the headline`() {
        let text = "Ida Dekker was driving his Bentley at about one on Sunday."
        func names(_ title: String) -> [String] {
            let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: SourceRange(scalars: 0..<0, line: 1))
            let article = Article(id: "a", file: "a.txt", title: title, text: text, passages: [passage])
            return ArticleReader().withHeadline(ArticleReader().read(article)).names.map(\.text)
        }
        #expect(names("Police stop Bentley in Paris") == ["Paris", "Ida Dekker"])
    }

    @Test func `a word that joins sentences and a form of address are no names`() {
        #expect(names("But Customs and Border Protection warned them.") == ["organisation Customs and Border Protection"])
        #expect(names("They asked why Mrs. Schneider's email server had not been found.") == ["person Schneider"])
    }

    @Test func `a town that starts with a word that joins sentences keeps it`() {
        #expect(names("Or Yehuda was hit by two rockets on Monday.").first == "place Or Yehuda")
    }

    @Test func `a role is the person's own`() {
        #expect(
            names("The brother of spokesman Peter Stano came.\nThe mother of the spokesman, Anna Schneider, wept.")
                == ["person Peter Stano (spokesman)", "person Anna Schneider"])
    }

    @Test(arguments: [
        "Monday's talks between the Russian and the American delegations ended in January.",
        "The ministers agreed on nothing.",
        "",
    ])
    func `demonyms, weekdays and months are no names`(text: String) {
        #expect(names(text).isEmpty)
    }

    @Test func `hyphenated words hold names`() {
        #expect(names("The Japan-China dispute worried the NATO-led force.") == ["place Japan", "place China", "organisation NATO"])
        #expect(names("The Italian-American singer and the well-known state-run firm.").isEmpty)
    }

    @Test func `a surname alone is the person that the text named in full`() {
        let found = names("Anna Schneider arrived in Oslo.\nLater Schneider left, and Schneider's aides stayed.")
        #expect(found == ["person Anna Schneider", "place Oslo", "person Schneider", "person Schneider"])
    }

    @Test func `a question's verb is no given name`() {
        #expect(names("Jane Okafor spoke.\nWill Okafor resign?") == ["person Jane Okafor", "person Okafor"])
    }

    @Test func `ordinary words of a headline are no names`() {
        let found = names("Prime Minister Okafor Resigns After Months Of Protests In Kenya\n\nOkafor left office in Kenya on Friday.")
        #expect(found == ["person Okafor (Prime Minister)", "place Kenya", "person Okafor", "place Kenya"])
    }

    @Test func `the same text gives the same names on every reading`() {
        let text = "Anna Schneider of Siemens met Jane Okafor in Berlin. Okafor thanked Siemens."
        #expect(names(text) == names(text))
        #expect(names(text).contains("organisation Siemens"))
    }
}
