import { type Found, fail, type Given, ok, unknown, warn } from "./check.ts";

const three = (x: number): string => x.toFixed(3);

export function pooled({ models, metrics }: Given): Found {
  const apart = models.flatMap(({ name, reported = {} }, m) =>
    (["auc", "logLoss", "f1"] as const).flatMap((key) => {
      const [said, is] = [reported[key], metrics[m]![key]];
      if (said === undefined || Math.abs(said - is) <= 5e-4) return [];
      return [
        `${name}: ${key} ${three(said)} was reported, all purchases at once give ${three(is)}`,
      ];
    }),
  );
  return apart.length > 0
    ? warn(apart.join("; "))
    : ok("every number here is over all purchases at once");
}

export function definitions({ models, metrics }: Given): Found {
  const near = (a: number | undefined, b: number): boolean =>
    a !== undefined && Math.abs(a - b) <= 2e-3;
  const wrong = models.flatMap(({ name, reported = {} }, m) => {
    const { decisions, doubleSoftmaxCE, logLoss } = metrics[m]!;
    const { precision, recall } = decisions;
    const apart = Math.abs(precision - recall) > 5e-3;
    const swapped = apart && near(reported.precision, recall) && near(reported.recall, precision);
    const twice = near(reported.logLoss, doubleSoftmaxCE) && !near(reported.logLoss, logLoss);
    return [
      ...(swapped ? [`${name}: reported precision and recall are swapped`] : []),
      ...(twice
        ? [
            `${name}: the reported log loss has gone through a softmax twice; it is ${three(logLoss)}`,
          ]
        : []),
    ];
  });
  return wrong.length > 0
    ? fail(wrong.join("; "))
    : ok("precision of what is called returned, recall of what is returned, log loss in nats");
}

export function baseRate({ models, metrics }: Given): Found {
  const all = metrics[0]?.allReturnedF1 ?? Number.NaN;
  const below = models.filter(
    (model, m) => model.name !== "prior" && !(metrics[m]!.f1 > all + 1e-9),
  );
  const words = `calling everything returned gives F1 ${three(all)}`;
  if (below.length === 0) return ok(words);
  return warn(`${words}; not above it at 0.5: ${below.map(({ name }) => name).join(", ")}`);
}

export function degree({ models }: Given): Found {
  const graphs = models.filter(({ graph }) => graph !== undefined);
  if (graphs.length === 0) return ok("there is no graph model");
  const blind = graphs.filter(
    ({ graph }) =>
      !graph!.degrees && (graph!.convolution !== "sage-sum" || graph!.normalised === true),
  );
  if (blind.length === 0) return ok("the logarithm of a node's degree is among its features");
  return warn(
    `${blind.map(({ name }) => name).join(", ")}: a mean, a maximum or rows of length 1 hide how many neighbours there are; add the logarithm of the degree`,
  );
}

export function hubs({ models }: Given): Found {
  const deep = models.filter(
    ({ graph }) => graph !== undefined && graph.layers > 2 && graph.virtual.length > 0,
  );
  if (deep.length === 0) return ok("at most two layers wherever virtual nodes join many");
  return warn(
    `${deep.map(({ name, graph }) => `${name} has ${graph!.layers} layers across ${graph!.virtual.join(", ")}`).join("; ")}: all nodes come to look alike`,
  );
}

export function tensors({ models }: Given): Found {
  const told = models.filter(({ leakedTensors }) => leakedTensors !== undefined);
  const leaking = told.filter(({ leakedTensors }) => leakedTensors! > 0);
  if (leaking.length > 0) {
    return warn(
      leaking.map(({ name, leakedTensors }) => `${name} left ${leakedTensors}`).join("; "),
    );
  }
  return told.length === 0
    ? unknown("nobody counted")
    : ok(`counted for ${told.map(({ name }) => name).join(", ")}`);
}

export function seeds({ models }: Given): Found {
  const apart = models.flatMap(({ name, test, repeat }) => {
    if (repeat === undefined) return [];
    let most = 0;
    for (let i = 0; i < test.length; i++)
      most = Math.max(most, Math.abs((test[i] as number) - (repeat[i] as number)));
    return most > 1e-5
      ? [`${name}: a second fit with the same seed differs by ${most.toPrecision(2)}`]
      : [];
  });
  if (apart.length > 0) return fail(apart.join("; "));
  const unseeded = models.filter(({ seed }) => seed === undefined);
  if (unseeded.length > 0)
    return warn(`no seed is known of ${unseeded.map(({ name }) => name).join(", ")}`);
  const repeated = models.filter(({ repeat }) => repeat !== undefined).map(({ name }) => name);
  return ok(
    repeated.length === 0
      ? "every model has a seed"
      : `fitted twice with one seed, with the same result: ${repeated.join(", ")}`,
  );
}
