import { LegendreError } from "../errors.ts";
import type { SafetensorsArray } from "./safetensors-dtypes.ts";
import { type SafetensorsDtype, safetensorsDtypes, storedWidth } from "./safetensors-dtypes.ts";
import { checkName, type HeaderEntry } from "./safetensors-header.ts";

/** What the header says of an array: all but its values. */
export interface SafetensorsEntry {
  readonly dtype: SafetensorsDtype;
  readonly shape: readonly number[];
}

/** A file before its values are written. */
export interface Layout {
  /** The length of the header, the header and its padding. */
  readonly prefix: Uint8Array;
  /** Where the values go, counted from the end of the prefix. */
  readonly places: readonly HeaderEntry[];
}

/** Gives each array its place: wide types first, so that all are aligned, then by name. */
export function layOut(
  arrays: ReadonlyMap<string, SafetensorsEntry>,
  metadata: Readonly<Record<string, string>>,
): Layout {
  const entries = [...arrays].sort(
    ([a, x], [b, y]) => storedWidth(y.dtype) - storedWidth(x.dtype) || (a < b ? -1 : 1),
  );
  let end = 0;
  const places = entries.map(([name, { dtype, shape }]): HeaderEntry => {
    const begin = end;
    end += shape.reduce((a, b) => a * b, storedWidth(dtype));
    return { name, dtype, shape, begin, end };
  });
  const header: [string, unknown][] = [];
  if (Object.keys(metadata).length > 0) header.push(["__metadata__", metadata]);
  for (const { name, dtype, shape, begin, end } of places) {
    header.push([name, { dtype, shape, data_offsets: [begin, end] }]);
  }
  const text = new TextEncoder().encode(jsonObject(header));
  const prefix = new Uint8Array(Math.ceil((8 + text.length) / 8) * 8);
  // Spaces are the padding that the format allows.
  prefix.fill(0x20, 8);
  new DataView(prefix.buffer).setBigUint64(0, BigInt(prefix.length - 8), true);
  prefix.set(text, 8);
  return { prefix, places };
}

/** JSON with the members in the order given: an object would put names like "0" first. */
function jsonObject(members: readonly (readonly [string, unknown])[]): string {
  const texts = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${texts.join(",")}}`;
}

/** Throws code "data" unless a file can hold such an array under such a name. */
export function checkDescribed(
  where: string,
  name: string,
  { dtype, shape }: SafetensorsEntry,
): void {
  const fail = faultOf(where, name, { dtype, shape });
  const fault = checkName(name);
  if (fault !== undefined) throw fail(`is not allowed as a name: ${fault}; rename the array`);
  if (!Object.hasOwn(safetensorsDtypes, dtype)) {
    throw fail(`has dtype ${dtype}; known are ${Object.keys(safetensorsDtypes).join(", ")}`);
  }
  if (!shape.every((length) => Number.isSafeInteger(length) && length >= 0)) {
    throw fail(`has shape [${shape.join(", ")}]; lengths are whole numbers of at least 0`);
  }
}

/** Throws code "data" unless the array can be written. */
export function checkArray(where: string, name: string, array: SafetensorsArray): void {
  checkDescribed(where, name, array);
  const { dtype, shape, data } = array;
  const fail = faultOf(where, name, array);
  const Values = safetensorsDtypes[dtype];
  if (!(data instanceof Values)) throw fail(`is ${dtype}, its values must be a ${Values.name}`);
  const size = shape.reduce((a, b) => a * b, 1);
  if (data.length !== size) {
    throw fail(`has ${data.length} values, its shape [${shape.join(", ")}] asks for ${size}`);
  }
}

function faultOf(where: string, name: string, { dtype, shape }: SafetensorsEntry) {
  return (what: string): LegendreError =>
    new LegendreError("data", where, `"${name}" ${what}`, { name, dtype, shape });
}
