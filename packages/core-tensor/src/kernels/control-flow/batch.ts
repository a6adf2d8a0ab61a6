import { any, expandDims, reshape, type Tensor, tile, transpose, where } from "../../ops.ts";
import type { BatchBody, BatchedNode, BatchRule } from "../batch-rule.ts";
import { type Body, inputTypes } from "../graph.ts";
import { type Lookup, tensorRunner } from "../graph-run.ts";
import { constant } from "../rules.ts";
import { branchesOf, scanAttrs, whileAttrs } from "./attrs.ts";
import { joinBodies } from "./join-bodies.ts";

/** Examples along a new first axis, all the same. */
function repeated(x: Tensor, size: number): Tensor {
  return tile(expandDims(x, 0), [size, ...x.shape.map(() => 1)]);
}

/** The first two axes in the other order. */
function swapFirst(x: Tensor): Tensor {
  return transpose(x, [1, 0, ...x.shape.slice(2).map((_, axis) => axis + 2)]);
}

/** A choice for each example, with as many axes as what is chosen. */
function aligned(choice: Tensor, like: Tensor): Tensor {
  return reshape(choice, [...choice.shape, ...like.shape.slice(1).map(() => 1)]);
}

/**
 * A body of a loop on all examples at once, with as many batched inputs as it takes until what is carried
 * is batched before a step where it is after it.
 */
function settled(
  batchBody: BatchBody,
  body: Body,
  given: readonly boolean[],
  carry: number,
): { readonly batched: boolean[]; readonly made: ReturnType<BatchBody> } {
  const batched = [...given];
  for (;;) {
    const made = batchBody(body, batched, batched.slice(0, carry));
    const more = made.batched.findIndex((yes, index) => index < carry && yes && !batched[index]);
    if (more === -1) return { batched, made };
    batched[more] = true;
  }
}

/** Inputs with those repeated that have to be batched and are not. */
function spread(node: BatchedNode, batched: readonly boolean[]): Tensor[] {
  return node.inputs.map((x, index) =>
    batched[index] && !node.batched[index] ? repeated(x, node.size) : x,
  );
}

/** A loop over all examples at once. */
export const scanBatch: BatchRule = (node) => {
  const scan = scanAttrs(node.attrs);
  const { carry, xs } = scan;
  const { batched, made } = settled(node.batchBody, scan.body, node.batched, carry);
  const inputs = spread(node, batched).map((x, index) =>
    index >= carry && index < carry + xs && batched[index] ? swapFirst(x) : x,
  );
  const attrs = { ...scan, body: made.body };
  const outputs = node.call("Scan", [...inputs, ...made.captured], attrs);
  return outputs.map((y, index) => (index >= carry && made.batched[index] ? swapFirst(y) : y));
};

/** One branch for all examples, or, where each has its own choice, all branches and a selection. */
export function condBatch(lookup: Lookup): BatchRule {
  return (node) => {
    const branches = branchesOf(node.attrs);
    const [choice, ...rest] = node.inputs as [Tensor, ...Tensor[]];
    const [each, ...given] = node.batched;
    const first = branches.map((body) => node.batchBody(body, given, []));
    const force = (first[0]?.batched ?? []).map(
      (_, index) => each === true || first.some(({ batched }) => batched[index]),
    );
    const made = branches.map((body) => node.batchBody(body, given, force));
    if (!each) {
      const { bodies, captured } = joinBodies(made);
      return node.call("Cond", [choice, ...rest, ...captured], { branches: bodies });
    }
    const results = made.map(({ body, captured }) =>
      tensorRunner(lookup, body, node.call)([...rest, ...captured]),
    );
    const isBool = choice.dtype === "bool";
    return force.map((_, index) => {
      let chosen = results[0]?.[index] as Tensor;
      for (let branch = 1; branch < branches.length; branch++) {
        const other = results[branch]?.[index] as Tensor;
        const takes = isBool
          ? choice
          : (node.call("GreaterEqual", { a: choice, b: constant(branch, "int32") })[0] as Tensor);
        chosen = where(aligned(takes, other), other, chosen);
      }
      return chosen;
    });
  };
}

/** A loop until no example goes on; those that are done keep what they have. */
export function whileBatch(lookup: Lookup): BatchRule {
  return (node) => {
    const loop = whileAttrs(node.attrs);
    const { carry, maxSteps } = loop;
    let { batched, made } = settled(node.batchBody, loop.body, node.batched, carry);
    let test = node.batchBody(loop.condition, batched, []);
    const each = test.batched[0] === true;
    if (each) {
      // Examples stop at different steps, so all that is carried differs from one to another.
      batched = batched.map((yes, index) => yes || index < carry);
      made = node.batchBody(loop.body, batched, batched.slice(0, carry));
      test = node.batchBody(loop.condition, batched, [true]);
    }
    const types = inputTypes(made.body).slice(0, node.inputs.length);
    const holds = (all: readonly Tensor[]): Tensor =>
      tensorRunner(lookup, test.body, node.call)([...all, ...test.captured])[0] as Tensor;
    const going = node.trace((all) => [each ? any(holds(all)) : holds(all)], types);
    const step = node.trace((all) => {
      const next = tensorRunner(lookup, made.body, node.call)([...all, ...made.captured]);
      if (!each) return next;
      const goes = holds(all);
      return next.map((x, index) => where(aligned(goes, x), x, all[index] as Tensor));
    }, types);
    const { bodies, captured } = joinBodies([going, step]);
    const attrs = { condition: bodies[0] as Body, body: bodies[1] as Body, carry, maxSteps };
    return node.call("While", [...spread(node, batched), ...captured], attrs);
  };
}
