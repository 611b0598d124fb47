import Assembly
import Foundation

/// Fits logistic regressions by Newton's method, with a penalty on the squares of the weights (S. le Cessie, J. van Houwelingen, "Ridge
/// estimators in logistic regression", 1992). The same rows give the same weights.
package struct LogisticFit {
    private let names: [String]
    /// Half of it times the sum of the squared weights is added to the negative log-likelihood.
    private let penalty: Double

    package init(names: [String], penalty: Double) {
        self.names = names
        self.penalty = penalty
    }

    private static let mostSteps = 30
    private static let smallStep = 1e-7

    /// Fits weights to rows and their outcomes. `counts` says how many times each row counts, once where it is nil.
    package func model(_ rows: [[Double]], _ outcomes: [Bool], counts: [Double]? = nil) -> LogisticModel {
        let width = names.count
        let (means, scales) = standards(of: rows)
        // Row after row, the last column being the bias.
        let size = width + 1
        var values = [Double](repeating: 1, count: rows.count * size)
        for (row, raw) in rows.enumerated() {
            for column in 0..<width { values[row * size + column] = (raw[column] - means[column]) / scales[column] }
        }
        var weights = [Double](repeating: 0, count: size)
        for _ in 0..<Self.mostSteps {
            let step = newtonStep(values, outcomes, counts, weights, size)
            for column in 0..<size { weights[column] += step[column] }
            if step.allSatisfy({ abs($0) < Self.smallStep }) { break }
        }
        return LogisticModel(
            bias: weights[width],
            terms: names.indices.map { .init(name: names[$0], mean: means[$0], scale: scales[$0], weight: weights[$0]) })
    }

    private func standards(of rows: [[Double]]) -> (means: [Double], scales: [Double]) {
        let count = Double(max(1, rows.count))
        var means = [Double](repeating: 0, count: names.count)
        var squares = means
        for row in rows { for column in means.indices { means[column] += row[column] } }
        for column in means.indices { means[column] /= count }
        for row in rows {
            for column in means.indices {
                let distance = row[column] - means[column]
                squares[column] += distance * distance
            }
        }
        return (means, squares.map { max(($0 / count).squareRoot(), 1e-6) })
    }

    /// The change of the weights that one step makes. O(rows × columns²).
    private func newtonStep(_ values: [Double], _ outcomes: [Bool], _ counts: [Double]?, _ weights: [Double], _ size: Int) -> [Double] {
        var gradient = [Double](repeating: 0, count: size)
        var hessian = [Double](repeating: 0, count: size * size)
        values.withUnsafeBufferPointer { values in
            hessian.withUnsafeMutableBufferPointer { hessian in
                for row in outcomes.indices {
                    let base = row * size
                    var sum = 0.0
                    for column in 0..<size { sum += weights[column] * values[base + column] }
                    let probability = 1 / (1 + exp(-sum))
                    let count = counts?[row] ?? 1
                    let error = count * ((outcomes[row] ? 1 : 0) - probability)
                    let spread = count * probability * (1 - probability)
                    for column in 0..<size {
                        gradient[column] += error * values[base + column]
                        guard spread > 1e-9 else { continue }
                        let scaled = spread * values[base + column]
                        for other in 0...column { hessian[column * size + other] += scaled * values[base + other] }
                    }
                }
            }
        }
        // The bias is free.
        for column in 0..<size - 1 {
            gradient[column] -= penalty * weights[column]
            hessian[column * size + column] += penalty
        }
        hessian[size * size - 1] += 1e-9
        return solved(&hessian, gradient, size)
    }

    /// Solves the symmetric system by Cholesky's decomposition; only the lower half is read.
    private func solved(_ matrix: inout [Double], _ right: [Double], _ size: Int) -> [Double] {
        for column in 0..<size {
            for row in column..<size {
                var sum = matrix[row * size + column]
                for inner in 0..<column { sum -= matrix[row * size + inner] * matrix[column * size + inner] }
                matrix[row * size + column] = row == column ? max(sum, 1e-12).squareRoot() : sum / matrix[column * size + column]
            }
        }
        var result = right
        for row in 0..<size {
            for inner in 0..<row { result[row] -= matrix[row * size + inner] * result[inner] }
            result[row] /= matrix[row * size + row]
        }
        for row in (0..<size).reversed() {
            for inner in (row + 1)..<size { result[row] -= matrix[inner * size + row] * result[inner] }
            result[row] /= matrix[row * size + row]
        }
        return result
    }
}
