import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Function: dasguptaCost()","description":"Dasgupta's cost: each pair's similarity times the number of tasks below the node where it meets; small is good.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/dasguptaCost.md","filePath":"api/treemaml/functions/dasguptaCost.md"}`);
const _sfc_main = { name: "api/treemaml/functions/dasguptaCost.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-dasguptacost" tabindex="-1">Function: dasguptaCost() <a class="header-anchor" href="#function-dasguptacost" aria-label="Permalink to &quot;Function: dasguptaCost()&quot;">​</a></h1><blockquote><p><strong>dasguptaCost</strong>(<code>tree</code>, <code>s</code>, <code>ids</code>): <code>number</code></p></blockquote><p>Dasgupta&#39;s cost: each pair&#39;s similarity times the number of tasks below the node where it meets; small is good.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>tree</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td></tr><tr><td><code>s</code></td><td><a href="./../interfaces/Similarities.html"><code>Similarities</code></a></td></tr><tr><td><code>ids</code></td><td>readonly <code>string</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/dasguptaCost.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const dasguptaCost = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  dasguptaCost as default
};
