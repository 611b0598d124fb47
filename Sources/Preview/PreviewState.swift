import Foundation

/// What the pages of the preview are told: how the last build went.
struct PreviewState: Sendable, Equatable, Encodable {
    /// Counts the builds that changed the site, from a number of this run's own: pages of an earlier run load again.
    var build = Int.random(in: 0..<1 << 31)
    /// True while a build is under way.
    var isBuilding = true
    /// What is wrong, each with its file, line and column: `a.md:3:7: error: what is wrong (what to do)`.
    var errors: [String] = []
    /// The lines that *undo* would take back; nil where there are none.
    var undo: String?
}

/// The state, and those who wait for it to change.
final class StateChannel: @unchecked Sendable {
    private let condition = NSCondition()
    private var state = PreviewState()
    private var hasEnded = false

    var current: PreviewState { condition.withLock { state } }

    func update(_ change: (inout PreviewState) -> Void) {
        condition.withLock {
            change(&state)
            condition.broadcast()
        }
    }

    /// Nobody waits any longer.
    func end() {
        condition.withLock {
            hasEnded = true
            condition.broadcast()
        }
    }

    /// Waits until the state is another than the one known, or some seconds have passed; nil when the preview has ended.
    func next(after known: PreviewState?, seconds: Double) -> PreviewState? {
        condition.withLock {
            let end = Date(timeIntervalSinceNow: seconds)
            while !hasEnded, state == known, condition.wait(until: end) {}
            return hasEnded ? nil : state
        }
    }
}
