// The two texts in panes of their own, shared passages joined by ribbons, a small map of each.
function sideBySide(left, right, links) {
  const panes = [colouredText(left, links, "mine"), colouredText(right, links, "other")].map((prose, n) =>
    make("div", { class: "pane", tabindex: "0", role: "region", "aria-label": n ? "right text" : "left text" }, prose));
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("aria-hidden", "true");
  const maps = panes.map((pane) => miniMap(pane));
  const carried = panes.map((pane) => leavesByLink(pane));
  const view = make("div", { class: "sidebyside" },
    maps[0].element, panes[0], make("div", { class: "gutter" }, svg), panes[1], maps[1].element);
  let waiting = false;
  const redraw = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; drawRibbons(svg, carried, links); maps.forEach((map) => map.mark()); });
  };
  panes.forEach((pane) => pane.addEventListener("scroll", redraw, { passive: true }));
  new ResizeObserver(() => { maps.forEach((map) => map.fill()); redraw(); }).observe(view);
  view.addEventListener("click", (event) => {
    const hit = event.target.closest(".linked, .ribbon");
    if (!hit) return;
    const from = panes[1].contains(hit) ? 1 : 0;
    bringTogether(panes, hit.dataset.link, from, hit.classList.contains("ribbon"));
    redraw();
  });
  return view;
}

/** Scrolls one pane so that a passage stands beside its counterpart, and outlines both. */
function bringTogether(panes, place, from, both) {
  panes.forEach((pane) => all(".on", pane).forEach((leaf) => leaf.classList.remove("on")));
  const spots = panes.map((pane) => all(`[data-link="${CSS.escape(place)}"]`, pane));
  spots.flat().forEach((leaf) => leaf.classList.add("on"));
  if (spots.some((spot) => !spot.length)) return;
  if (both) panes[0].scrollTop += spots[0][0].getBoundingClientRect().top - panes[0].getBoundingClientRect().top - 90;
  const gap = spots[1 - from][0].getBoundingClientRect().top - spots[from][0].getBoundingClientRect().top;
  panes[1 - from].scrollTop += gap;
}

function leavesByLink(pane) {
  const found = new Map();
  for (const leaf of all(".w.linked", pane)) {
    if (!found.has(leaf.dataset.link)) found.set(leaf.dataset.link, []);
    found.get(leaf.dataset.link).push(leaf);
  }
  return found;
}

function extent(leaves, top) {
  if (!leaves) return null;
  const boxes = leaves.map((leaf) => leaf.getBoundingClientRect());
  return [Math.min(...boxes.map((b) => b.top)) - top, Math.max(...boxes.map((b) => b.bottom)) - top];
}

function drawRibbons(svg, carried, links) {
  const box = svg.getBoundingClientRect();
  const middle = box.width / 2;
  const ribbons = [];
  const ends = links.map((_, place) => carried.map((leaves) => extent(leaves.get(String(place)), box.top)));
  links.forEach((link, place) => {
    const [a, b] = ends[place];
    if (!a || !b || (a[1] < 0 && b[1] < 0) || (a[0] > box.height && b[0] > box.height)) return;
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", `M0,${a[0]} C${middle},${a[0]} ${middle},${b[0]} ${box.width},${b[0]} ` +
      `V${b[1]} C${middle},${b[1]} ${middle},${a[1]} 0,${a[1]} Z`);
    const on = carried[0].get(String(place))[0].classList.contains("on") ? " on" : "";
    path.setAttribute("class", `ribbon k${link.kind}${on}`);
    path.dataset.link = place;
    ribbons.push(path);
  });
  svg.replaceChildren(...ribbons);
}

function miniMap(pane) {
  const view = make("b");
  const element = make("div", { class: "minimap", "aria-hidden": "true" }, view);
  const mark = () => {
    view.style.top = `${(100 * pane.scrollTop) / pane.scrollHeight}%`;
    view.style.height = `${(100 * pane.clientHeight) / pane.scrollHeight}%`;
  };
  const fill = () => {
    const top = pane.getBoundingClientRect().top - pane.scrollTop;
    const height = pane.scrollHeight;
    const measured = all(".linked", pane).map((leaf) => [leaf, leaf.getBoundingClientRect()]);
    const bars = measured.map(([leaf, box]) => {
      const bar = make("i", { class: Array.from(leaf.classList).find((name) => /^k\d$/.test(name)) });
      bar.style.top = `${(100 * (box.top - top)) / height}%`;
      bar.style.height = `${(100 * box.height) / height}%`;
      return bar;
    });
    element.replaceChildren(...bars, view);
  };
  element.addEventListener("click", (event) => {
    const share = (event.clientY - element.getBoundingClientRect().top) / element.clientHeight;
    pane.scrollTop = share * pane.scrollHeight - pane.clientHeight / 2;
  });
  return { element, fill, mark };
}
