"""One case: its parties, its events in order, what should come out, and the files they become."""

import hashlib
import json
from datetime import timedelta

import clock
from dice import Dice
from people import Crowd
from places import Map


def bare(value):
    """Without absent fields: what is unknown is left out."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items() if item is not None}
    if isinstance(value, (list, tuple)):
        return [bare(item) for item in value]
    return value


class Scene:
    def __init__(self, number, title, status, year, across=False):
        self.number, self.title, self.status, self.across = number, title, status, across
        self.dice = Dice(f"sekisho-published-case-{number}")
        self.places = Map(self.dice)
        self.crowd = Crowd(self.dice, self.places, year)
        self.year = year
        self.rows = []
        self.people = {}
        self.operators, self.hard, self.facilitators, self.victims = [], [], [], []
        self.rings, self.flags, self.harms = [], [], {}  # harms: subject key -> time, where it differs
        self.harm_at, self.note, self.needs_list = None, "", None
        self.exit = ("NordVPN", "Chicago")  # a VPN city that operators use too; some honest person always does

    def person(self, tenant, kind, city, story="", **options):
        person = self.crowd.person(tenant, kind, city, **options)
        person.story = story
        self.people[self.key(person)] = person
        return person

    def key(self, person):
        return f"{person.tenant}/{person.subject}"

    def emit(self, person, room, kind, when, data, published=None):
        """`room` is the system of the firm that saw it: ats, hr, idp, mdm, edr, payroll, carrier, kyc, chat, git, core."""
        self.rows.append(
            (
                when,
                len(self.rows),
                {
                    "source": f"//{room}.{person.tenant}.example",
                    "type": f"sekisho.{kind}",
                    "time": clock.text(when),
                    "subject": person.subject,
                    "tenant": person.tenant,
                    "data": bare(data),
                    **({"published": published} if published else {}),
                    "synthetic": True,
                },
            )
        )

    def local(self, person_or_place, date, hour, minute=None):
        """A local clock hour as UTC, some seconds past."""
        place = getattr(person_or_place, "home", person_or_place)
        minutes = int(hour * 60) + (self.dice.between(0, 55) if minute is None else minute) - int(place.offset * 60)
        return date + timedelta(minutes=minutes, seconds=self.dice.between(0, 59))

    def events(self):
        ordered = []
        for index, (_, _, row) in enumerate(sorted(self.rows, key=lambda entry: entry[:2])):
            identity = hashlib.sha256(f"{self.number}/{index}/{row['source']}".encode()).hexdigest()[:12]
            ordered.append({"specversion": "1.0", "id": f"evt-{identity}", **row})
        return ordered

    def expectation(self, events):
        named = lambda people: sorted(self.key(person) for person in people)
        special = set(named(self.operators + self.hard + self.facilitators + self.victims))
        seen = {f"{event['tenant']}/{event['subject']}" for event in events}
        paid = {}
        for event in events:
            inward = event["type"] == "sekisho.payment.made" and event["data"]["direction"] == "in"
            if inward and event["data"].get("purpose") in ("wage", "freelance", "invoice"):
                paid.setdefault(f"{event['tenant']}/{event['subject']}", event["time"])
        result = {
            "case": self.number,
            "title": self.title,
            "status": self.status,
            "across_tenants": self.across,
            "operators": named(self.operators),
            "operators_hard": named(self.hard),
            "facilitators": named(self.facilitators),
            "victims": named(self.victims),
            "innocents": sorted(seen - special),
            "harm_at": self.harm_at,
            "first_payout_at": {key: paid.get(key) for key in named(self.operators + self.hard)},
            "flags": self.flags,
            "ring": [named(ring) for ring in self.rings],
            "needs_list": self.needs_list,
            "note": self.note,
            "stories": {key: self.people[key].story for key in sorted(seen) if self.people[key].story},
        }
        if self.harms:
            result["harm_at_by_subject"] = dict(sorted(self.harms.items()))
        return {key: value for key, value in result.items() if value is not None and (value != [] or key != "operators_hard")}


def lines(events):
    return "".join(json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n" for event in events)
