"""Reads the Unihan files of Debian's package unicode-data and answers questions about single Chinese characters."""

import bz2
import collections
import os
import re
import unicodedata

FILES = ["Readings", "Variants", "OtherMappings"]

INITIALS = ["KK", "TT", "PP", "SS", "CC", "KH", "TH", "PH", "CH", "K", "N", "T", "L", "M", "P", "S", "C", "H", ""]
HANGUL_INITIAL = {
    "K": 0, "KK": 1, "N": 2, "T": 3, "TT": 4, "L": 5, "M": 6, "P": 7, "PP": 8, "S": 9, "SS": 10, "": 11, "C": 12, "CC": 13,
    "CH": 14, "KH": 15, "TH": 16, "PH": 17, "H": 18,
}
HANGUL_VOWEL = {
    "A": 0, "AY": 1, "YA": 2, "YAY": 3, "E": 4, "EY": 5, "YE": 6, "YEY": 7, "O": 8, "WA": 9, "WAY": 10, "OY": 11, "YO": 12,
    "WU": 13, "WE": 14, "WEY": 15, "WI": 16, "YU": 17, "U": 18, "UY": 19, "I": 20,
}
HANGUL_FINAL = {"": 0, "K": 1, "N": 4, "T": 7, "L": 8, "M": 16, "P": 17, "S": 19, "NG": 21}


def load(folder):
    """All properties by character."""
    table = collections.defaultdict(dict)
    for name in FILES:
        with bz2.open(os.path.join(folder, f"Unihan_{name}.txt.bz2"), "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("U+"):
                    code, key, value = line.rstrip("\n").split("\t")
                    table[chr(int(code[2:], 16))][key] = value
    return table


def hangul_of_yale(yale):
    """The Hangul syllable of a Yale spelling as kKorean has it, or None."""
    for initial in INITIALS:
        if not yale.startswith(initial):
            continue
        match = re.fullmatch(r"([AEIOUWY]+?)(NG|[KNTLMPS]?)", yale[len(initial):])
        if match and match[1] in HANGUL_VOWEL:
            return chr(0xAC00 + (HANGUL_INITIAL[initial] * 21 + HANGUL_VOWEL[match[1]]) * 28 + HANGUL_FINAL[match[2]])
        # After a labial the spelling leaves the w of wu out.
        if match and match[1] == "U" and initial in ("M", "P", "PH", "PP"):
            return chr(0xAC00 + (HANGUL_INITIAL[initial] * 21 + 13) * 28 + HANGUL_FINAL[match[2]])
    return None


def before_initial_law(syllable):
    """True when the sound law for the beginning of words changes this syllable."""
    return word_initial(syllable) != syllable


def word_initial(syllable):
    """The syllable as the South writes it at the beginning of a word: 리 이, 로 노, 녀 여."""
    index = ord(syllable) - 0xAC00
    initial, vowel, final = index // 588, index // 28 % 21, index % 28
    palatal = vowel in (2, 3, 6, 7, 12, 17, 20)
    if initial == 5:
        initial = 11 if palatal else 2
    elif initial == 2 and palatal:
        initial = 11
    return chr(0xAC00 + (initial * 21 + vowel) * 28 + final)


def korean(entry):
    """Korean readings before the initial sound law, the usual one first."""
    order = [h for h in (hangul_of_yale(y) for y in entry.get("kKorean", "").split()) if h]
    listed = [h.split(":")[0] for h in entry.get("kHangul", "").split()]
    order = [h for h in order if not listed or h in listed] + [h for h in listed if h not in order]
    changed = {word_initial(h) for h in order if before_initial_law(h)}
    return list(dict.fromkeys(h for h in order if h not in changed))


def toneless(pinyin):
    """Pinyin without tone marks; ü is written v."""
    letters = unicodedata.normalize("NFD", pinyin.lower()).replace("u\u0308", "v")
    return "".join(c for c in letters if "a" <= c <= "z")


def mandarin(entry):
    """Toneless pinyin, the usual reading first, others only as far as the mainland's dictionaries know them."""
    found = [toneless(p) for p in entry.get("kMandarin", "").split()[:1]]
    for key in ("kTGHZ2013", "kXHC1983"):
        for item in entry.get(key, "").split():
            found += [toneless(p) for p in item.split(":")[1].split(",")]
    return [p for p in dict.fromkeys(found) if p][:3]


def cantonese(entry):
    """Jyutping without tone digits."""
    return list(dict.fromkeys(re.sub("[0-9]", "", j) for j in entry.get("kCantonese", "").split()))[:2]


def variants(entry, key):
    return [chr(int(v.split("<")[0][2:], 16)) for v in entry.get(key, "").split()]
