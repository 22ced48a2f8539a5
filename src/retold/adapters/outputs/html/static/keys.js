// j and k walk over what a screen holds, Enter opens it, ? says so.
let standing = null;

function stops() {
  const screen = one(".screen.current");
  const selector = screen.id === "reader" ? ".paper.current .s" : "[data-stop]";
  return all(selector, screen).filter((element) => element.getClientRects().length);
}

function step(by) {
  const list = stops();
  if (!list.length) return;
  const lit = one(".screen.current#reader .paper.current .s.around");
  const from = list.indexOf(lit || standing);
  const next = from < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, from + by));
  standAt(list[next]);
}

function standAt(element) {
  if (standing) standing.classList.remove("here");
  standing = element;
  if (element.closest("#reader")) {
    noteAddress(readerAddress(+element.closest(".paper").dataset.index, element.dataset.s, element.dataset.e));
    route(false);
    return;
  }
  element.classList.add("here");
  const focusable = element.matches("a, summary") ? element : one("summary, a", element);
  if (focusable) focusable.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

function open(element) {
  if (element.tagName === "DETAILS") { element.open = !element.open; return; }
  if (element.classList.contains("s")) {
    const also = element.nextElementSibling;
    if (also && also.classList.contains("also")) one("a", also).click();
    return;
  }
  const link = element.matches("a") ? element : one("a", element);
  if (link) link.click();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, dialog")) return;
  const screens = all(".tabs a[data-screen]");
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "?") document.getElementById("help").showModal();
  else if (event.key === "s" && one("#pair.current")) swapPair();
  else if (event.key === "c" && document.getElementById("copy-citation") && one("#reader.current")) copy(one("#rail textarea"));
  else if (/^[1-9]$/.test(event.key) && screens[event.key - 1]) location.hash = screens[event.key - 1].hash;
  else if (event.key === "Enter" && event.target.closest("a, button, summary") === null) {
    const element = one(".s.around") && one("#reader.current") ? one(".s.around") : standing;
    if (!element) return;
    open(element);
  } else return;
  event.preventDefault();
}

function startKeys() {
  document.addEventListener("keydown", onKey);
  const button = document.getElementById("help-button");
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById("help").showModal());
}
