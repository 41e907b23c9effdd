"""Times: a calendar day plus a local hour becomes RFC 3339 UTC."""

from datetime import datetime, timedelta


def day(text):
    return datetime.strptime(text, "%Y-%m-%d")


def plus(start, days):
    return start + timedelta(days=days)


def workday(date):
    """The date itself, or the Monday after a weekend."""
    return date + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[date.weekday()])


def month_end(date):
    following = (date.replace(day=28) + timedelta(days=4)).replace(day=1)
    return workday(following - timedelta(days=3))


def text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def date_text(moment):
    return moment.strftime("%Y-%m-%d")


def month_text(moment):
    return moment.strftime("%Y-%m")


def moment(written):
    return datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ")
