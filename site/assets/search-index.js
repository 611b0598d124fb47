// The index of the search. It lies in scripts under search/, which register what they hold; only those that are needed are loaded.
"use strict";
globalThis.dossierSearch = (() => {
  const shards = { rows: [], words: [] };
  const waiting = new Map();
  const started = [];
  let index;
  // By kind, the first row of each dossier.
  let starts = [];

  function load(kind, number) {
    if (shards[kind][number]) return Promise.resolve(shards[kind][number]);
    const name = `search/${kind}-${number + 1}.js`;
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = name;
        script.onload = () => (shards[kind][number] ? resolve(shards[kind][number]) : reject(new Error(name)));
        script.onerror = () => {
          waiting.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  }

  // By code points, as the index is sorted.
  function isBefore(left, right) {
    for (let place = 0; ; place += 1) {
      const a = left.codePointAt(place) ?? -1;
      const b = right.codePointAt(place) ?? -1;
      if (a !== b || a < 0) return a < b;
      if (a > 0xffff) place += 1;
    }
  }

  // The last shard that starts at or before a key.
  function shardOf(starts, key, before) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(key, starts[middle])) high = middle; else low = middle + 1;
    }
    return Math.max(0, low - 1);
  }

  function numbers(text) {
    let sum = 0;
    return text.split(" ").map((part) => (sum += parseInt(part, 36)));
  }

  return {
    // What the index is started with, once it is there.
    whenStarted: (action) => (index ? action(index) : started.push(action)),

    // Every entry that a word stands in, with what the match is worth: the rarer the word, the more.
    async entries(one) {
      const total = index.ends.at(-1);
      const first = shardOf(index.words, one.word, isBefore);
      // One letter begins too many words; of these only the word itself is looked up, but for scripts in which a letter is a word.
      const isStart = one.isStart && (one.word.length > 1 || one.word > "\u0e00");
      const last = isStart ? Math.min(shardOf(index.words, `${one.word}\u{10ffff}`, isBefore), first + 3) : first;
      const worth = new Map();
      for (let number = first; number <= last && number < index.words.length; number += 1) {
        const shard = await load("words", number);
        const keys = isStart ? [...shard.keys()].filter((key) => key.startsWith(one.word)) : [one.word];
        for (const key of keys) {
          if (!shard.has(key)) continue;
          const rows = numbers(shard.get(key));
          const rarity = Math.log(1 + total / rows.length) * (key === one.word ? 1 : 0.6);
          for (const row of rows) worth.set(row, Math.max(worth.get(row) ?? 0, rarity));
        }
      }
      return worth;
    },

    // The number of the kind of an entry: dossier, article, actor, source, statement, passage.
    kindOf: (row) => index.ends.findIndex((end) => row < end),

    // The number of the dossier that a row is of; -1 where they are not told apart.
    partOf(row) {
      const kind = index.ends.findIndex((end) => row < end);
      return starts.length ? shardOf(starts[kind], row, (a, b) => a < b) : -1;
    },

    // The row that names a dossier; -1 for the pages of all dossiers.
    rowOf(part) {
      const kind = [0, 1].find((one) => starts[one][part] < (starts[one][part + 1] ?? index.ends[one]));
      return kind === undefined || starts[1][part] === (starts[1][part + 1] ?? index.ends[1]) ? -1 : starts[kind][part];
    },

    // An entry: the page that it lies on, its place there, its text.
    async entry(row) {
      const shard = await load("rows", shardOf(index.rows, row, (a, b) => a < b));
      const [number, anchor, text] = shard.rows[row - index.rows[shard.number]];
      const [path, heading, note, language] = shard.places[number];
      return { row, path, anchor, text, heading, note, language };
    },

    start(tables) {
      index = tables;
      starts = tables.parts.map((counts, kind) => {
        let next = kind ? tables.ends[kind - 1] : 0;
        return counts.split(" ").map((count) => (next += parseInt(count, 36)) - parseInt(count, 36));
      });
      for (const action of started) action(tables);
    },
    rows(number, shard) {
      shards.rows[number] = { ...shard, number };
    },
    words(number, shard) {
      shards.words[number] = new Map(Object.entries(shard));
    },
  };
})();
