import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CheckMetaGradientOptions","description":"Options of checkMetaGradient.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/CheckMetaGradientOptions.md","filePath":"api/treemaml/interfaces/CheckMetaGradientOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/CheckMetaGradientOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-checkmetagradientoptions" tabindex="-1">Interface: CheckMetaGradientOptions <a class="header-anchor" href="#interface-checkmetagradientoptions" aria-label="Permalink to &quot;Interface: CheckMetaGradientOptions&quot;">​</a></h1><p>Options of <a href="./../functions/checkMetaGradient.html">checkMetaGradient</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-directions"></a> <code>directions?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>3</code></td><td role="cell" data-label="Description">Directions that are tried.</td></tr><tr role="row"><td role="cell"><a id="property-step"></a> <code>step?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>5e-3</code></td><td role="cell" data-label="Description">Step of the central differences, relative to the length of the params.</td></tr><tr role="row"><td role="cell"><a id="property-tolerance"></a> <code>tolerance?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>02</code></td><td role="cell" data-label="Description">Greatest relative error that passes.</td></tr><tr role="row"><td role="cell"><a id="property-schedule"></a> <code>schedule?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Schedule.html"><code>Schedule</code></a></td><td role="cell" data-label="Default value"><code>those of the learner</code></td><td role="cell" data-label="Description">Cells of the steps, held fixed.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/CheckMetaGradientOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckMetaGradientOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckMetaGradientOptions as default
};
