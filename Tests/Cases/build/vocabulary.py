"""The event vocabulary as a table, and a judge that compares events with it: types, required fields, words, formats."""

import re
from datetime import datetime

TEXT, NUMBER, WHOLE, FLAG, TIME, DATE, COUNTRY, DECIMAL, ANY, MAP, PHONE_OR_TEXT = (
    "text",
    "number",
    "whole",
    "flag",
    "time",
    "date",
    "country",
    "decimal",
    "any",
    "map",
    "text",
)
MONTH = "month"


def words(text):
    return ("words", tuple(text.split()))


def many(of):
    return ("many", of)


def shape(**fields):
    """A trailing underscore marks a required field, a leading one escapes a Python word."""
    return ("shape", {name.strip("_"): (kind, name.endswith("_")) for name, kind in fields.items()})


def union(*kinds):
    return ("union", kinds)


NAME = union(TEXT, shape(full=TEXT, given=TEXT, family=TEXT, native=TEXT, use=words("legal preferred display")))
PLACE_TYPE = words("residential business po_box mail_drop forwarder vacant")
ADDRESS = shape(line=TEXT, city=TEXT, region=TEXT, postal_code=TEXT, country=COUNTRY, lat=NUMBER, lon=NUMBER, type=PLACE_TYPE)
NETWORK = shape(
    ip=TEXT,
    asn=WHOLE,
    as_org=TEXT,
    country=COUNTRY,
    city=TEXT,
    lat=NUMBER,
    lon=NUMBER,
    kind=words("residential mobile business hosting vpn proxy tor"),
    provider=TEXT,
    timezone=TEXT,
)
DEVICE = shape(
    id=TEXT,
    fingerprint=TEXT,
    serial=TEXT,
    os=TEXT,
    user_agent=TEXT,
    timezone=TEXT,
    locale=TEXT,
    keyboard_layouts=many(TEXT),
    managed=FLAG,
    virtual_machine=FLAG,
    anti_detect=FLAG,
    owner=TEXT,
)
IMAGE = shape(
    sha256=TEXT,
    pdq=TEXT,
    background_pdq=TEXT,
    face_ref=TEXT,
    exif=MAP,
    provenance=words("camera screenshot scan generated edited"),
    reverse_hits=WHOLE,
    path=TEXT,
)
MONEY = shape(amount_=DECIMAL, currency_=TEXT)
METHOD = shape(
    id=TEXT,
    rail=words("bank card wallet money_transmitter other"),
    account=TEXT,
    holder_name=TEXT,
    country=COUNTRY,
    provider=TEXT,
    chain=TEXT,
    address=TEXT,
    fingerprint=TEXT,
)
DOCUMENT = shape(
    type=TEXT,
    country=COUNTRY,
    number=TEXT,
    mrz=many(TEXT),
    names=many(NAME),
    date_of_birth=DATE,
    address=ADDRESS,
    issued_on=DATE,
    issued_in=TEXT,
    expires_on=DATE,
)
GIT = shape(name=TEXT, email=TEXT)
SOFTWARE = shape(name=TEXT, category=words("remote_access vpn virtual_camera jiggler assistant messenger"), sanctioned=FLAG)
REFEREE = shape(name=TEXT, email=TEXT, phone=TEXT, ip=TEXT)
PARTICIPANT = shape(display_name=TEXT, network=NETWORK, device=DEVICE, camera=TEXT)
OBSERVATION = words(
    "camera_refused camera_excuse fed_answers eye_scanning background_voices crowded_room voice_changed lip_mismatch "
    "challenge_failed place_unknown name_changed stand_in pay_only language_missing different_person"
)
STEP = shape(employer=TEXT, title=TEXT, start=MONTH, end=MONTH, city=TEXT, country=COUNTRY)
STUDY = shape(school=TEXT, degree=TEXT, start=MONTH, end=MONTH, city=TEXT, country=COUNTRY)

