import Model

extension ArticleReader {
    /// The reading with the article's headline as its first passage, where it is stated beside the text and stands nowhere in it: a headline says
    /// what the news is, and what several sources tell is often told in those alone. O(length).
    public func withHeadline(_ reading: Reading) -> Reading {
        let article = reading.article
        guard let title = article.title, !title.allSatisfy(\.isWhitespace),
            !article.passages.contains(where: { $0.kind == .title || article.text.slice($0.range) == title[...] })
        else { return reading }
        var headline = article
        headline.text = title
        headline.passages = [
            Passage(id: Passage.headline, range: 0..<title.utf8.count, kind: .title, source: SourceRange(scalars: 0..<0, line: 1))
        ]
        return read(headline: headline, of: reading).followed(by: reading)
    }
}

extension Reading {
    /// This reading and, behind a blank line, another; the article is the other's with the texts joined.
    fileprivate func followed(by other: Reading) -> Reading {
        let gap = "\n\n"
        let offset = article.text.utf8.count + gap.utf8.count
        let rest = other.mapped { $0.lowerBound + offset..<$0.upperBound + offset }
        var result = rest
        result.article.text = article.text + gap + other.article.text
        result.article.passages = article.passages + rest.article.passages
        result.tokens = tokens + rest.tokens
        result.words = words.followed(by: rest.words)
        result.sentences =
            sentences
            + rest.sentences.map {
                Sentence(
                    range: $0.range, passage: $0.passage + article.passages.count,
                    tokens: $0.tokens.lowerBound + tokens.count..<$0.tokens.upperBound + tokens.count)
            }
        result.dates = dates + rest.dates
        result.names = names + rest.names
        result.quotes =
            quotes
            + rest.quotes.map {
                Quote(range: $0.range, speaker: $0.speaker, speakerNames: $0.speakerNames.map { $0 + names.count })
            }
        result.figures = figures + rest.figures
        return result
    }
}

extension WordLayer {
    /// This layer and another whose tokens stand behind its own. O(tokens).
    fileprivate func followed(by other: WordLayer) -> WordLayer {
        var result = self
        var known = Dictionary(words.enumerated().map { ($1, Int32($0)) }) { first, _ in first }
        let places = other.words.map { word -> Int32 in
            if let place = known[word] { return place }
            known[word] = Int32(result.words.count)
            result.words.append(word)
            return Int32(result.words.count - 1)
        }
        result.ofToken += other.ofToken.map { $0 < 0 ? $0 : places[Int($0)] }
        for (token, parts) in other.parts { result.parts[token + Int32(ofToken.count)] = parts.map { places[Int($0)] } }
        return result
    }
}
