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
from .module import exported, parse

PROTOCOL = 2
"""What of messages both sides must know; the other side refuses another one."""

_DTYPES = {"float32": np.float32, "float64": np.float64, "int32": np.int32, "uint32": np.uint32, "bool": np.bool_}


class _Compiled:
    """A program with what is known of its arguments and results before a call."""

    def __init__(self, program):
        self.call = jax.jit(program.call).lower(*program.in_avals).compile()
        self.inputs = [(aval.dtype, aval.shape, aval.size, aval.size * aval.dtype.itemsize) for aval in program.in_avals]
        self.outputs = [{"shape": aval.shape, "dtype": aval.dtype.name} for aval in program.out_avals]


class Server:
    """Programs and values by number. Numbers are chosen by the other side, from 1, so that it need not wait for answers."""

    def __init__(self, shares=False):
        self._programs = {}
        self._values = {}
        self._shares = shares

    def answer(self, header, body):
        """The answer to one message; what it says is free is forgotten first."""
        try:
            if isinstance(header, list):
                return self.run(header, body)
            for table, kind in ((self._values, "values"), (self._programs, "programs")):
                for number in header[kind]:
                    table.pop(number, None)
            return _HANDLERS[header["op"]](self, header, body)
        except Exception as error:
            return {"error": str(error), "kind": "data" if isinstance(error, LegendreXlaError) else type(error).__name__}, []

    def describe(self, _header, _body):
        devices = [{"id": d.id, "kind": d.device_kind, "platform": d.platform} for d in jax.devices()]
        versions = {"jax": jax.__version__, "python": sys.version.split()[0]}
        about = {"protocol": PROTOCOL, "pid": os.getpid(), "versions": versions, "shared": self._shares}
        return {**about, "platform": jax.default_backend(), "devices": devices}, []

    def compile(self, header, body):
        compiled = _Compiled(exported(parse(body.decode())))
        self._programs[header["program"]] = compiled
        return {"results": compiled.outputs}, []

    def run(self, numbers, body):
        """
        `numbers` are that of the program, how many arguments and results there are, and then those: values, with 0 for an
        argument whose bytes are in the body and for a result that is sent back. All others are values to forget. Answers
        when the results are there, so that what goes wrong is said of this run.
        """
        number, given, kept = numbers[:3]
        first, last = 3 + given, 3 + given + kept
        for free in numbers[last:]:
            self._values.pop(free, None)
        compiled = self._found(self._programs, number, "program")
        args, at = [], 0
        for value, (dtype, shape, count, size) in zip(numbers[3:first], compiled.inputs, strict=True):
            if value:
                args.append(self._found(self._values, value, "value"))
            else:
                args.append(np.frombuffer(body, dtype, count, at).reshape(shape))
                at += size
        sent = []
        results = compiled.call(*args)
        for value, result in zip(numbers[first:last], results, strict=True):
            if value:
                self._values[value] = result
            else:
                sent.append(np.asarray(result, order="C"))
        # All results are there when one is: they are of one execution.
        if results and not sent:
            results[-1].block_until_ready()
        return None, sent

    def put(self, header, body):
        dtype = np.dtype(_DTYPES[header["dtype"]])
        self._values[header["value"]] = jax.device_put(np.frombuffer(body, dtype).reshape(header["shape"]))
        return {}, []

    def fetch(self, header, _body):
        return None, [np.asarray(self._found(self._values, header["value"], "value"), order="C")]

    def free(self, _header, _body):
        return {}, []

    def counts(self, _header, _body):
        return {"values": len(self._values), "programs": len(self._programs)}, []

    @staticmethod
    def _found(table, number, kind):
        if number in table:
            return table[number]
        raise LegendreXlaError(f"there is no {kind} {number}: it was freed, or the process was started anew")


_HANDLERS = {
    "describe": Server.describe,
    "compile": Server.compile,
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
    # The other side waits for results: a thread that computes them for this one would only have to be woken.
    jax.config.update("jax_cpu_enable_async_dispatch", False)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    questions = os.fdopen(os.dup(0), "rb", buffering=1 << 20)
    named = os.environ.pop("LEGENDRE_XLA_SHARED", None)
    # A file that both sides have open, by its number here.
    shared = int(named) if named and hasattr(os, "preadv") else None
    server = Server(shared is not None)
    while (frame := read_frame(questions, shared)) is not None:
        write_frame(answers, *server.answer(*frame))


if __name__ == "__main__":
    main()
