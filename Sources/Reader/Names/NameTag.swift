import Model

/// A tag of the BIO scheme over the three kinds of names: 0 is outside, 1 and 2 begin and continue a person, 3 and 4 an organisation,
/// 5 and 6 a place.
package typealias NameTag = UInt8

/// What the tags mean.
package enum NameTags {
    /// How many tags there are.
    package static let count = 7
    /// No name.
    package static let outside: NameTag = 0

    /// 0 for outside, 1 for a person, 2 for an organisation, 3 for a place.
    static func kindNumber(_ tag: NameTag) -> Int { (Int(tag) + 1) / 2 }

    static func kind(_ tag: NameTag) -> ActorKind {
        switch kindNumber(tag) {
        case 1: .person
        case 2: .organisation
        default: .place
        }
    }

    static func begins(_ tag: NameTag) -> Bool { tag % 2 == 1 }

    static func continues(_ tag: NameTag) -> Bool { tag != outside && tag % 2 == 0 }

    /// True when `tag` may stand behind `previous`.
    package static func follows(_ tag: NameTag, _ previous: NameTag) -> Bool {
        !continues(tag) || previous == tag || previous == tag - 1
    }
}

/// A name as a run of tokens.
struct TaggedName: Hashable {
    /// Indices of tokens of the document.
    var tokens: Range<Int>
    var kind: ActorKind

    /// The names in a sequence of tags.
    static func names(in tags: [NameTag], sentences: [Range<Int>]) -> [TaggedName] {
        var names: [TaggedName] = []
        for sentence in sentences {
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                let start = index
                index += 1
                guard tags[start] != NameTags.outside else { continue }
                let inside = tags[start] + (NameTags.begins(tags[start]) ? 1 : 0)
                while index < sentence.upperBound, tags[index] == inside { index += 1 }
                names.append(TaggedName(tokens: start..<index, kind: NameTags.kind(tags[start])))
            }
        }
        return names
    }
}
