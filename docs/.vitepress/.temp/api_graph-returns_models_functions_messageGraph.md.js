import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: messageGraph()","description":"The relations of a graph in both directions, as matrices.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/messageGraph.md","filePath":"api/graph-returns/models/functions/messageGraph.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/messageGraph.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-messagegraph" tabindex="-1">Function: messageGraph() <a class="header-anchor" href="#function-messagegraph" aria-label="Permalink to &quot;Function: messageGraph()&quot;">​</a></h1><blockquote><p><strong>messageGraph</strong>(<code>graph</code>): <a href="./../interfaces/MessageGraph.html"><code>MessageGraph</code></a></p></blockquote><p>The relations of a graph in both directions, as matrices. Purchases with labels become two relations, kept and returned, so that a message says what became of its purchase.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>graph</code></td><td role="cell" data-label="Type"><a href="./../interfaces/HeteroGraph.html"><code>Hetero<wbr>Graph</code></a></td><td role="cell" data-label="Description">from <code>build<wbr>Graph</code>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MessageGraph.html"><code>MessageGraph</code></a></p><p>a <a href="./../interfaces/MessageGraph.html">MessageGraph</a> that the caller disposes of with <a href="./disposeGraph.html">disposeGraph</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/messageGraph.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const messageGraph = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  messageGraph as default
};
