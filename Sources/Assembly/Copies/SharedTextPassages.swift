/// Cuts a stretch where one of its articles begins a new passage: a piece lies in one passage of each article, so that it can be shown and
/// linked, however differently the two break their paragraphs.
struct SharedTextPassages {
    let a: SharedTextSource
    let b: SharedTextSource

    /// The pieces, in order. Pieces of a few stray words are left out.
    func pieces(of stretch: SharedTextStretch) -> [SharedTextStretch] {
        let passagesA = a.passageOfWord[stretch.a]
        let passagesB = b.passageOfWord[stretch.b]
        if passagesA.first == passagesA.last, passagesB.first == passagesB.last { return [stretch] }
        var pieces: [(piece: SharedTextStretch, words: Int)] = []
        for run in WordDiff(a.keys, stretch.a, b.keys, stretch.b).runs {
            for offset in 0..<run.count {
                let (i, j) = (run.a + offset, run.b + offset)
                if let last = pieces.last?.piece, a.passageOfWord[last.a.lowerBound] == a.passageOfWord[i],
                    b.passageOfWord[last.b.lowerBound] == b.passageOfWord[j]
                {
                    pieces[pieces.count - 1].piece.a = last.a.lowerBound..<(i + 1)
                    pieces[pieces.count - 1].piece.b = last.b.lowerBound..<(j + 1)
                    pieces[pieces.count - 1].words += 1
                } else {
                    pieces.append((SharedTextStretch(pair: stretch.pair, a: i..<(i + 1), b: j..<(j + 1)), 1))
                }
            }
        }
        let kept = pieces.filter { $0.words >= Self.fewestWords || (a.isWhole($0.piece.a) && b.isWhole($0.piece.b)) }.map(\.piece)
        let borders = SharedTextBorders(a: a, b: b)
        return kept.enumerated().map { index, piece in
            var grown = borders.settled(piece)
            // What lies between two pieces goes to one of them only.
            let before = index > 0 ? kept[index - 1] : nil
            let after = index + 1 < kept.count ? kept[index + 1] : nil
            grown.a = grown.a.clamped(to: (before?.a.upperBound ?? stretch.a.lowerBound)..<(after?.a.lowerBound ?? stretch.a.upperBound))
            grown.b = grown.b.clamped(to: (before?.b.upperBound ?? stretch.b.lowerBound)..<(after?.b.lowerBound ?? stretch.b.upperBound))
            return grown.a.isEmpty || grown.b.isEmpty ? piece : grown
        }
    }

    private static let fewestWords = 4
}
