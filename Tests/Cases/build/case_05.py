"""Forged passports, a farm in North Carolina and a staffing firm that vouched (DOJ 23 Jan 2025, 14 Nov 2025)."""

import clock
from accounts import Market, account, visits
from farms import farmed
from markets import market_crowd
from people import mrz
from records import moved
from scene import Scene
from stories import Firm, crowd

SOURCE, PLEA = "DOJ-2025-01-23", "DOJ-2025-11-14"


def build():
    s = Scene("05", "Certified workers from a staffing firm", "pleaded", 2021, across=True)
    start, until = clock.day("2021-06-01"), clock.day("2021-11-30")
    cities = ("Raleigh", "Chicago", "Seattle", "Tampa", "Boston", "Dallas")
    one, two = Firm(s, "palmetto", "Palmetto Cruise Lines", start, until, cities), Firm(
        s, "gridwell", "Gridwell Energy", start, until, cities
    )
    farm, s.exit = s.places.home("Charlotte"), ("ExpressVPN", "Charlotte")
    host_name = " ".join(s.crowd.full_name("en"))
    agency = s.person("gridwell", "company", "New York", "staffing firm that certifies people it never met")
    agency.given, agency.family = "Hollins Ridge", "Staffing Inc"
    account(
        s,
        agency,
        s.local(agency, clock.plus(start, -40), 10),
        room="vendors",
        source="web",
        method="reference",
        result="inconclusive",
        published=PLEA,
    )
    magnet = s.person("bluecrest", "customer", "New York", "account that collects the wages of several names")
    magnet.papers = s.crowd.papers(magnet.given, magnet.family, magnet.born, "US", "passport", magnet.home, "2016-06-14")
    magnet.papers["mrz"] = mrz(
        magnet.papers["number"], "US", magnet.given, magnet.family, magnet.born, magnet.papers["expires_on"], "M", broken=True
    )
    account(s, magnet, s.local(magnet, clock.plus(start, -15), 4), capture="upload", score=0.69, published=SOURCE)
    desk = s.crowd.device("Asia/Shanghai", False)
    takes = s.crowd.bank(magnet.name, "US", "Bluecrest Bank")

    operators = []
    plan = (
        (one, "2021-06-21", "Atlanta", "US"),
        (two, "2021-07-05", "Denver", "US"),
        (one, "2021-07-19", "San Diego", "US"),
        (two, "2021-08-02", "Houston", "MX"),
        (two, "2021-08-16", "Boston", "US"),
    )
    for index, (firm, date, city, country) in enumerate(plan):
        p = s.person(
            firm.tenant, "worker", city, "persona with a forged or borrowed passport", pool="es" if country == "MX" else None
        )
        p.papers = s.crowd.papers(p.given, p.family, p.born, country, "passport", p.home, "2017-10-03")
        if country == "US":
            p.papers["mrz"] = mrz(p.papers["number"], "US", p.given, p.family, p.born, p.papers["expires_on"], "M", broken=True)
        away = s.places.vpn("ExpressVPN", "Charlotte")
        farmed(
            s,
            firm,
            clock.day(date),
            city,
            farm,
            host=host_name,
            person=p,
            source=SOURCE,
            method=takes,
            months=2,
            tools=(("AnyDesk", index % 2), ("TeamViewer", 1 + index % 2)),
            sign_in=lambda i: away if i % 3 == 2 else farm,
            said={"ship": SOURCE, "inventory": SOURCE, "papers": SOURCE, "method": SOURCE},
            hire_more={
                "intermediary": "Hollins Ridge Staffing Inc" if firm is two else None,
                "capture": "upload",
                "interview_device": desk if index in (0, 2, 4) else None,
                "nets": (away, away) if index % 2 == 0 else None,
                "paper_score": s.dice.real(0.66, 0.88) if country == "US" else 0.21,
                "publish": {"papers": SOURCE, "opened": PLEA if firm is two else SOURCE},
            },
        )
        if firm is two:
            s.emit(
                p,
                "hr",
                "subject.linked",
                s.local(p, clock.plus(clock.day(date), -13), 11),
                {"to": agency.subject, "relation": "agency"},
                PLEA,
            )
        operators.append(p)
    onward, number = {}, s.dice.digits(16)
    for row in [row for _, _, row in s.rows if row["data"].get("method_id") == takes["id"]]:
        when, amount = clock.moment(row["time"]), float(row["data"]["money"]["amount"])
        moved(
            s,
            magnet,
            clock.plus(when, 0.02),
            "in",
            amount,
            row["data"]["originator"],
            purpose="wage",
            payee=row["data"]["payee_name"],
            originator=row["data"]["originator"],
            published=SOURCE,
        )
        gone, key = clock.plus(when, s.dice.real(0.8, 1.7)), f"{row['tenant']}/{row['subject']}"
        onward[key] = min(gone, onward.get(key, gone))
        moved(s, magnet, gone, "out", round(amount * 0.88, 2), "Dalian Harbour Trading", number, "CN", published=SOURCE)
    visits(
        s, magnet, start, until, latest=5, device=desk, sign_in=lambda i: s.places.vpn("ExpressVPN", "New York"), service="web"
    )

    crowd(one, "veteran couple traveller same_exit referred helps_mother moved_house")
    crowd(two, "agency night_worker far_japanese maiden_account it_support applicant")
    market_crowd(
        Market(s, "bluecrest", start, until, ("New York", "Charlotte", "Raleigh")), "saver joint_account gig_worker remitter"
    )
    s.operators, s.facilitators, s.rings = operators + [magnet], [agency], [operators]
    s.flags = [
        "IDD-01",
        "MKT-09",
        "DEV-01",
        "DEV-02",
        "SHP-03",
        "SHP-05",
        "NET-07",
        "PAY-01",
        "PAY-03",
        "PAY-05",
        "PAY-08",
        "PAY-15",
    ]
    s.harms = {s.key(p): clock.text(onward[s.key(p)]) for p in operators}
    s.harm_at = clock.text(min(onward.values()))
    s.note = (
        "Status: charged Jan 2025, one host and owner of the staffing firm pleaded Nov 2025. Published: forged US "
        "passports, farm in North Carolina, AnyDesk and TeamViewer, a staffing firm supplying certified workers, one "
        "Chinese account for most wages, one Mexican identity. Synthetic: everything else. Harm: a persona's wage "
        "first goes on to that account."
    )
    return s
