import Assembly
import Model

/// How much of what was planted is found.
struct PlantedScore {
    /// By kind of change: how many were planted, how many are an edit of that kind, how many of these also stand in a disagreement.
    var changes: [TextEdit.Kind: (planted: Int, found: Int, disputed: Int)] = [:]
    /// In bytes, on both sides.
    var found = 0
    var planted = 0
    var both = 0
    /// For reading: what was missed, in words.
    var missed: [String] = []

    var precision: Double { found == 0 ? 1 : Double(both) / Double(found) }
    var recall: Double { planted == 0 ? 1 : Double(both) / Double(planted) }
    func rate(_ kind: TextEdit.Kind) -> Double {
        changes[kind].map { Double($0.found) / Double(max(1, $0.planted)) } ?? 1
    }

    init(_ cases: [PlantedCase]) {
        let judged = cases.parallelMap { one in
            let shared = SharedTextFinder().sharedText(in: [one.a, one.b])
            let actors = ActorMerger().actors(in: [one.a, one.b])
            return (shared, Comparison(readings: [one.a, one.b], actors: actors, sharedText: shared))
        }
        for (one, (shared, comparison)) in zip(cases, judged) { add(one, shared, comparison) }
    }

    private mutating func add(_ one: PlantedCase, _ shared: [SharedText], _ comparison: Comparison) {
        count(one.copiedA, shared.map(\.a.range), of: one.a)
        count(one.copiedB, shared.map(\.b.range), of: one.b)
        for change in one.changes {
            var counts = changes[change.kind] ?? (0, 0, 0)
            counts.planted += 1
            let isFound = shared.flatMap(\.edits).contains { edit in
                edit.kind == change.kind && Self.meet(edit.a, change.a) && Self.meet(edit.b, change.b)
            }
            if isFound { counts.found += 1 }
            let isDisputed = comparison.disagreements.contains { dispute in
                let places = dispute.values.flatMap(\.says)
                return places.contains { $0.article == one.a.article.id && Self.meet($0.range, change.a) }
                    && places.contains { $0.article == one.b.article.id && Self.meet($0.range, change.b) }
            }
            if isDisputed { counts.disputed += 1 }
            changes[change.kind] = counts
            if !isFound, change.kind != .wording {
                let (left, right) = (Self.around(change.a, one.a), Self.around(change.b, one.b))
                let seen = shared.flatMap(\.edits).map { "\($0.kind): \(one.a.article.text(of: $0.a)) > \(one.b.article.text(of: $0.b))" }
                missed.append("\(change.kind) | \(left) | \(right) | \(seen)")
            }
        }
    }

    private static func around(_ range: TextRange, _ reading: Reading) -> String {
        let sentence = reading.sentenceIndex(at: range.lowerBound).map { reading.sentences[$0].range } ?? range
        return reading.article.text(of: sentence)
    }

    private static func meet(_ left: TextRange, _ right: TextRange) -> Bool {
        left.lowerBound <= right.upperBound + 1 && right.lowerBound <= left.upperBound + 1
    }

    private mutating func count(_ wanted: [TextRange], _ given: [TextRange], of reading: Reading) {
        var isWanted = [Bool](repeating: false, count: reading.article.text.utf8.count)
        var isGiven = isWanted
        for range in wanted { for index in range { isWanted[index] = true } }
        for range in given { for index in range { isGiven[index] = true } }
        planted += isWanted.count { $0 }
        found += isGiven.count { $0 }
        both += zip(isWanted, isGiven).count { $0 && $1 }
        for range in given where !wanted.contains(where: { $0.contains(range.lowerBound) && range.upperBound <= $0.upperBound }) {
            missed.append("too much | \(reading.article.text(of: range)) | \(wanted.map { reading.article.text(of: $0) })")
        }
        for range in wanted where !range.allSatisfy({ isGiven[$0] }) {
            missed.append("too little | \(given.map { reading.article.text(of: $0) }) | \(reading.article.text(of: range))")
        }
    }

    /// A line for each figure.
    var lines: [String] {
        let copies = "copied text: precision \(precision), recall \(recall)"
        return [copies]
            + TextEdit.Kind.allCases.compactMap { kind in
                changes[kind].map { "\(kind.rawValue): \($0.found) of \($0.planted) marked, \($0.disputed) in a disagreement" }
            }
    }
}
