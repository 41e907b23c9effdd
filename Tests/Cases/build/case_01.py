"""Yanbian Silverstar and Volasys Silver Star: fourteen charged in St. Louis, firms designated in 2018."""

import clock
from accounts import Market, account, visits
from farms import farmed
from markets import market_crowd
from records import moved
from scene import Scene
from stories import Firm, crowd

CHARGE, DOMAINS, LISTED = "DOJ-2024-12-12", "DOJ-2023-10-18", "OFAC-2018-09-13"


def build():
    s = Scene("01", "Two front companies and their many workers", "charged", 2021, across=True)
    start, until = clock.day("2021-03-01"), clock.day("2021-08-15")
    cities = ("St. Louis", "Chicago", "Boston", "Tampa", "Denver", "Austin")
    one, two = (
        Firm(s, "norland", "Norland Freight Software", start, until, cities),
        Firm(s, "tessera", "Tessera Health", start, until, cities),
    )
    farm = s.places.home("Memphis")
    host_name = " ".join(s.crowd.full_name("en"))
    front = s.person("fairlane", "company", "Los Angeles", "web agency whose site copies a real one; nobody works there")
    front.given, front.family = "Sundial Bay", "Software LLC"
    takes = s.crowd.bank("Sundial Bay Software LLC", "US", "Fairlane Payments")
    seen = clock.plus(start, -20)
    domain = "sundialbay-software.example"
    account(s, front, s.local(front, seen, 10), source="web", published=DOMAINS, result="inconclusive")
    s.emit(
        front,
        "screening",
        "contact.checked",
        s.local(front, clock.plus(seen, 1), 9),
        {"kind": "domain", "value": domain, "registered_on": "2020-12-02", "first_seen": "2020-12-02"},
        DOMAINS,
    )
    s.emit(
        front,
        "screening",
        "contact.checked",
        s.local(front, clock.plus(seen, 1), 10),
        {"kind": "company", "value": "Sundial Bay Software LLC", "exists": False},
        DOMAINS,
    )
    s.exit = ("ExpressVPN", "Los Angeles")
    shared = s.places.vpn(*s.exit)
    visits(s, front, start, until, shared, latest=6, service="web")

    operators = []
    plan = (
        (one, "2021-03-22", "Columbus"),
        (one, "2021-04-05", "San Diego"),
        (two, "2021-04-12", "Buffalo"),
        (two, "2021-04-26", "Raleigh"),
        (one, "2021-05-03", "Houston"),
    )
    for index, (firm, date, city) in enumerate(plan):
        operators.append(
            farmed(
                s,
                firm,
                clock.day(date),
                city,
                farm,
                host=host_name,
                tools=((("AnyDesk", "TeamViewer", "Splashtop Streamer")[index % 3], index % 2),),
                method=takes,
                source=CHARGE,
                months=2,
                until=clock.day("2021-07-19") if index == 0 else None,
                sign_in=lambda i: shared if i % 3 == 1 else farm,
                hire_more={"intermediary": "Sundial Bay Software LLC" if index in (1, 3) else None},
            )
        )
    # What came in for five names leaves for one company abroad.
    for index, row in enumerate([row for _, _, row in s.rows if row["data"].get("method_id") == takes["id"]]):
        when = clock.moment(row["time"])
        amount = float(row["data"]["money"]["amount"])
        moved(
            s,
            front,
            clock.plus(when, 0.02),
            "in",
            amount,
            row["data"]["originator"],
            purpose="wage",
            payee=row["data"]["payee_name"],
            originator=row["data"]["originator"],
            published=CHARGE,
        )
        listed = index % 2 == 1
        moved(
            s,
            front,
            clock.plus(when, 1),
            "out",
            round(amount * 0.93, 2),
            "YANBIAN SILVERSTAR NETWORK TECHNOLOGY CO., LTD." if listed else "Yanji trade settlement",
            "62" + "2150440078",
            "CN",
            purpose="invoice",
            reference="software services",
            published=LISTED if listed else CHARGE,
        )
    dismissed = operators[0]
    out = clock.day("2021-07-19")
    s.emit(
        dismissed,
        "hr",
        "engagement.ended",
        s.local(dismissed, out, 16),
        {"engagement_id": dismissed.engagement, "by": "employer", "reason": "performance", "notice_days": 0},
    )
    s.emit(
        dismissed,
        "gateway",
        "data.moved",
        s.local(dismissed, clock.plus(out, -3), 2),
        {"destination": "personal_cloud", "bytes": 410000000, "resource": "core-api"},
        CHARGE,
    )
    harm = s.local(dismissed, clock.plus(out, 4), 9)
    s.emit(dismissed, "mail", "threat.received", harm, {"kind": "leak", "samples": 12}, CHARGE)

    crowd(one, "plain traveller couple same_exit helps_mother screen_reader applicant")
    for number, p in enumerate([q for q in s.people.values() if q.tenant == "norland" and q not in operators]):
        if number % 3 == 0 and p.subject.startswith("worker:"):
            s.emit(
                p,
                "gateway",
                "data.moved",
                s.local(p, clock.plus(start, 60 + number), 15),
                {
                    "destination": s.dice.pick(("personal_cloud", "mail", "removable")),
                    "bytes": s.dice.between(1, 9) * 400000,
                    "resource": "holiday photographs",
                },
            )
    crowd(two, "let_go night_worker far_korean renamed maiden_account doorman")
    market_crowd(
        Market(s, "fairlane", start, until, ("St. Louis", "Los Angeles", "Chicago")), "saver remitter bookkeeper gig_worker"
    )
    s.operators, s.rings = operators + [front], [operators]
    s.flags = [
        "PER-16",
        "MKT-09",
        "DEV-01",
        "SHP-03",
        "SHP-05",
        "CON-07",
        "NET-07",
        "PAY-01",
        "PAY-03",
        "PAY-05",
        "PAY-08",
        "PAY-15",
        "EXT-04",
        "LDR-01",
    ]
    s.needs_list = [
        {"kind": "name", "value": "YANBIAN SILVERSTAR NETWORK TECHNOLOGY CO., LTD.", "list": "OFAC SDN, 13 Sep 2018 (uid 24977)"}
    ]
    s.harm_at = clock.text(harm)
    s.note = (
        "Published: the two designated firms, years, stolen identities, hosts in the US, remote-access software, "
        "imitated company sites, money to accounts in China, extortion by leak. Synthetic: firms, persons, five "
        "workers, amounts, dates. Harm: the leak threat."
    )
    return s
