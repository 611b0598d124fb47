#!/usr/bin/env python3
"""Learns Data/chrome/weights.txt: train_lines.py EVAL EMBED_FILES (the folder of the labelled data; the built embed-files tool).

Needs numpy, scipy, swiftc and a C compiler. Learned from: EVAL/clean/raw.jsonl (labelled lines of scraped pages), the same pages cut
close to the article, the pages of EVAL/clean/pages-wcxb.jsonl as scraped text (scraped_pages.py), news texts without chrome (all lines kept),
and such texts with invented chrome around and sub-headings in them.
With --folds N it trains nothing for keeps, but prints what the program, with weights of the other pages, makes of the pages of each fold;
the pages of one site, and of sites of one publisher with one layout (SAME), are in one fold. The same data give the same weights."""
import argparse, ctypes, json, random, re, subprocess, tempfile
from pathlib import Path
import numpy as np, scipy.sparse, scraped_pages
from scipy.optimize import minimize

HERE = Path(__file__).resolve().parent
STATES = ("before", "article", "between", "after")
NEVER = -1e4
ALLOWED = np.full((4, 4), NEVER)
for origin, targets in enumerate(((0, 1), (1, 2, 3), (2, 1), (3,))): ALLOWED[origin, list(targets)] = 0
START, END = np.array([0, 0, NEVER, NEVER], float), np.array([NEVER, 0, NEVER, 0], float)
CLEAN = (("groups/newswcl50", 1), ("dates/meantime", 1), ("groups/ecb", 12), ("dates/phrases", 10), ("ner/wikigold", 1), ("ner/re3d", 2))
FORWARD_BACKWARD = r"""
#include <math.h>
static double sum4(const double *x) { double m = x[0], s = 0; for (int i = 1; i < 4; i++) if (x[i] > m) m = x[i];
  for (int i = 0; i < 4; i++) s += exp(x[i] - m); return m + log(s); }
double run(int n, const int *off, const double *E, const double *M, const double *T, const double *st, const double *en,
           const double *w, double *P, double *tr, double *al, double *be, double sign) {
  double total = 0, x[4];
  #define S(t, s) (E[(t) * 4 + s] + (M ? M[(t) * 4 + s] : 0))
  for (int d = 0; d < n; d++) { int a = off[d], z = off[d + 1]; if (a == z) continue;
    for (int s = 0; s < 4; s++) { al[a * 4 + s] = S(a, s) + st[s]; be[(z - 1) * 4 + s] = en[s]; }
    for (int t = a + 1; t < z; t++) for (int s = 0; s < 4; s++) {
      for (int p = 0; p < 4; p++) x[p] = al[(t - 1) * 4 + p] + T[p * 4 + s];
      al[t * 4 + s] = sum4(x) + S(t, s); }
    for (int t = z - 2; t >= a; t--) for (int p = 0; p < 4; p++) {
      for (int s = 0; s < 4; s++) x[s] = T[p * 4 + s] + S(t + 1, s) + be[(t + 1) * 4 + s];
      be[t * 4 + p] = sum4(x); }
    for (int s = 0; s < 4; s++) x[s] = al[(z - 1) * 4 + s] + en[s];
    double Z = sum4(x); total += w[d] * Z;
    for (int t = a; t < z; t++) for (int s = 0; s < 4; s++) {
      P[t * 4 + s] += sign * w[d] * exp(al[t * 4 + s] + be[t * 4 + s] - Z);
      if (t > a) for (int p = 0; p < 4; p++)
        tr[p * 4 + s] += sign * w[d] * exp(al[(t - 1) * 4 + p] + T[p * 4 + s] + S(t, s) + be[t * 4 + s] - Z); } }
  return total; }
"""

SAME = {"chron.com": "hearst", "sfgate.com": "hearst", "ctpost.com": "hearst", "timesunion.com": "hearst", "mysanantonio.com": "hearst",
        "wsj.com": "dow jones", "barrons.com": "dow jones", "usatoday.com": "gannett", "floridatoday.com": "gannett", "foxnews.com": "fox",
        "foxbusiness.com": "fox"}

def folds(folder, ids, count):
    """For each page its fold."""
    site = {r["id"]: r["url"].split("/")[2].removeprefix("www.") for r in rows(folder / "clean/pages.jsonl")}
    sites = [SAME.get(site[i], site[i]) for i in ids]
    names = sorted(set(sites)); random.Random(3).shuffle(names)
    return [names.index(name) % count for name in sites]

def rows(path): return [json.loads(line) for line in open(path, encoding="utf-8")]

def entries(name): return [l.strip() for l in open(HERE.parent / f"Data/chrome/{name}.txt", encoding="utf-8") if l.strip() and l[0] != "#"]

