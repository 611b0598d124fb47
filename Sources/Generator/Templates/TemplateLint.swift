import Model

/// Checks that templates use only what their pages offer: every name, every partial, and HTML only where HTML is meant.
struct TemplateLint {
    /// Parsed templates by name.
    let trees: [String: TemplateTree]
    /// The file of a template, for diagnostics.
    let file: (String) -> String
    /// The words that templates name.
    let messages: MessageCatalog

    /// What is wrong with a page template and all that it includes.
    func diagnostics(page: String, shape: PageShape) -> Set<Diagnostic> {
        var walk = Walk(lint: self)
        walk.include(page, from: nil, in: "", stack: [shape], blocks: [:])
        return walk.found
    }

    /// The innermost records of values that a page gives to each template that takes part in it.
    func contexts(page: String, shape: PageShape) -> [String: [PageShape]] {
        var walk = Walk(lint: self)
        walk.include(page, from: nil, in: "", stack: [shape], blocks: [:])
        return walk.contexts
    }

    /// The names of the blocks of a template and of all that it includes.
    private func blocks(of template: String) -> Set<String> {
        var (names, seen, left): (Set<String>, Set<String>, Set<String>) = ([], [], [template])
        while let next = left.popFirst() {
            seen.insert(next)
            let found = Self.names(in: trees[next]?.nodes ?? [])
            names.formUnion(found.blocks)
            left.formUnion(found.templates.subtracting(seen))
        }
        return names
    }

    /// The templates that some nodes include, and the blocks that they have.
    static func names(in nodes: [TemplateNode]) -> (templates: Set<String>, blocks: Set<String>) {
        nodes.reduce(into: ([], [])) { names, node in
            let inner: [[TemplateNode]]
            switch node {
            case .text, .value: return
            case .section(_, let content): inner = [content]
            case .partial(let tag):
                names.templates.insert(tag.name)
                return
            case .parent(let tag, let overrides):
                names.templates.insert(tag.name)
                inner = Array(overrides.values)
            case .block(let tag, let content):
                names.blocks.insert(tag.name)
                inner = [content]
            }
            for nodes in inner {
                let found = Self.names(in: nodes)
                names.templates.formUnion(found.templates)
                names.blocks.formUnion(found.blocks)
            }
        }
    }

    /// Names tell addresses from other texts: a headline as a link's target would lead wherever an article wants.
    private static func isAddress(_ name: String) -> Bool {
        let last = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return last.hasSuffix("href") || last.hasSuffix("url") || last == "root" || last == "datafile"
    }

    private struct Block {
        var nodes: [TemplateNode]
        var template: String
    }

    private struct Walk {
        let lint: TemplateLint
        var found: Set<Diagnostic> = []
        var contexts: [String: [PageShape]] = [:]
        /// The templates that are being included, from the page inwards.
        private var open: [String] = []
        private var visited = 0
        private var isTooMuch = false

        init(lint: TemplateLint) { self.lint = lint }

        mutating func include(_ name: String, from tag: TemplateTag?, in template: String, stack: [PageShape], blocks: [String: Block]) {
            guard let tree = lint.trees[name] else {
                if let tag {
                    let near = nearest(to: name, in: lint.trees.keys.sorted())
                    report(tag, in: template, "there is no template “\(name)”", hint: near.map { "did you mean “\($0)”?" })
                }
                return
            }
            if let tag, open.contains(name) {
                report(tag, in: template, "the template “\(name)” includes itself", hint: "a list in a section repeats without that")
                return
            }
            guard visited < TemplateProgram.mostSteps else {
                if let tag, !isTooMuch {
                    report(tag, in: template, "the templates that it includes come to too much", hint: "include each once")
                }
                isTooMuch = true
                return
            }
            open.append(name)
            let record = stack.last { if case .record = $0 { true } else { false } }
            if let record, contexts[name]?.contains(record) != true { contexts[name, default: []].append(record) }
            check(tree.nodes, in: name, stack: stack, blocks: blocks)
            open.removeLast()
        }

        private mutating func check(_ nodes: [TemplateNode], in template: String, stack: [PageShape], blocks: [String: Block]) {
            visited += nodes.count
            for node in nodes {
                switch node {
                case .text: continue
                case .value(let tag):
                    checkValue(tag, in: template, stack: stack)
                case .section(let tag, let content):
                    checkSection(tag, content, in: template, stack: stack, blocks: blocks)
                case .partial(let tag):
                    include(tag.name, from: tag, in: template, stack: stack, blocks: blocks)
                case .parent(let tag, let overrides):
                    if let key = MessageTag.key(of: tag) {
                        checkMessage(key, tag, overrides, in: template, stack: stack, blocks: blocks)
                        continue
                    }
                    checkBlocks(of: tag, overrides.keys.sorted(), in: template)
                    let mine = overrides.mapValues { Block(nodes: $0, template: template) }
                    include(tag.name, from: tag, in: template, stack: stack, blocks: blocks.merging(mine) { outer, _ in outer })
                case .block(let tag, let content):
                    let block = blocks[tag.name] ?? Block(nodes: content, template: template)
                    check(block.nodes, in: block.template, stack: stack, blocks: blocks)
                }
            }
        }

        /// What fills a parent must be blocks of it, or of what it includes.
        private mutating func checkBlocks(of tag: TemplateTag, _ names: [String], in template: String) {
            guard !names.isEmpty, lint.trees[tag.name] != nil else { return }
            let known = lint.blocks(of: tag.name)
            for name in names where !known.contains(name) {
                let near = nearest(to: name, in: known.sorted())
                report(tag, in: template, "the template “\(tag.name)” has no block “\(name)”", hint: near.map { "did you mean “\($0)”?" })
            }
        }

