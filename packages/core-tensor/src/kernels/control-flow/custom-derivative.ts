import { LegendreError } from "../../errors.ts";
import { clone, type Tensor, zerosLike } from "../../ops.ts";
import { checkBodyInputs } from "../body.ts";
import { type Body, inputTypes, outputTypes } from "../graph.ts";
import { arrayRunner, type Lookup, tensorRunner } from "../graph-run.ts";
import { HostArray } from "../host-array.ts";
import type {
  DerivedBody,
  Kernel,
  MaybeTensor,
  NodeValues,
  TapedNode,
  TapedValues,
} from "../kernel.ts";
import { withZeros } from "../rules.ts";
import { sameType, typeToString } from "../shapes.ts";
import {
  type CustomDerivative,
  type CustomRule,
  checkCustom,
  customAttrs,
  resultsOf,
} from "./attrs.ts";
import { customDerivativeBatch } from "./custom-batch.ts";
import { customForm } from "./onnx.ts";

/**
 * Ours: a function that brings a derivative of its own (`customJvp`, `customVjp`, `remat`), as a program records it.
 * Its value is that of the graph `body`; a derivative uses the rule. Executors write the ops of `body` in its place.
 */
export function customDerivativeRow(lookup: Lookup): Kernel {
  return {
    name: "CustomDerivative",
    inputs: "list",
    outputs: "list",
    shape: (inputs, attrs) => {
      const custom = customAttrs(attrs);
      checkBodyInputs(functionName(custom.rule), custom.body, inputs);
      checkDerivative(custom);
      return outputTypes(resultsOf(custom)).map(({ shape, dtype }) => ({ shape, dtype }));
    },
    value: (inputs, attrs) =>
      arrayRunner(
        lookup,
        resultsOf(customAttrs(attrs)),
      )(inputs).map((y) => new HostArray(y.shape, y.dtype, y.data.slice())),
    eager: (inputs, attrs, call) =>
      tensorRunner(lookup, resultsOf(customAttrs(attrs)), call)(inputs),
    taped: (node) => taped(lookup, node),
    jvp: jvpOfOps,
    vjp: vjpOfOps,
    batch: customDerivativeBatch(lookup),
    onnx: customForm,
    checkAttrs: checkCustom,
  };
}

/** Throws unless the graph of the derivative takes and returns what the rule hands it; a file may say anything. */
function checkDerivative({ rule, args, results, body, derivative }: CustomDerivative): void {
  if (derivative === null) return;
  const [inputs, outputs] = [inputTypes(body), outputTypes(body)];
  const [x, closed] = [inputs.slice(0, args), inputs.slice(args)];
  const [y, residuals] = [outputs.slice(0, results), outputs.slice(results)];
  const given = rule === "jvp" ? [...x, ...x, ...closed] : [...residuals, ...y, ...closed];
  checkBodyInputs(functionName(rule), derivative, given);
  const [made, wanted] = [outputTypes(derivative), rule === "jvp" ? y : x];
  if (made.length === wanted.length && made.every((type, i) => sameType(type, wanted[i]!))) return;
  const [got, expected] = [made, wanted].map((types) => types.map(typeToString).join(", "));
  const message = `its derivative returns ${got}, expected ${expected}`;
  throw new LegendreError("shape", functionName(rule), message, { got: made, expected: wanted });
}

/** What users call a function with such a rule. */
function functionName(rule: CustomRule): string {
  return { ops: "remat", jvp: "customJvp", vjp: "customVjp" }[rule];
}

/**
 * The function is evaluated with the ops of its graph, so that outer derivatives differentiate those; one whose
 * derivative is that of its ops stays whole, so that outer derivatives keep nothing of it either.
 */
function taped(lookup: Lookup, node: TapedNode): TapedValues {
  const { inputs, attrs, call, variables } = node;
  const custom = customAttrs(attrs);
  if (custom.rule === "ops") {
    return {
      outputs: call("CustomDerivative", inputs, attrs),
      kept: [],
      jvp: jvpOfOps,
      vjp: vjpOfOps,
    };
  }
  if (variables.slice(custom.args).includes(true)) {
    const name = functionName(custom.rule);
    const message =
      "it closes over a value that is differentiated, for which its rule has no derivative; make that value part of its argument";
    throw new LegendreError("tracing", name, message);
  }
  const rules = custom.rule === "jvp" ? byTangents(lookup, custom) : byCotangents(lookup, custom);
  if (custom.whole) {
    const results = call("CustomDerivative", inputs, attrs);
    const kept = [...inputs.slice(0, custom.args), ...results].map((tensor) => clone(tensor));
    return { outputs: results, kept, ...rules };
  }
  const all = tensorRunner(lookup, custom.body, call)(inputs);
  return { outputs: all.slice(0, custom.results), kept: all.slice(custom.results), ...rules };
}

