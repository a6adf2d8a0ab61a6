"""Messages over a stream: the lengths of a header and of the bytes behind it, then both."""

import json
import os
import struct

_LENGTHS = struct.Struct("<IQ")


_ELSEWHERE = 1 << 63
"""Of the length of a body: that its bytes are not behind the header but in the shared file."""


def read_frame(stream, shared=None):
    """
    The header and the bytes of the next message; None where the stream has ended between two. A header is JSON, or, for
    what is asked often, whole numbers of eight bytes, as JavaScript counts: 0, then those that are returned.
    `shared` is the descriptor of the file that large bodies lie in.
    """
    lengths = _exactly(stream, _LENGTHS.size, may_end=True)
    if lengths is None:
        return None
    header, body = _LENGTHS.unpack(lengths)
    text = _exactly(stream, header)
    bytes_of = _exactly(stream, body) if body < _ELSEWHERE else _aside(shared, body - _ELSEWHERE)
    return _numbers(text) if text[0] == 0 else json.loads(text), bytes_of


def write_frame(stream, header, parts=()):
    """Writes a message whose bytes are those of `parts`, one after the other; None is a header of no bytes."""
    text = b"" if header is None else json.dumps(header, allow_nan=False).encode()
    stream.write(_LENGTHS.pack(len(text), sum(part.nbytes for part in parts)))
    stream.write(text)
    for part in parts:
        stream.write(part.data.cast("B") if part.nbytes else b"")
    stream.flush()


def _numbers(text):
    return [int(number) for number in struct.unpack_from(f"<{len(text) // 8 - 1}d", text, 8)]


def _aside(shared, count):
    whole = bytearray(count)
    view = memoryview(whole)
    at = 0
    while at < count:
        read = os.preadv(shared, [view[at:]], at)
        if not read:
            raise EOFError("the shared file ends inside of a message")
        at += read
    return whole


def _exactly(stream, count, may_end=False):
    whole = bytearray(count)
    view = memoryview(whole)
    at = 0
    while at < count:
        read = stream.readinto(view[at:])
        if not read:
            if may_end and at == 0:
                return None
            raise EOFError("the stream ended inside of a message")
        at += read
    return whole
