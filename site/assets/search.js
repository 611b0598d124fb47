// The search page.
"use strict";
(() => {
  const t = globalThis.dossierText;
  const field = document.getElementById("q");
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  const more = document.getElementById("more");
  const step = 20;
  const kindField = document.getElementById("kind");
  const dossierField = document.getElementById("dossier");
  // Dossier, article, actor, source, statement, passage.
  const weights = [8, 6, 4, 3, 2, 1];
  const passageKind = 5;
  const mostOffered = 12;
  const index = globalThis.dossierSearch;
  let common;
  let words;
  let hits = [];
  // How many of the hits stand on the page, and the item of each path with the list of what else was found there.
  let shown = 0;
  const groups = new Map();
  let wanted = [];
  let asked = 0;
  let timer;

  async function look(words) {
    const lists = await Promise.all(words.map(index.entries));
    const sums = new Map();
    for (const list of lists) {
      for (const [row, worth] of list) {
        const sum = sums.get(row) ?? { row, count: 0, worth: 0 };
        sum.count += 1;
        sum.worth += worth;
        sums.set(row, sum);
      }
    }
    let most = 0;
    for (const sum of sums.values()) most = Math.max(most, sum.count);
    const best = [...sums.values()].filter((sum) => sum.count === most);
    for (const sum of best) sum.worth *= weights[index.kindOf(sum.row)];
    best.sort((left, right) => right.worth - left.worth || left.row - right.row);
    return { rows: best.map((sum) => sum.row), isWhole: most === words.length };
  }

  function marked(text, tag, className) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    let place = 0;
    for (const [start, end] of words.places(text, wanted)) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      element.append(text.slice(place, start), mark);
      place = end;
    }
    element.append(text.slice(place));
    return element;
  }

  // The part of a long text around the first word that was looked for.
  function excerpt(text) {
    const flat = text.replace(/\s+/gu, " ");
    if (flat.length <= 320) return flat;
    const first = words.places(flat, wanted)[0]?.[0] ?? 0;
    let start = Math.max(0, Math.min(first - 90, flat.length - 280));
    if (start > 0) start = Math.max(start, flat.lastIndexOf(" ", start + 40) + 1);
    const cut = flat.lastIndexOf(" ", start + 280);
    const end = start + 280 >= flat.length ? flat.length : cut > start ? cut : start + 280;
    return `${start > 0 ? "… " : ""}${flat.slice(start, end)}${end < flat.length ? " …" : ""}`;
  }

  function item({ row, path, anchor, text, heading, note, language }) {
    const isPassage = index.kindOf(row) === passageKind;
    const element = document.createElement("li");
    const link = document.createElement("a");
    link.href = path + (anchor ? `#${anchor}` : "");
    link.append(marked(heading || excerpt(text), "bdi"));
    if (language) link.firstChild.lang = language;
    element.append(link);
    if (heading) {
      const words = marked(excerpt(text), "p", "said");
      words.lang = language;
      words.dir = "auto";
      element.append(words);
    }
    element.append(marked(isPassage ? t("passageNote", { number: anchor.slice(1), note }) : note, "p", "note"));
    return element;
  }

  // What else was found on the page of an item stands folded below it.
  function add(element, path) {
    const group = groups.get(path);
    if (!group) {
      groups.set(path, { element });
      results.append(element);
      return;
    }
    if (!group.list) {
      const fold = document.createElement("details");
      group.label = document.createElement("summary");
      group.list = document.createElement("ul");
      group.list.className = "plain rows";
      fold.append(group.label, group.list);
      group.element.append(fold);
    }
    group.list.append(element);
    const count = group.list.children.length;
    group.label.textContent = t("otherPlaces", {}, count);
  }

  async function showMore(turn) {
    const next = hits.slice(shown, shown + step);
    const loaded = await Promise.all(next.map(index.entry));
    if (turn !== asked) return;
    for (const entry of loaded) add(item(entry), entry.path);
    shown += next.length;
    more.hidden = shown >= hits.length;
  }

  function clear(text) {
    hits = [];
    shown = 0;
    groups.clear();
    results.replaceChildren();
    more.hidden = true;
    found.textContent = text;
  }

  // The dossiers that most of what was found lies in can be chosen.
  async function offer(rows, turn) {
    const counts = new Map();
    for (const row of rows) {
      const part = index.partOf(row);
      if (part >= 0 && index.rowOf(part) >= 0) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    const chosen = dossierField.value;
    const most = [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0])
      .filter(([part], place) => place < mostOffered || String(part) === chosen);
    if (chosen && !counts.has(Number(chosen))) most.push([Number(chosen), 0]);
    const entries = await Promise.all(most.map(([part]) => index.entry(index.rowOf(part))));
    if (turn !== asked) return;
    const title = (text) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
    const options = most.map(([part, count], place) => new Option(`${title(entries[place].text)} (${count})`, part));
    dossierField.replaceChildren(dossierField.options[0], ...options);
    dossierField.value = chosen;
    dossierField.closest("label").hidden = most.length < 2 && !chosen;
    kindField.closest("div").hidden = false;
  }

  async function search() {
    const turn = (asked += 1);
    const question = field.value.trimStart();
    remember(question.trim());
    const all = words.wanted(question);
    const tried = all.filter((one) => !common.has(one.word));
    if (!tried.length) return clear(all.length ? t("tooCommon", { words: all.map((one) => one.word).join(" ") }) : "");
    try {
      const answer = await look(tried);
      if (turn !== asked) return undefined;
      wanted = tried;
      clear("");
      const ofKind = kindField.value ? answer.rows.filter((row) => index.kindOf(row) === Number(kindField.value)) : answer.rows;
      await offer(ofKind, turn);
      if (turn !== asked) return undefined;
      hits = dossierField.value ? ofKind.filter((row) => index.partOf(row) === Number(dossierField.value)) : ofKind;
      const dropped = all.filter((one) => common.has(one.word)).map((one) => one.word);
      const left = dropped.length ? ` ${t("notLookedFor", { words: dropped.join(", ") })}` : "";
      await showMore(turn);
      if (turn !== asked) return undefined;
      if (!hits.length) found.textContent = t("nothingFound", { words: question.trim() });
      else if (answer.isWhole) found.textContent = t("placesFound", { words: tried.map((one) => one.word).join(" ") }, hits.length) + left;
      else found.textContent = t("someWordsFound", {}, hits.length) + left;
    } catch {
      if (turn === asked) clear(t("indexFailed"));
    }
    return undefined;
  }

  // The question becomes part of the address, so that it can be kept and sent.
  function remember(question) {
    try {
      history.replaceState(null, "", question ? `?q=${encodeURIComponent(question)}` : location.pathname);
    } catch {
      // A page from a folder may not change its address.
    }
  }

  index.whenStarted((tables) => {
    words = globalThis.dossierWords(tables);
    common = new Set(tables.common);
    document.getElementById("search").addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      search();
    });
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(search, 150);
    });
    for (const choice of [kindField, dossierField]) choice.addEventListener("change", search);
    more.addEventListener("click", async () => {
      const place = results.children.length;
      await showMore(asked);
      results.children[place]?.querySelector("a")?.focus();
    });
    found.textContent = "";
    field.value = new URLSearchParams(location.search).get("q") ?? field.value;
    if (field.value) search();
    if (location.hash === "#q") field.focus();
  });
})();
