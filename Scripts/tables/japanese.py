"""Makes the tables of Japanese names from the dictionary of Debian's package mecab-naist-jdic-eucjp.

usage: japanese.py NAIST_JDIC_CSV UNICODE_FOLDER OUTPUT_FOLDER

Three tables: family names and given names with their readings, the frequent ones first, and how a character is read inside a given or
family name, which is worked out from the first two by aligning characters and sounds (expectation maximisation).
"""

import collections
import math
import os
import sys

import kana
import packing
import unihan


def is_han(c):
    return "\u3400" <= c <= "\u9fff" or c in "々〆ヶケノ" or "\uf900" <= c <= "\ufaff"


def entries(path):
    """(kind, written, reading, spoken, cost) of every name that holds a Chinese character."""
    with open(path, encoding="euc-jp", errors="replace") as lines:
        for line in lines:
            f = line.rstrip("\n").split(",")
            if len(f) < 13 or f[6] != "人名" or f[7] not in ("姓", "名"):
                continue
            if not 1 <= len(f[0]) <= 5 or not any("\u3400" <= c <= "\u9fff" for c in f[0]):
                continue
            if all(is_han(c) or "ぁ" <= c <= "ヶ" for c in f[0]):
                # Names are folded before they are looked up, katakana to hiragana.
                yield f[7], "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in f[0]), f[11], f[12], int(f[3])


def known_sounds(table):
    """Readings of the dictionary, in kana the way Unihan spells them: a hint for the alignment."""
    latin = collections.defaultdict(set)
    for char, entry in table.items():
        for key in ("kJapaneseOn", "kJapaneseKun"):
            for word in entry.get(key, "").lower().split():
                latin[char].add(word)
    return latin


def plain(sound):
    """Spelling of a stretch of kana as Unihan spells it."""
    return (kana.latin(sound) or "").lower()


def splits(characters, sound, longest=4):
    """All ways to give each character a stretch of whole morae."""
    parts = kana.morae(sound)

    def walk(index, start):
        if index == len(characters):
            if start == len(parts):
                yield []
            return
        rest = len(characters) - index - 1
        for end in range(start + 1, min(start + longest, len(parts) - rest) + 1):
            for tail in walk(index + 1, end):
                yield ["".join(parts[start:end])] + tail

    return list(walk(0, 0))


def align(names, hints, rounds=12):
    """Probability of each sound of each character, from (written, reading, weight)."""
    problems = []
    for written, reading, weight in names:
        characters = [c for c in written]
        for i in range(1, len(characters)):
            if characters[i] == "々":
                characters[i] = characters[i - 1]
        found = [s for s in splits(characters, reading)
                 if all(not ("ぁ" <= c <= "ヶ") or kana.katakana(c) == x for c, x in zip(characters, s))]
        if found and len(found) < 200:
            problems.append((characters, found, weight))
    chance = {}

    def prior(c, sound):
        voiceless = sound[0].translate(str.maketrans("ガギグゲゴザジズゼゾダヂヅデドバビブベボ", "カキクケコサシスセソタチツテトハヒフヘホ")) + sound[1:]
        if plain(sound) in hints.get(c, ()) or plain(voiceless) in hints.get(c, ()):
            return 1.0
        prefix = any(h.startswith(plain(voiceless)) for h in hints.get(c, ()))
        return 0.2 if prefix else 0.02 / len(kana.morae(sound))

    for round_number in range(rounds):
        count = collections.defaultdict(lambda: collections.defaultdict(float))
        for characters, found, weight in problems:
            scores = []
            for split in found:
                score = 1.0
                for c, sound in zip(characters, split):
                    score *= prior(c, sound) if round_number == 0 else chance.get(c, {}).get(sound, 1e-9)
                scores.append(score)
            total = sum(scores)
            if total <= 0:
                continue
            for split, score in zip(found, scores):
                for c, sound in zip(characters, split):
                    count[c][sound] += weight * score / total
        chance = {c: {s: n / sum(sounds.values()) for s, n in sounds.items()} for c, sounds in count.items()}
    return chance, count


def dictionary(rows):
    """Readings by written name, the cheapest (most frequent) first, with a weight 0...9 of how frequent it is."""
    by_name = collections.defaultdict(dict)
    for written, reading, spoken, cost in rows:
        latin = kana.latin(reading, spoken)
        if latin:
            by_name[written][latin] = min(cost, by_name[written].get(latin, cost))
    return by_name


def rarity(cost, usual):
    """0 frequent to 9 rare."""
    return max(0, min(9, round((cost - usual) / 300)))


def records(by_name, usual):
    """A record is the name, a digit for its rarity and the readings. One step of the digit halves the frequency."""
    for written, readings in by_name.items():
        order = sorted(readings.items(), key=lambda item: (item[1], item[0]))
        yield f"{written}|{rarity(order[0][1], usual)}|" + ",".join(latin for latin, _ in order)


def character_records(chance, count, lowest=0.02):
    for c, sounds in chance.items():
        if "ぁ" <= c <= "ヶ":  # Kana sound as they are written.
            continue
        total = sum(count[c].values())
        by_latin = collections.defaultdict(float)
        for sound, p in sounds.items():
            # Inside one character ou, oo and uu are one long vowel.
            latin = (kana.latin(sound) or "").replace("ou", "O").replace("oo", "W").replace("uu", "U")
            if latin and p >= lowest and p * total >= 0.9:
                by_latin[latin] += p
        order = sorted(by_latin.items(), key=lambda item: (-item[1], item[0]))[:10]
        if order:
            # The digit says how many halvings the sound is away from certainty.
            yield f"{c}|" + ",".join(f"{latin}{min(9, round(-math.log2(p)))}" for latin, p in order)


def main():
    source, unicode_folder, folder = sys.argv[1:]
    rows = list(entries(source))
    hints = known_sounds(unihan.load(unicode_folder))
    for kind, label, usual in (("姓", "Family", 5000), ("名", "Given", 5600)):
        mine = [(w, r, s, c) for k, w, r, s, c in rows if k == kind]
        by_name = dictionary(mine)
        doc = f"Japanese {label.lower()} names, how rare they are (0 frequent to 9 rare) and their readings, the usual one first."
        packing.swift_file(os.path.join(folder, f"Japanese{label}Names+Generated.swift"), doc, f"japanese{label}Names",
                           records(by_name, usual), "japanese.py")
        if kind == "姓":
            readings = {}
            for name, rank in ((w, by_name[w]) for w in sorted(by_name)):
                for latin, cost in rank.items():
                    readings[latin] = min(cost, readings.get(latin, cost))
            packing.swift_file(
                os.path.join(folder, "JapaneseFamilyReadings+Generated.swift"),
                "How Japanese family names sound and how rare they are: where a name in kana without a space may be divided.",
                "japaneseFamilyReadings",
                (f"{latin}|{rarity(cost, usual)}" for latin, cost in readings.items()), "japanese.py")
        chance, count = align([(w, r, 1.0) for w, r, _, _ in mine], hints)
        doc = f"How characters sound in Japanese {label.lower()} names; the digit counts halvings of the probability."
        packing.swift_file(os.path.join(folder, f"Japanese{label}Sounds+Generated.swift"), doc, f"japanese{label}Sounds",
                           character_records(chance, count), "japanese.py")


if __name__ == "__main__":
    main()
