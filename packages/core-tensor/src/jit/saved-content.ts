import { LegendreError } from "../errors.ts";
import type { Plan, PlanStep } from "../executors/onnx/partition.ts";
import { contentHash, noHash } from "../format/content-hash.ts";
import {
  decodeSafetensors,
  encodeSafetensors,
  type SafetensorsArray,
} from "../format/safetensors.ts";
import { decodeProgram } from "../graph/decode.ts";
import { encodeProgram } from "../graph/encode.ts";
import type { GraphNode, Program } from "../graph/graph.ts";

/** A program with its models, as a file holds them. */
export interface SavedProgram {
  /** The static arguments, as JSON. */
  readonly statics: readonly string[];
  readonly program: Program;
  readonly plan: Plan;
}

/** What a file of a compiled function holds. */
export interface SavedContent {
  readonly name: string;
  readonly static: readonly number[];
  readonly donate: readonly number[];
  /** Channels that the convolutions of its models take together; null for models that run anywhere. */
  readonly channelBlock: number | null;
  readonly programs: readonly SavedProgram[];
}

/** The metadata entry that says what the arrays are. */
const entry = "legendre.compiled";
/** The version of the layout; a file of another one is refused. */
const version = 1;

/** The steps of a plan without their models: a host op by the place of its node in the graph. */
type StoredStep =
  | { readonly host: number }
  | { readonly inputs: readonly number[]; readonly outputs: readonly number[] };

interface Stored extends Omit<SavedContent, "programs"> {
  readonly version: unknown;
  readonly programs: readonly {
    readonly statics: readonly string[];
    readonly steps: readonly StoredStep[];
  }[];
}

/** The bytes of a safetensors file: programs and models as arrays of bytes, all else in its metadata. */
export async function encodeContent(content: SavedContent): Promise<Uint8Array> {
  const arrays = new Map<string, SafetensorsArray>();
  const add = (name: string, data: Uint8Array): void => {
    arrays.set(name, { dtype: "U8", shape: [data.length], data });
  };
  const programs = content.programs.map(({ statics, program, plan }, index) => {
    add(`program.${index}`, encodeProgram(program));
    const places = new Map(program.graph.nodes.map((node, place) => [node, place]));
    const steps = plan.steps.map((step, at): StoredStep => {
      if (step.kind === "host") return { host: places.get(step.node) as number };
      const { bytes, inputs, outputs } = step.segment;
      add(`program.${index}.model.${at}`, bytes);
      return { inputs, outputs };
    });
    return { statics, steps };
  });
  const stored: Stored = { ...content, version, programs };
  const bytes = encodeSafetensors(arrays, { sha256: noHash, [entry]: JSON.stringify(stored) });
  const hash = await contentHash(bytes);
  if (hash !== undefined) bytes.set(new TextEncoder().encode(hash.actual), hash.at);
  return bytes;
}

/** Reads what {@link encodeContent} wrote; raises code "data" for every other file. */
export async function decodeContent(bytes: Uint8Array, file: string): Promise<SavedContent> {
  const { arrays, metadata } = decodeSafetensors(bytes, file);
  const text = metadata[entry];
  if (text === undefined) {
    throw fault(file, `it has no "${entry}" entry: not a compiled function`);
  }
  const hash = await contentHash(bytes);
  if (hash === undefined || hash.stored !== hash.actual) {
    throw fault(file, "its checksum does not fit its content: it is damaged");
  }
  const stored = JSON.parse(text) as Stored;
  if (stored.version !== version) {
    throw fault(file, `it has layout version ${stored.version}, this package reads ${version}`);
  }
  const bytesOf = (name: string): Uint8Array => {
    const data = arrays.get(name)?.data;
    if (data instanceof Uint8Array) return data;
    throw fault(file, `"${name}" is missing`);
  };
  const programs = stored.programs.map(({ statics, steps }, index): SavedProgram => {
    const program = decodeProgram(bytesOf(`program.${index}`), `${file}, program ${index}`);
    const plan = {
      steps: steps.map((step, at): PlanStep => {
        if ("host" in step) {
          return { kind: "host", node: program.graph.nodes[step.host] as GraphNode };
        }
        return {
          kind: "model",
          segment: { ...step, bytes: bytesOf(`program.${index}.model.${at}`) },
        };
      }),
    };
    return { statics, program, plan };
  });
  return { ...stored, programs };
}

function fault(file: string, problem: string): LegendreError {
  const message = `${file}: ${problem}; save the function again with saveCompiled`;
  return new LegendreError("data", "loadCompiled", message, { file });
}
