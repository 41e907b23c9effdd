"""Screening beside rapidfuzz and nomenklatura on one list in one run: `make bench`, when the folder of SEKISHO_DATA is there.

Every listed person with an alias is asked for by the first one, which was taken off the list. All answer with the ten best; they take
turns, and figures are medians. Only the ratios carry over to another machine.
"""

import argparse
import json
import os
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import lists  # noqa: E402
import measure  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sekisho", type=Path, required=True, help="the built program")
    parser.add_argument("--work", type=Path, required=True, help="where lists, queries and results go")
    parser.add_argument("--list", type=Path, help="a folder of OFAC's delimited files")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--copies", type=int, default=10, help="how many times the queries are asked of sekisho")
    parser.add_argument("--sample", type=int, default=150, help="how many queries the slowest peer gets")
    return parser.parse_args()


def write(path, rows):
    with open(path, "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def prepared(options):
    """The list without one alias of each person, and the requests."""
    folder = options.list or Path(os.environ.get("SEKISHO_DATA", HERE.parents[1] / ".." / "shared" / "data")) / "sanctions/us/ofac-2021-07"
    if not (folder / "sdn.csv").exists():
        raise SystemExit(f"no list at {folder}; SEKISHO_DATA names the folder of lists")
    entities, queries = [], []
    for party in lists.parties(folder):
        names = list(party.names)
        if party.kind == "person" and len(names) > 1:
            name = lists.as_asked(names.pop(1), len(queries) % 2 == 1)
            queries.append({"id": len(queries), "type": "person", "name": name, "expected": party.number})
        entities.append(party.entity(names))
    options.work.mkdir(parents=True, exist_ok=True)
    write(options.work / "entities.jsonl", entities)
    write(options.work / "nothing.jsonl", [])
    write(options.work / "queries.jsonl", queries * options.copies)
    write(options.work / "queries-once.jsonl", queries)
    step = max(1, len(queries) // options.sample)
    write(options.work / "queries-sample.jsonl", queries[::step])
    return sum(len(entity["names"]) for entity in entities), queries


class Screen:
    """The program itself: processor time above that of loading the list."""

    def __init__(self, options, *more):
        self.options = options
        self.command = [options.sekisho, "screen", "--list", options.work / "entities.jsonl", "--threads", "1", *more]

    def run(self, queries):
        with open(self.options.work / queries, "rb") as source:
            saved = os.dup(0)
            os.dup2(source.fileno(), 0)
            try:
                return measure.run(self.command)
            finally:
                os.dup2(saved, 0)
                os.close(saved)

    def __call__(self):
        load, cost = self.run("nothing.jsonl"), self.run("queries.jsonl")
        answers = [json.loads(line) for line in cost.output.splitlines()]
        expected = [json.loads(line)["expected"] for line in open(self.options.work / "queries.jsonl", encoding="utf-8")]
        right = sum(1 for answer, wanted in zip(answers, expected) if wanted in [m["entityId"] for m in answer["matches"][:5]])
        return {
            "queries": len(answers), "seconds": max(cost.cpu - load.cpu, 1e-3), "expected": len(answers), "right": right,
            "load": load.cpu, "resident": cost.resident}


def peer(options, kind, queries):
    command = [sys.executable, HERE / "peers.py", kind, options.work / "entities.jsonl", options.work / queries]
    return lambda: json.loads(measure.run(command).output)


def main():
    options = arguments()
    names, queries = prepared(options)
    best = ("--threshold", "0", "--limit", "10")
    contestants = {
        "sekisho, ten best, JSON in and out, explained": Screen(options, *best),
        "sekisho, ten best, JSON in and out, brief": Screen(options, *best, "--brief"),
        "sekisho, default threshold, explained": Screen(options),
        "rapidfuzz, sorted tokens, brute force": peer(options, "rapidfuzz", "queries-once.jsonl"),
        "nomenklatura logic-v2 over rapidfuzz's fifty": peer(options, "logic-v2", "queries-sample.jsonl"),
    }
    runs = {name: [] for name in contestants}
    for _ in range(options.runs):
        for name, start in contestants.items():
            runs[name].append(start())
    print(f"\n{names:,} names, {len(queries):,} aliases taken off and asked for; one core's processor time")
    figures = {}
    for name, results in runs.items():
        result = sorted(results, key=lambda found: found["seconds"] / found["queries"])[len(results) // 2]
        figures[name] = dict(result, rate=result["queries"] / result["seconds"], recall=100 * result["right"] / result["expected"])
    ours = figures["sekisho, ten best, JSON in and out, explained"]["rate"]
    for name, figure in figures.items():
        print(f"{name:48} {figure['rate']:9,.0f} queries/s  ours : this {ours / figure['rate']:8.2f}  in the first five {figure['recall']:5.1f} %")
    first = next(iter(figures.values()))
    print(f"list loaded in {first['load']:.2f} s of processor time; peak {first['resident'] / 1e6:,.0f} MB")
    (options.work / "screening.json").write_text(json.dumps({"names": names, "figures": figures}, indent=2) + "\n", encoding="utf-8")


main()
