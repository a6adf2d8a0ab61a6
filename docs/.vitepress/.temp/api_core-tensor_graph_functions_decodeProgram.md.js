import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeProgram()","description":"Reads a program that encodeProgram wrote.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/functions/decodeProgram.md","filePath":"api/core-tensor/graph/functions/decodeProgram.md"}');
const _sfc_main = { name: "api/core-tensor/graph/functions/decodeProgram.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-decodeprogram" tabindex="-1">Function: decodeProgram() <a class="header-anchor" href="#function-decodeprogram" aria-label="Permalink to &quot;Function: decodeProgram()&quot;">​</a></h1><blockquote><p><strong>decodeProgram</strong>(<code>bytes</code>, <code>file?</code>): <a href="./../interfaces/Program.html"><code>Program</code></a></p></blockquote><p>Reads a program that <a href="./encodeProgram.html">encodeProgram</a> wrote. Every node is checked against the kernel table, so that a file which decodes also runs.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>bytes</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">the content of the file.</td></tr><tr role="row"><td role="cell"><code>file?</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;program&quot;</code></td><td role="cell" data-label="Description">what to call the file in errors.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Program.html"><code>Program</code></a></p><p>the program.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;data&quot; for a file that is cut off, damaged, of another version, or whose graph does not fit together; &quot;tracing&quot; for a kernel without an entry in the table.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/functions/decodeProgram.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeProgram = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeProgram as default
};
