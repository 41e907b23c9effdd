"""Stored customers without number, and a day's change of a list, for measuring what re-screening costs. Seeded: the same on every run.

Customers are put together from the people of ../Names/people.py: within a group, the first part of one's name and the rest of another's,
so that hardly any name comes up twice.
"""

import json
import random

WITHOUT_SPACES = {"hangul", "hanzi", "kanji"}


def parts(group, name):
    if " " in name:
        first, rest = name.split(" ", 1)
        return first, " ", rest
    if group in WITHOUT_SPACES and len(name) > 1:
        # Japanese family names have two characters more often than one.
        length = 2 if group == "kanji" and len(name) > 3 else 1
        return name[:length], "", name[length:]
    return name, "", ""


def write_customers(people, path, count, with_facts, seed=11):
    """A file of so many requests: an equal share for each group of people."""
    chance = random.Random(seed)
    groups = {}
    for line in open(people, encoding="utf-8"):
        group, name, birth, country = line.rstrip("\n").split("\t")
        first, space, rest = parts(group, name)
        # Where both orders are in use, the longer part is mostly the given name: only names of one order are mixed.
        shape = group.startswith("korean") and len(first) > len(rest)
        groups.setdefault((group, shape), []).append(((first, space, rest), birth, country))
    members = list(groups.values())
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            group = members[number % len(members)]
            (first, space, _), birth, country = chance.choice(group)
            (_, _, rest), _, _ = chance.choice(group)
            customer = {"id": number, "type": "person", "name": first + space + rest}
            if with_facts:
                customer |= {"birthDate": birth, "country": country}
            out.write(json.dumps(customer, ensure_ascii=False) + "\n")


def a_days_change(entities, changes, seed=12):
    """The list as it was and as it is: a third of the changes are new parties, a third gone ones, a third have an alias more."""
    chance = random.Random(seed)
    touched = chance.sample(range(len(entities)), changes)
    new, gone, changed = touched[::3], set(touched[1::3]), set(touched[2::3])
    old = [entity for place, entity in enumerate(entities) if place not in set(new)]
    today = []
    for place, entity in enumerate(entities):
        if place in changed:
            other = chance.choice(entities)["names"][0]
            today.append(entity | {"names": entity["names"] + [other]})
        elif place not in gone:
            today.append(entity)
    return old, today
