"""DuckDB reading the same file, with 16 aggregates a subject by SQL, as of the end of the file.

A back-test in a database: it tells what holds at the end and not when each condition first held, so it does less than a replay.
Usage: duck.py FILE OUT
"""

import json
import sys

import duckdb

READ = """
CREATE TABLE events AS
SELECT id, source, type[9:] AS type, "time"::TIMESTAMP AS at, subject, tenant, data
FROM read_json($path, format = 'newline_delimited', columns = {
  id: 'VARCHAR', source: 'VARCHAR', type: 'VARCHAR', "time": 'VARCHAR', subject: 'VARCHAR', tenant: 'VARCHAR', data: 'JSON'})
"""

SHOWN = """
CREATE TABLE shown AS
SELECT DISTINCT tenant, subject, kind, value FROM (
  SELECT tenant, subject, 'device' AS kind, (data->>'$.device.id') AS value FROM events
   WHERE type IN ('session.started', 'session.sampled', 'device.inventoried', 'device.alerted', 'assessment.completed')
  UNION ALL SELECT tenant, subject, 'account', coalesce((data->>'$.method.account'), (data->>'$.method.address')) FROM events
   WHERE type = 'payout_method.added'
  UNION ALL SELECT tenant, subject, 'document', (data->>'$.document.number') FROM events WHERE type = 'document.submitted'
  UNION ALL SELECT tenant, subject, 'contact', unnest((data->>'$.emails[*]') || (data->>'$.phones[*]')) FROM events
   WHERE type = 'profile.changed') WHERE value IS NOT NULL
"""

SHARED = """
CREATE TABLE shared AS
SELECT tenant, subject,
  max(n) FILTER (kind = 'device') AS device, max(n) FILTER (kind = 'account') AS account,
  max(n) FILTER (kind = 'document') AS document, max(n) FILTER (kind = 'contact') AS contact
FROM (SELECT *, count(*) OVER (PARTITION BY tenant, kind, value) AS n FROM shown) GROUP BY ALL
"""

JUDGED = """
WITH sums AS (
  SELECT tenant, subject,
    count(*) FILTER (type = 'session.started' AND (data->>'$.outcome') IS DISTINCT FROM 'failure') AS sessions,
    count(*) FILTER (type = 'session.started' AND (data->>'$.network.kind') IN ('vpn', 'proxy', 'tor')) AS vpn,
    count(*) FILTER (type = 'session.started' AND (data->>'$.network.kind') = 'hosting') AS hosting,
    count(DISTINCT (data->>'$.network.country')) FILTER (type = 'session.started') AS countries,
    count(*) FILTER (type = 'contact.checked' AND (data->>'$.line_type') IN ('voip', 'virtual')) AS voip,
    count(*) FILTER (type = 'contact.checked' AND (data->>'$.disposable') = 'true') AS disposable,
    count(*) FILTER (type = 'verification.completed' AND (data->>'$.method') = 'liveness' AND (data->>'$.result') = 'fail') AS liveness,
    count(*) FILTER (type = 'invitation.answered' AND (data->>'$.answer') = 'declined') AS refusals,
    count(*) FILTER (type = 'shipment.updated' AND (data->>'$.status') = 'rerouted') AS rerouted,
    count(*) FILTER (type = 'payout_method.added') AS payouts,
    count(*) FILTER (type = 'payout_method.added' AND (data->>'$.payee_check') = 'mismatch') AS mismatches,
    count(*) FILTER (type = 'clearance.recorded') AS clearances
  FROM events GROUP BY ALL)
SELECT tenant, subject,
  (coalesce(account, 0) >= 2 AND clearances = 0)::INT * 6 + (coalesce(device, 0) >= 3 AND clearances = 0)::INT * 5
  + (coalesce(document, 0) >= 2)::INT * 8 + (coalesce(contact, 0) >= 2 AND clearances = 0)::INT * 4
  + (countries >= 3 AND clearances = 0)::INT * 4 + (sessions >= 10 AND vpn / sessions >= 0.2 AND clearances = 0)::INT * 2
  + (sessions >= 10 AND hosting / sessions >= 0.5 AND clearances = 0)::INT * 3 + (disposable >= 1)::INT + (voip >= 1)::INT
  + (liveness >= 2)::INT * 3 + (refusals >= 2)::INT * 3 + (rerouted >= 1)::INT * 4 + (payouts >= 3)::INT * 3
  + (mismatches >= 1 AND clearances = 0)::INT * 4 - 8 AS bits
FROM sums LEFT JOIN shared USING (tenant, subject) ORDER BY tenant, subject
"""


def main():
    connection = duckdb.connect()
    connection.execute(READ, {"path": sys.argv[1]})
    connection.execute(SHOWN)
    connection.execute(SHARED)
    connection.execute(f"COPY ({JUDGED}) TO '{sys.argv[2]}' (FORMAT json)")
    events = connection.execute("SELECT count(*) FROM events").fetchone()[0]
    subjects = connection.execute("SELECT count(*) FROM (SELECT DISTINCT tenant, subject FROM events)").fetchone()[0]
    print(json.dumps({"events": events, "subjects": subjects, "rules": 14, "aggregates": 16}))


if __name__ == "__main__":
    main()
