import { LegendreError } from "../errors.ts";
import { numberText } from "../number-text.ts";
import { kindOf } from "../tree/kind-of.ts";

/**
 * A static argument as JSON with sorted keys: equal texts are equal arguments.
 *
 * @throws code "structure" for what JSON cannot write: two such values would look alike.
 */
export function staticText(value: unknown, position: number): string {
  if (typeof value === "number") return numberText(value);
  return JSON.stringify(value, (_key, member: unknown) => written(member, position)) ?? "undefined";
}

function written(member: unknown, position: number): unknown {
  if (typeof member === "number" && (!Number.isFinite(member) || Object.is(member, -0))) {
    return { $number: numberText(member) };
  }
  if (typeof member === "function" || typeof member === "symbol" || typeof member === "bigint") {
    throw refused(kindOf(member), position);
  }
  if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
  const prototype: unknown = Object.getPrototypeOf(member);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refused(`an instance of ${member.constructor?.name ?? "a class"}`, position);
  }
  return Object.fromEntries(
    Object.entries(member).sort(([x], [y]) => (x < y ? -1 : Number(x > y))),
  );
}

function refused(what: string, position: number): LegendreError {
  const message = `static argument ${position} holds ${what}, which JSON cannot write, so that programs for different ones could not be told apart; close over it and compile a function for each`;
  return new LegendreError("structure", "jit", message, { position });
}

/** The arguments that are values, and the static ones as text. */
export function separate(
  args: readonly unknown[],
  positions: readonly number[],
): { values: readonly unknown[]; statics: readonly string[] } {
  if (positions.length === 0) return { values: args, statics: [] };
  return {
    values: args.filter((_, index) => !positions.includes(index)),
    statics: positions.map((position) => staticText(args[position], position)),
  };
}
