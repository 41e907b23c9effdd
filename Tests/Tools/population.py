"""Compares what `sekisho check` says of a simulated population with the truth, as Markdown tables.

    population.py OUT_FOLDER TRUTH_FILE
"""

import collections
import json
import math
import sys


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def row(name, total, reviews, holds):
    share = f"{100 * reviews / total:.2f} % ({reviews})" if total else "–"
    held = f"{100 * holds / total:.3f} % ({holds})" if total else "–"
    return f"| {name} | {total} | {share} | {held} |"


def chance_of(square, freedom):
    """The chance that a chi-square of so many degrees of freedom is at least this large, by the series of the lower incomplete gamma."""
    half, shape = square / 2, freedom / 2
    if half <= 0:
        return 1.0
    term = total = 1 / shape
    for step in range(1, 1000):
        term *= half / (shape + step)
        total += term
    return max(0.0, 1 - total * math.exp(shape * math.log(half) - half - math.lgamma(shape)))


def homogeneity(counts):
    """Whether shares of (people, reviewed) differ more than chance lets them: chi-square, degrees of freedom, chance."""
    people = sum(total for total, _ in counts)
    share = sum(reviews for _, reviews in counts) / people
    if not 0 < share < 1:
        return 0.0, len(counts) - 1, 1.0
    square = sum((reviews - total * share) ** 2 / (total * share * (1 - share)) for total, reviews in counts)
    return square, len(counts) - 1, chance_of(square, len(counts) - 1)


def main(folder, truth):
    said = {(a["tenant"], a["subject"]): a for a in lines(f"{folder}/assessments.jsonl")}
    guilty = collections.defaultdict(lambda: [0, 0, 0])
    honest = collections.defaultdict(lambda: [0, 0, 0])
    origins = collections.defaultdict(lambda: [0, 0])
    right = wrong = 0
    for person in lines(truth):
        assessment = said.get((person["tenant"], person["subject"]))
        if assessment is None:
            continue
        review = assessment["first_review_at"] is not None
        hold = assessment["first_hold_at"] is not None
        if person["role"] == "honest":
            for key in ("everybody honest", person["group"] or "ordinary lives"):
                for index, value in enumerate((1, review, hold)):
                    honest[key][index] += value
            origins[person["name_origin"]][0] += 1
            origins[person["name_origin"]][1] += review
            wrong += review
        else:
            level = "" if person["level"] is None else f" at level {person['level']}"
            for index, value in enumerate((1, review, hold)):
                guilty[person["role"] + level][index] += value
            right += review
    print("| in rings | people | came to review | came to hold |\n|---|---|---|---|")
    for name in sorted(guilty):
        print(row(name, *guilty[name]))
    print("\n| honest people | people | false reviews | false holds |\n|---|---|---|---|")
    for name in sorted(honest, key=lambda name: (name != "everybody honest", name)):
        print(row(name.replace("_", " "), *honest[name]))
    counted = {name: counts for name, counts in origins.items() if counts[0] >= 1000}
    large = {name: reviews / total for name, (total, reviews) in counted.items()}
    print(f"\nprecision at review: {100 * right / max(1, right + wrong):.0f} %")
    print("false reviews by name origin (at least 1,000 people): " + ", ".join(f"{k} {100 * v:.2f} %" for k, v in sorted(large.items())))
    if len(counted) > 1:
        square, freedom, chance = homogeneity(list(counted.values()))
        print(f"origins alike: chi-square {square:.1f} with {freedom} degrees of freedom; by chance alone as large or larger in {100 * chance:.0f} %")


if __name__ == "__main__":
    main(*sys.argv[1:])
