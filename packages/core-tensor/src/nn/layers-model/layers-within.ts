import type { LayersModel } from "../../ops.ts";

/** The part of every tfjs layer that is read here. */
export interface AnyLayer {
  readonly name: string;
  readonly getClassName: () => string;
}

/** Members under which layers hold other layers. */
const holders = ["layers", "layer", "forwardLayer", "backwardLayer", "cell", "cells"];

/** A model and all its layers, at any depth, each once. */
export function layersWithin(model: LayersModel): AnyLayer[] {
  const all = new Set<AnyLayer>();
  const visit = (layer: unknown): void => {
    if (typeof layer !== "object" || layer === null || all.has(layer as AnyLayer)) return;
    all.add(layer as AnyLayer);
    for (const member of holders) {
      for (const inner of [(layer as Record<string, unknown>)[member]].flat()) visit(inner);
    }
  };
  visit(model);
  return [...all];
}
