import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InjectHyperparamsState<N, S>","description":"The state of injectHyperparams.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/InjectHyperparamsState.md","filePath":"api/core-tensor/optim/interfaces/InjectHyperparamsState.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/InjectHyperparamsState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-injecthyperparamsstate-n-s" tabindex="-1">Interface: InjectHyperparamsState&lt;N, S&gt; <a class="header-anchor" href="#interface-injecthyperparamsstate-n-s" aria-label="Permalink to &quot;Interface: InjectHyperparamsState\\&lt;N, S\\&gt;&quot;">​</a></h1><p>The state of <a href="./../functions/injectHyperparams.html">injectHyperparams</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-n"></a> <code>N</code> <em>extends</em> <code>string</code></td><td><code>string</code></td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td><td><code>unknown</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps taken; <code>[]</code>, int32.</td></tr><tr role="row"><td role="cell"><a id="property-hyperparams"></a> <code>hyperparams</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>N</code>, <a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a>&gt;&gt;</td><td role="cell" data-label="Description">The values of the last step, of the next one where nobody has a schedule; <code>[]</code>, float32 each.</td></tr><tr role="row"><td role="cell"><a id="property-inner"></a> <code>inner</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>S</code></td><td role="cell" data-label="Description">The state of the optimiser.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/InjectHyperparamsState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InjectHyperparamsState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InjectHyperparamsState as default
};
