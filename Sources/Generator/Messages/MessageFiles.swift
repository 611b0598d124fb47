import Model

/// The message files of a set of templates: those built in, with the user's own over them.
struct MessageFiles: Sendable {
    /// By language tag.
    private(set) var catalogs: [String: MessageCatalog] = [:]
    /// What is wrong with the files by themselves.
    private(set) var problems: [Diagnostic] = []
    /// The place of each message that a file has, by language.
    private var places: [String: [String: (file: String, line: Int, column: Int)]] = [:]
    private var files: [String: String] = [:]
    /// The patterns by which reasons are told: those of the first file, which is the built-in English.
    private var english: [String: String]?

    /// In the folder of templates.
    static let folder = "words/"

    static func holds(_ path: String) -> Bool { path.hasPrefix(folder) && (path.hasSuffix(".yml") || path.hasSuffix(".yaml")) }

    /// Those that are part of the program.
    static let builtIn: MessageFiles = {
        var files = MessageFiles()
        // English first: the others' reasons are told by its.
        let paths = EmbeddedFiles.paths.filter(holds).sorted { ($0 == "words/en.yml" ? 0 : 1, $0) < ($1 == "words/en.yml" ? 0 : 1, $1) }
        for path in paths { files.add(EmbeddedFiles.text(path) ?? "", file: "Templates/" + path) }
        return files
    }()

    /// Adds a file. What it lacks is taken from the file of its language that is there already.
    @discardableResult mutating func add(_ text: String, file: String) -> String? {
        let read = MessageFile(text, file: file)
        problems += read.problems
        guard !read.language.isEmpty else { return nil }
        let below = catalogs[read.language]
        english = english ?? read.reasons
        catalogs[read.language] = MessageCatalog(
            language: read.language, messages: (below?.messages ?? [:]).merging(read.messages) { _, own in own },
            plurals: read.plurals ?? below?.plurals ?? PluralRules(), numbers: read.numbers ?? below?.numbers ?? NumberStyle(),
            lists: (below?.lists ?? [:]).merging(read.lists) { _, own in own }, source: (below?.source ?? "") + text,
            reasonTexts: (below?.reasonTexts ?? [:]).merging(read.reasons) { _, own in own }, english: english)
        files[read.language] = file
        for (key, place) in read.places { places[read.language, default: [:]][key] = (file, place.line, place.column) }
        return read.language
    }

    /// What the files of all languages lack of what is asked for, what they have that nobody asks for, and slots that are not those of the
    /// built-in English. `required` are the keys that the program and the templates name, `known` those that built-in templates name beside.
    func diagnostics(required: Set<String>, known: Set<String>) -> [Diagnostic] {
        catalogs.values.flatMap { catalog -> [Diagnostic] in
            let file = files[catalog.language]
            func place(_ key: String, _ message: String, _ hint: String?) -> Diagnostic {
                let place = places[catalog.language]?[key]
                return Diagnostic(file: place?.file ?? file, line: place?.line, column: place?.column, message: message, hint: hint)
            }
            let missing = required.subtracting(catalog.messages.keys).sorted()
            var found = missing.prefix(Self.listed).map {
                Diagnostic(file: file, message: "there is no message “\($0)”", hint: english($0))
            }
            if missing.count > Self.listed {
                found.append(Diagnostic(file: file, message: "\(missing.count - Self.listed) more messages are missing"))
            }
            for list in MessageList.allCases where catalog.lists[list] == nil {
                found.append(Diagnostic(file: file, message: "there is no list “\(list.rawValue)”"))
            }
            let unused = Set(catalog.messages.keys).subtracting(required).subtracting(known).sorted()
            found += unused.map { key in
                place(key, "nothing uses the message “\(key)”", nearest(to: key, in: missing).map { "did you mean “\($0)”?" })
            }
            for (key, message) in catalog.messages.sorted(by: { $0.key < $1.key }) where required.contains(key) {
                found += faults(of: message, key, in: catalog).map { place(key, $0, nil) }
            }
            let codes = Set((english ?? [:]).keys)
            found += codes.subtracting(catalog.reasonTexts.keys).sorted().map { code in
                Diagnostic(file: file, message: "there is no reason “\(code)”", hint: english?[code].map { "in English it is “\($0)”" })
            }
            found += Set(catalog.reasonTexts.keys).subtracting(codes).sorted().map { code in
                Diagnostic(
                    file: file, message: "no reason has the code “\(code)”",
                    hint: nearest(to: code, in: codes.sorted()).map { "did you mean “\($0)”?" })
            }
            for (code, text) in catalog.reasonTexts.sorted(by: { $0.key < $1.key }) {
                guard let pattern = english?[code], case let given = Message.slots(Message.parts(pattern)) else { continue }
                for slot in Message.slots(Message.parts(text)).symmetricDifference(given).sorted() {
                    found.append(
                        Diagnostic(file: file, message: "the reason “\(code)” must have {\(slot)} where English has it, and only there"))
                }
            }
            return found
        }
    }

    private static let listed = 20

    private func english(_ key: String) -> String? {
        guard let message = MessageCatalog.builtIn["en"]?.messages[key] else { return nil }
        let words = message.other.map { part in
            switch part {
            case .text(let text): text
            case .slot(let name, _): "{\(name)}"
            }
        }
        return "in English it is “\(words.joined())”"
    }

    private func faults(of message: Message, _ key: String, in catalog: MessageCatalog) -> [String] {
        guard let model = MessageCatalog.builtIn["en"]?.messages[key] else { return [] }
        var faults: [String] = []
        let (own, given) = (message.slots, model.slots)
        for slot in own.subtracting(given).sorted() { faults.append("“\(key)” is given no {\(slot)}") }
        for slot in given.subtracting(Message.slots(message.other)).subtracting(own.contains("n") ? [] : ["n"]).sorted() {
            faults.append("“\(key)” leaves out {\(slot)}")
        }
        if !model.forms.isEmpty {
            let wanted = Set(catalog.plurals.categories)
            for category in wanted.subtracting(message.forms.keys).map(\.rawValue).sorted() where !message.forms.isEmpty {
                faults.append("“\(key)” has no form for “\(category)”")
            }
            for category in Set(message.forms.keys).subtracting(wanted).map(\.rawValue).sorted() {
                faults.append("“\(key)” has a form for “\(category)”, which the plural rules do not have")
            }
        } else if !message.forms.isEmpty {
            faults.append("“\(key)” is not counted and has one form")
        }
        return faults
    }
}
