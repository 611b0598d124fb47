import Model

/// Tells the lines of an article from those of the site around it, and makes the article of what is left.
struct ChromeRemover: Sendable {
    private let book = PhraseBook.embedded
    private let model: LineModel

    init(model: LineModel = .embedded) { self.model = model }

    /// Gives each line of an article its verdict. O(length of the text).
    func judge(_ raw: RawArticle) -> JudgedArticle {
        var article = JudgedArticle(raw: raw, title: raw.metadata.title)
        guard case .scraped(let scraped) = raw.body else { return article }
        article.text = Array(scraped.utf8)
        let (text, comments) = Self.judgedLines(of: article.text, book)
        guard !text.lines.isEmpty else { return article }
        article.lines = text.lines
        let document = DocumentShape(article.lines)
        let chances = model.chances(LineFeatures(text, document), count: article.lines.count)
        let states = LineStates(article.lines, chances, copies: document.copies).states()
        let headline = HeadlineLine(article.lines, states)
        let title = raw.metadata.title.map { headline.line(ofStated: $0) } ?? headline.found()
        let reasons = LeftOutReason(article.lines, states, article.text, copies: document.copies)
        let kinds = PassageKind(article.lines, states, title: title)
        article.verdicts = article.lines.indices.map { index in
            let line = article.lines[index]
            if line.line.isBehindCredits, !line.form.endsSentence { return .leaveOut("after the article") }
            if let kind = kinds.kind(of: index) { return .keep(kind) }
            return .leaveOut(reasons.reason(for: index))
        }
        keepSomething(of: &article)
        article.lines += comments
        article.verdicts += comments.map { _ in .leaveOut("comments") }
        if article.title == nil, let title {
            article.title = String(decoding: article.text[article.lines[title].line.bytes], as: UTF8.self)
        }
        return article
    }

    /// The lines that the model judges, and those of the readers' comments below them: what readers wrote reads like an article. O(length).
    static func judgedLines(of text: [UInt8], _ book: PhraseBook) -> (text: TextLines, comments: ArraySlice<JudgedLine>) {
        let all = TextLines(text, book)
        guard let start = CommentThread(all, book).start() else { return (all, []) }
        return (TextLines(text, cut: all.lines[..<start].map(\.line), book), all.lines[start...])
    }

    /// An article is never nothing but its headline: where no text would be left, every line that could be a sentence is kept.
    private func keepSomething(of article: inout JudgedArticle) {
        guard article.verdicts.allSatisfy({ !$0.isKept || $0 == .keep(.title) }) else { return }
        for index in article.lines.indices where couldBeSentence(article.lines[index]) { article.verdicts[index] = .keep(.paragraph) }
    }

    /// The article of the kept lines, without those that many articles share; or what is wrong with it.
    func article(_ judged: JudgedArticle, leavingOut repeated: RepeatedLines) -> Result<Article, IntakeFailure> {
        let raw = judged.raw
        var builder = ArticleBuilder(raw, title: judged.title)
        switch raw.body {
        case .marked(let passages):
            for passage in passages { builder.keep(passage.text, passage.kind, passage.source) }
        case .scraped(let text):
            let shared = repeated.lines(of: judged)
            let scalars = ScalarOffsets(text)
            for (index, line) in judged.lines.enumerated() {
                let words = String(decoding: judged.text[line.line.bytes], as: UTF8.self)
                let source = SourceRange(scalars: scalars.scalarRange(line.line.bytes), line: line.line.number)
                switch judged.verdicts[index] {
                case .keep where shared[index] != nil:
                    builder.leaveOut(words, line: line.line.number, because: "stands in \(shared[index] ?? 0) articles of the input")
                case .keep(let kind): builder.keep(words, kind, source)
                case .leaveOut(let reason): builder.leaveOut(words, line: line.line.number, because: reason)
                }
            }
        }
        return builder.article(hasSentence: hasSentence(judged))
    }

    /// True when some kept line could be a sentence, or the format says what its passages are.
    private func hasSentence(_ judged: JudgedArticle) -> Bool {
        guard case .scraped = judged.raw.body else { return true }
        return judged.lines.indices.contains { judged.verdicts[$0].isKept && couldBeSentence(judged.lines[$0]) }
    }

    private func couldBeSentence(_ line: JudgedLine) -> Bool {
        line.isProse || (line.form.endsSentence && line.form.wordCount >= 3) || line.form.length >= 50
    }
}
