import type { FuzzRandom } from "./fuzz-random.ts";

/** Numbers at which lengths and offsets overflow, wrap around or turn negative. */
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
/** Text that formats give a meaning to. */
const words = [
  ...["", "0", "-1", "9".repeat(30), "1e999", "NaN", "null", "\n", "\r\n", "\0", ",", ";", "\t"],
  ...['"', "'", "{", "}", "[", "]", "(", ")", ":", "../", "/", "\\", "__proto__", "constructor"],
  ...["((((((((", "[[[[[[[[", "\ufeff", "\ud83d\ude00"],
];
const encoded = words.map((word) => new TextEncoder().encode(word));

/**
 * The bytes with one to four wounds: bits flipped, bytes changed, put in, cut out or doubled, everything behind a
 * place cut off, numbers replaced by those at which lengths overflow, a piece of another file put in.
 *
 * @param others - files of the same format, from which pieces are taken.
 */
export function mutateBytes(
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  random: FuzzRandom,
): Uint8Array {
  let out = bytes;
  for (let wounds = 1 + random.below(4); wounds > 0; wounds--) out = wounded(out, others, random);
  return out;
}

function wounded(bytes: Uint8Array, others: readonly Uint8Array[], random: FuzzRandom): Uint8Array {
  // Headers are what can lie, so most wounds are there, or in the directory at the end.
  const { length } = bytes;
  const near = Math.min(length, 256);
  const place = random.below(4);
  const at =
    place < 2
      ? random.below(near)
      : place === 2
        ? random.below(length)
        : length - 1 - random.below(near);
  const from = Math.max(0, at);
  const to = Math.min(length, from + 1 + random.below(random.below(8) === 0 ? 256 : 8));
  const [before, part, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, to),
    bytes.subarray(to),
  ];
  switch (random.below(9)) {
    case 0:
      return joined(
        before,
        Uint8Array.of((bytes[from] ?? 0) ^ (1 << random.below(8))),
        bytes.subarray(from + 1),
      );
    case 1:
      return joined(
        before,
        Uint8Array.from(part, () => random.below(256)),
        after,
      );
    case 2:
      return joined(before, after);
    case 3:
      return joined(before, part, part, after);
    case 4:
      return new Uint8Array(before);
    case 5:
      return withNumber(bytes, from, random);
    case 6:
      return joined(before, random.pick(encoded), after);
    case 7:
      return joined(before, random.pick(encoded), bytes.subarray(from));
    default: {
      const other = others.length === 0 ? bytes : random.pick(others);
      const start = random.below(other.length + 1);
      return joined(before, other.subarray(start, start + random.below(64)), after);
    }
  }
}

/** A number of 1, 2, 4 or 8 bytes overwritten by one at an edge, in either order of bytes. */
function withNumber(bytes: Uint8Array, at: number, random: FuzzRandom): Uint8Array {
  const width = random.pick([1, 2, 4, 8]);
  // Copied by the constructor, since `slice` of a Node Buffer copies nothing.
  const out = new Uint8Array(bytes);
  if (at + width > out.length) return out;
  const value =
    BigInt(random.pick(edges)) * (width === 8 && random.below(2) === 0 ? 2n ** 31n : 1n);
  const little = random.below(2) === 0;
  for (let i = 0; i < width; i++) {
    out[at + (little ? i : width - 1 - i)] = Number((value >> BigInt(8 * i)) & 0xffn);
  }
  return out;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
