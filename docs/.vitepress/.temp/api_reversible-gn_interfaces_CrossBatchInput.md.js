import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CrossBatchInput<P>","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/interfaces/CrossBatchInput.md","filePath":"api/reversible-gn/interfaces/CrossBatchInput.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/CrossBatchInput.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-crossbatchinput-p" tabindex="-1">Interface: CrossBatchInput&lt;P&gt; <a class="header-anchor" href="#interface-crossbatchinput-p" aria-label="Permalink to &quot;Interface: CrossBatchInput\\&lt;P\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/crossBatch.html">crossBatch</a> works on.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-f"></a> <code>f</code></td><td><code>readonly</code></td><td>(<code>params</code>, <code>x</code>) =&gt; <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>undefined</code></td><td>Params and inputs to outputs.</td></tr><tr><td><a id="property-params"></a> <code>params</code></td><td><code>readonly</code></td><td><code>P</code></td><td><code>undefined</code></td><td>-</td></tr><tr><td><a id="property-delta"></a> <code>delta</code></td><td><code>readonly</code></td><td><code>P</code></td><td><code>undefined</code></td><td>A step that was made for batch <code>own</code>.</td></tr><tr><td><a id="property-eta"></a> <code>eta</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>-</td></tr><tr><td><a id="property-own"></a> <code>own</code></td><td><code>readonly</code></td><td><a href="./ProbeBatch.html"><code>ProbeBatch</code></a></td><td><code>undefined</code></td><td>-</td></tr><tr><td><a id="property-other"></a> <code>other</code></td><td><code>readonly</code></td><td><a href="./ProbeBatch.html"><code>ProbeBatch</code></a></td><td><code>undefined</code></td><td>A disjoint batch.</td></tr><tr><td><a id="property-likelihood"></a> <code>likelihood</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/curvature/interfaces/Likelihood.html"><code>Likelihood</code></a></td><td><code>undefined</code></td><td>-</td></tr><tr><td><a id="property-hessian"></a> <code>hessian?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/OutputHessian.html"><code>OutputHessian</code></a></td><td><code>&quot;identity&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/CrossBatchInput.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CrossBatchInput = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CrossBatchInput as default
};
