"""Reads a PNG of indexed colours with Python's zlib, checks its sums, and prints its size, colours and how often each is used."""

import collections
import json
import pathlib
import struct
import sys
import zlib

data = (pathlib.Path(sys.argv[1]) / "picture.png").read_bytes()
assert data[:8] == b"\x89PNG\r\n\x1a\n"
chunks, place = [], 8
while place < len(data):
    length, kind = struct.unpack(">I4s", data[place:place + 8])
    body = data[place + 8:place + 8 + length]
    assert struct.unpack(">I", data[place + 8 + length:place + 12 + length])[0] == zlib.crc32(kind + body)
    chunks.append((kind.decode(), body))
    place += 12 + length
width, height, depth, colour = struct.unpack(">IIBB", chunks[0][1][:10])
assert (depth, colour) == (8, 3)
palette = dict(chunks)["PLTE"]
rows = zlib.decompress(b"".join(body for kind, body in chunks if kind == "IDAT"))
assert len(rows) == (width + 1) * height and not any(rows[::width + 1])
pixels = b"".join(rows[row * (width + 1) + 1:(row + 1) * (width + 1)] for row in range(height))
counts = collections.Counter(pixels)
json.dump({
    "chunks": [kind for kind, _ in chunks],
    "width": width,
    "height": height,
    "colours": [palette[i:i + 3].hex() for i in range(0, len(palette), 3)],
    "counts": [counts[i] for i in range(len(palette) // 3)],
    "pixels": list(pixels) if width * height < 5000 else [],
}, sys.stdout)
