"""StableHLO text as a function of JAX."""

import dataclasses

import jax
import jax.numpy as jnp
import numpy as np
from jax import export
from jax.extend import mlir as jax_mlir
from jax.extend.mlir import ir
from jax.extend.mlir.dialects import stablehlo
from jax.interpreters.mlir import make_ir_context

from .errors import LegendreXlaError

_ELEMENTS = {
    "f32": np.float32,
    "f64": np.float64,
    "i32": np.int32,
    "i64": np.int64,
    "ui32": np.uint32,
    "i1": np.bool_,
}

_DONATED = ("tf.aliasing_output", "jax.buffer_donor")


def _spec(mlir_type):
    tensor = ir.RankedTensorType(mlir_type)
    element = str(tensor.element_type)
    if element not in _ELEMENTS:
        raise LegendreXlaError(
            f"the module has a value of type {mlir_type}, expected one of {', '.join(_ELEMENTS)}"
        )
    dtype = np.dtype(_ELEMENTS[element])
    if dtype.itemsize == 8 and not jax.config.jax_enable_x64:
        raise LegendreXlaError(
            f"the module has an argument or result of type {mlir_type}, and JAX keeps only 32 bits; "
            "call jax.config.update('jax_enable_x64', True) first"
        )
    return jax.ShapeDtypeStruct(tuple(tensor.shape), dtype)


@dataclasses.dataclass(frozen=True)
class Parsed:
    """A module made ready for JAX, and the types of what `main` takes and returns."""

    artifact: bytes
    inputs: tuple
    outputs: tuple
    donated: tuple
    """Numbers of the inputs whose memory the outputs may take."""


def parse(text: str) -> Parsed:
    """Reads a module whose public function is `main`; raises :class:`LegendreXlaError` for anything else."""
    context = make_ir_context()
    with context, ir.Location.unknown(context):
        try:
            module = ir.Module.parse(text)
        except Exception as error:
            raise LegendreXlaError(f"the module is no StableHLO that this JAX reads: {error}") from error
        mains = [
            op
            for op in module.body.operations
            if "sym_name" in op.attributes and ir.StringAttr(op.attributes["sym_name"]).value == "main"
        ]
        if not mains:
            raise LegendreXlaError("the module has no function main")
        kind = ir.FunctionType(ir.TypeAttr(mains[0].attributes["function_type"]).value)
        inputs, outputs = (tuple(_spec(t) for t in types) for types in (kind.inputs, kind.results))
        # From the text: versions of JAX differ in what else they take.
        artifact = jax_mlir.serialize_portable_artifact(text.encode(), stablehlo.get_current_version())
        marks = ir.ArrayAttr(mains[0].attributes["arg_attrs"]) if "arg_attrs" in mains[0].attributes else []
        donated = tuple(at for at, mark in enumerate(marks) if any(name in ir.DictAttr(mark) for name in _DONATED))
    return Parsed(artifact, inputs, outputs, donated)


def exported(parsed: Parsed) -> export.Exported:
    """
    The module as an exported function of JAX, for the platform in use. Its `call` takes the arguments of `main` one by
    one and returns a list; it may be used within `jax.jit`, also on arrays that are sharded over many devices. JAX knows of
    no donation inside of it: that is said to `jax.jit`.
    """

    def like(*_):
        return [jnp.zeros(out.shape, out.dtype) for out in parsed.outputs]

    template = export.export(jax.jit(like))(*parsed.inputs)
    return dataclasses.replace(
        template,
        fun_name="legendre",
        mlir_module_serialized=parsed.artifact,
        module_kept_var_idx=tuple(range(len(parsed.inputs))),
    )
