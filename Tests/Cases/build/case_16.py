"""A candidate at an exchange joins under another name (Kraken, told in May 2025)."""

import clock
from records import applies, interview, opened, papers, profile, verified
from scene import Scene
from stories import Firm, crowd

SOURCE = "KRK25"


def build():
    s = Scene("16", "The candidate who changed his name in the call", "vendor-attributed", 2024)
    start, until = clock.day("2024-07-08"), clock.day("2024-12-20")
    firm = Firm(
        s, "abyssal", "Abyssal Exchange", start, until, ("Austin", "Houston", "London", "Berlin", "Toronto", "Seoul", "New York")
    )
    p = s.person("abyssal", "applicant", "Houston", "applies as Steven, the licence says Stephen")
    p.given = "Steven"
    p.email = s.crowd.email(p.given, p.family)
    alias, s.exit = [], ("Astrill VPN", "Dallas")
    for index, (date, city) in enumerate((("2024-07-15", "Chicago"), ("2024-08-05", "San Diego"))):
        q = s.person("abyssal", "applicant", city, "an earlier alias of the same network")
        begin = clock.day(date)
        if index == 0:
            q.email = p.email
        else:
            q.phone = alias[0].phone
        handle = "tg-7" + s.dice.digits(8) if index == 0 else alias[0].handle
        q.handle = handle
        opened(s, q, s.local(q, begin, 11), room="ats", published=SOURCE)
        profile(s, q, s.local(q, begin, 12), room="ats", published=SOURCE, handles=[{"service": "telegram", "id": handle}])
        applies(s, q, s.local(q, begin, 12, 58), firm.org, "job-207", published=SOURCE)
        interview(
            s,
            q,
            s.local(q, clock.plus(begin, 8), 14),
            net=s.places.vpn("Astrill VPN", q.home.city),
            observations=("camera_excuse",),
            score=2.6,
        )
        alias.append(q)
    begin = clock.day("2024-10-07")
    remote = s.places.host("OVH", "Dallas")
    opened(s, p, s.local(p, begin, 10), room="ats", source="job_board", published=SOURCE)
    profile(
        s,
        p,
        s.local(p, begin, 11),
        room="ats",
        published=SOURCE,
        handles=[{"service": "github", "id": "stevedev" + s.dice.digits(3)}],
    )
    applies(s, p, s.local(p, begin, 11, 57), firm.org, "job-219", published=SOURCE)
    s.emit(
        p,
        "osint",
        "profile.external_seen",
        s.local(p, clock.plus(begin, 5), 10),
        {
            "service": "professional network",
            "handle": p.email,
            "names_seen": [alias[0].name, alias[1].name],
            "created_at": "2023-11-20T00:00:00Z",
            "connections": 31,
            "status": "active",
        },
        SOURCE,
    )
    s.emit(
        p,
        "osint",
        "contact.checked",
        s.local(p, clock.plus(begin, 5), 10, 59),
        {"kind": "email", "value": p.email, "first_seen": "2019-06-01", "exists": True},
        SOURCE,
    )
    talk = clock.plus(begin, 8)
    machine = s.crowd.device("America/Chicago", False, virtual_machine=True)
    interview(
        s,
        p,
        s.local(p, talk, 14),
        net=s.places.vpn("Astrill VPN", "Dallas"),
        device=machine,
        display=alias[1].name,
        published=SOURCE,
        observations=("name_changed", "voice_changed"),
        score=3.2,
        video=0.7,
    )
    interview(
        s,
        p,
        s.local(p, clock.plus(talk, 7), 14),
        net=remote,
        device=machine,
        observations=("voice_changed", "fed_answers"),
        score=3.6,
        published=SOURCE,
    )
    asked = s.local(p, clock.plus(talk, 8), 10)
    s.emit(p, "kyc", "document.requested", asked, {"document_type": "driving_licence"})
    far = s.places.home("Amarillo")
    licence = s.crowd.papers("Stephen", p.family, p.born, "US", "driving_licence", far, "2021-09-14")
    papers(
        s,
        p,
        clock.plus(asked, 3.4),
        capture="screenshot",
        provenance="screenshot",
        score=0.71,
        document=licence,
        published=SOURCE,
    )
    verified(s, p, clock.plus(asked, 3.5), "document", "inconclusive", published=SOURCE)
    final = s.local(p, clock.day("2024-10-31"), 11, 0)
    interview(
        s,
        p,
        final,
        net=remote,
        device=machine,
        observations=("place_unknown", "challenge_failed"),
        score=2.0,
        published=SOURCE,
        minutes=25,
    )
    s.emit(p, "ats", "subject.closed", clock.plus(final, 0.2), {"reason": "identity not shown", "by": "security"})

    crowd(
        firm,
        "plain hoarse traveller same_exit couple far_korean renamed camera_shy second_try moved_house far_chinese "
        "night_worker referred applicant applicant applicant applicant applicant applicant",
    )
    # Preferred names and shared laptops happen; so do licences with an old address.
    applicants = [q for q in s.people.values() if q.story == "applied and was not chosen"]
    interview(
        s,
        applicants[0],
        s.local(applicants[0], clock.day("2024-10-14"), 15),
        display=f"{applicants[0].given[0]}. {applicants[0].family}",
    )
    for number, q in enumerate(applicants):
        s.emit(
            q,
            "osint",
            "profile.external_seen",
            s.local(q, clock.plus(clock.day("2024-10-22"), number), 10),
            {
                "service": "professional network",
                "handle": q.email,
                "names_seen": [q.name],
                "created_at": f"20{10 + 2 * number}-05-04T00:00:00Z",
                "connections": 40 + 90 * number,
                "status": "active",
            },
        )
        s.emit(
            q,
            "kyc",
            "document.requested",
            s.local(q, clock.plus(clock.day("2024-10-17"), number), 10),
            {"document_type": "passport or licence"},
        )
    applicants[1].story = "joined on the husband's laptop, whose name the call showed; said so at once"
    interview(
        s,
        applicants[1],
        s.local(applicants[1], clock.day("2024-10-16"), 15),
        display=" ".join(s.crowd.full_name("en")),
        score=4.0,
        observations=("name_changed",),
    )
    verified(s, applicants[1], s.local(applicants[1], clock.day("2024-10-18"), 15), "in_person")
    applicants[2].story = "licence still shows the parents' address in another city"
    old = s.crowd.papers(
        applicants[2].given,
        applicants[2].family,
        applicants[2].born,
        applicants[2].home.country,
        "driving_licence",
        s.places.home("Dallas"),
        "2019-04-02",
    )
    papers(s, applicants[2], s.local(applicants[2], clock.day("2024-10-21"), 18), document=old)
    verified(s, applicants[2], s.local(applicants[2], clock.day("2024-10-21"), 18, 59), "video_call")
    s.operators, s.rings = [p] + alias, [[p] + alias]
    s.flags = ["INT-08", "INT-06", "CON-02", "PER-14", "IDD-05", "IDD-06", "INT-10", "INT-07", "PER-17"]
    s.harm_at = clock.text(final)
    s.note = (
        "Published: other name on joining, changing voice, a mail address known to the industry and tied to aliases, "
        "an old breach, altered licence with another spelling and an address about 300 miles from Houston, remote "
        "machine behind a VPN, no answer about the town, Halloween small talk. Synthetic: surname, the two aliases' "
        "applications, dates (31 October follows from the small talk), networks. Never hired, never paid. Harm "
        "averted: the final talk, after which an offer would have followed."
    )
    return s
