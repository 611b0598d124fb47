/// What a page gives its template: a tree of named values.
public indirect enum PageValue: Sendable, Hashable {
    /// Plain text; the template escapes it. Empty text counts as absent: `{{^name}}` is then shown and `{{#name}}` is not.
    case text(String)
    /// HTML that this program made; it may only stand in a `{{{triple}}}` tag.
    case html(String)
    case flag(Bool)
    case list([PageValue])
    case record([String: PageValue])
}

/// What a template may use: the names and kinds of a page's values, known before any page is made.
public indirect enum PageShape: Sendable, Hashable {
    case text
    case html
    case flag
    case list(PageShape)
    case record([String: PageShape])
}
