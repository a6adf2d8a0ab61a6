import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: bertLayer()","description":"One block of the encoder, normalised after each sum as BERT is: attention over the places that are no padding, then two dense layers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/functions/bertLayer.md","filePath":"api/treemaml/language/functions/bertLayer.md"}');
const _sfc_main = { name: "api/treemaml/language/functions/bertLayer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-bertlayer" tabindex="-1">Function: bertLayer() <a class="header-anchor" href="#function-bertlayer" aria-label="Permalink to &quot;Function: bertLayer()&quot;">​</a></h1><blockquote><p><strong>bertLayer</strong>(<code>params</code>, <code>config</code>, <code>input</code>): <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>One block of the encoder, normalised after each sum as BERT is: attention over the places that are no padding, then two dense layers. Traceable, and differentiable as often as need be.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>params</code></td><td role="cell" data-label="Type"><a href="./../interfaces/BertLayerParams.html"><code>Bert<wbr>Layer<wbr>Params</code></a></td><td role="cell" data-label="Description">of the block.</td></tr><tr role="row"><td role="cell"><code>config</code></td><td role="cell" data-label="Type"><code>Pick</code>&lt;<a href="./../interfaces/BertConfig.html"><code>Bert<wbr>Config</code></a>, <code>&quot;heads&quot;</code> | <code>&quot;eps&quot;</code> | <code>&quot;activation&quot;</code>&gt;</td><td role="cell" data-label="Description">sizes.</td></tr><tr role="row"><td role="cell"><code>input</code></td><td role="cell" data-label="Type"><a href="./../interfaces/HiddenStates.html"><code>Hidden<wbr>States</code></a></td><td role="cell" data-label="Description">states <code>[n, t, width]</code> and mask <code>[n, t]</code>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p><p>states <code>[n, t, width]</code>.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Devlin et al. (2019), &quot;BERT&quot;, arXiv 1810.04805; Vaswani et al. (2017), section 3.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/functions/bertLayer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const bertLayer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  bertLayer as default
};
