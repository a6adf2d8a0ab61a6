import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RecordedStep<P, B, S>","description":"What recordedStep returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/RecordedStep.md","filePath":"api/reversible-gn/interfaces/RecordedStep.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/RecordedStep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-recordedstep-p-b-s" tabindex="-1">Interface: RecordedStep&lt;P, B, S&gt; <a class="header-anchor" href="#interface-recordedstep-p-b-s" aria-label="Permalink to &quot;Interface: RecordedStep\\&lt;P, B, S\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/recordedStep.html">recordedStep</a> returns.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-step"></a> <code>step</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>params</code>, <code>opt<wbr>State</code>, <code>batch</code>, <code>extra</code>) =&gt; <code>Promise</code>&lt;<a href="./../../core-tensor/train/interfaces/StepResult.html"><code>Step<wbr>Result</code></a>&lt;<code>P</code>, <code>S</code>, <code>unknown</code>&gt;&gt;</td><td role="cell" data-label="Description">For <code>fit(<wbr>{ step })</code>.</td></tr><tr role="row"><td role="cell"><a id="property-close"></a> <code>close</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td role="cell" data-label="Description">Closes the file and frees what was compiled.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/RecordedStep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RecordedStep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RecordedStep as default
};
