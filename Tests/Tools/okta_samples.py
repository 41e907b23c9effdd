#!/usr/bin/env python3
"""Takes the Okta records out of a collection of detection rules whose tests hold them, and prints one a line.

Usage: okta_samples.py FOLDER

Needs the package PyYAML.
"""

import json
import sys
from pathlib import Path

import yaml


def records(folder: Path) -> list[dict]:
    """The `Log` of every test that is an Okta record."""
    found = []
    for file in sorted(folder.rglob("*.yml")):
        document = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for test in (document or {}).get("Tests") or []:
            log = test.get("Log")
            if isinstance(log, str):
                log = json.loads(log)
            if isinstance(log, dict) and ("eventType" in log or "eventtype" in log):
                found.append(log)
    return found


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    for record in records(Path(arguments[0])):
        print(json.dumps(record, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
