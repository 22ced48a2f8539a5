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
  for (const { here: [start, end], there } of link[`${side}Edits`]) {
    const says = otherWords(link[side === "mine" ? "other" : "mine"].index, there);
    for (const { leaf } of leavesAmong(pieces, start, end).filter((p) => p.start >= start && p.end <= end)) {
      leaf.classList.add("edited");
      leaf.setAttribute("role", "mark");
      leaf.title = says;
    }
  }
  if (leaves.length) leaves[0].before(make("a", {
    class: "num", href: readerAddress(index, here.start, here.end), "data-stop": true, "data-link": place,
    title: `${KINDS[link.kind]}: read it in the article`, "aria-label": `passage ${place + 1}, ${KINDS[link.kind]}`,
  }, String(place + 1)));
}

/** What the other text has in place of changed words: shown where the pointer rests on them. */
function otherWords(index, there) {
  const { letter } = data.articles[index];
  if (!there) return `${letter} has no words here`;
  return `${letter} has “${someWordsAt(index, ...there, 120).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")}”`;
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
