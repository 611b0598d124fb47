import Model

/// `.pdf`: the text layer of a PDF, through poppler's `pdftotext` where it is installed: one article.
struct PDFDocument: ArticleFormat {
    let endings = ["pdf"]

    func read(_ input: InputBytes) -> FormatResult {
        func failure(_ message: String, _ hint: String) -> FormatResult {
            FormatResult(diagnostics: [Diagnostic(file: input.path, message: message, hint: hint)])
        }
        do {
            let contents = try input.contents()
            guard contents.bytes.prefix(Self.head).split(separator: UInt8(ascii: "%")).contains(where: { $0.starts(with: "PDF-".utf8) })
            else {
                return failure("this is no PDF", "fetch it again, or delete it")
            }
            do throws(PDFText.Fault) {
                let start = ContinuousClock.now
                defer { input.budget.spend(seconds: (ContinuousClock.now - start) / .seconds(1)) }
                let text = try PDFText.text(
                    contents.bytes, atMost: RawArticle.greatestText, patience: min(UnpackingBudget.freeSeconds, input.budget.secondsLeft))
                let lines = UnwrappedText(String(decoding: text, as: UTF8.self)).text
                guard !lines.utf8.allSatisfy(ASCII.isBlank) else {
                    return failure("the PDF has no text layer: its pages are pictures", "have a program read them first (OCR)")
                }
                let article = RawArticle(id: FilePath.stem(input.path), file: input.path, sha256: contents.sha256, body: .scraped(lines))
                return FormatResult(articles: [article], diagnostics: contents.diagnostics)
            } catch {
                switch error {
                case .notInstalled:
                    return failure(
                        "a PDF is read through pdftotext, which is not installed", "apt install poppler-utils, or save the text as .txt")
                case .refused(let words): return failure("pdftotext cannot read the PDF: \(words)", "save it again, or its text as .txt")
                case .tooSlow:
                    return failure("pdftotext takes too long to read the PDF", "save its text as .txt")
                case .tooLarge:
                    return failure("the PDF has more text than an article may have", "split it into its articles")
                case .noRoom:
                    return failure("pdftotext cannot be started in the folder for temporary files", "see that there is room in it (TMPDIR)")
                }
            }
        } catch {
            return FormatResult(diagnostics: [error.diagnostic])
        }
    }

    /// In bytes: readers of PDF look for its mark so far into a file.
    private static let head = 1_024
}
