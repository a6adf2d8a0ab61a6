import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DegreeBin","description":"How many nodes have each number of edges: 1, 2, 3–4, 5–8 …","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/DegreeBin.md","filePath":"api/graph-returns/interfaces/DegreeBin.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/DegreeBin.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-degreebin" tabindex="-1">Interface: DegreeBin <a class="header-anchor" href="#interface-degreebin" aria-label="Permalink to &quot;Interface: DegreeBin&quot;">​</a></h1><p>How many nodes have each number of edges: 1, 2, 3–4, 5–8 …</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-from"></a> <code>from</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-to"></a> <code>to</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-nodes"></a> <code>nodes</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/DegreeBin.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DegreeBin = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DegreeBin as default
};
