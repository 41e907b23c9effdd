"""Invented persons: names, papers, contact data, machines. Every pool is used by honest people and operators alike."""

from dataclasses import dataclass, field

NAMES = {
    "en": (
        "Marcus Elena Trevor Nadine Colin Paige Dwight Lorna Everett Gwen Russell Tamsin Clifford Hazel Desmond Ruth Warren "
        "Imogen "
        "Leland Corinne Byron Odette Garrett Sybil Nolan Bridget Emmett Celia Rory Maeve",
        "Holloway Prescott Tilley Ashworth Dunmore Kirkland Weatherby Lomax Fairchild Stroud Pemberton Ridley Calloway Hargrove "
        "Whitlock Beaumont Ackerly Thornbury Vickers Penrose Lathrop Merriweather Cobb Sutcliffe Bancroft Yardley Quimby Ferris",
    ),
    "es": (
        "Ximena Rodrigo Lucia Mateo Paloma Esteban Marisol Hector",
        "Valdivia Orozco Cardenas Ibarra Montoya Quintero Salcedo Rivas",
    ),
    "br": ("Thiago Bruna Caio Larissa", "Figueiredo Bastos Teixeira Moraes"),
    "de": ("Jonas Katrin Lukas Annika Henrik Birte", "Brandt Reinhardt Vogt Lindner Hartwig Osterkamp"),
    "fr": ("Camille Bastien Aurelie Loic", "Marchand Delorme Besson Rousselle"),
    "pl": ("Jakub Agnieszka Tomasz Zofia", "Wisniewski Kaczmarek Lewicka Dudek"),
    "ua": ("Oksana Taras Bohdan Iryna Andriy Larysa", "Kovalchuk Melnyk Bondarenko Hrytsenko Savchuk Lysenko"),
    "ru": ("Anton Yelena Pavel Darya Maksim Vera", "Sokolov Orlova Belyakov Zaitseva Gusev Lebedeva"),
    "in": ("Arjun Meera Rohan Kavya Nikhil Ananya", "Deshpande Iyer Kulkarni Rao Banerjee Menon"),
    "ng": ("Chinedu Adaeze Tunde Ngozi", "Okafor Adeyemi Balogun Eze"),
    "vn": ("Minh Linh Tuan Huong Duc Thao", "Tran Le Pham Vu Dang Bui"),
    "kr": ("Min-jun Seo-yeon Ji-hoon Ha-eun Do-yun Soo-bin Jae-won Yu-na", "Kim Lee Park Choi Jung Kang Yoon Shin"),
    "cn": ("Wei Xiaoling Haoran Yutong Jian Meiqi Zihan Lei", "Chen Zhang Liu Zhao Huang Lin Wu Guo"),
    "jp": (
        "Haruto Yui Takumi Aoi Kenta Misaki Ryo Sakura Daichi Emi Sota Nana",
        "Sato Tanaka Watanabe Kobayashi Nakamura Yoshida Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu",
    ),
}
HOME_OF = {
    "US": "en",
    "GB": "en",
    "CA": "en",
    "AU": "en",
    "MX": "es",
    "CO": "es",
    "AR": "es",
    "BR": "br",
    "DE": "de",
    "FR": "fr",
    "PT": "br",
    "PL": "pl",
    "UA": "ua",
    "RU": "ru",
    "GE": "ru",
    "IN": "in",
    "NG": "ng",
    "AE": "in",
    "VN": "vn",
    "LA": "vn",
    "KR": "kr",
    "CN": "cn",
    "JP": "jp",
    "SG": "cn",
    "MY": "cn",
}
ALPHA3 = {
    "US": "USA",
    "GB": "GBR",
    "DE": "D<<",
    "FR": "FRA",
    "JP": "JPN",
    "KR": "KOR",
    "CN": "CHN",
    "RU": "RUS",
    "UA": "UKR",
    "IN": "IND",
    "NG": "NGA",
    "VN": "VNM",
    "PL": "POL",
    "BR": "BRA",
    "MX": "MEX",
    "CA": "CAN",
    "AU": "AUS",
    "SG": "SGP",
    "MY": "MYS",
    "LA": "LAO",
    "GE": "GEO",
    "AR": "ARG",
    "CO": "COL",
    "PT": "PRT",
    "AE": "ARE",
}
# Ranges that regulators keep for fiction, or that no operator has assigned.
PHONES = {
    "GB": "+447700900###",
    "DE": "+4917139200##",
    "FR": "+3363998####",
    "AU": "+61491570###",
    "JP": "+81700000####",
    "KR": "+82100000####",
    "CN": "+861000000####",
    "RU": "+7000555####",
    "IN": "+91000055####",
    "VN": "+8400005####",
    "PL": "+480000####",
    "UA": "+38000005####",
    "NG": "+23400005####",
    "BR": "+55000005####",
    "PT": "+35100005####",
    "SG": "+650000####",
    "MX": "+52000055####",
    "CO": "+57000055####",
    "AR": "+54000055####",
    "GE": "+99500005####",
    "AE": "+97100005####",
    "MY": "+600005####",
    "LA": "+85600005####",
}
US_AREAS = ("480", "615", "404", "919", "813", "646", "512", "713", "775", "310", "206", "720", "314", "617", "832", "972")
MAIL = ("inbox.example", "postbox.example", "mailhaven.example", "quickmail.example", "letterbox.example")
SCHOOLS = (
    "Ridgemont State",
    "Lakeview Polytechnic",
    "Northfield University",
    "Harlow Institute",
    "Castellan College",
    "Meridian Tech",
)
FIRMS = (
    "Bluefinch Software",
    "Tallgrass Data",
    "Ironquay Systems",
    "Parsley & Co",
    "Hexacorn Labs",
    "Greywater Digital",
    "Copperleaf Apps",
    "Sandpiper Cloud",
    "Fennel Works",
    "Oxbow Analytics",
    "Rivermark Media",
    "Pinecrest Logistics",
)
SKILLS = (
    ("Python", 2008),
    ("TypeScript", 2015),
    ("React", 2015),
    ("Go", 2013),
    ("PostgreSQL", 2009),
    ("Kubernetes", 2017),
    ("Java", 2005),
    ("Swift", 2016),
    ("Rust", 2017),
    ("Solidity", 2018),
    ("C#", 2007),
    ("Node.js", 2012),
)
CV_LINES = (
    "Built the {a} service that {b} relies on every day.",
    "Moved {b} from a monolith to {a} and cut hosting costs by {n} percent.",
    "Kept {a} healthy through {n} audits.",
    "Wrote the importer for {b}, with a team of four.",
    "Led the rewrite of billing; still answer questions about it.",
    "Carried the pager at {b} for {n} months.",
    "Taught {a} to new joiners at {b}.",
    "Shipped {n} releases of a mobile app.",
    "Made search {n} times faster with {a}.",
    "Designed the permissions model of a hospital portal.",
    "Chose {a} against advice, and it worked out.",
    "Translated a warehouse's paper forms into software; {n} depots use it.",
    "Maintain a small open-source parser in my free time.",
    "Came to programming from cartography.",
    "Former teacher; I write documentation that people read.",
    "Paired daily for {n} months on a payments gateway.",
    "Ran the migration weekend at {b} without losing an order.",
    "Interested in accessibility; audited {n} government sites.",
    "Wrote load tests that found a race in the {a} driver.",
    "Hold a patent on tyre pressure telemetry, of all things.",
    "Reduced the nightly batch at {b} from {n} hours to minutes.",
    "Mentor at a coding club on Saturdays.",
    "Replaced cron with queues and slept better.",
    "Backend first, but I do not fear CSS.",
)
HEADLINES = (
    "Backend engineer",
    "Full-stack developer",
    "Data engineer",
    "Mobile developer",
    "Site reliability engineer",
    "Web developer",
)


