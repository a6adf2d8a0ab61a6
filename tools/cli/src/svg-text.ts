const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Parts of a drawing as SVG text. */
export const svgText = {
  /** Words with their baseline at a place. */
  words: (x: number, y: number, words: string, more?: string): string =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more === undefined ? "" : ` ${more}`}>${escaped(words)}</text>`,
  line: (x1: number, y1: number, x2: number, y2: number, more: string): string =>
    `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" ${more}/>`,
  /** A dot; `title` is shown by a browser that is pointed at it. */
  dot: (x: number, y: number, r: number, fill: string, title: string): string =>
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}" fill="${fill}"><title>${escaped(title)}</title></circle>`,
  /** A filled rectangle. */
  box: (x: number, y: number, width: number, height: number, fill: string, title: string): string =>
    `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width}" height="${height}" fill="${fill}"><title>${escaped(title)}</title></rect>`,
  /** The whole, in the letters of the other figures. */
  figure: (width: number, height: number, title: string, parts: readonly string[]): string =>
    `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans, sans-serif" font-size="14" style="background: white" xmlns="http://www.w3.org/2000/svg">
${svgText.words(8, 24, title, 'font-size="17" font-weight="bold"')}
${parts.join("\n")}
</svg>
`,
} as const;
