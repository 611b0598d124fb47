import Model

/// Reads a file of `notes/`: one annotation, a list of them, an AnnotationPage or an AnnotationCollection with its first page in it (Web Annotation
/// Data Model, W3C Recommendation of 23 February 2017), or what Hypothesis' interface gives and its export writes (`rows`, `annotations`). What is
/// no annotation is reported with its place; the others are read.
struct NotesFile {
    private(set) var notes: [Note] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let file: String
    private let places: JSONPlaces

    /// The folder, at the top of the input or beside a `dossier.yml` that is named.
    static let folder = "notes"
    /// Of the files in it that hold notes; others may be articles.
    static let endings = ["jsonld", "json"]

    /// In bytes.
    private static let greatest = 20_000_000
    /// In one file.
    static let mostNotes = 5_000
    /// More faults of one file nobody reads.
    private static let mostFaults = 20

    /// Reads the text of the file at a path. O(length).
    init(_ text: String, file: String) {
        self.file = file
        guard text.utf8.count <= Self.greatest else {
            places = JSONPlaces("")
            diagnostics = [
                Diagnostic(
                    file: file, message: "the file has more than \(Self.greatest / 1_000_000) MB, which is too much for notes",
                    hint: "split it")
            ]
            return
        }
        places = JSONPlaces(text)
        var scanner = JSONScanner(text[...])
        let document: JSONScanner.Value
        do {
            document = try scanner.document()
        } catch {
            diagnostics = [
                Diagnostic(
                    file: file, line: places.line(ofByte: error.offset), column: places.column(ofByte: error.offset),
                    message: error.message, hint: "fetch or export the file again")
            ]
            return
        }
        guard let annotations = Self.annotations(of: document) else {
            diagnostics = [
                Diagnostic(
                    file: file, message: "this JSON holds no annotations",
                    hint:
                        "an annotation is an object with \"target\", alone, in a list, or in an AnnotationPage's \"items\"; articles stand outside of \(Self.folder)/"
                )
            ]
            return
        }
        read(annotations)
    }

    private static func annotations(of document: JSONScanner.Value) -> [JSONScanner.Value]? {
        switch document.content {
        case .list(let values): return values
        // An empty list has nothing but strings.
        case .strings(let values): return values.isEmpty ? [] : nil
        case .object:
            let page = document["first"].flatMap { $0["items"] == nil ? nil : $0 } ?? document
            if let list = ["items", "rows", "annotations"].lazy.compactMap({ page[$0] }).first {
                if case .strings(let values) = list.content { return values.isEmpty ? [] : nil }
                return list.list
            }
            return document["target"] == nil ? nil : [document]
        default: return nil
        }
    }

    private mutating func read(_ values: [JSONScanner.Value]) {
        var read: [(note: Note, answered: [String])] = []
        var quotes: [String: (quote: Note.Quote?, start: Int?)] = [:]
        var unread = 0
        for value in values.prefix(Self.mostNotes) {
            let annotation = Annotation(value)
            guard let source = annotation.source else {
                unread += 1
                if unread <= Self.mostFaults {
                    report(
                        value, "this is no annotation of a page", "give it a \"target\" with the address of an article as its \"source\"")
                }
                continue
            }
            var text = annotation.text
            if text.unicodeScalars.count > Self.longest {
                text = String(text.unicodeScalars.prefix(Self.longest)) + " …"
                report(
                    value, "the note has more than \(Self.longest) characters; what follows is left out", "make several notes of it",
                    .warning)
            }
            var quote = annotation.quote
            if let exact = quote?.exact, exact.utf8.count > Self.longestQuote {
                report(
                    value,
                    "the note is about \(exact.utf8.count / 1_000) KB of text, which is no quotation; it stands for the whole article",
                    "mark fewer words", .warning)
                quote = nil
            } else if quote == nil, annotation.start != nil {
                report(
                    value, "the note names its words by their place alone, which changes; it stands for the whole article",
                    "give its target a TextQuoteSelector with the words", .warning)
            }
            let note = Note(
                file: file, line: places.line(value), source: source, quote: quote, start: annotation.start, text: text,
                author: annotation.author, date: annotation.date)
            read.append((note, annotation.answered))
            if let id = annotation.id { quotes[id] = (quote, annotation.start) }
        }
        if unread > Self.mostFaults {
            diagnostics.append(
                Diagnostic(file: file, message: "\(unread - Self.mostFaults) more are no annotations of pages", hint: "export them again"))
        }
        if values.count > Self.mostNotes {
            diagnostics.append(
                Diagnostic(
                    file: file, line: places.line(values[Self.mostNotes]),
                    message: "only the first \(Self.mostNotes) notes of a file are read", hint: "split it"))
        }
        notes = read.map { note, answered in
            // An answer stands where what it answers stands; an answer to an answer has its words from further up.
            let above = answered.last { quotes[$0]?.quote != nil } ?? answered.first
            guard note.quote == nil, let above, let known = quotes[above] else { return note }
            var answer = note
            (answer.quote, answer.start) = known
            return answer
        }
    }

    /// In Unicode scalars: one character may have any number of them.
    private static let longest = 4_000
    /// In bytes.
    private static let longestQuote = 20_000

    private mutating func report(
        _ value: JSONScanner.Value, _ message: String, _ hint: String, _ severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(severity, file: file, line: places.line(value), message: message, hint: hint))
    }
}
