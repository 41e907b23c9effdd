"""Ordinary lives as the systems of a firm record them. Operators and honest people run through the same functions."""

import clock

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
TOOLS = {
    "AnyDesk": "remote_access",
    "TeamViewer": "remote_access",
    "RustDesk": "remote_access",
    "Splashtop Streamer": "remote_access",
    "Chrome Remote Desktop Host": "remote_access",
    "Astrill VPN": "vpn",
    "NordVPN": "vpn",
    "Mullvad VPN": "vpn",
    "Proton VPN": "vpn",
    "OBS Virtual Camera": "virtual_camera",
    "Caffeine": "jiggler",
    "Mouse Jiggler": "jiggler",
    "Answer Pilot": "assistant",
    "Live Captions": "assistant",
    "IP Messenger": "messenger",
    "Telegram": "messenger",
}
DAYS = (0, 1, 3, 6, 10, 15, 24, 45, 75, 120, 180)
FEWER = (0, 1, 4, 10, 21, 44)
ODD = (("eye_scanning",), ("background_voices",), ("camera_excuse",), ("pay_only",), ("fed_answers",))
TITLES = {"engineer": "software engineer", "data": "data engineer", "admin": "systems administrator"}


def tool(name, sanctioned=False):
    return {"name": name, "category": TOOLS[name], "sanctioned": sanctioned}


def image(s, face, provenance="camera", **more):
    return {"sha256": s.dice.hex(64), "face_ref": face, "provenance": provenance, **more}


def opened(s, p, when, room="hr", source=None, role=None, published=None, referred_by=None, claimed=None):
    place = claimed or p.home
    source = source or s.dice.pick(("job_board", "careers_page", "referral", "recruiter", "professional_network"))
    s.emit(
        p,
        room,
        "subject.opened",
        when,
        {
            "created_at": clock.text(when),
            "source": source,
            "role": role,
            "referred_by": referred_by,
            "claimed": {"country": place.country, "city": place.city, "timezone": place.zone},
        },
        published,
    )


def profile(s, p, when, room="hr", published=None, address=None, **changes):
    """What a person writes about herself on arrival."""
    data = {
        "names": p.names(),
        "date_of_birth": p.born,
        "emails": [p.email],
        "phones": [p.phone],
        "addresses": [(address or p.home).address("residential")],
        "headline": p.headline,
        "cv_text": p.cv,
        "skills": p.skills,
        "work": p.work,
        "education": p.education,
    }
    data.update(changes)
    s.emit(p, room, "profile.changed", when, data, published)


def papers(
    s, p, when, room="kyc", capture=None, provenance="camera", score=None, face=None, published=None, document=None, **more
):
    score = s.dice.real(0.01, 0.35) if score is None else score
    capture = capture or ("upload" if s.dice.chance(0.3) else "live")
    s.emit(
        p,
        room,
        "document.submitted",
        when,
        {
            "document": document or p.papers,
            "capture": capture,
            "forensics_score": score,
            "image": image(
                s, face or p.face, provenance, pdq=s.dice.hex(64), background_pdq=more.pop("background", s.dice.hex(64)), **more
            ),
        },
        published,
    )


def verified(s, p, when, method, result="pass", room="kyc", face=None, published=None, **more):
    data = {"method": method, "result": result, **more}
    if method in ("face_match", "liveness", "video_call", "in_person", "reverification") and result in ("pass", "fail"):
        data.setdefault("still", image(s, face or p.face))
    if method == "face_match":
        data.setdefault("score", s.dice.real(0.82, 0.98) if result == "pass" else s.dice.real(0.3, 0.55))
    s.emit(p, room, "verification.completed", when, data, published)


def applies(s, p, when, org, job, room="ats", published=None, referees=None, source=None, **more):
    s.emit(
        p,
        room,
        "application.submitted",
        when,
        {"organisation": org, "job_id": job, "cv_text": p.cv, "source": source or "careers_page", "referees": referees, **more},
        published,
    )


def interview(
    s,
    p,
    when,
    face=None,
    net=None,
    device=None,
    observations=(),
    score=None,
    published=None,
    display=None,
    video=None,
    camera=None,
    interviewer=None,
    minutes=None,
    freezes=None,
    room="meet",
    number=None,
):
    place = net or p.home
    s.emit(
        p,
        room,
        "interview.held",
        when,
        {
            "interview_id": number or "iv-" + s.dice.hex(8),
            "channel": "video",
            "duration_min": minutes or s.dice.between(30, 60),
            "video_on_ratio": s.dice.real(0.85, 1.0) if video is None else video,
            "freezes": s.dice.between(0, 2) if freezes is None else freezes,
            "score": score or s.dice.real(3.1, 4.8, 1),
            "interviewer": interviewer or "panel-" + s.dice.digits(2),
            "still": image(s, face or p.face),
            "observations": list(observations),
            "participants": [
                {
                    "display_name": display or p.name,
                    "network": place.network(),
                    "device": (device or p.own).brief(),
                    "camera": camera or s.dice.pick(("FaceTime HD Camera", "Integrated Camera", "Logitech BRIO")),
                }
            ],
        },
        published,
    )


