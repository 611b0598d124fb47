#!/usr/bin/env python3
"""Learns Data/chrome/weights.txt: train_lines.py EVAL EMBED_FILES (the folder of the labelled data; the built embed-files tool).

Needs numpy, scipy, swiftc and a C compiler. Learned from: EVAL/clean/raw.jsonl (labelled lines of scraped pages), the same pages cut
close to the article, the pages of EVAL/clean/pages-wcxb.jsonl as scraped text (scraped_pages.py), news texts without chrome (all lines kept),
and such texts with invented chrome around and sub-headings in them.
With --folds N it trains nothing for keeps, but prints what the program, with weights of the other pages, makes of the pages of each fold;
the pages of one site, and of sites of one publisher with one layout (SAME), are in one fold. The same data give the same weights."""
import argparse, ctypes, json, random, re, subprocess, tempfile
from pathlib import Path
import numpy as np, scraped_pages
from scipy.optimize import minimize

HERE = Path(__file__).resolve().parent
STATES = ("before", "article", "between", "after")
NEVER = -9999
ALLOWED = np.zeros((4, 4))
for origin, targets in enumerate(((0, 1), (1, 2, 3), (2, 1), (3,))): ALLOWED[origin, list(targets)] = 1
CLEAN = (("groups/newswcl50", 1), ("dates/meantime", 1), ("groups/ecb", 12), ("dates/phrases", 10), ("ner/wikigold", 1), ("ner/re3d", 2))
GRADIENT = r"""
#include <math.h>
// The forward-backward pass over the lines a to z of a page; M has a bit for each state that a line may be in.
static double pass(int a, int z, const double *X, const unsigned char *M, const double *T, double w, double *P, double *tr, double *al) {
  double f[4], b[4] = {0, 1, 0, 1}, l[4], next[4], log_sum = 0;
  for (int t = a; t < z; t++) { double sum = 0;
    for (int s = 0; s < 4; s++) {
      double reached = t == a ? s < 2 : f[0] * T[s] + f[1] * T[4 + s] + f[2] * T[8 + s] + f[3] * T[12 + s];
      next[s] = !M || M[t] >> s & 1 ? reached * X[t * 4 + s] : 0; sum += next[s]; }
    if (sum < 1e-300) sum = 1e-300;
    log_sum += log(sum);
    for (int s = 0; s < 4; s++) al[t * 4 + s] = f[s] = next[s] / sum; }
  double end = f[1] + f[3];
  log_sum += log(end < 1e-300 ? 1e-300 : end);
  for (int t = z - 1; t >= a; t--) { double sum = 0, all = 0, reached = 0;
    for (int s = 0; s < 4; s++) { sum += al[t * 4 + s] * b[s]; l[s] = !M || M[t] >> s & 1 ? X[t * 4 + s] * b[s] : 0; }
    if (sum > 0) for (int s = 0; s < 4; s++) P[t * 4 + s] += w * al[t * 4 + s] * b[s] / sum;
    if (t == a) break;
    const double *before = al + (t - 1) * 4;
    for (int o = 0; o < 4; o++) { next[o] = 0;
      for (int s = 0; s < 4; s++) next[o] += T[o * 4 + s] * l[s];
      all += next[o]; reached += before[o] * next[o]; }
    if (reached > 0) for (int o = 0; o < 4; o++) for (int s = 0; s < 4; s++) tr[o * 4 + s] += w * before[o] * T[o * 4 + s] * l[s] / reached;
    for (int o = 0; o < 4; o++) b[o] = all > 0 ? next[o] / all : 0; }
  return log_sum; }
// The loss over all pages, and its gradient into G and tr. Page d has the lines off[d] to off[d + 1], line t the features at[t] to at[t + 1].
double loss(int pages, const int *off, const int *at, const int *what, const unsigned char *M, const double *w, const double *W,
            const double *T, double *G, double *tr, double *X, double *P, double *al) {
  double total = 0;
  for (int d = 0; d < pages; d++) { int a = off[d], z = off[d + 1];
    if (a == z) continue;
    for (int t = a; t < z; t++) { double e[4] = {0}, top;
      for (int k = at[t]; k < at[t + 1]; k++) for (int s = 0; s < 4; s++) e[s] += W[what[k] * 4 + s];
      top = fmax(fmax(e[0], e[1]), fmax(e[2], e[3]));
      for (int s = 0; s < 4; s++) { X[t * 4 + s] = exp(e[s] - top); P[t * 4 + s] = 0; } }
    total += w[d] * (pass(a, z, X, 0, T, w[d], P, tr, al) - pass(a, z, X, M, T, -w[d], P, tr, al));
    for (int t = a; t < z; t++) for (int k = at[t]; k < at[t + 1]; k++) for (int s = 0; s < 4; s++) G[what[k] * 4 + s] += P[t * 4 + s]; }
  return total; }
"""

