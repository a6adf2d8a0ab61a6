import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HloDetails","description":"What an op has beside its inputs and outputs.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/HloDetails.md","filePath":"api/core-tensor/graph/interfaces/HloDetails.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/HloDetails.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hlodetails" tabindex="-1">Interface: HloDetails <a class="header-anchor" href="#interface-hlodetails" aria-label="Permalink to &quot;Interface: HloDetails&quot;">​</a></h1><p>What an op has beside its inputs and outputs.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-attrs"></a> <code>attrs?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</td><td role="cell" data-label="Description">Attributes by name, as MLIR writes them.</td></tr><tr role="row"><td role="cell"><a id="property-regions"></a> <code>regions?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./HloRegion.html"><code>Hlo<wbr>Region</code></a>[]</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/HloDetails.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HloDetails = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HloDetails as default
};
