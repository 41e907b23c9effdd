#!/usr/bin/env python3
"""Ordinary people for the measurement of false alerts: TSV lines of group, name, birth date, country.

Koreans come from family names by their census shares and from given names, half by frequent full names of the last eight
decades, half by frequent syllables; they are written as passports, the Revised system or McCune-Reischauer would. All others come from
Faker (MIT); Chinese names are put into pinyin by pypinyin (MIT). Seeded: the same people on every run.

    pip install faker pypinyin
    people.py OUT.tsv [PER_GROUP]
"""

import random
import sys

from faker import Faker
from pypinyin import lazy_pinyin

SURNAMES = dict(
    김=215, 이=147, 박=84, 최=47, 정=49, 강=25, 조=29, 윤=21, 장=20, 임=21, 한=16, 오=15, 서=15, 신=15, 권=14, 황=14, 안=14, 송=14, 전=13,
    홍=11, 유=15, 고=10, 문=9, 양=10, 손=9, 배=8, 백=8, 허=7, 남=6, 심=5, 노=6, 하=5, 곽=4, 성=4, 차=4, 주=5, 우=4, 구=4, 민=3, 진=4, 나=3,
    지=3, 엄=3, 변=3, 채=3, 원=3, 천=2, 방=3, 공=2, 현=2, 함=2, 염=1, 여=1, 추=1, 도=1, 석=1, 선=1, 설=1)
# Frequent names of men and women of each decade from the 1940s, as newspapers print them from the registers of the Supreme Court.
FREQUENT = """영수 영호 영식 정웅 영길 영일 정식 정호 영철 종수 순자 영자 정순 춘자 경자 옥자 명자 숙자 정자 화자 영환 성수 상철 성호 영진 종호 정희 영희 명숙 경숙 경희
순옥 정숙 현숙 영숙 미숙 병철 광수 성진 상훈 성훈 정훈 지훈 동현 현우 준호 준영 성민 정우 승현 민수 진호 상현 재현 현정 은주 은영 지영 미영 은정 지은 지현 혜진 수진 유진 민지 지혜
은지 예진 수빈 지원 서연 민서 서현 서윤 지우 하은 하윤 민준 서준 주원 예준 시우 준서 도윤 현준 지호 건우 우진 선우 민재 현서 연우 유준 정민 승민 준혁 태현 지민 동욱 상우 재훈 진우 성현
창호 용호 상호 상진 태호 동수 광호 성철 재호 종철 인수 경호 승호 동훈 병호 기호 기영 창수 용수 태식 재석 대현 현철 영민 영훈 영준 철수 미경 미정 선영 현주 윤정 혜경 혜영 정은 소영 보람
아름 슬기 수연 가영 다영 소연 나연 다은 채원 지아 수아 지유 예은 윤서 채은""".split()
FIRST = "영6 정5 성4 상3 재3 동3 지3 경3 민3 현3 미2 은2 종2 준1 진2 승2 태2 창2 광1 용2 병1 수2 인2 명1 기2 유1 혜2 선2 윤1 순1 춘1 금1 철1 대1 덕1 봉1 석1 원1 주1 서1 규1 남1 문1 홍1 희1"
SECOND = "수4 호4 희3 숙3 영3 자2 순2 진3 현2 우2 석2 식2 철2 훈2 준2 성2 민2 원2 환2 경2 미2 정2 연2 은2 주2 아2 선2 옥1 용1 규1 근1 기1 길1 남1 태1 국1 구1 만1 섭1 열1 욱1 인1 일1 재1 찬1 택1 학1 혁1 형1 화1"

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
REVISED = ("g kk n d tt r m b pp s ss - j jj ch k t p h".split(), "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(),
           {0: "", 1: "k", 4: "n", 7: "t", 8: "l", 16: "m", 17: "p", 19: "t", 21: "ng"})
