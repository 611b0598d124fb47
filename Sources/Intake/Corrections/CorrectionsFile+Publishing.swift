import Model
import Yams

extension CorrectionsFile {
    /// Reads what stands under `publish`:
    ///
    /// ```yaml
    /// publish:
    ///   texts: cited
    ///   noindex: true
    ///   black_out: [Ana Sousa, Sousa]
    /// ```
    mutating func readPublishing(_ node: Node) {
        readEntries(of: node, "\"publish\"", keys: ["texts", "noindex", "black_out"]) { file, key, value in
            switch key {
            case "texts": file.corrections.publishing.texts = file.texts(value) ?? .full
            case "noindex": file.corrections.publishing.isUnlisted = file.flag(value, key)
            default:
                for name in file.names(value, key) {
                    guard name.text.contains(where: \.isLetter) else {
                        file.report(value, "\"\(name.text)\" is no name to black out", "write words with letters")
                        continue
                    }
                    file.corrections.publishing.blackOut.append(name)
                }
            }
        }
    }

    /// Reads what stands under `publishers`:
    ///
    /// ```yaml
    /// publishers:
    ///   - name: The Ferry Times
    ///     same: [ferrytimes, FT Online]
    ///     host: ferry-times.example
    ///     short: Ferry Times
    ///     owner: Harbour Media
    ///     country: Portugal
    ///     lean: close to the port's employers
    ///     colour: 3
    ///     texts: cited
    /// ```
    mutating func readPublishers(_ node: Node) {
        guard let entries = node.sequence else {
            return report(node, "\"publishers\" is no list", "write each publisher as \"- name: …\" or \"- host: …\"")
        }
        for entry in entries { readPublisher(entry) }
    }

    private mutating func readPublisher(_ node: Node) {
        var publisher = PublisherCorrection(file: file, line: node.mark?.line)
        let keys = ["name", "same", "host", "short", "owner", "country", "lean", "colour", "texts"]
        readEntries(of: node, "a publisher", keys: keys) { file, key, value in
            switch key {
            case "same": return publisher.same = file.names(value, key)
            case "host": return publisher.hosts = file.hosts(value)
            case "colour": return publisher.colour = file.colour(value)
            case "texts": return publisher.texts = file.texts(value)
            default: break
            }
            guard var name = file.name(value, key) else { return }
            name.text = Self.line(name.text)
            switch key {
            case "name": publisher.name = name
            case "short": publisher.short = name.text
            case "owner": publisher.owner = name.text
            case "country": publisher.country = name.text
            default: publisher.lean = name.text
            }
        }
        guard publisher.name != nil || !publisher.hosts.isEmpty else {
            return report(
                node, "a publisher has neither a name nor a host", "write \"- name: …\" as the articles have it, or \"- host: …\"")
        }
        corrections.publishers.append(publisher)
    }

    private mutating func texts(_ node: Node) -> Publishing.Texts? {
        choice(node, "no amount of text", "amounts")
    }

    private mutating func hosts(_ node: Node) -> [PublisherCorrection.Name] {
        names(node, "host").filter { name in
            let isHost = name.text.contains(".") && !name.text.contains(where: { "/:?#@ ".contains($0) })
            if !isHost { report(node, "\"\(name.text)\" is no host", "write it without a scheme and path: ferry-times.example") }
            return isHost
        }
    }

    private mutating func colour(_ node: Node) -> Int? {
        guard let colour = node.int, (1...PublisherCorrection.mostColours).contains(colour) else {
            report(node, "\"colour\" is no colour of marks", "write a number from 1 to \(PublisherCorrection.mostColours)")
            return nil
        }
        return colour
    }
}
