/// What search engines and hosts look for at the top of a site.
enum CrawlerFiles {
    /// `robots.txt`, which allows everything (who may not read a page never learns that it is not to be listed), the list of all pages where the
    /// site's address is known and the site is to be listed, and the file that keeps GitHub Pages from
    /// running the site through Jekyll.
    static func all(pages: [String], in site: SiteContext) -> [SiteFile] {
        let maps = site.isUnlisted ? [] : sitemaps(pages, in: site)
        var robots = "User-agent: *\nAllow: /\n"
        if !maps.isEmpty, let address = site.absolute("sitemap.xml") { robots += "\nSitemap: \(address)\n" }
        return [SiteFile(path: ".nojekyll", text: ""), SiteFile(path: "robots.txt", text: robots)] + maps
    }

    /// One file, or an index and its parts where there are more pages than one file may list.
    private static func sitemaps(_ pages: [String], in site: SiteContext) -> [SiteFile] {
        let listed = pages.filter { $0 != NotFoundPage.file && !$0.contains("/\(Frame.embedFolder)/") }.sorted().compactMap(site.absolute)
        guard !listed.isEmpty else { return [] }
        guard listed.count > limit else { return [file("sitemap.xml", "urlset", "url", listed)] }
        let parts = stride(from: 0, to: listed.count, by: limit).enumerated().map { number, start in
            file("sitemap-\(number + 1).xml", "urlset", "url", Array(listed[start..<min(start + limit, listed.count)]))
        }
        return [file("sitemap.xml", "sitemapindex", "sitemap", parts.compactMap { site.absolute($0.path) })] + parts
    }

    private static func file(_ path: String, _ root: String, _ element: String, _ addresses: [String]) -> SiteFile {
        let rows = addresses.map { "<\(element)><loc>\($0.htmlEscaped)</loc></\(element)>\n" }.joined()
        return SiteFile(
            path: path,
            text: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                + rows + "</\(root)>\n")
    }

    /// The most that the sitemap protocol 0.9 allows in one file.
    private static let limit = 50_000
}
