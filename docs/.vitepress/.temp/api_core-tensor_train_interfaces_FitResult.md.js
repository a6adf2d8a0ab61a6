import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FitResult<P, S, M>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/train/interfaces/FitResult.md","filePath":"api/core-tensor/train/interfaces/FitResult.md"}');
const _sfc_main = { name: "api/core-tensor/train/interfaces/FitResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fitresult-p-s-m" tabindex="-1">Interface: FitResult&lt;P, S, M&gt; <a class="header-anchor" href="#interface-fitresult-p-s-m" aria-label="Permalink to &quot;Interface: FitResult\\&lt;P, S, M\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/fit.html">fit</a> returns; its tensors belong to the caller.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td><td>-</td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td><td><code>unknown</code></td></tr><tr><td><a id="type-parameter-m"></a> <code>M</code></td><td><code>unknown</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-params"></a> <code>params</code></td><td><code>readonly</code></td><td><code>P</code></td><td>-</td></tr><tr><td><a id="property-optstate"></a> <code>optState</code></td><td><code>readonly</code></td><td><code>S</code></td><td>-</td></tr><tr><td><a id="property-state"></a> <code>state</code></td><td><code>readonly</code></td><td><code>M</code></td><td>The model&#39;s state.</td></tr><tr><td><a id="property-history"></a> <code>history</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/FitRecord.html"><code>FitRecord</code></a>[]</td><td>Losses and evaluations, in order.</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/FitStatus.html"><code>FitStatus</code></a></td><td><code>&quot;finished&quot;</code>; <code>&quot;stopped&quot;</code> early; <code>&quot;aborted&quot;</code> by the signal; <code>&quot;non-finite&quot;</code> when the loss or the params stopped being finite: params and states are then those of the last step whose loss was read and finite.</td></tr><tr><td><a id="property-step"></a> <code>step</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Steps that <code>params</code> has seen.</td></tr><tr><td><a id="property-position"></a> <code>position</code></td><td><code>readonly</code></td><td><a href="./../../data/interfaces/BatchPosition.html"><code>BatchPosition</code></a></td><td>The batch that would come next.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/interfaces/FitResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitResult as default
};
