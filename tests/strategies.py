"""What the property tests draw from: invented prose, pages with furniture, and nasty text."""

from __future__ import annotations

from hypothesis import strategies as st

NAMES = ("Ida Lund", "Ole Berg", "Mara Voss", "Teo Brandt", "J. K. Stromm", "Dr. Anwen Price")
_SUBJECTS = (
    "The harbour board",
    "Mayor Ida Lund",
    "A spokesman for the ferry line",
    "It",
    "U.S. officials",
)
_VERBS = ("said on Monday that", "announced", "has not yet decided whether", "told reporters that")
_ENDS = (
    "the bridge would stay closed until Aug. 31",
    "2.5 million crowns had been spent since Jan. 4, 2019",
    "“nobody was warned in time”",
    "the Acme Corp. works at No. 5 Quay Street were safe",
    "traffic to and from the island was normal again",
)
FURNITURE = (
    "Share",
    "• en",
    "1,204",
    "Advertisement",
    "Read more: Ferry line sues the port",
    "Sign up for our morning newsletter",
    "#harbour #Aarn",
    "Photo: Ole Berg/Reuters",
    "Leave a reply",
    "(Aarn Today with Reuters and dpa)",
    "Stay tuned to Aarn Today for the latest news!",
)
# Blocks that are short, or are cut into pieces when they are read.
ODD = (
    "Nobody was warned.",
    "What now?",
    "“Not much.”",
    "Ferries run again",
    "One, two",
    "By Ida Lund | 10 August 2021",
    "August 10, 2021The harbour board of Aarn met on Monday to hear its engineers once more.",
    "Aug 10, 2021: The harbour board of Aarn met on Monday to hear its engineers once more.",
    "AARN (Reuters) - The harbour board of Aarn met on Monday to hear its engineers once more.",
    "The harbour board of Aarn met on Monday to hear its engineers once more. (Reuters)",
    "Related articles",
    "12 March 2020",
)


@st.composite
def statements(draw: st.DrawFn) -> str:
    """One sentence."""
    return (
        f"{draw(st.sampled_from(_SUBJECTS))} {draw(st.sampled_from(_VERBS))} "
        f"{draw(st.sampled_from(_ENDS))}{draw(st.sampled_from(('.', '.', '.', '!', '?')))}"
    )


def paragraphs() -> st.SearchStrategy[str]:
    """One to four sentences."""
    return st.lists(statements(), min_size=1, max_size=4).map(" ".join)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A headline, furniture and paragraphs in any order, parted in any of the usual ways."""
    blocks = draw(
        st.lists(
            st.one_of(paragraphs(), st.sampled_from(FURNITURE), st.sampled_from(ODD)),
            min_size=1,
            max_size=12,
        )
    )
    if draw(st.booleans()):
        blocks.insert(0, "Bridge at Aarn closed after storm")
    gap = draw(st.sampled_from(("\n", "\n\n", "\r\n\r\n", "\n \n", "\u2028", "\n\n\n\n")))
    ends = draw(st.sampled_from(("", "\n", "\n\n", " ")))
    return gap.join(blocks) + ends


def texts() -> st.SearchStrategy[str]:
    """Any text, with much of what has broken splitters: marks, blanks, line ends, code points."""
    pieces = st.sampled_from(
        ".!?…。“”‘’\"'()[]«»„†\n\r\t\u00a0\u2028\u200b\ufeff –—-•#©@:/|0189aZßé漢😀 "
    )
    return st.one_of(st.text(pieces, max_size=200), st.text(max_size=200), pages())


def wrapped(text: str, width: int) -> str:
    """The paragraphs of ``text`` with their lines broken at ``width``, parted by empty lines."""
    lines: list[str] = []
    for paragraph in text.split("\n\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines += [line, ""]
    return "\n".join(lines)
