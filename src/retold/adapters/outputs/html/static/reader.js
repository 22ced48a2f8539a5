// One article: the place in the address is lit, the rail shows where else its words stand.
function showReader(rest) {
  const asked = rest.length ? indexOf.get(decoded(rest[0])) : undefined;
  const current = one(".paper.current");
  const paper = asked !== undefined ? paperOf(asked) : current || one(".paper");
  if (!paper) return;
  all(".paper").forEach((other) => other.classList.toggle("current", other === paper));
  all(".shelf a").forEach((link) => {
    if (link.dataset.article === paper.dataset.article) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
  const place = /^(\d+)-(\d+)$/.exec(rest[1] || "");
  lightUp(paper, place ? +place[1] : null, place ? +place[2] : null);
}

function lightUp(paper, start, end) {
  all(".lit").forEach((leaf) => leaf.classList.remove("lit"));
  all(".around").forEach((sentence) => sentence.classList.remove("around"));
  const leaves = start === null ? [] : leavesIn(paper, start, end);
  if (!leaves.length) { showRail(paper, null, null); window.scrollTo(0, 0); return; }
  leaves.forEach((leaf) => leaf.classList.add("lit"));
  const sentence = leaves[0].closest(".s");
  if (sentence) {
    sentence.classList.add("around");
    sentence.setAttribute("tabindex", "-1");
    sentence.focus({ preventScroll: true });
  }
  leaves[0].scrollIntoView({ block: "center" });
  showRail(paper, start, end);
}

function showRail(paper, start, end) {
  const rail = document.getElementById("rail");
  if (start === null) {
    rail.replaceChildren(make("h2", {}, "Choose a sentence"),
      make("p", { class: "faint" }, "Click one, or press j and k, to see where else its words stand."));
    return;
  }
  const index = +paper.dataset.index;
  const found = (linksByArticle.get(index) || []).map((number) => seenFrom(number, index))
    .filter((link) => link.mine.start < end && start < link.mine.end)
    .sort((a, b) => a.other.index - b.other.index);
  const parts = [make("h2", {}, found.length ? "The same elsewhere" : "Found in no other article here")];
  if (found.length) parts.push(make("ul", {}, ...found.map((link) => counterpart(index, link))));
  const notes = data.notes.filter(([at, from, to]) => at === index && from < end && start < to);
  if (notes.length) parts.push(make("h2", {}, "In this report"), make("ul", {}, ...notes.map(([, , , says, href]) =>
    make("li", {}, make("a", { href }, make("bdi", {}, says))))));
  parts.push(...citation(index, start, end));
  rail.replaceChildren(...parts);
}

function counterpart(index, { kind, other }) {
  const article = data.articles[other.index];
  const pair = address("pair", `${encodeURIComponent(data.articles[index].id)}~${encodeURIComponent(article.id)}`);
  return make("li", {},
    make("a", { class: "quote", href: readerAddress(other.index, other.start, other.end) },
      make("span", { class: "chip" }, article.letter), " ", make("bdi", {}, someWordsAt(other.index, other.start, other.end))),
    make("span", { class: "kind" }, KINDS[kind], " · ", make("bdi", {}, article.short), " · ", make("a", { href: pair }, "both texts")));
}

/** The words, who published them, when, and an address that opens at the words. */
function citationText(index, start, end) {
  const article = data.articles[index];
  const words = someWordsAt(index, start, end, 5000).replace(/\s+/g, " ").trim();
  const from = [article.outlet, `“${article.title}”`, article.date].filter(Boolean).join(", ");
  const quoted = /^[“"]/.test(words) ? words : `“${words}”`;
  return `${quoted} (${from})` + (article.url ? `\n${article.url}${fragment(article.url, words)}` : "");
}

function fragment(url, words) {
  const parts = words.split(" ");
  const encode = (list) => encodeURIComponent(list.join(" ")).replace(/-/g, "%2D");
  const range = parts.length > 10 ? `${encode(parts.slice(0, 4))},${encode(parts.slice(-4))}` : encode(parts);
  return `${url.includes("#") ? "" : "#"}:~:text=${range}`;
}

function citation(index, start, end) {
  const box = make("textarea", { readonly: true, rows: "4", "aria-label": "Citation" });
  box.value = citationText(index, start, end);
  const button = make("button", { type: "button", id: "copy-citation" }, "Copy citation");
  button.addEventListener("click", () => copy(box));
  return [make("h2", {}, "Cite these words"), box, button];
}

async function copy(box) {
  try {
    await navigator.clipboard.writeText(box.value);
  } catch {
    box.select();
    document.execCommand("copy");
  }
  tell("Citation copied");
  const button = document.getElementById("copy-citation");
  if (button) button.textContent = "Copied";
}

function startReader() {
  one(".papers").addEventListener("click", (event) => {
    const sentence = event.target.closest(".s");
    if (!sentence || event.target.closest("a") || !getSelection().isCollapsed) return;
    goToSentence(sentence);
  });
}

function goToSentence(sentence) {
  const paper = sentence.closest(".paper");
  location.hash = readerAddress(+paper.dataset.index, sentence.dataset.s, sentence.dataset.e);
}
