import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FlagFor<V>","description":"The flag that gives a value: one that may be undefined has no preset.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/type-aliases/FlagFor.md","filePath":"api/core-tensor/command/type-aliases/FlagFor.md"}');
const _sfc_main = { name: "api/core-tensor/command/type-aliases/FlagFor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-flagfor-v" tabindex="-1">Type Alias: FlagFor&lt;V&gt; <a class="header-anchor" href="#type-alias-flagfor-v" aria-label="Permalink to &quot;Type Alias: FlagFor\\&lt;V\\&gt;&quot;">​</a></h1><blockquote><p><strong>FlagFor</strong>&lt;<code>V</code>&gt; = [<code>V</code>] <em>extends</em> [<code>boolean</code>] ? <a href="./../interfaces/SwitchFlag.html"><code>SwitchFlag</code></a> : <code>undefined</code> <em>extends</em> <code>V</code> ? <a href="./Valued.html"><code>Valued</code></a>&lt;<code>NonNullable</code>&lt;<code>V</code>&gt;&gt; : <a href="./Valued.html"><code>Valued</code></a>&lt;<code>V</code>&gt; &amp; <code>object</code></p></blockquote><p>The flag that gives a value: one that may be undefined has no preset.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-v"></a> <code>V</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/type-aliases/FlagFor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FlagFor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FlagFor as default
};
