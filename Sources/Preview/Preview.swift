import Foundation
import Model

/// A site while it is edited: gives out its pages with a script that reloads them, shows what is wrong, and settles doubts by click.
///
/// ```
/// let preview = Preview(site: "site", corrections: CorrectionsEditor(file: "news/dossier.yml"))
/// let server = try PreviewServer(port: 8080, preview: preview)
/// preview.endBuild(changed: true, errors: [])
/// ```
public final class Preview: Sendable {
    private let folder: SiteFolder
    private let corrections: CorrectionsEditor?
    private let session = PreviewSession()
    let channel = StateChannel()

    /// A preview of the site in a folder, which may yet have to be built. Without an editor nothing can be settled by click.
    public init(site: String, corrections: CorrectionsEditor?) {
        folder = SiteFolder(path: site)
        self.corrections = corrections
    }

    /// Tells the pages that a build has begun.
    public func beginBuild() { channel.update { $0.isBuilding = true } }

    /// Tells the pages how a build ended: whether it changed any file, and what is wrong with the input. Pages reload where it changed something.
    public func endBuild(changed: Bool, errors: [Diagnostic]) {
        channel.update {
            $0.isBuilding = false
            $0.errors = errors.sorted().map(\.description)
            if changed { $0.build += 1 }
        }
    }

    /// Ends what waits for news.
    public func end() { channel.end() }

    /// What a request gets.
    enum Answer: Sendable {
        case response(HTTPResponse)
        /// The state, now and whenever it changes, as server-sent events.
        case events
    }

    /// Answers a request that came to a port. A name that only leads here, or another site's page, gets nothing.
    func answer(_ request: HTTPRequest, port: Int) -> Answer {
        let names = ["127.0.0.1", "localhost"]
        // Browsers leave out the port that HTTP has without one.
        guard let host = request["host"], (names.map { "\($0):\(port)" } + (port == 80 ? names : [])).contains(host) else {
            return .response(HTTPResponse(403, "The preview answers at http://127.0.0.1:\(port)/ alone."))
        }
        switch request.method {
        case "GET" where request.path == PreviewAddress.events: return .events
        case "GET", "HEAD": return .response(page(request.path))
        case "POST": return .response(change(request, host: host))
        default: return .response(HTTPResponse(405, "The preview knows GET, HEAD and POST."))
        }
    }

    private func page(_ address: String) -> HTTPResponse {
        if address == PreviewAddress.script {
            return HTTPResponse(200, type: HTTPResponse.type(of: address), EmbeddedFiles.bytes("preview.js") ?? [])
        }
        // Read before the file: a page that is replaced in between is loaded again.
        let state = channel.current
        guard var parts = SiteFolder.parts(of: address) else { return missing(state) }
        if address.hasSuffix("/") { parts.append("index.html") }
        guard let contents = folder.contents(of: parts), let name = parts.last else { return missing(state) }
        let type = HTTPResponse.type(of: name)
        return HTTPResponse(200, type: type, name.hasSuffix(".html") ? session.page(contents, build: state.build) : contents)
    }

    private func missing(_ state: PreviewState) -> HTTPResponse {
        let type = HTTPResponse.type(of: ".html")
        if let contents = folder.contents(of: ["404.html"]) {
            return HTTPResponse(404, type: type, session.page(contents, build: state.build))
        }
        let (title, words) =
            state.isBuilding
            ? ("The site is being built", "This page loads again when it is done.") : ("No such page", "The site has no page of this name.")
        return HTTPResponse(404, type: type, session.page(title: title, words: words, build: state.build))
    }

    /// Writes into `dossier.yml` for a page of this session, and for nobody else.
    private func change(_ request: HTTPRequest, host: String) -> HTTPResponse {
        guard request["origin"] == "http://\(host)" else { return HTTPResponse(403, "Only pages of the preview may write.") }
        guard request["x-dossier-token"] == session.token else {
            return HTTPResponse(403, "This page is of an earlier run of the preview: load it again.")
        }
        guard let corrections else {
            return HTTPResponse(409, "No folder and no dossier.yml is among the inputs, so that there is no file to write into.")
        }
        do throws(DiagnosticError) {
            let words: String
            switch request.path {
            case PreviewAddress.settle:
                guard let text = String(validating: request.body, as: UTF8.self) else {
                    return HTTPResponse(400, "The lines are not in UTF-8.")
                }
                words = try corrections.add(try CorrectionEntry(text))
            case PreviewAddress.undo: words = try corrections.undo()
            default: return HTTPResponse(404, "Nothing can be written here.")
            }
            let last = corrections.last
            channel.update { $0.undo = last }
            return HTTPResponse(200, words)
        } catch {
            return HTTPResponse(409, error.diagnostics.map(\.description).joined(separator: "\n"))
        }
    }
}
