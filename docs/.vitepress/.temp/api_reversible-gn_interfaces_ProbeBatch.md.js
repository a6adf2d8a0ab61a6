import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ProbeBatch<X>","description":"A batch as crossBatch takes it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/ProbeBatch.md","filePath":"api/reversible-gn/interfaces/ProbeBatch.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/ProbeBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-probebatch-x" tabindex="-1">Interface: ProbeBatch&lt;X&gt; <a class="header-anchor" href="#interface-probebatch-x" aria-label="Permalink to &quot;Interface: ProbeBatch\\&lt;X\\&gt;&quot;">​</a></h1><p>A batch as <a href="./../functions/crossBatch.html">crossBatch</a> takes it.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-x"></a> <code>X</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-x"></a> <code>x</code></td><td><code>readonly</code></td><td><code>X</code></td></tr><tr><td><a id="property-targets"></a> <code>targets</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/ProbeBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProbeBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProbeBatch as default
};
