"""Reads the table of claims of a folder with Python's csv and json, and the dossier's data, and prints what it read as JSON."""

import csv
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
with open(folder / "claims.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file, strict=True))
matrix = json.loads((folder / "claims.json").read_bytes())
dossier = json.loads(next(file for file in folder.glob("*.json") if file.name != "claims.json").read_bytes())
# What a reader of the data does: cut the changed words out of the stretch by their offsets.
edits = [
    [edit["kind"], pair["a"]["text"][edit["a"]["start"]:edit["a"]["end"]], pair["b"]["text"][edit["b"]["start"]:edit["b"]["end"]]]
    for pair in dossier["sharedText"]
    for edit in pair["edits"]
]
json.dump({
    "rows": rows,
    "sources": [[source["id"], source["mark"], source["origin"]] for source in matrix["sources"]],
    "cells": [[claim["id"], cell["source"], cell["state"], cell["value"], cell["passage"]] for claim in matrix["claims"] for cell in claim["cells"]],
    "near": [
        [claim["id"], cell["source"], cell["because"], str(cell["certainty"]), claim["section"]]
        for claim in matrix["claims"] for cell in claim["cells"] if cell["state"] == "near"
    ],
    "data": [
        [claim["id"], article, cell["state"], cell["passage"], cell["text"], cell["value"], cell["because"], str(cell["certainty"])]
        for claim in dossier["claims"] for article, cell in sorted(claim["cells"].items())
    ],
    "edits": edits,
    "origins": [origin["articles"] for origin in dossier["origins"]],
    "ownShares": dossier["ownShares"],
    "courses": [disagreement["course"] for disagreement in dossier["disagreements"]],
    "speakers": [claim["speaker"] for claim in dossier["claims"]],
}, sys.stdout)
