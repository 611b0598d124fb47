import Foundation
import Model
import Testing

@testable import Intake

@Suite struct PDFDocumentTests {
    /// A page of text in Helvetica (ISO 32000-1, sections 7.5 and 9.4).
    private static func pdf(_ lines: [String]) -> [UInt8] {
        let stream = "BT /F1 11 Tf 14 TL 72 760 Td " + lines.map { "(\($0)) Tj T*" }.joined(separator: " ") + " ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 6\n0000000000 65535 f \n"
        for place in places { text += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
        return Array((text + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8)
    }

    private static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") }

    @Test(.enabled(if: isInstalled, "pdftotext is not installed (apt install poppler-utils)"))
    func theTextLayerIsAnArticle() throws {
        let lines = [
            "The river rose by two metres within a night and flooded the old town, the city",
            "council said on Monday. About 400 people left their homes before dawn.", "",
            "Engineers are working on the dam above the town. They hope to finish before", "more rain falls at the weekend, they said.",
        ]
        let bytes = Self.pdf(lines)
        let result = intake(["in/a.pdf": bytes])
        let article = try #require(result.articles.first, "\(messages(result))")
        #expect(result.diagnostics.isEmpty)
        #expect(article.sha256 == SHA256.hex(bytes))
        #expect(article.text.contains("flooded the old town, the city council said on Monday."))
        #expect(article.text.contains("before more rain falls"))
    }

    @Test(.enabled(if: isInstalled, "pdftotext is not installed (apt install poppler-utils)"))
    func whatHasNoTextIsNamed() {
        #expect(messages(intake(["a.pdf": Self.pdf([])])).first?.contains("the PDF has no text layer: its pages are pictures") == true)
        #expect(messages(intake("a.pdf", "%PDF-1.4\nnothing")).first?.contains("a.pdf: error: pdftotext cannot read the PDF: ") == true)
        #expect(messages(intake("a.pdf", "hello")).first?.contains("this is no PDF") == true)
    }

    @Test func aMissingProgramIsNamed() {
        #expect(throws: PDFText.Fault.notInstalled) { try PDFText.text(Self.pdf(["x"]), atMost: 1_000, path: "/nowhere", patience: 30) }
    }

    /// Programs in place of pdftotext: one that never ends, one that fills the disk.
    @Test(.timeLimit(.minutes(5)), arguments: ["sleep 100", "yes > \"$6\""])
    func aProgramThatNeverEndsIsStopped(script: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "pdftotext")
        try Data("#!/bin/sh\n\(script.replacing("sleep", with: "exec sleep").replacing("yes", with: "exec yes"))\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        #expect(throws: script.hasPrefix("yes") ? PDFText.Fault.tooLarge : .tooSlow) {
            try PDFText.text(Self.pdf(["x"]), atMost: 1_000_000, path: folder.path, patience: script.hasPrefix("yes") ? 30 : 0.2)
        }
    }

    /// All that is in an archive shares what other programs may work on it.
    @Test func theTimeOfAFileRunsOut() {
        let budget = UnpackingBudget(.standard)
        budget.note(read: 500_000)
        budget.spend(seconds: 65)
        #expect(budget.secondsLeft == 5)
        budget.spend(seconds: 10)
        #expect(budget.secondsLeft == 0)
    }

    @Test func shortLinesStayApart() {
        let verse = "Roses are red\nViolets are blue\nSugar is sweet\n"
        #expect(UnwrappedText(verse).text == verse)
        #expect(UnwrappedText("").text.isEmpty)
    }
}
