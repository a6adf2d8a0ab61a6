import {
  type Body,
  constantIn,
  type Graph,
  type GraphConstant,
  type GraphNode,
  typeIn,
} from "../../kernels/graph.ts";
import type { ValueType } from "../../kernels/value-type.ts";

/** The graph around loops while ops of their bodies are written into it: its values and constants. */
export class Outside {
  readonly values: ValueType[];
  readonly constants: GraphConstant[];

  constructor({ values, constants }: Graph) {
    this.values = [...values];
    this.constants = [...constants];
  }

  /** A new value. */
  value(type: ValueType): number {
    this.values.push(type);
    return this.values.length - 1;
  }

  /**
   * Writes the ops of a body for inputs that are values outside.
   *
   * @param into - the nodes, which are appended.
   * @returns what a value of the body is called outside; literals that are asked for are written there, too.
   */
  write(body: Body, inputs: readonly number[], into: GraphNode[]): (id: number) => number {
    const names = new Map(body.inputs.map((id, index) => [id, inputs[index] as number]));
    const literals = new Map(body.constants.map((each) => [each.id, each]));
    const nameOf = (id: number): number => {
      const name = names.get(id) ?? this.value(typeIn(body, id));
      const literal = literals.get(id);
      if (literal !== undefined && !names.has(id)) {
        this.constants.push({ id: name, data: constantIn(body, literal).data });
      }
      names.set(id, name);
      return name;
    };
    for (const { inputs: read, outputs: made, ...node } of body.nodes) {
      into.push({ ...node, inputs: read.map(nameOf), outputs: made.map(nameOf) });
    }
    return nameOf;
  }
}
