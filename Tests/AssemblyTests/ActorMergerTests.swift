import Assembly
import Model
import Testing

@Suite struct ActorMergerTests {
    private func actors(_ texts: String...) -> [Actor] { ActorMerger().actors(in: ActorStory.readings(texts)) }

    private func names(_ actors: [Actor]) -> [String] { actors.map(\.name) }

    @Test("A surname belongs to the full name of its article, whatever the capitals")
    func surname() throws {
        let found = actors("[p MORALES] WINS: [p Ana Morales] won in [l Quito]. Mr. [p Morales’s] party and [p Morales] cheered.")
        #expect(names(found) == ["Ana Morales", "Quito"])
        let actor = try #require(found.first)
        #expect(actor.mentions.count == 4)
        #expect(actor.spellings.first { $0.text == "Morales" }?.because.contains("surname alone") == true)
        #expect(actor.mentions.map(\.range.lowerBound) == actor.mentions.map(\.range.lowerBound).sorted())
    }

    @Test("A surname, another spelling of it and a given name mean the same in an article that names a crowd")
    func crowd() {
        let told = "[p Sergei Ladov] and [p Oleksandr Kushnir] came. [p Ladow] spoke. [p Ladov] left. [p Oleksandr] stayed."
        let syllables = ["ba", "ke", "mi", "no", "ru", "ge"]
        let crowd = (0..<200).map { number in
            let (first, second, third) = (syllables[number % 6], syllables[number / 6 % 6], syllables[number / 36 % 6])
            return "[p G\(first)\(second)n M\(third)\(first)\(second)r] came."
        }
        for story in [told, told + " " + crowd.joined(separator: " ")] {
            let found = actors(story)
            #expect(found.first { $0.name == "Sergei Ladov" }?.mentions.count == 3)
            #expect(found.first { $0.name == "Oleksandr Kushnir" }?.mentions.count == 2)
        }
    }

    @Test("Bearers of one surname stay apart, and a surname that may be either stays apart from both")
    func twoBearers() {
        let found = actors("[p Carl Odum] and [p Rita Odum] came. [p Odum] spoke.", "[p Rita Odum] left. [p Odum] was tired.")
        #expect(Set(names(found)) == ["Carl Odum", "Rita Odum", "Odum"])
        #expect(found.first { $0.name == "Rita Odum" }?.mentions.count == 3)
    }

