"""Ordinary lives at an employer. Operators and honest people run through the same functions."""

import clock
from records import applies, commit, interview, inventory, opened, paid, papers, pay_method, profile, session, verified

OFFICE = [
    {"name": "Slack", "category": "messenger"},
    {"name": "Google Chrome"},
    {"name": "Visual Studio Code"},
    {"name": "Zoom"},
    {"name": "Docker Desktop"},
    {"name": "1Password"},
    {"name": "IntelliJ IDEA"},
    {"name": "Spotify"},
    {"name": "Firefox"},
    {"name": "Microsoft Teams", "category": "messenger"},
    {"name": "Figma"},
    {"name": "Postman"},
]
USB = [
    {"vendor_id": "046d", "product_id": "c52b", "manufacturer": "Logitech", "product": "USB Receiver"},
    {"vendor_id": "413c", "product_id": "2113", "manufacturer": "Dell", "product": "KB216 Wired Keyboard"},
    {"vendor_id": "05ac", "product_id": "024f", "manufacturer": "Apple", "product": "Aluminium Keyboard"},
    {"vendor_id": "17ef", "product_id": "30b4", "manufacturer": "Lenovo", "product": "ThinkPad USB-C Dock Audio"},
    {"vendor_id": "046d", "product_id": "085e", "manufacturer": "Logitech", "product": "BRIO"},
]
DAYS = (0, 1, 3, 6, 10, 15, 24, 45, 75, 120, 180)
FEWER = (0, 1, 4, 10, 21, 44)
ODD = (("eye_scanning",), ("background_voices",), ("camera_excuse",), ("pay_only",), ("fed_answers",))
TITLES = {"engineer": "software engineer", "data": "data engineer", "admin": "systems administrator"}


def hire(
    s,
    p,
    org,
    hired,
    *,
    role="engineer",
    face=None,
    source=None,
    referred_by=None,
    nets=None,
    observations=((), ()),
    verify=None,
    publish=None,
    job=None,
    rate=None,
    hours=40,
    intermediary=None,
    sensitivity="normal",
    interview_device=None,
    references=True,
    document=None,
    paper_score=None,
    capture=None,
    profile_more=None,
    score=None,
    address=None,
    remote=True,
    background=None,
):
    """Application, two talks, papers, offer. `publish` maps a step to the source that states it."""
    said = publish or {}
    dice, start = s.dice, clock.plus(hired, -s.dice.between(30, 38))
    job = job or "job-" + dice.digits(3)
    opened(s, p, s.local(p, start, 11), source=source, role=TITLES[role], referred_by=referred_by, published=said.get("opened"))
    handles = (
        [{"service": dice.pick(("github", "telegram")), "id": p.email.split("@")[0].replace(".", "-")}]
        if dice.chance(0.3)
        else None
    )
    profile(
        s,
        p,
        s.local(p, start, 12),
        published=said.get("profile"),
        address=address,
        **{"handles": handles, **(profile_more or {})},
    )
    applies(s, p, s.local(p, start, 12, 58), org, job, published=said.get("apply"), source=source)
    places = nets or (p.home, p.home)
    for index, noted in enumerate(observations):
        noted = noted or (dice.pick(ODD) if dice.chance(0.1) else ())
        when = s.local(p, clock.workday(clock.plus(start, 5 + 5 * index)), dice.between(9, 15))
        interview(
            s,
            p,
            when,
            face=face or p.face,
            net=places[index % len(places)],
            observations=noted,
            score=score,
            device=interview_device,
            published=said.get("interview"),
        )
    if dice.chance(0.5):
        s.emit(
            p,
            "ats",
            "assessment.completed",
            s.local(p, clock.plus(start, 7), 14),
            {"score": dice.real(55, 95, 0), "paste_bursts": dice.between(0, 3), "network": places[0].network()},
        )
    s.emit(p, "ats", "offer.made", s.local(p, clock.plus(hired, -14), 15), {"organisation": org, "job_id": job})
    papers(
        s,
        p,
        s.local(p, clock.plus(hired, -12), 19),
        capture=capture,
        score=paper_score,
        document=document,
        published=said.get("papers"),
        **({"background": background} if background else {}),
    )
    if dice.chance(0.12):
        verified(s, p, s.local(p, clock.plus(hired, -12), 19, 57), "document", "inconclusive", attempt=1)
    verified(s, p, s.local(p, clock.plus(hired, -12), 19, 59), "document", published=said.get("papers"))
    for index, method in enumerate(
        verify or (dice.pick((("face_match",), ("face_match",), ("liveness",), ("in_person",), ("in_person",))))
    ):
        verified(s, p, s.local(p, clock.plus(hired, -10 + index), 12), method)
    if dice.chance(0.5):
        s.emit(
            p,
            "screening",
            "contact.checked",
            s.local(p, clock.plus(hired, -9), 11),
            dice.pick(
                (
                    {
                        "kind": "address",
                        "value": f"{(address or p.home).line}, {(address or p.home).city}",
                        "address_type": "residential",
                        "exists": True,
                    },
                    {"kind": "phone", "value": p.phone, "line_type": dice.pick(("mobile", "mobile", "mobile", "voip"))},
                    {
                        "kind": "email",
                        "value": p.email,
                        "first_seen": f"{s.year - dice.between(1, 9)}-0{dice.between(1, 9)}-11",
                        "disposable": False,
                    },
                )
            ),
        )
    if dice.chance(0.3):
        interview(
            s,
            p,
            s.local(p, clock.workday(clock.plus(hired, dice.between(6, 12))), 14),
            interviewer="team lead, first weeks",
            face=face or p.face,
            net=places[0],
            device=interview_device,
        )
    if dice.chance(0.3):
        verified(s, p, s.local(p, clock.plus(hired, 6), 10), "tax_id", room="payroll")
    if references:
        verified(
            s, p, s.local(p, clock.plus(hired, -9), 16), dice.pick(("background", "employment", "reference")), room="screening"
        )
    p.engagement = "en-" + dice.digits(6)
    s.emit(
        p,
        "hr",
        "engagement.started",
        s.local(p, hired, 9, 0),
        {
            "engagement_id": p.engagement,
            "organisation": org,
            "role": TITLES[role],
            "remote": remote,
            "hours_per_week": hours,
            "rate": {"amount": f"{rate or dice.between(52, 98) * 100:.2f}", "currency": "USD"},
            "intermediary": intermediary,
            "sensitivity": sensitivity,
        },
    )


