"""Measures `sekisho screen` from outside: how many listed people it finds by a name that was taken off the list, and how many
ordinary people it alerts on.

    python3 accuracy.py --sekisho PROGRAM --list OFAC_FOLDER --people PEOPLE.tsv [--work FOLDER]

PEOPLE.tsv comes from ../Names/people.py. Nothing but the program's own output is looked at.
"""

import argparse
import json
import random
import resource
import subprocess
import time
from pathlib import Path

import lists

# Ordinary people are looked at from this score on, so no lower one is told.
LEAST = 0.5
LATIN = ["world", "us", "korean", "chinese", "japanese", "russian"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sekisho", required=True)
    parser.add_argument("--list", required=True)
    parser.add_argument("--people", required=True)
    parser.add_argument("--work", type=Path, default=Path("/tmp"))
    return parser.parse_args()


class Screen:
    """Runs the program over requests and tells what it said and what it took."""

    def __init__(self, options, path):
        self.options, self.path = options, path

    def __call__(self, requests, *more):
        text = "".join(json.dumps(request, ensure_ascii=False) + "\n" for request in requests)
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        done = subprocess.run(
            [self.options.sekisho, "screen", "--list", self.path, *more], input=text.encode(), capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.wall = time.monotonic() - start
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert [answer["id"] for answer in answers] == [request["id"] for request in requests]
        return answers


def removed(parties, seed):
    """Takes one alias off each listed person: the first (seed 0), or one by chance that is no other name with other signs."""
    chance = random.Random(seed)
    entities, queries = [], []
    for party in parties:
        names = list(party.names)
        if party.kind == "person" and len(names) > 1:
            place = 1 if seed == 0 else chance.randrange(1, len(names))
            alias = names.pop(place)
            key = sorted(alias.lower().replace(",", " ").replace("-", " ").split())
            if seed and any(sorted(n.lower().replace(",", " ").replace("-", " ").split()) == key for n in names):
                names.insert(place, alias)
            else:
                queries.append((party, lists.as_asked(alias, chance.random() < 0.5)))
        entities.append(party.entity(names))
    return entities, queries


def best(answers):
    return sorted((answer["matches"][0]["score"] if answer["matches"] else 0 for answer in answers), reverse=True)


def threshold(groups, rate):
    """The lowest score, not below `LEAST`, at which at most `rate` of a thousand alert, each group weighing the same."""
    scores = sorted(((score, 1 / len(group) / len(groups)) for group in groups for score in group), reverse=True)
    total = 0.0
    for score, weight in scores:
        total += weight
        if total > rate / 1000:
            return score + 1e-9
    return LEAST


def recall(found, wanted, score):
    hits = sum(1 for (party, _), value in found if wanted(party) and value >= score)
    return 100 * hits / max(1, sum(1 for (party, _), _ in found if wanted(party)))


def right(queries, answers):
    """The score of the right party where it is among the first five, else 0."""
    found = []
    for query, answer in zip(queries, answers):
        scores = [m["score"] for m in answer["matches"][:5] if m["entityId"] == query[0].number]
        found.append((query, scores[0] if scores else 0))
    return found


def main():
    options = arguments()
    parties = lists.parties(options.list)
    people = [line.rstrip("\n").split("\t") for line in open(options.people, encoding="utf-8")]
    whole = Screen(options, options.list)
    groups, with_facts = {}, {}
    for group in dict.fromkeys(person[0] for person in people):
        members = [person for person in people if person[0] == group]
        plain = [{"id": n, "type": "person", "name": p[1]} for n, p in enumerate(members)]
        groups[group] = best(whole(plain, "--threshold", str(LEAST), "--limit", "1", "--brief"))
        facts = [dict(q, birthDate=p[2], country=p[3]) for q, p in zip(plain, members)]
        with_facts[group] = best(whole(facts, "--threshold", str(LEAST), "--limit", "1", "--brief"))
        alerts = [sum(1 for score in scores if score >= 0.8) * 1000 / len(scores) for scores in (groups[group], with_facts[group])]
        print(f"{group:14} {alerts[0]:6.1f} of 1,000 alert at the default threshold, {alerts[1]:5.1f} with date and country")
    korean = [groups["korean"]]
    latin = [groups[group] for group in LATIN]
    latin_facts = [with_facts[group] for group in LATIN]
    for seed in range(3):
        entities, queries = removed(parties, seed)
        path = options.work / "entities.jsonl"
        lists.write_entities(path, entities)
        screen = Screen(options, str(path))
        asked = [{"id": n, "type": "person", "name": name} for n, (_, name) in enumerate(queries)]
        found = right(queries, screen(asked, "--threshold", "0", "--limit", "5", "--brief"))
        dated = [
            dict(q, birthDate=party.birth_day(), country=party.countries[0] if party.countries else None)
            for q, (party, _) in zip(asked, queries) if party.birth_day()]
        dated_queries = [query for query in queries if query[0].birth_day()]
        found_dated = right(dated_queries, screen(dated, "--threshold", "0", "--limit", "5", "--brief"))
        dprk, other = (lambda p: p.dprk), (lambda p: not p.dprk)
        print(f"alias taken off, draw {seed}: {sum(1 for p, _ in queries if p.dprk)} DPRK, {len(queries)} in all")
        for rate in (20, 50):
            print(f"  DPRK at {rate} of 1,000 Koreans: {recall(found, dprk, threshold(korean, rate)):5.1f}")
        for rate in (10, 30):
            level = threshold(latin, rate)
            print(f"  at {rate} of 1,000 over all groups: DPRK {recall(found, dprk, level):5.1f}, others {recall(found, other, level):5.1f}")
        level = threshold(latin_facts, 10)
        print(f"  with dates, at 10: DPRK {recall(found_dated, dprk, level):5.1f}, others {recall(found_dated, other, level):5.1f}")
        print(f"  without threshold: DPRK {recall(found, dprk, 1e-6):5.1f}, others {recall(found, other, 1e-6):5.1f}")


main()
