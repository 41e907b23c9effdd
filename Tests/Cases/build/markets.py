"""Honest customers of a bank, an exchange and a freelance platform, and the ordinary events of such accounts."""

import clock
from lives import cleared, moved, opened, paid, papers, pay_method, session, verified

SHOPS = (
    "Corner Grocer",
    "City Power & Water",
    "Metro Transit",
    "Rentwell Property",
    "Larder Foods",
    "Northline Mobile",
    "Bright Dental",
)
BIDS = (
    "I have done three projects like this one and can start on Monday. {a} first, then the rest.",
    "Your description leaves two questions open: who hosts it, and who tests it? With that known I would use {a}.",
    "Fixed price, two milestones, {a}. I send a build every evening.",
    "Small thing for somebody who knows {a}; I do.",
    "I would not rebuild this. Patch the {a} layer, {n} days, done.",
    "Happy to talk first. {n} years of {a}, references on my page.",
    "My last client had the same trouble with {a}. It took {n} days.",
    "Can do. {a}, tests, a short manual, {n} days after the start.",
)


def account(
    s,
    p,
    when,
    room="kyc",
    method="face_match",
    source=None,
    published=None,
    capture=None,
    score=None,
    device=None,
    face=None,
    background=None,
    document=None,
    address=None,
    result="pass",
):
    """Opening an account: form, papers, face."""
    opened(s, p, when, room=room, source=source or s.dice.pick(("app", "web", "web", "branch")), published=published)
    s.emit(
        p,
        room,
        "profile.changed",
        clock.plus(when, 0.003),
        {
            "names": p.names(),
            "date_of_birth": p.born,
            "emails": [p.email],
            "phones": [p.phone],
            "addresses": [(address or p.home).address("residential")],
        },
        published,
    )
    papers(
        s,
        p,
        clock.plus(when, 0.006),
        capture=capture,
        score=score,
        face=face,
        document=document,
        published=published,
        **({"background": background} if background else {}),
    )
    verified(s, p, clock.plus(when, 0.008), "document", published=published)
    verified(s, p, clock.plus(when, 0.01), method, result, face=face, published=published)


