import { p as picture, e as element, b as button, d as drawSigned, c as choice, s as slider, l as lineChart, a as savePicture, f as legend, k as keepInAddress, j as jobsOf } from "./signed-image.BgJfitIG.js";
const magnitude = [
  0.964,
  0.959,
  0.96,
  0.942,
  0.898,
  0.845,
  0.794,
  0.72,
  0.601,
  0.419,
  0.329,
  0.239,
  0.253,
  0.213,
  0.157,
  0.238
];
const fishleg = [
  0.964,
  0.963,
  0.965,
  0.965,
  0.956,
  0.955,
  0.955,
  0.941,
  0.942,
  0.911,
  0.905,
  0.876,
  0.831,
  0.768,
  0.688,
  0.621
];
const scores = [
  0.964,
  0.965,
  0.962,
  0.956,
  0.945,
  0.94,
  0.907,
  0.843,
  0.771,
  0.628,
  0.531,
  0.459,
  0.38,
  0.348,
  0.275,
  0.251
];
const curves = {
  magnitude,
  fishleg,
  scores
};
function classify({ kernels, biases }, image) {
  let values = Array.from(image);
  kernels.forEach((kernel, layer) => {
    const out = Array.from(biases[layer]);
    values.forEach((value, i) => {
      if (value === 0) return;
      for (let j = 0; j < out.length; j++) {
        out[j] = out[j] + value * (kernel[i * out.length + j] || 0);
      }
    });
    values = layer < kernels.length - 1 ? out.map((value) => Math.max(0, value)) : out;
  });
  const greatest = Math.max(...values);
  const parts = values.map((value) => Math.exp(value - greatest));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}
