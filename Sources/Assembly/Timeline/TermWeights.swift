import Model

/// Terms by number, ascending, each with what it weighs.
struct TermWeights {
    private(set) var terms: [Int] = []
    /// By place in `terms`.
    private(set) var weights: [Double] = []

    /// Adds the weights of other terms, ascending, to those of the same. O(terms of both).
    mutating func add(_ others: [(term: Int, weight: Double)]) {
        guard let last = terms.last, let first = others.first, last >= first.term else {
            terms += others.lazy.map(\.term)
            weights += others.lazy.map(\.weight)
            return
        }
        let (oldTerms, oldWeights) = (terms, weights)
        terms.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
        terms.reserveCapacity(oldTerms.count + others.count)
        weights.reserveCapacity(oldTerms.count + others.count)
        var place = 0
        for other in others {
            while place < oldTerms.count, oldTerms[place] < other.term {
                terms.append(oldTerms[place])
                weights.append(oldWeights[place])
                place += 1
            }
            terms.append(other.term)
            if place < oldTerms.count, oldTerms[place] == other.term {
                weights.append(oldWeights[place] + other.weight)
                place += 1
            } else {
                weights.append(other.weight)
            }
        }
        terms += oldTerms[place...]
        weights += oldWeights[place...]
    }

    /// Finds the weights of terms that are asked for in ascending order.
    struct Cursor {
        private let table: TermWeights
        private var place = 0

        init(_ table: TermWeights) { self.table = table }

        /// The weight of a term; nil where it has none. O(log of the terms passed over).
        mutating func weight(of term: Int) -> Double? {
            let terms = table.terms
            var step = 1
            while place + step < terms.count, terms[place + step] < term {
                place += step
                step *= 2
            }
            var high = Swift.min(place + step, terms.count)
            while place < high {
                let middle = (place + high) / 2
                if terms[middle] < term { place = middle + 1 } else { high = middle }
            }
            return place < terms.count && terms[place] == term ? table.weights[place] : nil
        }
    }
}
