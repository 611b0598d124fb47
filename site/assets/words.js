// The words that scripts show, from the message file; t(key, values) gives one with its values, t(key, values, n) the form of a number.
globalThis.dossierMessages = {"chooseActors":"Choose actors","filterAll":"All","indexFailed":"The index of the search could not be loaded.","kindHead":"Kind","nameOrRole":"Name or role","notLookedFor":"Not looked for, as it stands in too many places: {words}.","nothingFound":"Nothing found for “{words}”.","orderHead":"Order","otherPlaces":{"one":"{n} other place there","other":"{n} other places there"},"passageNote":"Passage {number} · {note}","placesFound":{"one":"{n} place found for “{words}”.","other":"{n} places found for “{words}”."},"shownOf":"{n} of {total}","someWordsFound":{"one":"No place has all of these words; {n} place with some of them.","other":"No place has all of these words; {n} places with some of them."},"sortName":"Name","sortPresence":"Most sources first","tooCommon":"“{words}” stands in too many places. Add a rarer word."};
globalThis.dossierText = (key, values = {}, n = undefined) => {
  let text = globalThis.dossierMessages[key];
  if (typeof text !== "string") text = text[new Intl.PluralRules(document.documentElement.lang).select(n)] ?? text.other;
  return text.replace(/\{(\w+)\}/gu, (slot, name) => (name === "n" && n !== undefined ? n : values[name] ?? slot));
};
