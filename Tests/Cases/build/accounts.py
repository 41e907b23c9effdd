"""Accounts at a bank, an exchange or a platform: opening, visits, salary, shopping."""

import clock
from records import moved, opened, papers, session, verified

SHOPS = (
    "Corner Grocer",
    "City Power & Water",
    "Metro Transit",
    "Rentwell Property",
    "Larder Foods",
    "Northline Mobile",
    "Bright Dental",
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
        where = sign_in(index) if sign_in else place or p.home
        session(
            s,
            p,
            s.local(p, date, s.dice.real(7, 22, 1) if hour is None else hour),
            where,
            device=device or p.own,
            service=service or s.dice.pick(("app", "web")),
            published=None if where.kind == "vpn" else published,
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
