import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: messagesWithout()","description":"The messages of a phase without edges between the nodes of the given supervised edges.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/functions/messagesWithout.md","filePath":"api/graph-returns/functions/messagesWithout.md"}');
const _sfc_main = { name: "api/graph-returns/functions/messagesWithout.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-messageswithout" tabindex="-1">Function: messagesWithout() <a class="header-anchor" href="#function-messageswithout" aria-label="Permalink to &quot;Function: messagesWithout()&quot;">​</a></h1><blockquote><p><strong>messagesWithout</strong>(<code>data</code>, <code>__namedParameters</code>, <code>supervised</code>): <a href="./../models/interfaces/Messages.html"><code>Messages</code></a></p></blockquote><p>The messages of a phase without edges between the nodes of the given supervised edges.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>data</code></td><td><a href="./../decide/interfaces/ReturnsData.html"><code>Returns<wbr>Data</code></a></td></tr><tr><td><code>_<wbr>_<wbr>named<wbr>Parameters</code></td><td><a href="./../decide/interfaces/Phase.html"><code>Phase</code></a></td></tr><tr><td><code>supervised</code></td><td><code>Int32<wbr>Array</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../models/interfaces/Messages.html"><code>Messages</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/functions/messagesWithout.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const messagesWithout = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  messagesWithout as default
};
