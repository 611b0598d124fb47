"""Saved pages as the text that a naive scraper makes of them, each line labelled by the article's body: more labelled lines for train_lines.py."""
import gzip, json, re
from html.parser import HTMLParser

BLOCKS = set(("address article aside blockquote body br button center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset "
              "h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu nav noscript object ol optgroup option p pre search section "
              "select summary table tbody td tfoot th thead title tr ul").split())
UNSEEN = {"script", "style", "noscript", "template", "svg", "textarea"}
BREAK = "\0"


class Scraper(HTMLParser):
    """Text with a break at each block."""
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.unseen = [], []

    def handle_starttag(self, tag, _):
        if self.unseen:
            if tag == self.unseen[-1]: self.unseen.append(tag)
        elif tag in UNSEEN: self.unseen.append(tag)
        elif tag in BLOCKS: self.parts.append(BREAK)

    def handle_endtag(self, tag):
        if self.unseen:
            if tag == self.unseen[-1]: self.unseen.pop()
        elif tag in BLOCKS: self.parts.append(BREAK)

    def handle_data(self, data):
        if not self.unseen: self.parts.append(data)


def decoded(page):
    try: return page.decode()
    except UnicodeDecodeError:
        stated = re.search(rb"charset=[\"']?([\w-]+)", page[:3000])
        return page.decode(stated[1].decode() if stated else "cp1252", "replace")


def scraped(html):
    scraper = Scraper(); scraper.feed(html); scraper.close()
    lines = [" ".join(line.split()) for line in "".join(scraper.parts).split(BREAK)]
    return "\n\n".join(line for line in lines if line)


def plain(text): return re.sub(r"\W+", " ", text.lower()).strip()

def grams(text):
    words = text.split()
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)}


def labels(text, body, title):
    """Line numbers with whether the line is of the body, those left out that cannot be told: runs of four words decide about lines of six and more; a shorter
    one is of the body if it is one of its lines and near longer ones. Nothing where less than .8 of the body is found again."""
    lines, exact, title = text.split("\n"), {plain(l) for l in body.split("\n")}, plain(title)
    whole = " ".join(plain(l) for l in body.split("\n"))
    runs, found, perhaps, seen = grams(whole), {}, [], set()
    for number, line in enumerate(map(plain, lines), 1):
        if not line or title and (line == title or len(line.split()) > 2 and (line in title or title in line) and len(line) < 2 * len(title)): continue
        if len(line.split()) >= 6:
            own = grams(line)
            share = len(own & runs) / len(own)
            if share >= .8: found[number] = True; seen |= own & runs
            elif share < .3: found[number] = False
        elif line in exact: perhaps.append(number)
        elif f" {line} " not in f" {whole} ": found[number] = False
    long = [n for n, keep in found.items() if keep]
    for number in perhaps:
        if any(abs(number - other) <= 6 for other in long): found[number] = True
    return found if long and len(seen) >= .8 * len(runs) else {}


def pages(folder):
    """(text, labels, address) of each page of `pages-wcxb.jsonl`."""
    for line in (folder / "pages-wcxb.jsonl").open(encoding="utf-8"):
        page = json.loads(line)
        text = scraped(decoded(gzip.decompress((folder / f"html/{page['id']}.html.gz").read_bytes())))
        if found := labels(text, page["body"], page.get("title") or ""): yield text, found, page["url"]
