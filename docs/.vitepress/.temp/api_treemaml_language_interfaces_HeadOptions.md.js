import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HeadOptions","description":"Options of lastLayers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/HeadOptions.md","filePath":"api/treemaml/language/interfaces/HeadOptions.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/HeadOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-headoptions" tabindex="-1">Interface: HeadOptions <a class="header-anchor" href="#interface-headoptions" aria-label="Permalink to &quot;Interface: HeadOptions&quot;">​</a></h1><p>Options of <a href="./../functions/lastLayers.html">lastLayers</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-labels"></a> <code>labels?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>3</code></td><td role="cell" data-label="Description">Labels.</td></tr><tr role="row"><td role="cell"><a id="property-layers"></a> <code>layers?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1, the last</code></td><td role="cell" data-label="Description">Blocks that are adapted.</td></tr><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Of the head.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/HeadOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HeadOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HeadOptions as default
};
