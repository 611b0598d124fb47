import Foundation
import Model

/// The text of a file of fitted models: in sections, each under a line with its name or, where there is but one, without. A line is
/// `feature mean scale weight` or `name value`, numbers have six digits.
struct ModelText {
    /// By section.
    private var terms: [String: [LogisticModel.Term]] = [:]
    private var values: [String: [String: Double]] = [:]

    /// Nil where a line is not understood.
    init?(_ text: String) {
        var section = ""
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let fields = line.split(separator: " ")
            let numbers = fields.dropFirst().compactMap { Double($0) }
            guard let name = fields.first.map(String.init), numbers.count == fields.count - 1 else { return nil }
            switch numbers.count {
            case 0: section = name
            case 1: values[section, default: [:]][name] = numbers[0]
            case 3: terms[section, default: []].append(.init(name: name, mean: numbers[0], scale: numbers[1], weight: numbers[2]))
            default: return nil
            }
        }
    }

    /// The model of a section; nil where it has other features than these, or numbers by which nothing can be judged.
    func model(_ section: String, of features: [String]) -> LogisticModel? {
        guard let bias = value(section, "bias"), let terms = terms[section], terms.map(\.name) == features else { return nil }
        let model = LogisticModel(bias: bias, terms: terms)
        return model.isSound ? model : nil
    }

    /// A value of a section; nil where it is missing or not finite.
    func value(_ section: String, _ name: String) -> Double? { values[section]?[name].flatMap { $0.isFinite ? $0 : nil } }

    /// Reads a file; throws where it cannot be read or is none.
    static func read<Value>(
        _ file: String, of what: String, tool: String, _ make: (String) -> Value?
    ) throws(DiagnosticError) -> Value {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8), let value = make(text) else {
            throw DiagnosticError([Diagnostic(file: file, message: "no model of \(what)", hint: "make one with \(tool)")])
        }
        return value
    }

    static func line(_ name: String, _ value: Double) -> String { "\(name) \(rounded(value))" }

    static func lines(_ model: LogisticModel) -> [String] {
        [line("bias", model.bias)] + model.terms.map { "\($0.name) \(rounded($0.mean)) \(rounded($0.scale)) \(rounded($0.weight))" }
    }

    private static func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}
