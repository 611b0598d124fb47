import Foundation

/// A value that several threads change, one at a time.
public final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var held: Value

    /// Holds a value.
    public init(_ value: Value) { held = value }

    /// The value as it is now.
    public var value: Value { lock.withLock { held } }

    /// Changes the value while no other thread does. What the closure throws is thrown on.
    public func update<Result, Failure: Error>(_ change: (inout Value) throws(Failure) -> Result) throws(Failure) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try change(&held)
    }
}
