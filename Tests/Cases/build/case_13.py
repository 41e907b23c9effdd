"""The empty apartment and the VPN that failed for a moment (Mandiant, M-Trends 2025, a case of 2023)."""

import clock
from lives import hire, wages, work
from records import inventory, session, shipped, tool, verified
from scene import Scene
from stories import Firm, crowd

SOURCE = "MT25"


def build():
    s = Scene("13", "Empty apartment, leaking VPN", "vendor-attributed", 2023)
    start, until = clock.day("2023-03-06"), clock.day("2023-08-25")
    firm = Firm(
        s,
        "corvane",
        "Corvane Analytics",
        start,
        until,
        ("Chicago", "Denver", "Boston", "Dallas", "Tampa", "Los Angeles", "Toronto"),
    )
    p = s.person("corvane", "worker", "Dallas", "laptop went to an empty flat; works through a VPN")
    hired = clock.day("2023-04-17")
    s.exit = ("Astrill VPN", "Dallas")
    p.home.line = f"{s.dice.between(200, 900)} Trinity Mill, Apt {s.dice.between(11, 40)}"
    china, exits = s.places.home("Shenyang"), lambda: s.places.vpn("Astrill VPN", "Dallas")
    hire(s, p, firm.org, hired, nets=(exits(), exits()), verify=("face_match",), publish={"opened": SOURCE})
    shipped(s, p, s.local(p, hired, 10), signed_by="left at door", published=SOURCE)
    s.emit(
        p,
        "screening",
        "contact.checked",
        s.local(p, clock.plus(hired, -1), 16),
        {"kind": "address", "value": f"{p.home.line}, Dallas", "address_type": "vacant"},
        SOURCE,
    )
    first = s.local(p, clock.plus(hired, 4), 8, 20)
    base = [{"name": "Slack", "category": "messenger"}, {"name": "Zoom"}]
    inventory(s, p, first, china, base, published=SOURCE)
    inventory(s, p, clock.plus(first, 0.05), exits(), base + [tool("Astrill VPN")], wifi=china, published=SOURCE)
    work(
        s,
        p,
        clock.plus(hired, 5),
        clock.day("2023-07-20"),
        place=china,
        inventory_place=lambda i: exits(),
        sign_in=lambda i: exits(),
        extra=(tool("Astrill VPN"),),
        publish={"vpn": SOURCE, "inventory": SOURCE},
        days=(0, 2, 4, 7, 11, 16, 25, 36, 50, 70),
    )
    for days in (9, 27, 58):
        gap = s.local(p, clock.plus(hired, days), 10, 5)
        same = exits()
        session(s, p, gap, same, published=SOURCE)
        session(s, p, clock.plus(gap, 0.009), china, published=SOURCE)
        session(s, p, clock.plus(gap, 0.019), same, published=SOURCE)
    wages(s, p, firm.org, hired, clock.day("2023-07-20"), months=3)
    harm = s.local(p, clock.day("2023-07-18"), 10)
    s.emit(p, "hr", "complaint.received", harm, {"kind": "identity_theft", "credible": True, "by": "police"}, SOURCE)
    s.emit(
        p,
        "hr",
        "engagement.ended",
        clock.plus(harm, 0.3),
        {"engagement_id": p.engagement, "by": "employer", "reason": "police inquiry", "notice_days": 0},
    )

    crowd(
        firm,
        "plain let_go veteran traveller weekend_away vpn_habit same_exit behind_the_wall behind_the_wall couple "
        "night_worker far_chinese far_russian "
        "second_try box_holder moved_house doorman renamed refugee applicant applicant",
    )
    # Ordinary people whose relay drops for a moment, inside their own country; and one address database that is out of date.
    for person in [q for q in s.people.values() if q.story.startswith("uses a consumer VPN")]:
        gap = s.local(person, clock.plus(start, 50), 11)
        session(s, person, gap, s.places.vpn("Mullvad", person.home.city))
        session(s, person, clock.plus(gap, 0.01), person.home)
        session(s, person, clock.plus(gap, 0.02), s.places.vpn("Mullvad", person.home.city))
    fresh = next(q for q in s.people.values() if q.story == "a new hire like most others")
    s.emit(
        fresh,
        "screening",
        "contact.checked",
        s.local(fresh, clock.plus(start, 10), 9),
        {"kind": "address", "value": f"{fresh.home.line}, {fresh.home.city}", "address_type": "vacant"},
    )
    verified(s, fresh, s.local(fresh, clock.plus(start, 12), 9), "in_person")
    s.operators = [p]
    s.flags = ["CON-06", "NET-01", "NET-02", "SHP-06", "DEV-15"]
    s.harm_at = clock.text(harm)
    s.note = (
        "Published: laptop to an apartment block, empty flat with the box, VPN session, short failure, Chinese "
        "addresses on the same system, VPN again, the employer learned it from the police. Synthetic: persons, firm, "
        "city, dates, how often it failed, the first check-in abroad. Harm: the call of the police."
    )
    return s
