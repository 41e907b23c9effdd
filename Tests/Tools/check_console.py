"""Opens every page of the console in headless Chromium as it is served: under its strict policy, in each language, theme and width.

Usage: check_console.py FOLDER [BEGINNING-OF-NAME]. The folder is the one that the preview test wrote. Takes a picture of each page, and
fails when axe-core finds a violation, the browser complains, or a page is wider than its window.
"""

import http.server
import importlib.util
import pathlib
import sys
import threading

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

folder = pathlib.Path(sys.argv[1]).resolve()
wanted = sys.argv[2] if len(sys.argv) > 2 else ""
# The package brings axe-core along; it is run here without the package's own browser.
found = importlib.util.find_spec("axe_playwright_python")
axe_core = (pathlib.Path(found.submodule_search_locations[0]) / "axe.min.js").read_text()
tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
policy = (folder / "policy.txt").read_text().strip()


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments):
        super().__init__(*arguments, directory=str(folder))

    def end_headers(self):
        self.send_header("Content-Security-Policy", policy)
        super().end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()

options = webdriver.ChromeOptions()
for option in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--force-device-scale-factor=1"):
    options.add_argument(option)
options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
# axe-core takes long on a busy machine.
driver.set_script_timeout(120)
shots = folder / "shots"
shots.mkdir(exist_ok=True)
faults = 0
count = 0
for page in sorted(folder.glob(wanted + "*.html")):
    for width in (1280, 390):
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        driver.get(f"http://127.0.0.1:{server.server_port}/{page.name}")
        count += 1
        wide = driver.execute_script("return document.documentElement.scrollWidth - window.innerWidth")
        found = [f"{page.name} {width}: {wide} px too wide"] if wide > 0 else []
        # No server-sent events are served here; their absence is the one complaint that is expected.
        found += [
            f"{page.name} {width}: {entry['message']}" for entry in driver.get_log("browser") if "/console/events" not in entry["message"]]
        driver.execute_script(axe_core)
        result = driver.execute_async_script(
            "const done = arguments[1]; axe.run(document, {runOnly: arguments[0]}).then(done, e => done({error: String(e)}))", tags)
        found += [f"{page.name}: axe-core did not run: {result['error']}"] if "error" in result else []
        for violation in result.get("violations", []):
            for node in violation["nodes"]:
                found.append(f"{page.name} {width}: {violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}")
        for fault in found:
            print(fault)
        faults += len(found)
        driver.execute_script("for (const one of document.querySelectorAll('.scroll, nav ul')) { one.scrollLeft = 0 }; window.scrollTo(0, 0)")
        height = min(6000, driver.execute_script("return document.documentElement.scrollHeight"))
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        driver.save_screenshot(str(shots / f"{page.stem}.{width}.png"))
driver.quit()
print(f"{count} pages looked at, {faults} faults")
sys.exit(1 if faults else 0)
