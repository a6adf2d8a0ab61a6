import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: canaryProbe()","description":"randomLabelProbe with labels shown on every message: where a pipeline lets supervised edges carry messages, it sees its own answers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/functions/canaryProbe.md","filePath":"api/graph-returns/functions/canaryProbe.md"}');
const _sfc_main = { name: "api/graph-returns/functions/canaryProbe.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-canaryprobe" tabindex="-1">Function: canaryProbe() <a class="header-anchor" href="#function-canaryprobe" aria-label="Permalink to &quot;Function: canaryProbe()&quot;">​</a></h1><blockquote><p><strong>canaryProbe</strong>(<code>task</code>, <code>pipeline</code>, <code>options?</code>): <code>Promise</code>&lt;<a href="./../interfaces/ProbeResult.html"><code>ProbeResult</code></a>&gt;</p></blockquote><p><a href="./randomLabelProbe.html">randomLabelProbe</a> with labels shown on every message: where a pipeline lets supervised edges carry messages, it sees its own answers.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>task</code></td><td><a href="./../decide/interfaces/ReturnsTask.html"><code>Returns<wbr>Task</code></a></td></tr><tr><td><code>pipeline</code></td><td><a href="./../type-aliases/Pipeline.html"><code>Pipeline</code></a></td></tr><tr><td><code>options?</code></td><td><a href="./../interfaces/ProbeOptions.html"><code>Probe<wbr>Options</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/ProbeResult.html"><code>ProbeResult</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/functions/canaryProbe.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const canaryProbe = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  canaryProbe as default
};
