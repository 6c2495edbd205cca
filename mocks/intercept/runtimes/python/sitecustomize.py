"""Sends what a Python program says to the vendor's hosts to the mock instead.

`http.client`, aiohttp and many others read no proxy variable. Python imports a module of this name at its start; it
changes where names lead to, and nothing else: certificates are checked as always. `understudy exec` puts it on the
PYTHONPATH, with `hosts.json` beside it.
"""

import json
import os
import re
import socket
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))


def _install():
    with open(os.path.join(_HERE, "hosts.json")) as file:
        told = json.load(file)
    hosts, exempt = set(told["hosts"]), set(told["except"])
    pattern = re.compile(told["pattern"])
    mock = ("127.0.0.1", told["port"])

    def is_taken(host):
        if isinstance(host, (bytes, bytearray)):
            host = bytes(host).decode("ascii", "replace")
        if not isinstance(host, str):
            return False
        host = host.lower().rstrip(".")
        return host in hosts or (host not in exempt and pattern.search(host) is not None)

    def redirected(address):
        if isinstance(address, tuple) and address and is_taken(address[0]):
            return mock
        return address

    real_getaddrinfo = socket.getaddrinfo
    real_connect = socket.socket.connect
    real_connect_ex = socket.socket.connect_ex

    def getaddrinfo(host, port, *args, **kwargs):
        if is_taken(host):
            host, port = mock
        return real_getaddrinfo(host, port, *args, **kwargs)

    def connect(self, address):
        return real_connect(self, redirected(address))

    def connect_ex(self, address):
        return real_connect_ex(self, redirected(address))

    socket.getaddrinfo = getaddrinfo
    socket.socket.connect = connect
    socket.socket.connect_ex = connect_ex


def _next_sitecustomize():
    """The one that would have been imported without this one, such as the system's."""
    from importlib.machinery import PathFinder

    others = [folder for folder in sys.path if os.path.abspath(folder) != _HERE]
    spec = PathFinder.find_spec("sitecustomize", others)
    if spec is not None and spec.loader is not None:
        from importlib.util import module_from_spec

        spec.loader.exec_module(module_from_spec(spec))


_install()
_next_sitecustomize()
