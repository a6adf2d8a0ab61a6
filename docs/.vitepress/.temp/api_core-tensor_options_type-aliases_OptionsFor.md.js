import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OptionsFor<D>","description":"What resolveOptions accepts for a set of defaults D: any part of it, read-only.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/options/type-aliases/OptionsFor.md","filePath":"api/core-tensor/options/type-aliases/OptionsFor.md"}');
const _sfc_main = { name: "api/core-tensor/options/type-aliases/OptionsFor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-optionsfor-d" tabindex="-1">Type Alias: OptionsFor&lt;D&gt; <a class="header-anchor" href="#type-alias-optionsfor-d" aria-label="Permalink to &quot;Type Alias: OptionsFor\\&lt;D\\&gt;&quot;">​</a></h1><blockquote><p><strong>OptionsFor</strong>&lt;<code>D</code>&gt; = <code>{ readonly [K in keyof D]?: D[K] }</code></p></blockquote><p>What <a href="./../functions/resolveOptions.html">resolveOptions</a> accepts for a set of defaults <code>D</code>: any part of it, read-only.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-d"></a> <code>D</code> <em>extends</em> <code>object</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/options/type-aliases/OptionsFor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OptionsFor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OptionsFor as default
};
