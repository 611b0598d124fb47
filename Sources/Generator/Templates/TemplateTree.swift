/// A part of a template.
indirect enum TemplateNode: Hashable, Sendable {
    /// What stands between tags, as UTF-8.
    case text([UInt8])
    case value(TemplateTag)
    case section(TemplateTag, [TemplateNode])
    case partial(TemplateTag)
    /// `{{<parent}}` with the blocks that fill it, by name.
    case parent(TemplateTag, [String: [TemplateNode]])
    /// `{{$block}}` with what stands in it by default.
    case block(TemplateTag, [TemplateNode])
}

/// A parsed template. Finds sections that do not close.
///
/// A tag that shows no value and stands alone on its line takes the line with it (Mustache specification 1.4, "Standalone Lines"). Unlike
/// there a partial does not take on the indentation of its tag: it would change the text of articles.
struct TemplateTree: Sendable {
    let nodes: [TemplateNode]

    /// Throws at the first tag that is not supported, not closed, or closed in the wrong place.
    init(source: String) throws(TemplateProblem) {
        let bytes = Array(source.utf8)
        var builder = Builder(bytes: bytes, tags: try TemplateScanner.tags(in: bytes))
        nodes = try builder.nodes(until: nil)
    }

    private struct Builder {
        let bytes: [UInt8]
        let tags: [TemplateTag]
        private var index = 0
        /// The end of what has become a node.
        private var end = 0

        init(bytes: [UInt8], tags: [TemplateTag]) {
            self.bytes = bytes
            self.tags = tags
        }

        mutating func nodes(until open: TemplateTag?) throws(TemplateProblem) -> [TemplateNode] {
            var nodes: [TemplateNode] = []
            while index < tags.count {
                let tag = tags[index]
                index += 1
                let taken = line(around: tag) ?? tag.range
                addText(to: taken.lowerBound, &nodes)
                end = taken.upperBound
                switch tag.kind {
                case .comment: continue
                case .variable, .unescaped: nodes.append(.value(tag))
                case .partial: nodes.append(.partial(tag))
                case .section, .inverted: nodes.append(.section(tag, try self.nodes(until: tag)))
                case .block: nodes.append(.block(tag, try self.nodes(until: tag)))
                case .parent: nodes.append(try parent(tag))
                case .end:
                    guard let open, open.name == tag.name else { throw wrongEnd(tag, open) }
                    return nodes
                case .unsupported(let what):
                    throw TemplateProblem(position: tag.position, message: "\(what) is not supported in templates")
                }
            }
            if let open {
                throw TemplateProblem(position: open.position, message: "“\(open.name)” is not closed", hint: "add {{/\(open.name)}}")
            }
            addText(to: bytes.count, &nodes)
            return nodes
        }

        private func addText(to next: Int, _ nodes: inout [TemplateNode]) {
            if end < next { nodes.append(.text(Array(bytes[end..<next]))) }
        }

        /// The whole line with its end, when the tag is alone on it and shows no value.
        private func line(around tag: TemplateTag) -> Range<Int>? {
            guard tag.kind != .variable, tag.kind != .unescaped else { return nil }
            var start = tag.range.lowerBound
            while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
            guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
            var stop = tag.range.upperBound
            while stop < bytes.count, Self.isBlank(bytes[stop]) { stop += 1 }
            if stop < bytes.count, bytes[stop] == UInt8(ascii: "\r") { stop += 1 }
            guard stop < bytes.count else { return start..<stop }
            return bytes[stop] == UInt8(ascii: "\n") ? start..<stop + 1 : nil
        }

        private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

        private mutating func parent(_ tag: TemplateTag) throws(TemplateProblem) -> TemplateNode {
            var blocks: [String: [TemplateNode]] = [:]
            for node in try nodes(until: tag) {
                switch node {
                case .text: continue
                case .block(let block, let content): blocks[block.name] = content
                default:
                    throw TemplateProblem(
                        position: tag.position,
                        message: "only {{$block}} sections may stand inside {{<\(tag.name)}}",
                        hint: "move the other tags into a block"
                    )
                }
            }
            return .parent(tag, blocks)
        }

        private func wrongEnd(_ tag: TemplateTag, _ open: TemplateTag?) -> TemplateProblem {
            guard let open else {
                return TemplateProblem(position: tag.position, message: "“\(tag.name)” is closed but was not opened")
            }
            return TemplateProblem(
                position: tag.position,
                message: "“\(tag.name)” is closed while “\(open.name)”, opened on line \(open.position.line), is still open",
                hint: "close {{/\(open.name)}} first"
            )
        }
    }
}
