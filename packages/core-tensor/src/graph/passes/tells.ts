import { bodiesOf } from "../../kernels/body.ts";
import { primitive } from "../../kernels/graph-run.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { Attrs } from "../../kernels/value-type.ts";

/** Whether somebody sees an op run, or one of the graphs inside of it. */
export function tells({ kernel, attrs }: { kernel: string; attrs: Attrs }): boolean {
  const row = primitive(lookupKernel, kernel);
  return row.tells === true || bodiesOf(attrs).some(({ nodes }) => nodes.some(tells));
}
