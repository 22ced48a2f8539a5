"""The harbour story with attacks put into every free text it has."""

from __future__ import annotations

from typing import Any

from tests.adapters import harbour

ATTACKS = {
    "script": "</script><script>window.hit=1;alert(1)</script>",
    "picture": "<img src=x onerror=alert(1)><svg/onload=alert(1)>",
    "attribute": '" onmouseover="alert(1)" style="background:url(//evil.example/a)" \'',
    "comment": "<!-- <script> ]]> --!> <![CDATA[",
    "style": "</style><style>@import '//evil.example/x.css'</style>",
    "entity": "&lt;b&gt; &amp;#60;script&amp;#62; &#x202e;",
    "template": "{{ 7*7 }} {% raw %} ${alert(1)} <%= 1 %>",
    "address": "javascript:alert(1) data:text/html,<script>alert(1)</script>",
    "lines": "one\u2028two\u2029three\x85four\x0bfive",
    "surrogate": "half \ud83d of a pair, \udc00 the other, \x00 nothing \ufffe",
    "direction": "safe \u202egnp.exe \u2067 never closed",
    "astral": "😀𝕏 are two units each in a browser",
    "markdown": "[x](javascript:alert(1)) ![y](//evil.example) `c` | a | # h\n* l <b>b</b> http://a.example",
}
# What the contract fixes, or what names other things: an attack there would be another report.
_FIXED = {
    "id", "article", "kind", "relation", "verdict", "direction", "form", "use", "lane", "precision",
    "at", "source", "target", "origin", "base", "quotation", "left", "right", "language", "format",
}  # fmt: skip


def attacked(attack: str) -> tuple[dict[str, Any], dict[str, str]]:
    """A report whose every free text ends in ``attack``, and its texts, which hold it too."""
    report = _walk(harbour.report(), attack)
    for article in report["articles"]:
        article["url"] = f"javascript:alert(1)//{attack}"
    texts = {id: _woven(text, attack) for id, text in harbour.texts().items()}
    for article in report["articles"]:
        text = texts[article["id"]]
        place = {"start": len(text) - len(attack), "end": len(text)}
        article["sentences"].append({**place, "role": "body", "paragraph": 999})
    return report, texts


def _woven(text: str, attack: str) -> str:
    """``attack`` over the article's middle, length kept, and once more as its last sentence."""
    middle = len(text) // 3
    return text[:middle] + attack + text[middle + len(attack) :] + "\n" + attack


def _walk(value: Any, attack: str, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _walk(part, attack, name) for name, part in value.items()}
    if isinstance(value, list):
        if key in ("articles", "links") and all(isinstance(part, str) for part in value):
            return value
        return [_walk(part, attack, key) for part in value]
    if isinstance(value, str) and key not in _FIXED:
        return f"{value} {attack}"
    return value
