import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Point<N>","description":"A point: a scalar for each coordinate by name, or as many points at once as the arrays are long.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/type-aliases/Point.md","filePath":"api/reversible-gn/pde/type-aliases/Point.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/type-aliases/Point.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-point-n" tabindex="-1">Type Alias: Point&lt;N&gt; <a class="header-anchor" href="#type-alias-point-n" aria-label="Permalink to &quot;Type Alias: Point\\&lt;N\\&gt;&quot;">​</a></h1><blockquote><p><strong>Point</strong>&lt;<code>N</code>&gt; = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>N</code>, <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&gt;&gt;</p></blockquote><p>A point: a scalar for each coordinate by name, or as many points at once as the arrays are long.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-n"></a> <code>N</code> <em>extends</em> <code>string</code></td><td><code>string</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/type-aliases/Point.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Point = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Point as default
};
