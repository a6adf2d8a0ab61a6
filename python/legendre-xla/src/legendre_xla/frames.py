"""Messages over a stream: the lengths of a JSON header and of the bytes behind it, then both."""

import json
import struct

_LENGTHS = struct.Struct("<IQ")


def read_frame(stream):
    """The header and the bytes of the next message; None where the stream has ended between two."""
    lengths = _exactly(stream, _LENGTHS.size, may_end=True)
    if lengths is None:
        return None
    header, body = _LENGTHS.unpack(lengths)
    return json.loads(_exactly(stream, header)), _exactly(stream, body)


def write_frame(stream, header, parts=()):
    """Writes a message whose bytes are those of `parts`, one after the other."""
    text = json.dumps(header, allow_nan=False).encode()
    views = [memoryview(part).cast("B") for part in parts]
    stream.write(_LENGTHS.pack(len(text), sum(len(view) for view in views)))
    stream.write(text)
    for view in views:
        stream.write(view)
    stream.flush()


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
