"""Measures from outside whether `sekisho screen` finds a name that is listed in one script when it is asked for in another.

    python3 scripts.py --sekisho PROGRAM --data SEKISHO_DATA [--pairs KIND=PAIRS.tsv ...] [--work FOLDER] [--show N]

Each pair is a party of its own on a list that holds OFAC's parties besides, and is asked for by its other name; both ways. Found means among the
first five; the second figure is at the default threshold. Pairs come from name-variants-json (family and given names put together by chance,
seeded) and from the original scripts of the UN's list; `--pairs` adds files of one's own with lines `name<tab>other|another`. None of these
names was put into the tables of the program for the measurement.
"""

import argparse
import json
import random
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import lists


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sekisho", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pairs", action="append", default=[])
    parser.add_argument("--work", type=Path, default=Path("/tmp"))
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--show", type=int, default=0, help="how many misses of each kind are told")
    return parser.parse_args()


def table(path):
    """Native names with their Latin forms, whatever the members are called."""
    found = {}

    def walk(node):
        for native, entry in node.items():
            if isinstance(entry, dict) and "forms" in entry:
                forms = [form for form in entry["forms"] if form.isascii()]
                if forms and not native.isascii():
                    found.setdefault(native, forms)
            elif isinstance(entry, dict):
                walk(entry)

    walk(json.loads(path.read_text(encoding="utf-8")))
    return found


def composed(folder, family_file, given_file, count, chance, joined=True, family_first=True, syllables=1):
    families, givens = table(folder / family_file), table(folder / given_file)
    if not families or not givens:
        return []

    def draw(names):
        native = chance.choice(list(names))
        return native, chance.choice(names[native])

    pairs = {}
    while len(pairs) < count:
        family, latin_family = draw(families)
        parts = [draw(givens) for _ in range(syllables)]
        # Given names of two syllables are written in one word, with a hyphen, or in two.
        given, latin_given = "".join(part[0] for part in parts), chance.choice(["", "-", " "]).join(part[1] for part in parts)
        latin = f"{latin_family.title()} {latin_given.title()}" if family_first else f"{latin_given.title()} {latin_family.title()}"
        pairs[family + ("" if joined else " ") + given] = [latin]
    return list(pairs.items())


def script(text):
    for letter in text:
        name = unicodedata.name(letter, "")
        for kind in ("CYRILLIC", "ARABIC", "HANGUL", "CJK"):
            if name.startswith(kind):
                return kind.lower()
    return "latin"


def of_un(path):
    """Original names of the UN's list with the Latin names of the same entry."""
    pairs = {"arabic": [], "cyrillic": []}
    for person in ElementTree.parse(path).iter("INDIVIDUAL"):
        original = (person.findtext("NAME_ORIGINAL_SCRIPT") or "").strip()
        latin = " ".join(filter(None, ((person.findtext(f"{part}_NAME") or "").strip() for part in ("FIRST", "SECOND", "THIRD", "FOURTH"))))
        if original and latin and (kind := script(original)) in pairs:
            pairs[kind].append((original, [latin]))
    return pairs


def tsv(path):
    pairs = []
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) > 1 and fields[0] and fields[1]:
            pairs.append((fields[0], [name for name in fields[1].split("|") if name]))
    return pairs


def suites(options, chance):
    names = options.data / "names/name-variants-json"
    found = {
        "Hangul": composed(names, "korean_surnames.json", "korean_given_names.json", options.count, chance, syllables=2),
        "Chinese": composed(names, "chinese_surnames.json", "chinese_given_names.json", options.count, chance, syllables=2),
        "kanji": composed(names, "japanese_surnames.json", "japanese_given_names.json", options.count, chance),
    }
    un = of_un(max((options.data / "sanctions/un").glob("*.xml")))
    found |= {"Arabic": un["arabic"], "Russian (UN)": un["cyrillic"]}
    for text in options.pairs:
        kind, path = text.split("=", 1)
        pairs = tsv(path)
        found[kind] = chance.sample(pairs, min(options.count, len(pairs)))
    return {kind: pairs for kind, pairs in found.items() if pairs}


def measured(options, base, listed, asked):
    """Recall in the first five, and at the default threshold, with what was missed."""
    entities = base + [lists_entity(place, names) for place, names in enumerate(listed)]
    path = options.work / "scripts.jsonl"
    lists.write_entities(path, entities)
    requests = "".join(json.dumps({"id": n, "type": "person", "name": name}, ensure_ascii=False) + "\n" for n, name in enumerate(asked))
    command = [options.sekisho, "screen", "--list", path, "--threshold", "0", "--limit", "5", "--brief"]
    output = subprocess.run(command, input=requests.encode(), capture_output=True, check=True).stdout
    five = alerts = 0
    missed = []
    for place, line in enumerate(output.splitlines()):
        # Several parties may have the same name: then either is the right one.
        right = {f"pair-{n}" for n, names in enumerate(listed) if set(names) & set(listed[place])}
        scores = [match["score"] for match in json.loads(line)["matches"] if match["entityId"] in right]
        five += bool(scores)
        alerts += bool(scores) and scores[0] >= 0.8
        if not scores:
            missed.append((asked[place], listed[place][0]))
    return 100 * five / len(asked), 100 * alerts / len(asked), missed


def lists_entity(place, names):
    return {"id": f"pair-{place}", "type": "person", "names": names, "weakNames": [], "birthDates": [], "countries": [], "programs": []}


def main():
    options = arguments()
    chance = random.Random(31)
    base = [party.entity(party.names) for party in lists.parties(options.data / "sanctions/us/ofac-2021-07")]
    for kind, pairs in suites(options, chance).items():
        native, others = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        for name, listed, asked in (
            (f"{kind} asked, other listed", others, native), (f"{kind} listed, other asked", [[name] for name in native], [o[0] for o in others])):
            five, alerts, missed = measured(options, base, listed, asked)
            print(f"{name:44} {len(asked):5} pairs  first five {five:5.1f} %  at 0.80 {alerts:5.1f} %", flush=True)
            for one, other in missed[: options.show]:
                print(f"    {one}  |  {other}")


main()
