// Prints the features of the lines of texts, for train_lines.py, which compiles it together with Chrome/. No part of the package.
// Reads a JSON string a line; prints NUMBER <tab> FEATURES a line, and a blank line after each text.

import Foundation

while let line = readLine() {
    guard let text = try? JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed) as? String else {
        fatalError("no JSON string: \(line.prefix(80))")
    }
    let lines = TextLines(Array(text.utf8), .embedded)
    let features = LineFeatures(lines, DocumentShape(lines.lines))
    for (index, line) in lines.lines.enumerated() {
        var list = LineFeatureList()
        features.add(of: index, to: &list)
        print("\(line.line.number)\t" + list.features.map(\.name).joined(separator: " "))
    }
    print()
}
