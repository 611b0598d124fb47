import Model

/// A web page that an archive holds.
struct ArchivedPage: Sendable {
    let id: String
    let file: String
    /// The number of its record, counted from 1.
    let record: Int
    let address: String?
    /// When the crawler fetched it.
    let fetched: String?
    /// Of its record's block.
    let sha256: String
    let bytes: [UInt8]
    /// What the server said of the character set.
    let charset: String?

    /// Why a record is no page to read, in words for many of them.
    struct Refusal: Error, Hashable {
        var words: String
    }

    /// The page of a record that has one.
    static func body(of record: WarcRecord, _ budget: UnpackingBudget) throws(Refusal) -> (bytes: [UInt8], charset: String?) {
        switch record.type {
        case "response", "resource": break
        case "": throw Refusal(words: "of no type")
        case let type: throw Refusal(words: "of type \(type)")
        }
        guard let block = record.block else { throw Refusal(words: "too large") }
        guard record.type == "response" else {
            return (block, try charset(record.fields["content-type"], block))
        }
        guard let response = ArchivedResponse(block) else { throw Refusal(words: "no answer of a web server") }
        guard response.status == 200 else { throw Refusal(words: "with status \(response.status)") }
        do {
            let bytes = try response.body(budget, atMost: WarcReader.greatestBlock)
            return (bytes, try charset(response.fields["content-type"], bytes))
        } catch let refusal as Refusal {
            throw refusal
        } catch ArchivedResponse.Fault.coding(let name) {
            throw Refusal(words: "packed with \(name)")
        } catch {
            throw Refusal(words: "too large")
        }
    }

    /// The character set that a media type names, of a page.
    private static func charset(_ mediaType: String?, _ bytes: [UInt8]) throws(Refusal) -> String? {
        let parts = (mediaType ?? "").lowercased().split(separator: ";").map { Metadata.filled(String($0)) ?? "" }
        switch parts.first ?? "" {
        case "text/html", "application/xhtml+xml": break
        case "" where bytes.prefix(256).map(ASCII.lowered).split(separator: UInt8(ascii: "<")).contains(where: startsPage): break
        default: throw Refusal(words: "not HTML")
        }
        return parts.first { $0.hasPrefix("charset=") }.map { $0.dropFirst("charset=".count).filter { $0 != "\"" && $0 != "'" } }
    }

    private static func startsPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: "!doctype html".utf8) || bytes.starts(with: "html".utf8)
    }

    /// The article of the page; nil where it has no text of its own, as front pages have none.
    var article: (article: RawArticle?, diagnostics: [Diagnostic]) {
        do {
            let decoded = try DecodedText(bytes, sent: charset, declaration: .html, file: file)
            var read = PageReader().read(SourcePage(html: decoded.text, id: id, file: file, sha256: sha256, address: address))
            // That a page is no article is nothing wrong with an archive.
            guard !read.articles.isEmpty, read.articles[0].hasText else { return (nil, []) }
            let diagnostics = (decoded.warnings + read.diagnostics).map(placed)
            read.articles[0].record = record
            read.articles[0].fetched = fetched
            if read.articles[0].metadata.url == nil {
                read.articles[0].metadata.url = address
                read.articles[0].metadata.credit("the archive's record")
            }
            return (read.articles[0], diagnostics)
        } catch {
            return (nil, [placed(error.diagnostic)])
        }
    }

    /// Lines of a page are none of the archive.
    private func placed(_ diagnostic: Diagnostic) -> Diagnostic {
        var result = diagnostic
        result.message = "record \(record)\(address.map { ", \($0)" } ?? ""): " + diagnostic.message
        result.line = nil
        result.column = nil
        return result
    }
}
