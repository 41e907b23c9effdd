"""Twenty-one developers, one collector, one theft (ZachXBT, 15 August 2024)."""

import clock
from chains import KIM, SIM, Project, contributor, recommended, web3_crowd
from exchange import evm, onchain
from records import session
from scene import Scene

SOURCE = "ZX24"


def build():
    s = Scene("19", "Twenty-one developers, one collector, one theft", "researcher-attributed", 2024, across=True)
    start, until = clock.day("2024-05-06"), clock.day("2024-08-20")
    cities = ("Austin", "Berlin", "Singapore", "Toronto", "Lisbon", "Buenos Aires", "London", "Warsaw")
    projects = [
        Project(s, tenant, name, start, until, cities)
        for tenant, name in (
            ("solvent", "Solvent Finance"),
            ("lumenfi", "LumenFi"),
            ("quarkdao", "Quark DAO"),
            ("tidepool", "Tidepool Swap"),
            ("gemfold", "Gemfold Games"),
            ("nodeharp", "Nodeharp"),
        )
    ]
    collector, deposit, s.exit = evm(s), evm(s), ("Astrill VPN", "Dallas")
    handles = ["tg-7" + s.dice.digits(8) for _ in range(5)]
    moscow, far_east = s.places.home("Moscow"), s.places.home("Vladivostok")
    machines = [s.crowd.device("Europe/Moscow", False) for _ in range(6)]
    operators, wallets = [], []
    for index in range(21):
        project = projects[(index * 5) % 6]
        p = project.person(
            "one of 21 personas whose pay gathers in one place",
            ("Austin", "Kuala Lumpur", "Chicago", "Miami")[index % 4],
            pool="en" if index % 2 else s.dice.pick(("cn", "en", "es")),
        )
        wallet = wallets[index - 3] if index in (7, 12, 16) else p.wallet
        wallets.append(wallet)
        base = (moscow, far_east)[index % 2]
        joined = clock.plus(start, s.dice.between(4, 26))
        slip = operators[index - 2] if index in (5, 11, 17) else None
        direct = index % 3 == 0

        def onward(when, value, p=p, wallet=wallet, direct=direct, index=index):
            gone = clock.plus(when, s.dice.real(0.1, 4))
            onchain(s, p, gone, wallet, collector, value - s.dice.between(1, 9), published=SOURCE)
            if direct:
                onchain(
                    s,
                    p,
                    clock.plus(gone, 1),
                    collector,
                    deposit,
                    value * 0.9,
                    labels={deposit: "exchange deposit"},
                    published=SOURCE,
                )

        contributor(
            project,
            p,
            joined,
            wallet=wallet,
            after=onward,
            referred_by=operators[index - 1].subject if index % 5 == 4 and operators[index - 1].tenant == p.tenant else None,
            handle=handles[index % 5] if index % 2 else None,
            machine=machines[index % 6],
            sign_in=lambda i: base if i in (1, 2, 3) else s.places.vpn("Astrill VPN", ("Dallas", "Singapore")[index % 2]),
            interview_net=s.places.vpn("Astrill VPN", "Dallas"),
            verify="video_call" if index % 3 else None,
            sessions=3,
            author={"name": slip.name, "email": slip.email} if slip else None,
            amount=s.dice.between(50, 75) * 100,
            publish={"session": SOURCE, "wallet": SOURCE, "wage": SOURCE, "commit": SOURCE if slip else None},
            until=clock.day("2024-08-01"),
        )
        if slip:
            session(
                s,
                p,
                s.local(p, clock.plus(joined, 12), 11),
                base,
                device=machines[index % 6],
                display=slip.name,
                service="chat",
                published=SOURCE,
            )
        operators.append(p)
    for index in range(4):
        referrer, referred = operators[index * 5], next(
            q
            for q in operators[index * 5 + 1 :] + operators
            if q.tenant == operators[index * 5].tenant and q is not operators[index * 5]
        )
        s.emit(
            referred,
            "people",
            "subject.linked",
            s.local(referred, clock.plus(start, 2), 11),
            {"to": referrer.subject, "relation": "referrer"},
            SOURCE,
        )
    for offset, listed in ((40, SIM), (75, KIM)):
        onchain(s, operators[0], s.local(operators[0], clock.plus(start, offset), 15), listed, collector, 12000, published=SOURCE)
        onchain(
            s, operators[3], s.local(operators[3], clock.plus(start, offset + 1), 15), collector, listed, 9500, published=SOURCE
        )

    thief = next(p for p in operators if p.tenant == "solvent")
    night = clock.moment("2024-08-12T02:14:00Z")
    for hours, action in ((30, "dependency_added"), (4, "contract_changed"), (3.6, "deploy")):
        s.emit(
            thief,
            "git",
            "access.used",
            clock.plus(night, -hours / 24),
            {"resource": "contracts", "action": action, "in_role": True, "sensitivity": "signing", "approved_by": thief.name},
            SOURCE,
        )
    treasury, taken, bridge, target, mixer, cash = (
        s.dice.letters(44, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
        s.dice.letters(44, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
        evm(s),
        evm(s),
        evm(s),
        (evm(s), evm(s)),
    )
    onchain(s, thief, night, treasury, taken, 8905, "SOL", "solana", {treasury: "Solvent treasury"}, SOURCE)
    onchain(s, thief, clock.plus(night, 0.05), taken, bridge, 8890, "SOL", "solana", {bridge: "bridge deBridge"}, SOURCE)
    onchain(s, thief, clock.plus(night, 0.06), bridge, target, 67.1, "ETH", "ethereum", {bridge: "bridge deBridge"}, SOURCE)
    onchain(s, thief, clock.plus(night, 0.3), target, mixer, 50.2, "ETH", "ethereum", {mixer: "mixer Tornado Cash"}, SOURCE)
    for exchange, amount in zip(cash, (9.1, 7.4)):
        onchain(
            s, thief, clock.plus(night, 0.6), target, exchange, amount, "ETH", "ethereum", {exchange: "exchange deposit"}, SOURCE
        )

    web3_crowd(projects[0], "plain_builder seller in_korea")
    web3_crowd(projects[1], "cold_storage pair_wallet in_russia")
    web3_crowd(projects[2], "bridger vpn_builder plain_builder")
    web3_crowd(projects[3], "in_china moving_builder seller")
    web3_crowd(projects[4], "new_name plain_builder")
    web3_crowd(projects[5], "seller")
    recommended(projects[0], thief)
    s.operators, s.rings = operators, [operators]
    s.flags = ["WRK-08", "CRY-02", "CRY-03", "CRY-04", "CRY-06", "CRY-07", "CRY-08", "NET-15", "LOG-07", "WRK-03", "PER-17"]
    s.needs_list = [
        {"kind": "wallet", "value": SIM, "list": "OFAC SDN, 24 Apr 2023"},
        {"kind": "wallet", "value": KIM, "list": "OFAC SDN, 23 May 2023"},
    ]
    s.harm_at = clock.text(night)
    s.note = (
        "Published: theft of 1.3 million USD after malicious code, theft address, bridge from Solana to Ethereum, "
        "50.2 ETH into the mixer, 16.5 ETH to two exchanges, a cluster of 21 payees, one exchange deposit address, "
        "links to two designated persons, Russian carriers behind US and Malaysian claims, another identity in a "
        "note, mutual referrals. Synthetic: six projects for 25 and more, all addresses but the two listed ones, "
        "names, wages, dates. Harm: the theft."
    )
    return s