def build(tools, embed):
    """Compiles the line tool and the forward-backward pass."""
    subprocess.run([embed, HERE.parent / "Data", tools / "EmbeddedFiles.swift"], check=True)
    names = "RawArticle ArticleBuilder StatedDate StatedDate+Words Article+Provenance Metadata+Keys HTML/Metadata/PageDate".split()
    files = [*(HERE.parent / "Chrome").glob("*.swift"), *(HERE.parent / f"{name}.swift" for name in names), tools / "EmbeddedFiles.swift"]
    (tools / "main.swift").write_text((HERE / "LineTool.swift").read_text())
    swiftc = ["swiftc", "-swift-version", "6", "-O", "-wmo", "-I", tools, "-L", tools]
    model = ["-parse-as-library", "-module-name", "Model", "-emit-library", "-static", "-emit-module", "-emit-module-path", tools / "Model.swiftmodule"]
    subprocess.run([*swiftc, *model, "-o", tools / "libModel.a", *(HERE.parents[1] / "Model").glob("*.swift")], check=True)
    subprocess.run([*swiftc, "-o", tools / "lines", tools / "main.swift", *files, "-lModel"], check=True)
    (tools / "fb.c").write_text(FORWARD_BACKWARD)
    subprocess.run(["clang", "-O2", "-shared", "-fPIC", "-o", tools / "fb.so", tools / "fb.c", "-lm"], check=True)
    library = ctypes.CDLL(str(tools / "fb.so"))
    library.run.restype = ctypes.c_double
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
        N, at, what = int(off[-1]), [], []
        mask = np.zeros((N, 4))
        for d, (_, lines, labels) in enumerate(data):
            for t, (line, keep) in enumerate(zip(lines, labels), off[d]):
                known = [self.index[x] for x in set(line) if x in self.index]
                at += [t] * len(known); what += known
                if keep is True: mask[t] = [NEVER, 0, NEVER, NEVER]
                if keep is False: mask[t, 1] = NEVER
        X = scipy.sparse.csr_matrix((np.ones(len(at)), (at, what)), shape=(N, F)); XT = X.T.tocsr()
        weight, al, be = np.array([w for w, _, _ in data], float), np.zeros((N, 4)), np.zeros((N, 4))
        pointer = lambda x: x.ctypes.data_as(ctypes.c_void_p)
        def loss(v):
            W, T = self.unpack(v, F)
            E, P, tr = np.ascontiguousarray(X @ W), np.zeros((N, 4)), np.zeros((4, 4))
            run = lambda m, sign: library.run(len(data), pointer(off), pointer(E), m, pointer(T), pointer(START), pointer(END), pointer(weight),
                                              pointer(P), pointer(tr), pointer(al), pointer(be), ctypes.c_double(sign))
            value = run(None, 1.0) - run(pointer(mask), -1.0) + penalty / 2 * (v ** 2).sum()
            return value, np.concatenate([(XT @ P)[:, [0, 2, 3]].ravel(), tr.ravel()]) + penalty * v
        found = minimize(loss, np.zeros(3 * F + 16), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
        self.weights, self.transitions = self.unpack(found, F)

    @staticmethod
    def unpack(v, F):
        W = np.zeros((F, 4)); W[:, [0, 2, 3]] = v[:3 * F].reshape(F, 3)
        return W, np.ascontiguousarray(ALLOWED + v[3 * F:].reshape(4, 4))

    def write(self, path):
        """Into a file of weights, below the comments that it has."""
        out = [f"{n} " + " ".join("%.3f" % x for x in self.weights[i]) for n, i in self.index.items()]
        out += [f"from.{s} " + " ".join("%.3f" % max(x, -9999) for x in self.transitions[i]) for i, s in enumerate(STATES)]
        head = [l for l in path.read_text(encoding="utf-8").split("\n") if l.startswith("#")] if path.exists() else []
        path.write_text("\n".join(head + sorted(out)) + "\n", encoding="utf-8")

def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("eval", type=Path); options.add_argument("embed_files")
    options.add_argument("--folds", type=int, default=0); options.add_argument("--penalty", type=float, default=8)
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
        others = data(.3, [(t, None) for t in clean]) + data(.3, made) + data(.5, list(scraped_pages.pages(o.eval / "clean")))
        if not o.folds: return Field(library, whole + parts + others, o.penalty).write(HERE.parent / "Data/chrome/weights.txt")
        tp = fp = fn = 0; entire = 0
        of = folds(o.eval, [r["id"] for r in raw], o.folds)
        for fold in range(o.folds):
            held = [i for i in range(len(pages)) if of[i] == fold]
            field = Field(library, [x for i in range(len(pages)) if i not in held for x in (whole[i], parts[2 * i], parts[2 * i + 1])] + others, o.penalty)
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
