"""Honest customers of an exchange, and transfers on a chain."""

import clock
from accounts import visits
from records import cleared, moved, verified


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
