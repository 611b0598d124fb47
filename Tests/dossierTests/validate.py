"""Holds data against JSON Schemas with Python's jsonschema.

    validate.py SCHEMAS SCHEMA=FILE ...

Each FILE is one JSON value, or in a `.jsonl` one a line. Prints as JSON the `faults`, with their place; the members that a value has and its schema does not
describe as `undescribed`; and those described that no value has as `unseen`.
"""

import json
import pathlib
import sys

import jsonschema

folder = pathlib.Path(sys.argv[1])
schemas = {file.name: json.loads(file.read_bytes()) for file in folder.glob("*.schema.json")}
for schema in schemas.values():
    jsonschema.Draft202012Validator.check_schema(schema)
resolver = jsonschema.RefResolver("", {}, store=schemas | {schema["$id"]: schema for schema in schemas.values()})


def described(schema, file, place):
    """The schema of an object or list behind `$ref` and `anyOf`, with its file and its name."""
    while True:
        if "$ref" in schema:
            name, _, pointer = schema["$ref"].partition("#/$defs/")
            file, place = name or file, f"{name or file} {pointer}"
            schema = schemas[file]["$defs"][pointer]
        elif "anyOf" in schema:
            schema = schema["anyOf"][0]
        else:
            return schema, file, place


def members(schema, file, place, value, seen):
    """Notes the members of a value as (described or not, place)."""
    if value is None:
        return
    schema, file, place = described(schema, file, place)
    if isinstance(value, list):
        for element in value:
            members(schema.get("items", {}), file, place, element, seen)
    elif isinstance(value, dict):
        known = schema.get("properties", {})
        for name, member in value.items():
            inner = known.get(name, schema.get("additionalProperties"))
            if name in known or inner is None:
                seen.add((inner is not None, f"{place}.{name}"))
            if inner is not None:
                members(inner, file, f"{place}.{name}" if name in known else place, member, seen)


def all_members(schema, file, place, names):
    if "$ref" in schema or "anyOf" in schema:
        inner, within, name = described(schema, file, place)
        if "$ref" in schema and f"{name}." in names:
            return
        names.add(f"{name}.")
        return all_members(inner, within, name, names)
    for name, member in schema.get("properties", {}).items():
        names.add(f"{place}.{name}")
        all_members(member, file, f"{place}.{name}", names)
    for inner in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inner, dict):
            all_members(inner, file, place, names)


faults, seen, names = [], set(), set()
for argument in sys.argv[2:]:
    name, _, path = argument.partition("=")
    file = f"{name}.schema.json"
    schema = schemas[file]
    validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
    all_members(schema, file, file, names)
    text = pathlib.Path(path).read_text("utf-8")
    for line in text.splitlines() if path.endswith(".jsonl") else [text]:
        value = json.loads(line)
        faults += [f"{path} {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]
        members(schema, file, file, value, seen)
json.dump({
    "faults": faults,
    "undescribed": sorted(name for is_described, name in seen if not is_described),
    "unseen": sorted(name for name in names if not name.endswith(".") and (True, name) not in seen),
}, sys.stdout)
