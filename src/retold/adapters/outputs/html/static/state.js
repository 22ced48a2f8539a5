// The address after "#" is the whole state: #claims/c1, #pair/a~b, #reader/ARTICLE/START-END.
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
// Inside another page (a notebook) "#..." would be read as an address of that page.
const embedded = location.protocol === "about:";
const root = document.documentElement;
const indexOf = new Map(data.articles.map((article, index) => [article.id, index]));

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

/** Makes an element. Words are always set as text, never as markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

function decoded(part) {
  try { return decodeURIComponent(part); } catch { return part; }
}

function readAddress() {
  const [screen, ...rest] = location.hash.slice(1).split("/");
  const known = document.getElementById(screen);
  const found = known && known.classList.contains("screen");
  return { screen: found ? screen : "story", rest: found ? rest : [] };
}

function address(...parts) {
  return "#" + parts.join("/");
}

/** Changes the address without a new step in the browser's history. */
function noteAddress(hash) {
  if (embedded) location.hash = hash;
  else history.replaceState(null, "", hash);
}

function tell(words) {
  document.getElementById("told").textContent = words;
}

function readerAddress(index, start, end) {
  return address("reader", encodeURIComponent(data.articles[index].id), `${start}-${end}`);
}

const linksByArticle = new Map();
data.links.forEach((link, number) => {
  const [left, , , right] = link;
  for (const index of new Set([left, right])) {
    if (!linksByArticle.has(index)) linksByArticle.set(index, []);
    linksByArticle.get(index).push(number);
  }
});

/** A link seen from one of its articles. */
function seenFrom(number, index) {
  const [left, ls, le, right, rs, re, kind, score, edits] = data.links[number];
  const mine = { index: left, start: ls, end: le };
  const other = { index: right, start: rs, end: re };
  const side = (from) => (edit) => (edit[from] === null ? null : [edit[from], edit[from + 1]]);
  const changes = (from, to) => edits.filter(side(from)).map((e) => ({ here: side(from)(e), there: side(to)(e) }));
  const here = { number, kind, score, mine, other, mineEdits: changes(1, 3), otherEdits: changes(3, 1) };
  if (index === left) return here;
  return { ...here, mine: other, other: mine, mineEdits: here.otherEdits, otherEdits: here.mineEdits };
}

const KINDS = ["same words", "nearly the same words", "reworded"];
