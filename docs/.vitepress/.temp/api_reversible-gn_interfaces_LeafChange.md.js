import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LeafChange","description":"How one leaf of the params moved; see weightChange.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/LeafChange.md","filePath":"api/reversible-gn/interfaces/LeafChange.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/LeafChange.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-leafchange" tabindex="-1">Interface: LeafChange <a class="header-anchor" href="#interface-leafchange" aria-label="Permalink to &quot;Interface: LeafChange&quot;">​</a></h1><p>How one leaf of the params moved; see <a href="./../functions/weightChange.html">weightChange</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-relative"></a> <code>relative</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"><code>|W − W₀| / |W₀|</code>; infinite for a leaf that started at 0.</td></tr><tr role="row"><td role="cell"><a id="property-cosine"></a> <code>cosine</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The cosine of <code>W</code> and <code>W₀</code>.</td></tr><tr role="row"><td role="cell"><a id="property-distance"></a> <code>distance</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"><code>|W − W₀|</code>.</td></tr><tr role="row"><td role="cell"><a id="property-start"></a> <code>start</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"><code>|W₀|</code>.</td></tr><tr role="row"><td role="cell"><a id="property-end"></a> <code>end</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"><code>|W|</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/LeafChange.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LeafChange = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LeafChange as default
};
