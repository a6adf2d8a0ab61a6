import type { Leak } from "../../leaks/check-leaks.ts";
import type { BinaryMetrics } from "../../metrics/index.ts";
import type { ReturnsTask } from "../../protocols/task.ts";
import type { ReportModel } from "../report-model.ts";

/**
 * How a check came out: `ok`; `warn`, numbers have to be read with care; `fail`, they are wrong or say something else;
 * `unknown`, nothing given tells.
 */
export type CheckStatus = "ok" | "warn" | "fail" | "unknown";

/** What a check comes to. */
export interface Found {
  readonly status: CheckStatus;
  /** What was found, in words. */
  readonly found: string;
}

/** What checks come to, by status. */
export const ok = (found: string): Found => ({ status: "ok", found });
export const warn = (found: string): Found => ({ status: "warn", found });
export const fail = (found: string): Found => ({ status: "fail", found });
export const unknown = (found: string): Found => ({ status: "unknown", found });

/** What a check looks at. */
export interface Given {
  readonly task: ReturnsTask;
  readonly models: readonly ReportModel[];
  /** Of each model, over all test purchases at once. */
  readonly metrics: readonly BinaryMetrics[];
  readonly leaks: readonly Leak[];
}

export const count = (n: number): string => n.toLocaleString("en-GB");
export const share = (x: number): string => `${(100 * x).toFixed(1)} %`;
