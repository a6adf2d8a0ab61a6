import { treeFlatten } from "@legendre/core-tensor";
import { Tensor } from "@legendre/core-tensor/ops";
import type { PruneSettings } from "./settings.ts";

/** All that decides the result of a run and can be compared: one text an option. */
export type Fingerprint = Readonly<Record<string, string>>;

/** Options that say where and how a run computes and reports, and data, which are the caller's to keep. */
const aside: readonly string[] = [
  ...["data", "compile", "checkpoint", "resume", "onProgress", "signal"],
  // Written as the numbers that they give.
  ...["weights", "prunable", "cost", "schedule"],
];
const hashed: readonly string[] = ["params", "state", "heldOut", "mask", "key"];

/** Those that were made: the options of a run do not change, and hashing reads all params. */
const made = new WeakMap<object, Promise<Fingerprint>>();

/**
 * The fingerprint of a run. Every option is in it but for those named aside, so that one that is added later cannot be
 * forgotten. Of functions only their presence is known, of a schedule and of costs the numbers they give.
 */
export function fingerprint<P, B, S>(settings: PruneSettings<P, B, S>): Promise<Fingerprint> {
  const known = made.get(settings) ?? compute(settings);
  made.set(settings, known);
  return known;
}

async function compute<P, B, S>(settings: PruneSettings<P, B, S>): Promise<Fingerprint> {
  const { weights, cost, schedule, levels, sparsity } = settings;
  const { paths, shapes } = weights;
  const entries: [string, string][] = [
    ["paths", text(paths)],
    ["shapes", text(shapes)],
    [
      "schedule",
      text(Array.from({ length: levels }, (_, i) => schedule((i + 1) / levels, 0, sparsity))),
    ],
    ["cost", text(cost && paths.map((path, leaf) => cost(path, shapes[leaf] as number[])))],
  ];
  for (const [option, value] of Object.entries(settings)) {
    if (aside.includes(option)) continue;
    entries.push([option, hashed.includes(option) ? await hashOf(value) : text(value)]);
  }
  return Object.fromEntries(entries);
}

/** In words, how a saved fingerprint differs from that of now; undefined where it does not. */
export function difference(saved: Fingerprint, now: Fingerprint): string | undefined {
  const names = [...new Set([...Object.keys(saved), ...Object.keys(now)])];
  const parts = names
    .filter((name) => saved[name] !== now[name])
    .map((name) => `${name} ${short(saved[name])}, now ${short(now[name])}`);
  return parts.length === 0 ? undefined : parts.join("; ");
}

function short(value = "none"): string {
  return value.length > 80 ? `${value.slice(0, 77)}…` : value;
}

/** JSON, with numbers that JSON has no form for and functions, whose content cannot be compared. */
function text(value: unknown): string {
  const plain = (_: string, inner: unknown): unknown => {
    if (typeof inner === "function") return "a function";
    return typeof inner === "number" && !Number.isFinite(inner) ? String(inner) : inner;
  };
  return JSON.stringify(value, plain) ?? "none";
}

/** A hash of the structure of a tree and of the numbers of its tensors. */
async function hashOf(tree: unknown): Promise<string> {
  if (tree === undefined) return "none";
  const { leaves, structure } = treeFlatten<Tensor>(tree);
  const parts = [JSON.stringify(structure)];
  for (const leaf of leaves) {
    if (!(leaf instanceof Tensor)) continue;
    const values = await leaf.data();
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    parts.push(`${leaf.dtype} ${leaf.shape.join()} ${await sha256(bytes)}`);
  }
  return (await sha256(new TextEncoder().encode(parts.join("\n")))).slice(0, 16);
}

/** In hexadecimal digits. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", bytes as BufferSource);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
