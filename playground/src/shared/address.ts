/** A control whose value can be written into the page's address. */
export interface Kept {
  readonly root: HTMLElement;
  readonly value: () => string | number;
  /** Takes what `value` gave, as text; what it cannot take it leaves. */
  readonly setText: (text: string) => void;
}

/** A tab of a page. */
export interface Tab {
  readonly root: HTMLElement;
  /** What stands in the address. */
  readonly controls: Readonly<Record<string, Kept>>;
  /** Draws for the first time, once controls are set from the address. */
  readonly start: () => void;
  readonly close: () => void;
}

/**
 * Keeps controls in the page's address: those that its query names are set from it, and what a reader sets is written there where it
 * differs from the beginning, so that a copied address shows the same. Other parts of the address stay as they are.
 */
export function keepInAddress(controls: Readonly<Record<string, Kept>>): void {
  const entries = Object.entries(controls);
  const usual = new Map(entries.map(([name, { value }]) => [name, `${value()}`]));
  const given = new URLSearchParams(location.search);
  for (const [name, { setText }] of entries) {
    const text = given.get(name);
    if (text !== null) setText(text);
  }
  const write = (): void => {
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
