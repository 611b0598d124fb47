#!/usr/bin/env python3
"""Builds the site of a very large input with Apache Spark. docs/distributed.md says how it is run and what it costs.

    spark-submit --py-files filters.py build.py --program /opt/dossier/bin/dossier --output /mnt/site --report report.jsonl INPUT…
"""

import argparse
import collections
import json
import os
import posixpath
import urllib.parse

from pyspark import AccumulatorParam, StorageLevel
from pyspark.sql import SparkSession

from filters import Step, decode, encode, is_fault

# Readings are large, and made at a cost: they go to the disk, not to memory.
KEPT = StorageLevel.DISK_ONLY

# In days: by what periods `dossier near` looks articles up, and how far apart it compares them.
PERIOD = 10
REACH = 60


class Costs(AccumulatorParam):
    """By step: its processes, their CPU seconds, bytes of lines in and out, megabytes of the largest process."""

    def zero(self, value):
        return {}

    def addInPlace(self, one, other):
        for step, costs in other.items():
            known = one.get(step, (0, 0, 0, 0, 0))
            one[step] = (*map(sum, zip(known[:-1], costs[:-1])), max(known[-1], costs[-1]))
        return one


class Build:
    def __init__(self, spark, options):
        self.spark = spark
        self.options = options
        self.settings = ["--settings", options.settings] if options.settings else []
        self.pages = self.settings + (["--templates", options.templates] if options.templates else [])
        self.reports = []
        self.costs = spark.sparkContext.accumulator({}, Costs())

    def step(self, *arguments):
        return Step(self.options.program, *arguments, costs=self.costs)

    def kept(self, rows):
        """Rows that several steps read, without what was wrong, which goes into the report."""
        rows = rows.persist(KEPT)
        self.reports.append(rows.filter(is_fault))
        return rows.filter(lambda row: not is_fault(row))

    # Input

    def records(self):
        """The lines of all files with their places in the input: the files in the order of their names, as `dossier build` takes them."""
        if self.options.parquet:
            rows = self.parquet_lines()
        else:
            rows = self.spark.read.option("lineSep", "\n").text(self.options.inputs).select(
                "value", "_metadata.file_path", "_metadata.file_block_start").rdd.map(tuple)

        def count(rows):
            counts = collections.Counter((path, start) for _, path, start in rows)
            return [(place, counts[place]) for place in sorted(counts)]

        parts = dict(rows.mapPartitions(count).collect())
        labels = {path: self.label(path) for path, _ in parts}
        firsts, order, last = {}, 0, None
        for path, start in sorted(parts, key=lambda part: (labels[part[0]].encode(), part[1])):
            line = 0 if path != last else line
            firsts[path, start] = (labels[path], order, line)
            order, line, last = order + parts[path, start], line + parts[path, start], path

        def number(rows):
            seen = collections.Counter()
            for text, path, start in rows:
                label, order, line = firsts[path, start]
                place = seen[path, start]
                seen[path, start] += 1
                text = text[:-1] if text.endswith("\r") else text
                if text.strip(" \t\r\v\f"):
                    yield {"kind": "record", "order": order + place, "file": label, "line": line + place + 1, "text": text}

        return rows.mapPartitions(number)

    def parquet_lines(self):
        """The rows of Parquet files as the JSON lines that they would be."""
        rows = self.spark.read.parquet(*self.options.inputs).selectExpr("to_json(struct(*))", "_metadata.file_path", "_metadata.file_block_start")
        return rows.rdd.map(tuple)

    def label(self, path):
        """What a build calls a file: its path from the folder above the input that was named."""
        path = posixpath.normpath(urllib.parse.unquote(urllib.parse.urlsplit(path).path))
        for named in self.options.inputs:
            named = posixpath.abspath(urllib.parse.urlsplit(named).path)
            if path == named:
                return posixpath.basename(path)
            if path.startswith(named + "/"):
                return posixpath.join(posixpath.basename(named), posixpath.relpath(path, named))
        return posixpath.basename(path)

    # Counting

    def counted(self, tallies, parts):
        """Of tallies (partition, line), what each partition must know: for each key that it has, how many articles of all have it, if it is
        more than one. A dictionary a partition."""
        tallies = tallies.persist(KEPT)
        everything = tallies.filter(lambda row: "key" not in row[1]).map(lambda row: row[1]["count"]).sum()
        total = encode(kind="tally", count=int(everything))

        def totals(row):
            key, found = row
            found = list(found)
            count = sum(number for _, number in found)
            # A partition that counts a key twice is told of it once: the steps add up what they are told.
            return [(part, (key, count)) for part in {part for part, _ in found}] if count > 1 else []

        shared = tallies.filter(lambda row: "key" in row[1]).map(lambda row: (int(row[1]["key"], 16), (row[0], row[1]["count"])))
        known = shared.groupByKey(parts).flatMap(totals).partitionBy(parts, int)
        return known.mapPartitions(
            lambda rows: [[total] + sorted(encode(kind="tally", key=format(key, "016x"), count=count) for _, (key, count) in rows)])

    # Steps

    def articles(self, records):
        parts = records.getNumPartitions()
        lines, articles = self.step("lines"), self.step("articles")

        def count(part, rows):
            return [(part, decode(line)) for line in lines([encode(**row)] for row in rows)]

        def take(rows):
            for head, rows in rows:
                yield from map(decode, articles([[encode(**row)] for row in rows], head))

        heads = self.counted(records.mapPartitionsWithIndex(count), parts)
        return self.kept(heads.zip(records.glom()).mapPartitions(take))

    def united(self, articles):
        """One of articles that have an id, an address or a text in common: those alone are moved."""

        def keys(row):
            return [((name, row[name]), row["order"]) for name in ("id", "address", "digest") if row.get(name)]

        parts = articles.getNumPartitions()
        same = articles.flatMap(keys).groupByKey(parts).map(lambda row: sorted(row[1])).filter(lambda orders: len(orders) > 1).collect()
        if not same:
            return articles
        firsts = components(same)
        united = self.step("unite")

        def unite(rows):
            families = collections.defaultdict(list)
            for first, row in rows:
                families[first].append(row)
            units = ([encode(**row) for row in sorted(families[first], key=lambda row: row["order"])] for first in sorted(families))
            yield from map(decode, united(units))

        alone = articles.filter(lambda row: row["order"] not in firsts)
        moved = articles.filter(lambda row: row["order"] in firsts).map(lambda row: (firsts[row["order"]], row))
        return alone.union(self.kept(moved.partitionBy(min(parts, len(same))).mapPartitions(unite)))

    def mapped(self, rows, *arguments):
        step = self.step(*arguments)
        return self.kept(rows.mapPartitions(lambda rows: map(decode, step([encode(**row)] for row in rows))))

    def groups(self, sketches):
        """Groups of all articles, each with the places of its articles: made in one process, or in parts that no story crosses."""
        days = sketches.map(lambda row: row.get("day")).countByValue()
        blocks = cut(days, self.options.block)
        if len(blocks) < 2:
            group = self.step("group", "--sketches", *self.settings)
            whole = sketches.map(lambda row: (0, row)).partitionBy(1).values()
            return self.kept(whole.mapPartitions(lambda rows: map(decode, group([[encode(**row) for row in rows]]))))
        links = self.links(sketches, blocks)
        return self.groups_in_parts(sketches, links, self.parts(links))

    def links(self, sketches, blocks):
        """What each article is near to, all lines of an article in one partition. A block sees the weeks around it and the undated articles."""

        def place(row):
            day = row.get("day")
            return [(block, (day is None and block == 0 or day is not None and first <= day <= last, row))
                    for block, (first, last) in enumerate(blocks) if day is None or sees(first, last, day)]

        terms = self.step("terms")

        def count(block, rows):
            rows = list(rows)
            for line in terms([encode(**row)] for _, (is_own, row) in rows if is_own):
                yield block, decode(line)
            # What is another block's own is counted there.
            for line in map(decode, terms([encode(**row)] for _, (is_own, row) in rows if not is_own)):
                if "key" in line:
                    yield block, {**line, "count": 0}

        near = [self.step("near", "--first", str(first), "--last", str(last), *(["--undated"] if block == 0 else []), *self.settings)
                for block, (first, last) in enumerate(blocks)]

        def make(block, rows):
            for head, rows in rows:
                yield from map(decode, near[block]([[encode(**row) for _, (_, row) in rows]], head))

        placed = sketches.flatMap(place).partitionBy(len(blocks), int).persist(KEPT)
        heads = self.counted(placed.mapPartitionsWithIndex(count), len(blocks))
        made = self.kept(heads.zip(placed.glom()).mapPartitionsWithIndex(make))
        return made.map(lambda row: (row["order"], row)).partitionBy(sketches.getNumPartitions(), spread).values()

    def parts(self, links):
        """Of articles that are linked to any, (place, place of the first of its part)."""
        forest, parts = self.step("forest"), self.step("parts")
        forests = self.kept(links.mapPartitions(lambda rows: map(decode, forest([[encode(**row) for row in rows]]))))
        whole = forests.map(lambda row: (0, row)).partitionBy(1).values()
        made = self.kept(whole.mapPartitions(lambda rows: map(decode, parts([[encode(**row) for row in rows]]))))
        return made.map(lambda row: (row["order"], row["part"]))

    def groups_in_parts(self, sketches, links, parts):
        """The groups of all parts, several parts a process."""
        count = sketches.getNumPartitions()
        terms, group = self.step("terms"), self.step("group", "--sketches", "--parts", *self.settings)

        def tally(part, rows):
            return [(part, decode(line)) for line in terms([encode(**row)] for _, (_, row) in rows if row["kind"] == "sketch")]

        def make(rows):
            for head, rows in rows:
                lines = [encode(**row) for _, (_, row) in rows]
                lines += [encode(kind="part", order=row["order"], part=part) for _, (part, row) in rows if row["kind"] == "sketch"]
                yield from map(decode, group([lines] if lines else [], head))

        rows = self.labelled(sketches, parts, or_own=True).union(self.labelled(links, parts))
        placed = rows.map(lambda row: (row[0], row)).partitionBy(count, spread).persist(KEPT)
        heads = self.counted(placed.mapPartitionsWithIndex(tally), count)
        return self.kept(heads.zip(placed.glom()).mapPartitions(make))

    def labelled(self, rows, labels, or_own=False):
        """Rows with their labels, (label, row); labels come with the places that have them. Rows without a label are left out, or have their own
        place as one. It is labels that move here, not rows."""
        places = rows.mapPartitionsWithIndex(lambda part, rows: ((row["order"], part) for row in rows)).distinct()
        wanted = places.join(labels, rows.getNumPartitions()).map(lambda row: (row[1][0], (row[0], row[1][1])))
        wanted = wanted.partitionBy(rows.getNumPartitions(), int).mapPartitions(lambda rows: [dict(pair for _, pair in rows)])

        def label(rows):
            for labels, rows in rows:
                for row in rows:
                    found = labels.get(row["order"], row["order"] if or_own else None)
                    if found is not None:
                        yield found, row

        return wanted.zip(rows.glom()).mapPartitions(label)

    def bundles(self, groups, readings):
        """Groups with their readings: (group, plan, readings), a list a partition. The only time that readings move."""
        parts = self.options.partitions or readings.getNumPartitions()
        of = groups.flatMap(lambda row: ((order, row["order"]) for order in row["articles"]))

        def bundle(rows):
            found = collections.defaultdict(list)
            for group, row in rows:
                found[group].append(row)
            result = []
            for group in sorted(found):
                rows = sorted(found[group])
                plan = next(pack for order, pack in rows if order < 0)
                result.append((group, plan, [row for row in rows if row[0] >= 0]))
            return [result]

        plans = groups.map(lambda row: (row["order"], (-1, row["pack"])))
        # A reading whose sketch could not be made, which is reported, is in no group.
        moved = self.labelled(readings, of).mapValues(lambda row: (row["order"], row["pack"])).union(plans)
        return moved.partitionBy(parts, spread).mapPartitions(bundle).persist(KEPT)

    def drafts(self, bundles):
        outline = self.step("outline", *self.settings)
        return self.kept(bundles.mapPartitions(
            lambda parts: (decode(line) for part in parts for line in outline(unit(*bundle) for bundle in part))))

    def names(self, drafts, parts):
        name = self.step("name", *self.pages)
        all_drafts = drafts.map(lambda row: (0, row)).partitionBy(1).values()
        names = self.kept(all_drafts.mapPartitions(lambda rows: map(decode, name([[encode(**row) for row in rows]]))))
        by_group = names.map(lambda row: (row["order"], row["pack"])).partitionBy(parts, spread)
        return by_group.mapPartitions(lambda rows: [dict(rows)])

    def entries(self, bundles, names):
        assemble = self.step("assemble", *self.pages, *(["--output", self.options.output] if not self.options.rows else []))

        def make(parts):
            for names, part in parts:
                units = [unit(group, plan, readings, names[group]) for group, plan, readings in part if group in names]
                yield from map(decode, assemble(units))

        return self.kept(names.zip(bundles).mapPartitions(make))

    def index(self, entries):
        index = self.step("index", *self.pages, *(["--output", self.options.output] if not self.options.rows else []))
        all_entries = entries.map(lambda row: (0, row)).partitionBy(1).values()
        return self.kept(all_entries.mapPartitions(lambda rows: map(decode, index([[encode(**row) for row in rows]]))))

    def run(self):
        articles = self.united(self.articles(self.records()))
        readings = self.mapped(articles, "read", "--lossless", *self.settings)
        sketches = self.mapped(readings, "sketch")
        groups = self.groups(sketches)
        if self.options.groups:
            with open(self.options.groups, "w", encoding="utf-8") as file:
                file.writelines(f"{articles}\n" for articles in sorted(groups.map(lambda row: row["articles"]).collect()))
            return self.report()
        bundles = self.bundles(groups, readings)
        names = self.names(self.drafts(bundles), bundles.getNumPartitions())
        made = self.entries(bundles, names)
        entries = made.filter(lambda row: row["kind"] == "entry")
        files = self.index(entries)
        if self.options.rows:
            rows = made.filter(lambda row: row["kind"] == "file").union(files).map(lambda row: (row["path"], bytearray(row["pack"])))
            self.spark.createDataFrame(rows, "path string, contents binary").write.parquet(self.options.output)
        else:
            files.count()
        return self.report()

    def report(self):
        """What was wrong, sorted; written as JSON lines."""
        faults = self.spark.sparkContext.union(self.reports).map(lambda row: (row.get("order", -1), row["fault"])).collect()
        lines = sorted({(order, json.dumps(fault, ensure_ascii=False, sort_keys=True)) for order, fault in faults})
        if self.options.report:
            with open(self.options.report, "w", encoding="utf-8") as report:
                report.writelines(line + "\n" for _, line in lines)
        if self.options.costs:
            with open(self.options.costs, "w", encoding="utf-8") as file:
                for step, costs in sorted(self.costs.value.items()):
                    file.write(json.dumps(dict(zip(("step", "processes", "cpu", "in", "out", "megabytes"), (step, *costs)))) + "\n")
        return [json.loads(line) for _, line in lines]


