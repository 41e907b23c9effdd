"""Honest customers of a bank."""

import clock
from accounts import visits
from records import cleared, moved


def saver(m):
    p = m.person("salary in, rent and shopping out")
    first = m.begin(p)
    visits(m.s, p, first, m.until)
    m.salary(p, first, m.s.dice.pick(("Tallgrass Data", "Ironquay Systems", "County Schools", "Parsley & Co")))
    m.shopping(p, first)


def remitter(m):
    p = m.person(
        "sends half of the wage to parents abroad every month, and said so at opening",
        pool=m.s.dice.pick(("vn", "in", "ng", "cn")),
    )
    first = m.begin(p, method="in_person")
    visits(m.s, p, first, m.until)
    m.salary(p, first, "Greywater Digital", amount=4200)
    home = m.s.dice.pick(("VN", "IN", "NG", "CN"))
    account_number, date = m.s.dice.digits(12), clock.month_end(first)
    for index in range(3):
        moved(
            m.s,
            p,
            m.s.local(p, clock.plus(date, m.s.dice.between(4, 12)), 19),
            "out",
            m.s.dice.between(9, 22) * 100,
            f"Family {p.family}",
            account_number,
            home,
            currency=m.currency,
            reference="support for my parents",
        )
        date = clock.month_end(clock.plus(date, 20))
    m.shopping(p, first, 2)


def joint_account(m):
    p = m.person("joint account: the wages of wife and husband arrive here")
    mate = f"{m.s.crowd.full_name('en')[0]} {p.family}"
    first = m.begin(p, method="in_person")
    m.s.emit(p, "core", "clearance.recorded", clock.plus(first, 0.2), {"kind": "household", "by": "branch", "about": "PAY-08"})
    visits(m.s, p, first, m.until)
    m.salary(p, first, "County Schools", 2)
    m.salary(p, first, "Bright Dental", 2, payee=mate)
    m.shopping(p, first, 3)


def gig_worker(m):
    p = m.person("drives, delivers and tutors for three payers")
    first = m.begin(p)
    visits(m.s, p, first, m.until)
    for payer in ("Hailstone Rides", "Larder Foods", "Tutor Circle"):
        for week in range(2):
            moved(
                m.s,
                p,
                m.s.local(p, clock.plus(first, 9 + 14 * week), 5),
                "in",
                m.s.dice.real(120, 640),
                payer,
                purpose="freelance",
                payee=p.name,
                originator=payer,
                currency=m.currency,
            )
    m.shopping(p, first, 3)


def landlord(m):
    p = m.person("lets two rooms; equal credits each month")
    first = m.begin(p, method="in_person")
    visits(m.s, p, first, m.until)
    for tenant in range(2):
        name = " ".join(m.s.crowd.full_name("en"))
        for month in range(3):
            moved(
                m.s,
                p,
                m.s.local(p, clock.month_end(clock.plus(first, 30 * month)), 8),
                "in",
                640 + 60 * tenant,
                name,
                m.s.dice.digits(10),
                p.home.country,
                currency=m.currency,
                reference="rent",
            )
    m.shopping(p, first, 2)


def bookkeeper(m):
    p = m.person("pays a designer abroad out of every invoice, contract on file", kind="customer")
    first = m.begin(p)
    visits(m.s, p, first, m.until)
    number = m.s.dice.digits(12)
    for month in range(3):
        date, amount = clock.month_end(clock.plus(first, 30 * month)), m.s.dice.between(20, 66) * 100
        moved(
            m.s, p, m.s.local(p, date, 9), "in", amount, "Oxbow Analytics", purpose="invoice", payee=p.name, currency=m.currency
        )
        moved(
            m.s,
            p,
            m.s.local(p, clock.plus(date, m.s.dice.between(3, 15)), 9),
            "out",
            m.s.dice.between(5, 14) * 100,
            "Studio Lumen",
            number,
            "PL",
            currency=m.currency,
            purpose="invoice",
            reference="design work, invoice attached",
        )
    m.shopping(p, first, 2)


def abroad_holder(m):
    p = m.person("moved abroad for a year and kept the account", m.s.dice.pick(m.cities))
    away = m.s.places.home(m.s.dice.pick(("Berlin", "Seoul", "Shanghai", "Tokyo")))
    first = m.begin(p)
    cleared(m.s, p, clock.plus(first, 2), "travel_declared", "CRY-14", by="support")
    visits(m.s, p, first, m.until, away, latest=6)
    m.salary(p, first, "Rivermark Media", 2)
    m.shopping(p, first, 3)


def helped_by_child(m):
    p = m.person("elderly; the daughter signs in for the mother on her own tablet")
    daughter = m.s.crowd.device(p.home.zone, False)
    first = m.begin(p, method="in_person")
    visits(m.s, p, first, m.until, device=daughter)
    m.salary(p, first, "State Pension Office", 3, amount=1650)
    m.shopping(p, first, 2)
