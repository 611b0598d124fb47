"""Reads the actor files of a folder with Python's csv and json, and prints what it read as JSON. A second argument names a Python that has
followthemoney, which then validates every entity."""

import csv
import json
import pathlib
import subprocess
import sys

VALIDATE = """
import json, sys
from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.types import registry
entities = [json.loads(line) for line in sys.stdin]
ids = {entity["id"] for entity in entities}
faults = [] if len(ids) == len(entities) else ["an id stands twice"]
for entity in entities:
    schema = model.get(entity["schema"])
    if schema is None:
        faults.append("no schema " + entity["schema"])
        continue
    if registry.entity.clean(entity["id"]) != entity["id"]:
        faults.append("no id: " + entity["id"])
    for name, values in entity["properties"].items():
        property = schema.get(name)
        if property is None:
            faults.append(schema.name + " has no " + name)
        elif property.type == registry.entity:
            for value in values:
                target = next((other for other in entities if other["id"] == value), None)
                if target is None or not model.get(target["schema"]).is_a(property.range):
                    faults.append(name + " leads to no " + property.range.name + ": " + value)
        else:
            faults += [name + " cannot be " + repr(value) for value in values if not property.type.validate(value)]
    faults += [schema.name + " lacks " + name for name in schema.required if not entity["properties"].get(name)]
    try:
        schema.validate(entity)
    except InvalidData as error:
        faults.append(entity["id"] + ": " + str(error.errors))
json.dump(faults, sys.stdout)
"""

folder = pathlib.Path(sys.argv[1])
with open(folder / "actors.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file, strict=True))
lines = (folder / "actors.ftm.json").read_bytes()
faults = None
if len(sys.argv) > 2:
    faults = json.loads(subprocess.run([sys.argv[2], "-c", VALIDATE], input=lines, stdout=subprocess.PIPE, check=True).stdout)
graph = json.loads((folder / "actors.jsonld").read_bytes())
json.dump({
    "rows": rows,
    "entities": [json.loads(line) for line in lines.splitlines()],
    "faults": faults,
    "context": graph["@context"],
    "nodes": [
        {key.lstrip("@"): [value["@id"] for value in node[key]] if key == "subjectOf" else node[key] for key in node if key != "publisher"}
        for node in graph["@graph"]
    ],
}, sys.stdout)