def unit(group, plan, readings, name=None):
    """The lines of one dossier, as `outline` and `assemble` read them."""
    lines = [encode(kind="group", order=group, pack=plan)]
    if name is not None:
        lines.append(encode(kind="name", order=group, pack=name))
    return lines + [encode(kind="reading", order=order, pack=pack) for order, pack in readings]


def spread(group):
    """Neighbours in the input do not go into one partition: stories of one day are of one size. (SplitMix64)"""
    number = (group + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ number >> 30) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ number >> 27) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return number ^ number >> 31


def cut(days, size):
    """Blocks of whole periods in a row, (first day, last day), of no more than so many dated articles each, unless one period has more.
    `days` has the number of articles by day; none where all articles fit into one, or have no days."""
    periods = collections.Counter()
    for day, count in days.items():
        if day is not None:
            periods[day // PERIOD] += count
    if sum(days.values()) <= size:
        return []
    blocks, held = [], 0
    for period in sorted(periods):
        if not blocks or held + periods[period] > size:
            blocks.append((period, period))
            held = 0
        blocks[-1] = (blocks[-1][0], period)
        held += periods[period]
    return [(first * PERIOD, last * PERIOD + PERIOD - 1) for first, last in blocks]


def sees(first, last, day):
    """Whether a block of days must know of an article of a day, to find what its own are near to."""
    return (first - REACH) // PERIOD <= day // PERIOD <= (last + REACH) // PERIOD


def components(lists):
    """Of lists of values, for each value the least one that it is connected with."""
    parents = {}

    def root(number):
        while parents.setdefault(number, number) != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for numbers in lists:
        for number in numbers[1:]:
            one, other = sorted((root(numbers[0]), root(number)))
            parents[other] = one
    return {number: root(number) for numbers in lists for number in numbers}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="JSON lines, or folders of them, on any file system that Spark reads")
    parser.add_argument("--program", default="dossier", help="dossier, at the same path on every machine")
    parser.add_argument("--output", default="site", help="a folder that every machine sees, or with --rows any address")
    parser.add_argument("--rows", action="store_true", help="write a Parquet table of paths and contents in place of files")
    parser.add_argument("--parquet", action="store_true", help="the input is Parquet with the same names of columns")
    parser.add_argument("--settings", help="the site's dossier.yml, on every machine, with its notes in the folder notes beside it")
    parser.add_argument("--templates", help="a folder of templates, on every machine")
    parser.add_argument("--report", help="a file for what was wrong, one JSON object a line")
    parser.add_argument("--costs", help="a file for what the steps cost, one JSON object a step")
    parser.add_argument("--split-bytes", type=int, default=4_000_000, help="of the input a partition (default: %(default)s)")
    parser.add_argument("--partitions", type=int, help="of dossiers (default: as many as of articles)")
    parser.add_argument("--block", type=int, default=20_000, help="articles that are compared with one another in one process (default: %(default)s)")
    parser.add_argument("--groups", metavar="FILE", help="write which places of the input are one dossier, a list a line, and no site")
    parser.add_argument("--master", help="for a machine without spark-submit")
    return parser.parse_args()


def main():
    options = arguments()
    options.program = options.program if "/" not in options.program else os.path.abspath(options.program)
    if not options.rows:
        options.output = os.path.abspath(options.output)
    builder = SparkSession.builder.appName("dossier").config("spark.sql.files.maxPartitionBytes", options.split_bytes).config(
        "spark.sql.files.openCostInBytes", 0).config(
        # Of readings it moves three quarters of what the default, LZ4, does.
        "spark.io.compression.codec", "zstd")
    spark = (builder.master(options.master) if options.master else builder).getOrCreate()
    spark.sparkContext.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "filters.py"))
    try:
        faults = Build(spark, options).run()
    finally:
        spark.stop()
    errors = sum(fault["severity"] == "error" for fault in faults)
    print(f"{errors} errors, {len(faults) - errors} warnings" + (f": see {options.report}" if options.report else ""))
    return 1 if errors else 0


if __name__ == "__main__":
    raise SystemExit(main())
