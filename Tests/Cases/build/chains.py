"""People who build for Web3 projects and are paid in stablecoins: honest ones and the others run through `contributor`."""

import clock
from exchange import evm, onchain
from lives import ODD
from records import applies, cleared, commit, interview, opened, paid, profile, session, verified

SIM, KIM = "0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c", "0x97b1043abd9e6fc31681635166d430a458d14f9c"
AMNOKGANG = ("0xcb74874f1e06fcf80a306e06e5379a44b488ba2d", "0x0330070fd38ec3bb94f58fa55d40368271e9e54a")


class Project:
    """A project: its treasury, its people, its months."""

    def __init__(self, scene, tenant, organisation, start, until, cities):
        self.s, self.tenant, self.org, self.start, self.until, self.cities = scene, tenant, organisation, start, until, cities
        self.treasury, self.hot = evm(scene), evm(scene)

    def person(self, story, city=None, **options):
        p = self.s.person(self.tenant, "worker", city or self.s.dice.pick(self.cities), story, **options)
        p.wallet = evm(self.s)
        return p


def contributor(
    pr,
    p,
    joined,
    *,
    wallet=None,
    until=None,
    source=None,
    referred_by=None,
    net=None,
    sign_in=None,
    months=2,
    amount=None,
    after=None,
    handle=None,
    author=None,
    display=None,
    face=None,
    observations=(),
    interview_net=None,
    publish=None,
    verify="video_call",
    talks=1,
    sessions=4,
    github=None,
    machine=None,
    pay_day=None,
):
    """`after(when, amount)` says what becomes of the wage."""
    s, said = pr.s, publish or {}
    wallet, begin = wallet or p.wallet, clock.plus(joined, -s.dice.between(12, 20))
    opened(
        s,
        p,
        s.local(p, begin, 11),
        source=source or s.dice.pick(("messenger", "forum", "job_board", "hackathon")),
        referred_by=referred_by,
        role="smart contract engineer",
        published=said.get("opened"),
    )
    profile(
        s,
        p,
        s.local(p, begin, 12),
        published=said.get("profile"),
        education=None,
        work=None,
        handles=[
            {
                "service": "github",
                "id": github
                or f"{p.given.lower().replace('-', '')}{s.dice.pick(('-dev', 'codes', '', '_eth'))}{s.dice.between(1, 99)}",
            },
            {"service": "telegram", "id": handle or "tg-7" + s.dice.digits(8)},
        ],
    )
    applies(s, p, s.local(p, begin, 12, 58), pr.org, "job-" + s.dice.digits(3), source="messenger")
    for index in range(talks):
        interview(
            s,
            p,
            s.local(p, clock.workday(clock.plus(begin, 4 + 4 * index)), 14),
            face=face,
            net=interview_net or net,
            display=display if index else None,
            observations=observations or (s.dice.pick(ODD) if s.dice.chance(0.15) else ()),
            device=machine,
            published=said.get("interview"),
        )
    if verify:
        verified(s, p, s.local(p, clock.plus(begin, 9), 15), verify, face=face)
    p.engagement = "en-" + s.dice.digits(6)
    s.emit(
        p,
        "people",
        "engagement.started",
        s.local(p, joined, 10, 0),
        {
            "engagement_id": p.engagement,
            "organisation": pr.org,
            "role": "smart contract engineer",
            "remote": True,
            "rate": {"amount": f"{amount or 5000}.00", "currency": "USD"},
            "hours_per_week": 40,
            "sensitivity": "normal",
        },
    )
    s.emit(
        p,
        "treasury",
        "wallet.declared",
        s.local(p, clock.plus(joined, 3), 12),
        {"chain": "ethereum", "address": wallet, "self_hosted": True},
        said.get("wallet"),
    )
    s.emit(
        p,
        "treasury",
        "payout_method.added",
        s.local(p, clock.plus(joined, 3), 12, 59),
        {
            "method": {
                "id": "pm-" + wallet[2:10],
                "rail": "wallet",
                "chain": "ethereum",
                "address": wallet,
                "holder_name": p.name,
            },
            "payee_check": "unavailable",
        },
        said.get("wallet"),
    )
    for index, offset in enumerate((0, 1, 4, 9, 17, 33, 50)[:sessions]):
        where = sign_in(index) if sign_in else net or p.home
        session(
            s,
            p,
            s.local(p, clock.workday(clock.plus(joined, offset)), 10),
            where,
            device=machine or p.own,
            service=s.dice.pick(("git", "chat", "wiki")),
            published=None if where.kind == "vpn" else said.get("session"),
        )
    if s.dice.chance(0.4):
        s.emit(
            p,
            "git",
            "access.used",
            s.local(p, clock.plus(joined, 22), 15),
            {
                "resource": "contracts",
                "action": s.dice.pick(("dependency_added", "contract_changed", "deploy")),
                "in_role": True,
                "approved_by": "second reviewer",
                "sensitivity": "signing",
            },
        )
    for offset in (5, 29):
        commit(
            s,
            p,
            s.local(p, clock.workday(clock.plus(joined, offset)), 16),
            s.dice.pick(("contracts", "frontend", "indexer", "bots")),
            author=author if offset == 29 else None,
            key="ssh-" + p.device.fingerprint[:12],
            published=said.get("commit") if offset == 29 else None,
        )
    date, done, value = clock.month_end(clock.plus(joined, 15)), 0, None
    while date < (until or pr.until) and done < months:
        when = s.local(p, date, 12)
        value = value + s.dice.pick((0, 0, 250)) if value else amount or s.dice.between(30, 75) * 100
        paid(s, p, when, value, pr.org, {"id": "pm-" + wallet[2:10]}, published=said.get("wage"), room="treasury")
        onchain(s, p, clock.plus(when, 0.001), pr.treasury, wallet, value)
        if after:
            after(when, value)
        date, done = clock.month_end(clock.plus(date, 20)), done + 1
    return p


