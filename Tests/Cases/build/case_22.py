"""Houses that turn wages into cash: designations of August and November 2025 and March 2026."""

import clock
from accounts import Market, account, visits
from chains import AMNOKGANG, SIM
from exchange import evm, onchain
from markets import market_crowd
from records import moved
from scene import Scene

AUGUST, NOVEMBER, MARCH = "OFAC-2025-08-27", "OFAC-2025-11-04", "OFAC-2026-03-12"


def build():
    s = Scene("22", "Conversion houses", "designated", 2024, across=True)
    start, until = clock.day("2024-09-02"), clock.day("2026-03-31")
    exchange = Market(
        s,
        "orientx",
        start,
        clock.day("2025-06-30"),
        ("Hanoi", "Ho Chi Minh City", "Singapore", "Moscow", "Vladivostok", "Shanghai"),
    )
    bank = Market(
        s, "mekongpay", start, clock.day("2025-06-30"), ("Hanoi", "Ho Chi Minh City", "Vientiane", "Shenyang", "Singapore")
    )
    harms, s.exit = {}, ("Astrill VPN", "Singapore")

    # Vietnamese firm: pooled coins in, dong and dollars out through accounts that others opened.
    house = s.person("orientx", "company", "Hanoi", "currency service without a licence, one coin counterparty")
    house.given, house.family = "Sao Bien", "Currency Services"
    pool = evm(s)
    account(s, house, s.local(house, clock.day("2024-09-16"), 10), source="web", published=MARCH, method="video_call")
    s.emit(
        house,
        "kyc",
        "wallet.declared",
        s.local(house, clock.day("2024-09-16"), 11, 59),
        {"chain": "ethereum", "address": pool, "self_hosted": True},
    )
    run = s.crowd.device("Asia/Ho_Chi_Minh", False)
    visits(s, house, clock.day("2024-09-18"), until, device=run, latest=10, every=20, service="web", published=MARCH)
    onchain(s, house, s.local(house, clock.day("2024-09-24"), 9), AMNOKGANG[0], pool, 8400, "USDT", published=MARCH)
    proxies = []
    for index, city in enumerate(("Hanoi", "Ho Chi Minh City", "Hanoi", "Hanoi")):
        p = s.person("mekongpay", "customer", city, "opened an account that the house runs")
        if index < 2:
            p.phone = house.phone
        account(
            s,
            p,
            s.local(p, clock.plus(clock.day("2024-09-19"), 4 * index), 10),
            published=MARCH,
            address=house.home if index >= 2 else None,
        )
        visits(
            s,
            p,
            clock.plus(clock.day("2024-09-21"), 4 * index),
            until,
            house.home,
            device=run,
            latest=7,
            every=14,
            published=MARCH,
        )
        proxies.append(p)
    beneficiary = s.dice.digits(13)
    for month in range(8):
        date = clock.month_end(clock.plus(clock.day("2024-10-08"), 30 * month))
        for part in range(2):
            onchain(
                s,
                house,
                s.local(house, clock.plus(date, part), 11),
                (AMNOKGANG + (evm(s),))[(month + part) % 3],
                pool,
                s.dice.between(52, 68) * 1000,
                "USDT",
                published=MARCH,
            )
        for turn in (0, 1):
            p = proxies[(2 * month + turn) % 4]
            amount = s.dice.between(18, 29) * 1000
            moved(
                s, p, s.local(p, clock.plus(date, 2 + turn), 14), "in", amount, house.name, "VN6604112803", "VN", published=MARCH
            )
            gone = s.local(p, clock.plus(date, 3 + turn), 15)
            moved(s, p, gone, "out", amount - 300, "Boten Trade House", beneficiary, "LA", published=MARCH)
            harms.setdefault(s.key(p), clock.text(gone))
            harms.setdefault(s.key(house), clock.text(gone))

    # A team leader at the border of Laos: several dozen payments, more than 70,000 dollars.
    leader = s.person("orientx", "customer", "Boten", "sends wages of a team in small parts")
    wallet = evm(s)
    account(s, leader, s.local(leader, clock.day("2024-10-07"), 12), capture="upload", score=0.38, published=MARCH)
    s.emit(
        leader,
        "kyc",
        "wallet.declared",
        s.local(leader, clock.day("2024-10-08"), 12),
        {"chain": "ethereum", "address": wallet, "self_hosted": True},
    )
    visits(
        s,
        leader,
        clock.day("2024-10-09"),
        until,
        latest=6,
        every=20,
        service="web",
        published=MARCH,
        sign_in=lambda i: leader.home if i % 2 else s.places.vpn("Astrill VPN", "Singapore"),
    )
    for part in range(36):
        when = s.local(leader, clock.plus(clock.day("2024-10-20"), 5 * part + s.dice.between(0, 2)), 13)
        onchain(
            s, leader, when, wallet, pool if part % 3 else AMNOKGANG[1], s.dice.between(178, 226) * 10, "USDT", published=MARCH
        )
        if part == 5:
            harms[s.key(leader)] = clock.text(when)

    # A Russian facilitator: coins into cash dollars since December 2024.
    cash = s.person("orientx", "customer", "Moscow", "turns coins into cash dollars")
    mine = evm(s)
    account(s, cash, s.local(cash, clock.day("2024-11-25"), 12), method="video_call", published=AUGUST)
    s.emit(
        cash,
        "kyc",
        "wallet.declared",
        s.local(cash, clock.day("2024-11-26"), 12),
        {"chain": "ethereum", "address": mine, "self_hosted": True},
        AUGUST,
    )
    visits(s, cash, clock.day("2024-11-27"), until, latest=5, every=30)
    for part in range(10):
        when = s.local(cash, clock.plus(clock.day("2024-12-04"), 20 * part), 12)
        onchain(s, cash, when, SIM if part % 3 == 0 else evm(s), mine, s.dice.between(55, 66) * 1000, "USDT", published=AUGUST)
        out = clock.plus(when, 2)
        moved(
            s,
            cash,
            out,
            "out",
            s.dice.between(52, 60) * 1000,
            "Cash desk",
            None,
            "RU",
            published=AUGUST,
            reference="cash withdrawal",
        )
        harms.setdefault(s.key(cash), clock.text(out))

    # Accounts in the names of Chinese nationals, run from one machine for a listed company; and payments to a listed front.
    desk = s.crowd.device("Asia/Shanghai", False)
    shenyang, names = s.places.home("Shenyang"), []
    front = "SHENYANG GEUMPUNGRI NETWORK TECHNOLOGY CO., LTD"
    for index, city in enumerate(("Shenyang", "Dandong", "Shenyang")):
        p = s.person("mekongpay", "customer", city, "account in a national's name, run by a team")
        if names:
            p.phone = names[0].phone
        opening = clock.plus(clock.day("2024-10-14"), 9 * index)
        account(s, p, s.local(p, opening, 10), published=NOVEMBER)
        visits(
            s,
            p,
            clock.plus(opening, 2),
            until,
            (shenyang, s.places.vpn("Astrill VPN", "Singapore"))[index == 2],
            device=desk,
            latest=6,
            every=16,
            published=NOVEMBER,
        )
        for month in range(5):
            date = clock.month_end(clock.plus(opening, 40 + 31 * month))
            amount = s.dice.between(42, 74) * 100
            moved(
                s,
                p,
                s.local(p, date, 9),
                "in",
                amount,
                s.dice.pick(("Oxbow Analytics", "Rivermark Media", "Fennel Works")),
                s.dice.digits(9),
                "US",
                purpose="freelance",
                payee=p.name,
                published=NOVEMBER,
            )
            gone = s.local(p, clock.plus(date, 1), 16)
            moved(s, p, gone, "out", round(amount * 0.9), front, "63" + "0044120781", "CN", published=AUGUST)
            harms.setdefault(s.key(p), clock.text(gone))
        names.append(p)
    s.emit(
        house,
        "chain",
        "account.frozen",
        clock.moment("2026-03-12T15:10:00Z"),
        {"by": "issuer", "reason": "blacklisted the same day", "address": AMNOKGANG[0]},
        MARCH,
    )

    market_crowd(
        exchange, "crypto_freelancer crypto_freelancer holder defi_user vpn_customer second_capture family_tablet holder"
    )
    market_crowd(bank, "saver remitter bookkeeper abroad_holder helped_by_child landlord saver gig_worker")
    dusted = next(p for p in s.people.values() if p.story.startswith("web developer paid in stablecoins"))
    dusted.story += "; somebody sends dust from a listed address"
    its = next(
        row["data"]["address"]
        for _, _, row in s.rows
        if row["type"].endswith("wallet.declared") and s.key(dusted) == f"{row['tenant']}/{row['subject']}"
    )
    onchain(s, dusted, s.local(dusted, clock.day("2024-12-12"), 4), SIM, its, 0.01, "USDT")
    licensed = s.person("mekongpay", "company", "Singapore", "licensed remitter with many payers and many payees")
    licensed.given, licensed.family = "Straits", "Remittance Pte"
    account(s, licensed, s.local(licensed, clock.day("2024-09-09"), 10), source="branch", method="in_person")
    s.emit(
        licensed,
        "kyc",
        "clearance.recorded",
        s.local(licensed, clock.day("2024-09-10"), 10),
        {"kind": "employer_confirmed", "by": "compliance", "about": "LDR-04"},
    )
    for part in range(12):
        date = clock.plus(clock.day("2024-09-20"), 14 * part)
        moved(
            s,
            licensed,
            s.local(licensed, date, 10),
            "in",
            s.dice.between(9, 40) * 1000,
            " ".join(s.crowd.full_name("vn")) if part < 6 else " ".join(s.crowd.full_name("in")),
            s.dice.digits(10),
            "SG",
        )
        moved(
            s,
            licensed,
            s.local(licensed, clock.plus(date, 1), 10),
            "out",
            s.dice.between(9, 38) * 1000,
            s.dice.pick(("Lien Nguyen", "Asha Pillai", "Somchai Boon", "Mai Vo")) + f" {part}",
            s.dice.digits(10),
            s.dice.pick(("VN", "IN", "LA")),
        )
    s.operators, s.rings = [house, leader, cash] + proxies + names, [[house] + proxies, names]
    s.flags = ["LDR-01", "LDR-04", "LDR-05", "CRY-01", "CRY-02", "CRY-13", "LOG-02", "PAY-17"]
    s.needs_list = (
        [{"kind": "wallet", "value": SIM, "list": "OFAC SDN, 24 Apr 2023"}]
        + [{"kind": "wallet", "value": address, "list": "OFAC SDN, 12 Mar 2026"} for address in AMNOKGANG]
        + [{"kind": "name", "value": front, "list": "OFAC SDN, 27 Aug 2025"}]
    )
    s.harms, s.harm_at = harms, min(harms.values())
    s.note = (
        "Published: about 600,000 USD of coins into cash dollars since Dec 2024; a listed front company in Shenyang; "
        "accounts in the names of Chinese nationals, teams in Shenyang and Dandong; a Vietnamese converter of about "
        "2.5 million USD from mid-2023 to mid-2025 with accounts opened by proxies; a team leader in Boten with more "
        "than 70,000 USD in several dozen payments; the issuer's freeze on 12 Mar 2026. Synthetic: exchange, payment "
        "firm, persons, dates inside those spans (a window of ten months), which wallet paid when. The lists used are "
        "later than the transfers; without them the shared machines and flows remain. Harm: the first cash or fiat "
        "handed on."
    )
    return s
