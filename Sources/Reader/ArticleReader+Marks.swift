import Model

extension ArticleReader {
    /// Reads an article without its invisible marks, and says where everything stands in the text that has them. O(length).
    func read(_ article: Article, without marks: UnmarkedText) -> Reading {
        var plain = article
        plain.text = String(decoding: marks.bytes, as: UTF8.self)
        for index in plain.passages.indices { plain.passages[index].range = marks.unmarked(plain.passages[index].range) }
        var reading = readPlain(plain).mapped(marks.marked)
        reading.article = article
        return reading
    }
}
