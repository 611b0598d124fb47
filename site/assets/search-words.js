// Cuts what is looked for into words, as the program that made the index cut the texts. The tables come with the index.
"use strict";
globalThis.dossierWords = (tables) => {
  const characters = new RegExp(`[\\p{L}\\p{M}\\p{N}${tables.invisible}]+`, "gu");
  const others = /[^\p{L}\p{M}\p{N}]+/gu;
  const leftOut = new RegExp(`[${tables.leftOut}]+`, "gu");
  const pieces = new RegExp(`[${tables.unspaced}]+|[^${tables.unspaced}]+`, "gu");
  const unspaced = new RegExp(`^[${tables.unspaced}]`, "u");

  function folded(run) {
    let text = run.normalize("NFKD").replace(leftOut, "").toLowerCase();
    for (const [letter, plain] of tables.letters) text = text.replaceAll(letter, plain);
    return text.replace(others, "").normalize("NFC");
  }

  // The words of a run as the index has them, and as a question has them: a lone character of a script without spaces begins a pair.
  function ofRun(run, isQuestion) {
    return (folded(run).match(pieces) ?? []).flatMap((piece) => {
      const letters = [...piece];
      if (!unspaced.test(piece)) return [{ word: letters.slice(0, tables.longest).join(""), isStart: false }];
      if (isQuestion && letters.length === 1) return [{ word: piece, isStart: true }];
      const pairs = letters.map((letter, place) => ({ word: letter + (letters[place + 1] ?? ""), isStart: false }));
      return isQuestion ? pairs.slice(0, -1) : pairs;
    });
  }

  function runs(text) {
    return [...text.matchAll(characters)].map((match) => ({ start: match.index, text: match[0] }));
  }

  // Whether a word of a text is one of those looked for.
  function fits(word, wanted) {
    return wanted.some((one) => (one.isStart ? word.startsWith(one.word) : word === one.word));
  }

  return {
    // The words of a text, as the index has them.
    all: (text) => runs(text).flatMap((run) => ofRun(run.text, false)).map((one) => one.word),

    // What a question looks for. The last word may be the beginning of one, as long as nothing stands behind it.
    wanted(text) {
      const found = runs(text);
      const last = found.at(-1);
      const isOpen = last && last.start + last.text.length === text.length;
      const words = found.flatMap((run) => {
        const own = ofRun(run.text, true);
        const end = own.at(-1);
        if (run === last && isOpen && end && !unspaced.test(end.word)) end.isStart = true;
        return own;
      });
      return words.filter((one, place) => words.findIndex((other) => other.word === one.word && other.isStart === one.isStart) === place);
    },

    // The places in a text that words looked for take, as pairs of start and end.
    places(text, wanted) {
      const places = [];
      const add = (start, end) => {
        const before = places.at(-1);
        if (before && start <= before[1]) before[1] = Math.max(before[1], end);
        else places.push([start, end]);
      };
      for (const run of runs(text)) {
        for (const piece of run.text.matchAll(pieces)) {
          const start = run.start + piece.index;
          if (!unspaced.test(piece[0])) {
            if (ofRun(run.text, false).some((one) => fits(one.word, wanted))) add(start, start + piece[0].length);
            continue;
          }
          let place = start;
          const letters = [...piece[0]];
          letters.forEach((letter, index) => {
            const pair = letter + (letters[index + 1] ?? "");
            const isOne = wanted.some((one) => one.isStart && folded(letter) === one.word);
            if (isOne) add(place, place + letter.length);
            else if (fits(folded(pair), wanted)) add(place, place + pair.length);
            place += letter.length;
          });
        }
      }
      return places;
    },
  };
};
