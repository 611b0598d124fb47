/// A Word document as office programs write it: paragraphs with the ids of their styles.
func wordFile(
    _ paragraphs: [(style: String?, text: String)], title: String? = nil, author: String? = nil, created: String? = nil, body: String? = nil
) -> [UInt8] {
    func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
    let main = paragraphs.map { style, text in
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
    }.joined()
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let styles = [("Titel", "Title"), ("berschrift1", "heading 1"), ("Zitat", "Intense Quote")]
        .map { "<w:style w:type=\"paragraph\" w:styleId=\"\($0.0)\"><w:name w:val=\"\($0.1)\"/></w:style>" }.joined()
    let properties = [("dc:title", title), ("dc:creator", author), ("dcterms:created", created)]
        .compactMap { name, value in value.map { "<\(name)>\(escaped($0))</\(name)>" } }.joined()
    return zipped([
        ZipMember("[Content_Types].xml", "<Types/>"),
        ZipMember(
            "word/document.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(space)><w:body>\(body ?? main)</w:body></w:document>"),
        ZipMember("word/styles.xml", "<w:styles \(space)>\(styles)</w:styles>"),
        ZipMember(
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">\(properties)</cp:coreProperties>"
        ),
    ])
}

/// A Rich Text document of paragraphs.
func richTextFile(_ paragraphs: [String], info: String = "") -> [UInt8] {
    let text = paragraphs.map { paragraph in
        "\\pard\\plain "
            + paragraph.unicodeScalars.map { scalar in
                switch scalar {
                case "\\", "{", "}": "\\\(scalar)"
                case "\t": "\\tab "
                case _ where scalar.value < 0x80: String(scalar)
                default: String(scalar).utf16.map { "\\u\(Int16(bitPattern: $0))?" }.joined()
                }
            }.joined() + "\\par\n"
    }.joined()
    return Array("{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times;}}{\\*\\generator x}{\\info\(info)}\n\(text)}".utf8)
}
