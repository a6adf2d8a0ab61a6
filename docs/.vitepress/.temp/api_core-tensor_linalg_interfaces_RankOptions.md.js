import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RankOptions","description":"Options of lstsq, pinv and their twins in float64.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/RankOptions.md","filePath":"api/core-tensor/linalg/interfaces/RankOptions.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/RankOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rankoptions" tabindex="-1">Interface: RankOptions <a class="header-anchor" href="#interface-rankoptions" aria-label="Permalink to &quot;Interface: RankOptions&quot;">​</a></h1><p>Options of <code>lstsq</code>, <code>pinv</code> and their twins in float64.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-ranktolerance"></a> <code>rank<wbr>Tolerance?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>max(<wbr>m, n)</code> rounding units of the numbers&#39; type, float32 for tensors</td><td role="cell" data-label="Description">Singular values up to this share of the largest one count as zero; from 0 to 1.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/RankOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RankOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RankOptions as default
};
