import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: lastLayersLogits()","description":"Logits [n, labels] of the last layers at cached hidden states.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/functions/lastLayersLogits.md","filePath":"api/treemaml/language/functions/lastLayersLogits.md"}');
const _sfc_main = { name: "api/treemaml/language/functions/lastLayersLogits.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-lastlayerslogits" tabindex="-1">Function: lastLayersLogits() <a class="header-anchor" href="#function-lastlayerslogits" aria-label="Permalink to &quot;Function: lastLayersLogits()&quot;">​</a></h1><blockquote><p><strong>lastLayersLogits</strong>(<code>params</code>, <code>config</code>, <code>batch</code>): <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>Logits <code>[n, labels]</code> of the last layers at cached hidden states.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>params</code></td><td role="cell" data-label="Type"><a href="./../interfaces/LastLayers.html"><code>Last<wbr>Layers</code></a></td><td role="cell" data-label="Description">of <a href="./lastLayers.html">lastLayers</a>.</td></tr><tr role="row"><td role="cell"><code>config</code></td><td role="cell" data-label="Type"><code>Pick</code>&lt;<a href="./../interfaces/BertConfig.html"><code>Bert<wbr>Config</code></a>, <code>&quot;heads&quot;</code> | <code>&quot;eps&quot;</code> | <code>&quot;activation&quot;</code>&gt;</td><td role="cell" data-label="Description">sizes.</td></tr><tr role="row"><td role="cell"><code>batch</code></td><td role="cell" data-label="Type"><code>Pick</code>&lt;<a href="./../interfaces/HiddenBatch.html"><code>Hidden<wbr>Batch</code></a>, <code>&quot;states&quot;</code> | <code>&quot;mask&quot;</code>&gt;</td><td role="cell" data-label="Description">hidden states below the first of the layers, and their mask.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/functions/lastLayersLogits.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const lastLayersLogits = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  lastLayersLogits as default
};