    @Test("Who is named in full beside a surname is not who is called by it")
    func pair() {
        let full = "{President} [p Carl Odum] met [p Kofi Dunn] and [p Ana Ruiz]."
        let pair = "{President} [p Odum] and [p Rita Odum] met [p Kofi Dunn] and [p Ana Ruiz]. [p Odum] spoke."
        #expect(actors(full, pair).first { $0.name == "Carl Odum" }?.mentions.count == 3)
        #expect(actors(pair).first { $0.name == "Rita Odum" }?.mentions.count == 1)
        #expect(
            actors(full, "[p Rita Odum] met [p Kofi Dunn] and [p Ana Ruiz]. [p Odum] spoke.").first { $0.name == "Rita Odum" }?.mentions
                .count == 2)
    }

    @Test("What an article tells from somebody of its name is another, there and where nobody is named in full")
    func founder() {
        let firm = "[o Odum] hires. [p Kofi Odum] founded it, and [p Odum] wept. [o Odum] grows."
        let found = actors(firm, "[o Odum] fell.", "[p Kofi Odum] left. [p Odum] wept.")
        #expect(found.map { "\($0.kind.rawValue) \($0.name) \($0.mentions.count)" } == ["person Kofi Odum 4", "organisation Odum 3"])
        let town = actors("[p Kofi Odum] lives in [l Odum].", "[l Odum] burned. [p Kofi Odum] wept.")
        #expect(Set(town.map { "\($0.kind.rawValue) \($0.mentions.count)" }) == ["person 2", "place 2"])
        #expect(actors("[p Kofi Odum] left.", "[o Odum] wept.", "[p Kofi Odum] wept.", "[p Kofi Odum] sang.").count == 1)
    }

    @Test("A surname alone does not mean the son whose father is named")
    func son() {
        let found = actors("[p Carl Odum] met [p Carl Odum Jr.]. [p Odum] spoke.")
        #expect(found.first { $0.name == "Carl Odum" }?.mentions.count == 2)
        #expect(actors("[p Carl Odum Jr.] came. [p Odum] spoke.").map(\.mentions.count) == [2])
    }

    @Test("A role beside a surname counts in its article only")
    func roleOfAnotherArticle() {
        let both = "[p Carl Odum] and [p Rita Odum] came. [p Odum] spoke."
        let role = "{President} [p Carl Odum] slept. {President} [p Odum] woke."
        #expect(actors(role, both).first { $0.name == "Carl Odum" }?.mentions.count == 3)
        let here = "{President} [p Carl Odum] and [p Rita Odum] came. {President} [p Odum] spoke."
        #expect(actors(here).first { $0.name == "Carl Odum" }?.mentions.count == 2)
    }

    @Test("Where an article has a surname that several bear with and without Mrs, she is another")
    func womansTitle() {
        let found = actors("[p Carl Odum] died. [p Odum] was old. Mrs. [p Odum] wept.", "[p Rita Odum] left.")
        #expect(found.first { $0.name == "Carl Odum" }?.mentions.count == 2)
        #expect(actors("[p Rita Odum] came. Mrs. [p Odum] spoke. [p Odum] left.").map(\.mentions.count) == [3])
    }

    @Test("A title, a role and a given name tell which of two that bear a surname is meant")
    func womanAndMan() {
        let both = actors("[p Carl Odum] and [p Rita Odum] came. {Doctor} [p Odum] slept. Mrs. [p Odum] spoke. Mrs. [p Odum] left.")
        #expect(both.first { $0.name == "Rita Odum" }?.mentions.count == 3)
        let roles = actors("{father} [p Jo Sulman] and {actress} [p Kay Sulman] came. Mr. [p Sulman] spoke. Mr. [p Sulman] left.")
        #expect(roles.first { $0.name == "Jo Sulman" }?.mentions.count == 3)
        let mixed = actors("[p Carl Odum] and [p Rita Odum] came. Mr. [p Odum] spoke. [p Odum] left. [p Odum] slept.")
        #expect(mixed.first { $0.name == "Carl Odum" }?.mentions.count == 1)
    }

    @Test("Four people of one surname are four")
    func four() {
        let found = actors("[p Jo Sulman] a.", "[p Ed Sulman] b. [p Sulman] c.", "[p Kay Sulman] d. [p Sulman] e.", "[p Zoe Sulman] f.")
        #expect(Set(names(found)) == ["Jo Sulman", "Ed Sulman", "Kay Sulman", "Zoe Sulman"])
        #expect(found.first { $0.name == "Kay Sulman" }?.mentions.map(\.article) == ["a3", "a3"])
    }

    @Test("Transliterations, given-name forms and slips in one role are one actor; the slip is marked, and never the name")
    func spellings() throws {
        let found = actors(
            "{Foreign Minister} [p Sergei Ladov] met [p Kofi Dunn].", "{Foreign Minister} [p Sergej Ladow] met [p Kofi Dunn].",
            "{Foreign Minister} [p Sergey Lapov] spoke.")
        let actor = try #require(found.first)
        #expect(actor.spellings.count == 3)
        #expect(actor.spellings.filter(\.isSuspect).map(\.text) == ["Sergey Lapov"])
        #expect(actor.name != "Sergey Lapov")
        #expect(actor.roles.map(\.text) == ["Foreign Minister", "Foreign Minister", "Foreign Minister"])
    }

    @Test("A firm stays a firm where others call it one, and never becomes its founder")
    func firm() {
        let found = actors(
            "[o Dekker] will hire. [o Dekker] grows.", "[p Ida Dekker] founded [o Dekker Motors]. [p Dekker] will hire.", "[o Dekker] grew."
        )
        #expect(found.first { $0.name == "Ida Dekker" }?.mentions.count == 1)
        #expect(found.first { $0.spellings.contains { $0.text == "Dekker" } }?.kind == .organisation)
    }

    @Test("A surname that an article takes for a firm is the person's where others name him and no firm begins with it")
    func surnameTakenForAFirm() {
        let named = "[p Mitch Orlend] spoke in the [o Senate] of [l Ohio] and in [l Texas]."
        let alone = "[o Orlend] waited in the [o Senate] of [l Ohio], and in [l Texas] nobody did."
        #expect(names(actors(named, named, alone)).filter { $0.contains("Orlend") } == ["Mitch Orlend"])
        let firm = "[o Orlend Steel] rose. [o Orlend] waited in the [o Senate] of [l Ohio] and [l Texas]."
        #expect(names(actors(named, named, firm)).filter { $0.hasPrefix("Orlend") } == ["Orlend Steel"])
    }

    @Test("The kind is what most articles say, however often one says another")
    func kind() {
        let loud = String(repeating: "[p Nordhaven] came. ", count: 5)
        #expect(actors(loud, "[l Nordhaven] a.", "[l Nordhaven] b.").first?.kind == .place)
    }

    @Test("The wife of a minister has not the minister's role")
    func ownRole() {
        #expect(actors("{wife of the minister} [p John Barker] spoke.", "{minister} [p John Harker] spoke.").count == 2)
        #expect(actors("{minister of trade} [p John Barker] spoke.", "{minister} [p John Harker] spoke.").count == 1)
    }

    @Test("A given name, another's role, and what stands beside the right spelling are no slips of a surname")
    func noSlips() {
        func alone(_ text: String) -> [String]? { actors(text).first { $0.name == "Barry Obara" }?.spellings.map(\.text).sorted() }
        #expect(alone("[p Barry Obara] spoke. [p Obera] left.") == ["Barry Obara", "Obera"])
        #expect(alone("[p Barry Obara] spoke. [p Obara] left. [p Obera] left.") == ["Barry Obara", "Obara"])
        #expect(alone("{President} [p Barry Obara] spoke of {rebel leader} [p Obera].") == ["Barry Obara"])
        #expect(actors("[p Barry Olena] spoke. [p Elena] left.").count == 2)
    }

    @Test("A surname with Jr. is the son's, in the article or in the dossier, and never his father's")
    func heirs() {
        let both = "[p Carl Dekker] met [p Carl Dekker Jr.] and [p Dekker Jr.] left."
        #expect(actors(both).first { $0.name == "Carl Dekker Jr." }?.mentions.count == 2)
        let apart = actors("[p Carl Dekker] spoke. [p Dekker Jr.] left.", "[p Carl Dekker Jr.] came.")
        #expect(apart.first { $0.name == "Carl Dekker" }?.mentions.count == 1)
        #expect(apart.first { $0.name == "Carl Dekker Jr." }?.mentions.count == 2)
    }

    @Test("A short name alone is whom most articles name in full, where nobody else is called so")
    func usualBearer() {
        let named = "[p Mitch Orlend] spoke."
        #expect(names(actors(named, named, named, "[p Orlend] slept.")) == ["Mitch Orlend"])
        #expect(actors(named, named, "[p Orlend] slept.").count == 2)
        #expect(names(actors(named, named, named, "[p Mitch] slept.")) == ["Mitch Orlend"])
        #expect(actors(named, named, named, "[p Mitch Dekker] came.", "[p Mitch] slept.").count == 3)
        let firm = "[o Orlend Foods] rose."
        #expect(names(actors(firm, firm, firm, "[o Orlend] fell.")) == ["Orlend Foods"])
        #expect(actors(firm, firm, firm, "[o Orlend] fell.", "[l Orlend] burned.").count == 2)
    }

    @Test("A slip without evidence stays apart")
    func slipWithoutEvidence() {
        let found = actors("{senator} [p John Barker] spoke.", "{coach} [p John Harker] spoke.")
        #expect(found.count == 2)
    }

    @Test("Initials of two namesakes tie")
    func tiedInitials() {
        let found = actors("[p J. Moss] won.", "[p Joan Moss] ran.", "[p Jill Moss] ran.")
        #expect(found.count == 3)
        #expect(actors("[p J. Moss] won.", "[p Joan Moss] ran.").count == 1)
    }

    @Test("A middle name may be missing, but two middle names are two persons")
    func middleNames() {
        #expect(actors("[p Ann B. Cole] won.", "[p Ann Cole] won.").count == 1)
        #expect(actors("[p Ann B. Cole] won.", "[p Ann D. Cole] won.", "[p Ann Cole] won.").count == 3)
    }

    @Test("Acronyms belong to what introduces them, with or without its initials")
    func acronyms() {
        let found = actors(
            "The [o Royal Harbour Board] ([o RHB]) met. The [o RHB] voted.", "The [o Ferry Security Service] ([o FSO]) came.",
            "[o FSO] men left.")
        #expect(names(found) == ["Ferry Security Service", "Royal Harbour Board"])
        #expect(found[1].mentions.count == 3)
        #expect(names(actors("The [o Royal Harbour Board] ([o R.H.B.]) met.", "The [o RHB] voted.")) == ["Royal Harbour Board"])
    }

    @Test("An article's acronym is not another story's organisation")
    func foreignAcronym() {
        #expect(actors("The [o Banbury Baptist Church] burned.", "[o BBC] reporters came.").count == 2)
    }

    @Test("Names of known places and organisations are one actor each")
    func known() {
        let found = actors(
            "The [l US] and [l Kiev].", "The [l United States], [l Kyiv].", "[o U.S.], [o USA], [l Kyiv], [l Austria], [l Australia].")
        #expect(names(found) == ["United States", "Kyiv", "Australia", "Austria"])
        #expect(found[0].mentions.count == 4)
        #expect(found[0].kind == .place)
    }

    @Test("A ministry without its country is the one that the article names")
    func owners() {
        let found = actors(
            "The [o Chadian Foreign Ministry] spoke. The [o Foreign Ministry] added.",
            "The [o Foreign Ministry of Mali] and [o Malian Foreign Ministry].")
        #expect(found.map(\.mentions.count) == [2, 2])
    }

    @Test("A body without its owner is one with its name in full where many of its articles have that")
    func mostlyOwned() {
        let owned = "The [o Chadian Foreign Ministry] spoke. The [o Foreign Ministry] added."
        let bare = "The [o Foreign Ministry] of the [l north] left."
        #expect(actors(owned, bare).filter { $0.kind == .organisation }.map(\.mentions.count) == [3])
        #expect(actors(owned, bare, bare, bare).filter { $0.kind == .organisation }.count == 2)
        let other = "The [o Malian Foreign Ministry] spoke. The [o Foreign Ministry] added."
        #expect(actors(owned, owned, owned, bare, other).filter { $0.kind == .organisation }.map(\.mentions.count) == [7, 2])
    }

    @Test("A nickname between quotation marks is one more given name")
    func nicknames() {
        #expect(actors("[p Luis \"Jerry\"Odum] spoke.", "[p Jerry Odum] left.", "[p Luis “Jerry” Odum] came.").count == 1)
    }

    @Test("Companies with a first word in common stay apart")
    func companies() {
        #expect(actors("[o Apex Airlines] and [o Apex Technologies] and [o Apex].").count == 3)
        #expect(actors("[o Apex Air Airlines] flew. [o Apex Air] landed. [o Apex Air Inc.] paid.").count == 1)
    }

    @Test("Adjectives and peoples are no actors")
    func demonyms() {
        #expect(actors("[p Russian] and [o French] and [l Germans].").isEmpty)
    }

    @Test("The kind is what most mentions say")
    func kindVote() {
        let found = actors("[p Zorax] rose.", "[o Zorax] fell.", "[o Zorax] rose.")
        #expect(found.map(\.kind) == [.organisation])
    }

    @Test("A given name alone is its one bearer's in the article, and nobody's elsewhere")
    func givenNames() {
        let found = actors("[p Maria Sanz] sang. [p Maria] bowed.", "[p Maria] ate.")
        #expect(names(found) == ["Maria Sanz", "Maria"])
        #expect(found[0].mentions.count == 2)
    }

    @Test("Family names that go first are surnames")
    func familyFirst() {
        let found = actors("[p Tran Van Minh] and [p Ryu Ji-won] met. [p Tran] spoke; [p Ryu] did not.")
        #expect(found.map(\.mentions.count) == [2, 2])
    }

    @Test("The name is the full spelling that most articles use; ids are unique and plain")
    func nameAndIdentifier() {
        let found = actors("[p Zoë Öst] ran.", "[p Zoë Öst] won.", "[p Zoe Ost] lost. [p Ost] wept.")
        #expect(found.map(\.id) == ["zoe-ost"])
        #expect(found[0].name == "Zoë Öst")
        #expect(found[0].spellings.map(\.text) == ["Zoë Öst", "Ost", "Zoe Ost"])
    }

    @Test("Two actors of one name have two ids")
    func uniqueIdentifiers() {
        let tied = "[p Carl Odum], [p Rita Odum]: [p Odum] spoke."
        #expect(Set(actors(tied, tied).map(\.id)) == ["carl-odum", "rita-odum", "odum", "odum-2"])
    }

    @Test("Order of the input changes neither actors nor their order")
    func deterministic() {
        let texts = ["[p Ana Ruiz] met [p Bo Ek] in [l Rome].", "[p Ruiz] and [p Ek] in [l Rome] with [o ILO].", "[o ILO] and [p Bo Eck]."]
        let first = ActorMerger().actors(in: ActorStory.readings(texts))
        #expect(first == ActorMerger().actors(in: ActorStory.readings(texts)))
        let turned = ActorMerger().actors(in: ActorStory.readings(texts).reversed())
        #expect(first.map(\.name) == turned.map(\.name))
    }

    @Test("No readings, no actors")
    func empty() {
        #expect(ActorMerger().actors(in: []).isEmpty)
        #expect(actors("Nothing.").isEmpty)
    }
}
