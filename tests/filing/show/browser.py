"""Debian's Chromium without a window, driven by its own driver in plain HTTP."""

import base64
import json
import re
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]


@dataclass(frozen=True)
class Browser:
    """One window."""

    session: str

    def open(self, address: str, width: int = 1280, height: int = 900) -> None:
        """Show a page in a window of that size."""
        self._post("window/rect", width=width, height=height)
        self._post("url", url=address)

    def run(self, script: str) -> Any:
        """What a script on the page returns."""
        return self._post("execute/sync", script=script, args=[])

    def press(self, *keys: str) -> None:
        """Press and let go of keys, one after the other."""
        for key in keys:
            moves = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
            self._post("actions", actions=[{"type": "key", "id": "keyboard", "actions": moves}])

    def seen(self) -> bytes:
        """What the window shows, as PNG."""
        with urllib.request.urlopen(f"{self.session}/screenshot", timeout=60) as answer:
            return base64.b64decode(json.load(answer)["value"])

    def printed(self) -> bytes:
        """The page as PDF, on Letter paper."""
        page = {"width": 21.59, "height": 27.94}
        return base64.b64decode(self._post("print", page=page, background=False))

    def _post(self, command: str, **said: Any) -> Any:
        return _ask(f"{self.session}/{command}", said)


@contextmanager
def browser(scripts: bool = True) -> Iterator[Browser]:
    """A browser, which is gone afterwards; without `scripts`, one that runs none of a page's."""
    driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
    try:
        assert driver.stdout
        port = next(
            found[1] for line in driver.stdout if (found := re.search(r"started successfully on port (\d+)", line))
        )
        options: dict[str, Any] = {"args": ARGUMENTS}
        if not scripts:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
        made = _ask(f"http://127.0.0.1:{port}/session", wanted)
        session = f"http://127.0.0.1:{port}/session/{made['sessionId']}"
        yield Browser(session)
        urllib.request.urlopen(urllib.request.Request(session, method="DELETE"), timeout=60).close()
    finally:
        driver.terminate()
        driver.wait(60)


def _ask(address: str, said: object) -> Any:
    request = urllib.request.Request(address, json.dumps(said).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["value"]
