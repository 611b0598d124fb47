import Model

extension ArticleIntake {
    /// Reads one web page that is in memory: the article on it, or what keeps it from being one.
    ///
    /// `address` is where it was fetched, if that is known. Runs on the calling thread. O(length of the page).
    public func article(onPage html: String, id: String, address: String? = nil) -> IntakeResult {
        let read = PageReader().read(SourcePage(html: html, id: id, file: id, address: address))
        var result = IntakeResult(diagnostics: read.diagnostics)
        let chrome = ChromeRemover()
        for article in read.articles {
            switch chrome.article(chrome.judge(article), leavingOut: RepeatedLines([])) {
            case .success(let article): result.articles.append(article)
            case .failure(let failure): result.diagnostics.append(failure.diagnostic)
            }
        }
        return result
    }
}
