"""Kana to the Latin letters of the name tables: Hepburn, with capital O, W and U for the long vowels ou, oo and uu."""

ROWS = {
    "": "アaイiウuエeオo", "k": "カaキiクuケeコo", "g": "ガaギiグuゲeゴo", "s": "サaスuセeソo", "z": "ザaズuゼeゾo", "t": "タaテeトo",
    "d": "ダaデeドo", "n": "ナaニiヌuネeノo", "h": "ハaヒiヘeホo", "b": "バaビiブuベeボo", "p": "パaピiプuペeポo", "m": "マaミiムuメeモo",
    "y": "ヤaユuヨo", "r": "ラaリiルuレeロo", "w": "ワa",
}
MORAE = {
    "シ": "shi", "ジ": "ji", "チ": "chi", "ヂ": "ji", "ツ": "tsu", "ヅ": "zu", "フ": "fu", "ン": "n", "ヴ": "vu", "ヲ": "o", "ヰ": "i", "ヱ": "e",
    "ティ": "ti", "ディ": "di", "ファ": "fa", "フィ": "fi", "フェ": "fe", "フォ": "fo", "ウィ": "wi", "ウェ": "we", "シェ": "she", "ジェ": "je",
    "チェ": "che",
}
for consonant, row in ROWS.items():
    for i in range(0, len(row), 2):
        MORAE[row[i]] = consonant + row[i + 1]
for kana, consonant in zip("キギニヒビピミリシジチヂ", ["ky", "gy", "ny", "hy", "by", "py", "my", "ry", "sh", "j", "ch", "j"]):
    for small, vowel in zip("ャュョ", "auo"):
        MORAE[kana + small] = consonant + vowel


def katakana(text):
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


def morae(text):
    """Splits katakana into morae, a small letter with the one before it."""
    parts = []
    for c in text:
        if c in "ャュョァィェォ" and parts:
            parts[-1] += c
        else:
            parts.append(c)
    return parts


def latin(reading, spoken=None):
    """`spoken` is the same word as pronounced, long vowels written ー. None when a letter is unknown."""
    spoken = spoken if spoken and len(spoken) == len(reading) else reading
    out, position, double = "", 0, False
    for mora in morae(reading):
        sounded = spoken[position:position + len(mora)]
        position += len(mora)
        if mora == "ッ":
            double = True
            continue
        if sounded == "ー" and out and (out[-1], mora) in (("o", "ウ"), ("o", "オ"), ("u", "ウ")):
            out = out[:-1] + {"oウ": "O", "oオ": "W", "uウ": "U"}[out[-1] + mora]
            continue
        if mora == "ー":
            continue
        if mora not in MORAE:
            return None
        syllable = MORAE[mora]
        if double:
            out += "t" if syllable.startswith("ch") else syllable[0]
            double = False
        out += syllable
    return out
