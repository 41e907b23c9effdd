"""Judges casework's messages by independent programs. Reads one JSON object from standard input, writes one to standard output.

webhook  {secret, headers, payload}        the stock standardwebhooks package verifies
token    {token, key, audience}            PyJWT verifies and shows header and claims
mail     {text}                            Python's mail parser shows headers and body
holidays {calendar, from, to}              the holidays package lists days off
"""

import datetime
import email
import email.policy
import json
import sys


def webhook(task):
    from standardwebhooks.webhooks import Webhook, WebhookVerificationError

    try:
        Webhook(task["secret"]).verify(task["payload"], task["headers"])
        return {"verified": True}
    except WebhookVerificationError as error:
        return {"verified": False, "reason": str(error)}


def token(task):
    import jwt

    claims = jwt.decode(task["token"], task["key"], algorithms=["ES256"], audience=task["audience"])
    return {"header": jwt.get_unverified_header(task["token"]), "claims": claims}


def mail(task):
    message = email.message_from_string(task["text"], policy=email.policy.default)
    return {
        "headers": [[name, str(value)] for name, value in message.items()],
        "body": message.get_content(),
        "defects": [str(defect) for defect in message.defects],
        "to": [address.addr_spec for address in message["to"].addresses],
    }


def holidays_of(task):
    import holidays

    years = range(task["from"], task["to"] + 1)
    known = {
        "us": lambda: holidays.country_holidays("US", years=years),
        "jp": lambda: holidays.country_holidays("JP", years=years),
        "kr": lambda: holidays.country_holidays("KR", years=years),
        "gb": lambda: holidays.country_holidays("GB", subdiv="ENG", years=years),
        "eu": lambda: holidays.financial_holidays("ECB", years=years),
    }
    return {"days": sorted(str(day) for day in known[task["calendar"]]() if day.weekday() < 5)}


TASKS = {"webhook": webhook, "token": token, "mail": mail, "holidays": holidays_of}

if __name__ == "__main__":
    json.dump(TASKS[sys.argv[1]](json.load(sys.stdin)), sys.stdout)
