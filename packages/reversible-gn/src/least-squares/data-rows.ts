import {
  type HostArray,
  hostArray,
  LegendreError,
  treeFlatten,
  treeMap,
  treePaths,
} from "@legendre/core-tensor";

/** The number of rows that all leaves of the data have. */
export function rowsOf(where: string, data: unknown): number {
  const { leaves } = treeFlatten<HostArray>(data);
  const counts = leaves.map((leaf) => leaf.shape[0]);
  const first = counts[0];
  if (first === undefined || first === 0 || counts.some((count) => count !== first)) {
    const shapes = leaves.map((leaf) => `[${leaf.shape}]`).join(", ");
    const message = `perRow needs data whose arrays have one row for each point, got shapes ${shapes || "none"}; give them the same first axis`;
    throw new LegendreError("shape", where, message, { shapes: leaves.map((leaf) => leaf.shape) });
  }
  return first;
}

/** Rows of all leaves of the data. */
export function rowsFrom(data: unknown, first: number, count: number): unknown {
  return treeMap((leaf: HostArray) => {
    const each = leaf.shape.slice(1).reduce((a, b) => a * b, 1);
    const part = leaf.data.subarray(first * each, (first + count) * each);
    return hostArray(part, [count, ...leaf.shape.slice(1)], leaf.dtype);
  }, data);
}

/** Throws where drawn data are not laid out as those before, which the programs were compiled for. */
export function checkAlike(where: string, next: unknown, before: unknown): void {
  const laidOut = (tree: unknown): { paths: string; shapes: string } => {
    const { leaves, structure } = treeFlatten<HostArray>(tree);
    const shapes = leaves.map(({ shape, dtype }) => `${dtype} [${shape}]`).join(", ");
    return { paths: treePaths(structure).join(", "), shapes };
  };
  const [got, expected] = [laidOut(next), laidOut(before)];
  const fail = (code: "structure" | "shape", part: "paths" | "shapes"): LegendreError => {
    const message = `resample.draw returned data with ${part} ${got[part] || "none"}, expected ${expected[part] || "none"} as before; draw as many points as there were`;
    return new LegendreError(code, where, message, { got: got[part], expected: expected[part] });
  };
  if (got.paths !== expected.paths) throw fail("structure", "paths");
  if (got.shapes !== expected.shapes) throw fail("shape", "shapes");
}