SAME = {"chron.com": "hearst", "sfgate.com": "hearst", "ctpost.com": "hearst", "timesunion.com": "hearst", "mysanantonio.com": "hearst",
        "wsj.com": "dow jones", "barrons.com": "dow jones", "usatoday.com": "gannett", "floridatoday.com": "gannett", "foxnews.com": "fox",
        "foxbusiness.com": "fox"}

def site(address):
    name = address.split("/")[2].removeprefix("www.")
    return SAME.get(name, name)

def folds(sites, count):
    """For each site its fold."""
    names = sorted(set(sites)); random.Random(3).shuffle(names)
    return {name: i % count for i, name in enumerate(names)}

def rows(path): return [json.loads(line) for line in open(path, encoding="utf-8")]

def entries(name): return [l.strip() for l in open(HERE.parent / f"Data/chrome/{name}.txt", encoding="utf-8") if l.strip() and l[0] != "#"]

def build(tools, embed):
    """Compiles the line tool and the forward-backward pass."""
    subprocess.run([embed, HERE.parent / "Data", tools / "EmbeddedFiles.swift"], check=True)
    names = "RawArticle ArticleBuilder StatedDate StatedDate+Words Article+Provenance Metadata+Keys DateNames HTML/Metadata/PageDate Files/EmbeddedPairs".split()
    files = [*(HERE.parent / "Chrome").glob("*.swift"), *(HERE.parent / f"{name}.swift" for name in names), tools / "EmbeddedFiles.swift"]
    (tools / "main.swift").write_text((HERE / "LineTool.swift").read_text())
    swiftc = ["swiftc", "-swift-version", "6", "-package-name", "dossier", "-O", "-wmo", "-I", tools, "-L", tools]
    model = ["-parse-as-library", "-module-name", "Model", "-emit-library", "-static", "-emit-module", "-emit-module-path", tools / "Model.swiftmodule"]
    subprocess.run([*swiftc, *model, "-o", tools / "libModel.a", *(HERE.parents[1] / "Model").rglob("*.swift")], check=True)
    subprocess.run([*swiftc, "-o", tools / "lines", tools / "main.swift", *files, "-lModel"], check=True)
    (tools / "fb.c").write_text(GRADIENT)
    subprocess.run(["clang", "-O2", "-shared", "-fPIC", "-o", tools / "fb.so", tools / "fb.c", "-lm"], check=True)
    library = ctypes.CDLL(str(tools / "fb.so"))
    library.loss.restype = ctypes.c_double
    return library

def look(tools, texts, *weights):
    """What the line tool prints of texts."""
    given = "\n".join(map(json.dumps, texts)) + "\n"
    return subprocess.run([tools / "lines", *weights], input=given, capture_output=True, text=True, check=True).stdout

def kept(tools, texts, weights):
    """For each text the lines that the program keeps, with what as."""
    return [{int(n): kind for n, kind in (x.split(":") for x in line.split())} for line in look(tools, texts, weights).split("\n")]

def features(tools, texts):
    """For each text its lines as (number, features)."""
    out = look(tools, texts)
    return [[(int(l.split("\t")[0]), l.split("\t")[1].split()) for l in block.split("\n") if l] for block in out.split("\n\n")][:len(texts)]

def near(text, labels, draw):
    """The page from a little above the article to a little below it."""
    lines, kept = text.split("\n"), [k for k, v in labels.items() if v]
    a = max(1, min(kept) - draw.choice([0, 0, 2, 4, 8, 16])); z = min(len(lines), max(kept) + draw.choice([0, 2, 4, 8, 16, 30]))
    return "\n".join(lines[a - 1:z]), {k - a + 1: v for k, v in labels.items() if a <= k <= z}

