"""OFAC's delimited files, as far as measurements need them, and an `entities.jsonl` made of them."""

import csv
import json
import re

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Party:
    def __init__(self, number, kind, name, programs, remarks):
        self.number, self.kind, self.names = number, kind, [name]
        self.dprk = "DPRK" in programs or "North Korea Sanctions" in remarks
        self.programs = re.findall(r"[A-Z0-9-]+", programs)
        self.births = [text.strip(" .'") for text in re.findall(r"DOB ([^;]+)", remarks)]
        self.countries = [text.strip(" .") for text in re.findall(r"(?:nationality|citizen) ([^;]+)", remarks)]

    def birth_day(self):
        """The first full date of birth as YYYY-MM-DD, None where there is none."""
        for text in self.births:
            if match := re.fullmatch(r"(\d\d) (\w{3}) (\d{4})", text):
                return f"{match[3]}-{MONTHS.index(match[2]) + 1:02}-{match[1]}"
        return None

    def entity(self, names):
        return {
            "id": self.number, "type": self.kind, "names": names, "weakNames": [], "birthDates": self.births,
            "countries": self.countries, "programs": self.programs}


def rows(path):
    with open(path, encoding="latin-1", newline="") as file:
        for row in csv.reader(line.replace("\x1a", "") for line in file):
            if len(row) > 3:
                yield [field.strip() for field in row]


def parties(folder):
    """Every party of sdn.csv with the aliases of alt.csv, in the order of the list."""
    found = {}
    for row in rows(f"{folder}/sdn.csv"):
        kind = {"individual": "person", "vessel": "vessel", "aircraft": "aircraft"}.get(row[2], "organization")
        found[row[0]] = Party(row[0], kind, row[1], row[3], row[11] if len(row) > 11 else "")
    for row in rows(f"{folder}/alt.csv"):
        if row[0] in found:
            found[row[0]].names.append(row[3])
    return list(found.values())


def as_asked(name, is_turned):
    """`KIM, Jong Un` as people write it: `Kim Jong Un`, or `Jong Un Kim`."""
    parts = [part.strip() for part in name.split(",", 1)]
    return " ".join(reversed(parts) if is_turned else parts)


def write_entities(path, entities):
    with open(path, "w", encoding="utf-8") as out:
        for entity in entities:
            out.write(json.dumps(entity, ensure_ascii=False) + "\n")
