"""Writes one attribute; the first argument says with what, the second to which host, the third in which body."""
import http.client
import os
import sys
import urllib.request

client, host, body = sys.argv[1:4]
path = "/api/v2/conversations/{GENESYS_CONVERSATION_ID}/participants/{GENESYS_PARTICIPANT_ID}/attributes".format(**os.environ)
headers = {"Authorization": "Bearer " + os.environ["GENESYS_ACCESS_TOKEN"], "Content-Type": "application/json"}
if client == "urllib":
    request = urllib.request.Request("https://" + host + path, body.encode(), headers, method="PATCH")
    print(urllib.request.urlopen(request).status)
elif client == "http.client":
    connection = http.client.HTTPSConnection(host)
    connection.request("PATCH", path, body, headers)
    print(connection.getresponse().status)
else:
    import requests

    print(requests.patch("https://" + host + path, data=body, headers=headers).status_code)
