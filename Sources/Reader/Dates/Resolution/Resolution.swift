import Model

/// A time phrase with its value.
struct Resolution {
    var kind: DateMention.Kind = .date
    var value: String
    var granule: Granule?
    var modifier: DateMention.Modifier?
    var anchor: DateMention.Anchor = .none
    var stated = StatedTime()
    var utcOffset: Int?
    var because: String

    /// A date whose words say it all.
    static func whole(_ granule: Granule, _ stated: StatedTime = StatedTime()) -> Resolution {
        Resolution(value: granule.timex, granule: granule, stated: stated, because: "the words state it in full")
    }

    /// A date that was counted from a day.
    static func counted(_ granule: Granule, from day: AnchorDay, _ stated: StatedTime, _ because: String) -> Resolution {
        Resolution(value: granule.timex, granule: granule, anchor: day.anchor, stated: stated, because: because)
    }

    /// A date that nothing completes.
    static func missing(_ value: String, _ stated: StatedTime = StatedTime()) -> Resolution {
        Resolution(value: value, anchor: .missing, stated: stated, because: "nothing in the text says which \(Self.need(value)) is meant")
    }

    private static func need(_ value: String) -> String {
        if value.hasPrefix("XXXX-XX-XX") { return "day" }
        if value.contains("WXX") { return "week" }
        return value.hasPrefix("XXXX-XX") ? "month" : "year"
    }
}
