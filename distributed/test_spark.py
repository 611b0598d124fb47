#!/usr/bin/env python3
"""Compares a site from Spark with one from `dossier build`: test_spark.py PROGRAM [--articles 3000] [--input FILE.jsonl] [--keep FOLDER]

Spark runs as two worker processes on this machine, of which one is killed while dossiers are made. Then the same articles are grouped in several
blocks: the groups are the same.
"""

import argparse
import filecmp
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import pyspark

HERE = pathlib.Path(__file__).resolve().parent
MASTER = "local-cluster[2,1,1024]"


def spark(program, *arguments):
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_HOME": os.path.dirname(pyspark.__file__)}
    # Nobody reads what it says before it is done: a bar of progress would fill the pipe.
    environment["PYSPARK_SUBMIT_ARGS"] = "--conf spark.ui.showConsoleProgress=false pyspark-shell"
    command = [sys.executable, HERE / "build.py", "--program", program, "--master", MASTER, *arguments]
    return subprocess.Popen(list(map(str, command)), env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def workers(root):
    """The ids of the processes of executors below a process."""
    parents, names = {}, {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                names[int(entry.name)] = (entry / "cmdline").read_bytes()
            except (FileNotFoundError, ProcessLookupError):
                pass

    def is_below(process):
        while process in parents:
            if process == root:
                return True
            process = parents[process]
        return False

    return sorted(process for process, name in names.items() if b"CoarseGrainedExecutorBackend" in name and is_below(process))


def kill_one_when(started, process):
    """Kills an executor once files are being made; the id of it."""
    while process.poll() is None:
        # Looking for processes takes longer than looking for files.
        found = workers(process.pid) if started() else []
        if len(found) == 2:
            os.kill(found[-1], signal.SIGKILL)
            return found[-1]
        time.sleep(0.05)
    return None


def finished(process, words):
    output, errors = process.communicate()
    # Python's own 1 is no 1 of the build's, which has counted its errors.
    if process.returncode not in (0, 1) or " errors, " not in output:
        raise SystemExit(f"{words} ended with status {process.returncode}\n{output}{errors}")
    return output, errors


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def cpu_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--input", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    scratch = tempfile.TemporaryDirectory(prefix="dossier-spark-")
    folder = options.keep or pathlib.Path(scratch.name)
    folder.mkdir(parents=True, exist_ok=True)
    news = folder / "news.jsonl"
    if options.input:
        news.write_bytes(options.input.read_bytes())
    else:
        with news.open("wb") as made:
            subprocess.run([sys.executable, HERE / "made_articles.py", str(options.articles)], stdout=made, check=True)
    settings = folder / "dossier.yml"
    settings.write_text("site:\n  title: Made news\n  base_url: https://news.example/\n", "utf-8")

    for site in ("whole", "parts"):
        shutil.rmtree(folder / site, ignore_errors=True)
    start, before = time.monotonic(), cpu_of_children()
    subprocess.run([options.program, "build", news, settings, "-o", folder / "whole", "-q"], stderr=subprocess.DEVNULL)
    cpu = cpu_of_children() - before
    print(f"dossier build: {time.monotonic() - start:.0f} s, {cpu:.1f} CPU s, {len(files(folder / 'whole'))} files", flush=True)

    split = max(50_000, news.stat().st_size // 12)
    start = time.monotonic()
    process = spark(options.program, "--settings", settings, "--output", folder / "parts", "--report", folder / "report.jsonl",
                    "--costs", folder / "costs.jsonl", "--split-bytes", split, news)
    pages = folder / "parts" / "data" / "dossiers"
    killed = kill_one_when(lambda: pages.is_dir() and any(pages.iterdir()), process)
    output, errors = finished(process, "build.py")
    lost = [line for line in errors.splitlines() if "Lost executor" in line]
    print(f"Spark: {time.monotonic() - start:.0f} s, killed process {killed}; {output.strip()}; {lost[:1]}", flush=True)
    costs = [json.loads(line) for line in (folder / "costs.jsonl").read_text().splitlines()]
    print("steps: {cpu:.1f} CPU s, the largest process {megabytes} MB".format(
        cpu=sum(step["cpu"] for step in costs), megabytes=max(step["megabytes"] for step in costs)), flush=True)
    one, other = files(folder / "whole"), files(folder / "parts")
    differing = [name for name in one if name in set(other) and not filecmp.cmp(folder / "whole" / name, folder / "parts" / name, shallow=False)]
    if killed is None or not lost:
        raise SystemExit("no worker was lost while dossiers were made")
    if one != other or differing:
        alone = sorted(set(one) ^ set(other))
        raise SystemExit(f"{len(alone)} files are in one site alone: {alone[:5]}; {len(differing)} differ: {differing[:5]}")
    print(f"equal: {len(one)} files", flush=True)

    groups = [folder / "one-block", folder / "blocks"]
    for path, block in zip(groups, (10**9, max(100, options.articles // 4))):
        finished(spark(options.program, "--groups", path, "--block", block, "--split-bytes", split, news), "build.py --groups")
    one, other = ([tuple(json.loads(line)) for line in path.read_text().splitlines()] for path in groups)
    if one != other:
        raise SystemExit(f"groups in one block: {len(one)}, in blocks: {len(other)}, the same: {len(set(one) & set(other))}")
    print(f"equal: {len(one)} groups in one block and in several")


if __name__ == "__main__":
    main()
