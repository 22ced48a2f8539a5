// Two texts side by side. Their words are cloned from the reader, cut there at every link and edit.
const paperOf = (index) => one(`.paper[data-index="${index}"]`);

/** An article's pieces with their places, in reading order: found once, asked often. */
function piecesOf(within) {
  return all(".w", within).map((leaf) => ({ leaf, start: +leaf.dataset.s, end: +leaf.dataset.e }));
}

/** The pieces that overlap a place, found by halving. */
function leavesAmong(pieces, start, end) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].end <= start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (; low < pieces.length && pieces[low].start < end; low += 1) found.push(pieces[low]);
  return found;
}

function leavesIn(within, start, end) {
  return leavesAmong(piecesOf(within), start, end).map(({ leaf }) => leaf);
}

function wordsAt(index, start, end) {
  return leavesIn(paperOf(index), start, end).map((leaf) => leaf.textContent).join("");
}

/** The same, cut to what a list can show. */
function someWordsAt(index, start, end, limit = 600) {
  const words = wordsAt(index, start, end);
  return words.length > limit ? `${words.slice(0, limit)}…` : words;
}

function linksBetween(left, right) {
  return (linksByArticle.get(left) || [])
    .map((number) => seenFrom(number, left))
    .filter((link) => link.other.index === right)
    .sort((a, b) => a.mine.start - b.mine.start);
}

/** A copy of an article's words, coloured for its links with one other article. */
function colouredText(index, links, side) {
  const prose = one(".prose", paperOf(index)).cloneNode(true);
  all("[id]", prose).forEach((element) => element.removeAttribute("id"));
  all(".also, .furniture, a:empty", prose).forEach((element) => element.remove());
  all(".lit, .around, .here", prose).forEach((element) => element.classList.remove("lit", "around", "here"));
  const pieces = piecesOf(prose);
  links.forEach((link, place) => colourLink(pieces, index, link, place, side));
  for (const sentence of all(".s", prose)) {
    sentence.className = one(".linked", sentence) ? "s" : "s only";
    sentence.removeAttribute("tabindex");
  }
  return prose;
}

function colourLink(pieces, index, link, place, side) {
  const here = link[side];
  const leaves = leavesAmong(pieces, here.start, here.end).map(({ leaf }) => leaf);
  for (const leaf of leaves) {
    if (leaf.dataset.link !== undefined) continue;
    leaf.classList.add("linked", `k${link.kind}`);
    leaf.dataset.link = place;
  }
  for (const [start, end] of link[`${side}Edits`]) {
    leavesAmong(pieces, start, end).filter((piece) => piece.start >= start && piece.end <= end)
      .forEach(({ leaf }) => { leaf.classList.add("edited"); leaf.setAttribute("role", "mark"); });
  }
  if (leaves.length) leaves[0].before(make("a", {
    class: "num", href: readerAddress(index, here.start, here.end), "data-stop": true, "data-link": place,
    title: `${KINDS[link.kind]}: read it in the article`, "aria-label": `passage ${place + 1}, ${KINDS[link.kind]}`,
  }, String(place + 1)));
}

function pairHead(left, right, links) {
  const [a, b] = [data.articles[left], data.articles[right]];
  const pair = data.pairs.find(([l, r]) => (l === left && r === right) || (l === right && r === left));
  const derivation = data.derivations.find(([s, t]) => (s === left && t === right) || (s === right && t === left));
  const head = make("div");
  head.append(make("p", { class: "verdict" }, pairVerdict(a, b, left, pair)));
  const facts = [];
  if (derivation) {
    const [source, target] = [data.articles[derivation[0]], data.articles[derivation[1]]];
    const share = derivation[2] === null ? "a share not measured" : `${derivation[2]} %`;
    facts.push(`${share} of ${target.letter}’s text comes from ${source.letter}`);
  }
  facts.push(sentenceCount(a, left, links, "mine"), sentenceCount(b, right, links, "other"));
  if (pair) facts.push(pair[4] === null ? "certainty not measured" : `${pair[4]} % sure`);
  head.append(make("p", { class: "facts" }, facts.join(" · ")));
  if (pair && pair[5]) head.append(make("p", { class: "facts" }, make("bdi", {}, pair[5])));
  return head;
}

function pairVerdict(a, b, left, pair) {
  if (!pair) return `${a.letter} and ${b.letter}: not compared`;
  const [first, , relation, direction] = pair;
  const forward = (direction === "left_to_right") === (first === left);
  if (direction === "left_to_right" || direction === "right_to_left") {
    const [source, target] = forward ? [a, b] : [b, a];
    return `${target.letter} ${target.short} is ${relation} of ${source.letter} ${source.short}`;
  }
  const open = direction === "undecided" ? "; which came first could not be told" : "";
  return `${a.letter} and ${b.letter}: ${relation}${open}`;
}

