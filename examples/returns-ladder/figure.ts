import { linePlot } from "@repo/cli/plot";
import { mean } from "../shared/statistics.ts";
import type { UnitLine } from "../shared/units.ts";
import type { Result, Run } from "./experiment.ts";

/** What may be known, rung by rung. */
const rungs = ["checkout", "label-aware", "paper"] as const;
const shown = ["logistic regression", "boosting", "boosting + target encodings", "GNN SAGE mean"];

/** Areas of some models on the three rungs, as SVG; undefined where fewer than two have fits on each. */
export function ladderFigure(lines: readonly UnitLine<Run, Result>[]): string | undefined {
  const series = shown.flatMap((model) => {
    const points = rungs.flatMap((protocol, i) => {
      const areas = lines
        .filter(({ config: c }) => c.model === model && c.protocol === protocol && !c.split)
        .flatMap(({ result }) => result.test.auc ?? []);
      return areas.length === 0 ? [] : [[i, mean(areas)] as const];
    });
    return points.length < 2 ? [] : [{ name: model, points }];
  });
  if (series.length < 2) return undefined;
  return linePlot({
    series,
    dots: true,
    y: "area under the curve, testing tables",
    x: "what a model may read",
    xNames: ["known at checkout", "labels of training too", "all columns"],
    title: "What may be known decides",
  });
}
