import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: WriteLine","description":"Takes a line of text.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/WriteLine.md","filePath":"api/core-tensor/graph/type-aliases/WriteLine.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/WriteLine.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-writeline" tabindex="-1">Type Alias: WriteLine <a class="header-anchor" href="#type-alias-writeline" aria-label="Permalink to &quot;Type Alias: WriteLine&quot;">​</a></h1><blockquote><p><strong>WriteLine</strong> = (<code>line</code>) =&gt; <code>void</code></p></blockquote><p>Takes a line of text.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>line</code></td><td><code>string</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/WriteLine.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WriteLine = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WriteLine as default
};
