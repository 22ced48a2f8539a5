// Shows the screen the address names.
function route(moved = true) {
  const { screen, rest } = readAddress();
  all(".screen").forEach((section) => section.classList.toggle("current", section.id === screen));
  document.body.classList.toggle("away", screen !== "story");
  all(".tabs a[data-screen]").forEach((tab) => {
    if (tab.dataset.screen === screen) { tab.setAttribute("aria-current", "page"); tab.scrollIntoView({ block: "nearest", inline: "nearest" }); }
    else tab.removeAttribute("aria-current");
  });
  if (screen === "pair") showPair(rest);
  if (screen === "reader") { showReader(rest); return; }
  if (rest.length && screen !== "pair") goToPart();
  else if (moved) window.scrollTo(0, 0);
}

/** Opens and shows the part of a screen the address names: a claim, a group, an edge in words. */
function goToPart() {
  const part = document.getElementById(location.hash.slice(1));
  if (!part) return;
  for (let folded = part.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
  if (standing) standing.classList.remove("here");
  standing = part;
  part.classList.add("here");
  part.scrollIntoView({ block: "start" });
  const focusable = one("summary, a", part);
  if (focusable) focusable.focus({ preventScroll: true });
}

// Paper has no triangles to click: everything folded is printed open.
let unfolded = [];
window.addEventListener("beforeprint", () => {
  unfolded = all("details:not([open])");
  unfolded.forEach((details) => { details.open = true; });
});
window.addEventListener("afterprint", () => unfolded.forEach((details) => { details.open = false; }));
startPairs();
startReader();
startKeys();
document.addEventListener("toggle", (event) => {
  const claim = event.target;
  if (event.isTrusted && !unfolded.includes(claim) && claim.classList.contains("claim") && claim.open) noteAddress("#" + claim.id);
}, true);
if (embedded) document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const hash = link && link.getAttribute("href");
  if (!hash || !hash.startsWith("#")) return;
  event.preventDefault();
  location.hash = hash;
});
window.addEventListener("hashchange", () => route());
window.addEventListener("load", () => route());  // after the browser has jumped by itself
route();