def invented(folder, count=220):
    """Clean articles with invented chrome around them and sub-headings in them."""
    draw, labels, sections, rubrics = random.Random(5), entries("labels"), entries("sections"), entries("rubrics")
    cased = lambda s: draw.choice([s.title(), s.capitalize()])
    articles = [r for name in ("newswcl50", "ecb") for r in rows(folder / f"groups/{name}.jsonl") if r.get("title")]
    titles = [r["title"].strip() for r in articles if 25 < len(r["title"]) < 110]
    clocks = ["Monday, July 1, 2024", "0 4 min 9 mths", "3 min read", "Updated 5 days ago", "March 3, 2021", "1 2 min 3 yrs"]
    for _ in range(count):
        r, lines = draw.choice([r for r in articles if len(r["text"]) > 600]), []
        if draw.random() < .3: lines.append((draw.choice(clocks), False))
        if draw.random() < .25: lines.append(("Home" + cased(draw.choice(rubrics)) + r["title"][:50] + "...", False))
        if draw.random() < .3: lines += [(cased(draw.choice(rubrics + labels)), False) for _ in range(draw.randint(1, 6))]
        if draw.random() < .6: lines.append((r["title"], None))
        body = [p.strip() for p in r["text"].split("\n") if p.strip()]
        if len(body) == 1:
            sentences = re.split(r'(?<=[.!?]) (?=[A-Z“"])', body[0])
            body = [" ".join(sentences[i:i + 3]) for i in range(0, len(sentences), 3)]
        headed = draw.random() < .4
        for i, paragraph in enumerate(body):
            if headed and i and draw.random() < .3: lines.append((" ".join(draw.choice(titles).rstrip(".").split()[:draw.randint(3, 8)]), True))
            lines.append((paragraph, True))
        if draw.random() < .35: lines.append((cased(draw.choice(["source link"] * len(labels) + labels)), False))
        for _ in range(draw.choice([0, 0, 1, 1, 2])):
            lines.append((cased(draw.choice(sections)), False))
            lines += [(draw.choice(titles).rstrip("."), False) for _ in range(draw.randint(0, 5))]
        if draw.random() < .25: lines += [(cased("leave a reply"), False), ("Your email address will not be published.", False)]
        gap = draw.choice([1, 2, 2])
        yield ("\n" * gap).join(l for l, _ in lines), {1 + i * gap: keep for i, (_, keep) in enumerate(lines) if keep is not None}

