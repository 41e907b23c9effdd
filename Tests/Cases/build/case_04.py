"""Nashville: one stolen identity in three firms, a monthly fee for the host (DOJ 8 Aug 2024, 6 May 2026)."""

import clock
from accounts import Market, account, visits
from farms import farmed
from markets import market_crowd
from records import moved
from scene import Scene
from stories import Firm, crowd

SOURCE = "DOJ-2024-08-08"


def build():
    s = Scene("04", "One identity, three laptops in Nashville", "convicted", 2022, across=True)
    start, until = clock.day("2022-07-11"), clock.day("2022-12-20")
    cities = ("Nashville", "Atlanta", "New York", "London", "Austin", "Manchester")
    firms = [
        Firm(s, tenant, name, start, until, cities)
        for tenant, name in (("mediavale", "Vale Media"), ("quillsoft", "Quill Software"), ("fenbank", "Fenchurch Finance"))
    ]
    home, s.exit = s.places.home("Savannah"), ("Astrill VPN", "Atlanta")
    farm = s.places.home("Nashville")
    host = s.person("volunteer", "customer", "Nashville", "hosts laptops for a monthly fee", home=farm)
    thief = s.person("volunteer", "customer", "Savannah", "wage account opened in the stolen name", home=home)
    victim = s.person("volunteer", "customer", "Savannah", "the real holder of the name; has banked here for years", home=home)
    papers = s.crowd.papers(thief.given, thief.family, thief.born, "US", "driving_licence", home, "2018-05-21")
    for p in (thief, victim):
        p.given, p.family, p.born, p.papers = thief.given, thief.family, thief.born, papers
        p.email = s.crowd.email(p.given, p.family)
    takes = s.crowd.bank(thief.name, "US", "Volunteer Digital Bank")
    account(s, victim, s.local(victim, clock.day("2020-03-04"), 15), method="in_person")
    account(
        s,
        thief,
        s.local(thief, clock.day("2022-07-20"), 3),
        capture="upload",
        result="inconclusive",
        score=0.42,
        face="fr-" + s.dice.hex(12),
        published=SOURCE,
    )
    account(s, host, s.local(host, clock.day("2021-01-13"), 12), method="in_person")

    china = s.places.home("Shenyang")
    exits = lambda index: s.places.vpn("Astrill VPN", "Atlanta") if index % 4 != 2 else china
    operators = []
    for firm, date, tools in zip(
        firms,
        ("2022-08-01", "2022-08-22", "2022-09-19"),
        ((("AnyDesk", 0),), (("TeamViewer", 0), ("AnyDesk", 2)), (("Chrome Remote Desktop Host", 0),)),
    ):
        p = s.person(firm.tenant, "worker", "Savannah", "the stolen identity at work", home=home)
        p.given, p.family, p.born, p.papers = thief.given, thief.family, thief.born, papers
        p.email = s.crowd.email(p.given, p.family)
        farmed(
            s,
            firm,
            clock.day(date),
            "Savannah",
            farm,
            host=host.name,
            tools=tools,
            method=takes,
            check="match",
            source=SOURCE,
            person=p,
            sign_in=exits,
            months=3,
            hire_more={"paper_score": s.dice.real(0.2, 0.4), "capture": "upload"},
        )
        operators.append(p)

    onward, number = {}, s.dice.digits(14)
    for row in [row for _, _, row in s.rows if row["data"].get("method_id") == takes["id"]]:
        when, amount = clock.moment(row["time"]), float(row["data"]["money"]["amount"])
        moved(
            s,
            thief,
            clock.plus(when, 0.03),
            "in",
            amount,
            row["data"]["originator"],
            purpose="wage",
            payee=thief.name,
            originator=row["data"]["originator"],
            published=SOURCE,
        )
        gone = clock.plus(when, 1.2)
        onward[row["tenant"]] = min(gone, onward.get(row["tenant"], gone))
        moved(
            s,
            thief,
            gone,
            "out",
            round(amount * s.dice.real(0.92, 0.96), 2),
            "Liaoning Huaxin Consulting",
            number,
            "CN",
            published=SOURCE,
        )
    sender = " ".join(s.crowd.full_name("cn"))
    for month, machines in enumerate((1, 2, 3, 3)):
        date = s.local(host, clock.month_end(clock.day(f"2022-{8 + month:02d}-20")), 14)
        moved(
            s,
            host,
            date,
            "in",
            500 * machines,
            sender,
            s.dice.digits(11),
            "US",
            published=SOURCE,
            reference=f"{machines} x monthly",
        )
    visits(s, thief, clock.day("2022-07-21"), until, latest=7, service="web", sign_in=exits)
    visits(s, host, start, until, farm)
    visits(s, victim, start, until)
    bank = Market(s, "volunteer", start, until, ("Nashville", "Memphis", "Atlanta"))
    bank.salary(victim, start, "Port of Savannah", 3)
    bank.shopping(victim, start, 3)
    bank.salary(host, start, "Music City Electric", 3)

    crowd(firms[0], "couple traveller awake same_exit applicant")
    crowd(firms[1], "behind_the_wall moved_house home_lab helps_mother")
    crowd(firms[2], "screen_reader second_try maiden_account far_chinese")
    market_crowd(bank, "saver landlord remitter abroad_holder")
    s.operators, s.facilitators, s.victims, s.rings = operators + [thief], [host], [victim], [operators]
    s.flags = ["SHP-01", "SHP-03", "SHP-05", "DEV-01", "DEV-02", "NET-06", "NET-02", "PAY-12", "PAY-05", "PAY-07"]
    s.harm_at = clock.text(min(onward.values()))
    s.harms = {s.key(p): clock.text(onward[p.tenant]) for p in operators}
    s.note = (
        "Status: charged in 2024, sentenced in 2026. Published: period, one stolen identity of a Georgia resident, "
        "laptops in that name at the host's home, unauthorised remote desktops, workers in China, fee per laptop. "
        "Synthetic: persons, firms, the three tools, amounts, the VPN, the bank. Harm: the first wage goes on abroad."
    )
    return s