REISCHAUER = ("k kk n t tt r m p pp s ss - ch tch ch k t p h".split(), "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(), REVISED[2])
HABIT_SURNAME = dict(김=["Kim"], 이=["Lee"] * 9 + ["Yi"], 박=["Park"] * 9 + ["Pak"], 최=["Choi"] * 9 + ["Choe"], 정=["Jung", "Jeong", "Chung"], 강=["Kang"], 조=["Cho", "Cho", "Jo"],
                     윤=["Yoon", "Yun"], 장=["Jang", "Chang"], 임=["Lim", "Lim", "Im"], 한=["Han"], 오=["Oh"], 서=["Seo", "Suh"], 신=["Shin"], 권=["Kwon"], 안=["Ahn", "An"],
                     유=["Yoo", "Yu", "Ryu"], 고=["Ko", "Koh"], 문=["Moon"], 손=["Son", "Sohn"], 배=["Bae"], 백=["Baek", "Paik"], 허=["Huh", "Heo"], 노=["Noh", "Roh"], 주=["Joo", "Ju"],
                     우=["Woo"], 구=["Koo", "Gu"], 나=["Na"], 엄=["Um", "Eom"], 전=["Jeon", "Jun"], 심=["Shim"], 곽=["Kwak"], 공=["Kong"])
HABIT = {"영": ["young"], "정": ["jung", "jeong"], "성": ["sung", "seong"], "현": ["hyun", "hyeon"], "경": ["kyung", "kyoung"], "희": ["hee"], "수": ["soo", "su"], "우": ["woo"], "은": ["eun"],
         "철": ["chul", "cheol"], "훈": ["hoon", "hun"], "준": ["jun", "joon"], "선": ["sun", "seon"], "숙": ["sook", "suk"], "순": ["soon"], "식": ["sik"], "승": ["seung"], "석": ["seok", "suk"],
         "기": ["ki", "gi"], "길": ["gil", "kil"], "규": ["kyu", "gyu"], "근": ["keun", "geun"], "구": ["koo", "gu"], "국": ["kook"], "병": ["byung"], "명": ["myung"], "주": ["joo", "ju"], "미": ["mi"],
         "섭": ["sub", "seob"], "열": ["yeol", "yul"], "욱": ["wook"], "혁": ["hyuk", "hyeok"], "형": ["hyung"], "연": ["yeon", "youn"], "용": ["yong"], "춘": ["chun", "choon"], "문": ["moon"], "금": ["keum"]}


def spell(syllable, system):
    index = ord(syllable) - 0xAC00
    start, middle, end = index // 588, index % 588 // 28, index % 28
    first = system[0][start]
    return ("" if first == "-" else first) + system[1][middle] + system[2].get(end, "")


def korean(rng):
    surname = rng.choices(list(SURNAMES), list(SURNAMES.values()))[0]
    if rng.random() < 0.5:
        return surname, rng.choice(FREQUENT)
    draw = lambda rows: rng.choices([r[0] for r in rows.split()], [int(r[1:]) for r in rows.split()])[0]
    return surname, draw(FIRST) + draw(SECOND)


def romanise(rng, surname, given):
    style = rng.random()
    if style < 0.6:
        family = rng.choice(HABIT_SURNAME.get(surname, [spell(surname, REVISED).capitalize()]))
        parts = [rng.choice(HABIT.get(s, [spell(s, REVISED)])) for s in given]
    elif style < 0.85:
        family = HABIT_SURNAME.get(surname, [spell(surname, REVISED).capitalize()])[0]
        parts = [spell(s, REVISED) for s in given]
    else:
        family, parts = spell(surname, REISCHAUER).capitalize(), [spell(s, REISCHAUER) for s in given]
    join = rng.random()
    if join < 0.4:
        written = parts[0].capitalize() + "-" + "".join(parts[1:])
    elif join < 0.7:
        written = " ".join(p.capitalize() for p in parts)
    else:
        written = "".join(parts).capitalize()
    return f"{family} {written}" if rng.random() < 0.5 else f"{written} {family}"


CYRILLIC = dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюяё", "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya e".split()))


def latin_of_russian(text):
    return "".join((CYRILLIC.get(c.lower(), c).replace("-", "").capitalize() if c.isupper() else CYRILLIC.get(c, c).replace("-", "")) for c in text)


WORLD = ["en_GB", "de_DE", "fr_FR", "es_ES", "es_MX", "it_IT", "pt_BR", "nl_NL", "pl_PL", "tr_TR", "id_ID", "en_IN", "cs_CZ", "ro_RO", "hr_HR", "sv_SE", "fi_FI", "hu_HU", "en_NG", "vi_VN"]


def main():
    out, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    rng = random.Random(20261124)
    Faker.seed(20261124)
    fakers = {}

    def fake(locale):
        if locale not in fakers:
            fakers[locale] = Faker(locale)
        return fakers[locale]

    with open(out, "w", encoding="utf-8") as file:
        def emit(group, name, country):
            date = f"{rng.randint(1945, 2005)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
            file.write(f"{group}\t{name}\t{date}\t{country}\n")

        for _ in range(count):
            surname, given = korean(rng)
            emit("korean", romanise(rng, surname, given), "KR")
            emit("hangul", surname + given, "KR")
        for _ in range(count // 4):
            name = fake("ko_KR").name()
            emit("korean-faker", romanise(rng, name[0], name[1:]), "KR")
        for _ in range(count):
            emit("us", f"{fake('en_US').first_name()} {fake('en_US').last_name()}", "US")
            locale = rng.choice(WORLD)
            emit("world", f"{fake(locale).first_name()} {fake(locale).last_name()}", locale[-2:])
            name = fake("zh_CN").name()
            syllables = lazy_pinyin(name)
            joined = "".join(syllables[1:]).capitalize()
            family = syllables[0].capitalize()
            emit("chinese", rng.choice([f"{family} {joined}", f"{joined} {family}", f"{family} {' '.join(s.capitalize() for s in syllables[1:])}"]), "CN")
            emit("hanzi", name, "CN")
            emit("japanese", fake("ja_JP").romanized_name(), "JP")
            emit("kanji", fake("ja_JP").name().replace(" ", ""), "JP")
            russian = f"{fake('ru_RU').first_name()} {fake('ru_RU').last_name()}"
            emit("russian", latin_of_russian(russian), "RU")
            emit("cyrillic", russian, "RU")


main()
