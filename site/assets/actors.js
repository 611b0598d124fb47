// Filters and sorts the lists of actors. The page says everything without this; nothing is loaded and nothing is kept.
"use strict";
(() => {
  const kinds = document.getElementById("kinds");
  const sections = kinds ? [...kinds.querySelectorAll("section")] : [];
  const rows = sections.flatMap((section) => [...section.querySelectorAll("li")].map((item, order) => ({
    item, section, order, list: item.parentElement, name: item.querySelector("a").textContent, words: folded(item.textContent),
  })));
  if (rows.length < 6) return;
  const t = globalThis.dossierText;

  function folded(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function field(label, control) {
    const element = document.createElement("label");
    element.append(label, control);
    return element;
  }

  function choice(options) {
    const select = document.createElement("select");
    for (const [value, label] of options) select.append(new Option(label, value));
    return select;
  }

  const wanted = document.createElement("input");
  wanted.type = "search";
  wanted.autocomplete = "off";
  const kind = choice([["", t("filterAll")], ...sections.map((section) => {
    const heading = section.querySelector("h2");
    return [heading.id, heading.firstChild.textContent.trim()];
  })]);
  const order = choice([["presence", t("sortPresence")], ["name", t("sortName")]]);
  const found = document.createElement("output");
  const form = document.createElement("form");
  form.className = "choose";
  form.setAttribute("aria-label", t("chooseActors"));
  form.append(field(t("nameOrRole"), wanted), field(t("kindHead"), kind), field(t("orderHead"), order), found);
  form.addEventListener("submit", (event) => event.preventDefault());
  kinds.before(form);

  // Folded rows are part of what is looked through.
  const wasOpen = new Map([...kinds.querySelectorAll("details")].map((fold) => [fold, fold.open]));

  function choose() {
    const words = folded(wanted.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits = words.every((word) => row.words.includes(word));
      row.item.hidden = !fits;
      if (fits && !(kind.value && row.section.querySelector("h2").id !== kind.value)) shown += 1;
    }
    for (const section of sections) {
      const isKind = !kind.value || section.querySelector("h2").id === kind.value;
      section.hidden = !isKind || !rows.some((row) => row.section === section && !row.item.hidden);
    }
    for (const [fold, open] of wasOpen) fold.open = words.length > 0 || open;
    found.textContent = words.length || kind.value ? t("shownOf", { n: shown, total: rows.length }) : "";
  }

  // By name, all rows of a kind are one list; by presence, each goes back to its own.
  function sort() {
    const byName = order.value === "name";
    const sorted = [...rows].sort(byName ? (a, b) => a.name.localeCompare(b.name, document.documentElement.lang) : (a, b) => a.order - b.order);
    for (const row of sorted) (byName ? row.section.querySelector("ul") : row.list).append(row.item);
    for (const fold of wasOpen.keys()) fold.hidden = byName;
  }

  wanted.addEventListener("input", choose);
  kind.addEventListener("change", choose);
  order.addEventListener("change", sort);
})();
