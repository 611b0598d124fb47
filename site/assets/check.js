// Paste and check: what the sources have of each sentence of a text. Nothing leaves the page: the index of the search is all that is read.
"use strict";
(() => {
  const field = document.getElementById("text");
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  const t = globalThis.dossierText;
  const index = globalThis.dossierSearch;
  // Kinds of entries that are a source's own words: headlines, passages.
  const kinds = new Set([1, 5]);
  // Entries that are looked at for a sentence, and words by which they are found.
  const mostNear = 8;
  const mostWords = 12;
  // Shorter sentences are nobody's words.
  const fewestWords = 3;
  // Of two texts of which less is the same, neither is a version of the other.
  const leastCommon = 0.6;
  // Less is not even the nearest.
  const leastNear = 0.4;
  // Of a sentence in other words, so much weight stands in one passage.
  const leastShared = 0.55;
  const denials = new Set(["not", "no", "never", "nobody", "none", "nothing", "without", "nicht", "kein", "keine", "nie", "nunca", "jamás", "ningún", "ninguna"]);
  let words;
  let common = new Set();
  let asked = 0;

  // Sentences by their marks; an initial or a short title before a full stop ends none.
  function sentences(text) {
    const result = [];
    for (const line of text.split(/\n+/u)) {
      let start = 0;
      for (const end of line.matchAll(/[.!?…]+["”’»)\]]*\s+(?=["“‘„«(\[]*[\p{Lu}\p{N}])|$/gu)) {
        const part = line.slice(start, end.index + end[0].length);
        if (end[0] && /(?:^|[\s("“])(?:\p{L}|\p{Lu}\p{Ll}{1,3}|(?:\p{L}\.)+\p{L})\.\s*$/u.test(part)) continue;
        if (part.trim()) result.push(part.trim());
        start = end.index + end[0].length;
      }
    }
    return result;
  }

  // The words of a text as the index has them, with what stands there, and whether it is a number or a name.
  function tokens(text) {
    const result = [];
    for (const match of text.matchAll(/[\p{N}]+(?:[.,:][\p{N}]+)*|[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]+(?:['’][\p{L}]+)?/gu)) {
      const keys = words.all(match[0]);
      if (!keys.length) continue;
      const before = text.slice(0, match.index).trimEnd();
      result.push({
        key: keys.join(" "),
        keys,
        shown: match[0],
        start: match.index,
        end: match.index + match[0].length,
        isNumber: /^\p{N}/u.test(match[0]),
        isName: /^\p{Lu}/u.test(match[0]) && before !== "" && !/[.!?:"“„«]$/u.test(before),
        isDenial: denials.has(keys[0]) || /n['’]t$/u.test(match[0]),
      });
    }
    return result;
  }

  // The entries that share most with a sentence, by the rarity of what they share.
  async function near(own) {
    const known = new Map();
    const keys = [...new Set(own.flatMap((token) => token.keys))].filter((key) => !common.has(key));
    const lists = await Promise.all(keys.map((word) => index.entries({ word, isStart: false })));
    const rarity = new Map();
    // By key; 0 where no entry has the word.
    keys.forEach((key, place) => rarity.set(key, lists[place].size ? Math.max(...lists[place].values()) : 0));
    const looked = keys.filter((key) => rarity.get(key) > 0).sort((a, b) => rarity.get(b) - rarity.get(a)).slice(0, mostWords);
    for (const key of looked) {
      for (const [row, worth] of lists[keys.indexOf(key)]) {
        if (kinds.has(index.kindOf(row))) known.set(row, (known.get(row) ?? 0) + worth);
      }
    }
    const rows = [...known].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostNear).map(([row]) => row);
    return { entries: await Promise.all(rows.map((row) => index.entry(row))), rarity };
  }

  // The best alignment of a sentence with a part of a passage: the same words in the same order, what is before and behind them free.
  function aligned(own, other) {
    const width = other.length + 1;
    const score = new Int16Array((own.length + 1) * width);
    for (let a = 1; a <= own.length; a += 1) {
      score[a * width] = -a;
      for (let b = 1; b < width; b += 1) {
        const diagonal = score[(a - 1) * width + b - 1] + (own[a - 1].key === other[b - 1].key ? 2 : -1);
        score[a * width + b] = Math.max(diagonal, score[(a - 1) * width + b] - 1, score[a * width + b - 1] - 1);
      }
    }
    let end = 0;
    for (let b = 1; b < width; b += 1) if (score[own.length * width + b] > score[own.length * width + end]) end = b;
    const edits = [];
    let [a, b, same] = [own.length, end, 0];
    const edit = (mine, theirs) => {
      const last = edits.at(-1);
      const isOpen = last && last.a === a && last.b === b;
      const target = isOpen ? last : { mine: [], theirs: [] };
      if (mine) target.mine.unshift(mine);
      if (theirs) target.theirs.unshift(theirs);
      target.a = mine ? a - 1 : a;
      target.b = theirs ? b - 1 : b;
      if (!isOpen) edits.push(target);
    };
    while (a > 0) {
      const here = score[a * width + b];
      if (b > 0 && own[a - 1].key === other[b - 1].key && here === score[(a - 1) * width + b - 1] + 2) {
        same += 1;
        a -= 1;
        b -= 1;
      } else if (b > 0 && here === score[(a - 1) * width + b - 1] - 1) {
        edit(own[a - 1], other[b - 1]);
        a -= 1;
        b -= 1;
      } else if (here === score[(a - 1) * width + b] - 1) {
        edit(own[a - 1], undefined);
        a -= 1;
      } else {
        edit(undefined, other[b - 1]);
        b -= 1;
      }
    }
    return { part: (2 * same) / Math.max(1, own.length + end - b), start: other[b]?.start ?? 0, end: other[end - 1]?.end ?? 0, edits: edits.reverse() };
  }

  // An edit in which a number, a name or a denial is another.
  function changesValue({ mine, theirs }) {
    const telling = (list) => list.filter((token) => token.isNumber || token.isName || token.isDenial).map((token) => token.key).join(" ");
    return telling(mine) !== telling(theirs);
  }

  const quoted = (text) => t("quoted", { text });
  const shown = (list) => list.map((token) => token.shown).join(" ");

  function change({ mine, theirs }) {
    if (!mine.length) return t("changeWithout", { original: quoted(shown(theirs)) });
    if (!theirs.length) return t("changeWith", { words: quoted(shown(mine)) });
    return t("changeFor", { words: quoted(shown(mine)), original: quoted(shown(theirs)) });
  }

  async function verdict(sentence) {
    const own = tokens(sentence);
    if (own.length < fewestWords) return { kind: "short", says: t("checkShort"), entries: [] };
    const { entries, rarity } = await near(own);
    const versions = entries.map((entry) => ({ entry, ...aligned(own, tokens(entry.text)) }));
    const exact = versions.filter((version) => version.part === 1);
    if (exact.length) return { kind: "verbatim", says: t("checkVerbatim"), entries: exact };
    const best = versions.reduce((top, one) => (!top || one.part > top.part ? one : top), undefined);
    if (best && best.part >= leastCommon) {
      const edits = best.edits.filter(changesValue);
      const changes = (edits.length ? edits : best.edits).map(change).join(t("listBetween"));
      if (!edits.length) return { kind: "said", says: t("checkNearly", { changes }), entries: [best] };
      return { kind: "altered", says: t("checkAltered", { changes }), entries: [best] };
    }
    const missing = own.filter((token) => (token.isNumber || token.isName) && token.keys.every((key) => !common.has(key) && !(rarity.get(key) > 0)));
    if (missing.length) {
      const list = [...new Set(missing.map((token) => quoted(token.shown)))].join(t("listBetween"));
      return { kind: "unknown", says: t("checkUnknown", { words: list }), entries: best && best.part >= leastNear ? [best] : [] };
    }
    // A word that no entry has weighs as much as the rarest.
    const most = Math.max(1, ...rarity.values());
    const weight = (keys) => [...keys].reduce((sum, key) => sum + (common.has(key) ? 0 : rarity.get(key) || most), 0);
    const all = weight(new Set(own.flatMap((token) => token.keys)));
    const said = versions.filter(({ entry }) => {
      const held = new Set(words.all(entry.text));
      return weight(new Set(own.flatMap((token) => token.keys).filter((key) => held.has(key)))) >= leastShared * all;
    });
    if (said.length) return { kind: "perhaps", says: t("checkPerhaps"), entries: said };
    return { kind: "nothing", says: t("checkNothing"), entries: [] };
  }

  function item(sentence, { kind, says, entries }) {
    const element = document.createElement("li");
    element.className = `checked ${kind}`;
    const said = document.createElement("p");
    said.className = "said";
    said.dir = "auto";
    said.textContent = sentence;
    const label = document.createElement("p");
    label.className = "verdict";
    label.textContent = says;
    element.append(said, label);
    const places = document.createElement("ul");
    places.className = "plain";
    const seen = new Set();
    for (const { entry, start, end } of entries) {
      const href = entry.path + (entry.anchor ? `#${entry.anchor}` : "");
      if (seen.has(href)) continue;
      seen.add(href);
      const place = document.createElement("li");
      const link = document.createElement("a");
      link.href = href;
      link.textContent = entry.heading || entry.text;
      const note = document.createElement("span");
      note.className = "note";
      note.textContent = ` ${entry.note}`;
      place.append(link, note);
      if (entry.heading) {
        const words = document.createElement("p");
        words.className = "said";
        words.lang = entry.language;
        const mark = document.createElement("mark");
        const [from, to] = kind === "perhaps" ? [0, 0] : [start, end];
        mark.textContent = entry.text.slice(from, to);
        const before = entry.text.slice(Math.max(0, from - 80), from);
        words.append(from > 80 ? `… ${before}` : before, mark, entry.text.slice(to, to + 160) + (to + 160 < entry.text.length ? " …" : ""));
        place.append(words);
      }
      places.append(place);
    }
    if (seen.size) element.append(places);
    return element;
  }

  async function check() {
    const turn = (asked += 1);
    const all = sentences(field.value);
    results.replaceChildren();
    found.textContent = all.length ? t("checking") : "";
    const counts = new Map();
    try {
      for (const sentence of all) {
        const answer = await verdict(sentence);
        if (turn !== asked) return;
        counts.set(answer.kind, (counts.get(answer.kind) ?? 0) + 1);
        results.append(item(sentence, answer));
      }
      const order = [
        ["verbatim", (n) => t("countVerbatim", {}, n)], ["said", (n) => t("countNearly", {}, n)], ["perhaps", (n) => t("countPerhaps", {}, n)],
        ["altered", (n) => t("countAltered", {}, n)], ["unknown", (n) => t("countUnknown", {}, n)], ["nothing", (n) => t("countNothing", {}, n)],
        ["short", (n) => t("countShort", {}, n)],
      ];
      found.textContent = order.filter(([kind]) => counts.has(kind)).map(([kind, words]) => words(counts.get(kind))).join(" · ");
    } catch {
      if (turn === asked) found.textContent = t("indexFailed");
    }
  }

  index.whenStarted((tables) => {
    words = globalThis.dossierWords(tables);
    common = new Set(tables.common);
    found.textContent = "";
    document.getElementById("check").addEventListener("submit", (event) => {
      event.preventDefault();
      check();
    });
    field.value = new URLSearchParams(location.search).get("text") ?? field.value;
    if (field.value.trim()) check();
  });
})();