def shipped(s, p, when, to=None, recipient=None, signed_by=None, published=None, item="laptop", device=None, kind="residential"):
    """Ordered, on the road, at the door within a week."""
    device, place = device or p.device, to or p.home
    number, receiver = "sh-" + s.dice.digits(8), recipient or p.name
    common = {
        "shipment_id": number,
        "item": item,
        "device_serial": device.serial,
        "recipient": receiver,
        "to": place.address(kind),
        "country": place.country,
    }
    s.emit(p, "assets", "shipment.updated", clock.plus(when, -6), {**common, "status": "ordered"})
    s.emit(p, "carrier", "shipment.updated", clock.plus(when, -4), {**common, "status": "dispatched"}, published)
    s.emit(
        p,
        "carrier",
        "shipment.updated",
        clock.plus(when, -2),
        {**common, "status": "delivered", "signed_by": signed_by or receiver},
        published,
    )
    return number


def inventory(s, p, when, place, software, usb=None, lan=None, published=None, device=None, wifi=None, **more):
    home = wifi or place
    s.emit(
        p,
        "mdm",
        "device.inventoried",
        when,
        {
            "device": (device or p.device).full(),
            "network": place.network(),
            "software": software,
            "usb": usb,
            "lan": lan,
            "wifi_ref": home.wifi,
            "gateway_ref": home.gateway,
            **more,
        },
        published,
    )


def session(
    s,
    p,
    when,
    place,
    device=None,
    service="sso",
    outcome="success",
    ended=None,
    published=None,
    room="idp",
    display=None,
    latency=None,
    rtt=None,
    hid=None,
    method="push",
):
    device = device or p.device
    number = "ss-" + s.dice.hex(10)
    s.emit(
        p,
        room,
        "session.started",
        when,
        {
            "session_id": number,
            "network": place.network(),
            "device": device.brief(),
            "outcome": outcome,
            "service": service,
            "display_name": display,
            "mfa": {"method": method},
        },
        published,
    )
    if latency is not None:
        at = clock.plus(when, 0.04)
        s.emit(
            p,
            "edr",
            "session.sampled",
            at,
            {"session_id": number, "device": {"id": device.id}, "rtt_ms": rtt, "input_latency_ms": latency, "hid_changes": hid},
            published,
        )
    if ended:
        last = clock.plus(when, ended / 24)
        s.emit(p, room, "session.ended", last, {"session_id": number, "last_input_at": clock.text(last)})
    return number


def pay_method(s, p, when, method=None, check="match", published=None, room="payroll"):
    if method is None:
        p.bank = {**p.bank, "holder_name": p.name}
    s.emit(p, room, "payout_method.added", when, {"method": method or p.bank, "payee_check": check}, published)


def cash(amount, currency):
    return {"amount": f"{amount:.0f}" if currency == "JPY" else f"{amount:.2f}", "currency": currency}


def paid(
    s, p, when, amount, org, method=None, currency="USD", purpose="wage", published=None, room="payroll", payee=None, **more
):
    s.emit(
        p,
        room,
        "payment.made",
        when,
        {
            "direction": "in",
            "money": cash(amount, currency),
            "payment_id": "pay-" + s.dice.digits(9),
            "purpose": purpose,
            "method_id": (method or p.bank)["id"],
            "payee_name": payee or p.name,
            "originator": org,
            **more,
        },
        published,
    )


def moved(
    s,
    p,
    when,
    direction,
    amount,
    name=None,
    account=None,
    country=None,
    currency="USD",
    purpose="transfer",
    published=None,
    room="core",
    payee=None,
    originator=None,
    reference=None,
):
    """A booking at the bank or wallet service of a customer, seen from the customer."""
    s.emit(
        p,
        room,
        "payment.made",
        when,
        {
            "direction": direction,
            "money": cash(amount, currency),
            "payment_id": "pay-" + s.dice.digits(9),
            "purpose": purpose,
            "counterparty": {"name": name, "account": account, "country": country} if name else None,
            "payee_name": payee,
            "originator": originator,
            "reference": reference,
        },
        published,
    )


def commit(
    s,
    p,
    when,
    repository,
    remote="company",
    author=None,
    committer=None,
    zone=None,
    key=None,
    room="git",
    published=None,
    count=1,
):
    author = author or {"name": p.name, "email": p.email}
    made = [
        {
            "id": s.dice.hex(40),
            "tree": s.dice.hex(40),
            "author": author,
            "committer": committer or author,
            "authored_at": clock.text(when),
            "committed_at": clock.text(when),
            "message": s.dice.pick(
                (
                    "Fix the flaky retry",
                    "Add paging to the export",
                    "Tidy up naming",
                    "Handle empty input",
                    "Bump linter",
                    "Speed up the join",
                    "Write the missing test",
                    "Log the reason",
                    "Move config to env",
                )
            ),
        }
        for _ in range(count)
    ]
    s.emit(
        p,
        room,
        "commit.pushed",
        when,
        {"repository": repository, "remote": remote, "commits": made, "signing_key": key},
        published,
    )


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
    """Days at the machine: inventories and sign-ins thin out with time. `sign_in(index)` may name another network for a session."""
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
                published=said.get("session"),
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


def cleared(s, p, when, kind, about=None, until=None, by="hr"):
    s.emit(p, "hr", "clearance.recorded", when, {"kind": kind, "by": by, "about": about, "until": until})
