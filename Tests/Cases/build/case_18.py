"""Enablers in Japan, three acts: lent licences (2020), a company that passed jobs on (2023), a home computer (2025 to 2026)."""

import clock
from accounts import Market, account, visits
from lives import hire, work
from marketplace import trade
from markets import market_crowd
from records import moved, paid, pay_method, shipped, tool
from scene import Scene
from stories import Firm, crowd

NOTICE, REFERRAL, ADVISORY = "JP24", "FATF-2025-BOX-27", "CSA26"


def share_abroad(s, lender, method, account_number, share, country="CN", published=REFERRAL):
    """A fixed share of every credit of the lender's platform account goes on within days; each account's first time."""
    first = {}
    for row in [row for _, _, row in s.rows if row["data"].get("method_id") == method["id"]]:
        when, amount = clock.moment(row["time"]), float(row["data"]["money"]["amount"])
        moved(
            s,
            lender,
            clock.plus(when, 0.05),
            "in",
            amount,
            "Matchworks KK",
            purpose="freelance",
            payee=row["data"]["payee_name"],
            originator="Matchworks KK",
            currency="JPY",
            published=published,
        )
        gone, key = clock.plus(when, s.dice.real(1, 3)), f"{row['tenant']}/{row['subject']}"
        first[key] = min(clock.text(gone), first.get(key, clock.text(gone)))
        moved(
            s,
            lender,
            gone,
            "out",
            round(amount * (share + s.dice.real(-0.015, 0.015, 3))),
            "Jilin Baishan Service",
            account_number,
            country,
            currency="JPY",
            published=published,
        )
    return first


