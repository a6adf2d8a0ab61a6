import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: LeafLabels<L>","description":"A name for each leaf: a tree of names like the params, or a function of each leaf's path.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/type-aliases/LeafLabels.md","filePath":"api/core-tensor/optim/type-aliases/LeafLabels.md"}`);
const _sfc_main = { name: "api/core-tensor/optim/type-aliases/LeafLabels.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-leaflabels-l" tabindex="-1">Type Alias: LeafLabels&lt;L&gt; <a class="header-anchor" href="#type-alias-leaflabels-l" aria-label="Permalink to &quot;Type Alias: LeafLabels\\&lt;L\\&gt;&quot;">​</a></h1><blockquote><p><strong>LeafLabels</strong>&lt;<code>L</code>&gt; = ((<code>path</code>, <code>leaf</code>) =&gt; <code>L</code>) | <code>object</code> | <code>L</code></p></blockquote><p>A name for each leaf: a tree of names like the params, or a function of each leaf&#39;s path.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-l"></a> <code>L</code> <em>extends</em> <code>string</code></td><td><code>string</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/type-aliases/LeafLabels.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LeafLabels = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LeafLabels as default
};
