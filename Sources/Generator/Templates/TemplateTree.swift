/// A template as a tree of its tags; text between tags is left out.
indirect enum TemplateNode: Hashable {
    case value(TemplateTag)
    case section(TemplateTag, [TemplateNode])
    case partial(TemplateTag)
    /// `{{<parent}}` with the blocks that fill it, by name.
    case parent(TemplateTag, [String: [TemplateNode]])
    /// `{{$block}}` with what stands in it by default.
    case block(TemplateTag, [TemplateNode])
}

/// Builds the tree of a template and finds sections that do not close.
struct TemplateTree {
    let nodes: [TemplateNode]

    /// Throws at the first tag that is not supported, not closed, or closed in the wrong place.
    init(source: String) throws(TemplateProblem) {
        var builder = Builder(tags: try TemplateScanner.tags(in: source))
        nodes = try builder.nodes(until: nil)
    }

    private struct Builder {
        let tags: [TemplateTag]
        var index = 0

        init(tags: [TemplateTag]) { self.tags = tags }

        mutating func nodes(until open: TemplateTag?) throws(TemplateProblem) -> [TemplateNode] {
            var nodes: [TemplateNode] = []
            while index < tags.count {
                let tag = tags[index]
                index += 1
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
            return nodes
        }

        private mutating func parent(_ tag: TemplateTag) throws(TemplateProblem) -> TemplateNode {
            var blocks: [String: [TemplateNode]] = [:]
            for node in try nodes(until: tag) {
                guard case .block(let block, let content) = node else {
                    throw TemplateProblem(
                        position: tag.position,
                        message: "only {{$block}} sections may stand inside {{<\(tag.name)}}",
                        hint: "move the other tags into a block"
                    )
                }
                blocks[block.name] = content
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
