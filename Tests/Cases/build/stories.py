"""Honest people with unusual lives, at an employer. Each function is one life; `crowd` deals them out."""

import clock
from lives import hire, tenured, wages, work
from records import applies, cleared, interview, inventory, opened, paid, pay_method, profile, shipped, tool, verified


class Firm:
    """Where and when the honest people of one employer work."""

    def __init__(self, scene, tenant, organisation, start, until, cities, currency="USD"):
        self.s, self.tenant, self.org, self.start, self.until, self.cities = scene, tenant, organisation, start, until, cities
        self.currency = currency

    def person(self, story, city=None, kind="worker", **options):
        return self.s.person(self.tenant, kind, city or self.s.dice.pick(self.cities), story, **options)

    def date(self, low=0, high=25):
        return clock.workday(clock.plus(self.start, self.s.dice.between(low, high)))

    def whole(self, p, hired=None, hire_more=None, work_more=None, pay_more=None, ship_more=None):
        hired = hired or self.date()
        hire(self.s, p, self.org, hired, **(hire_more or {}))
        shipped(self.s, p, self.s.local(p, hired, 10), **(ship_more or {}))
        work(self.s, p, hired, self.until, **{"inventories": 3, "sessions": 4, "spare": True, **(work_more or {})})
        wages(self.s, p, self.org, hired, self.until, currency=self.currency, months=2, **(pay_more or {}))
        return hired

    def senior(self, p, work_more=None):
        first = self.date()
        tenured(self.s, p, self.org, first)
        work(self.s, p, first, self.until, **{"inventories": 2, "sessions": 3, "spare": True, **(work_more or {})})
        amount = self.s.dice.between(55, 99) * 100
        pay_method(self.s, p, self.s.local(p, clock.plus(first, -200), 12))
        for month in (0, 1):
            paid(
                self.s,
                p,
                self.s.local(p, clock.month_end(clock.plus(first, 30 * month)), 6),
                amount,
                self.org,
                currency=self.currency,
            )
        return first


def plain(f):
    f.whole(f.person("a new hire like most others"))


def veteran(f):
    f.senior(f.person("years in the firm"))


def traveller(f):
    p = f.person("worked three weeks from abroad, told HR before")
    away = f.s.places.home(f.s.dice.pick(("Lisbon", "Tokyo", "Bengaluru", "Sao Paulo")), "business")
    first = f.senior(
        p,
        {
            "sign_in": lambda index: away if index in (3, 4, 5) else p.home,
            "inventory_place": lambda index: away if index in (3, 4, 5) else p.home,
        },
    )
    cleared(f.s, p, f.s.local(p, clock.plus(first, 1), 14), "travel_declared", "NET-15", clock.text(clock.plus(first, 40)))


def weekend_away(f):
    p = f.person("answered mail from a hotel in another country, told nobody")
    phone = f.s.places.mobile(f.s.dice.pick(("Paris", "Mexico City", "Seoul", "Dubai")))
    f.senior(p, {"sign_in": lambda index: phone if index == 4 else p.home})


def vpn_habit(f):
    p = f.person("uses a consumer VPN at home for privacy")
    brand = f.s.dice.pick(("NordVPN", "Mullvad", "Proton VPN"))
    product = tool({"Mullvad": "Mullvad VPN"}.get(brand, brand))
    f.whole(
        p,
        work_more={"extra": (product,), "sign_in": lambda index: f.s.places.vpn(brand, p.home.city) if index % 2 else p.home},
        hire_more={"verify": ("in_person",)},
    )


def same_exit(f):
    brand, city = f.s.exit
    p = f.person("uses the same VPN service and city as others in this file, for privacy; was met in person")
    product = (
        tool({"Mullvad": "Mullvad VPN"}.get(brand, brand))
        if brand in ("NordVPN", "Mullvad", "Proton VPN", "Astrill VPN")
        else {"name": brand, "category": "vpn"}
    )
    f.whole(
        p,
        work_more={
            "extra": (product,),
            "inventory_place": lambda index: f.s.places.vpn(brand, city) if index == 2 else p.home,
            "sign_in": lambda index: f.s.places.vpn(brand, city) if index % 2 else p.home,
        },
        hire_more={"verify": ("in_person",), "nets": (f.s.places.vpn(brand, city), p.home)},
    )


def captions(f):
    p = f.person("deaf; software writes what the others say; agreed with HR")
    hired = f.whole(p, work_more={"extra": (tool("Live Captions", True),)}, hire_more={"verify": ("in_person",)})
    cleared(f.s, p, f.s.local(p, clock.plus(hired, -1), 12), "assistive_technology", "DEV-12")


