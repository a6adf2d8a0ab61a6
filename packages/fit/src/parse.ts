import { LegendreError } from "@legendre/core-tensor";
import { nearestName } from "@legendre/core-tensor/options";
import { type Expression, Jsep } from "./jsep.ts";
import { functionNames, type OpName } from "./term-ops.ts";

/** An expression as a tree of ops; names are params and columns. */
export type Term =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "op"; readonly op: OpName; readonly args: readonly Term[] };

const binaryOps: Readonly<Record<string, OpName>> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "^": "pow",
};

const constants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
]);

/** jsep with places, and with powers as mathematics has them: `-x^2` is `-(x^2)`, `2^3^2` is `2^(3^2)`. */
class Parser extends Jsep {
  override gobbleToken(): Expression | false {
    this.gobbleSpaces();
    const start = this.index;
    const base = super.gobbleToken();
    if (base === false) return base;
    base.start ??= start;
    this.gobbleSpaces();
    const sign = /^(\*\*|\^)/.exec(this.expr.slice(this.index))?.[0];
    if (sign === undefined) return base;
    const at = this.index;
    this.index += sign.length;
    const right = this.gobbleToken();
    if (right === false) this.throwError("Expected expression after ^");
    return { type: "BinaryExpression", operator: "^", left: base, right, start: at };
  }
}

/** An error with the text and a caret under a place of it. */
export function placeError(where: string, text: string, at: number, what: string): LegendreError {
  const place = Math.min(text.length, at);
  const message = `${what}\n  ${text}\n  ${" ".repeat(place)}^`;
  return new LegendreError("data", where, message, { text, place });
}

/**
 * Reads an expression.
 *
 * @param where - the public function, for errors.
 * @param text - the whole text, which errors show.
 * @param offset - where in it the expression begins.
 * @throws code "data" for what is no expression, with a caret under the place.
 */
export function parseTerm(where: string, text: string, offset: number): Term {
  const fail = (at: number, what: string): LegendreError =>
    placeError(where, text, offset + at, what);
  const expression = text.slice(offset);
  if (expression.trim() === "")
    throw fail(0, "the equation is empty; type one, as a*exp(-x/tau)+c");
  let tree: Expression;
  try {
    tree = new Parser(expression).parse();
  } catch (cause) {
    const { index, description } = cause as { index?: number; description?: string };
    if (index === undefined) throw cause;
    throw fail(
      index,
      `the equation cannot be read: ${lower(description ?? "")}; correct it at the mark`,
    );
  }
  const call = (node: Expression, at: number): Term => {
    const name = node.callee?.name;
    if (name === undefined) throw fail(at, "only functions can be called; write * between factors");
    const known = functionNames.get(name);
    const args = node.arguments ?? [];
    if (known === undefined) {
      const nearest = nearestName(name, functionNames.keys());
      const advice = `the nearest function is ${nearest}; write ${name}*(…) for a product`;
      throw fail(at, `${name} is no function; ${advice}`);
    }
    if (args.length !== known.count) {
      const wanted = `${name} takes ${known.count} argument${known.count === 1 ? "" : "s"}`;
      throw fail(at, `${wanted}, got ${args.length}; give ${known.count}`);
    }
    return { kind: "op", op: known.op, args: args.map((arg) => termOf(arg, at)) };
  };
  const termOf = (node: Expression, near: number): Term => {
    const at = node.start ?? near;
    switch (node.type) {
      case "Literal":
        if (typeof node.value === "number") return { kind: "number", value: node.value };
        throw fail(at, `${node.raw} is no number; write numbers and names`);
      case "Identifier": {
        const name = node.name as string;
        const value = constants.get(name);
        if (functionNames.has(name)) throw fail(at, `${name} is a function; write ${name}(x)`);
        return value === undefined ? { kind: "name", name } : { kind: "number", value };
      }
      case "UnaryExpression": {
        const inner = termOf(node.argument as Expression, at);
        if (node.operator === "+") return inner;
        if (node.operator !== "-")
          throw fail(at, `${node.operator} is not known here; use + - * / ^`);
        return inner.kind === "number"
          ? { kind: "number", value: -inner.value }
          : { kind: "op", op: "neg", args: [inner] };
      }
      case "BinaryExpression": {
        const op = binaryOps[node.operator as string];
        if (op === undefined) throw fail(at, `${node.operator} is not known here; use + - * / ^`);
        const [left, right] = [node.left, node.right].map((side) => termOf(side as Expression, at));
        return { kind: "op", op, args: [left as Term, right as Term] };
      }
      case "CallExpression":
        return call(node, at);
      case "Compound": {
        const second = node.body?.[1]?.start ?? 0;
        throw fail(second, "something is missing between two expressions; write * between factors");
      }
      default:
        throw fail(at, "this is not known here; use numbers, names, + - * / ^ and functions");
    }
  };
  return termOf(tree, 0);
}

const lower = (text: string): string => `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}`;

/** The names in an expression, each once, in the order in which they come. */
export function namesIn(term: Term): string[] {
  const all = (part: Term): string[] =>
    part.kind === "name" ? [part.name] : part.kind === "op" ? part.args.flatMap(all) : [];
  return [...new Set(all(term))];
}