@dataclass
class Device:
    id: str
    fingerprint: str
    serial: str
    os: str
    zone: str
    managed: bool = True
    extra: dict = field(default_factory=dict)

    def full(self):
        return {
            "id": self.id,
            "fingerprint": self.fingerprint,
            "serial": self.serial,
            "os": self.os,
            "timezone": self.zone,
            "managed": self.managed,
            **self.extra,
        }

    def brief(self):
        return {
            "id": self.id,
            "fingerprint": self.fingerprint,
            "os": self.os,
            "timezone": self.zone,
            "managed": self.managed,
            **{key: value for key, value in self.extra.items() if key in ("anti_detect", "virtual_machine")},
        }


@dataclass
class Person:
    tenant: str
    subject: str
    given: str
    family: str
    home: object
    born: str
    email: str
    phone: str
    face: str
    papers: dict
    device: Device
    own: Device
    bank: dict
    work: list
    education: list
    skills: list
    cv: str
    headline: str
    story: str = ""
    native: str = None
    wallet: str = None
    engagement: str = None

    @property
    def name(self):
        return f"{self.given} {self.family}"

    def names(self, use="legal"):
        return [{"full": self.name, "given": self.given, "family": self.family, "native": self.native, "use": use}]


class Crowd:
    """Makes persons; remembers what is taken, so that nothing is shared by chance."""

    def __init__(self, dice, places, year):
        self.dice, self.places, self.year = dice, places, year
        self.used = set()

    def unique(self, make):
        while True:
            value = make()
            if value not in self.used:
                self.used.add(value)
                return value

    def full_name(self, pool):
        givens, families = (part.split() for part in NAMES[pool])
        return self.unique(lambda: (self.dice.pick(givens), self.dice.pick(families)))

    def phone(self, country):
        dice = self.dice
        if country in PHONES:
            return self.unique(lambda: "".join(str(dice.between(0, 9)) if char == "#" else char for char in PHONES[country]))
        return self.unique(lambda: f"+1{dice.pick(US_AREAS)}55501{dice.between(10, 99)}")

    def email(self, given, family):
        dice = self.dice
        given, family = given.lower().replace("-", ""), family.lower()
        born = str(dice.between(78, 99))
        shapes = (
            f"{given}.{family}",
            f"{given}{family}{born}",
            f"{given[0]}{family}",
            f"{family}.{given}",
            f"{given}{born}",
            f"{given}.{family}.dev",
            f"{given}_{family}",
            f"{given}{family[0]}{dice.between(2, 998)}",
        )
        return self.unique(lambda: f"{dice.pick(shapes)}@{dice.pick(MAIL)}")

    def device(self, zone, managed=True, **extra):
        dice = self.dice
        systems = (
            ("Windows 10 21H2", "macOS 11.6")
            if self.year < 2022
            else ("Windows 11 22H2", "macOS 13.4", "Windows 10 22H2") if self.year < 2025 else ("Windows 11 24H2", "macOS 15.2")
        )
        return Device(
            "d-" + dice.hex(10),
            dice.hex(32),
            self.unique(lambda: dice.pick(("PF", "5CG", "C02", "MXL")) + dice.letters(3) + dice.digits(4)),
            dice.pick(systems),
            zone,
            managed,
            extra,
        )

    def bank(self, holder, country, provider=None):
        dice = self.dice
        names = {
            "US": ("Harborline Federal", "Lakeshore Savings", "Copperline Bank", "First Meadow Bank"),
            "JP": ("Hinokawa Bank", "Minato Mirai Shinkin"),
            "CN": ("Liaohe Commercial Bank", "Eastern Delta Bank"),
        }
        return {
            "id": "pm-" + dice.hex(8),
            "rail": "bank",
            "account": dice.digits(11),
            "holder_name": holder,
            "country": country,
            "provider": provider or dice.pick(names.get(country, ("Union Mercantile", "Continental Giro"))),
            "fingerprint": dice.hex(24),
        }

    def wallet(self, chain="ethereum"):
        return "0x" + self.dice.hex(40)

    def papers(self, given, family, born, country, kind, place, issued):
        dice = self.dice
        number = self.unique(lambda: dice.letters(1) + dice.digits(8))
        paper = {
            "type": kind,
            "country": country,
            "number": number,
            "names": [{"full": f"{given} {family}"}],
            "date_of_birth": born,
            "issued_on": issued,
            "expires_on": str(int(issued[:4]) + 10) + issued[4:],
        }
        if kind == "passport":
            paper["mrz"] = mrz(number, country, given, family, born, paper["expires_on"], dice.pick("MF"))
        else:
            paper["address"] = place.address()
        return paper

    def person(self, tenant, kind, city, pool=None, paper=None, home=None, abroad=None):
        dice = self.dice
        home = home or self.places.home(city)
        country = home.country
        pool = pool or HOME_OF[country]
        given, family = self.full_name(pool)
        born = f"{self.year - dice.between(24, 51)}-{dice.between(1, 12):02d}-{dice.between(1, 28):02d}"
        issued = f"{self.year - dice.between(1, 8)}-{dice.between(1, 12):02d}-{dice.between(1, 28):02d}"
        paper = paper or ("driving_licence" if country in ("US", "GB", "JP") and not abroad and dice.chance(0.7) else "passport")
        letter = {"account": "ac", "client": "cl", "applicant": "ap", "worker": "wk", "customer": "cu", "company": "co"}[kind]
        subject = self.unique(lambda: f"{kind}:{letter}-{dice.digits(5)}")
        skills = [
            {"name": name, "since_year": dice.between(first, max(first, self.year - 2))} for name, first in dice.some(SKILLS, 4)
        ]
        cv = " ".join(
            line.format(a=dice.pick(skills)["name"], b=dice.pick(FIRMS), n=dice.between(3, 60)) for line in dice.some(CV_LINES, 3)
        )
        started = self.year - dice.between(4, 9)
        work = [
            {
                "employer": firm,
                "title": dice.pick(HEADLINES),
                "start": f"{started + 2 * index}-{dice.between(1, 12):02d}",
                "end": f"{started + 2 * index + 1}-{dice.between(1, 12):02d}",
                "city": city,
                "country": country,
            }
            for index, firm in enumerate(dice.some(FIRMS, 2))
        ]
        education = [{"school": dice.pick(SCHOOLS), "degree": "BSc", "start": f"{started - 5}-09", "end": f"{started - 1}-06"}]
        return Person(
            tenant,
            subject,
            given,
            family,
            home,
            born,
            self.email(given, family),
            self.phone(country),
            "fr-" + dice.hex(12),
            self.papers(given, family, born, abroad or country, paper, home, issued),
            self.device(home.zone),
            self.device(home.zone, managed=False),
            self.bank(f"{given} {family}", country),
            work,
            education,
            skills,
            cv,
            dice.pick(HEADLINES),
        )


def check_digit(text):
    """ICAO 9303: weights 7, 3, 1 over digits, letters from 10, filler 0."""
    value = {**{str(n): n for n in range(10)}, **{chr(55 + n): n for n in range(10, 36)}, "<": 0}
    return str(sum(value[char] * (7, 3, 1)[index % 3] for index, char in enumerate(text)) % 10)


def mrz(number, country, given, family, born, expires, sex, broken=False):
    """A TD3 zone; `broken` spoils the digit of the document number, as a forger's editor does."""
    code = ALPHA3[country]
    plain = lambda text: "".join(char if char.isalpha() else "<" for char in text.upper())
    first = f"P<{code}{plain(family)}<<{plain(given)}".ljust(44, "<")[:44]
    short = lambda date: date[2:4] + date[5:7] + date[8:10]
    digit = check_digit(number)
    if broken:
        digit = str((int(digit) + 3) % 10)
    numbered, birth, end = (
        number.ljust(9, "<") + digit,
        short(born) + check_digit(short(born)),
        short(expires) + check_digit(short(expires)),
    )
    personal = "<" * 14 + "0"
    second = numbered + code + birth + sex + end + personal
    return [first, second + check_digit(numbered + birth + end + personal)]
