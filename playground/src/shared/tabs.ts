import { element } from "./element.ts";

/** Panels of which one is shown. */
export interface Tabs<T extends string> {
  readonly root: HTMLElement;
  readonly value: () => T;
  readonly setText: (name: string) => void;
}

let made = 0;

/** Tabs by name: their words and their panels. Arrow keys go from one to the next, as readers of screens expect. */
export function tabs<T extends string>(
  label: string,
  panels: Readonly<Record<T, { readonly text: string; readonly panel: HTMLElement }>>,
): Tabs<T> {
  const group = `playground-tabs-${made++}`;
  const names = Object.keys(panels) as T[];
  let shown = names[0] as T;
  const list = element("div", { role: "tablist", "aria-label": label });
  const root = element("div", { class: "tabs" }, list);
  const buttons = new Map<T, HTMLButtonElement>();
  const show = (name: T): void => {
    shown = name;
    for (const [other, tab] of buttons) {
      const isShown = other === name;
      tab.setAttribute("aria-selected", `${isShown}`);
      // One stop for the Tab key; arrows move within.
      tab.tabIndex = isShown ? 0 : -1;
      panels[other].panel.hidden = !isShown;
    }
  };
  const choose = (name: T): void => {
    show(name);
    buttons.get(name)?.focus();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  };
  names.forEach((name, i) => {
    const { text, panel } = panels[name];
    const [tabId, panelId] = [`${group}-tab-${name}`, `${group}-panel-${name}`];
    const attributes = { type: "button", role: "tab", id: tabId, "aria-controls": panelId };
    const tab = element("button", attributes, text);
    tab.addEventListener("click", () => choose(name));
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? names.length - 1 : 0;
      if (step !== 0) choose(names[(i + step) % names.length] as T);
    });
    buttons.set(name, tab);
    panel.id = panelId;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tabId);
    list.append(tab);
    root.append(panel);
  });
  show(shown);
  return {
    root,
    value: () => shown,
    setText: (name) => {
      if (names.includes(name as T)) show(name as T);
    },
  };
}