function sentenceCount(article, index, links, side) {
  const body = all(".s", one(".prose", paperOf(index)));
  const shared = body.filter((s) => links.some(({ [side]: l }) => l.start < +s.dataset.e && +s.dataset.s < l.end));
  return `${shared.length} of ${body.length} sentences of ${article.letter} shared`;
}

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

/** Sentence beside sentence, in the order of the left text. */
function lineByLine(left, right, links) {
  const sides = [colouredText(left, links, "mine"), colouredText(right, links, "other")];
  const [ours, theirs] = sides.map((prose) => all(".s", prose));
  const partners = ours.map((s) => theirs.filter((t) => links.some((l) => onSentence(l.mine, s) && onSentence(l.other, t))));
  const rows = ours.map((sentence, n) => [[sentence], partners[n]]);
  const titles = [ours, theirs].map((list) => list.find((s) => s.closest(".b-title")));
  if (titles[0] && titles[1] && titles.every((title) => title.classList.contains("only"))) {
    partners[ours.indexOf(titles[0])] = [titles[1]];  // headlines stand beside each other anyway
    rows[ours.indexOf(titles[0])][1] = [titles[1]];
  }
  const rowOf = new Map();
  partners.forEach((found, n) => found.forEach((t) => { if (!rowOf.has(t)) rowOf.set(t, rows[n]); }));
  rows.forEach((row) => { row[1] = row[1].filter((t) => rowOf.get(t) === row); });
  let last = null;
  for (const sentence of theirs) {
    if (rowOf.has(sentence)) { last = rowOf.get(sentence); continue; }
    const row = [[], [sentence]];
    rows.splice(last ? rows.indexOf(last) + 1 : 0, 0, row);
    last = row;
  }
  const view = make("div", { class: "lines" },
    make("div", { class: "lefthead" }, named(left)), make("div", { class: "righthead" }, named(right)));
  for (const row of rows) for (const cell of row) {
    const box = make("div", { dir: "auto" });
    cell.forEach((sentence) => box.append(sentence, " "));
    if (!cell.length) box.append(make("span", { class: "none" }, "not in this text"));
    view.append(box);
  }
  return view;
}

const onSentence = (place, s) => place.start < +s.dataset.e && +s.dataset.s < place.end;
const named = (index) => `${data.articles[index].letter} ${data.articles[index].short}`;

function favouritePair() {
  const best = data.derivations.slice().sort((a, b) => (b[2] || 0) - (a[2] || 0))[0];
  if (best) return [best[0], best[1]];
  const first = data.links[0];
  return first ? [first[0], first[3]] : [0, Math.min(1, data.articles.length - 1)];
}

function showPair(rest) {
  const ids = (rest[0] || "").split("~").map(decoded);
  let [left, right] = ids.map((id) => indexOf.get(id));
  if (left === undefined || right === undefined) [left, right] = favouritePair();
  if (left === right) right = left ? 0 : 1;
  const body = document.getElementById("pair-body");
  if (data.articles.length < 2) { body.replaceChildren("There is only one text in this report."); return; }
  const lines = rest[1] === "lines" || (rest[1] === undefined && window.matchMedia("(max-width: 52rem)").matches);
  one("#pair-left").value = left;
  one("#pair-right").value = right;
  one("#pair-ribbons").setAttribute("aria-pressed", String(!lines));
  one("#pair-lines").setAttribute("aria-pressed", String(lines));
  const links = linksBetween(left, right);
  one("#pair-head").replaceChildren(pairHead(left, right, links));
  body.replaceChildren(lines ? lineByLine(left, right, links) : sideBySide(left, right, links));
}

function chosenPair() {
  return [+one("#pair-left").value, +one("#pair-right").value];
}

function goToPair(left, right, layout) {
  const ids = [left, right].map((index) => encodeURIComponent(data.articles[index].id)).join("~");
  location.hash = layout ? address("pair", ids, layout) : address("pair", ids);
}

function layoutNow() {
  return one("#pair-lines").getAttribute("aria-pressed") === "true" ? "lines" : "ribbons";
}

function swapPair() {
  const [left, right] = chosenPair();
  goToPair(right, left, layoutNow());
}

function startPairs() {
  one("#pair-form").addEventListener("submit", (event) => event.preventDefault());
  one("#pair-swap").addEventListener("click", swapPair);
  for (const id of ["pair-left", "pair-right"]) {
    document.getElementById(id).addEventListener("change", () => goToPair(...chosenPair(), layoutNow()));
  }
  for (const layout of ["ribbons", "lines"]) {
    document.getElementById(`pair-${layout}`).addEventListener("click", () => goToPair(...chosenPair(), layout));
  }
}
