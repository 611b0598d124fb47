import Assembly
import Generator
import Model
import Reader

/// Checks the words of a summary that the user wrote against the passages that it names for them.
struct SummaryCheck {
    let reader: ArticleReader

    /// A warning for each number, name and quotation that none of the linked passages has.
    func warnings(_ summary: SummaryText) -> [Diagnostic] {
        let text = reader.read(summary.article)
        let check = TextCheck(readings: summary.dossier.readings, actors: summary.dossier.actors)
        return text.sentences.indices.flatMap { index -> [Diagnostic] in
            let range = text.sentences[index].range
            let next = index + 1 < text.sentences.count ? text.sentences[index + 1].range.lowerBound : text.article.text.utf8.count + 1
            let passages = summary.passages(from: range.lowerBound, to: next)
            guard !passages.isEmpty else { return [] }
            return check.unsupported(in: range, of: text, by: passages).map { words in
                let hint = words.nearest.map { near in
                    "it stands in passage \(near.passage) of \(near.article): “\(near.text.prefix(Self.longestHint))”"
                }
                return summary.warning(
                    at: words.range.lowerBound,
                    "the \(words.kind.rawValue) “\(text.article.text(of: words.range))” stands in no passage that the sentence links to",
                    hint: hint ?? "no article of the dossier has it")
            }
        }
    }

    /// In characters.
    private static let longestHint = 120
}
