"""The batches of a run, on the devices."""

import jax

from .extras import extra
from .placement import batch_sharding
from .shards import Order


class Batches:
    """
    The batch of each step, counted from 0, as arrays cut over the mesh. Each depends on the seed and the step alone, so that
    a run may begin at any step. Grain takes it as a source: it has a length and items.
    """

    def __init__(self, types, mesh, shards, *, seed, steps, ahead=0):
        """`types` are the names of arrays with the types of a batch of all devices; grain reads `ahead` batches ahead, if that is not 0."""
        self._types, self._shards, self._steps, self._ahead = types, shards, steps, ahead
        self._cut = {name: batch_sharding(mesh, name, aval) for name, aval in types.items()}
        self._order = Order(shards.rows, next(iter(types.values())).shape[0], seed)
        self._grain = extra("grain", "grain", f"--read-ahead {ahead}") if ahead else None

    def __len__(self):
        return self._steps

    def __getitem__(self, step):
        rows = self._order.of(step)

        def part(name):
            return lambda index: self._shards.take(name, rows[index[0]])[(slice(None), *index[1:])]

        return [jax.make_array_from_callback(aval.shape, self._cut[name], part(name)) for name, aval in self._types.items()]

    def after(self, step):
        """An iterator over the batches that are left when `step` steps are done."""
        if self._grain is None:
            return (self[at] for at in range(step, len(self)))
        # Threads, not processes: what they make are arrays on devices, which belong to this process.
        options = self._grain.ReadOptions(num_threads=min(self._ahead, 16), prefetch_buffer_size=self._ahead)
        return iter(self._grain.MapDataset.source(self)[step:].to_iter_dataset(options))
