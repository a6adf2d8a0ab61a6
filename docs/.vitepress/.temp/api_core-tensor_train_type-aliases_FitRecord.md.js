import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: FitRecord","description":"One entry of a run's history, and one line of its metrics file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/type-aliases/FitRecord.md","filePath":"api/core-tensor/train/type-aliases/FitRecord.md"}`);
const _sfc_main = { name: "api/core-tensor/train/type-aliases/FitRecord.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fitrecord" tabindex="-1">Type Alias: FitRecord <a class="header-anchor" href="#type-alias-fitrecord" aria-label="Permalink to &quot;Type Alias: FitRecord&quot;">​</a></h1><blockquote><p><strong>FitRecord</strong> = <code>object</code> &amp; <code>object</code></p></blockquote><p>One entry of a run&#39;s history, and one line of its metrics file.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Name</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>kind</code></td><td role="cell" data-label="Type"><code>&quot;train&quot;</code> | <code>&quot;evaluate&quot;</code></td><td role="cell" data-label="Description">What it tells of: training since the last such record, or an evaluation.</td></tr><tr role="row"><td role="cell"><code>step</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Steps done.</td></tr><tr role="row"><td role="cell"><code>epoch</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Passes over the data that are complete.</td></tr><tr role="row"><td role="cell"><code>seconds</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Seconds of training so far, those before a resume included and evaluations left out.</td></tr><tr role="row"><td role="cell"><code>loss?</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">In a <code>&quot;train&quot;</code> record: the mean loss over the steps since the last one.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/type-aliases/FitRecord.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitRecord = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitRecord as default
};
