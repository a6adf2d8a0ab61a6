import {
  type Body,
  constantIn,
  type Graph,
  type GraphNode,
  typeIn,
  withoutDeadCode,
} from "../../kernels/graph.ts";
import { primitive } from "../../kernels/graph-run.ts";
import { lookupKernel } from "../../kernels/table.ts";
import { toJson } from "../encode.ts";
import { keyOf } from "./builder.ts";
import { Outside } from "./outside.ts";
import { tells } from "./tells.ts";

/**
 * Moves what all branches would compute alike before the choice among them, once for all: a program with branches is smaller then, and as fast.
 * What depends on literals alone is left inside, where executors fold it.
 *
 * @returns the very same graph where there is nothing to move.
 */
export function hoistShared(graph: Graph): Graph {
  const outside = new Outside(graph);
  const nodes = graph.nodes.flatMap((node) => shared(node, outside) ?? [node]);
  const moved = nodes.length > graph.nodes.length;
  return moved ? { ...graph, nodes, values: outside.values, constants: outside.constants } : graph;
}

/** Numbers of values that are the same for equal values of different branches. */
class Numbering {
  /** Whether a number's value depends on no input. */
  readonly literal = new Set<number>();
  private readonly known = new Map<string, readonly number[]>();
  private next: number;

  constructor(inputs: number) {
    this.next = inputs;
  }

  /** The numbers of the values that a key stands for, which are new ones for a new key or none. */
  of(key: string | null, count: number): readonly number[] {
    const known = key === null ? undefined : this.known.get(key);
    if (known !== undefined) return known;
    const numbers = Array.from({ length: count }, () => this.next++);
    if (key !== null) this.known.set(key, numbers);
    return numbers;
  }
}

/** A branch, and the number of each of its values. */
interface Numbered {
  readonly branch: Body;
  readonly numbers: ReadonlyMap<number, number>;
}

function numbered(branch: Body, numbering: Numbering): Numbered {
  const numbers = new Map(branch.inputs.map((id, index) => [id, index]));
  for (const each of branch.constants) {
    const { shape, dtype, data } = constantIn(branch, each);
    const [number] = numbering.of(`${dtype}[${shape}]${toJson(Array.from(data))}`, 1);
    numbers.set(each.id, number as number);
    numbering.literal.add(number as number);
  }
  for (const node of branch.nodes) {
    const inputs = node.inputs.map((id) => numbers.get(id) as number);
    const key = tells(node) ? null : keyOf(node.kernel, inputs, node.attrs);
    const made = numbering.of(key, node.outputs.length);
    for (const [index, id] of node.outputs.entries()) numbers.set(id, made[index] as number);
    if (!inputs.every((number) => numbering.literal.has(number))) continue;
    for (const number of made) numbering.literal.add(number);
  }
  return { branch, numbers };
}

/** A choice with what all its branches need before it; undefined where they have no such thing. */
function shared(node: GraphNode, outside: Outside): GraphNode[] | undefined {
  const branches = primitive(lookupKernel, node.kernel).branches?.(node.attrs) ?? [];
  if (branches.length < 2) return undefined;
  const [choice, ...rest] = node.inputs as [number, ...number[]];
  const numbering = new Numbering(rest.length);
  const all = branches.map((branch) => numbered(branch, numbering));
  const [first, ...others] = all as [Numbered, ...Numbered[]];
  const madeBy = ({ branch, numbers }: Numbered): Set<number> =>
    new Set(branch.nodes.flatMap(({ outputs }) => outputs.map((id) => numbers.get(id) as number)));
  const made = others.map(madeBy);
  const isCommon = (id: number): boolean => {
    const number = first.numbers.get(id) as number;
    return made.every((own) => own.has(number));
  };
  const common = first.branch.nodes.filter(({ outputs }) => outputs.every(isCommon));
  const movable = new Set(
    common
      .flatMap(({ outputs }) => outputs.map((id) => first.numbers.get(id) as number))
      .filter((number) => !numbering.literal.has(number)),
  );
  const read = [...new Set(all.flatMap((each) => readOf(each, movable)))];
  if (read.length === 0) return undefined;

  const idIn = ({ numbers }: Numbered): Map<number, number> =>
    new Map([...numbers].map(([id, number]) => [number, id]));
  const own = idIn(first);
  const body = { ...first.branch, outputs: read.map((number) => own.get(number) as number) };
  const before: GraphNode[] = [];
  const outer = outside.write(
    { ...body, nodes: body.nodes.filter((each) => common.includes(each)) },
    rest,
    before,
  );
  const slim = withoutUnread(before, body.outputs.map(outer));
  const without = all.map((each): Body => {
    const ids = idIn(each);
    const values = [...each.branch.values];
    const inputs = read.map((number) => {
      const id = ids.get(number);
      // A branch takes what another one reads, and leaves it.
      return id ?? values.push(typeIn(first.branch, own.get(number) as number)) - 1;
    });
    const gone = new Set(inputs);
    const nodes = each.branch.nodes.filter(({ outputs }) => !outputs.some((id) => gone.has(id)));
    const rest: Body = {
      ...each.branch,
      values,
      nodes,
      inputs: [...each.branch.inputs, ...inputs],
    };
    return withoutDeadCode(rest);
  });
  const inputs = [choice, ...rest, ...body.outputs.map(outer)];
  return [...slim, { ...node, attrs: { ...node.attrs, branches: without }, inputs }];
}

/** The numbers of what moves that is read by the rest of a branch. */
function readOf({ branch, numbers }: Numbered, movable: ReadonlySet<number>): number[] {
  const number = (id: number): number => numbers.get(id) as number;
  const stays = branch.nodes.filter(
    ({ outputs }) => !outputs.some((id) => movable.has(number(id))),
  );
  const used = [...stays.flatMap(({ inputs }) => inputs), ...branch.outputs];
  return used.map(number).filter((each) => movable.has(each));
}

/** Without the ops that nothing reads: those of literals alone that stay inside. */
function withoutUnread(nodes: readonly GraphNode[], read: readonly number[]): GraphNode[] {
  const needed = new Set(read);
  const kept = nodes.toReversed().filter(({ inputs, outputs }) => {
    if (!outputs.some((id) => needed.has(id))) return false;
    for (const id of inputs) needed.add(id);
    return true;
  });
  return kept.reverse();
}
