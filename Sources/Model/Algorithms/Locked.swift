import Synchronization

/// A value that several threads change, one at a time.
package final class Locked<Value: Sendable>: Sendable {
    private let held: Mutex<Value>

    /// Holds a value.
    package init(_ value: Value) { held = Mutex(value) }

    /// The value as it is now.
    package var value: Value { held.withLock { $0 } }

    /// Changes the value while no other thread does. What the closure throws is thrown on.
    package func update<Result: Sendable, Failure: Error>(_ change: (inout Value) throws(Failure) -> Result) throws(Failure) -> Result {
        try held.withLock { (value) throws(Failure) -> Result in try change(&value) }
    }
}
