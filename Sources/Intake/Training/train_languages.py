#!/usr/bin/env python3
"""Makes Data/languages/trigrams.txt: train_languages.py PROFILES (the folder `profiles` of PyPI's langdetect 1.0.9).

The same profiles give the same file."""
import collections, json, math, sys, unicodedata
from pathlib import Path

SCRIPTS = {
    "Latin": "ca cs da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl sq sv tr vi",
    "Cyrillic": "bg mk ru uk", "Arabic": "ar fa ur", "Devanagari": "hi mr ne",
}
RANGES = {
    "Latin": ((0x41, 0x5B), (0x61, 0x7B), (0xC0, 0x250), (0x1E00, 0x1F00)), "Cyrillic": ((0x400, 0x530),), "Arabic": ((0x600, 0x700),),
    "Devanagari": ((0x900, 0x980),),
}
COMMONEST, FLOOR, SCALE = 700, 1e-5, 4
HEAD = """\
# What tells languages apart that share a script: their 700 commonest runs of three letters, and how much each speaks for them.
# A line: the run in lower case, with _ for what is no letter; then languages (ISO 639-1) with 4 × ln(1 + share / 0.00001), rounded, where the
# share is that of all runs of the language. A language that is not named has 0.
# Counted from the n-gram profiles of language-detection (Copyright 2010-2014 Cybozu Labs, Inc., Apache License 2.0), made of Wikipedia abstracts,
# as PyPI's langdetect 1.0.9 (Copyright 2014-2015 Michal Danilak, Apache License 2.0) ships them. Made by Training/train_languages.py.
"""


def fits(run, script):
    def is_letter(char):
        is_word = char.isalpha() or unicodedata.category(char).startswith("M")
        return is_word and any(low <= ord(char) < high for low, high in RANGES[script])
    return len(run) == 3 and all(char == " " or is_letter(char) for char in run)


weights = collections.defaultdict(dict)
for script, languages in SCRIPTS.items():
    for language in languages.split():
        profile = json.loads((Path(sys.argv[1]) / language).read_text())
        runs = collections.Counter()
        for run, count in profile["freq"].items():
            if len(run) == 3 and fits(run.lower(), script): runs[run.lower()] += count
        for run, count in runs.most_common(COMMONEST):
            weight = round(SCALE * math.log(1 + count / profile["n_words"][2] / FLOOR))
            if weight > 0: weights[run.replace(" ", "_")][language] = weight
lines = sorted(f"{run} " + " ".join(f"{language}{weight}" for language, weight in sorted(row.items())) for run, row in weights.items())
(Path(__file__).resolve().parent.parent / "Data/languages/trigrams.txt").write_text(HEAD + "\n".join(lines) + "\n")
