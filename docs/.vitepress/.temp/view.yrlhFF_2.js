import { f as svgElement, p as picture, e as element, d as drawSigned, b as button, c as choice, s as slider, l as lineChart, a as legend, g as decades, j as jobsOf } from "./signed-image.Bd8JHZCy.js";
const count = 48;
const steps = 200;
const [width, height, reach] = [240, 130, 1.7];
const across = (angle) => angle / (2 * Math.PI) * width;
const up = (value) => height / 2 - Math.max(-reach, Math.min(reach, value)) / reach * (height / 2);
function racerCard(name) {
  const plot = svgElement("svg", {
    role: "img",
    viewBox: `0 0 ${width} ${height}`,
    "aria-label": `${name}: no fit yet`
  });
  const kernel = picture(`${name}: no kernel yet`, "kernel");
  const words = element("p", { class: "words" }, "Not started.");
  const root = element(
    "section",
    { class: "racer" },
    element("h4", {}, name),
    element("div", { class: "chart" }, plot),
    kernel,
    words
  );
  drawSigned(kernel, { width: count, height: count, values: new Float32Array(count ** 2) });
  return {
    root,
    close: () => root.remove(),
    show: ({ step, loss, look }, problem) => {
      if (look === void 0) return;
      const { fit, kernel: values, alignment } = look;
      plot.replaceChildren(
        line("line look-2", problem.everywhere, problem.truth),
        line("line look-0", problem.everywhere, fit),
        ...[...problem.angles].map(
          (angle, i) => svgElement("circle", {
            class: "look-dot",
            r: 2,
            cx: across(angle),
            cy: up(problem.targets[i])
          })
        )
      );
      drawSigned(kernel, { width: count, height: count, values });
      const said = `Step ${step}: loss ${loss.toPrecision(2)}, kernel ${alignment.toFixed(3)} alike its start.`;
      words.textContent = said;
      plot.setAttribute("aria-label", `${name}: examples, the function behind them and the fit.`);
      kernel.setAttribute("aria-label", `${name}: tangent kernel of the ${count} examples.`);
    }
  };
}
function line(className, angles, values) {
  const points = [...angles].map(
    (angle, i) => `${across(angle).toFixed(1)},${up(values[i]).toFixed(1)}`
  );
  return svgElement("polyline", { class: className, points: points.join(" ") });
}
const names = {
  gaussNewton: "Exact Gauss-Newton",
  fishleg: "FishLeg",
  adam: "Adam"
};
const racers = Object.keys(names);
function mount(root) {
  let problem;
  let running = false;
  const tracks = Object.fromEntries(
    racers.map((racer) => [racer, { events: [], card: racerCard(names[racer]) }])
  );
  const go = button("Race", () => running ? jobs.stop() : void run());
  const inverse = choice("Solution of the exact step", {
    minNorm: "of least norm",
    paper: "the paper's, equal shares of the blocks"
  });
  const rate = (label, [from, to], value) => slider({
    label,
    min: from,
    max: to,
    step: 0.25,
    value,
    text: (power) => Number((10 ** power).toPrecision(2)).toString()
  });
  const rates = {
    gaussNewton: rate("Rate of Gauss-Newton", [-2, 0], -0.5),
    fishleg: rate("Rate of FishLeg", [-3, 0], -0.5),
    adam: rate("Rate of Adam", [-4, -1], -2)
  };
  const seed = slider({
    label: "Seed",
    min: 0,
    max: 20,
    step: 1,
    value: 0,
    text: (value) => `${value}`
  });
  const across2 = choice(
    "Across",
    { steps: "steps", time: "time in this browser" },
    () => drawChart()
  );
  const status = element("p", { role: "status" }, "Nothing is loaded before you start: then 5 MB.");
  const chart = lineChart(300);
  root.replaceChildren(
    element("div", { class: "controls" }, inverse.root),
    ...Object.values(rates).map((each) => each.root),
    seed.root,
    element("div", { class: "controls" }, go, across2.root),
    status,
    element("h3", {}, "Loss on the examples"),
    chart.root,
    legend(racers.map((racer) => names[racer])),
    element("h3", {}, "Fit and tangent kernel"),
    element("div", { class: "racers" }, ...racers.map((racer) => tracks[racer].card.root))
  );
  const jobs = jobsOf(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (event) => {
      if (event.kind === "problem") {
        problem = event.problem;
        return;
      }
      const { events, card } = tracks[event.racer];
      events.push(event);
      if (event.look !== void 0 && problem !== void 0) card.show(event, problem);
      if (event.racer !== racers.at(-1)) return;
      status.textContent = `Step ${event.step} of ${steps}.`;
      drawChart();
    }
  );
  async function run() {
    running = true;
    for (const { events } of Object.values(tracks)) events.length = 0;
    go.textContent = "Stop";
    status.textContent = "Loading and compiling …";
    const powers = Object.entries(rates).map(([racer, { value }]) => [racer, 10 ** value()]);
    const fault = await jobs.run({
      rates: { ...Object.fromEntries(powers), inverse: inverse.value() },
      seed: seed.value(),
      steps
    });
    running = false;
    go.textContent = "Race";
    if (fault === void 0) status.textContent = `Done. ${inWords()}`;
    else if (fault === "stopped") status.textContent = `Stopped. ${inWords()}`;
    else status.textContent = `This did not work: ${fault}`;
  }
  function inWords() {
    const last = racers.map((racer) => {
      var _a;
      const loss = (_a = tracks[racer].events.at(-1)) == null ? void 0 : _a.loss;
      return `${names[racer]} ${loss === void 0 ? "not started" : loss.toPrecision(2)}`;
    });
    return `Loss: ${last.join(", ")}.`;
  }
  function drawChart() {
    const byTime = across2.value() === "time";
    const all = racers.flatMap((racer) => tracks[racer].events);
    const finite = all.map(({ loss }) => Math.log10(loss)).filter(Number.isFinite);
    const [low, high] = [Math.min(-3, ...finite), Math.max(0, ...finite)];
    const [from, to] = [Math.max(-14, Math.floor(low)), Math.min(3, Math.ceil(high))];
    const longest = byTime ? Math.max(100, ...all.map(({ milliseconds }) => milliseconds)) : steps;
    chart.draw({
      x: {
        title: byTime ? "milliseconds of steps" : "steps",
        from: 0,
        to: longest,
        ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
          at: share * longest,
          text: `${Math.round(share * longest)}`
        }))
      },
      y: { title: "loss", from, to, ticks: decades(from, to) },
      series: racers.map((racer, i) => ({
        name: names[racer],
        look: i,
        points: tracks[racer].events.map(({ step, milliseconds, loss }) => [
          ...[byTime ? milliseconds : step, Math.log10(loss)]
        ])
      })),
      summary: all.length === 0 ? "No race yet." : inWords()
    });
  }
  drawChart();
  return () => {
    jobs.close();
    chart.close();
    for (const { card } of Object.values(tracks)) card.close();
    root.replaceChildren();
  };
}
export {
  mount
};
