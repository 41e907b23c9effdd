"""A plain Python program that does a small part of the same work: read, group, replay 20 features, judge 20 rules.

It is what somebody would write in an afternoon: one process, dictionaries, one pass to read and to learn who shows which identifier
when, one pass to replay each subject in the order of time. After every event all rules are judged, so that the first moment of each is
known, as in `sekisho check`. Usage: plain.py FILE OUT [json|orjson]
"""

import json
import sys
from bisect import bisect_right
from collections import defaultdict
from datetime import datetime

DAY = 86400.0


def seconds(text):
    return datetime.fromisoformat(text).timestamp()


def identifiers(kind, data):
    """What other subjects may show as well: four kinds."""
    device = data.get("device")
    if isinstance(device, dict) and device.get("id"):
        yield "device", device["id"]
    if kind == "payout_method.added":
        account = data["method"].get("account") or data["method"].get("address")
        if account:
            yield "account", account
    elif kind == "document.submitted":
        number = data["document"].get("number")
        if number:
            yield "document", number
    elif kind == "profile.changed":
        for value in (data.get("emails") or []) + (data.get("phones") or []):
            yield "contact", value


def read(path, loads):
    """The events of each subject, and for each identifier the moments at which subjects first showed it."""
    subjects = defaultdict(list)
    first = defaultdict(dict)
    events = 0
    with open(path, "rb") as lines:
        for line in lines:
            event = loads(line)
            if event.get("specversion") != "1.0" or not event.get("id") or not event.get("source"):
                raise ValueError("not an event")
            time = seconds(event["time"])
            kind = event["type"].removeprefix("sekisho.")
            key = (event.get("tenant", ""), event["subject"])
            subjects[key].append((time, event["id"], kind, event["data"]))
            events += 1
            for name in identifiers(kind, event["data"]):
                seen = first[key[0], name]
                seen[key[1]] = min(time, seen.get(key[1], time))
    return subjects, {name: sorted(seen.values()) for name, seen in first.items()}, events


class State:
    """What 20 features need."""

    def __init__(self):
        self.most = {"device": 0, "account": 0, "document": 0, "contact": 0}
        self.sessions = self.vpn = self.hosting = self.foreign = self.placed = 0
        self.claimed = None
        self.recent_countries = []
        self.countries_in_day = 0
        self.mailbox_age = None
        self.disposable = self.voip = self.liveness_failures = self.refusals = self.rerouted = 0
        self.payouts = []
        self.payee_mismatch = False
        self.offered = False
        self.crypto_requests = 0
        self.tools = set()
        self.moved = []
        self.moved_mb = 0.0
        self.exited = False
        self.uses_after_exit = self.failures_after_exit = 0
        self.bid_ratio = None
        self.household = self.agency = self.travel = self.vpn_required = False

    def session(self, time, data):
        failed = data.get("outcome") == "failure"
        if self.exited:
            if failed:
                self.failures_after_exit += 1
            else:
                self.uses_after_exit += 1
        network = data.get("network")
        if failed or not network:
            return
        self.sessions += 1
        kind = network.get("kind")
        if kind in ("vpn", "proxy", "tor"):
            self.vpn += 1
        elif kind == "hosting":
            self.hosting += 1
        country = network.get("country")
        if country:
            if self.claimed:
                self.placed += 1
                self.foreign += country != self.claimed
            self.recent_countries = [entry for entry in self.recent_countries if time - entry[0] <= DAY]
            self.recent_countries.append((time, country))
            self.countries_in_day = max(self.countries_in_day, len({entry[1] for entry in self.recent_countries}))

    def observe(self, time, kind, data):
        if kind == "session.started":
            self.session(time, data)
        elif kind == "subject.opened":
            self.claimed = (data.get("claimed") or {}).get("country")
        elif kind == "contact.checked":
            if data.get("first_seen"):
                self.mailbox_age = (time - seconds(data["first_seen"] + "T00:00:00Z" if len(data["first_seen"]) == 10
                                                   else data["first_seen"])) / DAY
            self.disposable += data.get("disposable") is True
            self.voip += data.get("line_type") in ("voip", "virtual")
        elif kind == "verification.completed":
            self.liveness_failures += data["method"] == "liveness" and data["result"] == "fail"
        elif kind == "invitation.answered":
            self.refusals += data["answer"] == "declined" and data["kind"] in ("in_person", "pickup", "onsite_test")
        elif kind == "shipment.updated":
            self.rerouted += data["status"] == "rerouted"
        elif kind == "payout_method.added":
            self.payouts = [at for at in self.payouts if time - at <= 60 * DAY] + [time]
            self.payee_mismatch |= data.get("payee_check") == "mismatch"
        elif kind == "offer.made":
            self.offered = True
        elif kind == "request.made":
            self.crypto_requests += self.offered and data["kind"] == "crypto_pay"
        elif kind == "device.inventoried":
            for program in data.get("software") or []:
                if program.get("category") == "remote_access" and program.get("sanctioned") is not True:
                    self.tools.add(program.get("name"))
        elif kind == "data.moved":
            self.moved = [entry for entry in self.moved if time - entry[0] <= 7 * DAY] + [(time, data.get("bytes") or 0)]
            self.moved_mb = max(self.moved_mb, sum(entry[1] for entry in self.moved) / 1e6)
        elif kind == "engagement.started":
            self.exited = False
        elif kind in ("engagement.ended", "subject.closed"):
            self.exited = True
        elif kind == "bid.placed":
            rate, market = data.get("rate"), data.get("market_rate")
            if rate and market and float(market["amount"]) > 0:
                self.bid_ratio = float(rate["amount"]) / float(market["amount"])
        elif kind == "clearance.recorded":
            self.household |= data["kind"] == "household"
            self.agency |= data["kind"] == "agency"
            self.travel |= data["kind"] == "travel_declared"
            self.vpn_required |= data["kind"] == "vpn_required"


