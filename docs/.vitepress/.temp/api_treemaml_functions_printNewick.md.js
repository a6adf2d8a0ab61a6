import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: printNewick()","description":"The inverse of parseNewick.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/printNewick.md","filePath":"api/treemaml/functions/printNewick.md"}');
const _sfc_main = { name: "api/treemaml/functions/printNewick.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-printnewick" tabindex="-1">Function: printNewick() <a class="header-anchor" href="#function-printnewick" aria-label="Permalink to &quot;Function: printNewick()&quot;">​</a></h1><blockquote><p><strong>printNewick</strong>(<code>tree</code>): <code>string</code></p></blockquote><p>The inverse of <a href="./parseNewick.html">parseNewick</a>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>tree</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/printNewick.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const printNewick = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  printNewick as default
};