TYPES = {
    "subject.opened": shape(
        created_at=TIME, claimed=shape(country=COUNTRY, city=TEXT, timezone=TEXT), referred_by=TEXT, source=TEXT, role=TEXT
    ),
    "subject.closed": shape(reason=TEXT, by=TEXT, notice_days=WHOLE),
    "subject.linked": shape(to_=TEXT, relation_=words("same_person household agency referrer client_of employer")),
    "profile.changed": shape(
        names=many(NAME),
        date_of_birth=DATE,
        emails=many(TEXT),
        phones=many("phone"),
        addresses=many(ADDRESS),
        handles=many(shape(service=TEXT, id=TEXT, url=TEXT)),
        photo=IMAGE,
        headline=TEXT,
        summary=TEXT,
        cv_text=TEXT,
        skills=many(shape(name=TEXT, since_year=WHOLE)),
        work=many(STEP),
        education=many(STUDY),
        languages=many(shape(code=TEXT, level=TEXT)),
        portfolio=many(TEXT),
        rate=MONEY,
        removed=many(TEXT),
    ),
    "profile.external_seen": shape(
        service_=TEXT,
        handle_=TEXT,
        created_at=TIME,
        followers=WHOLE,
        following=WHOLE,
        connections=WHOLE,
        silence_days=WHOLE,
        names_seen=many(TEXT),
        status=words("active deleted banned renamed"),
    ),
    "contact.checked": shape(
        kind_=words("email phone address domain company"),
        value_=TEXT,
        line_type=words("mobile landline voip virtual"),
        first_seen=DATE,
        disposable=FLAG,
        rental=FLAG,
        address_type=PLACE_TYPE,
        registered_on=DATE,
        exists=FLAG,
    ),
    "document.requested": shape(document_type=TEXT),
    "document.submitted": shape(document_=DOCUMENT, image=IMAGE, capture=words("live upload screenshot"), forensics_score=NUMBER),
    "verification.completed": shape(
        method_=words(
            "document face_match liveness video_call in_person reference education employment background phone_otp serial_number "
            "payee_name tax_id reverification chip"
        ),
        result_=words("pass fail refused no_show inconclusive"),
        score=NUMBER,
        attempt=WHOLE,
        by=TEXT,
        still=IMAGE,
        contact=shape(name=TEXT, email=TEXT, phone=TEXT, ip=TEXT),
        otp=shape(requested_from=NETWORK, entered_from=NETWORK, latency_ms=NUMBER),
    ),
    "session.started": shape(
        session_id_=TEXT,
        network=NETWORK,
        device=DEVICE,
        outcome=words("success failure"),
        service=TEXT,
        display_name=TEXT,
        mfa=shape(method=TEXT, device_id=TEXT),
    ),
    "session.sampled": shape(
        session_id_=TEXT,
        network=NETWORK,
        device=DEVICE,
        rtt_ms=NUMBER,
        input_latency_ms=NUMBER,
        hid_changes=WHOLE,
        typing_ref=TEXT,
        at=TIME,
    ),
    "session.ended": shape(session_id_=TEXT, last_input_at=TIME),
    "device.inventoried": shape(
        device_=DEVICE,
        network=NETWORK,
        software=many(SOFTWARE),
        processes=many(shape(name=TEXT, command=TEXT)),
        usb=many(shape(vendor_id=TEXT, product_id=TEXT, manufacturer=TEXT, product=TEXT, serial=TEXT, classes=many(TEXT))),
        displays=many(shape(manufacturer=TEXT, product=TEXT, serial=TEXT)),
        cameras=many(TEXT),
        extensions=many(TEXT),
        lan=many(shape(kind=TEXT, title=TEXT)),
        wifi_ref=TEXT,
        gateway_ref=TEXT,
    ),
    "device.alerted": shape(
        category_=words("malware remote_access history_tampering jiggler credential_theft unknown_hardware"),
        device=DEVICE,
        process=TEXT,
        detail=TEXT,
    ),
    "application.submitted": shape(
        organisation=TEXT, job_id=TEXT, cv_text=TEXT, cover_letter=TEXT, source=TEXT, referees=many(REFEREE), rate=MONEY
    ),
    "interview.held": shape(
        interview_id=TEXT,
        channel=TEXT,
        duration_min=NUMBER,
        video_on_ratio=NUMBER,
        freezes=WHOLE,
        score=NUMBER,
        interviewer=TEXT,
        still=IMAGE,
        participants=many(PARTICIPANT),
        observations=many(OBSERVATION),
    ),
    "assessment.completed": shape(score=NUMBER, paste_bursts=WHOLE, explained=FLAG, network=NETWORK, device=DEVICE),
    "offer.made": shape(organisation=TEXT, job_id=TEXT),
    "engagement.started": shape(
        engagement_id_=TEXT,
        organisation=TEXT,
        role=TEXT,
        remote=FLAG,
        rate=MONEY,
        hours_per_week=NUMBER,
        intermediary=TEXT,
        sensitivity=words("normal restricted export_controlled signing"),
    ),
    "engagement.ended": shape(engagement_id_=TEXT, by=TEXT, reason=TEXT, notice_days=WHOLE),
    "request.made": shape(
        kind_=words(
            "change_shipping_address own_computer no_camera advance_pay crypto_pay change_payout off_platform "
            "proof_letter skip_in_person privileged_role"
        ),
        detail=TEXT,
        granted=FLAG,
    ),
    "invitation.answered": shape(
        kind_=words("in_person video onsite_test pickup promotion travel call"),
        answer_=words("accepted declined ignored"),
        reason=TEXT,
    ),
    "shipment.updated": shape(
        shipment_id_=TEXT,
        status_=words("ordered dispatched rerouted delivered customs returned"),
        item=TEXT,
        device_serial=TEXT,
        recipient=TEXT,
        to=ADDRESS,
        signed_by=TEXT,
        country=COUNTRY,
        wiped=FLAG,
        **{"from": ADDRESS},
    ),
    "work.logged": shape(engagement_id=TEXT, day=DATE, hours=NUMBER, calendar_conflicts=WHOLE),
    "commit.pushed": shape(
        repository=TEXT,
        remote=words("company personal public"),
        signing_key=TEXT,
        commits=many(shape(id=TEXT, tree=TEXT, author=GIT, committer=GIT, authored_at=TIME, committed_at=TIME, message=TEXT)),
    ),
    "repository.analysed": shape(
        repository_=TEXT,
        account_created_at=TIME,
        first_commit_at=TIME,
        commits=WHOLE,
        backdated_repositories=WHOLE,
        repositories=WHOLE,
        authors=many(GIT),
        copied_share=NUMBER,
        copied_from=TEXT,
        zones=MAP,
        leaked_secrets=WHOLE,
    ),
    "access.used": shape(
        resource_=TEXT,
        action_=words(
            "read search clone export role_requested role_granted deploy contract_changed " "dependency_added ci_changed"
        ),
        sensitivity=TEXT,
        bytes=WHOLE,
        in_role=FLAG,
        approved_by=TEXT,
    ),
    "data.moved": shape(destination_=words("personal_cloud personal_repository removable mail"), bytes=WHOLE, resource=TEXT),
    "review.recorded": shape(engagement_id=TEXT, score=NUMBER, recall_gap=ANY),
    "communication.profiled": shape(
        channel=TEXT, fluency=ANY, response_median_s=NUMBER, calls_attempted=WHOLE, calls_answered=WHOLE
    ),
    "bid.placed": shape(job_id_=TEXT, client=TEXT, text=TEXT, rate=MONEY, market_rate=MONEY),
    "rating.given": shape(to_=TEXT, stars=NUMBER, project_value=MONEY),
    "message.sent": shape(
        to=TEXT, intents=many(words("off_platform advance_payment threat leak_threat code_sample")), text=TEXT, urls=many(TEXT)
    ),
    "payout_method.added": shape(method_=METHOD, payee_check=words("match close mismatch unavailable")),
    "payout_method.removed": shape(method_id_=TEXT),
    "payment.made": shape(
        direction_=words("in out"),
        money_=MONEY,
        payment_id=TEXT,
        purpose=words("wage freelance transfer fee refund invoice"),
        counterparty=shape(name=TEXT, account=TEXT, country=COUNTRY, subject=TEXT),
        method_id=TEXT,
        payee_name=TEXT,
        originator=TEXT,
        reference=TEXT,
    ),
    "wallet.declared": shape(chain_=TEXT, address_=TEXT, self_hosted=FLAG),
    "transfer.observed": shape(chain_=TEXT, tx_=TEXT, to_=TEXT, asset_=TEXT, amount_=DECIMAL, labels=MAP, **{"from_": TEXT}),
    "account.frozen": shape(by=TEXT, reason=TEXT, address=TEXT),
    "complaint.received": shape(kind_=words("identity_theft tax_form wrong_person non_delivery"), credible=FLAG, by=TEXT),
    "threat.received": shape(kind_=words("extortion leak defacement"), samples=WHOLE),
    "clearance.recorded": shape(
        kind_=words(
            "travel_declared vpn_required household agency name_change in_person_verified employer_confirmed "
            "assistive_technology"
        ),
        until=TIME,
        by=TEXT,
        about=TEXT,
    ),
    "disposition.recorded": shape(
        outcome_=words("confirmed facilitator victim cleared unresolved"), basis=words("document analyst appeal court"), by=TEXT
    ),
}