        /// A message's slots must be texts of the page, but for those that blocks fill.
        private mutating func checkMessage(
            _ key: String, _ tag: TemplateTag, _ slots: [String: [TemplateNode]], in template: String, stack: [PageShape],
            blocks: [String: Block]
        ) {
            for content in slots.sorted(by: { $0.key < $1.key }).map(\.value) {
                check(content, in: template, stack: stack, blocks: blocks)
            }
            guard key != MessageTag.language else { return }
            guard let message = lint.messages.messages[key] else {
                let near = nearest(to: key, in: lint.messages.messages.keys.sorted())
                report(tag, in: template, "there is no message “\(key)”", hint: near.map { "did you mean “\($0)”?" })
                return
            }
            if !message.forms.isEmpty {
                report(tag, in: template, "the message “\(key)” is counted", hint: "only the program can choose its plural form")
            }
            for slot in message.slots.subtracting(slots.keys).sorted() {
                var value = tag
                (value.name, value.kind, value.isAddress) = (slot, .variable, false)
                checkValue(value, in: template, stack: stack)
            }
            for slot in Set(slots.keys).subtracting(message.slots).sorted() {
                report(tag, in: template, "the message “\(key)” has no {\(slot)}")
            }
        }

        private mutating func checkValue(_ tag: TemplateTag, in template: String, stack: [PageShape]) {
            if let element = tag.rawElement {
                report(tag, in: template, "a value may not stand inside <\(element)>", hint: "put it into an attribute of an element")
            }
            if tag.isBareAttribute {
                report(tag, in: template, "the attribute's value has no quotation marks", hint: "write \"{{\(tag.name)}}\"")
            }
            if let key = MessageTag.key(of: tag) {
                if tag.isAddress { report(tag, in: template, "a message is no address") }
                checkMessage(key, tag, [:], in: template, stack: stack, blocks: [:])
                return
            }
            guard let shape = resolve(tag, in: template, stack: stack) else { return }
            if tag.isAddress, !TemplateLint.isAddress(tag.name) {
                report(
                    tag, in: template, "“\(tag.name)” is no address",
                    hint: "names of addresses end in “href” or “url”; what begins with “#” is a place on the page")
            }
            switch (shape, tag.kind) {
            case (.text, .variable), (.html, .unescaped): return
            case (.html, _):
                report(tag, in: template, "“\(tag.name)” is HTML", hint: "write {{{\(tag.name)}}}")
            case (.text, _):
                report(tag, in: template, "“\(tag.name)” is plain text and must be escaped", hint: "write {{\(tag.name)}}")
            case (.flag, _), (.list, _), (.record, _):
                report(tag, in: template, "“\(tag.name)” is no text", hint: "use it as a section: {{#\(tag.name)}}…{{/\(tag.name)}}")
            }
        }

        private mutating func checkSection(
            _ tag: TemplateTag,
            _ content: [TemplateNode],
            in template: String,
            stack: [PageShape],
            blocks: [String: Block]
        ) {
            if MessageTag.key(of: tag) != nil {
                report(tag, in: template, "a message is no section", hint: "write {{\(tag.name)}}, or {{<\(tag.name)}} to fill its slots")
                return
            }
            guard let shape = resolve(tag, in: template, stack: stack) else { return }
            let inner: PageShape? =
                switch shape {
                case _ where tag.kind == .inverted: nil
                case .list(let element): element
                case .record: shape
                case .text, .html: shape
                case .flag: nil
                }
            check(content, in: template, stack: inner.map { stack + [$0] } ?? stack, blocks: blocks)
        }

        /// The shape that a tag's name means here; reports and gives nil when it means nothing.
        private mutating func resolve(_ tag: TemplateTag, in template: String, stack: [PageShape]) -> PageShape? {
            if tag.name == "." { return stack.last }
            if tag.name.hasSuffix("()") { return listPosition(tag, in: template) }
            let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard !tag.name.isEmpty, let first = stack.reversed().lazy.compactMap({ $0.member(parts[0]) }).first else {
                reportUnknown(parts[0], of: tag, in: template, known: stack.flatMap(\.memberNames))
                return nil
            }
            var shape = first
            for part in parts.dropFirst() {
                guard let next = shape.member(part) else {
                    reportUnknown(part, of: tag, in: template, known: shape.memberNames)
                    return nil
                }
                shape = next
            }
            return shape
        }

        /// `first()` and its like, which there are inside a list.
        private mutating func listPosition(_ tag: TemplateTag, in template: String) -> PageShape? {
            switch TemplateProgram.Lookup(tag.name) {
            case .position(.index): return .text
            case .position: return .flag
            default:
                report(
                    tag, in: template, "“\(tag.name)” is unknown",
                    hint: "inside a list there are first(), last(), even(), odd() and index()")
                return nil
            }
        }

        private mutating func reportUnknown(_ name: String, of tag: TemplateTag, in template: String, known: [String]) {
            let near = nearest(to: name, in: Array(Set(known)).sorted())
            report(tag, in: template, "the page has no “\(name)”", hint: near.map { "did you mean “\($0)”?" })
        }

        private mutating func report(_ tag: TemplateTag, in template: String, _ message: String, hint: String? = nil) {
            let position = tag.position
            found.insert(
                Diagnostic(file: lint.file(template), line: position.line, column: position.column, message: message, hint: hint)
            )
        }
    }
}

extension PageShape {
    fileprivate func member(_ name: String) -> PageShape? {
        guard case .record(let members) = self else { return nil }
        return PageName(name).flatMap { members[$0] }
    }

    fileprivate var memberNames: [String] {
        guard case .record(let members) = self else { return [] }
        return members.keys.map(\.rawValue)
    }
}
