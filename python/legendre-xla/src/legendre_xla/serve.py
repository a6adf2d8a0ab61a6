"""The process behind `jit(f, { device: "xla" })`: compiles and runs programs that come over standard input."""

import os
import sys

import jax
import numpy as np

from .errors import LegendreXlaError
from .frames import read_frame, write_frame
from .module import exported

_DTYPES = {"float32": np.float32, "float64": np.float64, "int32": np.int32, "uint32": np.uint32, "bool": np.bool_}


class Server:
    """Programs and values by number. Numbers are chosen by the other side, so that it need not wait for answers."""

    def __init__(self):
        self._programs = {}
        self._values = {}

    def describe(self, _header, _body):
        devices = [{"id": d.id, "kind": d.device_kind, "platform": d.platform} for d in jax.devices()]
        versions = {"jax": jax.__version__, "python": sys.version.split()[0]}
        return {"platform": jax.default_backend(), "devices": devices, "versions": versions}, []

    def compile(self, header, body):
        call = exported(body.decode()).call
        self._programs[header["program"]] = jax.jit(call)
        return {}, []

    def run(self, header, body):
        """Results either stay, under the numbers of `keep`, or are sent back."""
        program = self._found(self._programs, header["program"], "program")
        args, at = [], 0
        for arg in header["args"]:
            if "value" in arg:
                args.append(self._found(self._values, arg["value"], "value"))
                continue
            dtype = np.dtype(_DTYPES[arg["dtype"]])
            size = dtype.itemsize * int(np.prod(arg["shape"], dtype=np.int64))
            args.append(np.frombuffer(body, dtype, size // dtype.itemsize, at).reshape(arg["shape"]))
            at += size
        results = program(*args)
        keep = header.get("keep")
        if keep is None:
            return self._sent(results)
        for number, result in zip(keep, results, strict=True):
            self._values[number] = result
        return {}, []

    def put(self, header, body):
        dtype = np.dtype(_DTYPES[header["dtype"]])
        self._values[header["value"]] = jax.device_put(np.frombuffer(body, dtype).reshape(header["shape"]))
        return {}, []

    def fetch(self, header, _body):
        return self._sent([self._found(self._values, number, "value") for number in header["values"]])

    def free(self, header, _body):
        for number in header.get("values", []):
            self._values.pop(number, None)
        for number in header.get("programs", []):
            self._programs.pop(number, None)
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


def main():
    """Answers one message after the other until standard input ends. What others print goes to standard error."""
    jax.config.update("jax_enable_x64", True)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    questions = os.fdopen(os.dup(0), "rb", buffering=1 << 20)
    server = Server()
    while (frame := read_frame(questions)) is not None:
        header, body = frame
        try:
            handler = getattr(server, header["op"])
            answer, parts = handler(header, body)
        except Exception as error:
            kind = "data" if isinstance(error, LegendreXlaError) else type(error).__name__
            answer, parts = {"error": str(error), "kind": kind}, []
        write_frame(answers, {**answer, "id": header["id"]}, parts)


if __name__ == "__main__":
    main()
