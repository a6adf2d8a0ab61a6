"""A program as a step of training: what it carries from one step to the next, and what it takes of the data."""

import jax
from jax.sharding import NamedSharding, PartitionSpec

from .errors import LegendreXlaError
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
        self._exported = program.exported
        avals = iter(program.exported.in_avals)
        self.carried, self.batch = {}, {}
        for name, structure in zip((*carry, *batch), given, strict=True):
            types = self.carried if name in carry else self.batch
            for path in paths(structure, name):
                types[path] = next(avals)
        order = sorted(carry)
        self.structure = {"keys": order, "children": [given[carry.index(name)] for name in order]}
        returned = dict(zip(paths(program.output), program.exported.out_avals, strict=True))
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

    def __call__(self, carried, batch):
        """The next carried leaves, in order, and the metrics; for `jax.jit`."""
        results = self._exported.call(*carried, *batch)
        return [results[self._places[path]] for path in self.carried], [results[self._places[path]] for path in self.metrics]

    def compiled(self, mesh, placed):
        """
        The step as `jax.jit` compiles it: carried leaves stay as they are `placed`, the next ones take the memory of those
        that were given, and metrics are on every device.
        """
        outputs = ([placed[name] for name in self.carried], [NamedSharding(mesh, PartitionSpec()) for _ in self.metrics])
        return jax.jit(self, donate_argnums=0, out_shardings=outputs)

    def in_file_order(self, leaves):
        """Carried leaves in the order of `structure`, which sorts by name."""
        given = dict(zip(self.carried, leaves, strict=True))
        return [given[path] for path in paths(self.structure)]
