/// Makes the bytes of one page.
struct PageRenderer {
    private var bytes: [UInt8] = []
    /// The values of the open sections, the page's own first.
    private var stack: [PageValue]
    /// The place of the innermost list's element.
    private var place: (index: Int, count: Int)?

    private init(_ value: PageValue) { stack = [value] }

    /// The page as UTF-8. O(length).
    static func render(_ program: TemplateProgram, _ value: PageValue) -> [UInt8] {
        var renderer = PageRenderer(value)
        renderer.bytes.reserveCapacity(usualLength)
        renderer.run(program.steps)
        return renderer.bytes
    }

    /// Most pages are shorter, in bytes.
    private static let usualLength = 16_384

    private mutating func run(_ steps: [TemplateProgram.Step]) {
        for step in steps {
            switch step {
            case .text(let text): bytes += text
            case .value(let lookup):
                switch lookup {
                case .position(.index): if let place { bytes += String(place.index).utf8 }
                default: if case .text(let text)? = value(lookup) { bytes.appendEscaped(text) }
                }
            case .html(let lookup): if case .html(let html)? = value(lookup) { bytes += html.utf8 }
            case .section(let lookup, let inner): section(lookup, inner)
            case .inverted(let lookup, let inner): if !isShown(lookup) { run(inner) }
            }
        }
    }

    private mutating func section(_ lookup: TemplateProgram.Lookup, _ inner: [TemplateProgram.Step]) {
        if case .position = lookup {
            if isShown(lookup) { run(inner) }
            return
        }
        guard let value = value(lookup) else { return }
        let outer = place
        switch value {
        case .flag(let flag): if flag { run(inner) }
        case .text(let text), .html(let text): if !text.isEmpty { run(inner, with: value) }
        case .record: run(inner, with: value)
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                place = (index, elements.count)
                run(inner, with: element)
            }
        }
        place = outer
    }

    private mutating func run(_ steps: [TemplateProgram.Step], with value: PageValue) {
        stack.append(value)
        run(steps)
        stack.removeLast()
    }

    private func isShown(_ lookup: TemplateProgram.Lookup) -> Bool {
        if case .position(let position) = lookup { return place.map { isAt(position, $0) } ?? false }
        switch value(lookup) {
        case nil: return false
        case .flag(let flag): return flag
        case .text(let text), .html(let text): return !text.isEmpty
        case .record: return true
        case .list(let elements): return !elements.isEmpty
        }
    }

    private func isAt(_ position: TemplateProgram.ListPosition, _ place: (index: Int, count: Int)) -> Bool {
        switch position {
        case .first: place.index == 0
        case .last: place.index == place.count - 1
        case .even: place.index.isMultiple(of: 2)
        case .odd: !place.index.isMultiple(of: 2)
        case .index: true
        }
    }

    private func value(_ lookup: TemplateProgram.Lookup) -> PageValue? {
        switch lookup {
        case .name(let name): return value(name)
        case .path(let first, let rest):
            return rest.reduce(value(first)) { value, name in
                if case .record(let record)? = value { record[name] } else { nil }
            }
        case .current: return stack.last
        case .position, .nothing: return nil
        }
    }

    private func value(_ name: PageName) -> PageValue? {
        stack.withUnsafeBufferPointer { stack in
            for value in stack.reversed() {
                if case .record(let record) = value, let found = record[name] { return found }
            }
            return nil
        }
    }
}
