/// Diagnostics that end what is being done.
public struct DiagnosticError: Error, Sendable, Hashable {
    /// At least one.
    public var diagnostics: [Diagnostic]

    /// Creates an error of one diagnostic.
    public init(_ diagnostic: Diagnostic) {
        diagnostics = [diagnostic]
    }

    /// Creates an error of several diagnostics.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
