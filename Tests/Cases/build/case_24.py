"""A dozen projects and a team of which a third was not what it said (CoinDesk, October 2024)."""

import clock
from chains import KIM, SIM, Project, contributor, recommended, web3_crowd
from exchange import evm, onchain
from records import interview
from scene import Scene

SOURCE = "COINDESK-2024-10-02"


def build():
    s = Scene("24", "The other man in the call", "researcher-attributed", 2023, across=True)
    cities = ("London", "Berlin", "Toronto", "Singapore", "Austin", "Warsaw", "Lisbon", "Buenos Aires")
    # 2021: an exchange project that lost three million later that year.
    early = Project(s, "sashimi", "Sashimi Exchange", clock.day("2021-05-03"), clock.day("2021-09-25"), cities)
    later = Project(s, "factoracle", "Factoracle", clock.day("2023-03-06"), clock.day("2023-09-30"), cities)
    third = Project(s, "zerobond", "Zerobond", clock.day("2023-03-06"), clock.day("2023-09-30"), cities)
    collector, s.exit = evm(s), ("Astrill VPN", "Tokyo")
    faces = ["fr-" + s.dice.hex(12) for _ in range(4)]

    def onward(p, wallet, listed, hops):
        def after(when, value):
            gone = clock.plus(when, s.dice.real(0.2, 2))
            onchain(s, p, gone, wallet, listed if hops == 1 else collector, value, published=SOURCE)
            if hops == 2:
                onchain(s, p, clock.plus(gone, 1), collector, listed, value * 0.95, published=SOURCE)

        return after

    pair = []
    for index in range(2):
        p = early.person("hired under a false name; the money went to a listed person", ("Tokyo", "Toronto")[index])
        contributor(
            early,
            p,
            clock.day(("2021-05-24", "2021-06-07")[index]),
            wallet=p.wallet,
            after=onward(p, p.wallet, SIM, 2 - index),
            months=2,
            sign_in=lambda i: s.places.vpn("Astrill VPN", "Tokyo") if i != 2 else s.places.home("Vladivostok"),
            verify=None,
            machine=pair[0].own if pair else None,
            referred_by=pair[0].subject if pair else None,
            publish={"wallet": SOURCE, "opened": SOURCE},
        )
        pair.append(p)
    theft = clock.moment("2021-09-17T03:20:00Z")
    s.emit(
        pair[0],
        "git",
        "access.used",
        clock.plus(theft, -1),
        {
            "resource": "auction-contract",
            "action": "contract_changed",
            "in_role": True,
            "sensitivity": "signing",
            "approved_by": pair[0].name,
        },
        SOURCE,
    )
    loot = evm(s)
    onchain(s, pair[0], theft, early.treasury, loot, 864.8, "ETH", labels={early.treasury: "project treasury"}, published=SOURCE)

    # 2023: five of fourteen.
    team = []
    machine = s.crowd.device("Asia/Tokyo", False)
    for index, (city, day) in enumerate(
        (
            ("Tokyo", "2023-03-27"),
            ("Toronto", "2023-04-10"),
            ("Singapore", "2023-04-17"),
            ("Lisbon", "2023-05-01"),
            ("London", "2023-05-15"),
        )
    ):
        p = later.person("came by messenger, then brought others" if index == 0 else "one of the five", city)
        joined = clock.day(day)
        contributor(
            later,
            p,
            joined,
            source="messenger",
            after=onward(p, p.wallet, (SIM, KIM)[index % 2], 1 + index % 2),
            months=3,
            face=faces[index % 4],
            referred_by=team[0].subject if index else None,
            machine=machine if index in (0, 2, 4) else None,
            sign_in=lambda i: s.places.vpn("Astrill VPN", city if city in ("Tokyo", "Singapore") else "Tokyo"),
            verify="video_call" if index % 2 else None,
            publish={"opened": SOURCE, "wage": SOURCE, "wallet": SOURCE},
            sessions=5,
            talks=1,
        )
        s.emit(
            p,
            "chat",
            "communication.profiled",
            s.local(p, clock.plus(joined, 9), 17),
            {
                "channel": "call",
                "calls_attempted": 4 + index % 2,
                "calls_answered": (0, 1, 1, 0, 1)[index],
                "response_median_s": 240,
            },
            SOURCE,
        )
        other = "fr-" + s.dice.hex(12)
        interview(
            s,
            p,
            s.local(p, clock.plus(joined, (10, 13, 16, 12, 11)[index]), 15),
            face=other,
            published=SOURCE,
            net=s.places.vpn("Astrill VPN", "Tokyo"),
            interviewer="team call",
            score=3.0,
            observations=(
                ("different_person", "place_unknown"),
                ("different_person",),
                ("camera_refused", "background_voices"),
                ("different_person",),
                ("voice_changed", "different_person"),
            )[index],
        )
        team.append(p)
    extra = third.person("hired in another project, paid to the same collector", "Kuala Lumpur")
    contributor(
        third,
        extra,
        clock.day("2023-04-03"),
        after=onward(extra, extra.wallet, KIM, 2),
        verify=None,
        machine=machine,
        months=3,
        sign_in=lambda i: s.places.home("Dandong") if i == 2 else s.places.vpn("Astrill VPN", "Singapore"),
        publish={"wallet": SOURCE, "wage": SOURCE},
    )
    web3_crowd(early, "plain_builder seller vpn_builder in_korea cold_storage")
    web3_crowd(later, "plain_builder seller in_russia moving_builder bridger pair_wallet new_name plain_builder")
    web3_crowd(third, "in_china seller cold_storage plain_builder in_korea vpn_builder")
    recommended(later, team[0])
    for number, q in enumerate([q for q in s.people.values() if q.tenant == "factoracle" and q not in team]):
        s.emit(
            q,
            "chat",
            "communication.profiled",
            s.local(q, clock.plus(clock.day("2023-05-09"), number), 17),
            {
                "channel": "call",
                "calls_attempted": 4,
                "calls_answered": 2 + number % 3,
                "response_median_s": s.dice.between(120, 1400),
            },
        )
        # A cold, a broken camera, a newcomer in town: each once.
        noted = {1: ("voice_changed",), 3: ("camera_refused",), 5: ("place_unknown",)}.get(number, ())
        interview(s, q, s.local(q, clock.plus(clock.day("2023-05-15"), number), 15), interviewer="team call", observations=noted)
    shy = later.person("deaf; writes instead of calling, agreed with the team")
    contributor(later, shy, clock.day("2023-04-24"), verify="in_person")
    s.emit(
        shy,
        "chat",
        "communication.profiled",
        s.local(shy, clock.day("2023-05-08"), 17),
        {"channel": "call", "calls_attempted": 4, "calls_answered": 0, "response_median_s": 150},
    )
    s.emit(
        shy,
        "people",
        "clearance.recorded",
        s.local(shy, clock.day("2023-04-24"), 11),
        {"kind": "assistive_technology", "by": "hr", "about": "CON-08"},
    )
    s.operators, s.rings = pair + team + [extra], [pair, team + [extra]]
    s.flags = ["INT-02", "WRK-03", "CRY-02", "CRY-01", "CON-08", "LOG-02"]
    s.needs_list = [
        {"kind": "wallet", "value": SIM, "list": "OFAC SDN, 24 Apr 2023"},
        {"kind": "wallet", "value": KIM, "list": "OFAC SDN, 23 May 2023"},
    ]
    month = {
        s.key(p): next(
            row["time"]
            for _, _, row in sorted(s.rows, key=lambda row: row[:2])
            if row["type"].endswith("transfer.observed")
            and s.key(p) == f"{row['tenant']}/{row['subject']}"
            and row["data"]["to"] in (SIM, KIM)
        )
        for p in team + [extra]
    }
    s.harms = {**month, **{s.key(p): clock.text(theft) for p in pair}}
    s.harm_at = min(month.values())
    s.note = (
        "Published: first worker by messenger, claims Japan, an earthquake that did not happen, missed calls, then "
        "another man in the call; five of the team; more than a dozen projects; wages to addresses tied to designated "
        "persons; one project lost 3 million USD in 2021. Synthetic: three projects, names, which wallet paid which, "
        "the missed-call counts, shared machines, face references. Harm: the first wage at a listed address; for the "
        "pair of 2021 the theft. Listing dates are later than some transfers."
    )
    return s
