"""Real ids for the cases that schemathesis makes: without them nearly every path with an id answers 404.

Before the first case the world of the caller is read: every list, then every list below a thing that was found. An id
of a path becomes, by its own value, one of those ids, or stays what it is.
"""

import json
import os
import re
import urllib.request
from collections import defaultdict

import schemathesis

BASE = os.environ["SCRUTIN_BASE"]
TOKEN = os.environ["SCRUTIN_TOKEN"]
MAX_IDS = 40
UUID = re.compile(r"^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$")


def read(path):
    request = urllib.request.Request(BASE + path, headers={"Authorization": f"Bearer {TOKEN}"})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)
    except (OSError, ValueError):
        return None


def collect(value, name, found):
    """Every id in an answer, under the name of its field; `id` under the name of the resource."""
    if isinstance(value, list):
        for item in value:
            collect(item, name, found)
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str) and UUID.match(item):
                found[name if key == "id" else key].add(item)
            else:
                collect(item, f"{key}_id" if isinstance(item, dict) else name, found)


def singular(segment):
    word = segment.replace("-", "_")
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith("sses") else word.removesuffix("s")


def crawl():
    document = read("/openapi.json")
    paths = [path for path, item in document["paths"].items() if "get" in item and path.startswith("/v1/")]
    found = defaultdict(set)
    for _ in range(3):
        for path in paths:
            names = re.findall(r"{(\w+)}", path)
            segments = [segment for segment in path.split("/") if segment and not segment.startswith("{")]
            resource = singular(segments[-1]) + "_id"
            choices = [sorted(found[name])[:3] for name in names]
            if not names:
                collect(read(path), resource, found)
            elif len(names) == 1:
                for choice in choices[0]:
                    collect(read(path.replace("{%s}" % names[0], choice)), resource, found)
    return {name: sorted(ids)[:MAX_IDS] for name, ids in found.items()}


IDS = crawl()


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    for name, value in (path_parameters or {}).items():
        ids = IDS.get(name, [])
        index = sum(str(value).encode()) % (len(ids) + max(1, len(ids) // 4))
        if index < len(ids):
            path_parameters[name] = ids[index]
    return path_parameters


# One empty page, the smallest file that is taken.
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n"
    b"0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n"
)


@schemathesis.serializer("application/pdf", "image/png", "image/jpeg")
def as_file(context, value):
    """A file, or bytes that are none."""
    return PDF if sum(str(value).encode()) % 2 else str(value).encode()
