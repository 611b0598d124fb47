/// The sign of a source: a letter, a colour and a border, the same on every page of its dossier.
struct SourceMark: Sendable, Hashable {
    /// Counted from 0, in the order of the dossier's articles.
    let index: Int

    /// A … Z, AA, AB …: letters throughout, because a number could be taken for a count or a passage ("84 words shared with 31").
    var letter: String {
        var rest = index
        var letters = ""
        repeat {
            letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// Names for the stylesheet: one of six colours, and one of six borders that changes when the colours start again.
    var tone: String { "c\(index % 6) b\(index / 6 % 6)" }
}
