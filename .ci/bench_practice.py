"""The program's practice server, sign-ins there, and a shelf of setups that were saved from it."""

import html
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request


class Practice:
    """The program's practice server in a process of its own, and an application that is registered there."""

    redirect_uri = "https://localhost/callback"

    def __init__(self, program):
        self.server = subprocess.Popen([program, "practice", "--json"], stdout=subprocess.PIPE)
        self.site = json.loads(self.server.stdout.readline())

    def sign_in(self):
        """The address at which a sign-in ends: the consent form is opened and sent, and the redirect not followed."""
        query = {"client_id": self.site["client_id"], "redirect_uri": self.redirect_uri, "response_type": "code"}
        link = self.site["authorize_url"]
        with open_url(link + "?" + urllib.parse.urlencode({**query, "scope": "full"})) as page:
            hidden = re.findall(r'name="(\w+)" value="([^"]*)"', page.read().decode())
        form = {name: html.unescape(value) for name, value in hidden if name not in ("account", "decision")}
        form.update(account="ab123", decision="allow")
        try:
            open_url(link, urllib.parse.urlencode(form).encode())
        except urllib.error.HTTPError as answer:
            return answer.headers["Location"]
        sys.exit("bench: the practice server sent no redirect")

    def code(self):
        return urllib.parse.parse_qs(urllib.parse.urlsplit(self.sign_in()).query)["code"][0]

    def token_request(self):
        form = {"grant_type": "authorization_code", "code": self.code(), "redirect_uri": self.redirect_uri}
        return urllib.parse.urlencode({**form, **{name: self.site[name] for name in ("client_id", "client_secret")}})

    def close(self):
        self.server.terminate()
        self.server.wait()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def open_url(url, data=None):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), NoRedirect())
    return opener.open(url, data, timeout=10)


def fill_shelf(program, practice, home, count=10_000):
    """Saves two setups, and between them puts copies of the first beside it, so that the last one indexes them all."""
    folder = None
    for number in (0, count - 1):
        with tempfile.TemporaryDirectory() as files:
            for name, text in ("secret", practice.site["client_secret"]), ("address", practice.sign_in()):
                with open(f"{files}/{name}", "w") as file:
                    file.write(text)
            subprocess.run(
                [program, "exchange", "--client-id", practice.site["client_id"], "--redirect-uri", practice.redirect_uri,
                 "--token-url", practice.site["token_url"], "--secret-file", f"{files}/secret",
                 "--redirect-file", f"{files}/address", "--save", setup_name(number), "--in", "plain"],
                env={**os.environ, "XDG_DATA_HOME": home}, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if folder is None:
            folder = next(path for path, _, names in os.walk(home) if setup_name(0) + ".setup" in names)
            with open(f"{folder}/{setup_name(0)}.setup") as file:
                first = file.read()
            for other in range(1, count - 1):
                path = f"{folder}/{setup_name(other)}.setup"
                with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
                    file.write(first.replace(setup_name(0), setup_name(other)))


def setup_name(number):
    return f"customer-{number:05}"
