import Foundation
import Model

/// What is remembered from build to build, so that addresses last and what is new can be told: `.dossier-history` in the site.
///
/// One thing a line, the lines sorted. Two such files are joined by keeping the lines of both. A site is a function of the input, the
/// settings and this; the state that was last recorded, built again, gives the same site and the same history.
public struct SiteHistory: Sendable {
    /// Its name in the site's folder.
    public static let file = ".dossier-history"

    /// The days of the recorded states, the earliest first.
    private(set) var states: [StateDay] = []
    /// By id.
    private(set) var dossiers: [DossierMemory] = []
    /// The pages that ever stood beside the dossiers' folders, sorted.
    private(set) var pages: [String] = []
    /// What is wrong with the file that it was read from.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// The bytes that it was read from; none where there was no file.
    public let bytes: [UInt8]

    /// What a site in a folder remembers; nothing where there is none. Throws where its file cannot be read.
    public init(site: String) throws(DiagnosticError) {
        let file = site + "/" + Self.file
        guard FileManager.default.fileExists(atPath: file) else {
            self.init()
            return
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw DiagnosticError(Diagnostic(file: file, message: "the history cannot be read", hint: "make the file readable"))
        }
        self.init(reading: [UInt8](data), file: file)
    }

    /// Nothing is remembered.
    public init() { bytes = [] }

    /// Reads a file. A line that is broken is reported with its place and left out. O(bytes).
    public init(reading bytes: [UInt8], file: String) {
        self.bytes = bytes
        var reader = HistoryReader(file: file)
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            reader.read(line, number: number + 1)
        }
        (states, dossiers, pages) = (reader.states.sorted(), reader.tidied(), reader.pages.sorted())
        diagnostics = reader.diagnostics
    }

    /// The file for what is remembered now. `lines` are those of the dossiers that are there.
    static func text(states: [StateDay], pages: [String], lines: [String]) -> String {
        let all = lines + states.map { "state \($0.text)" } + pages.map { HistoryLine(page: $0).text }
        return
            "# What later builds go by, so that addresses last and what is new can be told. One thing a line, sorted; keep both sides when joining.\n"
            + all.sorted().map { $0 + "\n" }.joined()
    }
}

extension HistoryLine {
    /// A page of no dossier.
    fileprivate init(page: String) {
        self.init(["page", "-"])
        add(page)
    }
}

/// Reads the lines of a history file.
private struct HistoryReader {
    let file: String
    var states: Set<StateDay> = []
    var pages: Set<String> = []
    var diagnostics: [Diagnostic] = []
    /// In the order of their first lines.
    private var memories: [DossierMemory] = []
    private var places: [String: Int] = [:]
    /// By dossier: the lines that stand before the one that opens it, and where.
    private var unopened: [String: Int] = [:]
    private var developments: [(dossier: String, day: StateDay, value: Change.Development)] = []

    init(file: String) { self.file = file }

    mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
        guard let first = line.first, first != UInt8(ascii: "#") else { return }
        do throws(HistoryLine.Broken) {
            var line = HistoryLine(reading: line.last == 0x0D ? line.dropLast() : line)
            try read(&line, number: number)
        } catch {
            report(error.message, number)
        }
    }

    private mutating func report(
        _ message: String, _ line: Int?,
        hint: String = "what it stood for gets a new name where nothing else tells it; mend the line and build again",
        as severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(severity, file: file, line: line, message: message, hint: hint))
    }

    private mutating func read(_ line: inout HistoryLine, number: Int) throws(HistoryLine.Broken) {
        let kind = try line.name("kind")
        if kind == "state" {
            states.insert(try line.day("day"))
            return try line.end()
        }
        let id = try line.text("dossier")
        if id.isEmpty, kind == "page" {
            pages.insert(try Self.page(&line, in: AcrossPages.folder))
            return try line.end()
        }
        guard !id.isEmpty else { throw HistoryLine.Broken(message: "the line has no dossier") }
        var memory = DossierMemory(id: id, folder: "", since: .undated)
        switch kind {
        case "dossier":
            memory.folder = try Self.fileName(&line)
            guard !Site.reserved.contains(memory.folder) else {
                throw HistoryLine.Broken(message: "“\(memory.folder)” is no folder of a dossier")
            }
            memory.since = try line.day("day")
            memory.gone = try line.optionalDay("day")
            try line.end()
            return join(memory)
        case "article":
            let article = try line.name("article")
            let letter = try line.name("letter")
            guard let mark = SourceMark(letter: letter) else { throw HistoryLine.Broken(message: "“\(letter)” is no letter of a source") }
            var remembered = RememberedArticle(
                id: article, mark: mark.index, file: try Self.pageName(&line), since: try line.day("day"), gone: try line.optionalDay("day")
            )
            if !line.isAtEnd {
                let look = try line.text("look")
                remembered.look = Int(look).flatMap { (0..<SourceMark.looks).contains($0) ? $0 : nil }
                if remembered.look == nil, look != "-" {
                    throw HistoryLine.Broken(message: "“\(look)” is no number of a colour and border")
                }
            }
            if !line.isAtEnd {
                remembered.corrected = try line.optionalDay("day")
                remembered.digests = try Self.members(&line, "digests")
            }
            memory.articles = [remembered]
        case "page": memory.pages = [try Self.page(&line, in: Frame.embedFolder)]
        case "change":
            let day = try line.day("day")
            guard let change = Change(day: day, counts: line.rest()) else {
                throw HistoryLine.Broken(message: "the line has a count of nothing known")
            }
            memory.changes = [change]
        case "value":
            let day = try line.day("day")
            let value = Change.Development(about: try line.text("subject"), from: try line.name("value"), to: try line.name("value"))
            try line.end()
            return developments.append((id, day, value))
        default:
            guard let kind = ThingKind(rawValue: kind) else { throw HistoryLine.Broken(message: "“\(kind)” is no kind of line") }
            memory[kind] = [try Self.thing(&line)]
        }
        try line.end()
        if places[id] == nil, unopened[id] == nil { unopened[id] = number }
        join(memory)
    }

    private static func thing(_ line: inout HistoryLine) throws(HistoryLine.Broken) -> RememberedThing {
        let id = try line.name("id")
        let given = try line.text("id")
        let (since, gone) = (try line.day("day"), try line.optionalDay("day"))
        let pages = try line.text("page")
        let numbers = pages.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard pages.isEmpty || numbers.allSatisfy({ $0 > 0 }) else {
            throw HistoryLine.Broken(message: "“\(pages)” are no numbers of pages")
        }
        let members = try Self.members(&line, "members").sorted()
        return RememberedThing(
            id: id, given: given.isEmpty ? id : given, since: since, gone: gone,
            pages: pages.isEmpty ? [] : Set(numbers.map { $0 - 1 }).sorted(),
            members: members, lead: line.isAtEnd ? nil : try Self.members(&line, "members").first)
    }

    private static func members(_ line: inout HistoryLine, _ what: String) throws(HistoryLine.Broken) -> [RememberedThing.Member] {
        let text = try line.text(what)
        guard let members = MemberText.members(text.isEmpty ? "-" : text) else {
            throw HistoryLine.Broken(message: "“\(text.prefix(40))” are no \(what)")
        }
        return members
    }

    /// A name that leads to no other folder.
    private static func fileName(_ line: inout HistoryLine) throws(HistoryLine.Broken) -> String {
        try checked(try line.name("file name"))
    }

    private static func pageName(_ line: inout HistoryLine) throws(HistoryLine.Broken) -> String { try page(try line.name("file name")) }

    /// A page that may stand in one folder: of a dossier in that of its frames, of no dossier in that of the lists of all.
    private static func page(_ line: inout HistoryLine, in folder: String) throws(HistoryLine.Broken) -> String {
        let (path, start) = (try line.name("file name"), folder + "/")
        return try path.hasPrefix(start) ? start + page(String(path.dropFirst(start.count))) : page(path)
    }

    private static func checked(_ name: String) throws(HistoryLine.Broken) -> String {
        guard !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }), !name.hasPrefix("."),
            name.utf8.count <= 255
        else { throw HistoryLine.Broken(message: "“\(name)” is no file name of a site") }
        return name
    }

    private static func page(_ name: String) throws(HistoryLine.Broken) -> String {
        guard try checked(name).hasSuffix(".html") else { throw HistoryLine.Broken(message: "“\(name)” is no page of a site") }
        return name
    }

    private mutating func join(_ memory: DossierMemory) {
        guard let place = places[memory.id] else {
            places[memory.id] = memories.count
            return memories.append(memory)
        }
        // Only the line that opens a dossier has its folder and says since when it is there.
        guard !memory.folder.isEmpty else {
            let (since, gone) = (memories[place].since, memories[place].gone)
            memories[place].join(memory)
            (memories[place].since, memories[place].gone) = (since, gone)
            return
        }
        if memories[place].folder.isEmpty {
            (memories[place].folder, memories[place].since, memories[place].gone) = (memory.folder, memory.since, memory.gone)
        } else {
            memories[place].join(memory)
        }
    }

    /// The dossiers by id, each tidied. Those that no line opens are reported and left out.
    mutating func tidied() -> [DossierMemory] {
        for (dossier, day, value) in developments {
            guard let place = places[dossier], let change = memories[place].changes.firstIndex(where: { $0.day == day }) else { continue }
            if !memories[place].changes[change].developments.contains(value) { memories[place].changes[change].developments.append(value) }
        }
        var tidied: [DossierMemory] = []
        var folders: [String: String] = [:]
        for var memory in memories.sorted(by: { $0.id < $1.id }) {
            guard !memory.folder.isEmpty else {
                report("no line says where the dossier “\(memory.id)” stands", unopened[memory.id])
                continue
            }
            if let other = folders.updateValue(memory.id, forKey: memory.folder) {
                report("“\(memory.folder)” is the folder of “\(other)” and of “\(memory.id)”", nil)
                folders[memory.folder] = other
                continue
            }
            let (relettered, forgotten) = memory.tidy()
            for article in relettered {
                report(
                    "letter \(SourceMark(index: article.mark).letter) of “\(memory.id)” is of two articles; “\(article.id)” gets another",
                    nil, hint: "so it is where two histories were joined that each had a new article; links to its pages last", as: .warning
                )
            }
            for article in forgotten {
                report("“\(article.file)” of “\(memory.id)” is the page of two articles; “\(article.id)” gets another", nil)
            }
            tidied.append(memory)
        }
        return tidied
    }
}
