import { LegendreError, treeDispose } from "@legendre/core-tensor";
import { loadNpz, type NpyArray, saveNpz } from "@legendre/core-tensor/io";
import { untilReady } from "@legendre/core-tensor/jit";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { nearestName } from "@legendre/core-tensor/options";
import { checkTensorTree, treeMapWithPath } from "@legendre/core-tensor/tree";

/**
 * Writes a tree of weights as one npz file, an array for each leaf under its path: `layers.0.self.customer.kernel`. Node
 * only.
 *
 * @param path - the file.
 * @param weights - of `graphEncoder`, or any tree of tensors.
 */
export async function exportWeights(path: string, weights: unknown): Promise<void> {
  checkTensorTree("exportWeights", "weights", weights);
  const arrays = new Map<string, NpyArray>();
  await untilReady(weights);
  treeMapWithPath((name, leaf: Tensor) => {
    const data = Float32Array.from(leaf.dataSync());
    arrays.set(name, { dtype: "f4", shape: leaf.shape, data });
  }, weights);
  await saveNpz(path, arrays);
}

/**
 * Reads weights that were trained elsewhere, from an npz file with an array for each leaf of `like`. Node only.
 *
 * @param path - the file.
 * @param like - a tree of tensors of the same shapes; it is not changed.
 * @returns a new tree, the caller's.
 * @throws code "data" for an array that is missing, one too many, of another shape, or not finite.
 *
 * @example
 * ```ts
 * import { exportWeights, importWeights } from "@legendre/graph-returns/export";
 * import { graphEncoder, rowRandom } from "@legendre/graph-returns/models";
 *
 * const relations = [{ name: "purchase", from: "customer", to: "variant" }];
 * const weights = graphEncoder({ hidden: [4] }).init(rowRandom(0), { relations, widths: { customer: 3, variant: 2 } });
 * await exportWeights("out/weights.npz", weights);
 * const again = await importWeights("out/weights.npz", weights);
 * console.log(again.layers[0]!.relations["purchase"]!.kernel.shape); // → [ 3, 4 ]
 * ```
 */
export async function importWeights<T>(path: string, like: T): Promise<T> {
  return weightsLike("importWeights", path, await loadNpz(path), like);
}

/** A tree as `like` of arrays that were read; the caller's. */
export function weightsLike<T>(
  where: string,
  path: string,
  arrays: ReadonlyMap<string, NpyArray>,
  like: T,
): T {
  checkTensorTree(where, "like", like);
  const names = new Set<string>();
  const made: Tensor[] = [];
  const fail = (words: string, details: Readonly<Record<string, unknown>>): LegendreError => {
    treeDispose(made);
    return new LegendreError("data", where, `${path}: ${words}`, { path, ...details });
  };
  const read = treeMapWithPath((name, leaf: Tensor) => {
    names.add(name);
    const found = arrays.get(name);
    if (found === undefined) {
      const nearest = nearestName(name, arrays.keys());
      throw fail(`there is no array "${name}"; the nearest is "${nearest}"`, { name });
    }
    if (found.shape.join() !== leaf.shape.join()) {
      const words = `"${name}" is [${found.shape.join(", ")}], expected [${leaf.shape.join(", ")}]; PyTorch's Linear keeps the transpose`;
      throw fail(words, { name, got: found.shape, expected: leaf.shape });
    }
    const values = Float32Array.from(found.data as ArrayLike<number>);
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) throw fail(`"${name}" has ${values[bad]} at ${bad}`, { name, at: bad });
    const value = tensor(values, [...leaf.shape]);
    made.push(value);
    return value;
  }, like);
  const more = [...arrays.keys()].filter((name) => !names.has(name));
  if (more.length > 0)
    throw fail(`"${more[0]}" has no place in this model; the weights are of another`, { more });
  return read as T;
}
