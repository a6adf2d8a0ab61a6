import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PredictionsTask","description":"The task that saved predictions belong to: what makes it again of the same data.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/report/interfaces/PredictionsTask.md","filePath":"api/graph-returns/report/interfaces/PredictionsTask.md"}');
const _sfc_main = { name: "api/graph-returns/report/interfaces/PredictionsTask.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-predictionstask" tabindex="-1">Interface: PredictionsTask <a class="header-anchor" href="#interface-predictionstask" aria-label="Permalink to &quot;Interface: PredictionsTask&quot;">​</a></h1><p>The task that saved predictions belong to: what makes it again of the same data.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-protocol"></a> <code>protocol</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/ProtocolName.html"><code>Protocol<wbr>Name</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-suspicious"></a> <code>suspicious</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-schemahash"></a> <code>schema<wbr>Hash</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-datahash"></a> <code>data<wbr>Hash</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">See <code>data<wbr>Hash</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/interfaces/PredictionsTask.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PredictionsTask = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PredictionsTask as default
};
