import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LoadShop","description":"Loads what a server scores with; the signal ends it, when the server stops meanwhile.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/type-aliases/LoadShop.md","filePath":"api/graph-returns/serve/type-aliases/LoadShop.md"}');
const _sfc_main = { name: "api/graph-returns/serve/type-aliases/LoadShop.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-loadshop" tabindex="-1">Type Alias: LoadShop <a class="header-anchor" href="#type-alias-loadshop" aria-label="Permalink to &quot;Type Alias: LoadShop&quot;">​</a></h1><blockquote><p><strong>LoadShop</strong> = (<code>context</code>) =&gt; <code>Promise</code>&lt;<a href="./../interfaces/LoadedShop.html"><code>LoadedShop</code></a>&gt;</p></blockquote><p>Loads what a server scores with; the signal ends it, when the server stops meanwhile.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>context</code></td><td>{ <code>signal</code>: <code>Abort<wbr>Signal</code>; }</td></tr><tr><td><code>context.<wbr>signal</code></td><td><code>Abort<wbr>Signal</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/LoadedShop.html"><code>LoadedShop</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/type-aliases/LoadShop.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadShop = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadShop as default
};
