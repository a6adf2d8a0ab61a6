import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: anil()","description":"ANIL: inner steps change the leaves that adapt chooses only, as a rule the last layer; the meta-gradient trains all.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/anil.md","filePath":"api/treemaml/functions/anil.md"}');
const _sfc_main = { name: "api/treemaml/functions/anil.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-anil" tabindex="-1">Function: anil() <a class="header-anchor" href="#function-anil" aria-label="Permalink to &quot;Function: anil()&quot;">​</a></h1><blockquote><p><strong>anil</strong>&lt;<code>P</code>, <code>B</code>&gt;(<code>options</code>): <a href="./../interfaces/MetaLearner.html"><code>MetaLearner</code></a>&lt;<code>P</code>, <code>B</code>&gt;</p></blockquote><p>ANIL: inner steps change the leaves that <code>adapt</code> chooses only, as a rule the last layer; the meta-gradient trains all.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>options</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/VariantOptions.html"><code>Variant<wbr>Options</code></a>&lt;<code>P</code>, <code>B</code>, <code>&quot;adapt&quot;</code>&gt; &amp; <code>object</code></td><td role="cell" data-label="Description">see <a href="./../interfaces/TreeMamlOptions.html">TreeMamlOptions</a>; <code>adapt</code> is required.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MetaLearner.html"><code>MetaLearner</code></a>&lt;<code>P</code>, <code>B</code>&gt;</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Raghu et al. (2020), &quot;Rapid learning or feature reuse?&quot;, arXiv 1909.09157.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/anil.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const anil = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  anil as default
};
