"""A program as a step of training: what it carries from one step to the next, and what it takes of the data."""

import jax

from .errors import LegendreXlaError
from .placement import batch_sharding, everywhere, put
from .tree import paths


class TrainingStep:
    """
    The first arguments are carried: each comes back under its name in the result. The arguments after them are taken from
    the data, a batch each, and all other results are metrics, one number each.
    """

    def __init__(self, program, carry, batch, file):
        given = program.input["array"]
        if len(given) != len(carry) + len(batch):
            named = f"--carry {','.join(carry)} and --batch {','.join(batch)} name {len(carry) + len(batch)}"
            raise LegendreXlaError(f"{file} takes {len(given)} arguments; {named}")
        if not isinstance(program.output, dict) or "keys" not in program.output:
            raise LegendreXlaError(f"{file} does not return an object, with {', '.join(carry)} and metrics")
        self._program = program
        avals = iter(program.arguments.values())
        self.carried, self.batch = {}, {}
        for name, structure in zip((*carry, *batch), given, strict=True):
            types = self.carried if name in carry else self.batch
            for path in paths(structure, name):
                types[path] = next(avals)
        order = sorted(carry)
        self.structure = {"keys": order, "children": [given[carry.index(name)] for name in order]}
        returned = program.results
        for path, aval in self.carried.items():
            found = returned.get(path)
            if found is None or (found.shape, found.dtype) != (aval.shape, aval.dtype):
                said = "nothing" if found is None else f"{found.dtype} {list(found.shape)}"
                raise LegendreXlaError(
                    f"{file} takes {path} as {aval.dtype} {list(aval.shape)} and returns {said} for it; name what it carries with --carry"
                )
        self.metrics = [path for path in returned if path not in self.carried]
        for path in self.metrics:
            if returned[path].shape != ():
                raise LegendreXlaError(f"{file} returns {path} of shape {list(returned[path].shape)}; a metric is one number")
        self._places = {path: place for place, path in enumerate(returned)}

    def _take(self, carried, batch, constants):
        """The next carried leaves, in order, and the metrics."""
        results = self._program.exported.call(*carried, *batch, *constants)
        return [results[self._places[path]] for path in self.carried], [results[self._places[path]] for path in self.metrics]

    def _jitted(self, mesh, placed):
        # Constants are arguments as well: as part of the compiled module they would be there twice.
        outputs = ([placed[name] for name in self.carried], [everywhere(mesh) for _ in self.metrics])
        return jax.jit(self._take, donate_argnums=0, out_shardings=outputs)

    def compiled(self, mesh, placed):
        """
        A function of carried leaves and a batch that gives the next leaves, in order, and the metrics, as `jax.jit` compiles it. Carried leaves stay
        as they are `placed`, the next ones take the memory of those that were given; metrics and constants of the program are on every device.
        """
        take = self._jitted(mesh, placed)
        constants = [put(array, everywhere(mesh)) for array in self._program.constants]
        return lambda carried, batch: take(carried, batch, constants)

    def lowered(self, mesh, placed):
        """The same as JAX gives it to XLA; nothing is run."""

        def like(types, of):
            return [jax.ShapeDtypeStruct(aval.shape, aval.dtype, sharding=of(name, aval)) for name, aval in types.items()]

        carried = like(self.carried, lambda name, _: placed[name])
        batch = like(self.batch, lambda name, aval: batch_sharding(mesh, name, aval))
        constants = like(dict(enumerate(self._program.constants)), lambda *_: everywhere(mesh))
        return self._jitted(mesh, placed).lower(carried, batch, constants)

    def in_file_order(self, leaves):
        """Carried leaves in the order of `structure`, which sorts by name."""
        given = dict(zip(self.carried, leaves, strict=True))
        return [given[path] for path in paths(self.structure)]
