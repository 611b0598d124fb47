import Model

extension Reading {
    /// The same reading with every range of its text, and of its article's passages, put elsewhere. O(length).
    func mapped(_ place: (TextRange) -> TextRange) -> Reading {
        var result = self
        for index in article.passages.indices { result.article.passages[index].range = place(article.passages[index].range) }
        result.tokens = tokens.map { Token(range: place($0.range), kind: $0.kind) }
        for index in sentences.indices { result.sentences[index].range = place(sentences[index].range) }
        for index in names.indices {
            result.names[index].range = place(names[index].range)
            result.names[index].role = names[index].role.map(place)
        }
        for index in dates.indices {
            result.dates[index].range = place(dates[index].range)
            if case .mention(let range) = dates[index].anchor { result.dates[index].anchor = .mention(place(range)) }
        }
        for index in quotes.indices {
            result.quotes[index].range = place(quotes[index].range)
            result.quotes[index].speaker = quotes[index].speaker.map(place)
        }
        for index in figures.indices { result.figures[index].range = place(figures[index].range) }
        return result
    }
}