def it_support(f):
    p = f.person("works in IT support; remote tools are the job")
    f.whole(
        p,
        work_more={"extra": (tool("TeamViewer", True), tool("AnyDesk", True))},
        hire_more={"role": "admin", "verify": ("in_person",)},
    )
    cleared(f.s, p, f.s.local(p, f.start, 9), "employer_confirmed", "DEV-02", by="it")


def maiden_account(f):
    p = f.person("account still in the name before the wedding; bank letter shown")
    hired = f.date()
    old = f.s.crowd.bank(f"{p.given} {f.s.crowd.full_name('en')[1]}", p.home.country)
    cleared(f.s, p, f.s.local(p, clock.plus(hired, -1), 9), "name_change", "PAY-01")
    f.whole(p, hired, hire_more={"verify": ("in_person",)}, pay_more={"method": old, "check": "mismatch"})
    verified(f.s, p, f.s.local(p, clock.plus(hired, 6), 9), "payee_name", room="payroll", by="bank letter")


def let_go(f):
    p = f.person("did not fit, was let go after some weeks")
    hired = f.whole(p, hire_more={"verify": ("in_person",)})
    f.s.emit(
        p,
        "hr",
        "engagement.ended",
        f.s.local(p, clock.plus(hired, 75), 16),
        {"engagement_id": p.engagement, "by": "employer", "reason": "performance", "notice_days": 14},
    )


def hoarse(f):
    p = f.person("had a cold in the first talk; a second person joined to translate")
    f.whole(p, hire_more={"observations": (("voice_changed",), ("background_voices",)), "verify": ("face_match", "in_person")})


def behind_the_wall(f):
    p = f.person(
        "lives in China, reaches the firm through a VPN with its consent", f.s.dice.pick(("Shanghai", "Shenzhen", "Beijing"))
    )
    far = f.s.places.vpn("Astrill VPN", f.s.dice.pick(("Los Angeles", "Tokyo")))
    hired = f.whole(
        p,
        work_more={"extra": (tool("Astrill VPN", True),), "sign_in": lambda index: far if index % 3 else p.home},
        hire_more={"verify": ("in_person",)},
    )
    cleared(f.s, p, f.s.local(p, clock.plus(hired, -3), 11), "vpn_required", "NET-01")


def couple(f):
    """Two colleagues, one home, one connection; HR knows from the second one's first day."""
    one = f.person("shares home and Wi-Fi with a colleague, the partner")
    hired = f.whole(one, hire_more={"verify": ("in_person",)})
    two = f.person("shares home and Wi-Fi with a colleague, the partner", one.home.city, home=one.home)
    two.family = one.family
    two.email = f.s.crowd.email(two.given, two.family)
    two.papers = f.s.crowd.papers(
        two.given, two.family, two.born, two.home.country, two.papers["type"], two.home, two.papers["issued_on"]
    )
    two.bank["holder_name"] = two.name
    later = clock.workday(clock.plus(hired, 12))
    when = f.s.local(two, clock.plus(later, -33), 10)
    hire(f.s, two, f.org, later, verify=("in_person",), referred_by=one.subject, source="referral")
    f.s.emit(two, "hr", "subject.linked", clock.plus(when, 8), {"to": one.subject, "relation": "household"})
    for person in (one, two):
        cleared(f.s, person, clock.plus(when, 9), "household", "SHP-03")
    shipped(f.s, two, f.s.local(two, later, 10), signed_by=one.name)
    work(f.s, two, later, f.until, inventories=3, sessions=4, spare=True)
    wages(f.s, two, f.org, later, f.until, months=2, currency=f.currency)


def flatmates(f):
    """Two who rent rooms in one flat and did not think of telling HR; both collected their badges in person."""
    one = f.person("rents a room in a flat where a colleague lives too; not told to HR")
    f.senior(one)
    two = f.person("rents a room in a flat where a colleague lives too; not told to HR", one.home.city, home=one.home)
    f.senior(two)


def night_worker(f):
    p = f.person("works after the children sleep")
    f.whole(p, work_more={"hour": 20.5})


def far_korean(f):
    f.whole(f.person("Korean developer who works from home in Korea", f.s.dice.pick(("Seoul", "Busan"))))


def far_chinese(f):
    f.whole(f.person("Chinese developer who lives in Europe", f.s.dice.pick(("Berlin", "London")), pool="cn", abroad="CN"))


def far_japanese(f):
    f.senior(
        f.person("Japanese developer who lives in North America", f.s.dice.pick(("Toronto", "Seattle")), pool="jp", abroad="JP")
    )


def far_russian(f):
    p = f.person(
        "Russian developer who moved to Georgia, pays by wallet because the bank closed", "Tbilisi", pool="ru", abroad="RU"
    )
    hired = f.whole(p)
    p.wallet = f.s.crowd.wallet()
    f.s.emit(
        p,
        "hr",
        "request.made",
        f.s.local(p, clock.plus(hired, 3), 11),
        {"kind": "crypto_pay", "detail": "my bank left", "granted": False},
    )


