"""A hired persona whose machine stands in a host's house: the part that the American cases have in common."""

import clock
from lives import hire, wages, work
from records import shipped, tool, verified


def farmed(
    s,
    firm,
    hired,
    city,
    farm,
    *,
    host=None,
    until=None,
    tools=(("AnyDesk", 0),),
    method=None,
    check="mismatch",
    source=None,
    sign_in=None,
    days=(0, 1, 3, 6, 12, 24, 45, 70),
    months=2,
    story="persona with a machine at the host's house",
    said=None,
    hire_more=None,
    work_more=None,
    person=None,
    tax_fails=False,
    ship_kind="residential"
):
    """Hires a persona; every argument that stays out makes the life more ordinary."""
    until = until or firm.until
    p = person or s.person(firm.tenant, "worker", city, story)
    stated = dict.fromkeys(("ship", "inventory", "session", "method", "wage"), source) if said is None else said
    hire(s, p, firm.org, hired, **{"verify": ("face_match",), "publish": stated, **(hire_more or {})})
    shipped(s, p, s.local(p, hired, 10), to=farm, signed_by=host, published=stated.get("ship"), kind=ship_kind)
    extra = tuple({**tool(name), "from": since} for name, since in tools)
    work(
        s,
        p,
        hired,
        until,
        place=farm,
        extra=extra,
        sign_in=sign_in,
        days=days,
        inventories=5,
        publish={key: stated.get(key) for key in ("inventory", "session", "vpn")},
        **(work_more or {})
    )
    wages(
        s,
        p,
        firm.org,
        hired,
        until,
        method=method,
        check=check if method else "match",
        months=months,
        publish={"method": stated.get("method"), "wage": stated.get("wage")},
    )
    if tax_fails:
        for attempt in (1, 2):
            verified(
                s,
                p,
                s.local(p, clock.plus(hired, 7 + 9 * attempt), 10),
                "tax_id",
                "fail",
                room="payroll",
                attempt=attempt,
                published=stated.get("tax"),
            )
    return p
