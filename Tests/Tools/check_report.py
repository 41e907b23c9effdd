#!/usr/bin/env python3
"""Judges what a browser made of a report.

Usage: check_report.py LANGUAGE OUT KEPT

OUT is the folder that `sekisho check` wrote; KEPT holds LANGUAGE.html (the page as the browser understood it), LANGUAGE.png (a picture),
LANGUAGE.pdf (the print) and LANGUAGE.log (what the browser complained about). Needs no packages. Exits with 1 when something is not as
it should be.
"""

import json
import re
import struct
import sys
import zlib
from html.parser import HTMLParser
from pathlib import Path

SCRIPTS = {"ja": re.compile(r"[\u3040-\u30ff]"), "ko": re.compile(r"[\uac00-\ud7af]")}
FOREIGN = re.compile(r"^(https?:)?//|^javascript:", re.IGNORECASE)


class Page(HTMLParser):
    """Collects what the checks ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.language = ""
        self.anchors: set[str] = set()
        self.local: list[str] = []
        self.tags: dict[str, int] = {}
        self.foreign: list[str] = []
        self.handlers: list[str] = []
        self.text: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1
        if tag in ("style", "title"):
            self.silent += 1
        for name, value in attributes:
            value = value or ""
            if tag == "html" and name == "lang":
                self.language = value
            if name == "id":
                self.anchors.add(value)
            if name.startswith("on"):
                self.handlers.append(name)
            if name in ("href", "src", "xlink:href", "action"):
                if FOREIGN.search(value):
                    self.foreign.append(value)
                elif value.startswith("#"):
                    self.local.append(value[1:])

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "title"):
            self.silent = max(0, self.silent - 1)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.text.append(data)


def picture_colours(path: Path) -> int:
    """How many different colours the rows of an 8-bit PNG hold, counted on a sample: 1 is an empty page."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "the picture is no PNG"
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert depth == 8 and kind in (2, 6), "the picture has an unexpected form"
    step = 3 if kind == 2 else 4
    packed = b""
    place = 8
    while place < len(data):
        size, name = struct.unpack(">I4s", data[place : place + 8])
        if name == b"IDAT":
            packed += data[place + 8 : place + 8 + size]
        place += size + 12
    raw = zlib.decompress(packed)
    stride = width * step
    previous = bytearray(stride)
    colours: set[bytes] = set()
    for row in range(height):
        start = row * (stride + 1)
        method = raw[start]
        line = bytearray(raw[start + 1 : start + 1 + stride])
        unfilter(method, line, previous, step)
        if row % 16 == 0:
            colours.update(bytes(line[x : x + 3]) for x in range(0, stride, step * 4))
        previous = line
    return len(colours)


def unfilter(method: int, line: bytearray, above: bytearray, step: int) -> None:
    """Undoes a PNG row filter in place (PNG specification, chapter 9)."""
    for x in range(len(line)):
        left = line[x - step] if x >= step else 0
        if method == 1:
            line[x] = (line[x] + left) & 255
        elif method == 2:
            line[x] = (line[x] + above[x]) & 255
        elif method == 3:
            line[x] = (line[x] + (left + above[x]) // 2) & 255
        elif method == 4:
            corner = above[x - step] if x >= step else 0
            guess = left + above[x] - corner
            distances = (abs(guess - left), abs(guess - above[x]), abs(guess - corner))
            line[x] = (line[x] + (left, above[x], corner)[distances.index(min(distances))]) & 255
        elif method == 0:
            return


def problems(language: str, out: Path, kept: Path) -> list[str]:
    """What is not as it should be, in sentences."""
    page = Page()
    page.feed((kept / f"{language}.html").read_text(encoding="utf-8"))
    text = "".join(page.text)
    found = []
    if page.language != language:
        found.append(f"the page says it is in {page.language or 'no language'}")
    for anchor in ("overview", "queue", "cases", "rings"):
        if anchor not in page.anchors:
            found.append(f"there is no part #{anchor}")
    dead = sorted(set(page.local) - page.anchors - {""})
    if dead:
        found.append(f"links lead nowhere: {', '.join(dead[:5])}")
    for tag in ("script", "iframe", "object", "embed", "form"):
        if page.tags.get(tag):
            found.append(f"it has {page.tags[tag]} <{tag}>")
    if page.foreign or page.handlers:
        found.append(f"it reaches outside or runs code: {(page.foreign + page.handlers)[:5]}")
    if not page.tags.get("svg"):
        found.append("it has no picture")
    assessments = [json.loads(line) for line in (out / "assessments.jsonl").read_text(encoding="utf-8").splitlines()]
    open_cases = [entry["subject"] for entry in assessments if entry["verdict"] != "clear"]
    if not open_cases:
        found.append("the case has no open case to show")
    missing = [subject for subject in open_cases if subject not in text]
    if missing:
        found.append(f"open cases are not shown: {missing[:5]}")
    if language in SCRIPTS and len(SCRIPTS[language].findall(text)) < 200:
        found.append("hardly anything is in its language")
    if picture_colours(kept / f"{language}.png") < 8:
        found.append("the picture is empty")
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", (kept / f"{language}.pdf").read_bytes()))
    if pages < 2:
        found.append(f"the print has {pages} pages")
    log = (kept / f"{language}.log").read_text(encoding="utf-8", errors="replace").splitlines()
    found += [f"the browser complains: {line}" for line in log if "CONSOLE" in line][:5]
    return found


def main(arguments: list[str]) -> int:
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    language, out, kept = arguments[0], Path(arguments[1]), Path(arguments[2])
    found = problems(language, out, kept)
    for problem in found:
        print(f"report in {language}: {problem}", file=sys.stderr)
    if not found:
        print(f"report in {language}: renders, prints, and the browser complains about nothing")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
