import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InnerMomentum","description":"Steps along a running sum of gradients, m ← decay · m + g.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/InnerMomentum.md","filePath":"api/treemaml/interfaces/InnerMomentum.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/InnerMomentum.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-innermomentum" tabindex="-1">Interface: InnerMomentum <a class="header-anchor" href="#interface-innermomentum" aria-label="Permalink to &quot;Interface: InnerMomentum&quot;">​</a></h1><p>Steps along a running sum of gradients, <code>m ← decay · m + g</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;momentum&quot;</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-decay"></a> <code>decay?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>9</code></td><td role="cell" data-label="Description">In [0, 1).</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/InnerMomentum.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InnerMomentum = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InnerMomentum as default
};
