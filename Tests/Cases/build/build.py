#!/usr/bin/env python3
"""Writes the published cases beside this folder. `--check` writes nothing: it fails if files differ or break the vocabulary."""

import importlib
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import scene  # noqa: E402
import vocabulary  # noqa: E402

FOLDER = Path(__file__).resolve().parent
LIMIT = 400 * 1024
MARK = "<!-- From here on written by build.py -->"


def cases():
    return sorted(path.stem for path in FOLDER.glob("case_*.py"))


def show(expected, events):
    """When each operator's story begins, when money first came, and the harm: to see that the order is believable."""
    for key in expected["operators"] + expected.get("operators_hard", []):
        own = [event for event in events if f"{event['tenant']}/{event['subject']}" == key]
        told = [event["time"][:10] for event in own if "published" in event]
        harm = expected.get("harm_at_by_subject", {}).get(key, expected["harm_at"])
        late = " LATE" if not told or told[0] >= harm[:10] else ""
        print(
            f"   {key}: {len(own)} events from {own[0]['time'][:10]}, first stated fact {told[:1]}, "
            f"first payout {expected['first_payout_at'][key]}{late}"
        )


def chapter(expected, events):
    """The part of the README that belongs to one case."""
    sources = ", ".join(sorted({event["published"] for event in events if "published" in event}))
    tenants = ", ".join(sorted({event["tenant"] for event in events}))
    numbers = (
        f"{len(events)} events; {len(expected['operators'])} operators"
        f"{', ' + str(len(expected['operators_hard'])) + ' beyond reach' if 'operators_hard' in expected else ''}, "
        f"{len(expected['facilitators'])} facilitators, {len(expected['victims'])} victims, "
        f"{len(expected['innocents'])} innocents"
    )
    lists = "".join(
        f" Needs the {item['kind']} list: `{item['value']}` ({item['list']})." for item in expected.get("needs_list", [])
    )
    return (
        f"### {expected['case']} {expected['title']}\n\n"
        f"*{expected['status']}*; sources: {sources}; tenants: {tenants}; {numbers}.{lists}\n\n"
        f"{expected['note']}\n"
    )


def readme(chapters):
    """The README with its last part, the cases, renewed."""
    head = (FOLDER.parent / "README.md").read_text(encoding="utf-8").partition(MARK)[0]
    return head + MARK + "\n\n" + "\n".join(chapters)


def main(arguments):
    checking, failures, expectations, files, chapters = "--check" in arguments, [], [], {}, []
    for module in cases():
        built = importlib.import_module(module).build()
        events = built.events()
        failures += [f"case-{built.number}: {text}" for text in vocabulary.judge(events)]
        name, text = f"case-{built.number}.jsonl", scene.lines(events)
        if len(text.encode()) > LIMIT:
            failures.append(f"{name}: {len(text.encode())} bytes, more than {LIMIT}")
        expected = built.expectation(events)
        people = len({(event["tenant"], event["subject"]) for event in events})
        print(
            f"{name}: {len(events)} events, {len(text.encode()) // 1024} KB, {people} subjects, "
            f"{len(expected['operators'])} operators, {len(expected['innocents'])} innocents, harm {expected['harm_at']}"
        )
        if "--timeline" in arguments:
            show(expected, events)
        expectations.append(expected)
        chapters.append(chapter(expected, events))
        files[name] = text
    files["README.md"] = readme(chapters)
    files["expectations.json"] = json.dumps(expectations, ensure_ascii=False, indent=1) + "\n"
    for name, text in files.items():
        target = FOLDER.parent / name
        if not checking:
            target.write_text(text, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            failures.append(f"{name}: differs from what the generator makes")
    for failure in failures[:40]:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
