import type { Attributes } from "./parse.ts";
import { arrayOf, elementAt, made, offsetOf, placesOf, type Value } from "./values.ts";
import type { Fold } from "./windows.ts";

/** The vector of indices at a place among their other axes. */
function vectorAt(indices: Value, axis: number, place: readonly number[]): number[] {
  if (axis === indices.shape.length) return [elementAt(indices, place)];
  return Array.from({ length: indices.shape[axis]! }, (_, i) =>
    elementAt(indices, place.toSpliced(axis, 0, i)),
  );
}

/** Slices at indices, which are moved inside where they reach beyond an end. */
export function gather(x: Value, indices: Value, attrs: Attributes): Value {
  const list = (part: string): number[] => attrs.list("dimension_numbers", part);
  const [offsets, collapsed, map] = ["offset_dims", "collapsed_slice_dims", "start_index_map"].map(
    list,
  ) as [number[], number[], number[]];
  const batching = list("operand_batching_dims");
  const own = list("start_indices_batching_dims");
  const vector = Number(/index_vector_dim = (\d+)/.exec(attrs.text("dimension_numbers"))?.[1]);
  const sizes = attrs.numbers("slice_sizes");
  const lead = indices.shape.toSpliced(vector, 1);
  const kept = x.shape.flatMap((_, axis) =>
    collapsed.includes(axis) || batching.includes(axis) ? [] : [axis],
  );
  if (offsets.length !== kept.length) throw new Error("as many offsets as axes are kept");
  if ([...collapsed, ...batching].some((axis) => sizes[axis] !== 1)) throw new Error("sizes");
  const rank = lead.length + kept.length;
  const shape = Array.from({ length: rank }, (_, axis) => {
    const at = offsets.indexOf(axis);
    if (at >= 0) return sizes[kept[at]!]!;
    return lead.shift()!;
  });
  return made({ shape, dtype: x.dtype }, (place) => {
    const batch = place.filter((_, axis) => !offsets.includes(axis));
    const from = x.shape.map(() => 0);
    for (const [i, index] of vectorAt(indices, vector, batch).entries()) {
      const axis = map[i]!;
      from[axis] = Math.max(0, Math.min(index, x.shape[axis]! - sizes[axis]!));
    }
    for (const [i, axis] of batching.entries()) from[axis] = batch[own[i]!]!;
    for (const [i, axis] of kept.entries()) from[axis]! += place[offsets[i]!]!;
    return elementAt(x, from);
  });
}

/** Updates at indices, one after the other; those that reach beyond an end are left out. */
export function scatter(
  [into, indices, updates]: readonly Value[],
  attrs: Attributes,
  fold: Fold,
): Value {
  const key = "scatter_dimension_numbers";
  const windows = attrs.list(key, "update_window_dims");
  const inserted = attrs.list(key, "inserted_window_dims");
  const map = attrs.list(key, "scatter_dims_to_operand_dims");
  const vector = Number(/index_vector_dim = (\d+)/.exec(attrs.text(key))?.[1]);
  const kept = into!.shape.flatMap((_, axis) => (inserted.includes(axis) ? [] : [axis]));
  if (windows.length !== kept.length) throw new Error("as many windows as axes are kept");
  const result = arrayOf(into!, into!.data);
  for (const place of placesOf(updates!.shape)) {
    const at = into!.shape.map(() => 0);
    const lead = place.filter((_, axis) => !windows.includes(axis));
    for (const [i, index] of vectorAt(indices!, vector, lead).entries()) at[map[i]!] = index;
    for (const [i, axis] of kept.entries()) at[axis]! += place[windows[i]!]!;
    const offset = offsetOf(into!.shape, at);
    if (offset < 0) continue;
    const next = elementAt(updates!, place);
    result.data[offset] = fold([result.data[offset]!], [next])[0]!;
  }
  return result;
}

/** Sorts arrays side by side along an axis, equal ones in the order they had. */
export function sort(
  inputs: readonly Value[],
  axis: number,
  isBefore: (pairs: readonly number[]) => boolean,
): Value[] {
  const results = inputs.map((x) => arrayOf(x, x.data));
  const { shape } = inputs[0]!;
  for (const place of placesOf(shape.with(axis, Math.min(1, shape[axis]!)))) {
    const line = Array.from({ length: shape[axis]! }, (_, i) =>
      inputs.map((x) => elementAt(x, place.with(axis, i))),
    );
    const pairs = (a: readonly number[], b: readonly number[]): number[] =>
      a.flatMap((value, i) => [value, b[i]!]);
    line.sort((a, b) => Number(isBefore(pairs(b, a))) - Number(isBefore(pairs(a, b))));
    for (const [i, numbers] of line.entries()) {
      const offset = offsetOf(shape, place.with(axis, i));
      for (const [k, { data }] of results.entries()) data[offset] = numbers[k]!;
    }
  }
  return results;
}
