import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: writeAtomically()","description":"Writes a file so that a reader sees the old content or the new one, never a part: into a temporary file in the same folder, flushed to the disk, renamed over the goal.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/functions/writeAtomically.md","filePath":"api/core-tensor/command/functions/writeAtomically.md"}');
const _sfc_main = { name: "api/core-tensor/command/functions/writeAtomically.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-writeatomically" tabindex="-1">Function: writeAtomically() <a class="header-anchor" href="#function-writeatomically" aria-label="Permalink to &quot;Function: writeAtomically()&quot;">​</a></h1><blockquote><p><strong>writeAtomically</strong>(<code>where</code>, <code>file</code>, <code>content</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Writes a file so that a reader sees the old content or the new one, never a part: into a temporary file in the same folder, flushed to the disk, renamed over the goal. Folders are made as needed. A link stays a link, and a file that is replaced keeps its mode. Devices and pipes are written to directly. One writer a path at a time. Node only.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>where</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>file</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>content</code></td><td role="cell" data-label="Type"><code>string</code> | <code>Uint8<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt; | <code>Async<wbr>Iterable</code>&lt;<code>string</code> | <code>Uint8<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;, <code>any</code>, <code>any</code>&gt;</td><td role="cell" data-label="Description">all of it, or its pieces, of which the next is asked for once one is written.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p><code>data</code>; the old file is then as it was.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/functions/writeAtomically.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const writeAtomically = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  writeAtomically as default
};
