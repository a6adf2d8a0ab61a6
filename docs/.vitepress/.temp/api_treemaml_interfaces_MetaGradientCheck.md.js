import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetaGradientCheck","description":"What checkMetaGradient found.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/MetaGradientCheck.md","filePath":"api/treemaml/interfaces/MetaGradientCheck.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/MetaGradientCheck.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metagradientcheck" tabindex="-1">Interface: MetaGradientCheck <a class="header-anchor" href="#interface-metagradientcheck" aria-label="Permalink to &quot;Interface: MetaGradientCheck&quot;">​</a></h1><p>What <a href="./../functions/checkMetaGradient.html">checkMetaGradient</a> found.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-ok"></a> <code>ok</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Whether every direction agrees.</td></tr><tr role="row"><td role="cell"><a id="property-error"></a> <code>error</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Greatest difference of the two slopes, relative to the length of the gradient.</td></tr><tr role="row"><td role="cell"><a id="property-slopes"></a> <code>slopes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>object</code>[]</td><td role="cell" data-label="Description">For each direction the slope by the gradient and by differences of the loss.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/MetaGradientCheck.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetaGradientCheck = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetaGradientCheck as default
};
