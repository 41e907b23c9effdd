"""Honest freelancers on a platform, their bids and their pay."""

import clock
from accounts import visits
from records import cleared, opened, paid, papers, pay_method, verified

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
