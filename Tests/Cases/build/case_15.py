"""110 milliseconds: keystrokes that lag, a machine in Arizona (Amazon, told in December 2025)."""

import clock
from lives import hire, wages, work
from records import applies, cleared, interview, opened, papers, profile, shipped, tool
from scene import Scene
from stories import Firm, crowd

SOURCE = "AMZ25"


def build():
    s = Scene("15", "110 milliseconds", "vendor-attributed", 2025)
    start, until = clock.day("2025-02-03"), clock.day("2025-08-15")
    firm = Firm(
        s,
        "riverbend",
        "Riverbend Stores",
        start,
        until,
        ("Seattle", "Austin", "Denver", "Phoenix", "Boston", "Toronto", "Bengaluru"),
    )
    p = s.person("riverbend", "worker", "San Diego", "administrator hired through a contractor; machine controlled from afar")
    earlier = []
    for index, date in enumerate(("2024-08-12", "2024-10-21")):
        q = s.person(
            "riverbend", "applicant", ("Buffalo", "Charlotte")[index], "earlier applicant with the same playbook, blocked"
        )
        begin = clock.day(date)
        q.cv, q.work = p.cv, [dict(step) for step in p.work]
        if index == 1:
            q.phone = earlier[0].phone
        opened(s, q, s.local(q, begin, 11), room="ats", published=SOURCE)
        profile(s, q, s.local(q, begin, 12), room="ats", published=SOURCE)
        applies(s, q, s.local(q, begin, 12, 57), firm.org, "job-311", published=SOURCE)
        interview(
            s,
            q,
            s.local(q, clock.plus(begin, 9), 13),
            net=s.places.vpn("Astrill VPN", "New York"),
            observations=("eye_scanning",),
            score=3.0,
        )
        papers(s, q, s.local(q, clock.plus(begin, 12), 20), capture="upload", score=0.45)
        s.emit(
            q,
            "security",
            "disposition.recorded",
            s.local(q, clock.plus(begin, 30), 15),
            {"outcome": "confirmed", "basis": "analyst", "by": "insider risk team"},
            SOURCE,
        )
        earlier.append(q)
    farm, s.exit = s.places.home("Mesa"), ("Astrill VPN", "New York")
    hired = clock.day("2025-03-17")
    kvm = (
        {
            "vendor_id": "1d6b",
            "product_id": "0104",
            "manufacturer": "PiKVM",
            "product": "Composite KVM Device",
            "serial": "CAFEBABE",
            "classes": ["03", "08"],
        },
    )
    hire(
        s,
        p,
        firm.org,
        hired,
        role="admin",
        intermediary="Cinderpath Contracting",
        source="agency",
        verify=("face_match",),
        publish={"opened": SOURCE, "apply": SOURCE, "profile": SOURCE},
    )
    shipped(s, p, s.local(p, hired, 10), to=farm, published=SOURCE)
    work(
        s,
        p,
        hired,
        clock.day("2025-07-10"),
        place=farm,
        latency=(112, 141),
        rtt=(150, 240),
        usb=kvm,
        publish={"inventory": None, "session": SOURCE},
        days=(0, 1, 2, 3, 6, 9, 14, 21, 35, 50, 70),
        sessions=11,
        inventories=5,
    )
    wages(s, p, firm.org, hired, clock.day("2025-07-10"), months=3)
    out = s.local(p, clock.day("2025-07-09"), 16)
    s.emit(
        p,
        "gateway",
        "access.used",
        clock.plus(out, -2),
        {"resource": "identity-admin", "action": "role_requested", "sensitivity": "restricted", "in_role": False},
    )
    s.emit(
        p,
        "hr",
        "engagement.ended",
        out,
        {"engagement_id": p.engagement, "by": "employer", "reason": "security", "notice_days": 0},
        SOURCE,
    )

    def quick(story, low, high, rtt=(18, 70)):
        q = firm.person(story)
        firm.senior(q, {"latency": (low, high), "rtt": rtt})

    for low, high in ((18, 34), (22, 41), (25, 48), (15, 30)):
        quick("colleague with a machine at hand", low, high)
    q = firm.person("works in a virtual desktop by design; IT runs it", "Bengaluru")
    q.device.extra["virtual_machine"] = True
    first = firm.senior(q, {"latency": (105, 128), "rtt": (190, 230), "extra": (tool("Splashtop Streamer", True),)})
    cleared(s, q, s.local(q, clock.plus(first, -5), 9), "employer_confirmed", "DEV-06", by="it")
    crowd(
        firm,
        "plain let_go traveller same_exit couple night_worker slow_link screen_reader "
        "agency home_lab helps_mother renamed second_try "
        "keen_engineer applicant applicant",
    )
    s.operators, s.rings = [p] + earlier, [[p] + earlier]
    s.flags = ["DEV-06", "DEV-04", "NET-14", "PER-10", "SHP-01"]
    s.harm_at = clock.text(clock.plus(out, -2))
    s.note = (
        "Published: contractor administrator, lag above 110 ms against tens of ms, laptop in Arizona controlled from "
        "abroad, observed first because nothing sensitive was in reach, resume like an earlier playbook. Synthetic: "
        "persons, dates, the network KVM by its vendor's default identity, the two earlier applicants, round-trip "
        "times. Harm: the first reach for a privileged role (synthetic)."
    )
    s.harms = {
        s.key(q): clock.text(s.local(q, clock.plus(clock.day("2024-11-20"), 30 * index), 15)) for index, q in enumerate(earlier)
    }
    return s
