"""The process behind `jit(f, { device: "xla" })`: compiles and runs programs that come over standard input."""

import os
import signal
import sys
import threading
import time

import jax
import numpy as np

from .errors import LegendreXlaError
from .frames import read_frame, write_frame
from .module import exported

PROTOCOL = 1
"""What of messages both sides must know; the other side refuses another one."""

_DTYPES = {"float32": np.float32, "float64": np.float64, "int32": np.int32, "uint32": np.uint32, "bool": np.bool_}


class Server:
    """Programs and values by number. Numbers are chosen by the other side, so that it need not wait for answers."""

    def __init__(self):
        self._programs = {}
        self._values = {}

    def answer(self, header, body):
        """The answer to one message; what it says is free is forgotten first."""
        free = header.get("free", {})
        for table, numbers in ((self._values, free.get("values", [])), (self._programs, free.get("programs", []))):
            for number in numbers:
                table.pop(number, None)
        try:
            handler = _HANDLERS[header["op"]]
            return handler(self, header, body)
        except Exception as error:
            return {"error": str(error), "kind": "data" if isinstance(error, LegendreXlaError) else type(error).__name__}, []

    def describe(self, _header, _body):
        devices = [{"id": d.id, "kind": d.device_kind, "platform": d.platform} for d in jax.devices()]
        versions = {"jax": jax.__version__, "python": sys.version.split()[0]}
        about = {"protocol": PROTOCOL, "pid": os.getpid(), "versions": versions}
        return {**about, "platform": jax.default_backend(), "devices": devices}, []

    def compile(self, header, body):
        program = exported(body.decode())
        self._programs[header["program"]] = jax.jit(program.call).lower(*program.in_avals).compile()
        return {}, []

    def run(self, header, body):
        """
        Results stay under the numbers of `keep`; where it has None, or is left out, they are sent back. Answers when the
        results are there, so that what goes wrong is said of this run.
        """
        program = self._found(self._programs, header["program"], "program")
        args, at = [], 0
        for arg in header["args"]:
            if "value" in arg:
                args.append(self._found(self._values, arg["value"], "value"))
                continue
            dtype = np.dtype(_DTYPES[arg["dtype"]])
            count = int(np.prod(arg["shape"], dtype=np.int64))
            args.append(np.frombuffer(body, dtype, count, at).reshape(arg["shape"]))
            at += dtype.itemsize * count
        results = jax.block_until_ready(program(*args))
        keep = header.get("keep", [None] * len(results))
        sent = []
        for number, result in zip(keep, results, strict=True):
            if number is None:
                sent.append(result)
            else:
                self._values[number] = result
        return self._sent(sent)

    def put(self, header, body):
        dtype = np.dtype(_DTYPES[header["dtype"]])
        self._values[header["value"]] = jax.device_put(np.frombuffer(body, dtype).reshape(header["shape"]))
        return {}, []

    def fetch(self, header, _body):
        return self._sent([self._found(self._values, number, "value") for number in header["values"]])

    def free(self, _header, _body):
        return {}, []

    def counts(self, _header, _body):
        return {"values": len(self._values), "programs": len(self._programs)}, []

    @staticmethod
    def _sent(results):
        arrays = [np.asarray(result, order="C") for result in results]
        return {"results": [{"shape": a.shape, "dtype": a.dtype.name} for a in arrays]}, [
            a.reshape(-1).view(np.uint8) for a in arrays
        ]

    @staticmethod
    def _found(table, number, kind):
        if number in table:
            return table[number]
        raise LegendreXlaError(f"there is no {kind} {number}: it was freed, or the process was started anew")


_HANDLERS = {
    "describe": Server.describe,
    "compile": Server.compile,
    "run": Server.run,
    "put": Server.put,
    "fetch": Server.fetch,
    "free": Server.free,
    "counts": Server.counts,
}


def _end_with(parent):
    """Ends this process when the one that started it is gone, in the middle of a long compile too."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)


def main():
    """Answers one message after the other until standard input ends. What others print goes to standard error."""
    # Ctrl-C in a terminal goes to both processes; the other one decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    jax.config.update("jax_enable_x64", True)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    questions = os.fdopen(os.dup(0), "rb", buffering=1 << 20)
    server = Server()
    while (frame := read_frame(questions)) is not None:
        header, body = frame
        answer, parts = server.answer(header, body)
        write_frame(answers, {**answer, "id": header["id"]}, parts)


if __name__ == "__main__":
    main()
