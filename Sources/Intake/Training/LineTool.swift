// Looks at the lines of texts for train_lines.py, which compiles it together with Chrome/. No part of the package. Reads a JSON string a line.
// Without arguments prints NUMBER <tab> FEATURES for each line that the model judges, and a blank line after each text. With the path of a
// file of weights it does with all the texts, as one input, what the program does, and prints for each a line of NUMBER:KIND for what is kept.

import Foundation

var texts: [String] = []
while let line = readLine() {
    guard let text = try? JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed) as? String else {
        fatalError("no JSON string: \(line.prefix(80))")
    }
    texts.append(text)
}

if CommandLine.arguments.count > 1 {
    let weights = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let remover = ChromeRemover(model: LineModel(entries: weights.map(String.init)))
    let judged = texts.map { remover.judge(RawArticle(id: "", file: "", body: .scraped($0))) }
    let repeated = RepeatedLines(judged)
    for article in judged {
        let shared = repeated.lines(of: article)
        var kept: [String] = []
        for (index, line) in article.lines.enumerated() where shared[index] == nil {
            if case .keep(let kind) = article.verdicts[index] { kept.append("\(line.line.number):\(kind)") }
        }
        print(kept.joined(separator: " "))
    }
} else {
    for text in texts {
        let lines = ChromeRemover.judgedLines(of: Array(text.utf8), .embedded).text
        let features = LineFeatures(lines, DocumentShape(lines.lines))
        for (index, line) in lines.lines.enumerated() {
            var list = LineFeatureList()
            features.add(of: index, to: &list)
            print("\(line.line.number)\t" + list.features.map(\.name).joined(separator: " "))
        }
        print()
    }
}
