import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: disposeGraph()","description":"Frees the tensors of a graph.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/disposeGraph.md","filePath":"api/graph-returns/models/functions/disposeGraph.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/disposeGraph.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-disposegraph" tabindex="-1">Function: disposeGraph() <a class="header-anchor" href="#function-disposegraph" aria-label="Permalink to &quot;Function: disposeGraph()&quot;">​</a></h1><blockquote><p><strong>disposeGraph</strong>(<code>__namedParameters</code>): <code>void</code></p></blockquote><p>Frees the tensors of a graph.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>_<wbr>_<wbr>named<wbr>Parameters</code></td><td><a href="./../interfaces/MessageGraph.html"><code>Message<wbr>Graph</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/disposeGraph.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const disposeGraph = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  disposeGraph as default
};
