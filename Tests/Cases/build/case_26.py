"""Twenty-two personas, sixty applications a day (Recorded Future on PurpleDelta, 18 August 2026)."""

import clock
from farms import farmed
from records import cleared, image, interview, opened, papers, profile, session, tool, verified
from scene import Scene
from stories import Firm, crowd

SOURCE = "INS26"


def near(dice, pdq, bits):
    """The same picture after another encoder: a few bits of 256 differ."""
    value = int(pdq, 16)
    for bit in dice.some(range(256), bits):
        value ^= 1 << bit
    return f"{value:064x}"


def seeker(
    s,
    city,
    story,
    start,
    *,
    net=None,
    device=None,
    background=None,
    count=2,
    observations=(),
    capture="live",
    score=None,
    extra=None,
    **more,
):
    """Somebody on the job board."""
    p = s.person("hirewell", "applicant", city, story, **more)
    begin = clock.plus(start, s.dice.between(0, 40))
    opened(s, p, s.local(p, begin, 11), room="ats", source="job_board")
    profile(s, p, s.local(p, begin, 11, 59), room="ats", education=None, work=p.work[:1])
    papers(
        s,
        p,
        s.local(p, clock.plus(begin, 1), 19),
        capture=capture,
        score=score,
        **({"background": background} if background else {}),
    )
    verified(s, p, s.local(p, clock.plus(begin, 1), 19, 58), "document")
    session(s, p, s.local(p, clock.plus(begin, 1), 20), net or p.home, device=device or p.own, service="web")
    for index in range(count):
        when = s.local(p, clock.plus(begin, 2 + (index if count < 10 else 0)), 9 + index * 0.4)
        s.emit(
            p,
            "ats",
            "application.submitted",
            when,
            {"organisation": s.dice.pick(ORGS), "job_id": "job-" + s.dice.digits(4), "source": "board"},
        )
    interview(
        s,
        p,
        s.local(p, clock.workday(clock.plus(begin, 9)), s.dice.between(9, 16)),
        net=net,
        device=device,
        observations=observations,
    )
    if extra:
        extra(p, begin)
    return p


ORGS = (
    "Oakmont Health",
    "Vireo Travel",
    "Bluefinch Software",
    "Hexacorn Labs",
    "Copperleaf Apps",
    "Pinecrest Logistics",
    "Sandpiper Cloud",
    "Ironquay Systems",
    "Tallgrass Data",
    "Greywater Digital",
)


