/// A long list cut into pages: `claims.html`, `claims-2.html` …
struct Paging: Sendable {
    /// The name of the first page, without its ending.
    let base: String
    /// Items in the whole list.
    let count: Int
    /// By page: its first item. One page at least, also of an empty list.
    private let starts: [Int]

    /// Between the name and the number of a page. A list whose name is made of a word of the input has one that no such name holds.
    private let joint: String

    /// Pages of so many items each.
    init(base: String, count: Int, size: Int) {
        self.base = base
        joint = "-"
        self.count = count
        starts = count == 0 ? [0] : Array(stride(from: 0, to: count, by: size))
    }

    /// Pages of items that take about so many bytes; no page takes more than `heaviest` unless one item alone does, and none has more than
    /// `most` items. O(items).
    init(base: String, joint: String = "-", bytes: [Int], most: Int = .max) {
        self.base = base
        self.joint = joint
        count = bytes.count
        var starts = [0]
        var sum = 0
        for (item, size) in bytes.enumerated() {
            if item > starts[starts.count - 1], sum + size > Self.heaviest || item - starts[starts.count - 1] == most {
                starts.append(item)
                sum = 0
            }
            sum += size
        }
        self.starts = starts
    }

    /// What the items of a page may take, in bytes: with what stands around them a page stays below 300 KB.
    private static let heaviest = 200_000

    var pages: Int { starts.count }

    /// The file of a page, counted from 0.
    func file(ofPage page: Int) -> String { page == 0 ? "\(base).html" : "\(base)\(joint)\(page + 1).html" }

    /// The file of the page that holds an item.
    func file(of item: Int) -> String { file(ofPage: starts.lastIndex { $0 <= item } ?? 0) }

    /// The number of a page by its file, counted from 0, where the name of the list has no number in it.
    static func page(ofFile file: String) -> Int {
        let name = file.dropLast(".html".count)
        return name.lastIndex(of: "-").flatMap { Int(name[name.index(after: $0)...]) }.map { $0 - 1 } ?? 0
    }

    /// The items of a page.
    func items(ofPage page: Int) -> Range<Int> { starts[page]..<(page + 1 < starts.count ? starts[page + 1] : count) }

    /// "101–200 of 340"; empty where one page holds all.
    func words(ofPage page: Int, _ t: MessageCatalog) -> String {
        let items = items(ofPage: page)
        return pages == 1
            ? "" : t(.rangeOf, [.from: t.number(items.lowerBound + 1), .to: t.number(items.upperBound), .total: t.number(count)])
    }

    /// "Page 2 of 5", for a list whose items are of several kinds; empty where one page holds all.
    func numberWords(ofPage page: Int, _ t: MessageCatalog) -> String {
        pages == 1 ? "" : t(.pageOf, page + 1, [.total: t.number(pages)])
    }

    /// How many pages before and behind the current one are linked.
    private static let reach = 4

    static let shape = PageShape.list(.record(texts: [.label, .href, .words], flags: [.isCurrent, .isAfterGap]))

    /// Links to the first page, the last and those around the current one; none where there is one only. They bear the pages' numbers, or a
    /// label of their own.
    func links(from current: Int, _ t: MessageCatalog, label: ((Int) -> String)? = nil) -> PageValue {
        guard pages > 1 else { return .list([]) }
        let linked = (0..<pages).filter { $0 == 0 || $0 == pages - 1 || abs($0 - current) <= Self.reach }
        return .list(
            linked.enumerated().map { place, page in
                .record([
                    .label: .text(label?(page) ?? String(page + 1)), .href: .text(file(ofPage: page)),
                    .words: .text(words(ofPage: page, t)),
                    .isCurrent: .flag(page == current), .isAfterGap: .flag(place > 0 && linked[place - 1] < page - 1),
                ])
            })
    }
}
