import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: ChanceLevel","description":"A measure's level at random trees.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/ChanceLevel.md","filePath":"api/treemaml/interfaces/ChanceLevel.md"}`);
const _sfc_main = { name: "api/treemaml/interfaces/ChanceLevel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-chancelevel" tabindex="-1">Interface: ChanceLevel <a class="header-anchor" href="#interface-chancelevel" aria-label="Permalink to &quot;Interface: ChanceLevel&quot;">​</a></h1><p>A measure&#39;s level at random trees.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-mean"></a> <code>mean</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-deviation"></a> <code>deviation</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Standard deviation over trees.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/ChanceLevel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChanceLevel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChanceLevel as default
};
