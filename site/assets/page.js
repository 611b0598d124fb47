"use strict";
// Opens what is folded while the page is printed, and folds it again; what is beside the text stays folded.
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("details:not([open], .aside, .date)")) {
    part.open = true;
    part.dataset.folded = "";
  }
});
addEventListener("afterprint", () => {
  for (const part of document.querySelectorAll("details[data-folded]")) {
    part.open = false;
    delete part.dataset.folded;
  }
});

// "/" goes to the search, unless something is being written.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const field = document.getElementById("q");
  event.preventDefault();
  const link = document.querySelector("header .find");
  if (field) field.focus();
  else if (link) location.href = `${link.href}#q`;
});

// What a link leads to may be folded, and not every browser opens it.
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let fold = target?.closest("details:not([open])");
  if (!fold) return;
  for (; fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();
