/// A template with all that it includes, ready to make pages: names are resolved, partials and blocks stand where they are used.
struct TemplateProgram: Sendable {
    /// One step of making a page.
    indirect enum Step: Sendable {
        case text([UInt8])
        /// Escaped.
        case value(Lookup)
        case html(Lookup)
        case section(Lookup, [Step])
        case inverted(Lookup, [Step])
    }

    /// Where a tag's value is to be found.
    enum Lookup: Sendable {
        /// In the innermost record that has it.
        case name(PageName)
        /// In records inside of it.
        case path(PageName, [PageName])
        /// `.`: the innermost value.
        case current
        /// `first()` and its like.
        case position(ListPosition)
        /// A name that no page has.
        case nothing
    }

    /// What a template may ask of an element's place in its list.
    enum ListPosition: String, Sendable, CaseIterable {
        case first, last, even, odd, index
    }

    let steps: [Step]

    /// What a template may come to with all that it includes: where templates include each other twice, and so on, there is no end.
    static let mostSteps = 200_000

    /// Links a template of a set, with its messages in one language. What the set lacks, and a template inside itself, shows nothing:
    /// `TemplateLint` reports both, and what comes to too much.
    init(_ name: String, in trees: [String: TemplateTree], messages: MessageCatalog) {
        var linker = Linker(trees: trees, messages: messages)
        steps = Self.joined(linker.steps(of: name, blocks: [:]))
    }

    /// Texts that follow each other become one.
    private static func joined(_ steps: [Step]) -> [Step] {
        steps.reduce(into: []) { joined, step in
            switch step {
            case .text(let text):
                if case .text(let before)? = joined.last { joined[joined.count - 1] = .text(before + text) } else { joined.append(step) }
            case .section(let lookup, let inner): joined.append(.section(lookup, self.joined(inner)))
            case .inverted(let lookup, let inner): joined.append(.inverted(lookup, self.joined(inner)))
            case .value, .html: joined.append(step)
            }
        }
    }

    private struct Linker {
        let trees: [String: TemplateTree]
        let messages: MessageCatalog
        private var open: Set<String> = []
        private var made = 0

        init(trees: [String: TemplateTree], messages: MessageCatalog) {
            self.trees = trees
            self.messages = messages
        }

        /// The words of a message; its slots are values of the page, or what a block gives in their place.
        private func steps(ofMessage key: String, slots: [String: [Step]] = [:]) -> [Step] {
            if key == MessageTag.language { return [.text(Array(messages.language.utf8))] }
            return (messages.messages[key]?.other ?? []).flatMap { part -> [Step] in
                switch part {
                case .text(let text): [.text(MessageTag.bytes(text))]
                case .slot(let name, _): slots[name] ?? [.value(Lookup(name))]
                }
            }
        }

        mutating func steps(of name: String, blocks: [String: [Step]]) -> [Step] {
            guard made < mostSteps, let tree = trees[name], open.insert(name).inserted else { return [] }
            defer { open.remove(name) }
            let steps = steps(of: tree.nodes, blocks: blocks)
            made += 1 + steps.count
            return steps
        }

        private mutating func steps(of nodes: [TemplateNode], blocks: [String: [Step]]) -> [Step] {
            var steps: [Step] = []
            for node in nodes {
                switch node {
                case .text(let text): steps.append(.text(text))
                case .value(let tag):
                    if let key = MessageTag.key(of: tag) {
                        steps += self.steps(ofMessage: key)
                        continue
                    }
                    let lookup = Lookup(tag.name)
                    steps.append(tag.kind == .unescaped ? .html(lookup) : .value(lookup))
                case .section(let tag, let content):
                    let inner = self.steps(of: content, blocks: blocks)
                    let lookup = Lookup(tag.name)
                    steps.append(tag.kind == .inverted ? .inverted(lookup, inner) : .section(lookup, inner))
                case .partial(let tag): steps += self.steps(of: tag.name, blocks: blocks)
                case .parent(let tag, let overrides):
                    // What a page says goes before what the layouts between say.
                    let own = overrides.mapValues { self.steps(of: $0, blocks: blocks) }
                    if let key = MessageTag.key(of: tag) {
                        steps += self.steps(ofMessage: key, slots: own)
                        continue
                    }
                    steps += self.steps(of: tag.name, blocks: blocks.merging(own) { outer, _ in outer })
                case .block(let tag, let content): steps += blocks[tag.name] ?? self.steps(of: content, blocks: blocks)
                }
            }
            return steps
        }
    }
}

extension TemplateProgram.Lookup {
    /// Reads a name as it stands in a tag.
    init(_ name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { PageName(String($0)) }
        if name == "." {
            self = .current
        } else if name.hasSuffix("()") {
            self = TemplateProgram.ListPosition(rawValue: String(name.dropLast(2))).map { .position($0) } ?? .nothing
        } else if let first = parts[0], parts.allSatisfy({ $0 != nil }) {
            self = parts.count == 1 ? .name(first) : .path(first, parts.dropFirst().compactMap { $0 })
        } else {
            self = .nothing
        }
    }
}
