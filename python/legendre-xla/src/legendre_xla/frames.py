"""Messages over a stream: the lengths of a header and of the bytes behind it, then both."""

import json
import struct

_LENGTHS = struct.Struct("<IQ")


def read_frame(stream):
    """
    The header and the bytes of the next message; None where the stream has ended between two. A header is JSON, or, for
    what is asked often, whole numbers of eight bytes, as JavaScript counts: 0, then those that are returned.
    """
    lengths = _exactly(stream, _LENGTHS.size, may_end=True)
    if lengths is None:
        return None
    header, body = _LENGTHS.unpack(lengths)
    text = _exactly(stream, header)
    return _numbers(text) if text[0] == 0 else json.loads(text), _exactly(stream, body)


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
