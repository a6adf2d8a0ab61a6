import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SwitchOptimizerOptions<P, A, B>","description":"Options of switchOptimizer.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/SwitchOptimizerOptions.md","filePath":"api/reversible-gn/interfaces/SwitchOptimizerOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/SwitchOptimizerOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-switchoptimizeroptions-p-a-b" tabindex="-1">Interface: SwitchOptimizerOptions&lt;P, A, B&gt; <a class="header-anchor" href="#interface-switchoptimizeroptions-p-a-b" aria-label="Permalink to &quot;Interface: SwitchOptimizerOptions\\&lt;P, A, B\\&gt;&quot;">​</a></h1><p>Options of <a href="./../functions/switchOptimizer.html">switchOptimizer</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-a"></a> <code>A</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-at"></a> <code>at</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The step, counted from 0, that is the first of <code>to</code>.</td></tr><tr role="row"><td role="cell"><a id="property-from"></a> <code>from</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/optim/interfaces/GradientTransform.html"><code>Gradient<wbr>Transform</code></a>&lt;<code>P</code>, <code>A</code>&gt;</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-to"></a> <code>to</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/optim/interfaces/GradientTransform.html"><code>Gradient<wbr>Transform</code></a>&lt;<code>P</code>, <code>B</code>&gt;</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/SwitchOptimizerOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SwitchOptimizerOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SwitchOptimizerOptions as default
};