def screen_reader(f):
    p = f.person("blind; a helper connects to read diagrams; software agreed with HR")
    usb = ({"vendor_id": "0904", "product_id": "2000", "manufacturer": "Baum", "product": "Braille Display"},)
    hired = f.whole(
        p,
        work_more={"extra": (tool("TeamViewer", True), {"name": "NVDA"}), "usb": usb, "latency": (92, 131)},
        hire_more={"verify": ("in_person",)},
    )
    cleared(f.s, p, f.s.local(p, clock.plus(hired, -1), 12), "assistive_technology", "DEV-01")


def slow_link(f):
    p = f.person("lives on a farm with a satellite link")
    f.senior(p, {"latency": (55, 90), "rtt": (560, 690)})


def renamed(f):
    p = f.person("married; the papers came later than the name")
    hired = f.whole(p, pay_more={"check": "close"})
    old, p.family = p.family, f.s.crowd.full_name("en")[1]
    when = f.s.local(p, clock.plus(hired, 20), 10)
    cleared(f.s, p, when, "name_change", "LOG-07")
    f.s.emit(
        p,
        "hr",
        "profile.changed",
        clock.plus(when, 0.02),
        {"names": p.names() + [{"full": f"{p.given} {old}", "use": "display"}]},
    )


def second_try(f):
    p = f.person("camera too dark at first, passed the next day")
    hired = f.date()
    verified(f.s, p, f.s.local(p, clock.plus(hired, -11), 20), "face_match", "fail", attempt=1)
    f.whole(p, hired, hire_more={"verify": ("face_match", "in_person")})


def moved_house(f):
    p = f.person("moved between offer and delivery, showed the lease")
    hired = f.date()
    fresh = f.s.places.home(p.home.city)
    f.s.emit(
        p,
        "hr",
        "request.made",
        f.s.local(p, clock.plus(hired, -9), 10),
        {"kind": "change_shipping_address", "detail": "moving on the 1st, lease attached", "granted": True},
    )
    f.s.emit(p, "hr", "profile.changed", f.s.local(p, clock.plus(hired, -9), 11), {"addresses": [fresh.address()]})
    verified(f.s, p, f.s.local(p, clock.plus(hired, -8), 11), "in_person", by="notary")
    f.whole(p, hired, ship_more={"to": fresh}, work_more={"place": fresh})


def spouse_account(f):
    p = f.person("paid into the account of the wife until his own was open; certificate shown")
    spouse = f.s.crowd.bank(f"{f.s.crowd.full_name('en')[0]} {p.family}", p.home.country)
    hired = f.date()
    hire(f.s, p, f.org, hired, verify=("in_person",))
    shipped(f.s, p, f.s.local(p, hired, 10))
    work(f.s, p, hired, f.until, inventories=3, sessions=4, spare=True)
    cleared(f.s, p, f.s.local(p, clock.plus(hired, 1), 9), "household", "PAY-01")
    wages(f.s, p, f.org, hired, f.until, method=spouse, check="close", months=1, currency=f.currency)


def doorman(f):
    p = f.person("the concierge signed for the parcel")
    f.whole(p, ship_more={"signed_by": "Front Desk"})


def agency(f):
    p = f.person("employee of a staffing agency with its own checks")
    hired = f.date()
    hire(f.s, p, f.org, hired, intermediary="Brightwater Staffing", source="agency", verify=("in_person",))
    f.s.emit(p, "hr", "subject.linked", f.s.local(p, clock.plus(hired, -8), 10), {"to": "company:co-90210", "relation": "agency"})
    cleared(f.s, p, f.s.local(p, clock.plus(hired, -7), 10), "agency", "MKT-09")
    shipped(f.s, p, f.s.local(p, hired, 10))
    work(f.s, p, hired, f.until, inventories=3, sessions=4, spare=True)
    wages(f.s, p, f.org, hired, f.until, months=2, currency=f.currency)


def cloud_desktop(f):
    p = f.person("builds on a virtual machine in the cloud, which IT set up")
    box = f.s.places.host(f.s.dice.pick(("AWS", "Azure")), p.home.city)
    f.senior(p, {"sign_in": lambda index: box if index % 2 else p.home})


def home_lab(f):
    p = f.person("keeps a rack of hobby servers with a network KVM")
    f.senior(p, {"lan": [{"kind": "http", "title": "TinyPilot"}, {"kind": "http", "title": "Proxmox VE"}]})


def helps_mother(f):
    p = f.person("used AnyDesk once to help the mother, removed it when IT asked")
    first = f.senior(p)
    inventory(
        f.s,
        p,
        f.s.local(p, clock.plus(first, 20), 19),
        p.home,
        [{"name": "Slack", "category": "messenger"}, tool("AnyDesk")],
        wifi=p.home,
    )


