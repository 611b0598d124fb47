import Model

/// The text of a page as a crawler saw it, which browsertrix-crawler keeps in a record of its own beside the page, at `urn:text:` and the page's
/// address.
struct ArchivedText {
    let address: String
    private let record: WarcRecord
    private let text: String

    private static let start = "urn:text:"

    /// Nil for any other record.
    init?(_ record: WarcRecord) {
        guard ["resource", "conversion"].contains(record.type), let target = record.target, target.lowercased().hasPrefix(Self.start),
            let block = record.block, block.count <= RawArticle.greatestText
        else { return nil }
        self.record = record
        address = String(target.dropFirst(Self.start.count))
        text = String(decoding: block, as: UTF8.self)
    }

    /// The article, whose id is still to be found.
    func article(file: String) -> RawArticle {
        var metadata = Metadata()
        metadata.url = address
        metadata.credit("the archive's record")
        return RawArticle(
            id: "", file: file, record: record.number, fetched: record.fields["warc-date"], sha256: SHA256.hex(record.block ?? []),
            metadata: metadata, body: .scraped(text))
    }
}
