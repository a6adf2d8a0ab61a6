import { mapBodies } from "../../kernels/body.ts";
import { type CustomRule, customAttrs, resultsOf } from "../../kernels/control-flow/attrs.ts";
import { asBody, type Graph, type GraphNode } from "../../kernels/graph.ts";
import type { Attrs } from "../../kernels/value-type.ts";
import { Outside } from "./outside.ts";

/** What is written out. */
interface Written {
  /** Functions with these rules; `remat` is the rule `"ops"`, and without it the derivative is the same. */
  readonly rules: readonly CustomRule[];
  /** Whether also those inside of them. */
  readonly inner: boolean;
  /** Whether `stopGradient` goes. */
  readonly stops: boolean;
}

/**
 * The graph without all that only derivatives need: see `valueProgram`.
 *
 * @returns the very same graph where there is nothing of the kind.
 */
export function valueGraph(graph: Graph): Graph {
  return written(graph, { rules: ["ops", "jvp", "vjp"], inner: true, stops: true });
}

/** The graph with the ops of `remat` in its place, for those who look for ops; or the very same one. */
export function withoutRemat(graph: Graph): Graph {
  return written(graph, { rules: ["ops"], inner: true, stops: false });
}

/** The graph as levels below a derivative see it: with the ops of what the derivative has a rule for; or the very same one. */
export function withoutRules(graph: Graph): Graph {
  return written(graph, { rules: ["jvp", "vjp"], inner: false, stops: false });
}

function written(graph: Graph, what: Written): Graph {
  const { rules, inner, stops } = what;
  const outside = new Outside(graph);
  let changed = false;
  const identity = (input: number, output: number): GraphNode => {
    changed = true;
    return { kernel: "Identity", inputs: [input], attrs: {}, outputs: [output] };
  };
  const mapped = (attrs: Attrs): Attrs =>
    mapBodies(attrs, (body) => {
      const after = written(body, what);
      if (after === body) return body;
      changed = true;
      return asBody(after);
    });
  const nodes = graph.nodes.flatMap((node): GraphNode[] => {
    const { kernel, inputs, outputs } = node;
    if (stops && kernel === "StopGradient") {
      return [identity(inputs[0] as number, outputs[0] as number)];
    }
    const isCustom = kernel === "CustomDerivative";
    const attrs = isCustom && !inner ? node.attrs : mapped(node.attrs);
    if (!isCustom) return [{ ...node, attrs }];
    const custom = customAttrs(attrs);
    // What is one op for each derivative stays one for those who look for what is below one.
    if (!rules.includes(custom.rule) || (custom.whole && !inner)) return [{ ...node, attrs }];
    const body = resultsOf(custom);
    const ops: GraphNode[] = [];
    const outer = outside.write(body, inputs, ops);
    const results = body.outputs.map((id, index) => identity(outer(id), outputs[index] as number));
    return [...ops, ...results];
  });
  if (!changed) return graph;
  return { ...graph, nodes, values: outside.values, constants: outside.constants };
}
