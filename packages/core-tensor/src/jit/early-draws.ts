import { callKernel } from "../graph/dispatch.ts";
import type { Program } from "../graph/graph.ts";
import { optimiseProgram } from "../graph/passes/optimise.ts";
import { Outside } from "../graph/passes/outside.ts";
import { tells } from "../graph/passes/tells.ts";
import { spec, trace } from "../graph/trace.ts";
import { bodiesOf } from "../kernels/body.ts";
import { scanAttrs } from "../kernels/control-flow/attrs.ts";
import {
  asBody,
  type Body,
  type Graph,
  type GraphNode,
  inputTypes,
  neededNodes,
  typeIn,
  withoutDeadCode,
} from "../kernels/graph.ts";
import { primitive, tensorRunner } from "../kernels/graph-run.ts";
import { sizeOf } from "../kernels/host-array.ts";
import { lookupKernel } from "../kernels/table.ts";
import type { Attrs } from "../kernels/value-type.ts";
import type { Tensor } from "../ops.ts";
import { vmap } from "../transforms/vmap.ts";

/** So many numbers are kept for the steps of a loop at most, 64 MB in float32; a loop that draws more draws them step by step. */
const mostNumbers = 2 ** 24;

/** What of a step is done before the loop. */
interface Early {
  readonly nodes: readonly GraphNode[];
  /** What of it the rest of the step reads. */
  readonly read: readonly number[];
}

/**
 * Random numbers of a loop whose keys are known before it, since they come with its slices, are drawn before it, for all steps at once. In a model a
 * draw is hundreds of nodes, which take longer than a step of a small network; the host draws them in nanoseconds a number. The numbers are
 * the same. Keys that the loop carries are not known before.
 *
 * @returns the very same program where there is nothing to draw.
 */
export function withEarlyDraws(program: Program): Program {
  const { graph } = program;
  const outside = new Outside(graph);
  const nodes = graph.nodes.flatMap((node) => split(node, graph, outside) ?? [node]);
  if (nodes.length === graph.nodes.length) return program;
  const { values, constants } = outside;
  const moved = withoutDeadCode({ ...graph, nodes, values, constants });
  return optimiseProgram({ ...program, graph: moved });
}

function split(node: GraphNode, graph: Graph, outside: Outside): GraphNode[] | undefined {
  // A loop whose steps are counted is a scan.
  const loop = primitive(lookupKernel, node.kernel).loop?.(node.attrs);
  if (loop?.steps === undefined) return undefined;
  const { body, carry, xs, length } = scanAttrs(node.attrs);
  const { nodes, read } = early(body, carry);
  const kept = read.reduce((sum, id) => sum + length * sizeOf(typeIn(body, id).shape), 0);
  if (read.length === 0 || kept > mostNumbers) return undefined;
  const given = node.inputs.slice(carry);
  const one = withoutDeadCode({ ...body, nodes, inputs: body.inputs.slice(carry), outputs: read });
  const before: GraphNode[] = [];
  const made = allSteps(
    one,
    xs,
    given.map((id) => typeIn(graph, id).shape),
  );
  const outer = outside.write(asBody(made), given, before);
  const gone = new Set(nodes);
  const [first, rest] = [carry + xs, body.inputs.slice(carry + xs)];
  const step = withoutDeadCode({
    ...body,
    nodes: body.nodes.filter((each) => !gone.has(each)),
    inputs: [...body.inputs.slice(0, first), ...read, ...rest],
  });
  const inputs = [
    ...node.inputs.slice(0, first),
    ...made.outputs.map(outer),
    ...node.inputs.slice(first),
  ];
  const attrs: Attrs = { ...node.attrs, body: step, xs: xs + read.length };
  return [...before, { ...node, attrs, inputs }];
}

/** A part of a step, of slices and of what is the same at each step, on all slices at once. */
function allSteps(one: Body, xs: number, shapes: readonly (readonly number[])[]): Graph {
  const run = (slices: readonly Tensor[], same: readonly Tensor[]): Tensor[] =>
    tensorRunner(lookupKernel, one, callKernel)([...slices, ...same]);
  const specs = inputTypes(one).map(({ dtype }, index) => spec(shapes[index] ?? [], dtype));
  const all = vmap(run, { inAxes: [0, null] });
  return trace(all, specs.slice(0, xs), specs.slice(xs)).graph;
}

/** The draws of a step that do not depend on what is carried, the ops that these need, and those that follow from them alone. */
function early(body: Body, carry: number): Early {
  const literal = new Set(body.constants.map(({ id }) => id));
  const known = new Set([...body.inputs.slice(carry), ...literal]);
  const drawn = new Set<number>();
  const possible: GraphNode[] = [];
  for (const node of body.nodes) {
    const { inputs, outputs } = node;
    if (!isBatched(node) || tells(node) || !inputs.every((id) => known.has(id))) continue;
    possible.push(node);
    for (const id of outputs) known.add(id);
    if (draws(node) || followsFrom(node, body, drawn, literal))
      for (const id of outputs) drawn.add(id);
  }
  const nodes = neededNodes(possible, new Set(drawn));
  const made = new Set(nodes.flatMap(({ outputs }) => outputs));
  const others = body.nodes.filter((node) => !nodes.includes(node));
  const used = new Set([...others.flatMap(({ inputs }) => inputs), ...body.outputs]);
  return { nodes, read: [...made].filter((id) => used.has(id)) };
}

/** Whether an op is known to run on all steps at once: an op of somebody's own may have no rule for that. */
const isBatched = ({ kernel, attrs }: GraphNode): boolean =>
  primitive(lookupKernel, kernel).batch !== undefined && bodiesOf(attrs).length === 0;

const draws = ({ kernel }: GraphNode): boolean => primitive(lookupKernel, kernel).draws === true;

/** Whether an op makes no more numbers than it reads of those that are drawn, and reads nothing else but literals. */
function followsFrom(
  { inputs, outputs }: GraphNode,
  body: Body,
  drawn: ReadonlySet<number>,
  literal: ReadonlySet<number>,
): boolean {
  const own = inputs.filter((id) => !literal.has(id));
  if (own.length === 0 || !own.every((id) => drawn.has(id))) return false;
  const size = (ids: readonly number[]): number =>
    ids.reduce((sum, id) => sum + sizeOf(typeIn(body, id).shape), 0);
  return size(outputs) <= size(own);
}
