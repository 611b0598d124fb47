/// "1 article", "2 articles"; `many` is the plural where it is not made with an "s".
public func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String { "\(count) \(count == 1 ? one : many ?? one + "s")" }
