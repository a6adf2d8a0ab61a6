import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SparsitySchedule","description":"The sparsity after a share t of the levels, from t = 0 to 1: from from to to.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/SparsitySchedule.md","filePath":"api/fishleg/surgeon/type-aliases/SparsitySchedule.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/SparsitySchedule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-sparsityschedule" tabindex="-1">Type Alias: SparsitySchedule <a class="header-anchor" href="#type-alias-sparsityschedule" aria-label="Permalink to &quot;Type Alias: SparsitySchedule&quot;">​</a></h1><blockquote><p><strong>SparsitySchedule</strong> = (<code>t</code>, <code>from</code>, <code>to</code>) =&gt; <code>number</code></p></blockquote><p>The sparsity after a share <code>t</code> of the levels, from <code>t = 0</code> to 1: from <code>from</code> to <code>to</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>t</code></td><td><code>number</code></td></tr><tr><td><code>from</code></td><td><code>number</code></td></tr><tr><td><code>to</code></td><td><code>number</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/SparsitySchedule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SparsitySchedule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SparsitySchedule as default
};
