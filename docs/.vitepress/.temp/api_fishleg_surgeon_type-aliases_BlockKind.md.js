import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: BlockKind","description":"The kinds of block that there are.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/BlockKind.md","filePath":"api/fishleg/surgeon/type-aliases/BlockKind.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/BlockKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-blockkind" tabindex="-1">Type Alias: BlockKind <a class="header-anchor" href="#type-alias-blockkind" aria-label="Permalink to &quot;Type Alias: BlockKind&quot;">​</a></h1><blockquote><p><strong>BlockKind</strong> = <code>&quot;dense&quot;</code> | <code>&quot;conv&quot;</code> | <code>&quot;kronecker&quot;</code> | <code>&quot;spectrum&quot;</code> | <code>&quot;three-factor&quot;</code> | <code>&quot;depthwise&quot;</code> | <code>&quot;norm&quot;</code> | <code>&quot;embedding&quot;</code> | <code>&quot;readout&quot;</code> | <code>&quot;low-rank&quot;</code> | <code>&quot;full&quot;</code> | <code>&quot;diagonal&quot;</code></p></blockquote><p>The kinds of block that there are:</p><ul><li><code>&quot;dense&quot;</code>: a Kronecker product of an input and an output factor for a kernel <code>[n, m]</code>, its bias as last row;</li><li><code>&quot;conv&quot;</code>: the same for a kernel of a convolution, whose window and channels are the input;</li><li><code>&quot;kronecker&quot;</code>: the same for either, times one number instead of a scale for each weight: the structure of K-FAC;</li><li><code>&quot;spectrum&quot;</code>: the same with an eigenvalue for each weight, in the eigenbasis of two factors, which is not learned: the structure of EKFAC;</li><li><code>&quot;three-factor&quot;</code>: factors for window, channels and outputs, for large convolutions;</li><li><code>&quot;depthwise&quot;</code>: a matrix for the window (and bias) of each channel;</li><li><code>&quot;norm&quot;</code>: a 2 × 2 matrix for the scale and the shift of each channel;</li><li><code>&quot;embedding&quot;</code>: one factor for the features of a table, whose rows are scaled one by one;</li><li><code>&quot;readout&quot;</code>: one factor for the inputs of a layer with very many outputs;</li><li><code>&quot;low-rank&quot;</code>: one number a weight and a change along up to eight directions, for all weights of a layer;</li><li><code>&quot;full&quot;</code>: one matrix for all weights of a layer;</li><li><code>&quot;diagonal&quot;</code>: one number a weight.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/BlockKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BlockKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BlockKind as default
};
