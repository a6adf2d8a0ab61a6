import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RateOf","description":"A share of returns with a 95 % interval of Wilson.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/RateOf.md","filePath":"api/graph-returns/interfaces/RateOf.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/RateOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rateof" tabindex="-1">Interface: RateOf <a class="header-anchor" href="#interface-rateof" aria-label="Permalink to &quot;Interface: RateOf&quot;">​</a></h1><p>A share of returns with a 95 % interval of Wilson.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-edges"></a> <code>edges</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-rate"></a> <code>rate</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-low"></a> <code>low</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-high"></a> <code>high</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/RateOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RateOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RateOf as default
};
