"""Makes the first account of a fresh service through its one-time link, and prints the secret of a key with every permission.

usage: api_key.py http://127.0.0.1:PORT /setup?token=TOKEN
"""

import http.cookiejar
import json
import re
import sys
import urllib.parse
import urllib.request


def main():
    base, path = sys.argv[1:3]
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(base + path).read().decode()
    token = re.search(r'name="csrf_token" value="([^"]+)"', page).group(1)
    form = {
        "csrf_token": token,
        "link": path.split("token=")[1],
        "name": "first",
        "display_name": "First",
        "password": "correct horse battery",
    }
    browser.open(base + "/setup", urllib.parse.urlencode(form).encode())
    me = json.load(browser.open(base + "/v1/me"))

    def key(permissions):
        request = urllib.request.Request(
            base + "/v1/api_keys",
            json.dumps({"name": "check", "permissions": permissions}).encode(),
            {"Content-Type": "application/json", "X-CSRF-Token": me["csrf_token"]},
        )
        return json.load(browser.open(request))["secret"]

    # The description names all permissions; reading it takes a key or session only.
    description = json.load(browser.open(base + "/openapi.json"))
    shape = description["components"]["schemas"]["Key"]["properties"]["permissions"]["items"]
    print(key(shape["enum"]))


if __name__ == "__main__":
    main()
