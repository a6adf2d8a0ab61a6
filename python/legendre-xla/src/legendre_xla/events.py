"""Event files, which TensorBoard draws."""

import os
import socket
import struct
import time

_TABLE = []
for _byte in range(256):
    for _ in range(8):
        _byte = (_byte >> 1) ^ (0x82F63B78 if _byte & 1 else 0)
    _TABLE.append(_byte)


class EventFile:
    """
    A new event file in a folder. A run that goes on writes a file of its own; `reached` is the step that it goes on
    from, after which older files do not count. Numbers are written as float32, which is what TensorBoard keeps.
    """

    def __init__(self, folder, reached=0, now=time.time):
        os.makedirs(folder, exist_ok=True)
        self._now = now
        stem = f"events.out.tfevents.{int(now()):010d}.{socket.gethostname()}.{os.getpid()}"
        number = sum(name.startswith(stem) for name in os.listdir(folder))
        self._file = open(os.path.join(folder, f"{stem}.{number}"), "xb")
        self._append(_bytes(3, b"brain.Event:2"))
        if reached:
            # A session begins: whatever has this step or a later one in older files is dropped.
            self._append(_whole(2, reached + 1) + _bytes(7, _whole(1, 1)))

    def scalars(self, step, numbers):
        """Adds finite numbers of a step, by name; they are in the file afterwards."""
        values = b"".join(
            _bytes(1, _bytes(1, name.encode()) + struct.pack("<Bf", 2 << 3 | 5, value)) for name, value in numbers.items()
        )
        self._append(_whole(2, step) + _bytes(5, values))

    def close(self):
        self._file.close()

    def _append(self, fields):
        event = struct.pack("<Bd", 1 << 3 | 1, self._now()) + fields
        length = struct.pack("<Q", len(event))
        self._file.write(length + _checksum(length) + event + _checksum(event))
        self._file.flush()


def _checksum(data):
    """CRC-32C, turned by 15 bits and with a constant added, as records carry it."""
    rest = 0xFFFFFFFF
    for byte in data:
        rest = _TABLE[(rest ^ byte) & 0xFF] ^ (rest >> 8)
    rest ^= 0xFFFFFFFF
    return struct.pack("<I", ((rest >> 15 | rest << 17) + 0xA282EAD8) & 0xFFFFFFFF)


def _varint(value):
    """Seven bits a byte, the lowest first."""
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def _whole(field, value):
    return bytes([field << 3]) + _varint(value)


def _bytes(field, data):
    return bytes([field << 3 | 2]) + _varint(len(data)) + data
