"""Single events as the systems of a firm record them: one function an event type, or the few that always come together."""

import clock

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


def cleared(s, p, when, kind, about=None, until=None, by="hr"):
    s.emit(p, "hr", "clearance.recorded", when, {"kind": kind, "by": by, "about": about, "until": until})