# A name, bits, and the condition.
RULES = [
    ("payout account shared", 6, lambda s: s.most["account"] >= 2 and not s.household and not s.agency),
    ("device shared", 5, lambda s: s.most["device"] >= 3 and not s.household),
    ("document shared", 8, lambda s: s.most["document"] >= 2),
    ("contact shared", 4, lambda s: s.most["contact"] >= 2 and not s.household),
    ("countries in a day", 4, lambda s: s.countries_in_day >= 3 and not s.travel and not s.agency),
    ("vpn habit", 2, lambda s: s.sessions >= 10 and s.vpn / s.sessions >= 0.2 and not s.vpn_required),
    ("hosting habit", 3, lambda s: s.sessions >= 10 and s.hosting / s.sessions >= 0.5 and not s.vpn_required),
    ("abroad", 3, lambda s: s.placed >= 10 and s.foreign / s.placed >= 0.3 and not s.travel),
    ("young mailbox", 1, lambda s: (s.mailbox_age is not None and s.mailbox_age < 30) or s.disposable >= 1),
    ("voip", 1, lambda s: s.voip >= 1),
    ("liveness", 3, lambda s: s.liveness_failures >= 2),
    ("refusals", 3, lambda s: s.refusals >= 2),
    ("rerouted", 4, lambda s: s.rerouted >= 1),
    ("payout changes", 3, lambda s: len(s.payouts) >= 3),
    ("payee mismatch", 4, lambda s: s.payee_mismatch and not s.household and not s.agency),
    ("crypto request", 3, lambda s: s.crypto_requests >= 1),
    ("remote tools", 5, lambda s: len(s.tools) >= 2),
    ("data moved", 4, lambda s: s.moved_mb > 50),
    ("use after exit", 4, lambda s: s.uses_after_exit >= 1 or s.failures_after_exit >= 3),
    ("low bids", 1, lambda s: s.bid_ratio is not None and s.bid_ratio <= 0.75),
]


def replay(tenant, events, first):
    state = State()
    since = [None] * len(RULES)
    for time, _, kind, data in events:
        state.observe(time, kind, data)
        for name in identifiers(kind, data):
            state.most[name[0]] = max(state.most[name[0]], bisect_right(first[tenant, name], time))
        for index, (_, _, holds) in enumerate(RULES):
            if holds(state):
                if since[index] is None:
                    since[index] = time
            else:
                since[index] = None
    return since


def main():
    path, out = sys.argv[1], sys.argv[2]
    loads = json.loads
    if len(sys.argv) > 3 and sys.argv[3] == "orjson":
        import orjson

        loads = orjson.loads
    subjects, first, events = read(path, loads)
    flagged = 0
    with open(out, "w", encoding="utf-8") as lines:
        for key in sorted(subjects):
            since = replay(key[0], sorted(subjects[key], key=lambda event: event[:2]), first)
            findings = [[rule[0], at] for rule, at in zip(RULES, since) if at is not None]
            flagged += bool(findings)
            bits = sum(rule[1] for rule, at in zip(RULES, since) if at is not None)
            lines.write(json.dumps({"tenant": key[0], "subject": key[1], "bits": bits - 8, "findings": findings}) + "\n")
    print(json.dumps({"events": events, "subjects": len(subjects), "flagged": flagged, "rules": len(RULES)}))


if __name__ == "__main__":
    main()
