import Model

extension ArticleReader {
    /// Reads an article without its invisible marks, and says where everything stands in the text that has them. O(length).
    func read(_ article: Article, without marks: UnmarkedText) -> Reading {
        var plain = article
        plain.text = String(decoding: marks.bytes, as: UTF8.self)
        for index in plain.passages.indices { plain.passages[index].range = marks.unmarked(plain.passages[index].range) }
        var reading = readPlain(plain)
        reading.article = article
        for index in reading.tokens.indices {
            reading.tokens[index] = Token(range: marks.marked(reading.tokens[index].range), kind: reading.tokens[index].kind)
        }
        for index in reading.sentences.indices { reading.sentences[index].range = marks.marked(reading.sentences[index].range) }
        for index in reading.names.indices {
            reading.names[index].range = marks.marked(reading.names[index].range)
            reading.names[index].role = reading.names[index].role.map(marks.marked)
        }
        for index in reading.dates.indices {
            reading.dates[index].range = marks.marked(reading.dates[index].range)
            if case .mention(let range) = reading.dates[index].anchor { reading.dates[index].anchor = .mention(marks.marked(range)) }
        }
        for index in reading.quotes.indices {
            reading.quotes[index].range = marks.marked(reading.quotes[index].range)
            reading.quotes[index].speaker = reading.quotes[index].speaker.map(marks.marked)
        }
        for index in reading.figures.indices { reading.figures[index].range = marks.marked(reading.figures[index].range) }
        return reading
    }
}
