import type { FuzzRandom } from "./fuzz-random.ts";

/** Values that stand where others are expected, as JSON. */
const values = [
  ...[
    "null",
    "true",
    "0",
    "-1",
    "0.5",
    "2147483648",
    "4294967295",
    "9007199254740993",
    "1e308",
    "1e999",
  ],
  ...[
    '""',
    '"0"',
    '"-1"',
    '"1e9"',
    '"NaN"',
    '"__proto__"',
    '"constructor"',
    '"../../etc/passwd"',
    '"\\ud800"',
  ],
  ...["[]", "{}", "[null]", "[[]]", '{"length":1000000000}', '{"__proto__":{"polluted":1}}'],
  ...['{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1}', "[0,0,0,0,0,0,0,0,0,0]"],
];
/** Names that objects have of themselves. */
const names = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "length",
  "",
];
/** Deeper than parsers that call themselves can go. */
const deep = 20_000;

/** A member or an element of a JSON text: where it stands, and in what. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** JSON that the serialiser writes as it is: `JSON.stringify` has no NaN, no big numbers, no `__proto__`. */
const marker = "\u0001raw:";

/**
 * A JSON text with one to three members changed: replaced by values of other kinds, taken out, doubled, renamed to
 * names that every object has, swapped with others, or nested deeper than a stack. Strings that hold JSON themselves
 * are opened.
 */
export function mutateJson(text: string, random: FuzzRandom): string {
  const root = { root: JSON.parse(text) as unknown };
  for (let changes = 1 + random.below(3); changes > 0; changes--) change(root, random);
  return written(root.root);
}

function change(root: { root: unknown }, random: FuzzRandom): void {
  const places: Place[] = [];
  collect(root as Record<string, unknown>, places);
  // What was taken away whole is an object again.
  if (places.length === 0) places.push({ holder: root, key: "root" });
  const { holder, key } = random.pick(places);
  const value = holder[key];
  if (typeof value === "string" && /^[[{]/.test(value) && random.below(4) > 0) {
    try {
      define(holder, key, mutateJson(value, random));
      return;
    } catch {
      // It only looks like JSON.
    }
  }
  switch (random.below(8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 1:
      define(holder, Array.isArray(holder) ? String(holder.length) : random.pick(names), value);
      return;
    case 2: {
      const other = random.pick(places);
      // Not into itself: JSON has no circles.
      const copy = JSON.parse(JSON.stringify(other.holder[other.key] ?? null)) as unknown;
      define(holder, key, copy);
      return;
    }
    case 3:
      if (random.below(50) > 0) break;
      define(holder, key, `${marker}${"[".repeat(deep)}${"]".repeat(deep)}`);
      return;
    case 4:
      if (typeof value !== "number") break;
      define(holder, key, random.pick([value + 1, value - 1, -value, value * 1e6, value / 3]));
      return;
    case 5:
      if (typeof value !== "string") break;
      define(
        holder,
        key,
        random.pick([`${value}x`, value.slice(1), value.repeat(3), value.toUpperCase()]),
      );
      return;
    default:
      break;
  }
  define(holder, key, marker + random.pick(values));
}

function collect(node: unknown, places: Place[]): void {
  if (typeof node !== "object" || node === null) return;
  const holder = node as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    places.push({ holder, key });
    collect(holder[key], places);
  }
}

/** Assignment would set the prototype where the name is `__proto__`. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function written(node: unknown): string {
  if (typeof node === "string" && node.startsWith(marker)) return node.slice(marker.length);
  if (typeof node !== "object" || node === null) return JSON.stringify(node) ?? "null";
  if (Array.isArray(node)) return `[${node.map(written).join(",")}]`;
  const members = Object.keys(node).map(
    (key) => `${JSON.stringify(key)}:${written((node as Record<string, unknown>)[key])}`,
  );
  return `{${members.join(",")}}`;
}
