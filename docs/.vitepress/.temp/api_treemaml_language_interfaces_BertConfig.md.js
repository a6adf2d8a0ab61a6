import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BertConfig","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/language/interfaces/BertConfig.md","filePath":"api/treemaml/language/interfaces/BertConfig.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/BertConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-bertconfig" tabindex="-1">Interface: BertConfig <a class="header-anchor" href="#interface-bertconfig" aria-label="Permalink to &quot;Interface: BertConfig&quot;">​</a></h1><p>Sizes of an encoder, as its <code>config.json</code> gives them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-family"></a> <code>family</code></td><td><code>readonly</code></td><td><code>&quot;bert&quot;</code> | <code>&quot;roberta&quot;</code></td><td>How places are counted and weights are named: BERT&#39;s way, or that of RoBERTa and XLM-R.</td></tr><tr><td><a id="property-vocabulary"></a> <code>vocabulary</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-width"></a> <code>width</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Features of a place.</td></tr><tr><td><a id="property-layers"></a> <code>layers</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-heads"></a> <code>heads</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-hidden"></a> <code>hidden</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Units between the two dense layers of a block.</td></tr><tr><td><a id="property-places"></a> <code>places</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Rows of the table of places; RoBERTa&#39;s begins behind the padding&#39;s.</td></tr><tr><td><a id="property-segments"></a> <code>segments</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Kinds of segments.</td></tr><tr><td><a id="property-eps"></a> <code>eps</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Added to variances.</td></tr><tr><td><a id="property-activation"></a> <code>activation</code></td><td><code>readonly</code></td><td><code>&quot;relu&quot;</code> | <code>&quot;gelu&quot;</code></td><td>-</td></tr><tr><td><a id="property-padding"></a> <code>padding</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Number of the padding token.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/BertConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BertConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BertConfig as default
};