def visits(
    s, p, start, until, place=None, every=24, device=None, latest=4, service=None, published=None, sign_in=None, hour=None
):
    date, index = start, 0
    while date < until and index < latest:
        session(
            s,
            p,
            s.local(p, date, s.dice.real(7, 22, 1) if hour is None else hour),
            sign_in(index) if sign_in else place or p.home,
            device=device or p.own,
            service=service or s.dice.pick(("app", "web")),
            published=published,
        )
        date, index = clock.plus(date, s.dice.between(every // 2, every)), index + 1


class Market:
    def __init__(self, scene, tenant, start, until, cities, currency="USD"):
        self.s, self.tenant, self.start, self.until, self.cities, self.currency = scene, tenant, start, until, cities, currency

    def person(self, story, city=None, kind="customer", **options):
        return self.s.person(self.tenant, kind, city or self.s.dice.pick(self.cities), story, **options)

    def begin(self, p, **options):
        when = self.s.local(p, clock.plus(self.start, self.s.dice.between(0, 30)), self.s.dice.real(8, 21, 1))
        account(self.s, p, when, **options)
        return clock.plus(when.replace(hour=0, minute=0, second=0), 1)

    def salary(self, p, first, payer, months=3, amount=None, payee=None):
        amount, date = amount or self.s.dice.between(28, 71) * 100, clock.month_end(first)
        for _ in range(months):
            moved(
                self.s,
                p,
                self.s.local(p, date, 6),
                "in",
                amount,
                payer,
                purpose="wage",
                payee=payee or p.name,
                originator=payer,
                currency=self.currency,
            )
            date = clock.month_end(clock.plus(date, 20))

    def shopping(self, p, first, count=4):
        for index in range(count):
            when = self.s.local(p, clock.plus(first, 6 + index * 13 + self.s.dice.between(0, 5)), 17)
            moved(
                self.s,
                p,
                when,
                "out",
                self.s.dice.real(12, 950),
                self.s.dice.pick(SHOPS),
                self.s.dice.digits(10),
                p.home.country,
                currency=self.currency,
            )


# Bank ---------------------------------------------------------------------------------------------------------------------------------


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


# Exchange -----------------------------------------------------------------------------------------------------------------------------


def evm(s):
    return "0x" + s.dice.hex(40)


def onchain(s, p, when, source, target, amount, asset="USDC", chain="ethereum", labels=None, published=None):
    s.emit(
        p,
        "chain",
        "transfer.observed",
        when,
        {
            "chain": chain,
            "tx": "0x" + s.dice.hex(64),
            "from": source,
            "to": target,
            "asset": asset,
            "amount": f"{amount:.2f}".rstrip("0").rstrip(".") if asset != "ETH" else f"{amount}",
            "labels": labels,
        },
        published,
    )


def crypto_freelancer(m):
    p = m.person("web developer paid in stablecoins, sells some each month for rent", m.s.dice.pick(m.cities))
    first, wallet, deposit, payer = m.begin(p), evm(m.s), evm(m.s), evm(m.s)
    m.s.emit(p, "kyc", "wallet.declared", clock.plus(first, 1), {"chain": "ethereum", "address": wallet, "self_hosted": True})
    visits(m.s, p, first, m.until)
    for month in range(3):
        date, amount = clock.month_end(clock.plus(first, 30 * month)), m.s.dice.between(25, 60) * 100
        onchain(m.s, p, m.s.local(p, date, 12), payer, wallet, amount)
        onchain(
            m.s, p, m.s.local(p, clock.plus(date, m.s.dice.between(2, 9)), 20), wallet, deposit, m.s.dice.between(5, 22) * 100
        )


def holder(m):
    p = m.person("buys a little each month and holds")
    first = m.begin(p)
    visits(m.s, p, first, m.until)
    for month in range(3):
        moved(m.s, p, m.s.local(p, clock.plus(first, 5 + 28 * month), 19), "in", m.s.dice.between(1, 9) * 50, currency=m.currency)


def defi_user(m):
    p = m.person("moves between chains for yield")
    first, wallet, deposit = m.begin(p), evm(m.s), evm(m.s)
    m.s.emit(p, "kyc", "wallet.declared", clock.plus(first, 1), {"chain": "ethereum", "address": wallet, "self_hosted": True})
    visits(m.s, p, first, m.until)
    bridge = evm(m.s)
    for month in range(2):
        date = clock.plus(first, 8 + 31 * month)
        onchain(m.s, p, m.s.local(p, date, 21), deposit, wallet, m.s.dice.between(3, 30) * 100)
        onchain(
            m.s,
            p,
            m.s.local(p, clock.plus(date, 3), 22),
            wallet,
            bridge,
            m.s.dice.between(2, 20) * 100,
            labels={bridge: "bridge"},
        )


def vpn_customer(m):
    p = m.person("signs in through a VPN because the hotel network is poor")
    first = m.begin(p)
    visits(m.s, p, first, m.until, latest=6, sign_in=lambda index: m.s.places.vpn(*m.s.exit) if index % 2 else p.home)
    m.shopping(p, first, 3)


def second_capture(m):
    p = m.person("face check failed in bad light, passed the next morning")
    first = m.begin(p, result="fail")
    verified(m.s, p, clock.plus(first, 0.4), "face_match", attempt=2)
    visits(m.s, p, first, m.until)
    m.shopping(p, first, 3)


def family_tablet(m):
    """A married couple, one tablet, two accounts; relation given at opening."""
    one = m.person("shares the tablet with the spouse")
    first = m.begin(one, method="in_person")
    two = m.person("shares the tablet with the spouse", home=one.home, city=one.home.city)
    two.own = one.own
    second = m.begin(two, method="in_person")
    m.s.emit(two, "kyc", "subject.linked", clock.plus(second, 0.05), {"to": one.subject, "relation": "household"})
    for person, since in ((one, first), (two, second)):
        cleared(m.s, person, clock.plus(max(first, second), 0.06), "household", "LOG-02", by="support")
        visits(m.s, person, clock.plus(max(first, second), 1), m.until)
        m.shopping(person, since, 2)


# Freelance platform -------------------------------------------------------------------------------------------------------------------


def bid(s, p, when, text=None, client=None, published=None, rate=None):
    market = s.dice.between(30, 90)
    s.emit(
        p,
        "market",
        "bid.placed",
        when,
        {
            "job_id": "job-" + s.dice.digits(5),
            "client": client,
            "text": text or s.dice.pick(BIDS).format(a=s.dice.pick(p.skills)["name"], n=s.dice.between(3, 40)),
            "rate": {"amount": f"{rate or round(market * s.dice.real(0.7, 1.2))}.00", "currency": "USD"},
            "market_rate": {"amount": f"{market}.00", "currency": "USD"},
        },
        published,
    )


def trade(
    s,
    p,
    first,
    until,
    currency="USD",
    client="client:cl-10020",
    method=None,
    check="match",
    months=2,
    amount=None,
    bids=3,
    published=None,
    hour=14,
):
    for index in range(bids):
        bid(s, p, s.local(p, clock.plus(first, 2 + 5 * index), hour))
    if s.dice.chance(0.5):
        s.emit(
            p,
            "market",
            "message.sent",
            s.local(p, clock.plus(first, 4), hour),
            {"to": client, "intents": s.dice.pick(([], [], ["code_sample"], ["off_platform"], ["advance_payment"]))},
        )
    pay_method(s, p, s.local(p, clock.plus(first, 3), hour), method, check, published, room="payments")
    date, done = clock.month_end(clock.plus(first, 10)), 0
    while date < until and done < months:
        paid(
            s,
            p,
            s.local(p, date, 11),
            amount or s.dice.between(7, 38) * 100,
            client,
            method,
            currency,
            "freelance",
            published,
            room="payments",
        )
        date, done = clock.month_end(clock.plus(date, 20)), done + 1


def freelancer(m, story="freelancer with two or three clients", city=None, **options):
    p = m.person(story, city, kind="account", **{key: options.pop(key) for key in ("pool", "home", "abroad") if key in options})
    trading = {key: options.pop(key) for key in ("method", "check", "months") if key in options}
    first = m.begin(p, **options)
    visits(m.s, p, first, m.until, latest=4, service="web")
    trade(m.s, p, first, m.until, m.currency, f"client:cl-{m.s.dice.digits(5)}", **trading)
    return p


def nomad(m):
    p = m.person("travels while working; told the platform", kind="account")
    first = m.begin(p)
    cleared(m.s, p, clock.plus(first, 1), "travel_declared", "NET-03", by="support")
    stops = [m.s.places.home(city, "business") for city in ("Lisbon", "Tbilisi", "Bogota")]
    visits(m.s, p, first, m.until, latest=6, service="web", sign_in=lambda index: stops[index % 3])
    trade(m.s, p, first, m.until, m.currency)


def company_payee(m):
    p = m.person("paid into her own one-person company; register extract on file", kind="account")
    first = m.begin(p, method="in_person")
    cleared(m.s, p, clock.plus(first, 2), "employer_confirmed", "PAY-01", by="support")
    visits(m.s, p, first, m.until, service="web")
    trade(m.s, p, first, m.until, m.currency, method=m.s.crowd.bank(f"{p.family} Software", p.home.country), check="close")


def reopened(m):
    """Lost the phone, could not get back in, opened a second account with the same papers; support joined the two."""
    one = m.person("lost access and registered again; support knows", kind="account")
    first = m.begin(one)
    visits(m.s, one, first, m.until, latest=2, service="web")
    two = m.person("second account of the same person, joined by support", one.home.city, kind="account", home=one.home)
    for field in ("given", "family", "born", "papers", "face", "own", "bank"):
        setattr(two, field, getattr(one, field))
    later = m.s.local(two, clock.plus(first, 24), 9)
    opened(m.s, two, later, room="kyc", source="web")
    m.s.emit(
        two,
        "kyc",
        "profile.changed",
        clock.plus(later, 0.001),
        {
            "names": two.names(),
            "date_of_birth": two.born,
            "emails": [two.email],
            "phones": [two.phone],
            "addresses": [two.home.address()],
        },
    )
    m.s.emit(two, "kyc", "subject.linked", clock.plus(later, 0.002), {"to": one.subject, "relation": "same_person"})
    m.s.emit(one, "kyc", "subject.closed", clock.plus(later, 0.003), {"reason": "access lost", "by": "support"})
    papers(m.s, two, clock.plus(later, 0.01))
    verified(m.s, two, clock.plus(later, 0.02), "in_person", by="notary")
    trade(m.s, two, clock.plus(first, 25), m.until, m.currency)


def student_home(m):
    p = m.person("student in a hall where hundreds share one line", kind="account")
    first = m.begin(p)
    hall = m.s.places.home(p.home.city, "business")
    visits(m.s, p, first, m.until, hall, service="web")
    trade(m.s, p, first, m.until, m.currency, bids=5)


def rented_server(m):
    p = m.person("works on a rented server, which he names in the profile", kind="account")
    first = m.begin(p, method="in_person")
    box = m.s.places.host(m.s.dice.pick(("Sakura", "Contabo", "OVH")), p.home.city)
    visits(m.s, p, first, m.until, latest=6, service="web", sign_in=lambda index: box if index % 2 else p.home)
    trade(m.s, p, first, m.until, m.currency)


def shared_exit(m):
    brand, city = m.s.exit
    p = m.person("same VPN city as others in this file; notary saw the papers", kind="account")
    first = m.begin(p, method="in_person")
    visits(
        m.s,
        p,
        first,
        m.until,
        latest=5,
        service="web",
        sign_in=lambda index: m.s.places.vpn(brand, city) if index % 2 else p.home,
    )
    trade(m.s, p, first, m.until, m.currency)


def night_owl(m):
    p = m.person("day job elsewhere, freelances after midnight", kind="account")
    first = m.begin(p)
    visits(m.s, p, first, m.until, service="web", hour=1)
    trade(m.s, p, first, m.until, m.currency, hour=1)


MARKET_STORIES = {
    name: value for name, value in list(globals().items()) if callable(value) and getattr(value, "__module__", "") == __name__
}


def market_crowd(market, names):
    for name in names.split():
        MARKET_STORIES[name](market)
