"""A list of a million believable names in mixed scripts, and what it is asked for. Seeded: the same on every run.

    million.py PEOPLE.tsv LIST.jsonl QUERIES.jsonl [NAMES] [QUERIES]

Learns from the people of ../Names/people.py which words names are made of and how letters follow each other in them: frequent words come up
as often as among people, and rare ones are invented letter by letter, since long lists have as many different words as that. Three in four
parties are people, with aliases that are spellings of their name, parts of it or other names; the rest are firms and ships.
"""

import json
import random
import sys
from collections import Counter, defaultdict

WEIGHTS = {
    "world": 30, "us": 8, "korean": 7, "hangul": 3, "chinese": 10, "hanzi": 5, "japanese": 4, "kanji": 3, "russian": 14, "cyrillic": 6}
FIRMS = """TRADING SHIPPING INTERNATIONAL GENERAL INDUSTRIAL MARINE ENGINEERING TECHNOLOGY INVESTMENT HOLDING PETROLEUM CONSTRUCTION LOGISTICS
IMPORT EXPORT BANK ELECTRONICS CHEMICAL MINING STEEL AVIATION TRANSPORT CAPITAL CONSULTING SERVICES DEVELOPMENT GROUP""".split()
FORMS = "CO., LTD.|LIMITED|LLC|CORPORATION|GMBH|S.A.|OOO|JSC|FZE|COMPANY|INC.|AO|PTE LTD".split("|")
# The part of words that are invented: family names are far more varied than given names.
NEW_FAMILY, NEW_GIVEN = 0.30, 0.10


class Words:
    """The words of one group and place, with new ones of the same look."""

    def __init__(self, words):
        counts = Counter(words)
        self.words, self.weights = list(counts), list(counts.values())
        self.follow = defaultdict(list)
        for word in self.words:
            text = "^^" + word + "$"
            for place in range(2, len(text)):
                self.follow[text[place - 2 : place]].append(text[place])
        self.totals = []
        total = 0
        for weight in self.weights:
            total += weight
            self.totals.append(total)

    def known(self, chance):
        return chance.choices(self.words, cum_weights=self.totals)[0]

    def invented(self, chance):
        for _ in range(20):
            word, last = "", "^^"
            while len(word) < 14:
                letter = chance.choice(self.follow[last])
                if letter == "$":
                    break
                word, last = word + letter, last[1] + letter
            if len(word) > 3:
                return word
        return self.known(chance)

    def draw(self, chance, new):
        return self.invented(chance) if chance.random() < new else self.known(chance)


class Group:
    def __init__(self, name, people):
        self.name, self.isJoined = name, " " not in people[0]
        families, givens = [], []
        for person in people:
            if self.isJoined:
                length = 2 if name == "kanji" and len(person) > 3 else 1
                families.append(person[:length])
                givens.append(person[length:] or person)
            else:
                words = person.replace(",", "").split()
                families.append(words[-1])
                givens.append(" ".join(words[:-1]) or words[0])
        self.families, self.givens = Words(families), Words(givens)

    def draw(self, chance):
        if self.isJoined:
            letters = self.givens.known(chance)
            if chance.random() < 0.5:
                letters = "".join(chance.choice(self.givens.known(chance)) for _ in letters)
            return self.families.known(chance), letters
        return self.families.draw(chance, NEW_FAMILY).strip(), self.givens.draw(chance, NEW_GIVEN).strip()

    def listed(self, parts):
        return "".join(parts) if self.isJoined else f"{parts[0].upper()}, {parts[1]}"

    def asked(self, parts, chance):
        return "".join(parts) if self.isJoined else " ".join(parts if chance.random() < 0.3 else reversed(parts))


def respelt(chance, text):
    """One habit of spelling or error of the pen more."""
    habits = [("ou", "u"), ("y", "i"), ("i", "y"), ("h", ""), ("e", "i"), ("o", "u"), ("k", "q"), ("v", "w"), ("-", " "), (" ", ""), ("j", "dj")]
    old, new = chance.choice(habits)
    if old in text:
        return text.replace(old, new, 1)
    place = chance.randrange(len(text))
    return text[:place] + text[place + 1 :] if len(text) > 5 and place else text + text[-1]


def party(chance, number, groups, names, weights):
    draw = chance.random()
    if draw < 0.75:
        group = groups[chance.choices(names, weights)[0]]
        parts = group.draw(chance)
        listed = [group.listed(parts)]
        while chance.random() < 0.55 and len(listed) < 8:
            kind = chance.random()
            if kind < 0.6 and not group.isJoined:
                listed.append(group.listed((respelt(chance, parts[0]), respelt(chance, parts[1]))))
            elif kind < 0.8:
                other = group.draw(chance)
                listed.append(group.listed((parts[0], other[1])))
            else:
                other = groups[chance.choices(names, weights)[0]]
                listed.append(other.listed(other.draw(chance)))
        births = [f"{chance.randrange(1940, 2004)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"] if chance.random() < 0.6 else []
        return {"id": str(number), "type": "person", "names": listed, "weakNames": [], "birthDates": births, "countries": [], "programs": []}
    source = groups[chance.choice(["world", "russian", "chinese"])]
    own = [source.families.draw(chance, 0.5).upper() for _ in range(chance.choice([1, 1, 2]))]
    if draw < 0.95:
        words = own + chance.sample(FIRMS, chance.choice([1, 2, 2, 3]))
        listed = [" ".join(words + [chance.choice(FORMS)])]
        if chance.random() < 0.4:
            listed.append(" ".join(words))
        return {"id": str(number), "type": "organization", "names": listed, "weakNames": [], "birthDates": [], "countries": [], "programs": []}
    return {"id": str(number), "type": "vessel", "names": [" ".join(own)], "weakNames": [], "birthDates": [], "countries": [], "programs": []}


def main():
    people, list_path, query_path = sys.argv[1:4]
    wanted = int(sys.argv[4]) if len(sys.argv) > 4 else 1_000_000
    asked = int(sys.argv[5]) if len(sys.argv) > 5 else 20_000
    chance = random.Random(2027)
    members = defaultdict(list)
    for line in open(people, encoding="utf-8"):
        group, name, *_ = line.rstrip("\n").split("\t")
        members[group].append(name)
    groups = {name: Group(name, members[name]) for name in WEIGHTS}
    names, weights = list(WEIGHTS), list(WEIGHTS.values())
    queries = []
    with open(list_path, "w", encoding="utf-8") as out:
        count = number = 0
        while count < wanted:
            entity = party(chance, number, groups, names, weights)
            out.write(json.dumps(entity, ensure_ascii=False) + "\n")
            count += len(entity["names"])
            number += 1
            # Half of those asked for are on the list, with a letter or a habit of spelling changed.
            if chance.random() < asked / 2 / (wanted / 1.75):
                name = chance.choice(entity["names"]).replace(",", "")
                queries.append({"type": entity["type"], "name": respelt(chance, name.lower()), "expected": entity["id"]})
    while len(queries) < asked:
        group = groups[chance.choices(names, weights)[0]]
        queries.append({"type": "person", "name": group.asked(group.draw(chance), chance)})
    chance.shuffle(queries)
    with open(query_path, "w", encoding="utf-8") as out:
        for place, query in enumerate(queries[:asked]):
            out.write(json.dumps({"id": place} | query, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
