"""Kills builds over an older site at many moments. usage: killed-builds.py PROGRAM [KILLS] [ARTICLES]

After each kill no page may lead to a file that is not there, each file must be whole, and the next build must leave what a build into an empty folder
does. Called by `make test-all`."""
import hashlib, html, os, random, re, shutil, subprocess, sys, tempfile, time
from pathlib import Path
from urllib.parse import unquote

program = str(Path(sys.argv[1]).resolve())
kills = int(sys.argv[2]) if len(sys.argv) > 2 else 60
size = int(sys.argv[3]) if len(sys.argv) > 3 else 300
random.seed(20)

PLACES = "Tarvik Ostrell Velmora Sandoway Brenholt Quillmoor Hexby Lindow Marrick Pelham Rosvik Tunsted Ulverby Wexmoor Yarrow Zelby".split()
GIVEN = "Anna Peter Karl Ilse Martin Nora Oskar Petra Ruth Stefan Tilda Viktor".split()
FAMILY = "Lindholm Vance Ormond Brandt Castell Derwin Eklund Farrow Gedney Holm Ibsley Jarvell".split()
DEEDS = ["the covered market burned down and nine traders were hurt", "divers found two missing miners in a flooded tunnel",
         "striking workers locked three managers into an office", "a stolen boat struck a grain ship and sank",
         "the old bridge was closed after an inspection found cracks", "a court ordered the paper mill to stop its night shift"]
SAYINGS = ["We had no warning at all", "The council knew of this for years", "Nobody was in the building by then", "This will cost the town dearly"]


def article(story, number):
    """A text about a story, as one of several papers has it."""
    pick = random.Random(story)
    place, deed, day = pick.choice(PLACES), pick.choice(DEEDS), pick.randrange(1, 29)
    people = [f"{pick.choice(GIVEN)} {pick.choice(FAMILY)}" for _ in range(3)]
    count = pick.randrange(20, 900)
    own = random.Random(story * 100 + number)
    sentences = [f"In {place}, {deed} on {day} March 2031, said {people[0]}, the mayor of {place}.", f"\"{own.choice(SAYINGS)},\" said {people[1]} of the {place} council.",
                 f"About {count + own.randrange(3)} people came to the town hall of {place} that evening.", f"{people[2]} of the {place} harbour board said that work will go on by 2 April 2031.",
                 f"The {place} council meets again on Thursday, {people[0]} said."]
    own.shuffle(sentences)
    return f"{place}: {deed}\n\n" + "\n\n".join(sentences) + "\n"


def fill(folder, stories, suffix=""):
    folder.mkdir()
    for story in stories:
        for number in range(6):
            (folder / f"s{story:03}-{number}.txt").write_text(article(story, number) + suffix * (story % 3 == 0), "utf-8")


def tree(site):
    """What stands in a folder: paths of files with their digests, and of folders."""
    return {str(p.relative_to(site)): hashlib.sha256(p.read_bytes()).hexdigest() if p.is_file() else "folder" for p in sorted(site.rglob("*"))}


def start(source, site):
    return subprocess.Popen([program, "build", source.name, "-o", site.name, "--quiet"], cwd=site.parent, stderr=subprocess.DEVNULL)


def dead_links(site, now):
    for page in (p for p in now if p.endswith(".html")):
        for href in set(re.findall(r'<[^>]* (?:href|src)="([^"#?]+)', (site / page).read_text("utf-8", "replace"))):
            target = os.path.normpath(os.path.join(os.path.dirname(page), unquote(html.unescape(href))))
            if not re.match("[a-z]+:|/", href) and target not in now: yield page, target


with tempfile.TemporaryDirectory(prefix="dossier-kills-") as top:
    top = Path(top)
    stories = size // 6
    sources, sites = {}, {}
    later = (range(stories // 4, stories + stories // 4), "\nA court will hear the case in June 2031.\n")
    # What the old site is remembered by has a part in the new one: no page is gone then. Without it, as over a site of an earlier version, many are.
    for name, (chosen, suffix) in (("old", (range(stories), "")), ("new", later), ("bare", later)):
        # Both are read from one path, which stands in the pages.
        work = top / name
        work.mkdir()
        fill(work / "in", chosen, suffix)
        sites[name] = work / "site"
        if name == "new":
            sites[name].mkdir()
            shutil.copy(sites["old"] / ".dossier-history", sites[name])
        began = time.time()
        assert start(work / "in", sites[name]).wait() == 0, f"the {name} site cannot be built"
        full = time.time() - began
        sources[name] = work / "in"
    trees = {name: tree(site) for name, site in sites.items()}
    outdated = sorted(p for p in trees["old"] if p.endswith(".html") and p not in trees["bare"])
    for name, site in sites.items(): assert not list(dead_links(site, trees[name])), f"the {name} site has dead links"
    assert outdated and any(trees["old"][p] == trees["bare"].get(p) for p in trees["old"]), "the two sites must have pages of their own and in common"
    work = top / "kill"
    failures, states = [], {}
    for kill in range(kills):
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(top / "old", work, symlinks=True)
        if kill % 2:
            # Without what the earlier build remembers, all is made again.
            for cache in work.glob(".*cache*"): shutil.rmtree(cache) if cache.is_dir() else cache.unlink()
        shutil.rmtree(work / "in")
        shutil.copytree(sources["new"], work / "in")
        site = work / "site"
        wanted = trees["bare" if kill // 2 % 2 else "new"]
        if wanted is trees["bare"]: (site / ".dossier-history").unlink()
        watched = site / (".dossier-files" if kill % 3 == 1 else "index.html" if wanted is trees["new"] else random.choice(outdated))
        before = watched.stat().st_mtime_ns
        build = start(work / "in", site)
        if kill % 3 == 0: time.sleep(random.random() * full)
        else:
            # From where it begins to write, to put in place, or to delete.
            while build.poll() is None and watched.exists() and watched.stat().st_mtime_ns == before: time.sleep(0.0002)
            time.sleep(random.random() ** 3 * (full / 3 if kill % 3 == 1 else 0.05))
        build.kill()
        build.wait()
        now = tree(site)
        is_state = [n for n in trees if n != ("bare" if wanted is trees["new"] else "new") and {k: v for k, v in now.items() if k != ".dossier-files"} == {k: v for k, v in trees[n].items() if k != ".dossier-files"}]
        state = is_state[0] if is_state else "mixture"
        states[state] = states.get(state, 0) + 1
        for page, target in list(dead_links(site, now))[:3]: failures.append(f"kill {kill}: {page} leads to {target}, which is not there")
        for path, digest in now.items():
            name = path.rsplit("/", 1)[-1]
            if name.startswith(".dossier-") and name != ".dossier-history" or digest in (trees["old"].get(path), wanted.get(path), "folder"): continue
            if "no longer part of the site" not in (site / path).read_text("utf-8", "replace"): failures.append(f"kill {kill}: {path} is of neither site")
        if start(work / "in", site).wait() != 0: failures.append(f"kill {kill}: the next build fails")
        after = tree(site)
        if after != wanted: failures.append(f"kill {kill}: the next build leaves other files: {sorted(p for p in after.keys() | wanted.keys() if after.get(p) != wanted.get(p))[:5]}")
for failure in failures[:100]: print("FAIL", failure)
print(f"{kills} kills over {size} articles, {len(trees['old'])} files before and {len(trees['new'])} after, left {states}: {len(failures)} failures")
sys.exit(1 if failures else 0)
