import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Resample<D, P>","description":"Data that are drawn anew between steps; see LeastSquaresOptions.resample.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/Resample.md","filePath":"api/reversible-gn/least-squares/interfaces/Resample.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/Resample.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-resample-d-p" tabindex="-1">Interface: Resample&lt;D, P&gt; <a class="header-anchor" href="#interface-resample-d-p" aria-label="Permalink to &quot;Interface: Resample\\&lt;D, P\\&gt;&quot;">​</a></h1><p>Data that are drawn anew between steps; see <a href="./LeastSquaresOptions.html#property-resample">LeastSquaresOptions.resample</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-d"></a> <code>D</code></td></tr><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-every"></a> <code>every?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>10</code></td><td role="cell" data-label="Description">Trial steps from one draw to the next.</td></tr><tr role="row"><td role="cell"><a id="property-draw"></a> <code>draw</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>params</code>, <code>step</code>) =&gt; <code>D</code> | <code>Promise</code>&lt;<code>D</code>&gt;</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">The next data, with the layout and shapes of those before, given the params and the number of the step to come.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/Resample.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Resample = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Resample as default
};
