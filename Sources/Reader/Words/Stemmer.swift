import CStemmer
import Synchronization

/// Cuts the endings of words: the Snowball stemmer of a language (M. F. Porter, "Snowball: a language for stemming algorithms", 2001), by
/// libstemmer. Not for use from two threads at once.
struct Stemmer: ~Copyable {
    private let stemmer: OpaquePointer?

    /// Creates a stemmer for a language by its ISO 639 code; of a language that libstemmer does not know, words are their own stems.
    init(language: String) {
        stemmer = sb_stemmer_new(language, nil)
    }

    deinit { if let stemmer { sb_stemmer_delete(stemmer) } }

    /// The stem of a lower-case word. O(length).
    func stem(_ word: String) -> String {
        guard let stemmer else { return word }
        return Array(word.utf8).withUnsafeBufferPointer { bytes in
            guard let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else { return word }
            let length = Int(sb_stemmer_length(stemmer))
            return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
        }
    }
}

/// One stemmer for all threads, which wait for one another: for words that come one at a time.
final class SharedStemmer: Sendable {
    private let stemmer: Mutex<Stemmer>

    init(language: String) { stemmer = Mutex(Stemmer(language: language)) }

    /// The stem of a lower-case word. O(length).
    func stem(_ word: String) -> String { stemmer.withLock { $0.stem(word) } }
}

extension Lexicon {
    /// The stems of lower-case words, in order, for rooms that have words and no reading.
    public func stems(of words: [String]) -> [String] {
        let stemmer = Stemmer(language: language)
        return words.map { stemmer.stem($0) }
    }

    /// The stem of a lower-case word.
    public func stem(of word: String) -> String { stemmer.stem(word) }
}
