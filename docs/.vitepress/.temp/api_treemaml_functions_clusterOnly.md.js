import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: clusterOnly()","description":"Fine-tuning of clusters: tasks of a cluster stay together in all steps.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/clusterOnly.md","filePath":"api/treemaml/functions/clusterOnly.md"}');
const _sfc_main = { name: "api/treemaml/functions/clusterOnly.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-clusteronly" tabindex="-1">Function: clusterOnly() <a class="header-anchor" href="#function-clusteronly" aria-label="Permalink to &quot;Function: clusterOnly()&quot;">​</a></h1><blockquote><p><strong>clusterOnly</strong>&lt;<code>P</code>, <code>B</code>&gt;(<code>options</code>): <a href="./../interfaces/MetaLearner.html"><code>MetaLearner</code></a>&lt;<code>P</code>, <code>B</code>&gt;</p></blockquote><p>Fine-tuning of clusters: tasks of a cluster stay together in all steps. The baseline that a tree has to beat.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>options</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/VariantOptions.html"><code>Variant<wbr>Options</code></a>&lt;<code>P</code>, <code>B</code>, <code>never</code>&gt; &amp; <code>object</code></td><td role="cell" data-label="Description">see <a href="./../interfaces/TreeMamlOptions.html">TreeMamlOptions</a>; <code>clusters</code> maps the names of the tasks to cells.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MetaLearner.html"><code>MetaLearner</code></a>&lt;<code>P</code>, <code>B</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/clusterOnly.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const clusterOnly = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  clusterOnly as default
};
