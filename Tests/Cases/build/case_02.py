"""The Arizona farm: many hires, one house (DOJ, sentencing of 24 July 2025)."""

import clock
from accounts import Market, account, visits
from lives import hire, wages, work
from markets import market_crowd
from records import moved, shipped, tool, verified
from scene import Scene
from stories import Firm, crowd

SOURCE = "DOJ-2025-07-24"


def build():
    s = Scene("02", "Laptop farm in an Arizona house", "convicted", 2021, across=True)
    start, until = clock.day("2021-02-01"), clock.day("2021-06-30")
    cities = ("Chicago", "Tampa", "Boston", "Denver", "Mesa", "Seattle", "Charlotte")
    firms = [
        Firm(s, "lumenair", "Lumenair Networks", start, until, cities),
        Firm(s, "brightoak", "Brightoak Retail", start, until, cities),
        Firm(s, "torreycar", "Torrey Motors", start, until, cities),
    ]
    farm, s.exit = s.places.home("Phoenix"), ("ExpressVPN", "Phoenix")
    host = s.person("sunbank", "customer", "Phoenix", "keeps the laptops, endorses the cheques", home=farm)
    takes = s.crowd.bank(host.name, "US", "Saguaro Credit Union")
    first_abroad, operators = None, []
    plan = [
        (firms[0], "2021-02-15", "Atlanta"),
        (firms[1], "2021-02-22", "Miami"),
        (firms[0], "2021-03-08", "Houston"),
        (firms[2], "2021-03-15", "Raleigh"),
        (firms[1], "2021-03-29", "Buffalo"),
        (firms[2], "2021-04-12", "Los Angeles"),
    ]
    for index, (firm, date, city) in enumerate(plan):
        hired = clock.day(date)
        p = s.person(firm.tenant, "worker", city, "stolen identity, machine in the Arizona house")
        hire(s, p, firm.org, hired, verify=("face_match",), source="recruiter", publish={"papers": SOURCE})
        shipped(s, p, s.local(p, hired, 10), to=farm, signed_by=host.name, published=SOURCE)
        tools = ({**tool(("AnyDesk", "TeamViewer")[index % 2]), "from": index % 3},)
        sends, leaves = index in (1, 4), clock.day(("2021-05-18", "2021-06-02")[index == 4])
        days = (0, 1, 3, 6, 12, 28, 65, 95)
        dandong = s.places.home("Dandong")
        number = "sh-" + s.dice.digits(8)
        work(
            s,
            p,
            hired,
            until,
            place=farm,
            extra=tools,
            usb=None,
            publish={"inventory": SOURCE},
            inventories=4,
            inventory_place=(lambda i: dandong if clock.plus(hired, days[i] - 6) > leaves else farm) if sends else None,
            sign_in=(lambda i: s.places.vpn("ExpressVPN", "Phoenix") if i % 3 == 2 else farm),
            days=days,
        )
        if sends:
            when = s.local(p, leaves, 15)
            s.emit(
                p,
                "carrier",
                "shipment.updated",
                when,
                {
                    "shipment_id": number,
                    "status": "dispatched",
                    "item": "laptop",
                    "device_serial": p.device.serial,
                    "recipient": "Trade Office",
                    "from": farm.address(),
                    "to": dandong.address("business"),
                    "country": "CN",
                },
                SOURCE,
            )
            s.emit(
                p,
                "carrier",
                "shipment.updated",
                clock.plus(when, 6),
                {"shipment_id": number, "status": "customs", "item": "laptop", "device_serial": p.device.serial, "country": "CN"},
                SOURCE,
            )
            first_abroad = min(first_abroad or when, when)
        wages(
            s,
            p,
            firm.org,
            hired,
            until,
            method=takes,
            check=("mismatch", "unavailable")[index % 3 == 2],
            months=2,
            publish={"method": SOURCE, "wage": SOURCE},
        )
        for attempt in (1, 2):
            verified(
                s,
                p,
                s.local(p, clock.plus(hired, 9 + 8 * attempt), 10),
                "tax_id",
                "fail",
                room="payroll",
                attempt=attempt,
                published=SOURCE,
            )
        operators.append(p)

    # The bank of the host sees wages in the names of others.
    bank = Market(s, "sunbank", start, until, ("Phoenix", "Mesa", "Tucson"))
    account(s, host, s.local(host, clock.day("2020-10-05"), 12), method="in_person")
    visits(s, host, start, until, farm, latest=3)
    for row in [
        row
        for _, _, row in s.rows
        if row["type"] == "sekisho.payment.made"
        and row["data"].get("purpose") == "wage"
        and row["data"].get("method_id") == takes["id"]
    ]:
        when = clock.plus(clock.moment(row["time"]), 0.015)
        moved(
            s,
            host,
            when,
            "in",
            float(row["data"]["money"]["amount"]),
            row["data"]["originator"],
            purpose="wage",
            payee=row["data"]["payee_name"],
            originator=row["data"]["originator"],
            published=SOURCE,
        )
        moved(
            s,
            host,
            clock.plus(when, 2),
            "out",
            float(row["data"]["money"]["amount"]) * 0.9,
            "Overseas Services",
            "660088123001",
            "CN",
        )
    # One victim is a customer of the same bank.
    stolen = operators[0]
    victim = s.person("sunbank", "customer", "Atlanta", "the real holder of a stolen identity", home=stolen.home)
    victim.given, victim.family, victim.born, victim.papers = stolen.given, stolen.family, stolen.born, stolen.papers
    victim.email = s.crowd.email(victim.given, victim.family)
    account(s, victim, s.local(victim, clock.day("2020-11-12"), 12), method="in_person")
    visits(s, victim, start, until, latest=3)
    bank.salary(victim, start, "Peach State Dairy", 3)
    bank.shopping(victim, start)
    for p in operators[:2]:
        s.emit(
            p,
            "hr",
            "complaint.received",
            s.local(p, clock.day("2021-06-14"), 11),
            {"kind": "tax_form", "credible": True, "by": "the person named"},
            SOURCE,
        )

    crowd(firms[0], "traveller couple same_exit applicant")
    crowd(firms[1], "night_worker screen_reader helps_mother flatmates")
    crowd(firms[2], "renamed second_try maiden_account")
    for number, p in enumerate([q for q in s.people.values() if q.subject.startswith("worker:") and q not in operators]):
        when = s.local(p, clock.plus(start, 40 + number), 10)
        verified(s, p, when, "tax_id", "fail" if number % 6 == 2 else "pass", room="payroll", attempt=1)
        if number % 6 == 2:
            verified(s, p, clock.plus(when, 6), "tax_id", room="payroll", attempt=2)
    market_crowd(bank, "saver joint_account remitter")
    s.operators, s.facilitators, s.victims, s.rings = operators, [host], [victim], [operators]
    s.flags = ["SHP-03", "SHP-05", "SHP-06", "NET-07", "DEV-01", "DEV-10", "PAY-01", "PAY-03", "PAY-08", "PAY-10", "IDD-09"]
    s.harm_at = clock.text(first_abroad)
    s.note = (
        "Published: years, one house in Arizona for many hires, wages of several names into the host's account, "
        "devices sent abroad, one Chinese city at the border, false tax data, letters to victims. Synthetic: the "
        "three firms, six of the 68 identities, dates, tools, amounts, the name of the city. Harm: the first laptop "
        "leaves the country."
    )
    return s
