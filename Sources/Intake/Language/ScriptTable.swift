import Model

/// Which script a letter belongs to.
struct ScriptTable: Sendable {
    /// Letters of one script that follow each other in Unicode.
    struct Block: Sendable {
        var scalars: ClosedRange<UInt32>
        /// ISO 15924.
        var script: String
        /// The language that the script writes, where that is one.
        var language: String?
    }

    private let blocks: [Block]
    /// The languages that have a script of their own.
    let languages: Set<String>

    /// That of the program.
    static let embedded = ScriptTable(EmbeddedFiles.entries("languages/scripts.txt"))

    /// Reads lines such as `0370-03FF Grek el`, sorted by place.
    init(_ lines: [String]) {
        let blocks = lines.compactMap { line -> Block? in
            let fields = line.split(separator: " ")
            let ends = fields.first?.split(separator: "-").compactMap { UInt32($0, radix: 16) } ?? []
            guard fields.count == 3, ends.count == 2, ends[0] <= ends[1] else { return nil }
            return Block(scalars: ends[0]...ends[1], script: String(fields[1]), language: fields[2] == "-" ? nil : String(fields[2]))
        }
        self.blocks = blocks
        languages = Set(blocks.compactMap(\.language))
    }

    /// The block of a letter, or nil for what is none or of no script of the table. O(log blocks).
    func block(of scalar: Unicode.Scalar) -> Block? {
        let low = blocks.partitioningIndex { $0.scalars.upperBound >= scalar.value }
        guard low < blocks.count, blocks[low].scalars.contains(scalar.value) else { return nil }
        return blocks[low]
    }
}
