"""What others do with the same list and the same names: answers per second of one core's processor time, and whether the right party
is among the first five.

    peers.py rapidfuzz|logic-v2 LIST.jsonl QUERIES.jsonl

Prints one line of JSON. rapidfuzz (MIT) compares every name with every query by sorted tokens, in one call. logic-v2 is the matcher of
nomenklatura (MIT); it compares one pair at a time and is handed the fifty names that rapidfuzz likes best, as its users hand it the
candidates of a search index.
"""

import json
import sys
import time

import numpy
from rapidfuzz import fuzz, process, utils


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def as_processed(name):
    """Small letters in sorted words: compared so, `ratio` is rapidfuzz's `token_sort_ratio`, with the sorting done once."""
    return " ".join(sorted(utils.default_process(name).split()))


class TokenSort:
    """Compares a block of queries with all names at once, as fast as rapidfuzz can, and takes the best of each row."""

    block = 64

    def __init__(self, entities):
        pairs = [(as_processed(name), entity["id"]) for entity in entities for name in entity["names"]]
        self.names, self.owners = [name for name, _ in pairs], [owner for _, owner in pairs]

    def best(self, names, limit):
        scores = process.cdist([as_processed(name) for name in names], self.names, scorer=fuzz.ratio, dtype=numpy.uint8, workers=1)
        for row in scores:
            places = numpy.argpartition(row, -limit)[-limit:]
            places = places[numpy.argsort(-row[places].astype(int), kind="stable")]
            yield [(self.owners[place], row[place] / 100) for place in places]

    def answers(self, queries):
        for start in range(0, len(queries), self.block):
            yield from self.best([query["name"] for query in queries[start : start + self.block]], 10)


class LogicV2:
    SCHEMATA = {"person": "Person", "vessel": "Vessel", "aircraft": "Airplane"}

    def __init__(self, entities):
        from followthemoney.proxy import EntityProxy
        from nomenklatura.matching import LogicV2 as Matcher

        self.matcher, self.config, self.proxy = Matcher, Matcher.default_config(), EntityProxy.from_dict
        self.search = TokenSort(entities)
        self.entities = {}
        for entity in entities:
            self.entities[entity["id"]] = self.made(entity["id"], entity["type"], entity["names"])

    def made(self, number, kind, names):
        return self.proxy({"id": number, "schema": self.SCHEMATA.get(kind, "LegalEntity"), "properties": {"name": names}})

    def answers(self, queries):
        for query, found in zip(queries, self.search.best([query["name"] for query in queries], 50)):
            asked = self.made("query", query["type"], [query["name"]])
            best = {}
            for owner, _ in found:
                if owner not in best:
                    best[owner] = self.matcher.compare(asked, self.entities[owner], self.config).score
            yield sorted(best.items(), key=lambda item: -item[1])[:10]


def main():
    kind, list_path, query_path = sys.argv[1:]
    matcher = {"rapidfuzz": TokenSort, "logic-v2": LogicV2}[kind](read(list_path))
    queries = read(query_path)
    list(matcher.answers(queries[:1]))
    start = time.process_time()
    answers = list(matcher.answers(queries))
    seconds = time.process_time() - start
    asked = [(query, answer) for query, answer in zip(queries, answers) if query.get("expected")]
    right = sum(1 for query, answer in asked if query["expected"] in list(dict.fromkeys(owner for owner, _ in answer))[:5])
    print(json.dumps({"queries": len(queries), "seconds": seconds, "expected": len(asked), "right": right}))


main()
