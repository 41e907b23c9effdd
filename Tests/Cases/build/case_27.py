"""One operator with 21 accounts, a cell in Beijing, one man in Moscow (GitLab, February 2026)."""

import clock
from accounts import Market, account, visits
from case_26 import near
from marketplace import trade
from markets import market_crowd
from records import cleared, commit, opened, session
from scene import Scene

SOURCE = "GL26"
WORDS = ("bluepine", "redbirch", "graystone", "goldfern", "silverlake", "greenmoss", "blackoak")


def coder(
    s,
    story,
    city,
    opening,
    *,
    email=None,
    net=None,
    device=None,
    authors=None,
    key=None,
    sessions=3,
    commits=3,
    handle=None,
    published=None,
    sign_in=None,
    named=True,
    pool=None,
):
    """An account at the code host: no papers there, only mail, keys, commits and sign-ins."""
    p = s.person("codeforge", "account", city, story, pool=pool)
    p.email = email or p.email
    p.key = key or "ssh-" + s.dice.hex(12)
    opened(s, p, s.local(p, opening, 9), room="accounts", source="web", published=published)
    s.emit(
        p,
        "accounts",
        "profile.changed",
        s.local(p, opening, 9, 57),
        {
            "names": p.names("display") if named else None,
            "emails": [p.email],
            "handles": [{"service": "npm", "id": handle or p.given.lower().replace("-", "") + s.dice.digits(3)}],
            "headline": p.headline,
        },
        published,
    )
    for index in range(sessions):
        where = sign_in(index) if sign_in else net or p.home
        session(
            s,
            p,
            s.local(p, clock.plus(opening, 1 + 9 * index), 11),
            where,
            device=device or p.own,
            service="web",
            room="accounts",
            published=None if where.kind == "vpn" else published,
        )
    for index in range(commits):
        commit(
            s,
            p,
            s.local(p, clock.plus(opening, 3 + 8 * index), 14),
            s.dice.pick(("portfolio", "shop-demo", "chat-bot", "wallet-ui")),
            "public",
            author=authors[index % len(authors)] if authors else None,
            key=p.key,
            published=published,
        )
    return p


