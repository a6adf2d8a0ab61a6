import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Points<N>","description":"Points as leastSquares takes them with perRow: an array of float64 for each coordinate, alike in length.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/type-aliases/Points.md","filePath":"api/reversible-gn/pde/type-aliases/Points.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/type-aliases/Points.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-points-n" tabindex="-1">Type Alias: Points&lt;N&gt; <a class="header-anchor" href="#type-alias-points-n" aria-label="Permalink to &quot;Type Alias: Points\\&lt;N\\&gt;&quot;">​</a></h1><blockquote><p><strong>Points</strong>&lt;<code>N</code>&gt; = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>N</code>, <a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a>&gt;&gt;</p></blockquote><p>Points as <code>leastSquares</code> takes them with <code>perRow</code>: an array of float64 for each coordinate, alike in length.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-n"></a> <code>N</code> <em>extends</em> <code>string</code></td><td><code>string</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/type-aliases/Points.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Points = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Points as default
};
