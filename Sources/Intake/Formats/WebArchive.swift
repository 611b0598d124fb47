import Model

/// `.warc`: a web archive (WARC 1.0 and 1.1); each HTML page that a server gave out with status 200 is an article. Reads it record by record,
/// so that memory does not grow with the archive but only with the articles.
struct WebArchive: ArticleFormat {
    let endings = ["warc"]
    let isPacked = true

    func read(_ input: InputBytes) -> FormatResult {
        var reading = Reading(file: input.path, budget: input.budget)
        do {
            let (source, packingFaults) = try input.pieces()
            var reader = WarcReader(source)
            do throws(IntakeFailure) {
                while let record = try reader.next() { reading.take(record) }
            } catch {
                // What was read before the fault is kept.
                reading.result.diagnostics.append(error.diagnostic)
            }
            reading.finish(reader)
            reading.result.diagnostics += packingFaults() + [input.budget.fault(file: input.path)].compactMap { $0 }
        } catch {
            reading.result.diagnostics.append(error.diagnostic)
        }
        return reading.result
    }

    /// What was made of an archive so far.
    private struct Reading {
        let file: String
        let budget: UnpackingBudget
        var result = FormatResult()
        private var names: RecordIDs
        /// What crawlers saw of pages on the screen, in records of their own.
        private var texts: [(address: String, article: RawArticle)] = []
        private var waiting: [ArchivedPage] = []
        private var waitingBytes = 0
        /// Why records were passed over, and how many for each reason.
        private var passedOver: [String: Int] = [:]

        /// Pages are read on all cores, so many bytes of them at a time.
        private static let batch = 16_000_000

        init(file: String, budget: UnpackingBudget) {
            self.file = file
            self.budget = budget
            names = RecordIDs(file: file)
        }

        mutating func take(_ record: WarcRecord) {
            if let text = ArchivedText(record) { return texts.append((text.address, text.article(file: file))) }
            do {
                let (bytes, charset) = try ArchivedPage.body(of: record, budget)
                waiting.append(
                    ArchivedPage(
                        id: names.name(address: record.target, title: nil), file: file, record: record.number, address: record.target,
                        fetched: record.fields["warc-date"], sha256: SHA256.hex(record.block ?? []), bytes: bytes, charset: charset))
                waitingBytes += bytes.count
                if waitingBytes >= Self.batch { readWaiting() }
            } catch {
                passedOver[error.words, default: 0] += 1
            }
        }

        private mutating func readWaiting() {
            for read in waiting.parallelMap(\.article) {
                if let article = read.article {
                    result.articles.append(article)
                } else {
                    passedOver["pages without an article", default: 0] += 1
                }
                result.diagnostics += read.diagnostics
            }
            waiting = []
            waitingBytes = 0
        }

        /// The text of a page stands for it where the page itself is no article or not there.
        private mutating func readTexts() {
            var read = Set(result.articles.compactMap { $0.metadata.url.flatMap { PageAddress($0) } })
            for (address, text) in texts {
                guard let page = PageAddress(address), read.insert(page).inserted else {
                    passedOver["texts of pages that are read", default: 0] += 1
                    continue
                }
                var article = text
                article.id = names.name(address: address, title: nil)
                result.articles.append(article)
            }
        }

        mutating func finish(_ reader: WarcReader) {
            readWaiting()
            readTexts()
            for fault in reader.faults {
                result.diagnostics.append(
                    Diagnostic(
                        .warning, file: file, message: "at byte \(fault.offset) of the unpacked archive: \(fault.message)",
                        hint: "reading went on with the next record; fetch or make the archive again if pages are missing"))
            }
            if reader.faultCount > reader.faults.count {
                result.diagnostics.append(
                    Diagnostic(
                        .warning, file: file, message: "\(reader.faultCount - reader.faults.count) more such faults",
                        hint: "fetch or make the archive again"))
            }
            reportPassedOver()
        }

        private mutating func reportPassedOver() {
            let count = passedOver.values.reduce(0, +)
            guard count > 0 || result.articles.isEmpty else { return }
            let reasons = passedOver.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
            result.diagnostics.append(
                Diagnostic(
                    .warning, file: file,
                    message: count == 0
                        ? "the archive holds no records"
                        : "\(counted(result.articles.count, "page was", "pages were")) read and \(counted(count, "record", "records")) passed over: "
                            + reasons.joined(separator: ", "),
                    hint: "only pages in HTML that a server gave out with status 200 are articles"))
        }
    }
}
