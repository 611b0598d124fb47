"""Makes the man page of the program (man(7)) from what its argument parser says of itself: `dossier --experimental-dump-help`.

Usage: manual.py VERSION < DUMP.json > dossier.1
"""

import json
import re
import sys


def plain(text):
    """Text that roff takes as it is."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def paragraphs(text):
    """Indented lines stand as they are; others are filled."""
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        print(".PP")
        isTable = False
        for line in block.split("\n"):
            if line.startswith("  ") != isTable:
                isTable = not isTable
                print(".nf" if isTable else ".fi")
            print(plain(line))
        if isTable:
            print(".fi")


def names(argument):
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return rf"\fI{plain(value)}\fR" + ("..." if argument["isRepeating"] else "")
    spelled = [("\\-" if name["kind"] == "short" else "\\-\\-") + plain(name["name"]) for name in argument["names"]]
    text = ", ".join(rf"\fB{name}\fR" for name in sorted(spelled, key=len))
    return text + (rf" \fI{plain(value)}\fR" if argument["kind"] == "option" else "")


def arguments(command):
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        print(".TP")
        print(names(argument))
        default = argument.get("defaultValue")
        words = argument.get("abstract", "") + (f" (default: {default})" if default else "")
        print(plain(words))
        if argument.get("discussion"):
            print(plain(argument["discussion"]))


def shown(command):
    return [c for c in command.get("subcommands", []) if c.get("shouldDisplay", True) and c["commandName"] != "help"]


program = json.load(sys.stdin)["command"]
name = program["commandName"]
print(f'.TH {name.upper()} 1 "" "{name} {sys.argv[1]}" "User Commands"')
print(".SH NAME")
print(plain(f"{name} - {program['abstract'][0].lower()}{program['abstract'][1:].rstrip('.')}"))
print(".SH SYNOPSIS")
print(rf".B {name}")
print(rf"\fIcommand\fR [\fIargument\fR ...]")
print(".SH DESCRIPTION")
paragraphs(program.get("discussion", ""))
print(".SH COMMANDS")
for command in shown(program):
    print(f".SS {plain(name + ' ' + command['commandName'])}")
    print(plain(command.get("abstract", "")))
    paragraphs(command.get("discussion", ""))
    arguments(command)
print(".SH OPTIONS")
arguments(program)