def plain_builder(pr):
    p = pr.person("builder, keeps most of the wage in the own wallet")
    contributor(pr, p, clock.plus(pr.start, pr.s.dice.between(3, 30)), verify=pr.s.dice.pick((None, "video_call")))


def seller(pr):
    p = pr.person("builder, sells half each month at the own exchange account")
    deposit = evm(pr.s)
    contributor(
        pr,
        p,
        clock.plus(pr.start, pr.s.dice.between(3, 30)),
        verify=pr.s.dice.pick((None, "video_call")),
        after=lambda when, value: (
            onchain(
                pr.s,
                p,
                clock.plus(when, pr.s.dice.between(2, 8)),
                p.wallet,
                deposit,
                value // 2,
                labels={deposit: "exchange deposit"},
            ),
            onchain(
                pr.s,
                p,
                clock.plus(when, 8.5),
                deposit,
                pr.hot,
                value // 2,
                labels={deposit: "exchange deposit", pr.hot: "exchange hot wallet"},
            ),
        ),
    )


def cold_storage(pr):
    p = pr.person("builder, sends the whole wage to a hardware wallet the same day")
    vault = evm(pr.s)
    contributor(
        pr,
        p,
        clock.plus(pr.start, pr.s.dice.between(3, 30)),
        verify="in_person",
        after=lambda when, value: onchain(pr.s, p, clock.plus(when, 0.2), p.wallet, vault, value),
    )


def bridger(pr):
    p = pr.person("builder, bridges to another chain for low fees")
    bridge = evm(pr.s)
    contributor(
        pr,
        p,
        clock.plus(pr.start, pr.s.dice.between(3, 30)),
        after=lambda when, value: onchain(
            pr.s, p, clock.plus(when, 1.5), p.wallet, bridge, value * 0.7, labels={bridge: "bridge"}
        ),
    )


def vpn_builder(pr):
    p = pr.person("builder, every connection through a privacy VPN, met the team at a conference")
    contributor(
        pr,
        p,
        clock.plus(pr.start, pr.s.dice.between(3, 30)),
        verify="in_person",
        interview_net=pr.s.places.vpn(*pr.s.exit),
        sign_in=lambda index: pr.s.places.vpn(*pr.s.exit),
    )


def in_china(pr):
    p = pr.person("builder in China, VPN needed, says so; collected the hardware key in person", "Shenzhen")
    joined = clock.plus(pr.start, pr.s.dice.between(3, 30))
    contributor(
        pr,
        p,
        joined,
        verify="in_person",
        sign_in=lambda index: pr.s.places.vpn("Astrill VPN", "Singapore") if index % 2 else p.home,
    )
    cleared(pr.s, p, pr.s.local(p, joined, 9), "vpn_required", "NET-01")


def in_russia(pr):
    p = pr.person("builder in Russia, says so; no bank pays there, hence the wallet", "Moscow")
    contributor(pr, p, clock.plus(pr.start, pr.s.dice.between(3, 30)))


def in_korea(pr):
    p = pr.person("builder in Korea, works Korean hours", "Seoul")
    contributor(pr, p, clock.plus(pr.start, pr.s.dice.between(3, 30)), verify=None)


def moving_builder(pr):
    p = pr.person("builder who spends the winter elsewhere and told the team")
    away = pr.s.places.home(pr.s.dice.pick(("Lisbon", "Bogota", "Kuala Lumpur")), "business")
    joined = clock.plus(pr.start, pr.s.dice.between(3, 30))
    contributor(pr, p, joined, sign_in=lambda index: away if index > 1 else p.home)
    cleared(pr.s, p, pr.s.local(p, clock.plus(joined, 2), 9), "travel_declared", "NET-15")


def pair_wallet(pr):
    """Two founders of a small studio, one treasury, contract on file."""
    one = pr.person("studio of two, one wallet, contract on file")
    two = pr.person("studio of two, one wallet, contract on file")
    joined = clock.plus(pr.start, pr.s.dice.between(3, 30))
    for p, partner in ((one, two), (two, one)):
        contributor(pr, p, clock.plus(joined, 1), wallet=one.wallet, verify="in_person", sessions=3)
        pr.s.emit(
            p, "people", "subject.linked", pr.s.local(p, clock.plus(joined, -9), 9), {"to": partner.subject, "relation": "agency"}
        )
        cleared(pr.s, p, pr.s.local(p, clock.plus(joined, -8), 9), "agency", "CRY-03")


def recommended(pr, by):
    p = pr.person("honest builder whom a persona recommended")
    joined = clock.plus(pr.start, pr.s.dice.between(35, 50))
    contributor(pr, p, joined, referred_by=by.subject, verify="in_person")
    pr.s.emit(
        p, "people", "subject.linked", pr.s.local(p, clock.plus(joined, -8), 11), {"to": by.subject, "relation": "referrer"}
    )


def new_name(pr):
    p = pr.person("builder who changed the handle after harassment; HR knows")
    joined = clock.plus(pr.start, pr.s.dice.between(3, 20))
    contributor(pr, p, joined, author={"name": p.given, "email": p.email})
    cleared(pr.s, p, pr.s.local(p, clock.plus(joined, 1), 9), "name_change", "LOG-07")


def web3_crowd(project, names):
    for name in names.split():
        globals()[name](project)
