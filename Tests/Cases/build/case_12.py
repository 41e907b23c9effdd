"""The wage form that should not exist: two workers, one connection in Nevada (Mandiant podcast, 19 May 2025)."""

import clock
from lives import hire, wages, work
from records import applies, opened, papers, profile, shipped, tool, verified
from scene import Scene
from stories import Firm, crowd, referred

SOURCE = "MANDIANT-PODCAST-2025-05-19"


def build():
    s = Scene("12", "The wage form that should not exist", "vendor-attributed", 2024)
    firm = Firm(
        s,
        "palisade",
        "Palisade Insurance Group",
        clock.day("2024-07-08"),
        clock.day("2025-02-20"),
        ("Denver", "Chicago", "Boston", "Austin", "Tampa", "Seattle"),
    )
    host, s.exit = s.places.home("Reno"), ("Astrill VPN", "Dallas")

    a = s.person("palisade", "worker", "Houston", "operator A: claims Texas, laptop in Nevada")
    hired = clock.day("2024-07-22")
    a.papers = s.crowd.papers(a.given, a.family, a.born, "US", "driving_licence", s.places.home("Houston"), "2019-03-11")
    hire(s, a, firm.org, hired, role="data", publish={"opened": SOURCE}, verify=("face_match",))
    shipped(s, a, s.local(a, hired, 10), to=host)
    exits = lambda index: s.places.vpn("Astrill VPN", "Dallas") if index % 3 else host
    work(
        s,
        a,
        hired,
        clock.day("2025-01-31"),
        place=host,
        sign_in=exits,
        extra=({**tool("AnyDesk"), "from": 1}, {**tool("Astrill VPN"), "from": 2}),
        publish={"inventory": SOURCE, "session": SOURCE, "vpn": SOURCE},
    )
    wages(
        s,
        a,
        firm.org,
        hired,
        clock.day("2025-01-31"),
        months=6,
        method=s.crowd.bank(s.crowd.person("palisade", "worker", "Reno").name, "US"),
        check="mismatch",
    )
    s.emit(a, "hr", "review.recorded", s.local(a, clock.day("2024-11-14"), 15), {"score": 4.4}, SOURCE)

    b = s.person("palisade", "worker", "Dallas", "operator B, referred by A: gives an address that does not exist")
    later = clock.day("2024-11-04")
    hire(
        s,
        b,
        firm.org,
        later,
        referred_by=a.subject,
        source="referral",
        publish={"opened": SOURCE, "profile": SOURCE},
        verify=("face_match",),
    )
    s.emit(
        b,
        "screening",
        "contact.checked",
        s.local(b, clock.plus(later, -8), 10),
        {"kind": "address", "value": f"{b.home.line}, {b.home.city}", "exists": False},
        SOURCE,
    )
    shipped(s, b, s.local(b, later, 10), to=host)
    work(
        s,
        b,
        later,
        clock.day("2025-01-31"),
        place=host,
        sign_in=exits,
        extra=({**tool("AnyDesk"), "from": 0}, {**tool("Astrill VPN"), "from": 1}),
        publish={"inventory": SOURCE, "session": SOURCE, "vpn": SOURCE},
    )
    wages(s, b, firm.org, later, clock.day("2025-01-31"), months=2)

    # The stranger once applied here himself; his papers are the ones that A used.
    victim = s.person("palisade", "applicant", "Tucson", "the real holder of the papers that A used; applied here in 2022")
    victim.given, victim.family, victim.born = a.given, a.family, a.born
    victim.papers, victim.email = dict(a.papers), s.crowd.email(a.given, a.family)
    before = clock.day("2022-05-09")
    opened(s, victim, s.local(victim, before, 11), room="ats")
    profile(s, victim, s.local(victim, before, 12), room="ats")
    applies(s, victim, s.local(victim, before, 12, 58), firm.org, "job-088")
    papers(s, victim, s.local(victim, clock.day("2022-05-20"), 18))
    verified(s, victim, s.local(victim, clock.day("2022-05-20"), 18, 57), "in_person")
    harm = s.local(a, clock.day("2025-01-29"), 11)
    s.emit(
        a, "hr", "complaint.received", harm, {"kind": "tax_form", "credible": True, "by": "the person named on the form"}, SOURCE
    )

    crowd(
        firm,
        "plain plain veteran traveller weekend_away same_exit behind_the_wall couple flatmates far_korean "
        "screen_reader renamed second_try moved_house maiden_account helps_mother applicant",
    )

    referred(firm, a)

    wrong = next(q for q in s.people.values() if q.story == "years in the firm")
    s.emit(
        wrong,
        "hr",
        "complaint.received",
        s.local(wrong, clock.day("2025-01-30"), 10),
        {"kind": "tax_form", "credible": False, "by": "neighbour who got the letter"},
    )
    s.emit(wrong, "hr", "review.recorded", s.local(wrong, clock.day("2024-11-14"), 15), {"score": 4.1})
    s.operators, s.victims, s.rings = [a, b], [victim], [[a, b]]
    s.flags = ["IDD-09", "WRK-03", "NET-07", "DEV-01", "DEV-15", "DEV-10", "SHP-03", "PAY-01"]
    s.harm_at = clock.text(harm)
    s.note = (
        "Published: the stranger's call about a wage form, six good months, the referral, Texas and a missing "
        "address, one Nevada connection, AnyDesk, Astrill. Synthetic: firm, persons, dates, wages, the payee "
        "mismatch, the victim's own older application."
    )
    return s
