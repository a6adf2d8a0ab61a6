import { installedBackend } from "../graph/backend.ts";
import { belongsTo, callKernel } from "../graph/dispatch.ts";
import { below, findRecorded } from "../graph/level.ts";
import { withoutRules } from "../graph/passes/written-out.ts";
import type { BackendInUse, Level } from "../graph/recorded.ts";
import { bodiesOf, mapBodies } from "../kernels/body.ts";
import { inputsByName } from "../kernels/call-kernel.ts";
import { asBody } from "../kernels/graph.ts";
import type { BodyTools, DerivativeMode, Kernel, MaybeTensor } from "../kernels/kernel.ts";
import { type Attrs, isFloat } from "../kernels/value-type.ts";
import { add, clone, dispose, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { KeptTensors, type KeptValues } from "./kept-tensors.ts";

/*
 * In come ops as they are called, each evaluated at once on the level below; out go tangents or cotangents, as often as they are
 * asked for. An op is noted with its values, so one tape serves both directions. The rules run on the level below like any op: a
 * derivative of a derivative is a second tape. What the rules need is kept as clones, which share storage, until the release.
 */

/** How tangents and cotangents go through an op. */
type Rules = Pick<Kernel, "jvp" | "vjp">;

/** An op that was evaluated on the level below. */
interface Evaluated extends Rules {
  readonly outputs: readonly Tensor[];
  /** What the rules want kept beside inputs and outputs; they find it behind the outputs. */
  readonly kept?: readonly Tensor[];
}

/** One op of the tape with its values, which are tensors of the level below. */
interface TapeNode extends KeptValues {
  readonly rules: Rules;
  readonly attrs: Attrs;
  /** Tape ids of the inputs; -1 for constants of this derivative. */
  readonly inputIds: readonly number[];
  readonly outputIds: readonly number[];
}

/** The level of a derivative: tangents can be pushed and cotangents pulled through what ran on it. */
export class Tape implements Level {
  readonly takesAll = false;
  parent: Level | undefined = undefined;
  bottom: BackendInUse | undefined = undefined;
  closed = false;
  private readonly nodes: TapeNode[] = [];
  private readonly tensors = new KeptTensors();
  private count = 0;
  /** Whether an op has read a variable. */
  isRead = false;
  private readonly mode: DerivativeMode;
  private readonly bodies: BodyTools;

  /**
   * @param mode - which derivative will follow: some ops keep other values for one than for the other.
   * @param bodies - derivatives of graphs, for the rules of loops.
   */
  constructor(mode: DerivativeMode, bodies: BodyTools) {
    this.mode = mode;
    this.bodies = bodies;
  }

  /** A variable of the derivative with the value of `tensor`; called while the tape is active. */
  input(tensor: Tensor): Tensor {
    const base = below(this, () => this.tensors.save(tensor));
    return this.wrap(this.count++, base, "argument");
  }

  process(kernel: Kernel, inputs: readonly Tensor[], attrs: Attrs): Tensor[] {
    const expanded = kernel.expanded?.(inputs, attrs, callKernel);
    if (expanded) return [...expanded];
    const { name, taped, jvp, vjp } = kernel;
    if (taped === undefined) {
      const plain = evaluated(attrs);
      return this.note(inputs, attrs, name, (values) => {
        return { outputs: callKernel(name, inputsByName(kernel.inputs, values), plain), jvp, vjp };
      }).outputs;
    }
    const variables = inputs.map((tensor) => this.idOf(tensor) !== -1);
    const { mode, bodies } = this;
    return this.note(inputs, attrs, name, (values) =>
      scoped(() => {
        const node = { inputs: values, attrs, variables, mode, call: callKernel, bodies };
        const { outputs, kept, jvp: push, vjp: pull } = taped(node);
        return { outputs, kept, jvp: push, vjp: pull };
      }),
    ).outputs;
  }

  /**
   * Runs `evaluate` on the level below and notes it as one op, whatever ops it is made of.
   *
   * @param name - what to call it in errors.
   * @returns the outputs on this level, and beside them what `evaluate` returned on the level below.
   */
  note<E extends Evaluated>(
    inputs: readonly Tensor[],
    attrs: Attrs,
    name: string,
    evaluate: (values: readonly Tensor[]) => E,
  ): { readonly outputs: Tensor[]; readonly found: E } {
    const inputIds = inputs.map((tensor) => this.idOf(tensor));
    this.isRead ||= inputIds.some((id) => id !== -1);
    return below(this, () => {
      const values = inputs.map((tensor, index) =>
        inputIds[index] === -1 ? this.tensors.save(tensor) : (findRecorded(tensor)?.base as Tensor),
      );
      const found = evaluate(values);
      const { outputs: results, kept = [], jvp, vjp } = found;
      const outputs = [...results, ...kept].map((output) => this.tensors.own(output));
      const outputIds = outputs.map(() => this.count++);
      if (vjp !== "zero" || jvp !== "zero") {
        const rules = { jvp, vjp };
        this.nodes.push({ rules, attrs, inputIds, outputIds, inputs: values, outputs });
      }
      const wrapped = results.map((_, index) =>
        this.wrap(outputIds[index] as number, outputs[index] as Tensor, name),
      );
      return { outputs: wrapped, found };
    });
  }

  /** The tape id of a tensor, or -1 for a constant. */
  idOf(tensor: Tensor): number {
    return belongsTo(tensor, this) ? (findRecorded(tensor)?.id as number) : -1;
  }

  /** Pulls cotangents of outputs back to the inputs `0 … inputs − 1`; `null` where nothing arrives. */
  pull(outputs: ReadonlyMap<number, Tensor>, inputs: number): MaybeTensor[] {
    this.tensors.checkAlive("pullback");
    const wanted = this.reachable(inputs);
    const { bodies } = this;
    const cotangents = new Map<number, Tensor>(outputs);
    const owned = new Set<Tensor>();
    for (let index = this.nodes.length - 1; index >= 0; index--) {
      const node = this.nodes[index] as TapeNode;
      const seeds = node.outputIds.map((id) => cotangents.get(id) ?? null);
      if (seeds.every((seed) => seed === null)) continue;
      const asked = node.inputIds.map((id) => id !== -1 && wanted.has(id));
      if (node.rules.vjp !== "zero" && asked.includes(true)) {
        const { vjp } = node.rules;
        const parts = scoped(() =>
          freshParts(vjp({ ...node, call: callKernel, bodies }, seeds, asked), seeds, node),
        );
        node.inputIds.forEach((id, position) => {
          const part = parts[position] ?? null;
          if (part === null) return;
          if (asked[position]) accumulate(cotangents, owned, id, part);
          else part.dispose();
        });
      }
      for (const seed of seeds) if (seed !== null && owned.delete(seed)) seed.dispose();
    }
    return Array.from({ length: inputs }, (_, id) => cotangents.get(id) ?? null);
  }

  /** Pushes tangents of the inputs forward to the values `ids`; `null` where nothing arrives. */
  push(inputs: ReadonlyMap<number, Tensor>, ids: readonly number[]): MaybeTensor[] {
    this.tensors.checkAlive("pushforward");
    const tangents = new Map<number, Tensor>(inputs);
    const { bodies } = this;
    for (const node of this.nodes) {
      const seeds = node.inputIds.map((id) => tangents.get(id) ?? null);
      if (node.rules.jvp === "zero" || seeds.every((seed) => seed === null)) continue;
      const { jvp } = node.rules;
      const parts = scoped(() => [...jvp({ ...node, call: callKernel, bodies }, seeds)]);
      node.outputIds.forEach((id, position) => {
        const part = parts[position] ?? null;
        if (part !== null) tangents.set(id, part);
      });
    }
    return ids.map((id) => tangents.get(id) ?? null);
  }

  /** Frees what was kept for the rules; the tape is of no use afterwards. */
  release(): void {
    this.tensors.release();
    this.nodes.length = 0;
  }

  /**
   * Hands the kept tensors to the tfjs scope in force: they live until that scope ends, or until
   * {@link Tape.release}.
   */
  handOver(): void {
    this.tensors.handOver(this.nodes);
  }

  /** Ids of values that depend on the inputs. */
  private reachable(inputs: number): Set<number> {
    const reached = new Set<number>(Array.from({ length: inputs }, (_, id) => id));
    for (const node of this.nodes) {
      if (!node.inputIds.some((id) => reached.has(id))) continue;
      node.outputIds.forEach((id, position) => {
        if (isFloat((node.outputs[position] as Tensor).dtype)) reached.add(id);
      });
    }
    return reached;
  }

  private wrap(id: number, base: Tensor, madeBy: string): Tensor {
    const backend = installedBackend();
    if (backend === undefined) throw new Error("a tape began without a recording backend");
    const entry = { level: this, id, base, values: undefined, madeBy, onDispose: undefined };
    return backend.wrap(base.shape, base.dtype, entry);
  }
}

/** What a rule returned, with a clone wherever it is a tensor that somebody else owns or that comes twice. */
function freshParts(
  parts: readonly MaybeTensor[],
  seeds: readonly MaybeTensor[],
  node: TapeNode,
): MaybeTensor[] {
  const taken = new Set<MaybeTensor>([...seeds, ...node.inputs, ...node.outputs]);
  return parts.map((part) => {
    if (part === null) return null;
    const fresh = taken.has(part) ? clone(part) : part;
    taken.add(part);
    return fresh;
  });
}

/**
 * The attributes with which the level below evaluates an op. Outer derivatives differentiate the ops of a function with a
 * rule, and not the rule again, also where the function stands in a branch or loop.
 */
function evaluated(attrs: Attrs): Attrs {
  if (bodiesOf(attrs).length === 0) return attrs;
  return mapBodies(attrs, (body) => {
    const plain = withoutRules(body);
    return plain === body ? body : asBody(plain);
  });
}

function accumulate(
  cotangents: Map<number, Tensor>,
  owned: Set<Tensor>,
  id: number,
  part: Tensor,
): void {
  const before = cotangents.get(id);
  const total = before === undefined ? part : add(before, part);
  if (before !== undefined) {
    part.dispose();
    if (owned.delete(before)) dispose(before);
  }
  cotangents.set(id, total as Tensor);
  owned.add(total as Tensor);
}