const side = 14;
const hidden = 64;
const keptShares = [
  ...[1, 0.7, 0.5, 0.4, 0.3, 0.25, 0.2, 0.16, 0.13, 0.1, 0.08, 0.065, 0.05, 0.04, 0.03, 0.02]
];
const updates = { pretrain: 60, refine: 60 };
const reach = 5 / 7 * side;
const fine = 4;
function drawDigit(onDrawn) {
  let strokes = [];
  let pen = [side / 2, 2];
  let isDown = false;
  let shown = [void 0, ""];
  const pad = picture("Draw a digit here", "pad");
  pad.tabIndex = 0;
  const seen = picture("The drawing as the network sees it", "digit");
  const words = element("p", { class: "words", "aria-live": "polite" });
  const clear = button("Clear", () => {
    strokes = [];
    isDown = false;
    draw();
  });
  const root = element(
    "div",
    {},
    element(
      "p",
      {},
      "Draw with mouse or finger. By keyboard: arrows move the pen, Space puts it down and lifts it."
    ),
    element("div", { class: "pads" }, pad, element("div", {}, seen, words, clear))
  );
  const begin = (at) => {
    if (strokes.length === 0) onDrawn();
    strokes.push([at]);
    isDown = true;
  };
  const to = (at) => {
    var _a;
    pen = at;
    if (isDown) (_a = strokes.at(-1)) == null ? void 0 : _a.push(at);
    draw();
  };
  const place2 = ({ clientX, clientY }) => {
    const box = pad.getBoundingClientRect();
    const along = (value, size) => value / size * side;
    return [along(clientX - box.left, box.width), along(clientY - box.top, box.height)];
  };
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    begin(place2(event));
    to(place2(event));
  });
  pad.addEventListener("pointermove", (event) => {
    if (isDown && event.buttons !== 0) to(place2(event));
  });
  pad.addEventListener("pointerup", () => {
    isDown = false;
  });
  const steps = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1]
  };
  pad.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === void 0 && event.key !== " ") return;
    event.preventDefault();
    if (step === void 0 && isDown) isDown = false;
    else if (step === void 0) begin(pen);
    const inside = (value) => Math.min(side - 1, Math.max(1, value));
    to([inside(pen[0] + ((step == null ? void 0 : step[0]) ?? 0)), inside(pen[1] + ((step == null ? void 0 : step[1]) ?? 0))]);
  });
  function draw() {
    const scale = 10;
    const own = painted(strokes, (at) => at, scale, side / 8);
    drawSigned(pad, { width: scale * side, height: scale * side, values: own, full: 1 });
    const context = pad.getContext("2d");
    if (context !== null) {
      context.strokeStyle = "#767676";
      context.strokeRect(scale * pen[0] - 4, scale * pen[1] - 4, 8, 8);
    }
    const image = centred(strokes);
    drawSigned(seen, { width: side, height: side, values: image, full: 1 });
    const [weights, whose] = shown;
    words.textContent = strokes.length === 0 || weights === void 0 ? "Nothing drawn yet." : `${whose}: ${inWords(classify(weights, image))}`;
  }
  draw();
  return {
    root,
    show: (weights, whose) => {
      shown = [weights, whose];
      draw();
    }
  };
}
function inWords(chances) {
  const order = [...chances.keys()].sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  return order.slice(0, 2).map((digit) => `${digit} (${Math.round(100 * (chances[digit] ?? 0))} %)`).join(", then ");
}
function painted(strokes, move, scale, thick) {
  const canvas = document.createElement("canvas");
  canvas.width = scale * side;
  canvas.height = scale * side;
  const context = canvas.getContext("2d");
  if (context === null) return new Float32Array((scale * side) ** 2);
  context.lineWidth = scale * thick;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const stroke of strokes) {
    context.beginPath();
    for (const [i, at] of stroke.entries()) {
      const [x, y] = move(at).map((value) => scale * value);
      if (i === 0) context.moveTo(x, y);
      context.lineTo(x, y);
    }
    context.stroke();
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return Float32Array.from(
    { length: data.length / 4 },
    (_, i) => data[4 * i + 3] / 255
  );
}
function centred(strokes) {
  const all = strokes.flat();
  const image = new Float32Array(side * side);
  if (all.length === 0) return image;
  const range = (axis) => {
    const values = all.map((at) => at[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  const thick = 1.3;
  const scale = (reach - thick) / Math.max(right - left, bottom - top, 1);
  let middle = [(left + right) / 2, (top + bottom) / 2];
  const paint = () => painted(
    strokes,
    ([x2, y2]) => [side / 2 + scale * (x2 - middle[0]), side / 2 + scale * (y2 - middle[1])],
    fine,
    thick
  );
  const first = paint();
  const width = fine * side;
  let [mass, x, y] = [0, 0, 0];
  first.forEach((grey, i) => {
    mass += grey;
    x += grey * (i % width);
    y += grey * Math.floor(i / width);
  });
  const off = (sum) => (sum / mass + 0.5) / fine - side / 2;
  middle = [middle[0] + off(x) / scale, middle[1] + off(y) / scale];
  paint().forEach((grey, i) => {
    const [row, column] = [Math.floor(i / width / fine), Math.floor(i % width / fine)];
    const at = row * side + column;
    image[at] = image[at] + grey / fine ** 2;
  });
  return image;
}
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
      "First layer: what each of the 64 hidden units reads off the image, blue for more, orange for less. Empty pixels are weights that are pruned."
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
const before = curves;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const kilobytes = (bytes) => `${(bytes / 1e3).toFixed(1)} kB`;
const usualLevel = keptShares.indexOf(0.1);
const place = (kept) => -Math.log10(kept);
function mount(root) {
  const runs = /* @__PURE__ */ new Map();
  let shownWay = "fishleg";
  let test;
  let dense;
  let running = false;
  const levels = () => runs.get(shownWay) ?? [];
  const way = choice("How", ways, (to) => {
    shownWay = to;
    followed = false;
    at.set(wanted);
    show();
  });
  const go = button("Prune", () => running ? jobs.stop() : void run([way.value()]));
  const all = button("Compare all three", () => void run([...wayNames].reverse()));
  const status = element(
    "p",
    { role: "status" },
    "The curves are of earlier runs. Nothing more is loaded before you start one here: then 5 MB."
  );
  const at = slider({
    label: "Removed",
    min: 0,
    max: keptShares.length - 1,
    step: 1,
    value: usualLevel,
    text: (level) => {
      var _a;
      return percent(1 - (((_a = pointsOf(shownWay)[level]) == null ? void 0 : _a.kept) ?? 1));
    },
    onInput: (level) => {
      wanted = level;
      followed = running && level === levels().length - 1;
      show();
    }
  });
  const numbers = element("dl", { class: "numbers" });
  const chart = lineChart(300);
  const kernels = kernelPictures();
  const wrong = wrongDigits();
  const own = drawDigit(() => {
    if (dense === void 0 && !running) void jobs.run({ way: "none" });
  });
  let followed = false;
  let wanted = usualLevel;
  root.replaceChildren(
    element("div", { class: "controls" }, way.root, go, all, savePicture(chart.root, "pruning")),
    status,
    at.root,
    numbers,
    element("h2", {}, "Accuracy"),
    chart.root,
    legend(wayNames.map((name) => ways[name])),
    element("h2", {}, "Your own digit"),
    own.root,
    element("h2", {}, "What is left of the weights"),
    kernels.root,
    element("h2", {}, "Test images it gets wrong"),
    wrong.root
  );
  const jobs = jobsOf(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (event) => {
      var _a;
      if (event.kind === "ready") {
        test = event.test;
        dense = event.dense;
        show();
      } else if (event.kind === "learning") {
        status.textContent = `Learning the inverse Fisher matrix: ${event.done} of ${event.of} updates.`;
      } else {
        (_a = runs.get(runningWay)) == null ? void 0 : _a.push(event);
        show();
      }
    }
  );
  let runningWay = "fishleg";
  async function run(chosen) {
    var _a;
    running = true;
    all.disabled = true;
    go.textContent = "Stop";
    let fault;
    for (const next of chosen) {
      way.set(next);
      runningWay = next;
      shownWay = next;
      runs.set(next, []);
      followed = true;
      status.textContent = "Loading the engine and the digits …";
      fault = await jobs.run({ way: next, ...updates });
      if (fault !== void 0) break;
    }
    running = false;
    all.disabled = false;
    go.textContent = "Prune";
    if (fault === void 0 && followed) settle();
    const done = ((_a = runs.get(runningWay)) == null ? void 0 : _a.length) ?? 0;
    status.textContent = fault === void 0 ? "Done. Move the slider, or prune in another way to compare." : fault === "stopped" ? `Stopped after ${Math.max(0, done - 1)} removals.` : `This did not work: ${fault}`;
  }
  function settle() {
    followed = false;
    at.set(wanted);
    show();
  }
  function show() {
    const points = pointsOf(shownWay);
    const last = Math.max(0, points.length - 1);
    at.setMax(last);
    at.set(followed ? last : Math.min(at.value(), last));
    const level = levels()[at.value()];
    const point = points[at.value()];
    drawChart(point);
    drawKernels(kernels, level);
    numbers.replaceChildren(
      ...level !== void 0 ? facts(level, levels()[0]) : point ? rightAnswers(point) : []
    );
    wrong.show(level == null ? void 0 : level.found, test);
    const whose = level === void 0 ? "With all weights" : `With ${percent(level.kept)} of the weights`;
    own.show(level ?? dense, whose);
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
      series: wayNames.map((name) => ({
        name: ways[name],
        points: pointsOf(name).map(({ kept, accuracy }) => [place(kept), accuracy])
      })),
      marker: level && place(level.kept),
      summary: `Accuracy by weights left. ${wayNames.map((name) => inWords2(name)).join(" ")}`
    });
  }
  function pointsOf(name) {
    const earlier = keptShares.map((kept, i) => ({
      kept,
      accuracy: before[name][i] ?? Number.NaN
    }));
    return runs.get(name) ?? earlier;
  }
  function inWords2(name) {
    const points = pointsOf(name).map(
      ({ kept, accuracy }) => `${percent(accuracy)} at ${percent(kept)}`
    );
    return `${ways[name]}: ${points.join(", ")}.`;
  }
  const setLevel = (text) => {
    at.setText(text);
    wanted = at.value();
  };
  keepInAddress({
    how: way,
    level: { root: at.root, value: () => wanted, setText: setLevel }
  });
  shownWay = way.value();
  show();
  return () => {
    jobs.close();
    chart.close();
    root.replaceChildren();
  };
}
function terms(rows) {
  return rows.map(
    ([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))
  );
}
const rightAnswers = ({ accuracy }) => terms([["Right answers, in an earlier run", `${percent(accuracy)} of 1,000`]]);
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
  return terms(rows);
}
export {
  mount
};
