"""Reads a list of references in a folder with pybtex or rispy, and prints what it read as JSON."""

import json
import pathlib
import sys

path = pathlib.Path(sys.argv[1]) / sys.argv[2]
if path.suffix == ".bib":
    import pybtex.database

    def name(person):
        """Without the braces that keep a name whole."""
        return str(" ".join(person.first_names + person.middle_names + person.prelast_names + person.last_names)).strip("{}")

    entries = list(pybtex.database.parse_file(str(path), bib_format="bibtex").entries.values())
    read = {
        "titles": [entry.fields["title"].strip("{}") for entry in entries],
        "authors": [[name(person) for person in entry.persons.get("author", [])] for entry in entries],
        "years": [entry.fields.get("year") for entry in entries],
    }
else:
    import rispy

    with open(path, encoding="utf-8", newline="") as file:
        entries = rispy.load(file)
    read = {
        "titles": [entry["title"] for entry in entries],
        "authors": [entry.get("authors", []) for entry in entries],
        "years": [entry.get("year") for entry in entries],
    }
print(json.dumps(read))
