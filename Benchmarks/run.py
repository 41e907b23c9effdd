"""The benchmark: `make bench`. Prints a table of ratios and writes every figure to a JSON file.

Contestants take turns, so that a busy minute of the machine strikes all of them. Figures are medians.
"""

import argparse
import json
import os
import platform
import sys
from pathlib import Path

import measure

HERE = Path(__file__).parent
SEED = "20260301"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", nargs="?", choices=["standard", "large"], default="standard")
    parser.add_argument("--binaries", type=Path, required=True, help="the folder of the built programs")
    parser.add_argument("--work", type=Path, required=True, help="where events and results go")
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--copies", type=int, default=20, help="how many times the events of the large run are copied")
    return parser.parse_args()


def events_file(options):
    """The simulated events; made once, the same for the same number."""
    path = options.work / f"events-{options.events}.jsonl"
    if not path.exists():
        part = path.with_suffix(".part")
        measure.run([options.binaries / "sekisho", "simulate", "--seed", SEED, "--events-target", str(options.events), "--out", part])
        part.rename(path)
    return path


def copied(path, copies, target):
    """The same events in the books of so many other firms: subjects stay apart, since tenants do."""
    if target.exists():
        return
    part = target.with_suffix(".part")
    with open(part, "wb") as out:
        for copy in range(copies):
            mark = b'"tenant":"c%d-' % copy
            with open(path, "rb") as lines:
                while block := lines.readlines(1 << 26):
                    out.write(b"".join(block).replace(b'"tenant":"', mark))
    part.rename(target)


def check(options, path, *more):
    sekisho = options.binaries / "sekisho"
    return measure.run([sekisho, "check", path, "--out", options.work / "check", "--json", *more])


def contestants(options, path):
    python = sys.executable
    peers = HERE / "peers"
    out = options.work / "peer.out"
    return {
        "sekisho, all cores": lambda: check(options, path),
        "sekisho, 1 thread": lambda: check(options, path, "--threads", "1"),
        "plain Python, json": lambda: measure.run([python, peers / "plain.py", path, out, "json"]),
        "plain Python, orjson": lambda: measure.run([python, peers / "plain.py", path, out, "orjson"]),
        "DuckDB, all cores": lambda: measure.run([python, peers / "duck.py", path, out]),
    }


def measured(options, path):
    runs = {name: [] for name in contestants(options, path)}
    for _ in range(options.runs):
        for name, start in contestants(options, path).items():
            runs[name].append(start())
    return {name: measure.medians(costs) for name, costs in runs.items()}, runs


def table(rows):
    widths = [max(len(str(row[column])) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        first, *others = zip(row, widths)
        print("  ".join([str(first[0]).ljust(first[1])] + [str(cell).rjust(width) for cell, width in others]))
    print()


def race(figures, events):
    ours = figures["sekisho, all cores"]
    rows = [("read and judged", "wall s", "CPU s", "events/s", "events/CPU s", "own MB", "wall : ours", "CPU : ours")]
    for name, cost in figures.items():
        rows.append(
            (
                name, f"{cost['wall']:.2f}", f"{cost['cpu']:.2f}", f"{events / cost['wall']:,.0f}", f"{events / cost['cpu']:,.0f}",
                f"{cost['private'] / 1e6:,.0f}", f"{cost['wall'] / ours['wall']:.2f}", f"{cost['cpu'] / ours['cpu']:.2f}",
            )
        )
    table(rows)


def kernels(options, path):
    output = measure.run([options.binaries / "sekisho-kernels", path, "100000"]).output
    found = json.loads(output)
    table(
        [
            ("one thread, per second of processor time", "rate"),
            ("events decoded", f"{found['decode']['events_per_second']:,}"),
            ("megabytes decoded", f"{found['decode']['bytes_per_second'] / 1e6:,.1f}"),
            ("events folded into features", f"{found['fold']['events_per_second']:,}"),
            ("events folded and judged", f"{found['judge']['events_per_second']:,}"),
            ("rules evaluated, the whole sheet at once", f"{found['sheet']['evaluations_per_second']:,}"),
            ("rules evaluated, one by one", f"{found['sheet']['single_evaluations_per_second']:,}"),
            ("rules evaluated while replaying, folds included", f"{found['judge']['evaluations_per_second']:,}"),
        ]
    )
    return found


def memory(cost, events, subjects):
    rows = {
        "peak resident, mapped input included, MB": cost["resident"] / 1e6,
        "peak of its own, MB": cost["private"] / 1e6,
        "of its own per event, bytes": cost["private"] / events,
        "of its own per subject and year, bytes": cost["private"] / subjects,
        "swapped, MB": cost["swap"] / 1e6,
    }
    table([("memory", "")] + [(name, f"{value:,.1f}") for name, value in rows.items()])
    return rows


def summary(run):
    """How much one run of sekisho saw, by its own summary."""
    found = json.loads(run.output)
    return found["events"], found["subjects"]


def large(options, path):
    target = options.work / f"events-large-{options.events}x{options.copies}.jsonl"
    copied(path, options.copies, target)
    run = check(options, target)
    events, subjects = summary(run)
    cost = measure.medians([run])
    print(f"{events:,} events of {subjects:,} subjects in {cost['wall']:.0f} s, {events / cost['wall']:,.0f} events/s\n")
    return {"events": events, "subjects": subjects, "cost": cost, "memory": memory(cost, events, subjects)}


def main():
    options = arguments()
    path = events_file(options)
    results = {"machine": {"cores": os.cpu_count(), "system": platform.platform(), "python": platform.python_version()}}
    if options.size == "large":
        results["large"] = large(options, path)
    else:
        figures, runs = measured(options, path)
        events, subjects = summary(runs["sekisho, all cores"][-1])
        print(f"{events:,} events of {subjects:,} subjects, {path.stat().st_size / 1e6:,.0f} MB, medians of {options.runs} runs\n")
        race(figures, events)
        ours, alone = figures["sekisho, all cores"], figures["sekisho, 1 thread"]
        print(f"all {os.cpu_count()} cores against 1 thread: {alone['wall'] / ours['wall']:.2f} times as fast\n")
        results |= {"events": events, "subjects": subjects, "medians": figures, "kernels": kernels(options, path)}
        results["memory"] = memory(ours, events, subjects)
    output = options.work / f"bench-{options.size}.json"
    output.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    print(f"all figures: {output}")


if __name__ == "__main__":
    main()