PATTERNS = {
    "time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "date": r"\d{4}-\d\d-\d\d",
    "month": r"\d{4}-\d\d",
    "country": r"[A-Z]{2}",
    "decimal": r"\d+(\.\d+)?",
    "phone": r"\+[1-9]\d{6,14}",
}
KINDS = ("account", "client", "applicant", "worker", "customer", "company")
ENVELOPE = ("specversion", "id", "source", "type", "time", "subject", "tenant", "data")


def complaints(kind, value, path):
    if isinstance(kind, tuple):
        label, inner = kind
        if label == "words" and value not in inner:
            yield f"{path}: {value!r} is not one of {', '.join(inner)}"
        elif label == "many":
            if not isinstance(value, list):
                yield f"{path}: not a list"
            else:
                for index, item in enumerate(value):
                    yield from complaints(inner, item, f"{path}[{index}]")
        elif label == "union":
            tried = [list(complaints(option, value, path)) for option in inner]
            if all(tried):
                yield tried[-1][0]
        elif label == "shape":
            if not isinstance(value, dict):
                yield f"{path}: not an object"
                return
            for name in value:
                if name not in inner:
                    yield f"{path}.{name}: no such field"
            for name, (of, required) in inner.items():
                if name in value:
                    yield from complaints(of, value[name], f"{path}.{name}")
                elif required:
                    yield f"{path}.{name}: missing"
        return
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    good = {
        "any": True,
        "map": isinstance(value, dict),
        "flag": isinstance(value, bool),
        "number": number,
        "whole": number and value == int(value) and isinstance(value, int),
        "text": isinstance(value, str) and value != "",
    }.get(kind)
    if good is None:
        good = isinstance(value, str) and re.fullmatch(PATTERNS[kind], value) is not None
        if good and kind == "time":
            datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ")
        if good and kind == "date":
            datetime.strptime(value, "%Y-%m-%d")
    if not good:
        yield f"{path}: {value!r} is not {kind}"


def judge(events):
    """Every complaint about a list of events, as text."""
    seen, previous = set(), ""
    for number, event in enumerate(events, 1):
        where = f"line {number}"
        for field in ENVELOPE:
            if field not in event:
                yield f"{where}: {field} missing"
        for field in event:
            if field not in ENVELOPE + ("published", "synthetic"):
                yield f"{where}: unexpected attribute {field}"
        if event["specversion"] != "1.0" or not re.fullmatch(PATTERNS["time"], event["time"]):
            yield f"{where}: envelope malformed"
        if not re.fullmatch(rf"({'|'.join(KINDS)}):[A-Za-z0-9-]+", event["subject"]):
            yield f"{where}: subject {event['subject']}"
        if (event["source"], event["id"]) in seen:
            yield f"{where}: (source, id) twice"
        seen.add((event["source"], event["id"]))
        if event["time"] < previous:
            yield f"{where}: out of order"
        previous = event["time"]
        kind = event["type"].removeprefix("sekisho.")
        if kind not in TYPES or kind == event["type"]:
            yield f"{where}: unknown type {event['type']}"
            continue
        yield from (f"{where}: {text}" for text in complaints(TYPES[kind], event["data"], kind))
