import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Valued<V>","description":"The flag of a value that is a number or a text, by its type.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/type-aliases/Valued.md","filePath":"api/core-tensor/command/type-aliases/Valued.md"}');
const _sfc_main = { name: "api/core-tensor/command/type-aliases/Valued.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-valued-v" tabindex="-1">Type Alias: Valued&lt;V&gt; <a class="header-anchor" href="#type-alias-valued-v" aria-label="Permalink to &quot;Type Alias: Valued\\&lt;V\\&gt;&quot;">​</a></h1><blockquote><p><strong>Valued</strong>&lt;<code>V</code>&gt; = [<code>V</code>] <em>extends</em> [<code>number</code>] ? <a href="./../interfaces/NumberFlag.html"><code>NumberFlag</code></a> : [<code>V</code>] <em>extends</em> [<code>string</code>] ? <code>string</code> <em>extends</em> <code>V</code> ? <a href="./../interfaces/TextFlag.html"><code>TextFlag</code></a> : <a href="./../interfaces/ChoiceFlag.html"><code>ChoiceFlag</code></a>&lt;<code>V</code>&gt; : <code>never</code></p></blockquote><p>The flag of a value that is a number or a text, by its type.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-v"></a> <code>V</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/type-aliases/Valued.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Valued = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Valued as default
};
