import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: runCommands()","description":"Runs the command that the first word names; --help and --version are answered.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/functions/runCommands.md","filePath":"api/core-tensor/command/functions/runCommands.md"}');
const _sfc_main = { name: "api/core-tensor/command/functions/runCommands.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-runcommands" tabindex="-1">Function: runCommands() <a class="header-anchor" href="#function-runcommands" aria-label="Permalink to &quot;Function: runCommands()&quot;">​</a></h1><blockquote><p><strong>runCommands</strong>&lt;<code>O</code>&gt;(<code>program</code>, <code>args</code>, <code>output</code>): <code>Promise</code>&lt;<code>number</code>&gt;</p></blockquote><p>Runs the command that the first word names; <code>--help</code> and <code>--version</code> are answered. Errors become one line of <code>note</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-o"></a> <code>O</code> <em>extends</em> <a href="./../interfaces/CommandOutput.html"><code>Command<wbr>Output</code></a></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>program</code></td><td><a href="./../interfaces/CommandProgram.html"><code>Command<wbr>Program</code></a>&lt;<code>O</code>&gt;</td></tr><tr><td><code>args</code></td><td>readonly <code>string</code>[]</td></tr><tr><td><code>output</code></td><td><code>O</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>number</code>&gt;</p><p>the exit status: 0; 1 for data that is not as it should be and for faults; 2 for a mistake on the command line; 130 when the signal was aborted before the command ended. What was written by then under a temporary name is removed.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/functions/runCommands.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const runCommands = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  runCommands as default
};