type Rules = Pick<TapedValues, "jvp" | "vjp">;

/** `tangent(x, v)` gives `J v`; its transpose at any `v` is `Jᵀ`. */
function byTangents(lookup: Lookup, { args, derivative }: CustomDerivative): Rules {
  const tangent = derivative as Body;
  return {
    jvp: ({ inputs, call }, tangents) => {
      const x = inputs.slice(0, args);
      const given = [...x, ...withZeros(tangents.slice(0, args), x), ...inputs.slice(args)];
      return tensorRunner(lookup, tangent, call)(given);
    },
    vjp: (node, cotangents) => {
      const { inputs } = node;
      const x = inputs.slice(0, args);
      const anywhere = x.map((leaf) => zerosLike(leaf));
      const given = [...x, ...anywhere, ...inputs.slice(args)];
      const marks = given.map((_, index) => index >= args && index < 2 * args);
      const pulled = transposed(lookup, node, tangent, given, marks, cotangents);
      return [...pulled.slice(args, 2 * args), ...inputs.slice(args).map(() => null)];
    },
  };
}

/** `backward(residuals, u)` gives `Jᵀ u`; its transpose at any `u` is `J`. */
function byCotangents(lookup: Lookup, { args, results, derivative }: CustomDerivative): Rules {
  const backward = derivative as Body;
  return {
    jvp: (node, tangents) => {
      const { inputs, outputs } = node;
      const [values, residuals] = [outputs.slice(0, results), outputs.slice(results)];
      const anywhere = values.map((leaf) => zerosLike(leaf));
      const given = [...residuals, ...anywhere, ...inputs.slice(args)];
      const first = residuals.length;
      const marks = given.map((_, index) => index >= first && index < first + results);
      const seeds = tangents.slice(0, args);
      const pushed = transposed(lookup, node, backward, given, marks, seeds);
      return [...pushed.slice(first, first + results), ...residuals.map(() => null)];
    },
    vjp: ({ inputs, outputs, call }, cotangents) => {
      const [values, residuals] = [outputs.slice(0, results), outputs.slice(results)];
      const u = withZeros(cotangents.slice(0, results), values);
      const pulled = tensorRunner(
        lookup,
        backward,
        call,
      )([...residuals, ...u, ...inputs.slice(args)]);
      return [...pulled, ...inputs.slice(args).map(() => null)];
    },
  };
}

/** The cotangents of the inputs marked, given those of the outputs of a graph. */
function transposed(
  lookup: Lookup,
  { bodies, call }: NodeValues,
  body: Body,
  inputs: readonly Tensor[],
  marks: readonly boolean[],
  seeds: readonly MaybeTensor[],
): MaybeTensor[] {
  const pulled = bodies.pull(
    body,
    marks,
    seeds.map((seed) => seed !== null),
  );
  return runDerived(lookup, pulled, call, inputs, seeds);
}

/** Runs a body with its derivative behind it, and takes the derivative. */
function runDerived(
  lookup: Lookup,
  { body, captured, places }: DerivedBody,
  call: NodeValues["call"],
  inputs: readonly Tensor[],
  seeds: readonly MaybeTensor[],
): MaybeTensor[] {
  const given = [...inputs, ...seeds.filter((seed) => seed !== null), ...captured];
  const outputs = tensorRunner(lookup, body, call)(given);
  return places.map((place) => (place === -1 ? null : (outputs[place] as Tensor)));
}

/** One node that computes the derivative alone, and which a derivative of it evaluates again in turn. */
function derivedNode(
  { inputs, call }: NodeValues,
  { body, captured, places }: DerivedBody,
  seeds: readonly MaybeTensor[],
): MaybeTensor[] {
  const made = places.filter((place) => place !== -1);
  const given = [...inputs, ...seeds.filter((seed) => seed !== null), ...captured];
  const outputs = call("CustomDerivative", given, {
    rule: "ops",
    args: given.length,
    results: made.length,
    body: { ...body, outputs: made.map((place) => body.outputs[place] as number) },
    derivative: null,
  });
  let next = 0;
  return places.map((place) => (place === -1 ? null : (outputs[next++] as Tensor)));
}

function jvpOfOps(node: NodeValues, tangents: readonly MaybeTensor[]): MaybeTensor[] {
  const active = tangents.map((tangent) => tangent !== null);
  return derivedNode(node, node.bodies.push(customAttrs(node.attrs).body, active), tangents);
}

function vjpOfOps(
  node: NodeValues,
  cotangents: readonly MaybeTensor[],
  wanted: readonly boolean[],
): MaybeTensor[] {
  const seeded = cotangents.map((cotangent) => cotangent !== null);
  const derived = node.bodies.pull(customAttrs(node.attrs).body, wanted, seeded);
  return derivedNode(node, derived, cotangents);
}
