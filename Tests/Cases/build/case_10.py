"""A security firm hires a principal engineer; his laptop loads malware on the first evening (KnowBe4, July 2024)."""

import clock
from lives import hire
from records import image, inventory, session, shipped, verified
from scene import Scene
from stories import Firm, crowd

SOURCE = "KB24"


def build():
    s = Scene("10", "The principal engineer's first evening", "vendor-attributed", 2024)
    start, until = clock.day("2024-05-06"), clock.day("2024-09-20")
    firm = Firm(
        s,
        "lanternwall",
        "Lanternwall Security",
        start,
        until,
        ("Tampa", "Austin", "Denver", "Boston", "Seattle", "London", "Atlanta"),
    )
    p = s.person("lanternwall", "worker", "Seattle", "stolen identity; the portrait is a stock photo edited by machine")
    farm = s.places.home("Tucson")
    hired = clock.day("2024-07-15")
    s.exit = ("ExpressVPN", "Seattle")
    exits = s.places.vpn(*s.exit)
    p.papers = s.crowd.papers(p.given, p.family, p.born, "US", "driving_licence", p.home, "2020-02-17")
    photo = {**image(s, p.face, "edited", reverse_hits=3), "pdq": s.dice.hex(64)}
    hire(
        s,
        p,
        firm.org,
        hired,
        role="admin",
        observations=((), (), (), ()),
        nets=(exits, exits),
        verify=("face_match",),
        sensitivity="restricted",
        publish={"interview": SOURCE, "opened": SOURCE, "profile": SOURCE, "papers": SOURCE},
        profile_more={"photo": photo},
        rate=14500,
    )
    verified(s, p, s.local(p, clock.plus(hired, -16), 12), "background", room="screening", published=SOURCE)
    s.emit(
        p,
        "screening",
        "contact.checked",
        s.local(p, clock.plus(hired, -16), 13),
        {"kind": "phone", "value": p.phone, "line_type": "voip"},
    )
    s.emit(
        p,
        "hr",
        "request.made",
        s.local(p, clock.plus(hired, -9), 15),
        {"kind": "change_shipping_address", "detail": "staying with family for some weeks", "granted": True},
    )
    shipped(s, p, s.local(p, hired, 10), to=farm, published=SOURCE)
    # 21:55 Eastern on 15 July is 01:55 UTC on the 16th.
    evening = clock.moment("2024-07-16T01:55:00Z")
    pi = (
        {"vendor_id": "2e8a", "product_id": "000a", "manufacturer": "Raspberry Pi", "product": "Pico", "classes": ["02", "0a"]},
    )
    inventory(
        s,
        p,
        clock.plus(evening, -0.03),
        farm,
        [{"name": "Slack", "category": "messenger"}, {"name": "Google Chrome"}],
        usb=list(pi),
        published=SOURCE,
    )
    session(s, p, clock.plus(evening, -0.028), exits)
    s.emit(
        p,
        "edr",
        "device.alerted",
        evening,
        {"category": "malware", "device": {"id": p.device.id}, "detail": "credential stealer loaded"},
        SOURCE,
    )
    s.emit(
        p,
        "edr",
        "device.alerted",
        clock.plus(evening, 0.004),
        {"category": "history_tampering", "device": {"id": p.device.id}, "detail": "session history files changed"},
        SOURCE,
    )
    s.emit(
        p,
        "edr",
        "device.alerted",
        clock.plus(evening, 0.006),
        {"category": "unknown_hardware", "device": {"id": p.device.id}, "detail": "file transfer from a single-board computer"},
        SOURCE,
    )
    s.emit(
        p,
        "hr",
        "invitation.answered",
        clock.plus(evening, 0.012),
        {"kind": "call", "answer": "declined", "reason": "fixing a router"},
        SOURCE,
    )
    s.emit(
        p,
        "chat",
        "communication.profiled",
        clock.plus(evening, 0.016),
        {"channel": "chat", "calls_attempted": 3, "calls_answered": 0, "response_median_s": 900},
        SOURCE,
    )
    s.emit(
        p,
        "hr",
        "engagement.ended",
        clock.plus(evening, 0.6),
        {"engagement_id": p.engagement, "by": "employer", "reason": "security incident", "notice_days": 0},
        SOURCE,
    )

    # Headshots made by machine are common among the honest too; so are first-day false alarms.
    crowd(
        firm,
        "plain plain veteran traveller couple same_exit stays_home screen_reader renamed second_try moved_house spouse_account "
        "home_lab helps_mother far_korean behind_the_wall keen_engineer applicant applicant let_go flatmates",
    )
    for person in [person for person in s.people.values() if person.story == "a new hire like most others"]:
        when = s.local(person, clock.plus(start, 40), 12)
        s.emit(
            person,
            "hr",
            "profile.changed",
            when,
            {"photo": {**image(s, person.face, "edited", reverse_hits=0), "pdq": s.dice.hex(64)}},
        )
        s.emit(
            person,
            "screening",
            "contact.checked",
            clock.plus(when, 1),
            {"kind": "phone", "value": person.phone, "line_type": "voip"},
        )
    keen = next(person for person in s.people.values() if person.story.startswith("platform engineer"))
    s.emit(
        keen,
        "edr",
        "device.alerted",
        s.local(keen, clock.plus(start, 60), 15),
        {
            "category": "malware",
            "device": {"id": keen.device.id},
            "process": "strings-test.bin",
            "detail": "test file of the security course, false alarm",
        },
    )
    tinkerer = next(person for person in s.people.values() if person.story.startswith("keeps a rack"))
    s.emit(
        tinkerer,
        "edr",
        "device.alerted",
        s.local(tinkerer, clock.plus(start, 48), 21),
        {"category": "unknown_hardware", "device": {"id": tinkerer.device.id}, "detail": "serial adapter of a hobby board"},
    )
    s.operators = [p]
    s.flags = ["PER-12", "SHP-01", "SHP-02", "DEV-13", "CON-08", "CON-01"]
    s.harm_at = clock.text(evening)
    s.note = (
        "Published: role, four video interviews, clean background check on a stolen identity, edited stock portrait, "
        "a US delivery address, malware alert on 15 July 2024 at 21:55 Eastern, single-board computer, changed "
        "history files, router story, refused call, contained in about 25 minutes. LOG-05 (night work) needs more "
        "days than this worker had. Synthetic: persons, the delivery city, the request for another address, the "
        "number's type, the VPN. Never paid. Harm: the alert."
    )
    return s
