import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: exportWeights()","description":"Writes a tree of weights as one npz file, an array for each leaf under its path: layers.0.self.customer.kernel.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/export/functions/exportWeights.md","filePath":"api/graph-returns/export/functions/exportWeights.md"}');
const _sfc_main = { name: "api/graph-returns/export/functions/exportWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-exportweights" tabindex="-1">Function: exportWeights() <a class="header-anchor" href="#function-exportweights" aria-label="Permalink to &quot;Function: exportWeights()&quot;">​</a></h1><blockquote><p><strong>exportWeights</strong>(<code>path</code>, <code>weights</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Writes a tree of weights as one npz file, an array for each leaf under its path: <code>layers.0.self.customer.kernel</code>. Node only.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>path</code></td><td><code>string</code></td><td>the file.</td></tr><tr><td><code>weights</code></td><td><code>unknown</code></td><td>of <code>graph<wbr>Encoder</code>, or any tree of tensors.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/export/functions/exportWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const exportWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  exportWeights as default
};
