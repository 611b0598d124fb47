// The preview's part of a page: loads it again when the site has changed, shows what is wrong, settles doubts by click.
// It is put into pages as they are served; no file of a site has it.
(() => {
  "use strict";
  const own = document.currentScript.dataset;
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const look = new CSSStyleSheet();
  look.replaceSync(`
    :host { all: initial; }
    div { position: fixed; z-index: 2147483647; inset: auto 1rem 1rem 1rem; max-width: 60rem; max-height: 60vh; overflow: auto; margin: auto; padding: .75rem 1rem;
      font: 1rem/1.4 system-ui, sans-serif; color: CanvasText; background: Canvas; border: 2px solid CanvasText; }
    div[hidden] { display: none; }
    div.wrong { border-color: #b00020; }
    p { margin: 0 0 .25rem; }
    pre { margin: 0; font: .875rem/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    button { font: inherit; }`);
  root.adoptedStyleSheets = [look];
  const box = document.createElement("div");
  box.setAttribute("role", "status");
  box.hidden = true;
  root.append(box);
  document.body.append(host);

  const add = (parent, kind, text) => {
    const element = document.createElement(kind);
    element.textContent = text;
    parent.append(element);
    return element;
  };

  let state = null;
  // What a click did is still to be read when the page has loaded again for it.
  let said = sessionStorage.getItem("preview-said") ?? "";
  sessionStorage.removeItem("preview-said");
  const show = () => {
    box.replaceChildren();
    const errors = state?.errors ?? [];
    box.classList.toggle("wrong", errors.length > 0);
    if (errors.length) {
      add(box, "p", errors.length === 1 ? "The input has an error." : `The input has ${errors.length} errors.`);
      add(box, "pre", errors.join("\n"));
    }
    if (said) add(box, "p", said);
    if (state?.undo) {
      add(box, "pre", state.undo);
      add(box, "button", "Undo").addEventListener("click", () => send("/.preview/undo", ""));
    }
    box.hidden = !box.hasChildNodes();
  };

  const say = (words) => {
    said = words;
    sessionStorage.setItem("preview-said", words);
    show();
  };

  const send = async (address, body) => {
    try {
      const response = await fetch(address, { method: "POST", headers: { "X-Dossier-Token": own.token, "Content-Type": "text/plain" }, body });
      say((await response.text()).trim());
      return response.ok;
    } catch {
      say("The preview has ended.");
      return false;
    }
  };

  const datePattern = "\\d{4}(-\\d{2}(-\\d{2}(T[\\d:Z+\\-]+)?)?)?";

  // Lines of dossier.yml become buttons; a date that is offered can be another one.
  for (const lines of document.querySelectorAll("details > pre")) {
    if (!/^(actors|articles|dossiers|events|facts|differences):\n/.test(lines.textContent)) continue;
    const row = document.createElement("p");
    lines.after(row);
    // A day that is not known has its place in a comment.
    const value = /^  - id: (.*)\n( +)(?:# )?(published:) ?(.*)$/gm;
    const places = [...lines.textContent.matchAll(value)];
    const fields = places.map(([, id, , , day]) => {
      const label = add(row, "label", places.length > 1 ? `${id}, published ` : "Published ");
      const field = document.createElement("input");
      field.value = day;
      field.pattern = datePattern;
      field.required = places.length === 1;
      label.append(field, " ");
      return field;
    });
    const button = add(row, "button", "Write this into dossier.yml");
    button.type = "button";
    button.addEventListener("click", async () => {
      if (!fields.every((field) => field.reportValidity()) || (fields.length && !fields.some((field) => field.value))) return;
      button.disabled = true;
      let next = 0;
      const entry = (_, id, indent, key) => {
        const day = fields[next++].value;
        return day ? `  - id: ${id}\n${indent}${key} ${day}\n` : "";
      };
      const text = lines.textContent.replace(value, entry).replace(/\n+/g, "\n");
      button.disabled = await send("/.preview/settle", text.trimEnd());
    });
  }

  // What a page tells of a dossier can be settled where it stands: events, facts and differences by the ids that their anchors end with.
  const quoted = (text) => JSON.stringify(text);
  const kinds = {
    event: { key: "events", fields: [["date", "When"], ["title", "Title"], ["note", "Note"]], none: "It is no event" },
    claim: { key: "facts", fields: [["note", "Note"]], cells: true },
    differ: { key: "differences", fields: [], right: "It is a difference", none: "It is no difference" },
    dossier: { key: "dossiers", isWhole: true, fields: [["title", "Title"], ["note", "Note"]] },
    article: {
      key: "articles", isWhole: true, canPart: true,
      fields: [["title", "Title"], ["publisher", "Publisher"], ["authors", "Authors, with commas between them"], ["published", "Published"]],
    },
  };
  const dayFields = new Set(["date", "published"]);
  let known = null;
  const dossier = () => {
    known ??= fetch("../data/dossiers/" + location.pathname.split("/").at(-2) + ".json").then((response) => response.json());
    return known;
  };

  const settle = async (element, kind, id) => {
    const { key, fields, right, none, cells, isWhole, canPart } = kinds[kind];
    const data = await dossier();
    // What is known of it already; only what is changed is written.
    const one = (kind === "dossier" ? [data] : { event: data.events, claim: data.claims, article: data.articles }[kind] ?? [])
      .find((one) => one.id === id) ?? {};
    const present = { title: one.title, note: one.note, publisher: one.publisher, date: one.when, published: one.published?.value };
    const form = document.createElement("form");
    const values = fields.map(([name, words]) => {
      const label = add(form, "label", words + " ");
      const field = document.createElement("input");
      if (dayFields.has(name)) field.pattern = datePattern;
      const value = present[name] ?? "";
      if (!field.pattern || new RegExp(`^(${datePattern})$`).test(value)) field.defaultValue = value;
      label.append(field, " ");
      return [name, field];
    });
    const fact = cells ? data.claims.find((claim) => claim.id === id) : null;
    const choices = [];
    for (const article of fact ? data.articles : []) {
      const state = fact.cells[article.id]?.state;
      const label = add(form, "label", `${article.title ?? article.id} `);
      const choice = document.createElement("select");
      for (const [value, words] of [["", state ? `${state} it` : "does not say it"], ["says", "says it"], ["not", "does not say it"]]) {
        add(choice, "option", words).value = value;
      }
      const passage = document.createElement("input");
      passage.placeholder = "p3";
      passage.size = 4;
      passage.pattern = "p\\d+";
      label.append(choice, " ", ...(state ? [] : [passage]), " ");
      choices.push([article.id, choice, passage]);
    }
    const button = add(form, "button", "Write this into dossier.yml");
    const named = isWhole ? [`  - id: ${quoted(id)}`] : [`  - dossier: ${quoted(data.id)}`, `    id: ${quoted(id)}`];
    const write = (lines) => send("/.preview/settle", [`${key}:`, ...named, ...lines].join("\n"));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const lines = values.filter(([, field]) => field.value.trim() && field.value !== field.defaultValue).map(([name, field]) => {
        const parts = name === "authors" ? field.value.split(",").map((part) => part.trim()).filter((part) => part) : null;
        return `    ${name}: ${parts ? `[${parts.map(quoted).join(", ")}]` : quoted(field.value.trim())}`;
      });
      for (const name of ["says", "not"]) {
        const named = choices.filter(([, choice]) => choice.value === name)
          .map(([article, , passage]) => quoted(article + (name === "says" && passage.value ? "#" + passage.value : "")));
        if (named.length) lines.push(`    ${name}: [${named.join(", ")}]`);
      }
      if (lines.length) button.disabled = await write(lines);
    });
    for (const [words, line] of [[right, "    checked: true"], [none, "    hide: true"]]) {
      if (!words) continue;
      const verdict = add(form, "button", words);
      verdict.type = "button";
      verdict.addEventListener("click", async () => { verdict.disabled = await write([line]); });
    }
    if (canPart && data.articles.length > 1) {
      const part = add(form, "button", "It tells another story");
      part.type = "button";
      part.addEventListener("click", async () => {
        part.disabled = await send("/.preview/settle", `dossiers:\n  - id: ${quoted(data.id)}\n    not: [${quoted(id)}]`);
      });
    }
    element.append(form);
  };

  const offer = (place, kind, id) => {
    const button = add(place, "button", "Settle");
    button.type = "button";
    button.addEventListener("click", async () => {
      button.remove();
      try {
        await settle(place, kind, await id());
      } catch {
        say("What is known of it could not be read.");
      }
    });
  };

  for (const element of document.querySelectorAll("[id^='event-'], [id^='claim-'], [id^='differ-']")) {
    const [kind, ...rest] = element.id.split("-");
    // Anchors of what stands elsewhere now are empty.
    if (!element.childElementCount || !document.querySelector("main")) continue;
    offer(element.matches("tr") ? element.querySelector("th") : element, kind, () => rest.join("-"));
  }

  // An article on its own page: the data has the digest that stands there.
  const digest = document.querySelector("#as-read + dl code");
  if (digest) {
    offer(digest.closest("section"), "article", async () => (await dossier()).articles.find((one) => one.sha256 === digest.textContent).id);
  }

  // A dossier on its first page.
  if (/^\/(?!all\/)[^/]+\/(index\.html)?$/.test(location.pathname)) {
    const heading = document.querySelector("h1");
    if (heading) {
      const place = document.createElement("div");
      heading.after(place);
      offer(place, "dossier", async () => (await dossier()).id);
    }
  }

  // A spelling on its actor's page may be somebody else's.
  const name = document.querySelector("h1 bdi")?.textContent;
  for (const row of document.querySelectorAll("#spellings ~ table tbody th")) {
    const spelling = row.querySelector("bdi").textContent;
    if (spelling === name) continue;
    const button = add(row, "button", "It is somebody else");
    button.type = "button";
    button.addEventListener("click", async () => {
      button.disabled = await send("/.preview/settle", `actors:\n  - name: ${quoted(name)}\n    not: [${quoted(spelling)}]`);
    });
  }

  // Only the page that is looked at listens: a browser opens six connections to a host, and others are for pages.
  let events = null;
  const stop = () => {
    events?.close();
    events = null;
  };
  const listen = () => {
    if (events || document.hidden) return;
    events = new EventSource("/.preview/events");
    events.onmessage = (event) => {
      state = JSON.parse(event.data);
      if (String(state.build) !== own.build) {
        stop();
        location.reload();
        return;
      }
      show();
    };
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pageshow", listen);
  addEventListener("pagehide", stop);
  listen();
})();
