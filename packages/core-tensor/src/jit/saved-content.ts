import { LegendreError } from "../errors.ts";
import type { Plan, PlanStep } from "../executors/onnx/partition.ts";
import { contentHash, noHash } from "../format/content-hash.ts";
import { isRecord } from "../format/is-record.ts";
import { decodeSafetensors, encodeSafetensors } from "../format/safetensors.ts";
import type { SafetensorsArray } from "../format/safetensors-dtypes.ts";
import { decodeProgram } from "../graph/decode.ts";
import { encodeProgram } from "../graph/encode.ts";
import type { Program } from "../graph/graph.ts";
import type { Precision } from "./options.ts";

/** A program with its models, as a file holds them. */
export interface SavedProgram {
  /** The static arguments, as JSON. */
  readonly statics: readonly string[];
  /** For calls inside of other functions, with all that derivatives need. */
  readonly program: Program;
  /** What runs, and what the plan is of. */
  readonly runs: Program;
  readonly plan: Plan;
}

/** What a file of a compiled function holds. */
export interface SavedContent {
  readonly name: string;
  readonly static: readonly number[];
  readonly donate: readonly number[];
  readonly precision: Precision;
  /** Channels that the convolutions of its models take together; null for models that run anywhere. */
  readonly channelBlock: number | null;
  readonly programs: readonly SavedProgram[];
}

/** The metadata entry that says what the arrays are. */
const entry = "legendre.compiled";
/** The version of the layout; a file of another one is refused. */
const version = 2;

/** The steps of a plan without their models: a host op by the place of its node in the graph. */
type StoredStep =
  | { readonly host: number }
  | { readonly inputs: readonly number[]; readonly outputs: readonly number[] };

interface Stored extends Omit<SavedContent, "programs"> {
  readonly version: unknown;
  readonly programs: readonly {
    readonly statics: readonly string[];
    readonly steps: readonly StoredStep[];
    /** Whether `runs` is stored beside the program. @defaultValue `false` */
    readonly runs?: boolean;
  }[];
}

/** The bytes of a safetensors file: programs and models as arrays of bytes, all else in its metadata. */
export async function encodeContent(content: SavedContent): Promise<Uint8Array> {
  const arrays = new Map<string, SafetensorsArray>();
  const add = (name: string, data: Uint8Array): void => {
    arrays.set(name, { dtype: "U8", shape: [data.length], data });
  };
  const programs = content.programs.map(({ statics, program, runs, plan }, index) => {
    add(`program.${index}`, encodeProgram(program));
    const own = runs !== program;
    if (own) add(`program.${index}.runs`, encodeProgram(runs));
    const places = new Map(runs.graph.nodes.map((node, place) => [node, place]));
    const steps = plan.steps.map((step, at): StoredStep => {
      if (step.kind === "host") return { host: places.get(step.node) as number };
      const { bytes, inputs, outputs } = step.segment;
      add(`program.${index}.model.${at}`, bytes);
      return { inputs, outputs };
    });
    return { statics, steps, ...(own && { runs: own }) };
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
  const stored = parsed(text, file);
  const bytesOf = (name: string): Uint8Array => {
    const data = arrays.get(name)?.data;
    if (data instanceof Uint8Array) return data;
    throw fault(file, `"${name}" is missing`);
  };
  const programs = stored.programs.map(({ statics, steps, runs: own }, index): SavedProgram => {
    const decoded = (name: string): Program =>
      decodeProgram(bytesOf(name), `${file}, program ${index}`);
    const program = decoded(`program.${index}`);
    const runs = own === true ? decoded(`program.${index}.runs`) : program;
    const plan = {
      steps: steps.map((step, at): PlanStep => {
        if ("host" in step) {
          const node = runs.graph.nodes[step.host];
          if (node === undefined) throw fault(file, `program ${index} has no node ${step.host}`);
          return { kind: "host", node };
        }
        return {
          kind: "model",
          segment: { ...step, bytes: bytesOf(`program.${index}.model.${at}`) },
        };
      }),
    };
    return { statics, program, runs, plan };
  });
  return { ...stored, programs };
}

/** What the entry says, once it is known to be made of what it should be. */
function parsed(text: string, file: string): Stored {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    throw fault(file, `its "${entry}" entry is no JSON`);
  }
  if (!isRecord(stored)) throw fault(file, `its "${entry}" entry is no object`);
  if (stored["version"] !== version) {
    const found = typeof stored["version"] === "number" ? stored["version"] : "none";
    throw fault(file, `it has layout version ${found}, this package reads ${version}`);
  }
  const { name, programs, channelBlock } = stored;
  const sound =
    typeof name === "string" &&
    (channelBlock === null || isCount(channelBlock)) &&
    isListOf(stored["static"], isCount) &&
    isListOf(stored["donate"], isCount) &&
    (stored["precision"] === "float32" || stored["precision"] === "float64") &&
    isListOf(programs, isStoredProgram);
  if (!sound) throw fault(file, `its "${entry}" entry does not describe programs and their steps`);
  return stored as unknown as Stored;
}

function isStoredProgram(value: unknown): boolean {
  return (
    isRecord(value) &&
    isListOf(value["statics"], (text) => typeof text === "string") &&
    isListOf(value["steps"], isStoredStep)
  );
}

function isStoredStep(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (Object.hasOwn(value, "host")) return isCount(value["host"]);
  return isListOf(value["inputs"], isCount) && isListOf(value["outputs"], isCount);
}

const isListOf = (value: unknown, member: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(member);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function fault(file: string, problem: string): LegendreError {
  const message = `${file}: ${problem}; save the function again with saveCompiled`;
  return new LegendreError("data", "loadCompiled", message, { file });
}