def build():
    s = Scene("27", "Twenty-one accounts, one keyboard", "vendor-attributed", 2025, across=True)
    start, until = clock.day("2025-01-13"), clock.day("2025-07-31")
    s.exit = ("Astrill VPN", "Los Angeles")
    dice, template = s.dice, s.dice.hex(64)
    block = f"198.19.{dice.between(0, 255)}"
    desks = [s.crowd.device("Asia/Shanghai", False) for _ in range(3)]
    rented = [s.places.home("Singapore", block=block) for _ in range(4)]
    for place in rented:
        place.kind, place.provider, place.org, place.asn = "hosting", "Contabo", "Contabo", 51167
    keys, handles = ["ssh-" + dice.hex(12) for _ in range(4)], [f"node-utils-{dice.digits(3)}" for _ in range(5)]
    personas = []
    for index in range(21):
        p = coder(
            s,
            "one of 21 accounts of one operator",
            ("Austin", "Berlin", "Warsaw", "Toronto", "Chicago")[index % 5],
            clock.plus(start, 7 + index // 4),
            email=s.crowd.unique(lambda: f"{dice.pick(WORDS)}{dice.between(10, 99)}dev@quickmail.example"),
            device=desks[index % 3],
            key=keys[index % 4],
            handle=handles[index % 5],
            sign_in=lambda i: rented[dice.between(0, 3)],
            sessions=3,
            commits=3,
            published=SOURCE,
            pool="en",
            authors=(
                [
                    {"name": personas[-1].name, "email": personas[-1].email},
                    {"name": f"{dice.pick(WORDS)} dev", "email": dice.pick(WORDS) + "@inbox.example"},
                    {"name": personas[0].name, "email": personas[0].email},
                ]
                if len(personas) > 1
                else None
            ),
        )
        if index % 3 == 0:
            s.emit(
                p,
                "analysis",
                "repository.analysed",
                s.local(p, clock.plus(start, 40), 8),
                {
                    "repository": "portfolio",
                    "repositories": 6,
                    "account_created_at": clock.text(clock.plus(start, 7)),
                    "first_commit_at": "2021-03-02T08:00:00Z",
                    "backdated_repositories": 3,
                    "commits": dice.between(40, 200),
                    "copied_share": dice.real(0.5, 0.9),
                    "authors": [{"name": q.name, "email": q.email} for q in personas[-3:] + [p]],
                },
                SOURCE,
            )
        personas.append(p)

    # Eight of them also sell their work, with synthetic papers.
    market = Market(s, "taskbridge", start, until, ("Austin", "Berlin", "Toronto", "Warsaw", "London", "Bengaluru"))
    sellers, takes = [], s.crowd.bank("Huaqing Digital Studio", "CN")
    for index in range(8):
        twin = personas[index]
        p = s.person("taskbridge", "account", twin.home.city, "the same persona on a freelance platform", home=twin.home)
        for field in ("given", "family", "email", "key"):
            setattr(p, field, getattr(twin, field))
        p.papers = s.crowd.papers(
            p.given, p.family, p.born, p.home.country if index % 2 else "US", "passport", p.home, "2021-05-05"
        )
        p.bank = s.crowd.bank(p.name, p.home.country)
        opening = clock.plus(start, 22 + 2 * index)
        account(
            s,
            p,
            s.local(p, opening, 10),
            capture="upload",
            score=dice.real(0.3, 0.6),
            background=near(dice, template, dice.between(0, 7)),
            result="pass" if index % 2 else "inconclusive",
            published=SOURCE,
        )
        visits(
            s,
            p,
            clock.plus(opening, 2),
            until,
            device=desks[index % 3],
            latest=4,
            every=9,
            service="web",
            published=SOURCE,
            sign_in=lambda i: rented[dice.between(0, 3)],
        )
        trade(
            s,
            p,
            clock.plus(opening, 2),
            until,
            method=takes if index % 2 else None,
            check="mismatch" if index % 2 else "match",
            months=2,
            published=SOURCE,
            bids=2,
        )
        sellers.append(p)

    # A cell in Beijing: three accounts, two machines, one carrier.
    beijing, cell_desk = s.places.home("Beijing"), s.crowd.device("Asia/Shanghai", False)
    cell = []
    for index in range(3):
        cell.append(
            coder(
                s,
                "account of a cell in Beijing, claims another country",
                ("London", "Toronto", "Austin")[index],
                clock.plus(start, 30 + 3 * index),
                device=cell_desk,
                sign_in=lambda i: beijing if i % 2 else s.places.vpn("Astrill VPN", "Los Angeles"),
                sessions=5,
                commits=4,
                published=SOURCE,
                authors=(
                    [{"name": q.name, "email": q.email} for q in cell] + [{"name": "build agent", "email": "ci@inbox.example"}]
                    if index
                    else None
                ),
            )
        )
    # One man in Moscow with a bought identity: nothing but the place speaks, and the code host asks no papers.
    moscow = s.places.home("Moscow")
    alone = coder(
        s,
        "operator in central Moscow under a bought name",
        "Warsaw",
        clock.plus(start, 25),
        pool="pl",
        published=SOURCE,
        sessions=5,
        commits=4,
        sign_in=lambda i: moscow if i in (1, 3) else s.places.vpn("Mullvad", "Warsaw"),
    )

    # Honest accounts.
    hall = s.places.home("Toronto", "business")
    for number in range(5):
        p = coder(
            s,
            "student; the class made accounts by pattern in one lesson",
            "Toronto",
            clock.plus(start, 10),
            email=f"cs101-{number + 11}@ridgemont.example",
            net=hall,
            commits=2,
        )
        cleared(s, p, s.local(p, clock.plus(start, 10), 15), "employer_confirmed", "PER-23", by="university")
    walls = s.places.home("Beijing")
    coder(s, "plain account", "Austin", clock.plus(start, 8))
    coder(
        s,
        "commits under the company mail and the private one",
        "Berlin",
        clock.plus(start, 14),
        authors=[
            {"name": "Katrin V.", "email": "k.v@greywater.example"},
            {"name": "Katrin V.", "email": "katrinv@inbox.example"},
        ],
    )
    renamed = coder(
        s,
        "changed the name; old commits keep the former one",
        "London",
        clock.plus(start, 11),
        authors=[
            {"name": "R. Stroud", "email": "rstroud@inbox.example"},
            {"name": "Robin Stroud", "email": "robin.stroud@inbox.example"},
        ],
    )
    cleared(s, renamed, s.local(renamed, clock.plus(start, 12), 9), "name_change", "PER-03", by="support")
    coder(
        s,
        "works on a rented server because the laptop is old",
        "Bengaluru",
        clock.plus(start, 16),
        net=s.places.host("Contabo", "Berlin"),
    )
    walled = coder(
        s,
        "developer in Beijing, says so; VPN needed",
        "Beijing",
        clock.plus(start, 18),
        sign_in=lambda i: s.places.vpn(*s.exit) if i % 2 else walls,
    )
    cleared(s, walled, s.local(walled, clock.plus(start, 18), 10), "vpn_required", "NET-01", by="support")
    coder(s, "developer in Moscow, says so", "Moscow", clock.plus(start, 19))
    coder(s, "developer in Seoul, works at night", "Seoul", clock.plus(start, 21))
    family = s.places.home("Moscow")
    traveller = coder(
        s,
        "claims Warsaw, spent a month in Moscow with family and said so",
        "Warsaw",
        clock.plus(start, 20),
        sign_in=lambda i: family,
        sessions=2,
    )
    cleared(s, traveller, s.local(traveller, clock.plus(start, 20), 10), "travel_declared", "NET-15", by="support")
    # An honest developer is on both sites under one name, one mail and one machine; the host looks into honest repositories too.
    honest = [q for q in s.people.values() if q.tenant == "codeforge" and q not in personas + cell + [alone]]
    for number, q in enumerate(honest[5:]):
        s.emit(
            q,
            "analysis",
            "repository.analysed",
            s.local(q, clock.plus(start, 50 + number), 8),
            {
                "repository": "portfolio",
                "repositories": 2 + number,
                "account_created_at": clock.text(clock.plus(start, 8)),
                "first_commit_at": "2019-04-02T08:00:00Z" if number == 1 else clock.text(clock.plus(start, 9)),
                "backdated_repositories": int(number == 1),
                "commits": dice.between(20, 400),
                "copied_share": dice.real(0, 0.2),
                "authors": [{"name": q.name, "email": q.email}]
                + ([{"name": q.name, "email": f"{q.family.lower()}@work.example"}] if number % 2 else []),
            },
        )
    for q in honest[6:8]:
        p = s.person("taskbridge", "account", q.home.city, "honest developer, on both sites", home=q.home)
        for field in ("given", "family", "email", "phone", "own", "skills"):
            setattr(p, field, getattr(q, field))
        p.papers = s.crowd.papers(p.given, p.family, p.born, p.home.country, "passport", p.home, "2019-02-14")
        opening = clock.plus(start, 35)
        account(s, p, s.local(p, opening, 10))
        visits(s, p, clock.plus(opening, 2), until, latest=3, service="web")
        trade(s, p, clock.plus(opening, 2), until, bids=2)
    market_crowd(market, "freelancer nomad company_payee reopened student_home shared_exit rented_server")
    s.operators, s.hard, s.rings = personas + sellers + cell, [alone], [personas + sellers, cell]
    s.flags = ["PER-03", "PER-17", "PER-23", "NET-08", "IDD-03", "LOG-02", "PAY-03"]
    s.harms = {
        s.key(p): next(
            row["time"]
            for _, _, row in sorted(s.rows, key=lambda row: row[:2])
            if row["type"].endswith("payment.made") and s.key(p) == f"{row['tenant']}/{row['subject']}"
        )
        for p in sellers
    }
    s.harm_at = clock.text(s.local(alone, clock.plus(start, 75), 12))
    s.note = (
        "Published: one operator with 21 personas, more than 100 synthetic identities, 131 accounts banned in 2025, a "
        "Beijing cell with ledgers from 2022 to 2025, one operator in central Moscow. Synthetic: host, platform, "
        "names, keys, package handles, the eight sellers, dates. The ledgers are nothing a firm could see and are "
        "left out. Harm: the ban, which the host is given as its deadline; for the sellers the first payout."
    )
    return s
