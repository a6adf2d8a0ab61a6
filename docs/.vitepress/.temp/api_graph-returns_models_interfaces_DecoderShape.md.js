import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecoderShape","description":"Sizes of a decoder.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/DecoderShape.md","filePath":"api/graph-returns/models/interfaces/DecoderShape.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/DecoderShape.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-decodershape" tabindex="-1">Interface: DecoderShape <a class="header-anchor" href="#interface-decodershape" aria-label="Permalink to &quot;Interface: DecoderShape&quot;">​</a></h1><p>Sizes of a decoder.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-customer"></a> <code>customer</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Features of a customer and of a variant.</td></tr><tr role="row"><td role="cell"><a id="property-variant"></a> <code>variant</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-units"></a> <code>units</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Units of the hidden layer.</td></tr><tr role="row"><td role="cell"><a id="property-factors"></a> <code>factors</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Length of the product of both ends; 0 for none.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/DecoderShape.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DecoderShape = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DecoderShape as default
};
