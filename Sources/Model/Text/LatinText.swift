import Foundation

/// The text in Latin script and, as far as that goes, in ASCII (ICU `Any-Latin; Latin-ASCII`): "Çelik" becomes "Celik". O(length).
public func latinText(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.changedInPieces { $0.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? $0 }
}

extension String {
    /// In scalars: no name is longer.
    private static let longestPiece = 256

    /// The text with its pieces changed one by one. What Foundation does to text takes a time that grows with the square of its length.
    ///
    /// A piece ends in front of a blank, in a word that is too long in front of a character, and within characters that are too long. O(length).
    public func changedInPieces(_ change: (String) -> String) -> String {
        guard utf8.count > Self.longestPiece else { return change(self) }
        var result = ""
        var piece = UnicodeScalarView()
        var count = 0
        // How many scalars of the piece stand in front of its last blank and of its last character.
        var (blank, character) = (0, 0)
        for scalar in unicodeScalars {
            if count == Self.longestPiece {
                let end = blank > 0 ? blank : character > 0 ? character : count
                let cut = piece.index(piece.startIndex, offsetBy: end)
                result += change(String(piece[..<cut]))
                piece.removeSubrange(..<cut)
                count -= end
                (blank, character) = (0, max(0, character - end))
            }
            if scalar == " " { blank = count }
            if scalar.properties.canonicalCombiningClass == .notReordered { character = count }
            piece.append(scalar)
            count += 1
        }
        return result + change(String(piece))
    }
}