def tenured(s, p, org, seen, role="engineer"):
    """Somebody hired long before the file begins: HR master data only, and proof once given in person."""
    since = clock.plus(seen, -s.dice.between(300, 900))
    opened(s, p, s.local(p, since, 8), role=TITLES[role])
    profile(s, p, s.local(p, since, 9))
    verified(s, p, s.local(p, since, 10), s.dice.pick(("in_person", "in_person", "chip")))
    p.engagement = "en-" + s.dice.digits(6)
    s.emit(
        p,
        "hr",
        "engagement.started",
        s.local(p, since, 11, 0),
        {
            "engagement_id": p.engagement,
            "organisation": org,
            "role": TITLES[role],
            "remote": True,
            "hours_per_week": 40,
            "sensitivity": "normal",
        },
    )


def work(
    s,
    p,
    first,
    until,
    *,
    place=None,
    sign_in=None,
    extra=(),
    usb=None,
    lan=None,
    hour=None,
    latency=None,
    rtt=(18, 60),
    days=None,
    publish=None,
    sign_device=None,
    hid=None,
    inventory_place=None,
    wifi=None,
    repository=None,
    inventories=6,
    sessions=7,
    spare=False,
):
    """Days at the machine: inventories and sign-ins thin out with time. `sign_in(index)` may name a session's network."""
    said, dice = publish or {}, s.dice
    place, base = place or p.home, dice.some(OFFICE, 3)
    hour = dice.real(8, 10.5, 1) if hour is None else hour
    devices = dice.some(USB, 1) + list(usb or ())
    dates = [clock.plus(first, offset) for offset in (days or (FEWER if spare else DAYS)) if clock.plus(first, offset) < until]
    for index, date in enumerate(dates):
        date = clock.workday(date)
        if index < inventories or index % 3 == (2 if spare else 0):
            software = base + [item for item in extra if item.get("from", 0) <= index]
            software = [{key: value for key, value in item.items() if key != "from"} for item in software]
            spot = (inventory_place or (lambda _: place))(index)
            inventory(
                s,
                p,
                s.local(p, date, hour, 4),
                spot,
                software,
                usb=devices,
                lan=lan,
                published=said.get("inventory"),
                wifi=wifi or (spot if spot.wifi else place),
            )
        if index < sessions or index % 2 == 1:
            where = sign_in(index) if sign_in else place
            session(
                s,
                p,
                s.local(p, date, hour, 9 + dice.between(0, 30)),
                where,
                device=sign_device,
                ended=dice.real(4, 9) if index % 4 == 0 else None,
                latency=dice.between(*latency) if latency else None,
                rtt=dice.between(*rtt) if latency else None,
                hid=hid,
                published=said.get("vpn" if where.kind == "vpn" else "session"),
                service=dice.pick(("sso", "vpn", "mail", "git")),
            )
        if index % 3 == 1:
            s.emit(
                p,
                "time",
                "work.logged",
                s.local(p, date, 18),
                {
                    "day": clock.date_text(date),
                    "hours": dice.real(6.5, 9.5, 1),
                    "calendar_conflicts": 0 if dice.chance(0.8) else 1,
                },
            )
        if index % 5 == 2:
            commit(
                s, p, s.local(p, date, hour + 4), repository or dice.pick(("core-api", "web-app", "pipeline", "infra")), key=None
            )
        if index % 6 == 5:
            s.emit(
                p,
                "gateway",
                "access.used",
                s.local(p, date, hour + 2),
                {
                    "resource": dice.pick(("wiki", "core-api", "tickets", "billing")),
                    "action": dice.pick(("read", "search", "clone")),
                    "sensitivity": "normal",
                    "in_role": True,
                    "bytes": dice.between(2, 900) * 1000,
                },
            )


def wages(s, p, org, first, until, amount=None, method=None, check="match", currency="USD", publish=None, months=3, payee=None):
    """The account is named in the first days, money follows at month's end."""
    said = publish or {}
    amount = amount or s.dice.between(38, 82) * 100
    check = "unavailable" if check == "match" and s.dice.chance(0.15) else check
    pay_method(s, p, s.local(p, clock.plus(first, s.dice.between(1, 5)), 13), method, check, said.get("method"))
    date, done = clock.month_end(clock.plus(first, 18)), 0
    while date < until and done < months:
        paid(s, p, s.local(p, date, 6), amount, org, method, currency, published=said.get("wage"), payee=payee)
        date, done = clock.month_end(clock.plus(date, 20)), done + 1