class Field:
    """A linear-chain conditional random field; unlabelled lines are summed over."""
    def __init__(self, library, data, penalty, rarest=4):
        """data: (weight, [features of a line], [True, False or None])."""
        count = {}
        for _, lines, _ in data:
            for line in lines:
                for name in line: count[name] = count.get(name, 0) + 1
        self.names = sorted(k for k, v in count.items() if v >= rarest)
        self.index = {name: i for i, name in enumerate(self.names)}
        F, off = len(self.names), np.cumsum([0] + [len(lines) for _, lines, _ in data]).astype(np.int32)
        known = [[self.index[x] for x in dict.fromkeys(line) if x in self.index] for _, lines, _ in data for line in lines]
        at, what = np.cumsum([0] + [len(line) for line in known]).astype(np.int32), np.array([x for line in known for x in line], np.int32)
        mask = np.array([{True: 0b0010, False: 0b1101, None: 0b1111}[keep] for _, _, labels in data for keep in labels], np.uint8)
        weight, rooms = np.array([w for w, _, _ in data], float), [np.zeros((len(mask), 4)) for _ in range(3)]
        pointer = lambda x: x.ctypes.data_as(ctypes.c_void_p)
        def loss(v):
            W, T = self.unpack(v, F)
            T, G, tr = np.exp(T) * ALLOWED, np.zeros((F, 4)), np.zeros((4, 4))
            value = library.loss(len(data), *map(pointer, (off, at, what, mask, weight, W, T, G, tr, *rooms)))
            return value + penalty / 2 * (v ** 2).sum(), np.concatenate([G[:, [0, 2, 3]].ravel(), tr.ravel()]) + penalty * v
        found = minimize(loss, np.zeros(3 * F + 16), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
        self.weights, self.transitions = self.unpack(found, F)

    @staticmethod
    def unpack(v, F):
        W = np.zeros((F, 4)); W[:, [0, 2, 3]] = v[:3 * F].reshape(F, 3)
        return W, v[3 * F:].reshape(4, 4)

    def write(self, path):
        """Into a file of weights, below the comments that it has."""
        out = [f"{n} " + " ".join("%.3f" % x for x in self.weights[i]) for n, i in self.index.items()]
        out += [f"from.{s} " + " ".join("%.3f" % x for x in np.where(ALLOWED[i], self.transitions[i], NEVER)) for i, s in enumerate(STATES)]
        head = [l for l in path.read_text(encoding="utf-8").split("\n") if l.startswith("#")] if path.exists() else []
        path.write_text("\n".join(head + sorted(out)) + "\n", encoding="utf-8")

def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("eval", type=Path); options.add_argument("embed_files")
    options.add_argument("--folds", type=int, default=0); options.add_argument("--penalty", type=float, default=32)
    options.add_argument("--wrong", action="store_true", help="print each line of the folds that is wrong")
    o = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tools = Path(folder)
        library = build(tools, o.embed_files)
        draw = random.Random(1)
        raw = rows(o.eval / "clean/raw.jsonl")
        pages = [(r["text"], {l["line"]: l["keep"] for l in r["labels"]}) for r in raw]
        cuts = [near(*page, draw) for page in pages for _ in range(2)]
        clean = [r["text"] for name, step in CLEAN for r in rows(o.eval / f"{name}.jsonl")[::step]]
        made = list(invented(o.eval))
        def data(weight, texts):
            return [(weight, [f for _, f in lines], [labels.get(n) if labels is not None else True for n, _ in lines])
                    for (_, labels), lines in zip(texts, features(tools, [t for t, _ in texts]))]
        whole, parts = data(1, pages), data(.5, cuts)
        saved = list(scraped_pages.pages(o.eval / "clean"))
        others, more = data(.3, [(t, None) for t in clean]) + data(.3, made), data(.5, [page[:2] for page in saved])
        if not o.folds: return Field(library, whole + parts + others + more, o.penalty).write(HERE.parent / "Data/chrome/weights.txt")
        tp = fp = fn = 0; entire = 0
        address = {r["id"]: r["url"] for r in rows(o.eval / "clean/pages.jsonl")}
        sites = [site(address[r["id"]]) for r in raw]
        of = folds(sites, o.folds)
        for fold in range(o.folds):
            held = [i for i in range(len(pages)) if of[sites[i]] == fold]
            known = [x for i in range(len(pages)) if i not in held for x in (whole[i], parts[2 * i], parts[2 * i + 1])]
            known += [lines for page, lines in zip(saved, more) if of.get(site(page[2])) != fold]
            field = Field(library, known + others, o.penalty)
            field.write(tools / f"weights-{fold}.txt")
            for i, kinds in zip(held, kept(tools, [pages[i][0] for i in held], tools / f"weights-{fold}.txt")):
                labels = pages[i][1]
                # A caption or byline that is said to be one is neither right nor wrong.
                pairs = [(n in kinds, keep) for n, keep in labels.items() if keep or kinds.get(n) not in ("caption", "byline")]
                tp += sum(k and l for k, l in pairs); fp += sum(k and not l for k, l in pairs); fn += sum(l and not k for k, l in pairs)
                entire += not any(l and not k for k, l in pairs)
                if o.wrong:
                    lines = pages[i][0].split("\n")
                    for n, keep in sorted(labels.items()):
                        if keep != (n in kinds) and (keep or kinds.get(n) not in ("caption", "byline")):
                            print(f"{raw[i]['id']}:{n}: {'lost' if keep else 'kept'}: {lines[n - 1][:200]}")
        print(f"lines kept: P {tp / (tp + fp):.3f} R {tp / (tp + fn):.3f} F1 {2 * tp / (2 * tp + fp + fn):.3f}; articles kept whole {entire / len(pages):.3f}")

if __name__ == "__main__": main()
