import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OrHostList<A>","description":"An argument list whose tensors may be host arrays.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/jit/type-aliases/OrHostList.md","filePath":"api/core-tensor/jit/type-aliases/OrHostList.md"}');
const _sfc_main = { name: "api/core-tensor/jit/type-aliases/OrHostList.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-orhostlist-a" tabindex="-1">Type Alias: OrHostList&lt;A&gt; <a class="header-anchor" href="#type-alias-orhostlist-a" aria-label="Permalink to &quot;Type Alias: OrHostList\\&lt;A\\&gt;&quot;">​</a></h1><blockquote><p><strong>OrHostList</strong>&lt;<code>A</code>&gt; = <code>{ [K in keyof A]: OrHost&lt;A[K]&gt; }</code></p></blockquote><p>An argument list whose tensors may be host arrays.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> readonly <code>unknown</code>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/jit/type-aliases/OrHostList.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OrHostList = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OrHostList as default
};
