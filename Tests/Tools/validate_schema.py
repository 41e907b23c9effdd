#!/usr/bin/env python3
"""Validates events against the published JSON Schema with an independent implementation.

Usage: validate_schema.py SCHEMA FILE...

Every line of the files must be a JSON event that the schema allows; a line that begins with '!' must hold one that it refuses.
Needs the package jsonschema (PyPI). Exits with 1 when something is not as it should be.
"""

import json
import sys

from jsonschema import Draft202012Validator


def main(arguments: list[str]) -> int:
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    checked = 0
    failed = 0
    for name in arguments[1:]:
        with open(name, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                wanted = not line.startswith("!")
                text = line.lstrip("!").strip()
                if not text:
                    continue
                checked += 1
                errors = list(validator.iter_errors(json.loads(text)))
                if wanted != (not errors):
                    failed += 1
                    what = errors[0].json_path + ": " + errors[0].message if errors else "was not refused"
                    print(f"{name}:{number}: {what}", file=sys.stderr)
    print(f"{checked} events checked against the schema, {failed} not as they should be")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
