"""The steps of `dossier` as functions of a partition: one process a partition, lines in, lines out."""

import base64
import json
import os
import subprocess
import threading

FAULT = "fault"


class Step:
    """A command that reads lines and writes lines. `program` must lie at the same path on every machine."""

    def __init__(self, program, *arguments, costs=None):
        self.command = [program, *arguments]
        self.costs = costs

    def __call__(self, units, head=()):
        """The lines that the command makes of units, each a list of lines that belong together; `head` comes before the first.

        Where the command fails, halves are tried, down to the unit that it fails on: that becomes a fault, and the others go on.
        """
        units = list(units)
        if not units:
            return []
        head = list(head)
        lines, status, words = self._run(head, units)
        if status == 0:
            return lines
        if len(units) == 1:
            return [self._fault(units[0], status, words)]
        middle = len(units) // 2
        return self(units[:middle], head) + self(units[middle:], head)

    def _run(self, head, units):
        process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        words = []

        def feed():
            try:
                for line in head:
                    process.stdin.write(line + b"\n")
                for unit in units:
                    for line in unit:
                        process.stdin.write(line + b"\n")
            except BrokenPipeError:
                pass
            finally:
                try:
                    process.stdin.close()
                except BrokenPipeError:
                    pass

        threads = [threading.Thread(target=feed), threading.Thread(target=lambda: words.append(process.stderr.read()))]
        for thread in threads:
            thread.start()
        lines = process.stdout.read().splitlines()
        for thread in threads:
            thread.join()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if self.costs is not None:
            taken = sum(len(line) + 1 for unit in units for line in unit) + sum(len(line) + 1 for line in head)
            made = sum(len(line) + 1 for line in lines)
            self.costs.add({self.command[1]: (1, used.ru_utime + used.ru_stime, taken, made, used.ru_maxrss // 1024)})
        return lines, process.returncode, words[0].decode("utf-8", "replace").strip()

    def _fault(self, unit, status, words):
        first = json.loads(unit[0])
        message = f"the step “{self.command[1]}” ended with status {status}" + (f": {words}" if words else "")
        fault = {"severity": "error", "message": message, "hint": "this part of the site is left out"}
        return encode(kind=FAULT, order=first.get("order"), fault=fault)


def encode(**line):
    """A line of the steps; members that are None are left out. `pack` is bytes."""
    if isinstance(line.get("pack"), bytes):
        line["pack"] = base64.b64encode(line["pack"]).decode("ascii")
    return json.dumps({key: value for key, value in line.items() if value is not None}, ensure_ascii=False).encode("utf-8")


def decode(line):
    """A line as a dictionary, its `pack` as bytes."""
    line = json.loads(line)
    if "pack" in line:
        line["pack"] = base64.b64decode(line["pack"])
    return line


def is_fault(row):
    return row["kind"] == FAULT
