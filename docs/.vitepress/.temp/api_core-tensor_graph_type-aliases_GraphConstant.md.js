import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: GraphConstant<Numbers>","description":"A value that the traced function closed over or wrote down as a literal.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/GraphConstant.md","filePath":"api/core-tensor/graph/type-aliases/GraphConstant.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/GraphConstant.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-graphconstant-numbers" tabindex="-1">Type Alias: GraphConstant&lt;Numbers&gt; <a class="header-anchor" href="#type-alias-graphconstant-numbers" aria-label="Permalink to &quot;Type Alias: GraphConstant\\&lt;Numbers\\&gt;&quot;">​</a></h1><blockquote><p><strong>GraphConstant</strong>&lt;<code>Numbers</code>&gt; = <code>object</code></p></blockquote><p>A value that the traced function closed over or wrote down as a literal. Its type stands in <a href="./Graph.html#values">Graph.values</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-numbers"></a> <code>Numbers</code></td><td><a href="./HostData.html"><code>Host<wbr>Data</code></a> | readonly <code>number</code>[]</td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="id" tabindex="-1">id <a class="header-anchor" href="#id" aria-label="Permalink to &quot;id&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>id</strong>: <code>number</code></p></blockquote><hr><h3 id="data" tabindex="-1">data <a class="header-anchor" href="#data" aria-label="Permalink to &quot;data&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>data</strong>: <code>Numbers</code></p></blockquote><p>Row-major.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/GraphConstant.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphConstant = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphConstant as default
};
