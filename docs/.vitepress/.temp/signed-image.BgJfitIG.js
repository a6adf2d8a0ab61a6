function keepInAddress(controls) {
  const entries = Object.entries(controls);
  const usual = new Map(entries.map(([name, { value }]) => [name, `${value()}`]));
  const given = new URLSearchParams(location.search);
  for (const [name, { setText }] of entries) {
    const text = given.get(name);
    if (text !== null) setText(text);
  }
  const write = () => {
    const address = new URL(location.href);
    for (const [name, { value }] of entries) {
      const text = `${value()}`;
      if (text === usual.get(name)) address.searchParams.delete(name);
      else address.searchParams.set(name, text);
    }
    history.replaceState(history.state, "", address);
  };
  for (const { root } of Object.values(controls)) root.addEventListener("input", write);
}
function element(tag, attributes = {}, ...children) {
  const made2 = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made2.setAttribute(name, value);
  made2.append(...children);
  return made2;
}
function svgElement(tag, attributes = {}, ...children) {
  const made2 = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made2.setAttribute(name, String(value));
  made2.append(...children);
  return made2;
}
let made = 0;
function labelled(label, control, ...after) {
  control.id = `playground-control-${made++}`;
  return element(
    "div",
    { class: "control" },
    element("label", { for: control.id }, label),
    control,
    ...after
  );
}
function slider({ label, min, max, step, value, text, onInput }) {
  const attributes = { type: "range", min: `${min}`, max: `${max}`, step: `${step}` };
  const input = element("input", attributes);
  const words = element("output");
  const root = labelled(label, input, words);
  words.htmlFor.add(input.id);
  const show = () => {
    words.value = text(input.valueAsNumber);
    input.setAttribute("aria-valuetext", words.value);
  };
  const set = (to) => {
    input.value = `${to}`;
    show();
  };
  const setMax = (to) => {
    input.max = `${to}`;
    input.disabled = to <= min;
    show();
  };
  input.addEventListener("input", () => {
    show();
    onInput == null ? void 0 : onInput(input.valueAsNumber);
  });
  set(value);
  setMax(max);
  const setText = (given) => {
    if (given !== "" && Number.isFinite(Number(given))) set(Number(given));
  };
  return { root, value: () => input.valueAsNumber, set, setText, setMax };
}
function choice(label, options, onChange) {
  const select = element("select");
  for (const [value2, text] of Object.entries(options)) {
    select.append(element("option", { value: value2 }, text));
  }
  const value = () => select.value;
  select.addEventListener("change", () => onChange == null ? void 0 : onChange(value()));
  const set = (to) => {
    select.value = to;
  };
  const setText = (text) => {
    if (Object.hasOwn(options, text)) set(text);
  };
  return { root: labelled(label, select), value, set, setText };
}
function button(text, onClick) {
  const made2 = element("button", { type: "button" }, text);
  made2.addEventListener("click", onClick);
  return made2;
}
function jobsOf(start, onEvent) {
  let worker;
  const send = (order) => worker == null ? void 0 : worker.postMessage(order);
  return {
    run: (settings) => new Promise((resolve) => {
      worker ?? (worker = start());
      worker.onmessage = ({ data: word }) => {
        if (word.kind === "event") onEvent(word.event);
        else if (word.kind === "failed") resolve(word.message);
        else resolve(word.kind === "stopped" ? "stopped" : void 0);
      };
      worker.onerror = (event) => {
        worker == null ? void 0 : worker.terminate();
        worker = void 0;
        resolve(event.message || "the worker did not start");
      };
      send({ kind: "start", settings });
    }),
    stop: () => send({ kind: "stop" }),
    close: () => worker == null ? void 0 : worker.terminate()
  };
}
const blue = "#0072b2";
const vermillion = "#d55e00";
const green = "#009e73";
const pink = "#cc79a7";
const orange = "#e69f00";
const sky = "#56b4e9";
const black = "#000000";
const grey = "#767676";
const others = [blue, vermillion, green, pink, orange, sky, black];
const methods = [
  // What everybody would try first.
  [/^(our )?adam\b/i, vermillion],
  [/^magnitude\b|^smallest weights/i, vermillion],
  [/^(our )?MAML\b|^alone,/, vermillion],
  [/^boosting\b/, vermillion],
  // Ours.
  [/^ours\b/, blue],
  [/^fishleg\b|^FLS\b|^Surgeon\b/i, blue],
  [/^tree\b|^given\b|^root,|^c1,/, blue],
  [/^GNN\b/, blue],
  [/^GN, (paper|equal shares)/, sky],
  [/^GN, diagonal/, grey],
  [/^GN,|^(exact )?Gauss-Newton\b/i, green],
  [/^learned\b/, green],
  // Rivals.
  [/^(our )?SGD\b/i, pink],
  [/^OBD\b/, pink],
  [/^logistic regression$/, pink],
  [/^K-?FAC\b/i, orange],
  [/^L-?BFGS\b/i, orange],
  [/^(oBERT|OBS)\b/, orange],
  [/^PyTorch\b/, orange],
  [/^OBC\b/, green],
  [/^JAX\b/, green],
  [/^NumPy\b/, pink],
  // What everything is measured by.
  [/^(true|theory)\b/, black],
  [/^(chance|random|shuffled|act on none)\b/, grey],
  [/^no adaptation$/, sky]
];
function methodColour(name) {
  var _a;
  return (_a = methods.find(([begins]) => begins.test(name))) == null ? void 0 : _a[1];
}
const dashes = ["none", "7 4", "2 3", "9 3 2 3"];
function lineLooks(names) {
  const own = names.map(methodColour);
  const free = others.filter((colour) => !own.includes(colour));
  const rest = free.length > 0 ? free : others;
  const seen = /* @__PURE__ */ new Map();
  let next = 0;
  return own.map((given) => {
    const colour = given ?? rest[next++ % rest.length];
    const before = seen.get(colour) ?? 0;
    seen.set(colour, before + 1);
    return { colour, dash: dashes[before % dashes.length] };
  });
}
const margin = { top: 12, right: 12, bottom: 44, left: 52 };
function lineChart(height) {
  const svg = svgElement("svg", { role: "img", height });
  const root = document.createElement("div");
  root.className = "chart";
  root.append(svg);
  let last;
  const draw = (content) => {
    last = content;
    const width = Math.max(240, root.clientWidth);
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("width", `${width}`);
    svg.setAttribute("aria-label", content.summary);
    svg.replaceChildren(...parts(content, width, height));
  };
  const observer = new ResizeObserver(() => last && draw(last));
  observer.observe(root);
  return { root, draw, close: () => observer.disconnect() };
}
function parts({ x, y, series, marker }, width, height) {
  const [right, bottom] = [width - margin.right, height - margin.bottom];
  const across = (v) => margin.left + (v - x.from) / (x.to - x.from) * (right - margin.left);
  const up = (v) => bottom - (v - y.from) / (y.to - y.from) * (bottom - margin.top);
  const grid = y.ticks.flatMap(({ at, text }) => [
    svgElement("line", { class: "grid", x1: margin.left, x2: right, y1: up(at), y2: up(at) }),
    svgElement("text", { x: margin.left - 6, y: up(at) + 4, "text-anchor": "end" }, text)
  ]);
  const marks = x.ticks.flatMap(({ at, text }) => [
    svgElement("line", {
      class: "tick",
      x1: across(at),
      x2: across(at),
      y1: bottom,
      y2: bottom + 4
    }),
    svgElement(
      "text",
      // A mark at the end has no room to its right.
      { x: across(at), y: bottom + 18, "text-anchor": across(at) > right - 12 ? "end" : "middle" },
      text
    )
  ]);
  const middle = (margin.top + bottom) / 2;
  const titles = [
    svgElement(
      "text",
      { x: (margin.left + right) / 2, y: height - 8, "text-anchor": "middle" },
      x.title
    ),
    svgElement(
      "text",
      { x: 12, y: middle, "text-anchor": "middle", transform: `rotate(-90 12 ${middle})` },
      y.title
    )
  ];
  const inside = (v) => Math.min(y.to, Math.max(y.from, v));
  const looks = lineLooks(series.map(({ name }) => name));
  const lines = series.map(({ points }, i) => {
    const path = points.filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b) && a <= x.to).map(([a, b]) => `${across(a).toFixed(1)},${up(inside(b)).toFixed(1)}`).join(" ");
    return svgElement("polyline", { class: "line", style: lineStyle(looks[i]), points: path });
  });
  const stands = marker === void 0 ? [] : [
    svgElement("line", {
      class: "marker",
      x1: across(marker),
      x2: across(marker),
      y1: margin.top,
      y2: bottom
    })
  ];
  return [...grid, ...marks, ...titles, ...stands, ...lines];
}
const lineStyle = (look) => look === void 0 ? "" : `stroke: ${look.colour}; stroke-dasharray: ${look.dash}`;
function legend(names) {
  const list = document.createElement("ul");
  list.className = "legend";
  const looks = lineLooks(names);
  names.forEach((name, i) => {
    const sample = svgElement(
      "svg",
      { width: 28, height: 10, "aria-hidden": "true" },
      svgElement("polyline", { class: "line", style: lineStyle(looks[i]), points: "0,5 28,5" })
    );
    const item = document.createElement("li");
    item.append(sample, name);
    list.append(item);
  });
  return list;
}
function decades(from, to) {
  const exponents = Array.from(
    { length: Math.floor(to) - Math.ceil(from) + 1 },
    (_, i) => Math.ceil(from) + i
  );
  const every = Math.ceil(exponents.length / 7);
  const text = (n) => n >= -2 && n <= 2 ? `${10 ** n}` : `1e${n}`;
  return exponents.filter((_, i) => i % every === 0).map((n) => ({ at: n, text: text(n) }));
}
const styles = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-family"];
const scale = 2;
function savePicture(root, name) {
  return button("Save picture", () => void save(root, name));
}
async function save(root, name) {
  const svg = root.querySelector("svg");
  if (svg === null) return;
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((part, i) => {
    const shown = getComputedStyle(originals[i]);
    for (const style of styles) part.style.setProperty(style, shown.getPropertyValue(style));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", `${width}`);
  copy.setAttribute("height", `${height}`);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = scale * width;
  canvas.height = scale * height;
  const context = canvas.getContext("2d");
  if (context === null) return;
  const background = getComputedStyle(document.body).backgroundColor;
  context.fillStyle = background === "rgba(0, 0, 0, 0)" ? "white" : background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = `${name}.png`;
  link.click();
}
const colours = { positive: [46, 116, 196], negative: [214, 106, 32] };
function drawSigned(canvas, image) {
  const { width, height, values } = image;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) return;
  let full = image.full ?? 0;
  if (image.full === void 0) {
    for (let i = 0; i < values.length; i++) full = Math.max(full, Math.abs(values[i] || 0));
  }
  const pixels = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    const [r, g, b] = value >= 0 ? colours.positive : colours.negative;
    const share = full === 0 ? 0 : Math.min(1, Math.sqrt(Math.abs(value) / full));
    pixels.data.set([r, g, b, Math.round(255 * share)], 4 * i);
  }
  context.putImageData(pixels, 0, 0);
}
function picture(label, className) {
  const canvas = document.createElement("canvas");
  canvas.className = className;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  return canvas;
}
export {
  savePicture as a,
  button as b,
  choice as c,
  drawSigned as d,
  element as e,
  legend as f,
  svgElement as g,
  decades as h,
  jobsOf as j,
  keepInAddress as k,
  lineChart as l,
  methodColour as m,
  picture as p,
  slider as s
};