def build():
    s = Scene("18", "Enablers in Japan, three acts", "charged", 2020, across=True)
    s.exit = ("Astrill VPN", "Tokyo")
    cities, china = ("Tokyo", "Osaka", "Nagoya", "Fukuoka"), s.places.home("Yanji")

    # Act one, 2020: two residents lend licence images and accounts.
    start, until = clock.day("2020-04-06"), clock.day("2020-09-30")
    market, bank = Market(s, "matchworks", start, until, cities, "JPY"), Market(s, "hinokawa", start, until, cities, "JPY")
    lenders = [s.person("hinokawa", "customer", city, "lends licence and account for a share") for city in ("Osaka", "Nagoya")]
    shared = s.crowd.device("Asia/Shanghai", False)
    rented = [s.places.host("Sakura", "Tokyo"), s.places.host("Sakura", "Osaka")]
    act_one = []
    for index, (lender, day) in enumerate(((lenders[0], "2020-05-11"), (lenders[1], "2020-05-25"), (lenders[0], "2020-06-15"))):
        p = s.person(
            "matchworks", "account", lender.home.city, "account in a lender's name, worked from elsewhere", home=lender.home
        )
        for field in ("given", "family", "born"):
            setattr(p, field, getattr(lender, field))
        p.email = s.crowd.email(p.given, p.family)
        if "mrz" in lender.papers or not lender.papers.get("address"):
            lender.papers = s.crowd.papers(
                lender.given, lender.family, lender.born, "JP", "driving_licence", lender.home, "2017-08-22"
            )
        p.papers, p.face = lender.papers, lender.face
        opening = clock.day(day)
        account(
            s,
            p,
            s.local(p, opening, 10),
            capture="upload",
            method="face_match",
            result="inconclusive",
            score=0.15,
            published=REFERRAL,
        )
        visits(
            s,
            p,
            clock.plus(opening, 1),
            until,
            device=shared,
            service="web",
            latest=8,
            every=12,
            sign_in=lambda i: china if i % 4 == 3 else rented[i % 2],
            published=NOTICE,
        )
        method = s.crowd.bank(lender.name, "JP", "Hinokawa Bank") if not hasattr(lender, "method") else lender.method
        lender.method = method
        trade(
            s,
            p,
            clock.plus(opening, 2),
            until,
            "JPY",
            f"client:cl-{s.dice.digits(5)}",
            method=method,
            months=2,
            amount=s.dice.between(30, 48) * 10000,
            published=REFERRAL,
        )
        act_one.append(p)
    harms = {}
    for lender in lenders:
        account(s, lender, s.local(lender, clock.day("2018-09-03"), 11), method="in_person")
        visits(s, lender, start, until, latest=3)
        harms.update(share_abroad(s, lender, lender.method, s.dice.digits(14), 0.82))
    s.emit(
        act_one[0],
        "support",
        "threat.received",
        s.local(act_one[0], clock.day("2020-09-14"), 9),
        {"kind": "leak", "samples": 3},
        ADVISORY,
    )
    market_crowd(market, "rented_server nomad reopened student_home")
    market_crowd(bank, "saver joint_account remitter")

    # Act two, 2023: a company takes platform jobs and hands them to workers in China.
    start, until = clock.day("2023-03-06"), clock.day("2023-08-31")
    market, bank = Market(s, "matchworks", start, until, cities, "JPY"), Market(s, "hinokawa", start, until, cities, "JPY")
    company = s.person("hinokawa", "company", "Tokyo", "software firm that only passes jobs on")
    company.given, company.family = "Seorin", "Soft KK"
    method = s.crowd.bank("Seorin Soft KK", "JP", "Hinokawa Bank")
    act_two = []
    common = s.crowd.device("Asia/Shanghai", False)
    for index, (day, pool) in enumerate((("2023-03-27", "kr"), ("2023-04-10", "jp"), ("2023-04-24", "kr"))):
        p = s.person("matchworks", "account", "Tokyo", "platform account of the passing-on firm", pool=pool)
        opening = clock.day(day)
        account(s, p, s.local(p, opening, 10), capture="upload", score=0.2, published=NOTICE)
        visits(
            s,
            p,
            clock.plus(opening, 1),
            until,
            device=common,
            service="web",
            latest=7,
            every=12,
            published=NOTICE,
            sign_in=lambda i: china if i % 3 == 1 else s.places.vpn("Astrill VPN", "Tokyo"),
        )
        trade(
            s,
            p,
            clock.plus(opening, 2),
            until,
            "JPY",
            f"client:cl-{s.dice.digits(5)}",
            method=method,
            check="mismatch",
            months=2,
            published=NOTICE,
        )
        act_two.append(p)
    account(s, company, s.local(company, clock.day("2021-05-10"), 11), method="in_person", source="branch")
    harms.update(share_abroad(s, company, method, s.dice.digits(14), 0.9, published=NOTICE))
    market_crowd(market, "company_payee night_owl shared_exit")
    market_crowd(bank, "bookkeeper remitter")

    # Act three, 2025 to 2026: an enabler's home computer and a rented server; a dispute; a client's site goes down.
    start, until = clock.day("2025-09-01"), clock.day("2026-03-31")
    market, firm = Market(s, "matchworks", start, until, cities, "JPY"), Firm(
        s, "kitahama", "Kitahama Web", start, until, cities, "JPY"
    )
    enabler = s.person("hinokawa", "customer", "Fukuoka", "runs computers at home for others")
    account(s, enabler, s.local(enabler, clock.day("2019-11-05"), 11), method="in_person")
    visits(s, enabler, start, until, latest=4)
    farm, server = enabler.home, s.places.host("Sakura", "Tokyo")
    machine = s.crowd.device("Asia/Tokyo", False)
    persona = s.person("matchworks", "account", "Fukuoka", "works through the enabler's computer")
    opening = clock.day("2025-09-22")
    account(s, persona, s.local(persona, opening, 10), published=ADVISORY)
    visits(
        s,
        persona,
        clock.plus(opening, 1),
        until,
        device=machine,
        service="web",
        latest=9,
        every=14,
        published=ADVISORY,
        sign_in=lambda i: (farm, server, farm, s.places.vpn("Astrill VPN", "Tokyo"))[i % 4],
    )
    trade(
        s,
        persona,
        clock.plus(opening, 2),
        until,
        "JPY",
        f"client:cl-{s.dice.digits(5)}",
        method=s.crowd.bank(enabler.name, "JP", "Hinokawa Bank"),
        check="mismatch",
        months=2,
        published=ADVISORY,
    )
    worker = s.person("kitahama", "worker", "Osaka", "the same hands under another name at a client firm")
    hired = clock.day("2025-10-20")
    hire(s, worker, firm.org, hired, nets=(server, farm), verify=("face_match",), source="platform", publish={"opened": ADVISORY})
    shipped(s, worker, s.local(worker, hired, 10), to=farm, signed_by=enabler.name, published=ADVISORY)
    work(
        s,
        worker,
        hired,
        clock.day("2026-02-10"),
        place=farm,
        extra=(tool("AnyDesk"), {**tool("Chrome Remote Desktop Host"), "from": 2}),
        sign_in=lambda i: server if i % 2 else farm,
        sign_device=machine,
        publish={"inventory": ADVISORY, "session": ADVISORY},
        inventories=5,
    )
    s.emit(
        worker,
        "hr",
        "request.made",
        s.local(worker, clock.plus(hired, 12), 14),
        {"kind": "crypto_pay", "detail": "half in stablecoins", "granted": False},
    )
    pay_method(
        s,
        worker,
        s.local(worker, clock.plus(hired, 4), 12),
        s.crowd.bank(enabler.name, "JP", "Hinokawa Bank"),
        "mismatch",
        ADVISORY,
    )
    paid(s, worker, s.local(worker, clock.day("2025-11-25"), 10), 450000, firm.org, currency="JPY", published=ADVISORY)
    dispute = clock.day("2026-01-26")
    for days, intents in ((0, ["advance_payment"]), (3, ["advance_payment", "threat"]), (5, ["leak_threat"])):
        s.emit(
            worker,
            "chat",
            "message.sent",
            s.local(worker, clock.plus(dispute, days), 21),
            {"to": "team lead", "intents": intents},
            ADVISORY,
        )
    harm = s.local(worker, clock.plus(dispute, 8), 3)
    s.emit(
        worker,
        "gateway",
        "access.used",
        clock.plus(harm, -0.05),
        {"resource": "customer-site", "action": "deploy", "in_role": False, "sensitivity": "restricted"},
        ADVISORY,
    )
    s.emit(worker, "gateway", "threat.received", harm, {"kind": "defacement", "samples": 1}, ADVISORY)
    crowd(firm, "couple same_exit helps_mother maiden_account applicant")
    market_crowd(market, "freelancer company_payee nomad")
    s.operators, s.facilitators = act_one + act_two + [persona, worker], lenders + [company, enabler]
    s.rings = [act_one, act_two, [persona, worker]]
    s.flags = [
        "IDD-02",
        "IDD-07",
        "PAY-01",
        "PAY-03",
        "PAY-09",
        "NET-08",
        "NET-13",
        "LOG-02",
        "SHP-03",
        "DEV-01",
        "EXT-06",
        "MKT-07",
    ]
    s.harms = {**harms, s.key(persona): clock.text(harm), s.key(worker): clock.text(harm)}
    s.harm_at = min(s.harms.values())
    s.note = (
        "Status: arrests, referrals to prosecutors and an advisory; no verdict known. Published: licence images and "
        "bank data lent in 2020, pay into the lenders' accounts and on to a foreign account with a share kept; a "
        "company head and a former employee passed platform jobs to China; a home computer or rented server, part "
        "paid in crypto, code published after a pay dispute, a client's site defaced and disabled. Synthetic: "
        "platform, bank, firm, persons, amounts, dates in those years. Harm: the first share abroad, and the "
        "defacement."
    )
    return s
