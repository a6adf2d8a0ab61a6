import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StepResult<P, S, M>","description":"What a step returns; all of it belongs to the loop.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/interfaces/StepResult.md","filePath":"api/core-tensor/train/interfaces/StepResult.md"}');
const _sfc_main = { name: "api/core-tensor/train/interfaces/StepResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-stepresult-p-s-m" tabindex="-1">Interface: StepResult&lt;P, S, M&gt; <a class="header-anchor" href="#interface-stepresult-p-s-m" aria-label="Permalink to &quot;Interface: StepResult\\&lt;P, S, M\\&gt;&quot;">​</a></h1><p>What a step returns; all of it belongs to the loop.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td><td>-</td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td><td>-</td></tr><tr><td><a id="type-parameter-m"></a> <code>M</code></td><td><code>unknown</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-params"></a> <code>params</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>P</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-optstate"></a> <code>opt<wbr>State</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>S</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-value"></a> <code>value</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">The loss at the old params; <code>[]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-state"></a> <code>state?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>M</code></td><td role="cell" data-label="Description">The model&#39;s next state; the old one is kept if it is left out.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/interfaces/StepResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StepResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StepResult as default
};
