import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: startProgram()","description":"Runs a program as the process: its arguments, its streams, its exit status.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/functions/startProgram.md","filePath":"api/core-tensor/command/functions/startProgram.md"}');
const _sfc_main = { name: "api/core-tensor/command/functions/startProgram.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-startprogram" tabindex="-1">Function: startProgram() <a class="header-anchor" href="#function-startprogram" aria-label="Permalink to &quot;Function: startProgram()&quot;">​</a></h1><blockquote><p><strong>startProgram</strong>&lt;<code>O</code>&gt;(<code>program</code>, <code>more</code>, <code>args?</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Runs a program as the process: its arguments, its streams, its exit status. SIGINT and SIGTERM abort the signal of the command. Resolves when the command has ended; the process ends once nothing is left to do, or at once where it was interrupted.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-o"></a> <code>O</code> <em>extends</em> <a href="./../interfaces/CommandOutput.html"><code>Command<wbr>Output</code></a></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>program</code></td><td role="cell" data-label="Type"><a href="./../interfaces/CommandProgram.html"><code>Command<wbr>Program</code></a>&lt;<code>O</code>&gt;</td><td role="cell" data-label="Description">the commands.</td></tr><tr role="row"><td role="cell"><code>more</code></td><td role="cell" data-label="Type"><code>Omit</code>&lt;<code>O</code>, keyof <a href="./../interfaces/CommandOutput.html"><code>Command<wbr>Output</code></a>&gt;</td><td role="cell" data-label="Description">what commands need beside streams and signal.</td></tr><tr role="row"><td role="cell"><code>args?</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">the command and what stands behind it. Those of the process if left out.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/functions/startProgram.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const startProgram = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  startProgram as default
};