def build():
    s = Scene("26", "Twenty-two personas, sixty applications a day", "vendor-attributed", 2025, across=True)
    start, until = clock.day("2025-03-03"), clock.day("2025-08-15")
    template, dice, s.exit = s.dice.hex(64), s.dice, ("Astrill VPN", "Dallas")
    cities = ("Austin", "Boston", "Tampa", "Denver", "Chicago", "Kyiv", "Seattle", "Dallas")
    desks = [s.crowd.device("Asia/Shanghai", False) for _ in range(6)]
    exits = lambda: s.places.vpn("Astrill VPN", dice.pick(("Los Angeles", "Dallas", "New York")))
    personas = []
    for index in range(22):
        city = cities[index % 8] if index % 5 else "Austin"
        p = s.person("hirewell", "applicant", city, "one of 22 personas run from a few desks")
        begin = clock.plus(start, index // 2)
        p.own.extra["anti_detect"] = True
        opened(s, p, s.local(p, begin, 9), room="ats", source="job_board", published=SOURCE)
        profile(
            s,
            p,
            s.local(p, begin, 9, 58),
            room="ats",
            published=SOURCE,
            education=None,
            work=p.work[:1],
            photo={**image(s, p.face, "edited"), "pdq": dice.hex(64)} if index % 3 == 0 else None,
        )
        papers(
            s,
            p,
            s.local(p, clock.plus(begin, 1), 20),
            capture="upload",
            provenance="camera" if index % 2 else "generated",
            score=dice.real(0.25, 0.6),
            background=near(dice, template, dice.between(0, 7)),
            published=SOURCE,
        )
        verified(s, p, s.local(p, clock.plus(begin, 1), 20, 57), "document", "pass" if index % 3 else "inconclusive")
        session(s, p, s.local(p, clock.plus(begin, 1), 21), exits(), device=p.own, service="web", published=SOURCE)
        personas.append(p)
    rush = clock.day("2025-03-18")
    for number in range(60):
        p = personas[number % 22]
        s.emit(
            p,
            "ats",
            "application.submitted",
            s.local(p, rush, 8 + number * 0.16, number % 9),
            {"organisation": dice.pick(ORGS), "job_id": "job-" + dice.digits(4), "source": "board"},
            SOURCE,
        )
    for index, p in enumerate(personas):
        desk = desks[index % 6]
        slot = clock.workday(clock.plus(rush, 6 + index // 4))
        # Two personas of one desk are asked for the same half hour: that is how it came out.
        hour = 10 if index in (0, 6, 1, 7) else 9 + index % 7
        when = clock.plus(slot if index not in (6, 7) else clock.workday(clock.plus(rush, 6)), (hour + 5) / 24)
        interview(
            s,
            p,
            when,
            net=exits(),
            device=desk,
            observations=(("fed_answers", "eye_scanning"), ("background_voices",), ("fed_answers",), ())[index % 4],
            published=SOURCE,
        )
    # Four are hired.
    firms = [
        Firm(s, "oakmont", "Oakmont Health", start, until, cities[:5]),
        Firm(s, "vireo", "Vireo Travel", start, until, cities[:5]),
    ]
    workers = []
    for index, day in enumerate(("2025-04-14", "2025-04-21", "2025-04-28", "2025-05-05")):
        firm, twin, hired = firms[index % 2], personas[index], clock.day(day)
        p = s.person(firm.tenant, "worker", twin.home.city, "a persona that was hired", home=twin.home)
        for field in ("given", "family", "born", "papers", "face", "email", "phone", "cv", "work", "education", "skills"):
            setattr(p, field, getattr(twin, field))
        p.own, p.bank = desks[index % 6], s.crowd.bank(p.name, "US")
        house = s.places.home(("Houston", "Houston", "Reno", "Houston")[index])
        house = workers[0].house if workers and index in (1, 3) else house
        p.house = house
        farmed(
            s,
            firm,
            hired,
            p.home.city,
            house,
            person=p,
            source=SOURCE,
            tools=(("AnyDesk", 1),),
            sign_in=lambda i: exits() if i % 3 else house,
            days=(0, 1, 3, 6, 12, 24, 45, 70),
            months=2,
            said={"vpn": SOURCE, "inventory": SOURCE},
            hire_more={
                "interview_device": desks[index % 6],
                "nets": (exits(), exits()),
                "capture": "upload",
                "paper_score": dice.real(0.3, 0.55),
                "background": near(dice, template, dice.between(0, 7)),
                "publish": {"papers": SOURCE, "opened": SOURCE},
            },
        )
        s.emit(
            p,
            "mdm",
            "device.inventoried",
            s.local(p, clock.plus(hired, 8), 10),
            {
                "device": p.device.full(),
                "network": house.network(),
                "software": [tool("Answer Pilot"), {"name": "Slack", "category": "messenger"}],
                "wifi_ref": house.wifi,
                "gateway_ref": house.gateway,
            },
            SOURCE,
        )
        for week in (2, 4, 6):
            s.emit(
                p,
                "time",
                "work.logged",
                s.local(p, clock.plus(hired, 7 * week), 18),
                {"day": clock.date_text(clock.plus(hired, 7 * week)), "hours": 8.0, "calendar_conflicts": dice.between(2, 5)},
                SOURCE,
            )
        workers.append(p)

    # Honest seekers.
    notary = dice.hex(64)
    seeker(s, "Chicago", "papers scanned by a notary", start, background=near(dice, notary, 3))
    seeker(s, "Boston", "papers scanned by the same notary", start, background=near(dice, notary, 4))
    seeker(s, "Tampa", "lost the job, applies to everything with a tool", start, count=14)
    tester = s.crowd.device("America/Denver", False, anti_detect=True)
    seeker(s, "Denver", "tests websites for a living and uses a browser with many profiles", start, device=tester)
    seeker(s, "Austin", "privacy-minded, consumer VPN", start, net=s.places.vpn("NordVPN", "Austin"))
    seeker(
        s,
        "Shanghai",
        "applies from China through a VPN, says so",
        start,
        net=s.places.vpn("Astrill VPN", "Los Angeles"),
        extra=lambda p, begin: cleared(s, p, s.local(p, begin, 13), "vpn_required", "NET-01", by="support"),
    )
    seeker(s, "Kyiv", "Ukrainian developer in Kyiv, works when there is power", start, observations=("background_voices",))
    seeker(
        s,
        "Seattle",
        "deaf, reads captions in the talk; agreed before",
        start,
        observations=("eye_scanning",),
        extra=lambda p, begin: cleared(s, p, s.local(p, begin, 13), "assistive_technology", "DEV-12", by="recruiting"),
    )
    honest = [
        seeker(s, "Seoul", "Korean developer in Seoul", start),
        seeker(s, "Dallas", "nervous, reads from notes", start, observations=("eye_scanning",)),
    ]
    seeker(s, "Lagos", "developer in Lagos with a poor line", start, observations=("camera_excuse",))
    seeker(s, "Toronto", "two offers at once, moved one talk", start, count=5)
    for q in honest:
        s.emit(
            q,
            "ats",
            "profile.changed",
            s.local(q, clock.plus(start, 44), 12),
            {"photo": {**image(s, q.face, "edited"), "pdq": dice.hex(64)}},
        )
    # Two honest seekers are hired by the same firms and keep their name, mail, papers and machine.
    for index, q in enumerate(honest[:2]):
        p = s.person(
            firms[index].tenant,
            "worker",
            q.home.city,
            "found the job on the board; the same honest person there and here",
            home=q.home,
        )
        for field in ("given", "family", "born", "papers", "face", "email", "phone", "cv", "work", "education", "skills", "own"):
            setattr(p, field, getattr(q, field))
        firms[index].whole(p, clock.plus(start, 70 + index))
    crowd(firms[0], "couple same_exit")
    crowd(firms[1], "captions helps_mother")
    s.operators, s.rings = personas + workers, [personas + workers]
    s.flags = ["LOG-09", "LOG-03", "LOG-02", "IDD-03", "DEV-12", "WRK-04", "NET-01", "PER-12", "DEV-01"]
    first = {
        s.key(p): min(
            row["time"]
            for _, _, row in s.rows
            if row["type"].endswith("payment.made") and s.key(p) == f"{row['tenant']}/{row['subject']}"
        )
        for p in workers
    }
    s.harm_at, s.harms = "2025-04-14T14:00:00Z", first
    s.note = (
        "Published: 22 personas, up to 60 applications a day, paid document generator, face-swapped portraits, bought "
        "US and Ukrainian identities, browsers for many accounts, answer bots, two interviews that collided, "
        "operators mainly in Shenyang, consumer VPN throughout, probably employed by ten or more. Synthetic: board, "
        "firms, persons, dates, the four hires, remote tool and house. Harm: the first hire; for the hired, the first "
        "wage."
    )
    return s
