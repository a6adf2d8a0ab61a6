import type { Body } from "../../kernels/graph.ts";
import { dense, hloTypeText } from "../../kernels/stablehlo-text.ts";
import type {
  Composition,
  HloDetails,
  HloPrecision,
  HloRegion,
  HloType,
  HloValue,
  HloWriter,
} from "../../kernels/stablehlo-writer.ts";
import type { Attrs, ValueType } from "../../kernels/value-type.ts";
import { type LiftedConstant, LiftedConstants } from "./lifted-constants.ts";

/** What a function is written with. */
export interface FunctionOptions {
  readonly precision: HloPrecision;
  /** Attributes of arguments, by number. */
  readonly marks?: ReadonlyMap<number, string>;
  /** Constants of more numbers are arguments behind the others. @defaultValue all are text */
  readonly longestText?: number | undefined;
}

/** A function of a module. */
export interface HloFunction {
  /** Its lines. */
  readonly text: string;
  /** What its last arguments stand for. */
  readonly constants: readonly LiftedConstant[];
}

/** How graphs inside of ops are written; handed in, since they are written with the whole table. */
export interface Lowerings {
  readonly body: (writer: HloWriter, body: Body, inputs: readonly HloValue[]) => HloValue[];
  readonly composed: (
    writer: HloWriter,
    f: Composition,
    inputs: readonly HloValue[],
    attrs: Attrs,
  ) => HloValue[];
}

/** What the ops of the function itself begin with; those in regions are further in. */
const outermost = "    ";

/** Constants whose text is no longer are written where they are needed. */
const shortText = 1000;

/** Writes one function of an MLIR module, line by line; each value is assigned once and has a name of its own. */
export class FunctionWriter implements HloWriter {
  private readonly lines: string[] = [];
  private readonly lowerings: Lowerings;
  readonly precision: HloPrecision;
  private indent = outermost;
  private next = 0;
  /** Large constants of the function itself, by their text: what follows from the structure of a graph is needed in every layer. */
  private readonly written = new Map<string, HloValue[]>();
  private readonly lifted = new LiftedConstants();
  private readonly longestText: number;
  private readonly marks: ReadonlyMap<number, string>;

  constructor(
    lowerings: Lowerings,
    { precision, marks = new Map(), longestText = Number.POSITIVE_INFINITY }: FunctionOptions,
  ) {
    this.lowerings = lowerings;
    this.precision = precision;
    this.marks = marks;
    this.longestText = longestText;
  }

  /** The function of these arguments and results. */
  made(name: string, inputs: readonly HloValue[], outputs: readonly HloValue[]): HloFunction {
    this.lifted.reads(outputs);
    const constants = this.lifted.used;
    const args = [...inputs, ...constants.map(({ value }) => value)]
      .map((x, at) => `${x.name}: ${hloTypeText(x)}${this.marks.get(at) ?? ""}`)
      .join(", ");
    const types = outputs.map(hloTypeText).join(", ");
    const names = outputs.map((x) => x.name).join(", ");
    const end = outputs.length === 0 ? "    return" : `    return ${names} : ${types}`;
    const head = `  func.func public @${name}(${args}) -> (${types}) {`;
    return { text: [head, ...this.lines, end, "  }"].join("\n"), constants };
  }

  readonly constant = (value: number | ArrayLike<number>, type: HloType): HloValue => {
    if (typeof value !== "number" && value.length > this.longestText && type.dtype !== "int64") {
      const first = value[0] as number;
      // Zeros and ones are worth seeing to XLA, which leaves out what multiplies by them.
      const isOne = Array.prototype.every.call(value, (number) => Object.is(number, first));
      if (isOne) return this.constant(first, type);
      return this.lifted.lift(value, type as ValueType, (type) => this.named(type));
    }
    return this.op("stablehlo.constant", [], [type], { attrs: { value: dense(value, type) } })[0]!;
  };

  readonly op = (
    name: string,
    inputs: readonly HloValue[],
    outputs: readonly HloType[],
    { attrs = {}, regions = [] }: HloDetails = {},
  ): HloValue[] => {
    const text = name === "stablehlo.constant" ? attrs["value"] : undefined;
    const again = text === undefined ? undefined : this.written.get(text);
    if (again !== undefined) return again;
    const results = outputs.map((type) => this.named(type));
    if (text !== undefined && text.length > shortText && this.indent === outermost) {
      this.written.set(text, results);
    }
    this.lifted.reads(inputs);
    const left = results.length === 0 ? "" : `${results.map((x) => x.name).join(", ")} = `;
    const properties = Object.entries(attrs).map(([key, value]) => `${key} = ${value}`);
    const own = properties.length === 0 ? "" : ` <{${properties.join(", ")}}>`;
    const call = `${left}"${name}"(${inputs.map((x) => x.name).join(", ")})${own}`;
    const type = `: (${inputs.map(hloTypeText).join(", ")}) -> (${outputs.map(hloTypeText).join(", ")})`;
    if (regions.length === 0) {
      this.line(`${call} ${type}`);
      return results;
    }
    this.line(`${call} ({`);
    for (const [index, region] of regions.entries()) {
      if (index > 0) this.line("}, {");
      this.region(region);
    }
    this.line(`}) ${type}`);
    return results;
  };

  readonly body = (body: Body, inputs: readonly HloValue[]): HloValue[] =>
    this.lowerings.body(this, body, inputs);

  readonly composed = (f: Composition, inputs: readonly HloValue[], attrs: Attrs): HloValue[] =>
    this.lowerings.composed(this, f, inputs, attrs);

  /** A name for a value of a type. */
  named({ shape, dtype }: HloType): HloValue {
    return { name: `%${this.next++}`, shape, dtype };
  }

  private region({ inputs, write }: HloRegion): void {
    const outer = this.indent;
    this.indent = `${outer}  `;
    const args = inputs.map((type) => this.named(type));
    if (args.length > 0) {
      this.line(`^bb0(${args.map((x) => `${x.name}: ${hloTypeText(x)}`).join(", ")}):`);
    }
    const results = write(args);
    this.lifted.reads(results);
    const names = results.map((x) => x.name).join(", ");
    this.line(`"stablehlo.return"(${names}) : (${results.map(hloTypeText).join(", ")}) -> ()`);
    this.indent = outer;
  }

  private line(text: string): void {
    this.lines.push(this.indent + text);
  }
}
