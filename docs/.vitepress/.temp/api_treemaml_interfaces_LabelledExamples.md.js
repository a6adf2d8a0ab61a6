import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LabelledExamples","description":"Examples with a class each, such as the images of CIFAR-10.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/LabelledExamples.md","filePath":"api/treemaml/interfaces/LabelledExamples.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/LabelledExamples.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-labelledexamples" tabindex="-1">Interface: LabelledExamples <a class="header-anchor" href="#interface-labelledexamples" aria-label="Permalink to &quot;Interface: LabelledExamples&quot;">​</a></h1><p>Examples with a class each, such as the images of CIFAR-10.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-values"></a> <code>values</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Array<wbr>Like</code>&lt;<code>number</code>&gt;</td><td role="cell" data-label="Description">Row-major values, one example after the other.</td></tr><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">Shape of one example, such as <code>[32, 32, 3]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-labels"></a> <code>labels</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Array<wbr>Like</code>&lt;<code>number</code>&gt;</td><td role="cell" data-label="Description">Class of each example.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/LabelledExamples.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LabelledExamples = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LabelledExamples as default
};
