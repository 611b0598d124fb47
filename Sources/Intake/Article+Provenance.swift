import Model

extension Article {
    /// Notes where a field came from, in its place among the others.
    mutating func credit(_ field: Provenance.Field, _ source: String) {
        let order = Provenance.Field.allCases
        func rank(_ field: Provenance.Field) -> Int { order.firstIndex(of: field) ?? order.count }
        provenance.removeAll { $0.field == field }
        let place = provenance.firstIndex { rank($0.field) > rank(field) } ?? provenance.count
        provenance.insert(Provenance(field, source: source), at: place)
    }
}
