"""A page in Debian's Chromium, driven over the DevTools protocol through a pair of pipes: no port, no driver program.

    with Browser() as browser:
        browser.open(path)
        browser.evaluate("document.title")
"""
import base64
import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time

SECONDS = 60


class Browser:
    @staticmethod
    def found():
        return shutil.which("chromium")

    def __init__(self, width=1400, height=900, script=True):
        self.folder = tempfile.TemporaryDirectory()
        command_out, self.commands = os.pipe()
        self.answers, answers_in = os.pipe()
        arguments = [self.found(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--no-first-run", "--disable-component-update", "--disable-background-networking",
                     "--hide-scrollbars", f"--user-data-dir={self.folder.name}", "--remote-debugging-pipe",
                     "about:blank"]
        # Chromium reads commands from descriptor 3 and writes to 4.
        self.process = subprocess.Popen(["sh", "-c", f'exec "$@" 3<&{command_out} 4>&{answers_in}', "sh", *arguments],
                                        pass_fds=(command_out, answers_in), stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(command_out)
        os.close(answers_in)
        self.script = script
        self.last, self.rest, self.events, self.session = 0, b"", [], None
        page = next(target for target in self.call("Target.getTargets")["targetInfos"] if target["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(f"{domain}.enable")
        self.resize(width, height)
        if not script:
            self.call("Emulation.setScriptExecutionDisabled", value=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.session = None
            self.call("Browser.close")
            self.process.wait(SECONDS)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            os.close(self.commands)
            os.close(self.answers)
            self.folder.cleanup()

    def read(self, until):
        while b"\0" not in self.rest:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.answers], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            bytes_read = os.read(self.answers, 1 << 20)
            if not bytes_read:
                raise EOFError("the browser has ended")
            self.rest += bytes_read
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + SECONDS
        while True:
            answer = self.read(until)
            if answer.get("id") == self.last:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, method):
        until = time.monotonic() + SECONDS
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.read(until))

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def open(self, path):
        """Load a file; what happened before is forgotten."""
        self.events = []
        self.call("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        self.wait_for("Page.loadEventFired")

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "?"))
        return answer["result"].get("value")

    def settle(self):
        """Until what a click began is painted. Without script nothing in the page can tell when."""
        if not self.script:
            time.sleep(0.5)
            return
        self.evaluate("new Promise(done => setTimeout(() => requestAnimationFrame(() => "
                      "requestAnimationFrame(done)), 20))")

    def center(self, selector):
        """The middle of the first line of an element, brought into view."""
        return self.evaluate("(() => { const e = document.querySelector(%s); e.scrollIntoView({block: 'center'}); "
                             "const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; })()"
                             % json.dumps(selector))

    def click(self, selector):
        """A real click: what lies on top at that point gets it."""
        x, y = self.center(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        self.settle()

    def press(self, key, code, text=None, modifiers=0):
        parameters = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        if text:
            parameters["text"] = text
        self.call("Input.dispatchKeyEvent", type="keyDown", **parameters)
        self.call("Input.dispatchKeyEvent", type="keyUp", **parameters)
        self.settle()

    def screenshot(self, path, whole=False):
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        pathlib.Path(path).write_bytes(base64.b64decode(data["data"]))

    def pdf(self):
        data = self.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        return base64.b64decode(data["data"])

    def requests(self):
        """The addresses that the page asked for, its own file excepted."""
        asked = [event["params"]["request"]["url"] for event in self.events
                 if event.get("method") == "Network.requestWillBeSent"]
        return [url for url in asked[1:]]

    def complaints(self):
        """What a person would see in the browser's console."""
        found = []
        for event in self.events:
            if event.get("method") == "Runtime.exceptionThrown":
                found.append(event["params"]["exceptionDetails"]["text"])
            elif event.get("method") == "Log.entryAdded":
                found.append(event["params"]["entry"]["text"])
            elif event.get("method") == "Runtime.consoleAPICalled":
                found.append(str(event["params"]["args"]))
        return found
