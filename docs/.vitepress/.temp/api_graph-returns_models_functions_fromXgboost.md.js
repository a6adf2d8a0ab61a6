import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Function: fromXgboost()","description":"A boosted model out of XGBoost's JSON format, as Booster.save_model(\\"model.json\\") writes it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/fromXgboost.md","filePath":"api/graph-returns/models/functions/fromXgboost.md"}`);
const _sfc_main = { name: "api/graph-returns/models/functions/fromXgboost.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-fromxgboost" tabindex="-1">Function: fromXgboost() <a class="header-anchor" href="#function-fromxgboost" aria-label="Permalink to &quot;Function: fromXgboost()&quot;">​</a></h1><blockquote><p><strong>fromXgboost</strong>(<code>text</code>, <code>columns?</code>): <a href="./../../explain/interfaces/FittedTrees.html"><code>FittedTrees</code></a></p></blockquote><p>A boosted model out of XGBoost&#39;s JSON format, as <code>Booster.save_model(&quot;model.json&quot;)</code> writes it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>text</code></td><td><code>string</code></td><td>the JSON.</td></tr><tr><td><code>columns?</code></td><td>readonly <code>string</code>[]</td><td>names of the columns, where the file has none.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../explain/interfaces/FittedTrees.html"><code>FittedTrees</code></a></p><p>a fitted <code>boosting</code>; it predicts what XGBoost does, to float32 rounding: of an <code>XGBClassifier</code> that stopped early by the trees up to its best round, of a <code>Booster</code> by all, as these two do.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;data&quot; for text that is no such model, for another booster than <code>gbtree</code>, another objective than <code>binary:logistic</code>, for categorical splits and for several outputs; the message says what was found.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/fromXgboost.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fromXgboost = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fromXgboost as default
};
