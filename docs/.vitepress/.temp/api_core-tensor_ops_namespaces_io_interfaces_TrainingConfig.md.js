import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TrainingConfig","description":"Model training configuration.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/interfaces/TrainingConfig.md","filePath":"api/core-tensor/ops/namespaces/io/interfaces/TrainingConfig.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/interfaces/TrainingConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-trainingconfig" tabindex="-1">Interface: TrainingConfig <a class="header-anchor" href="#interface-trainingconfig" aria-label="Permalink to &quot;Interface: TrainingConfig&quot;">​</a></h1><p>Model training configuration.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-optimizer_config"></a> <code>optimizer_<wbr>config</code></td><td role="cell" data-label="Type"><code>object</code></td><td role="cell" data-label="Description">Optimizer used for the model training.</td></tr><tr role="row"><td role="cell"><a id="property-loss"></a> <code>loss</code></td><td role="cell" data-label="Type"><code>string</code> | <code>string</code>[] | {[<code>key</code>: <code>string</code>]: <code>string</code>; }</td><td role="cell" data-label="Description">Loss function(s) for the model&#39;s output(s).</td></tr><tr role="row"><td role="cell"><a id="property-metrics"></a> <code>metrics?</code></td><td role="cell" data-label="Type"><code>string</code>[] | {[<code>key</code>: <code>string</code>]: <code>string</code>; }</td><td role="cell" data-label="Description">Metric function(s) for the model&#39;s output(s).</td></tr><tr role="row"><td role="cell"><a id="property-weighted_metrics"></a> <code>weighted_<wbr>metrics?</code></td><td role="cell" data-label="Type"><code>string</code>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-sample_weight_mode"></a> <code>sample_<wbr>weight_<wbr>mode?</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-loss_weights"></a> <code>loss_<wbr>weights?</code></td><td role="cell" data-label="Type"><code>number</code>[] | {[<code>key</code>: <code>string</code>]: <code>number</code>; }</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/interfaces/TrainingConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TrainingConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TrainingConfig as default
};
