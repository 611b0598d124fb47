"""Reads what a site says of itself with Python's xml, html and json, and prints it as JSON. Files are named by path with ~ for /."""

import html.parser
import json
import pathlib
import sys
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
folder = pathlib.Path(sys.argv[1])


class Head(html.parser.HTMLParser):
    """Meta and link elements by name, the title, and the JSON of data blocks."""

    def __init__(self):
        super().__init__()
        self.found, self.blocks, self.inside = {}, [], None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "meta":
            name = attributes.get("name") or attributes.get("property")
            if name:
                self.found[name] = attributes["content"]
        elif tag == "link" and attributes["rel"] == "canonical":
            self.found["canonical"] = attributes["href"]
        if tag == "title" and "title" not in self.found or tag == "script" and attributes.get("type") == "application/ld+json":
            self.inside = tag

    def handle_data(self, data):
        if self.inside == "title":
            self.found["title"] = self.found.get("title", "") + data
        elif self.inside == "script":
            self.blocks.append(json.loads(data))

    def handle_endtag(self, tag):
        self.inside = None


def nodes(value):
    """Every node of a type in JSON-LD."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield {"type": value["@type"], "id": value.get("@id", ""), "keys": sorted(value)}
        for item in value.values():
            yield from nodes(item)


feed = tree.parse(folder / "feed.xml").getroot()
heads, data = {}, {}
for file in sorted(folder.glob("*.html")):
    head = Head()
    head.feed(file.read_text("utf-8"))
    path = file.name.replace("~", "/")
    heads[path] = head.found
    assert all(block["@context"] == "https://schema.org" for block in head.blocks)
    data[path] = [node for block in head.blocks for node in nodes(block)]
json.dump({
    "feed": {
        **{name: feed.findtext(ATOM + name) for name in ("id", "title", "updated")},
        "entries": [
            {name: entry.findtext(ATOM + name) for name in ("id", "title", "updated", "content")}
            for entry in feed.findall(ATOM + "entry")
        ],
    },
    "sitemap": [loc.text for loc in tree.parse(folder / "sitemap.xml").getroot().iter(MAP + "loc")],
    "heads": heads,
    "data": data,
}, sys.stdout)
