import type { HloType } from "../../../src/kernels/stablehlo-writer.ts";
import { arrayOf, sizeOf, type Value } from "./values.ts";

/** A value's name with its type. */
export interface Named {
  readonly name: string;
  readonly type: HloType;
}

/** An op as it is written; `types` are those that its line states. */
export interface Op {
  readonly name: string;
  readonly inputs: readonly Named[];
  readonly outputs: readonly Named[];
  readonly attrs: Attributes;
  readonly blocks: readonly Block[];
}

/** Ops one after the other, with what they are given and what they return. */
export interface Block {
  readonly args: readonly Named[];
  readonly ops: readonly Op[];
  readonly results: readonly string[];
}

const dtypes: Readonly<Record<string, HloType["dtype"]>> = {
  f32: "float32",
  f64: "float64",
  i1: "bool",
  i32: "int32",
  i64: "int64",
  ui32: "uint32",
};

function typesIn(text: string): HloType[] {
  return [...text.matchAll(/tensor<((?:\d+x)*)(\w+)>/g)].map(([whole, sizes = "", name = ""]) => {
    const dtype = dtypes[name];
    if (dtype === undefined) throw new Error(`no such type: ${whole}`);
    return { shape: sizes.split("x").slice(0, -1).map(Number), dtype };
  });
}

const namesIn = (text = ""): string[] => text.match(/%\d+/g) ?? [];

function named(names: readonly string[], types: readonly HloType[], line: string): Named[] {
  if (names.length !== types.length) throw new Error(`as many names as types: ${line}`);
  return names.map((name, i) => ({ name, type: types[i]! }));
}

/** The attributes of an op. */
export class Attributes {
  private readonly values = new Map<string, string>();

  constructor(text: string) {
    let depth = 0;
    let from = 0;
    let isQuoted = false;
    const take = (end: number): void => {
      const [, key, value] = /^\s*(\w+) = (.*)$/s.exec(text.slice(from, end)) ?? [];
      if (key !== undefined) this.values.set(key, value ?? "");
      from = end + 1;
    };
    for (let at = 0; at < text.length; at++) {
      const letter = text[at]!;
      if (letter === '"') isQuoted = !isQuoted;
      else if (isQuoted) continue;
      else if ("<[(".includes(letter)) depth++;
      // The arrow of a convolution closes nothing.
      else if (">])".includes(letter) && text[at - 1] !== "-") depth--;
      else if (letter === "," && depth === 0) take(at);
    }
    take(text.length);
  }

  text(key: string): string {
    const value = this.values.get(key);
    if (value === undefined) throw new Error(`no attribute ${key}`);
    return value;
  }

  /** A list of whole numbers, those of pairs one after the other. */
  numbers(key: string): number[] {
    const plain = this.text(key).replaceAll(/tensor<.*>|\bi64\b/g, "");
    return (plain.match(/-?\d+/g) ?? []).map(Number);
  }

  number(key: string): number {
    const [value, ...others] = this.numbers(key);
    if (value === undefined || others.length > 0) throw new Error(`${key} is not one number`);
    return value;
  }

  /** A list of an attribute that has several (`offset_dims = [0, 1]`); empty where it is left out. */
  list(key: string, part: string): number[] {
    const found = new RegExp(`\\b${part} = \\[([^\\]]*)\\]`).exec(this.text(key))?.[1] ?? "";
    return (found.match(/\d+/g) ?? []).map(Number);
  }

  /** The numbers of a constant. */
  constant(): Value {
    const [, body = "", written = ""] = /^dense<(.*)> : (.*)$/s.exec(this.text("value")) ?? [];
    const type = typesIn(written)[0]!;
    const size = sizeOf(type.shape);
    const bytes = /^"0x([0-9A-F]*)"$/.exec(body)?.[1];
    if (bytes !== undefined) return arrayOf(type, unpacked(bytes, type.dtype));
    const bits = /^0x([0-9A-F]+)$/.exec(body)?.[1];
    if (bits !== undefined) {
      const backwards = (bits.match(/../g) ?? []).toReversed().join("");
      return arrayOf(type, new Array<number>(size).fill(unpacked(backwards, type.dtype)[0]!));
    }
    const numbers = (body.match(/true|false|-?[\d.e+-]+/g) ?? []).map((word) =>
      word === "true" || word === "false" ? Number(word === "true") : Number(word),
    );
    const isOne = numbers.length === 1 && !body.startsWith("[");
    return arrayOf(type, isOne ? new Array<number>(size).fill(numbers[0]!) : numbers);
  }
}

/** Numbers from their bytes, the lowest first. */
function unpacked(hex: string, dtype: HloType["dtype"]): number[] {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const view = new DataView(bytes.buffer);
  const width = dtype === "float64" || dtype === "int64" ? 8 : 4;
  return Array.from({ length: bytes.length / width }, (_, i) => {
    if (dtype === "float32") return view.getFloat32(4 * i, true);
    if (dtype === "float64") return view.getFloat64(8 * i, true);
    if (dtype === "int64") return Number(view.getBigInt64(8 * i, true));
    return dtype === "uint32" ? view.getUint32(4 * i, true) : view.getInt32(4 * i, true);
  });
}

/** The one function of a module, in the generic form of MLIR as `toStableHlo` writes it. */
export function parseModule(text: string): Block {
  const lines = text.split("\n").map((line) => line.trim());
  let at = 0;
  const next = (): string => {
    const line = lines[at++];
    if (line === undefined) throw new Error("the module ends in the middle");
    return line;
  };

  function argsIn(line: string): Named[] {
    return named(namesIn(line), typesIn(line), line);
  }

  function block(args: readonly Named[]): Block {
    const ops: Op[] = [];
    for (;;) {
      const line = next();
      const end = /^"stablehlo\.return"\((.*)\) : \(.*\) -> \(\)$|^return(?: (.*) :.*)?$/.exec(
        line,
      );
      if (end) return { args, ops, results: namesIn(end[1] ?? end[2]) };
      ops.push(operation(line));
    }
  }

  function operation(line: string): Op {
    const head =
      /^(?:(.*?) = )?"([\w.]+)"\(([^)]*)\)(?: <\{(.*)\}>)?(?: \(\{| : (\(.*\) -> \(.*\)))$/s;
    const [, left, name, inputs, attrs = "", plain] = head.exec(line) ?? [];
    if (name === undefined) throw new Error(`no op: ${line}`);
    const blocks: Block[] = [];
    let types = plain;
    while (types === undefined) {
      if (lines[at]!.startsWith("^bb0(")) blocks.push(block(argsIn(next())));
      else blocks.push(block([]));
      const close = next();
      if (close === "}, {") continue;
      types = /^\}\) : (.*)$/.exec(close)?.[1];
      if (types === undefined) throw new Error(`no end of ${name}: ${close}`);
    }
    const [given = "", returned = ""] = types.split(" -> ");
    return {
      name,
      inputs: named(namesIn(inputs), typesIn(given), line),
      outputs: named(namesIn(left), typesIn(returned), line),
      attrs: new Attributes(attrs),
      blocks,
    };
  }

  next();
  const [, signature] = /^func\.func public @main\((.*)\) -> \(.*\) \{$/.exec(next()) ?? [];
  if (signature === undefined) throw new Error("no function main");
  return block(argsIn(signature));
}
