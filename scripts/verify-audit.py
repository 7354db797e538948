#!/usr/bin/env python3
"""Verifies an export of the audit trail without a line of Scrutin's: scripts/verify-audit.py FILE [SIZE:ROOT | KEYS.json]..

       scripts/verify-audit.py RECEIPTS KEYS.json --receipts

Prints `SIZE:ROOT` of every signed head and ends with 0; names the first bad leaf and ends with 1. With
--receipts it says of each line, a receipt as the API gives it, whether it holds. Only the standard library.
"""
import base64, hashlib, json, sys

def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def unpad(text): return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
def bad(leaf, why): sys.exit(print(f"bad leaf {leaf}: {why}") or 1)

# ES256: the curve P-256, as FIPS 186-5 writes it.
P, A, N = 2**256 - 2**224 + 2**192 + 2**96 - 1, -3, 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)

def add(p, q):
    if p is None or q is None: return p or q
    if p[0] == q[0] and (p[1] + q[1]) % P == 0: return None
    slope = (3 * p[0] ** 2 + A) * pow(2 * p[1], -1, P) if p == q else (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope**2 - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P

def times(k, p):
    sum = None
    while k:
        if k & 1: sum = add(sum, p)
        p, k = add(p, p), k >> 1
    return sum

def payload(jws, keys, typ):
    """What a compact JWS of this type says, if one of the keys signed it."""
    protected, body, signature = jws.split(".")
    header = json.loads(unpad(protected))
    assert (header["alg"], header["typ"]) == ("ES256", typ), "not what it should be"
    key = keys[header["kid"]]
    point, signature = tuple(int.from_bytes(unpad(key[c]), "big") for c in "xy"), unpad(signature)
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    w, e = pow(s, -1, N), int.from_bytes(sha(f"{protected}.{body}".encode()), "big")
    found = add(times(e * w % N, G), times(r * w % N, point))
    assert len(signature) == 64 and 0 < r < N and 0 < s < N and found and found[0] % N == r, "a signature does not hold"
    return unpad(body)

def root(peaks):
    """Of the full subtrees from left to right, each with its height."""
    hash = peaks[-1][1] if peaks else sha()
    for _, left in reversed(peaks[:-1]): hash = sha(b"\1", left, hash)
    return hash

def verify(file, keys, kept):
    peaks, count, headed = [], 0, 0
    for line in open(file, encoding="utf-8"):
        (kind, said), = json.loads(line).items()
        if kind == "begin": keys = keys or {key["kid"]: key for key in said["keys"]["keys"]}
        record = said if kind == "unsealed" else said.get("record") if kind == "leaf" else None
        if kind == "leaf" and (said["index"] != count or not record): bad(count, "missing")
        if record:
            personal, shown = bytes.fromhex(record.get("personal_digest", "")), record.get("personal")
            if shown and sha(bytes.fromhex(shown["nonce"]), shown["payload"].encode()) != personal: bad(count, "personal payload")
            digest = sha(record["header"].encode(), personal)
            if digest.hex() != record["record_digest"]: bad(count, "event")
        if kind == "leaf":
            height, hash = 0, sha(b"\0", digest)
            if hash.hex() != said["hash"] or json.loads(record["header"])[0] != said["event"]: bad(count, "leaf")
            while peaks and peaks[-1][0] == height: height, hash = height + 1, sha(b"\1", peaks.pop()[1], hash)
            peaks, count = peaks + [(height, hash)], count + 1
        if kind == "head":
            try: head = json.loads(payload(said["signed"], keys, "scrutin-tree-head"))
            except Exception as error: bad(headed, f"or one behind it: {error}")
            if (head["size"], head["root"]) != (count, root(peaks).hex()): bad(headed, "or one behind it: another root")
            headed = count
            print(f"{count}:{head['root']}")
        if count in kept and kind in ("leaf", "head") and kept[count] != root(peaks).hex(): bad(headed, "or one behind it: a kept root")
    if headed != count or any(size > count for size in kept): bad(count, "missing: older than a kept root, or cut off")

def receipt(line, keys):
    given = json.loads(line)
    said = payload(given["jws"], keys, "scrutin-receipt")
    assert sha(said).hex() == given["digest"] and json.loads(said) == given["body"]
    if given.get("tree_head"): payload(given["tree_head"], keys, "scrutin-tree-head")

if __name__ == "__main__":
    keys, kept = {}, {}
    for given in sys.argv[2:]:
        if given == "--receipts": continue
        if given.endswith(".json"): keys = {key["kid"]: key for key in json.load(open(given))["keys"]}
        else: kept[int(given.split(":")[0])] = given.split(":")[1]
    if "--receipts" not in sys.argv: verify(sys.argv[1], keys, kept)
    else:
        for line in open(sys.argv[1], encoding="utf-8"):
            try: receipt(line, keys)
            except Exception as error: print(f"does not hold: {error!r}")
            else: print("holds")