def awake(f):
    p = f.person("stops the screen saver with Caffeine during long builds")
    f.whole(p, work_more={"extra": (tool("Caffeine"),)})


def camera_shy(f):
    p = f.person("poor line; talked with the camera off, then came to the office")
    f.whole(p, hire_more={"observations": (("camera_excuse",), ()), "verify": ("in_person",)})


def referred(f, by=None):
    p = f.person("recommended by a colleague who turned out not to be one" if by else "recommended by a colleague")
    friends = [q for q in f.s.people.values() if q.tenant == f.tenant and q.story == "years in the firm"]
    f.whole(
        p,
        hire_more={
            "referred_by": by.subject if by else friends[0].subject if friends else None,
            "source": "referral",
            "verify": ("in_person",),
        },
    )
    return p


def box_holder(f):
    p = f.person("lives where no parcel service goes; uses a box at the post office")
    box = f.s.places.beside(p.home, f"PO Box {f.s.dice.between(100, 990)}")
    f.whole(p, ship_more={"to": box, "kind": "po_box"}, hire_more={"verify": ("in_person",)})


def stays_home(f):
    p = f.person("cares for a parent, turns down every journey")
    first = f.senior(p)
    for days, kind in ((8, "travel"), (30, "in_person")):
        f.s.emit(
            p,
            "hr",
            "invitation.answered",
            f.s.local(p, clock.plus(first, days), 11),
            {"kind": kind, "answer": "declined", "reason": "caring duties"},
        )


def keen_engineer(f):
    p = f.person("platform engineer; cloned many repositories in week one because the job is to build them")
    hired = f.whole(p, hire_more={"role": "admin", "verify": ("in_person",)})
    for index in range(4):
        f.s.emit(
            p,
            "gateway",
            "access.used",
            f.s.local(p, clock.plus(hired, 2), 10 + index),
            {
                "resource": f.s.dice.pick(("core-api", "web-app", "pipeline", "infra", "mobile")),
                "action": "clone",
                "in_role": True,
                "approved_by": "team-lead",
                "bytes": f.s.dice.between(20, 300) * 1000000,
                "sensitivity": "normal",
            },
        )
    f.s.emit(
        p,
        "gateway",
        "access.used",
        f.s.local(p, clock.plus(hired, 9), 11),
        {
            "resource": "build-system",
            "action": "role_requested",
            "in_role": True,
            "approved_by": "team-lead",
            "sensitivity": "restricted",
        },
    )


def refugee(f):
    p = f.person(
        "refugee; school in the old country cannot answer, papers are a residence card",
        f.s.dice.pick(("Berlin", "Warsaw")),
        pool="ua",
    )
    hired = f.whole(p, hire_more={"verify": ("face_match", "in_person"), "references": False})
    verified(f.s, p, f.s.local(p, clock.plus(hired, -13), 12), "education", "inconclusive", room="screening")


def late_return(f):
    p = f.person("left for another job and sent the laptop back a month late")
    first = f.senior(p)
    end = clock.plus(first, 40)
    f.s.emit(
        p,
        "hr",
        "engagement.ended",
        f.s.local(p, end, 17),
        {"engagement_id": p.engagement, "by": "worker", "reason": "new job", "notice_days": 28},
    )
    if clock.plus(end, 31) < f.until:
        f.s.emit(
            p,
            "carrier",
            "shipment.updated",
            f.s.local(p, clock.plus(end, 30), 12),
            {
                "shipment_id": "sh-" + f.s.dice.digits(8),
                "status": "returned",
                "item": "laptop",
                "device_serial": p.device.serial,
                "from": p.home.address(),
                "wiped": True,
                "country": p.home.country,
            },
        )


def applicant(f):
    """Not taken, or took another job."""
    p = f.person("applied and was not chosen", kind="applicant")
    start = f.date(0, 60)
    opened(f.s, p, f.s.local(p, start, 11), room="ats")
    profile(f.s, p, f.s.local(p, start, 12), room="ats")
    applies(f.s, p, f.s.local(p, start, 12, 57), f.org, "job-" + f.s.dice.digits(3))
    place = f.s.dice.pick((p.home, p.home, f.s.places.vpn(*f.s.exit), f.s.places.mobile(p.home.city)))
    seen = f.s.dice.pick(((), (), ("eye_scanning",), ("background_voices",), ("pay_only",), ("fed_answers",), ("place_unknown",)))
    interview(
        f.s,
        p,
        f.s.local(p, clock.workday(clock.plus(start, 6)), 14),
        net=place,
        observations=seen,
        score=f.s.dice.real(1.8, 3.4, 1),
    )


def crowd(firm, names):
    for name in names.split():
        globals()[name](firm)
