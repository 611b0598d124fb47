import Foundation
import Reader

/// A document of training text, with the right tags.
struct TrainingDocument {
    let text: NameText
    /// One for each word of `text`.
    var tags: [NameTag]

    /// The documents of a file of JSON lines (`doc`, `tokens`, `tags`), in order.
    static func documents(in file: Data, lists: NameLists) throws -> [TrainingDocument] {
        struct Row: Decodable {
            let doc: String
            let tokens: [String]
            let tags: [String]
        }
        var documents: [TrainingDocument] = []
        var rows: [Row] = []
        let decoder = JSONDecoder()
        for line in file.split(separator: UInt8(ascii: "\n")) {
            let row = try decoder.decode(Row.self, from: Data(line))
            if let last = rows.last, last.doc != row.doc {
                documents.append(TrainingDocument(rows.map { joined($0.tokens, $0.tags) }, lists: lists))
                rows = []
            }
            rows.append(row)
        }
        if !rows.isEmpty { documents.append(TrainingDocument(rows.map { joined($0.tokens, $0.tags) }, lists: lists)) }
        return documents
    }

    private init(_ sentences: [(tokens: [String], tags: [NameTag])], lists: NameLists) {
        var bytes: [UInt8] = []
        var tokens: [Range<Int>] = []
        var ranges: [Range<Int>] = []
        tags = []
        for sentence in sentences {
            let start = tokens.count
            for token in sentence.tokens {
                tokens.append(bytes.count..<bytes.count + token.utf8.count)
                bytes += Array(token.utf8) + [UInt8(ascii: " ")]
            }
            tags += sentence.tags
            ranges.append(start..<tokens.count)
        }
        text = NameText(text: bytes, tokens: tokens, sentences: ranges, lists: lists)
        dropUnreachableNames()
    }

    /// Takes the tag off names of which a word can be no part of a name (written in lower case).
    private mutating func dropUnreachableNames() {
        let features = NameFeatures(text)
        for sentence in text.sentences {
            var start = sentence.lowerBound
            while start < sentence.upperBound {
                var end = start + 1
                while end < sentence.upperBound, tags[end] != 0, tags[end] % 2 == 0 { end += 1 }
                if tags[start] != 0, (start..<end).contains(where: { !features.canBeName($0, in: sentence) }) {
                    for index in start..<end { tags[index] = NameTags.outside }
                }
                start = end
            }
        }
    }

    private static let numbers: [String: NameTag] = [
        "O": 0, "B-PER": 1, "I-PER": 2, "B-ORG": 3, "I-ORG": 4, "B-LOC": 5, "I-LOC": 6,
    ]

    /// Puts words together that the source cuts at hyphens, as the Reader's tokenizer leaves them whole.
    private static func joined(_ tokens: [String], _ tags: [String]) -> (tokens: [String], tags: [NameTag]) {
        let tags = tags.map { numbers[$0] ?? 0 }
        var result: (tokens: [String], tags: [NameTag]) = ([], [])
        var index = 0
        while index < tokens.count {
            var token = tokens[index]
            var tag = tags[index]
            while index + 2 < tokens.count, tokens[index + 1] == "-", isWordEnd(token), isWordStart(tokens[index + 2]) {
                let isOneName = tags[index + 2] != 0 && tags[index + 2] % 2 == 0
                if !isOneName { tag = 0 }
                token += "-" + tokens[index + 2]
                index += 2
            }
            if let last = result.tags.last, tag != 0, tag % 2 == 0, last != tag, last != tag - 1 { tag -= 1 }
            result.tokens.append(token)
            result.tags.append(tag)
            index += 1
        }
        return result
    }

    private static func isWordEnd(_ token: String) -> Bool { token.last?.isLetter ?? false }

    private static func isWordStart(_ token: String) -> Bool { token.first.map { $0.isLetter || $0.isNumber } ?? false }
}
