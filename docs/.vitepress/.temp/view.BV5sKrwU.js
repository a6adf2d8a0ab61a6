import { p as picture, e as element, d as drawSigned, c as choice, b as button, s as slider, l as lineChart, a as legend, j as jobsOf } from "./signed-image.Bd8JHZCy.js";
const side = 14;
const hidden = 64;
const keptShares = [
  ...[1, 0.7, 0.5, 0.4, 0.3, 0.25, 0.2, 0.16, 0.13, 0.1, 0.08, 0.065, 0.05, 0.04, 0.03, 0.02]
];
const perRow = 8;
function kernelPictures() {
  const figure = (canvas, caption) => element("figure", {}, canvas, element("figcaption", {}, caption));
  const units = picture("", "units");
  const pixels = picture("", "pixels");
  const classes = picture("", "classes");
  const root = element(
    "div",
    { class: "pictures" },
    figure(
      units,
      "First layer: what each of the 64 hidden units reads off the image, blue for more, orange for less. Empty pixels are weights that are gone."
    ),
    figure(pixels, "How many units still read each pixel."),
    figure(classes, "Second layer: 64 units in a row each, ten digits.")
  );
  return { root, units, pixels, classes };
}
function drawKernels({ units, pixels, classes }, level) {
  const [first, second] = (level == null ? void 0 : level.kernels) ?? [];
  const pitch = side + 1;
  const [width, height] = [perRow * pitch - 1, hidden / perRow * pitch - 1];
  const tiles = new Float32Array(width * height).fill(Number.NaN);
  const readers = new Float32Array(side * side).fill(Number.NaN);
  first == null ? void 0 : first.forEach((weight, at) => {
    const [pixel, unit] = [Math.floor(at / hidden), at % hidden];
    const [row, column] = [Math.floor(pixel / side), pixel % side];
    const y = Math.floor(unit / perRow) * pitch + row;
    tiles[y * width + unit % perRow * pitch + column] = weight;
    if (!Number.isNaN(weight)) readers[pixel] = (readers[pixel] || 0) + 1;
  });
  drawSigned(units, { width, height, values: tiles });
  drawSigned(pixels, { width: side, height: side, values: readers, full: hidden });
  const turned = Float32Array.from(
    { length: 10 * hidden },
    (_, i) => second === void 0 ? Number.NaN : second[10 * (i % hidden) + Math.floor(i / hidden)]
  );
  drawSigned(classes, { width: hidden, height: 10, values: turned });
  const left = level == null ? void 0 : level.layers.map((layer) => `${layer.left} of ${layer.of}`);
  const unread = readers.filter((count) => Number.isNaN(count)).length;
  const label = (canvas, words) => canvas.setAttribute("aria-label", left === void 0 ? "Nothing yet" : words);
  label(units, `Weights of the first layer: ${left == null ? void 0 : left[0]} are left`);
  label(pixels, `Units that read each pixel: ${unread} of ${side * side} pixels are not read`);
  label(classes, `Weights of the second layer: ${left == null ? void 0 : left[1]} are left`);
}
const most = 24;
function wrongDigits() {
  const list = element("ul", { class: "digits" });
  const words = element("p", {}, "Nothing yet.");
  return {
    root: element("div", {}, words, list),
    show: (found, test) => {
      if (found === void 0 || test === void 0) {
        words.textContent = "Nothing yet.";
        list.replaceChildren();
        return;
      }
      const { images, labels } = test;
      const wrong = [...labels.keys()].filter((i) => labels[i] !== found[i]);
      const shown = wrong.slice(0, most);
      words.textContent = `${wrong.length} of ${labels.length}${shown.length < wrong.length ? `; the first ${most}` : ""}:`;
      list.replaceChildren(
        ...shown.map((i) => {
          const canvas = picture(`An image of a ${labels[i]}`, "digit");
          const values = images.subarray(i * side * side, (i + 1) * side * side);
          drawSigned(canvas, { width: side, height: side, values, full: 255 });
          return element("li", {}, canvas, `${labels[i]} taken for ${found[i]}`);
        })
      );
    }
  };
}
const ways = {
  fishleg: "FishLeg Surgeon, the others make up for what goes",
  scores: "FishLeg Surgeon, scores alone",
  magnitude: "Smallest weights first"
};
const wayNames = Object.keys(ways);
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const kilobytes = (bytes) => `${(bytes / 1e3).toFixed(1)} kB`;
const place = (kept) => -Math.log10(kept);
function mount(root) {
  const runs = /* @__PURE__ */ new Map();
  let shownWay = "fishleg";
  let test;
  let running = false;
  const levels = () => runs.get(shownWay) ?? [];
  const way = choice("How", ways, (to) => {
    shownWay = to;
    followed = true;
    show();
  });
  const go = button("Prune", () => running ? jobs.stop() : void run());
  const status = element("p", { role: "status" }, "Nothing is loaded before you start: then 5 MB.");
  const at = slider({
    label: "Removed",
    min: 0,
    max: 0,
    step: 1,
    value: 0,
    text: (level) => {
      var _a;
      return percent(1 - (((_a = levels()[level]) == null ? void 0 : _a.kept) ?? 1));
    },
    onInput: (level) => {
      followed = level === levels().length - 1;
      show();
    }
  });
  const numbers = element("dl", { class: "numbers" });
  const chart = lineChart(300);
  const kernels = kernelPictures();
  const wrong = wrongDigits();
  let followed = true;
  root.replaceChildren(
    element("div", { class: "controls" }, way.root, go),
    status,
    at.root,
    numbers,
    element("h3", {}, "Accuracy"),
    chart.root,
    legend(wayNames.map((name) => ways[name])),
    element("h3", {}, "What is left of the weights"),
    kernels.root,
    element("h3", {}, "Test images it gets wrong"),
    wrong.root
  );
  const jobs = jobsOf(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (event) => {
      var _a;
      if (event.kind === "ready") test = event.test;
      else if (event.kind === "learning") {
        status.textContent = `Learning the inverse Fisher matrix: ${event.done} of ${event.of} updates.`;
      } else {
        (_a = runs.get(runningWay)) == null ? void 0 : _a.push(event);
        show();
      }
    }
  );
  let runningWay = "fishleg";
  async function run() {
    var _a;
    running = true;
    runningWay = way.value();
    shownWay = runningWay;
    runs.set(runningWay, []);
    followed = true;
    go.textContent = "Stop";
    status.textContent = "Loading the engine and the digits …";
    const fault = await jobs.run({ way: runningWay, pretrain: 60, refine: 60 });
    running = false;
    go.textContent = "Prune";
    const done = ((_a = runs.get(runningWay)) == null ? void 0 : _a.length) ?? 0;
    status.textContent = fault === void 0 ? "Done. Move the slider, or prune in another way to compare." : fault === "stopped" ? `Stopped after ${Math.max(0, done - 1)} removals.` : `This did not work: ${fault}`;
  }
  function show() {
    const last = levels().length - 1;
    at.setMax(Math.max(0, last));
    if (followed) at.set(Math.max(0, last));
    const level = levels()[Math.min(at.value(), Math.max(0, last))];
    drawChart(level);
    drawKernels(kernels, level);
    numbers.replaceChildren(...level === void 0 ? [] : facts(level, levels()[0]));
    wrong.show(level == null ? void 0 : level.found, test);
  }
  function drawChart(level) {
    const ticks = [1, 0.5, 0.2, 0.1, 0.05, 0.02];
    chart.draw({
      x: {
        title: "weights left",
        from: 0,
        to: place(keptShares.at(-1)),
        ticks: ticks.map((kept) => ({ at: place(kept), text: `${Math.round(100 * kept)} %` }))
      },
      y: {
        title: "right answers",
        from: 0,
        to: 1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map((y) => ({ at: y, text: `${100 * y} %` }))
      },
      series: wayNames.map((name, i) => ({
        name: ways[name],
        look: i,
        points: (runs.get(name) ?? []).map(({ kept, accuracy }) => [place(kept), accuracy])
      })),
      marker: level && place(level.kept),
      summary: `Accuracy by weights left. ${wayNames.map((name) => inWords(name)).join(" ")}`
    });
  }
  function inWords(name) {
    const run2 = runs.get(name) ?? [];
    if (run2.length === 0) return `${ways[name]}: not run.`;
    const points = run2.map(({ kept, accuracy }) => `${percent(accuracy)} at ${percent(kept)}`);
    return `${ways[name]}: ${points.join(", ")}.`;
  }
  show();
  return () => {
    jobs.close();
    chart.close();
    root.replaceChildren();
  };
}
function facts(level, dense) {
  const rows = [
    ["Right answers", `${percent(level.accuracy)} of 1,000`],
    ["File", `${kilobytes(level.bytes)}${dense ? ` of ${kilobytes(dense.bytes)}` : ""}`],
    ...level.layers.map(({ left, of }, i) => [
      `Layer ${i + 1}`,
      `${left} of ${of} weights`
    ])
  ];
  if (level.compensation !== void 0) {
    const { kind, scale } = level.compensation;
    const share = scale === 1 ? "in full" : `by ${scale}`;
    const words = { joint: `moved together, ${share}`, single: `moved one by one, ${share}` };
    rows.push(["The others", kind === "none" ? "left as they were" : words[kind]]);
  }
  return rows.map(
    ([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))
  );
}
export {
  mount
};
