import Model

extension SourcePage {
    private func diagnostic(_ severity: Diagnostic.Severity, _ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(severity, file: file, line: line, message: message, hint: hint)
    }

    func tooLarge(_ bytes: Int, limit: Int) -> Diagnostic {
        diagnostic(
            .error, "the page has \(bytes / 1_000_000) MB; more than \(limit / 1_000_000) MB is no article",
            "save the article alone, without its pictures inside the page, or as text")
    }

    func tooManyAttributes(_ count: Int, limit: Int) -> Diagnostic {
        diagnostic(
            .warning, "a tag has \(count) attributes; those after the first \(limit) were passed over",
            "look at the page: no program that makes pages writes such a tag")
    }

    func tooMuchLinkedData(limit: Int) -> Diagnostic {
        diagnostic(
            .warning, "the page has more than \(limit / 1000) KB of JSON-LD; what follows was passed over",
            "check the title, the authors and the date of the article")
    }

    func tooManyBlocks(limit: Int) -> Diagnostic {
        diagnostic(
            .warning, "the page has more than \(limit) pieces of text; those after were not read",
            "look at the page: save the article alone where it is one")
    }

    func readAsText(_ fault: HTMLTree.Fault, _ limits: HTMLLimits) -> Diagnostic {
        diagnostic(
            .warning, "the page has \(faultWords(fault, limits)); its text was read without its markup",
            "look at the article, or save its page again")
    }

    func faultWords(_ fault: HTMLTree.Fault, _ limits: HTMLLimits) -> String {
        switch fault {
        case .tooDeep: "more than \(limits.depth) elements inside each other"
        case .tooMany: "more than \(limits.nodes) elements and attributes"
        case .unparsed: "markup that cannot be parsed"
        }
    }

    func noArticle(_ reason: String) -> Diagnostic {
        diagnostic(.error, "the page holds no article: \(reason)", "save the page of one article, with its text in view")
    }
}

/// Tells pages that hold no article: lists of stories, walls, empty pages.
struct NoArticle {
    /// What the page is instead, or nil when it holds an article.
    let reason: String?

    /// `isDeclared`: the page's metadata say that it is an article.
    init(_ main: MainText, _ verdicts: [MainText.Verdict], isDeclared: Bool) {
        let kept = verdicts.filter(\.isKept).count
        let prose = main.prose(in: verdicts)
        if verdicts.isEmpty {
            reason = "it has no text"
        } else if kept == 0 {
            reason = main.teasers > 0 ? "it is a list of stories" : "nothing on it is running text (a login, a notice, a picture?)"
        } else if main.holdsSeveral, !isDeclared {
            reason = "it has several, and none is its own"
        } else if !isDeclared, prose < Self.littleProse, main.teasers >= Self.manyTeasers {
            reason = "it is a list of stories"
        } else {
            reason = nil
        }
    }

    /// In bytes: a paragraph.
    private static let littleProse = 300
    private static let manyTeasers = 8
}
