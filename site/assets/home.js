// Chooses among the dossiers and articles of this page: by words, by period, by the least number of sources, those in dispute. The page lists them all
// without this; nothing is loaded and nothing is kept. What has no date is left by a period, and said to be there.
"use strict";
(() => {
  const stories = document.getElementById("stories");
  const rows = stories ? [...document.querySelectorAll("li[data-sources]")] : [];
  if (rows.length < 4) return;
  const t = globalThis.dossierText;
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const known = rows.map((item) => {
    const [from, to] = (item.dataset.period ?? "").split("/");
    return { item, words: folded(item.textContent), from, to, sources: Number(item.dataset.sources), dispute: "dispute" in item.dataset };
  });

  function input(type, label) {
    const control = document.createElement("input");
    control.type = type;
    control.autocomplete = "off";
    const element = document.createElement("label");
    element.append(label, control);
    return { control, element };
  }

  const words = input("search", t("filterWords"));
  const dates = known.map((row) => row.to).filter(Boolean).sort();
  // Fields for dates show them in the language of the browser, not of the page.
  const day = (label) => {
    const field = input("text", label);
    field.control.pattern = "\\d{4}(-\\d{2}){0,2}";
    field.control.placeholder = dates.at(-1)?.slice(0, 7) ?? "";
    field.control.size = 10;
    return field;
  };
  const from = day(t("filterFrom"));
  const to = day(t("filterTo"));
  const least = input("number", t("filterSources"));
  const dispute = input("checkbox", t("filterDispute"));
  dispute.element.className = "tick";
  least.control.min = 1;
  const found = document.createElement("output");
  const form = document.createElement("form");
  form.className = "choose";
  form.setAttribute("aria-label", t("chooseStories"));
  // A period says little where most have no date.
  const isDated = 2 * dates.length >= rows.length;
  form.append(words.element, ...(isDated ? [from.element, to.element] : []), least.element, dispute.element, found);
  form.addEventListener("submit", (event) => event.preventDefault());
  stories.before(form);

  // Folded rows are part of what is looked through.
  const folds = [...document.querySelectorAll("main details")].filter((fold) => fold.querySelector("li[data-sources]"));
  const wasOpen = new Map(folds.map((fold) => [fold, fold.open]));

  function choose() {
    const wanted = folded(words.control.value).split(/\s+/).filter(Boolean);
    const [start, end] = [from, to].map((field) => (field.control.validity.valid ? field.control.value : ""));
    const sources = Number(least.control.value);
    const isChosen = wanted.length > 0 || start || end || sources > 1 || dispute.control.checked;
    let [shown, undated] = [0, 0];
    for (const row of known) {
      // ISO dates compare as texts, and a year or month is the start of one.
      const inPeriod = !row.from || ((!start || row.to >= start) && (!end || row.from.slice(0, end.length) <= end));
      const fits = inPeriod && row.sources >= sources && (row.dispute || !dispute.control.checked)
        && wanted.every((word) => row.words.includes(word));
      row.item.hidden = !fits;
      if (fits) shown += 1;
      if (fits && !row.from && (start || end)) undated += 1;
    }
    for (const fold of folds) {
      fold.hidden = ![...fold.querySelectorAll("li[data-sources]")].some((item) => !item.hidden);
      fold.open = isChosen || wasOpen.get(fold);
    }
    const isOff = [from, to].some((field) => !field.control.validity.valid);
    found.textContent = [
      isChosen ? t("shownOf", { n: shown, total: rows.length }) : "", undated ? t("shownUndated", {}, undated) : "", isOff ? t("filterForm") : "",
    ].filter(Boolean).join("; ");
  }

  form.addEventListener("input", choose);
})();
