import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InnerAdam","description":"Adam.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/InnerAdam.md","filePath":"api/treemaml/interfaces/InnerAdam.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/InnerAdam.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-inneradam" tabindex="-1">Interface: InnerAdam <a class="header-anchor" href="#interface-inneradam" aria-label="Permalink to &quot;Interface: InnerAdam&quot;">​</a></h1><p>Adam. The root is taken of <code>v̂ + ε²</code>, and not ε added to the root of <code>v̂</code>: the derivative then exists where a gradient is 0.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;adam&quot;</code></td><td role="cell" data-label="Default value"><code>undefined</code></td></tr><tr role="row"><td role="cell"><a id="property-b1"></a> <code>b1?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>9</code></td></tr><tr role="row"><td role="cell"><a id="property-b2"></a> <code>b2?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>999</code></td></tr><tr role="row"><td role="cell"><a id="property-eps"></a> <code>eps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1e-3</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/InnerAdam.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InnerAdam = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InnerAdam as default
};
