import Foundation

/// A line on a terminal that says how far a step is.
final class ProgressLine: @unchecked Sendable {
    private let text: String
    private let count: Int
    private let start = ContinuousClock.now
    private let lock = NSLock()
    private let stream = ErrorStream()
    private var last: ContinuousClock.Instant?

    /// Nobody reads faster.
    private static let pause = Duration.milliseconds(100)

    init(text: String, count: Int) {
        self.text = text
        self.count = count
    }

    /// Shows that so many parts are done.
    func show(_ done: Int) {
        let now = ContinuousClock.now
        lock.lock()
        defer { lock.unlock() }
        guard done > 0, last.map({ now - $0 > Self.pause }) ?? true else { return }
        last = now
        let left = (now - start) / .seconds(1) * Double(count - done) / Double(done)
        stream.write("\r\u{1B}[K\(text): \(done * 100 / max(1, count)) %, \(Int(left.rounded(.up))) s left …")
    }
}
