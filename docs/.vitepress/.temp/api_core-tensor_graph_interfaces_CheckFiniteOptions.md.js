import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CheckFiniteOptions","description":"Options of checkFinite.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/CheckFiniteOptions.md","filePath":"api/core-tensor/graph/interfaces/CheckFiniteOptions.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/CheckFiniteOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-checkfiniteoptions" tabindex="-1">Interface: CheckFiniteOptions <a class="header-anchor" href="#interface-checkfiniteoptions" aria-label="Permalink to &quot;Interface: CheckFiniteOptions&quot;">​</a></h1><p>Options of <a href="./../functions/checkFinite.html">checkFinite</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-infinities"></a> <code>infinities?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>true</code></td><td role="cell" data-label="Description">Whether an infinity is a fault too; without it NaN alone is, for functions that mask with −∞.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/CheckFiniteOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckFiniteOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckFiniteOptions as default
};
