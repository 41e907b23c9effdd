"""Three people in Georgia who lent their own names, hosted the laptops and took the drug tests (DOJ 14 Nov 2025)."""

import clock
from accounts import Market, account, visits
from lives import hire, wages, work
from markets import market_crowd
from records import interview, moved, shipped, tool, verified
from scene import Scene
from stories import Firm, crowd

SOURCE = "DOJ-2025-11-14"


def build():
    s = Scene("08", "Lent names in Georgia", "pleaded", 2020, across=True)
    start, until = clock.day("2020-01-13"), clock.day("2020-07-15")
    cities = ("Atlanta", "Columbus", "Tampa", "Chicago", "Boston", "Raleigh")
    one, two = Firm(s, "harbrook", "Harbrook Insurance", start, until, cities), Firm(
        s, "calloq", "Calloq Commerce", start, until, cities
    )
    lenders = [
        s.person("chattbank", "customer", city, "lends the own name and hosts the machine")
        for city in ("Augusta", "Savannah", "Columbus")
    ]
    s.exit = ("Private Internet Access", "Atlanta")
    typist = "fr-" + s.dice.hex(12)
    operators, onward = [], {}
    plan = (
        (lenders[0], one, "2020-02-03", 0),
        (lenders[0], two, "2020-03-02", 0),
        (lenders[1], two, "2020-03-16", 0),
        (lenders[2], one, "2020-03-30", 1),
    )
    for index, (lender, firm, date, elsewhere) in enumerate(plan):
        hired = clock.day(date)
        p = s.person(firm.tenant, "worker", lender.home.city, "genuine name, lent; somebody else works", home=lender.home)
        for field in ("given", "family", "born", "papers", "face", "phone"):
            setattr(p, field, getattr(lender, field))
        p.email = s.crowd.email(p.given, p.family)
        bank = s.crowd.bank(p.name, "US", "Chattahoochee Bank")
        stand = lenders[0].home if elsewhere else p.home
        worker_face = typist if index % 2 == 0 else "fr-" + s.dice.hex(12)
        away = s.places.vpn("Private Internet Access", "Atlanta")
        hire(
            s,
            p,
            firm.org,
            hired,
            face=worker_face,
            nets=(away, p.home),
            verify=("liveness",),
            publish={"papers": SOURCE, "opened": SOURCE},
        )
        # The clinic sees the lender; the panel saw another man.
        verified(s, p, s.local(p, clock.plus(hired, -7), 10), "in_person", by="drug test clinic", published=SOURCE)
        shipped(s, p, s.local(p, hired, 10), to=stand, signed_by=lenders[0].name if elsewhere else None, published=SOURCE)
        other = s.places.home("Shenyang") if index == 2 else s.places.vpn("Private Internet Access", "Chicago")
        work(
            s,
            p,
            hired,
            until,
            place=stand,
            extra=({**tool("AnyDesk"), "from": index % 2}, {**tool("TeamViewer"), "from": 3}),
            sign_in=lambda i: (other if i in (3, 5) else away) if i % 2 else stand,
            inventories=5,
            publish={"inventory": SOURCE},
            days=(0, 1, 3, 6, 12, 24, 45, 70),
        )
        seen = clock.workday(clock.plus(hired, 9))
        interview(
            s,
            p,
            s.local(p, seen, 14),
            face=worker_face,
            net=away,
            observations=("stand_in", "different_person"),
            score=3.0,
            published=SOURCE,
            interviewer="team lead, first weeks",
        )
        s.emit(
            p,
            "hr",
            "invitation.answered",
            s.local(p, clock.plus(hired, 25), 11),
            {"kind": "in_person", "answer": "declined", "reason": "travel"},
        )
        wages(s, p, firm.org, hired, until, method=bank, check="match", months=3, publish={"wage": SOURCE})
        number = s.dice.digits(13)
        for row in [row for _, _, row in s.rows if row["data"].get("method_id") == bank["id"]]:
            when, amount = clock.moment(row["time"]), float(row["data"]["money"]["amount"])
            moved(
                s,
                lender,
                clock.plus(when, 0.02),
                "in",
                amount,
                firm.org,
                purpose="wage",
                payee=p.name,
                originator=firm.org,
                published=SOURCE,
            )
            gone = clock.plus(when, s.dice.real(0.6, 1.8))
            onward[s.key(p)] = min(gone, onward.get(s.key(p), gone))
            moved(s, lender, gone, "out", round(amount * 0.85, 2), "Global Freelance Settlement", number, "HK", published=SOURCE)
        operators.append(p)
    for lender in lenders:
        account(s, lender, s.local(lender, clock.day("2018-04-11"), 12), method="in_person")
        visits(s, lender, start, until, latest=3)
    bank = Market(s, "chattbank", start, until, ("Atlanta", "Savannah", "Columbus"))
    bank.salary(lenders[0], start, "US Army Finance", 4, amount=3300)
    bank.salary(lenders[1], start, "Coastal Roofing", 3)
    bank.salary(lenders[2], start, "Peachtree Motors", 3)

    crowd(one, "couple traveller screen_reader same_exit camera_shy it_support applicant")
    crowd(two, "hoarse night_worker stays_home renamed helps_mother doorman")
    market_crowd(bank, "saver joint_account remitter gig_worker")
    s.operators, s.facilitators = operators, lenders
    s.rings = [[operators[0], operators[1], operators[3]]]
    s.flags = ["IDD-07", "INT-09", "INT-02", "DEV-01", "DEV-02", "NET-06", "PAY-12", "PAY-05", "PAY-09", "SHP-01"]
    s.harms = {key: clock.text(when) for key, when in onward.items()}
    s.harm_at = clock.text(min(onward.values()))
    s.note = (
        "Published: 2019 to 2022, lent genuine identities, hosted laptops, remote access installed by the hosts, drug "
        "tests taken for the workers, most wages sent abroad, one host in the US Army. Synthetic: firms, persons, "
        "dates, amounts, the talk in week one that noticed another person, the pass of the clinic. Hard by nature: "
        "name, papers and account are genuine. Harm: the wage first goes abroad."
    )
    return s
